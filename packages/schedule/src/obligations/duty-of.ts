import type { RuleSpan } from "../rules/rules-in-force.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { CountingTime } from "./counting-times.ts";
import { ruleFields } from "./rule-fields.ts";
import type { Duty } from "./strictest-rule.ts";

/** What a rule asks for in one time, of or for one subject; `recipient` where it is owed to one of many. */
export function dutyOf(
  span: RuleSpan,
  rule: CadenceRule,
  time: CountingTime,
  subject: string,
  owing: readonly string[],
  recipient?: string,
): Duty {
  const kind = rule.visitKinds?.[0] ?? "routine";
  const activity = rule.activity === "visit" && kind !== "routine" ? `visit:${kind}` : rule.activity;
  const last = rule.activity === "visit" ? time.visiting.at(-1) : undefined;
  const line = `${activity}/${subject}`;
  return {
    line,
    every: rule.every,
    visiting: time.visiting,
    owed: {
      id: `${line}/${time.key}`,
      activity: rule.activity,
      ...(rule.visitKinds === undefined ? {} : { visitKinds: rule.visitKinds }),
      count: rule.atLeast,
      unit: rule.unit ?? "times",
      owedBy: { kind: rule.owedBy, ids: owing },
      owedTo: { kind: rule.owedTo, ...(recipient === undefined ? {} : { id: recipient }) },
      during: { ...time.days, label: time.label },
      due: last ?? time.due ?? time.days.until,
      ...ruleFields(span),
      proof: rule.proof,
    },
  };
}
