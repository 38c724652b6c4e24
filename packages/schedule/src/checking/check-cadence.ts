import {
  addDays,
  addMonths,
  contains,
  type Institution,
  type IsoDate,
  lengthInDays,
  type Period,
  weekdayOf,
  yearOf,
} from "@supervision/domain";
import type { RuleViolation } from "../rules/rule-facts.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import { type CheckFacts, common, UNSAID } from "./check-facts.ts";
import { isConcerned } from "./is-concerned.ts";

interface Window extends Period {
  readonly label: string;
  readonly bindsOn: IsoDate;
}

/** Counts the visits of every institution in every month, term or year that a rule of frequency binds. */
export function checkCadence(
  facts: CheckFacts,
  rule: CadenceRule,
  bound: Period,
  quiet: (institution: Institution) => ReadonlySet<IsoDate>,
): readonly RuleViolation[] {
  const violations: RuleViolation[] = [];
  for (const window of windows(facts, rule)) {
    if (!contains(bound, window.bindsOn)) continue;
    const teaching = facts.teachingDays.filter((day) => contains(window, day));
    for (const institution of facts.problem.register.institutions) {
      if (
        !isConcerned(facts, rule, institution) ||
        !counts(rule, window, teaching, institution, quiet(institution))
      )
        continue;
      const made = (facts.visitsAt.get(institution.id) ?? []).filter(
        (visit) =>
          contains(window, visit.date) &&
          (rule.visitKinds === undefined || rule.visitKinds.includes(visit.kind)),
      );
      if (made.length >= rule.atLeast) continue;
      violations.push({
        visits: made.map(({ id }) => id),
        institutions: [institution.id],
        because: facts.words?.tooFew(institution.name, window.label, rule.atLeast, made.length) ?? UNSAID,
        amount: rule.atLeast - made.length,
      });
    }
  }
  return violations;
}

function counts(
  rule: CadenceRule,
  window: Window,
  teaching: readonly IsoDate[],
  institution: Institution,
  quiet: ReadonlySet<IsoDate>,
): boolean {
  const { opened, closed } = institution;
  if ((opened !== undefined && opened > window.until) || (closed !== undefined && closed < window.from))
    return false;
  const open = teaching.filter(
    (day) =>
      (opened === undefined || day >= opened) && (closed === undefined || day <= closed) && !quiet.has(day),
  ).length;
  if (rule.every === "month")
    return rule.countedMonths === "all-months" || open >= (rule.minimumTeachingDays ?? 5);
  return open > 0 && 2 * open >= teaching.length;
}

function windows(facts: CheckFacts, rule: CadenceRule): readonly Window[] {
  const { period, terms } = facts.problem;
  switch (rule.every) {
    case "week":
      return (terms ?? []).flatMap((term) => {
        const found: Window[] = [];
        const monday = addDays(term.from, 1 - weekdayOf(term.from));
        for (let first = monday, week = 1; first <= term.until; first = addDays(first, 7), week += 1) {
          const whole = common({ from: first, until: addDays(first, 6) }, term);
          const part = whole === undefined ? undefined : common(whole, period);
          if (whole === undefined || part === undefined) continue;
          if (2 * lengthInDays(part) < lengthInDays(whole)) continue;
          found.push({ ...part, label: `${term.name}第${week}周`, bindsOn: part.from });
        }
        return found;
      });
    case "month": {
      const found: Window[] = [];
      const start = `${period.from.slice(0, 7)}-01`;
      for (let first = start, next = start; first <= period.until; first = next) {
        const together = rule.combinedMonths?.find((months) => months.includes(monthNumber(first)));
        next = addMonths(first, 1);
        while (together?.includes(monthNumber(next)) === true && next <= period.until)
          next = addMonths(next, 1);
        const last = addDays(next, -1);
        const part = common({ from: first, until: last }, period);
        const label = last.slice(0, 7) === first.slice(0, 7) ? "" : `—${last.slice(5, 7)}`;
        if (part !== undefined)
          found.push({ ...part, label: `${first.slice(0, 7)}${label}`, bindsOn: part.from });
      }
      return found;
    }
    case "quarter": {
      const found: Window[] = [];
      for (let first = `${yearOf(period.from)}-01-01`; first <= period.until; first = addMonths(first, 3)) {
        const whole = { from: first, until: addDays(addMonths(first, 3), -1) };
        const part = common(whole, period);
        if (part === undefined) continue;
        if (2 * lengthInDays(part) < lengthInDays(whole)) continue;
        const label = `${yearOf(first)}年第${Math.ceil(monthNumber(first) / 3)}季度`;
        found.push({ ...part, label, bindsOn: part.from });
      }
      return found;
    }
    case "term":
      return (terms ?? []).flatMap((term) => {
        const part = common(term, period);
        if (part === undefined) return [];
        return 2 * lengthInDays(part) >= lengthInDays(term)
          ? [{ ...part, label: term.name, bindsOn: part.from }]
          : [];
      });
    case "year": {
      const found: Window[] = [];
      for (let year = yearOf(period.from); year <= yearOf(period.until); year += 1) {
        const last = `${year}-12-31`;
        const part = common({ from: `${year}-01-01`, until: last }, period);
        if (part !== undefined && part.until === last)
          found.push({ ...part, label: String(year), bindsOn: last });
      }
      return found;
    }
  }
}

function monthNumber(date: IsoDate): number {
  return Number(date.slice(5, 7));
}
