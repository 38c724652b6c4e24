import type { Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { checkExpression } from "../expressions/check-expression.ts";
import { expressionCircular, itemRuleInvalid, itemSectionUnknown } from "../issues.ts";
import { answerFormOf, answerTypeOf } from "../items/answer-form.ts";
import { partsOf } from "../items/group-parts.ts";
import type { Constraint } from "../items/item-rules.ts";
import type { Condition } from "../expressions/expression.ts";
import type { RepeatForm } from "../items/group-forms.ts";
import { circlesOf } from "./circles.ts";

/**
 * Checks every condition, constraint and computed value of an edition: what it names, that it can be evaluated, and that none goes in a
 * circle.
 */
export function checkConditions(edition: ChecklistEdition): readonly Issue[] {
  const issues: Issue[] = [];
  const checkRules = (rules: Rules, path: Path, within?: Pick<RepeatForm, "fields">): void => {
    const options = { condition: true, ...(within === undefined ? {} : { within }) } as const;
    if (rules.askIf !== undefined)
      issues.push(...checkExpression(edition, rules.askIf, { ...options, path: [...path, "askIf"] }));
    for (const [index, { holds, message }] of (rules.constraints ?? []).entries()) {
      const at = [...path, "constraints", index];
      issues.push(...checkExpression(edition, holds, { ...options, path: [...at, "holds"] }));
      if (typeof message !== "string" || message.trim() === "")
        issues.push(itemRuleInvalid("message", "文字 / words", [...at, "message"]));
    }
  };
  for (const [id, item] of Object.entries(edition.items)) {
    const { answer, askIf, constraints } = item;
    if (typeof answer === "string" && askIf === undefined && constraints === undefined) continue;
    const path = ["items", id];
    checkRules(item, path);
    const form = answerFormOf(answer);
    if (form.type === "computed")
      issues.push(...checkExpression(edition, form.value, { path: [...path, "answer", "value"] }));
    const fields = partsOf(form);
    for (const [field, rules] of Object.entries(fields))
      checkRules(rules, [...path, "answer", form.type === "matrix" ? "columns" : "fields", field], {
        fields,
      });
  }
  const sections = Object.keys(edition.sections ?? {});
  for (const [section, askIf] of Object.entries(edition.askSectionIf ?? {})) {
    const path = ["askSectionIf", section];
    if (!sections.includes(section)) issues.push(itemSectionUnknown(section, section, sections, path));
    issues.push(...checkExpression(edition, askIf, { condition: true, path }));
  }
  for (const circle of circlesOf(edition)) {
    const [item = "", field] = (circle[0] ?? "").split("/");
    const type = answerTypeOf(edition.items[item]?.answer ?? "note");
    const place = field === undefined ? [] : ["answer", type === "matrix" ? "columns" : "fields", field];
    issues.push(expressionCircular(circle, ["items", item, ...place]));
  }
  return issues;
}

type Path = readonly (string | number)[];

interface Rules {
  readonly askIf?: Condition;
  readonly constraints?: readonly Constraint[];
}
