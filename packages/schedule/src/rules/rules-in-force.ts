import { addDays, editionOn, type IsoDate, type Period } from "@supervision/domain";
import { common } from "../day-spans.ts";
import type { ScheduleRule, ScheduleRuleEdition } from "./schedule-rule.ts";
import { byId, compareText } from "../text-order.ts";

/**
 * A rule as composition resolved it: one edition, overrides applied.
 *
 * What `district.on(date).scheduleRules` holds fits as it is; plans that cross a change name the days of each edition.
 *
 * @term 生效规则
 */
export interface RuleInForce {
  /** `plugin/name`. */
  readonly id: string;
  /** Title for people; absent: the id. */
  readonly title?: string;
  /** The edition in force. */
  readonly edition: ScheduleRuleEdition;
  /** Days on which it binds; absent: the whole planned time. */
  readonly inForce?: Period;
}

/**
 * Rules of a problem: bare series, resolved editions, or the record of a district's view.
 *
 * @term 规则输入
 */
export type ScheduleRules =
  | readonly (ScheduleRule | RuleInForce)[]
  | Readonly<Record<string, ScheduleRule | RuleInForce | undefined>>;

/** One edition of a rule on the days of the planned time on which it binds. */
export interface RuleSpan {
  /** Rule id. */
  readonly id: string;
  /** Title for people. */
  readonly title: string;
  /** The edition. */
  readonly edition: ScheduleRuleEdition;
  /** Days on which it binds, inside the planned time. */
  readonly days: Period;
}

/**
 * Cuts the planned time at every change of an edition: each edition is judged inside its own interval.
 *
 * Spans come sorted by rule id and first day, so that the order of the input never matters.
 */
export function rulesInForce(rules: ScheduleRules, period: Period): readonly RuleSpan[] {
  const spans: RuleSpan[] = [];
  for (const rule of isList(rules) ? rules : Object.values(rules)) {
    if (rule === undefined) continue;
    if ("editions" in rule) spans.push(...spansOfSeries(rule, period));
    else {
      const days = rule.inForce === undefined ? period : common(rule.inForce, period);
      if (days.from <= days.until)
        spans.push({ id: rule.id, title: rule.title ?? rule.id, edition: asVisits(rule.edition), days });
    }
  }
  return spans.toSorted((a, b) => byId(a, b) || compareText(a.days.from, b.days.from));
}

function spansOfSeries(rule: ScheduleRule, period: Period): readonly RuleSpan[] {
  const starts = new Set<IsoDate>([period.from]);
  for (const edition of rule.editions) starts.add(edition.effective.from);
  if (rule.withdrawn !== undefined) starts.add(rule.withdrawn.on);
  const cuts = [...starts].filter((day) => period.from <= day && day <= period.until).toSorted(compareText);
  const spans: RuleSpan[] = [];
  cuts.forEach((from, index) => {
    const found = editionOn(rule, from);
    if (found.status !== "in-force") return;
    const next = cuts[index + 1];
    const until = next === undefined ? period.until : addDays(next, -1);
    spans.push({ id: rule.id, title: rule.title, edition: asVisits(found.edition), days: { from, until } });
  });
  return spans;
}

// Looking back at an institution is a visit to it, unless it has days of its own after its time.
function asVisits(edition: ScheduleRuleEdition): ScheduleRuleEdition {
  const { rule } = edition;
  return rule.type === "cadence" &&
    rule.activity === "follow-up" &&
    rule.owedTo === "institution" &&
    rule.owedBy !== "institution" &&
    rule.dueWithin === undefined
    ? { ...edition, rule: { ...rule, activity: "visit", visitKinds: ["follow-up"] } }
    : edition;
}

function isList(rules: ScheduleRules): rules is readonly (ScheduleRule | RuleInForce)[] {
  return Array.isArray(rules);
}
