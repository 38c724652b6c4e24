import type { IsoDate, Period } from "@supervision/domain";
import type { PlanningDays } from "../planning-days.ts";
import type { CycleRule } from "../rules/cycle-rule.ts";
import { compareLevels } from "../rules/rule-level.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import type { FollowUpRule } from "../rules/schedule-rule.ts";
import type { Obligation } from "./obligation.ts";
import type { ObligationWords } from "./obligation-words.ts";
import { ruleFields } from "./rule-fields.ts";
import { compareText } from "../text-order.ts";

/** One visit that one rule asks for. */
export interface DueVisit {
  readonly owed: Obligation;
  /** The day by which the rule asks for it, which may lie before the planned time. */
  readonly end: IsoDate;
}

/** One visit that is due at an institution inside the planned time under a rule; `key` ends its id. */
export function dueVisit(
  span: RuleSpan & { readonly rule: CycleRule | FollowUpRule },
  owedBy: Obligation["owedBy"],
  institution: string,
  key: string,
  { from, until }: Period,
  { teaching }: PlanningDays,
): Obligation {
  const { rule } = span;
  const visitKinds = rule.type === "cycle" ? rule.visitKinds : (["follow-up"] as const);
  return {
    id: `visit:${visitKinds[0]}/${institution}/${key}`,
    activity: "visit",
    visitKinds,
    count: 1,
    unit: "times",
    owedBy,
    owedTo: { kind: "institution", id: institution },
    during: { from, until, label: `${from}—${until}` },
    due: teaching.findLast((day) => from <= day && day <= until) ?? until,
    ...ruleFields(span),
    proof: rule.proof,
    weaker: [],
  };
}

/** Of what several rules ask for in one visit what is due first, as binding as the most binding of them; it names the other rules. */
export function firstDue(
  [any, ...more]: readonly [DueVisit, ...DueVisit[]],
  words: ObligationWords | undefined,
): Obligation {
  const [first = any, ...others] = [any, ...more].toSorted(
    (a, b) =>
      compareText(a.end, b.end) ||
      compareLevels(a.owed.level, b.owed.level) ||
      compareText(a.owed.rule, b.owed.rule),
  );
  const [level = first.owed.level] = [any, ...more].map(({ owed }) => owed.level).toSorted(compareLevels);
  return { ...first.owed, level, weaker: words?.endLater(first, others) ?? [] };
}
