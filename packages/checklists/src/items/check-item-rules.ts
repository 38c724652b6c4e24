import type { Issue } from "@supervision/domain";
import { isRecord } from "../expressions/read-node.ts";
import { itemRuleInvalid } from "../issues.ts";
import { hasFewDecimals } from "../scores/decimal.ts";
import { answerFormOf, answerTypeOf } from "./answer-form.ts";
import type { ChecklistItem } from "./checklist-item.ts";
import type { ConstraintSeverity, EvidencePolicy, HiddenPolicy, NonAnswerPolicy } from "./item-rules.ts";
import { DEFAULT_NON_ANSWERS, type NonAnswerPolicies } from "./non-answer-policies.ts";

type Path = readonly (string | number)[];

const HIDDEN = words<HiddenPolicy>({ keep: 1, archive: 1, clear: 1 });
const SEVERITY = words<ConstraintSeverity>({ error: 1, warning: 1, "ask-reason": 1 });
const WHEN = words<EvidencePolicy["when"]>({ never: 1, optional: 1, "on-failure": 1, always: 1 });
const WHAT = words<NonNullable<EvidencePolicy["what"]>>({ note: 1, evidence: 1 });
const SCORING = words<Extract<NonAnswerPolicy["scoring"], string>>({ shrink: 1, open: 1, lose: 1, earn: 1 });
const INDICATOR = words<NonAnswerPolicy["indicator"]>({ exclude: 1, missing: 1, "not-met": 1, met: 1 });

/** Says whether an item has rules, or fields that may have some. */
export function hasRules(item: ChecklistItem): boolean {
  return (
    item.whenHidden !== undefined ||
    item.evidence !== undefined ||
    item.constraints !== undefined ||
    item.unchangedWithin !== undefined ||
    item.nonAnswers !== undefined ||
    answerTypeOf(item.answer) === "repeat"
  );
}

/** Checks the words and numbers of an item's rules; their conditions are checked with the whole edition. */
export function checkItemRules(item: ChecklistItem, path: Path): readonly Issue[] {
  const issues: Issue[] = [];
  const expect = (value: unknown, known: readonly unknown[], at: Path): void => {
    if (value !== undefined && !known.includes(value))
      issues.push(itemRuleInvalid(String(at.at(-1)), known.join(" | "), [...path, ...at]));
  };
  expect(item.whenHidden, HIDDEN, ["whenHidden"]);
  expect(item.evidence?.when, WHEN, ["evidence", "when"]);
  expect(item.evidence?.what, WHAT, ["evidence", "what"]);
  for (const [index, constraint] of (item.constraints ?? []).entries())
    expect(constraint.severity, SEVERITY, ["constraints", index, "severity"]);
  const days = item.unchangedWithin;
  if (days !== undefined && !(Number.isInteger(days) && days >= 0))
    issues.push(itemRuleInvalid("unchangedWithin", "整数天数 / whole days", [...path, "unchangedWithin"]));
  issues.push(...checkNonAnswers(item.nonAnswers, [...path, "nonAnswers"]));
  const form = answerFormOf(item.answer);
  for (const [id, field] of form.type === "repeat" ? Object.entries(form.fields) : []) {
    const at = ["answer", "fields", id];
    expect(field.whenHidden, HIDDEN, [...at, "whenHidden"]);
    for (const [index, constraint] of (field.constraints ?? []).entries())
      expect(constraint.severity, SEVERITY, [...at, "constraints", index, "severity"]);
  }
  return issues;
}

/** Checks what non-answers are said to mean. */
export function checkNonAnswers(policies: NonAnswerPolicies | undefined, path: Path): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [type, policy] of Object.entries(policies ?? {})) {
    const expect = (value: unknown, known: readonly unknown[], field: string): void => {
      if (value !== undefined && !known.includes(value))
        issues.push(itemRuleInvalid(field, known.join(" | "), [...path, type, field]));
    };
    if (!Object.hasOwn(DEFAULT_NON_ANSWERS, type))
      issues.push(itemRuleInvalid(type, Object.keys(DEFAULT_NON_ANSWERS).join(" | "), [...path, type]));
    if (!isShareOfPoints(policy.scoring)) expect(policy.scoring, [...SCORING, "{ share: 0–1 }"], "scoring");
    expect(policy.indicator, INDICATOR, "indicator");
    expect(policy.allowed, [true, false], "allowed");
    expect(policy.needsReason, [true, false], "needsReason");
  }
  return issues;
}

/** Says whether a policy counts a share of the points; it may come from JSON. */
function isShareOfPoints(scoring: unknown): boolean {
  const share = isRecord(scoring) && Object.keys(scoring).length === 1 ? scoring["share"] : undefined;
  return typeof share === "number" && share >= 0 && share <= 1 && hasFewDecimals(share);
}

/** All words of a union: the compiler asks for each of them. */
function words<Word extends string>(all: Readonly<Record<Word, 1>>): readonly string[] {
  return Object.keys(all);
}
