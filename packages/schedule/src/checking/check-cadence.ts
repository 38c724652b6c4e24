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
import type { CadenceRule } from "../rules/schedule-rule.ts";
import { type Breach, type CheckFacts, common } from "./check-facts.ts";
import { isConcerned } from "./is-concerned.ts";

interface Window extends Period {
  readonly bindsOn: IsoDate;
}

/** Counts the visits of every institution in every month, term or year that a rule of frequency binds. */
export function checkCadence(
  facts: CheckFacts,
  rule: CadenceRule,
  bound: Period,
  quiet: (institution: Institution) => ReadonlySet<IsoDate>,
): readonly Breach[] {
  const violations: Breach[] = [];
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
        ({ date, kind }) => contains(window, date) && rule.visitKinds?.includes(kind) !== false,
      );
      if (made.length >= rule.atLeast) continue;
      violations.push({
        visits: made.map(({ id }) => id),
        institutions: [institution.id],
        because: facts.words?.tooFew(institution.name, rule, window, facts.problem.terms, made.length),
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
  const { opened = window.from, closed = window.until } = institution;
  if (opened > window.until || closed < window.from) return false;
  const isAlwaysOpen = opened <= window.from && closed >= window.until && quiet.size === 0;
  const open = isAlwaysOpen
    ? teaching.length
    : teaching.filter((day) => day >= opened && day <= closed && !quiet.has(day)).length;
  if (rule.every === "month")
    return rule.countedMonths === "all-months" || open >= (rule.minimumTeachingDays ?? 5);
  return open > 0 && 2 * open >= teaching.length;
}

function windows({ problem }: CheckFacts, rule: CadenceRule): readonly Window[] {
  const { period } = problem;
  if (rule.every === "month") return runsOfMonths(period, rule.combinedMonths ?? []);
  const isYear = rule.every === "year";
  return wholeTimes(problem, rule.every).flatMap((whole): readonly Window[] => {
    const part = common(whole, period);
    if (part === undefined) return [];
    // A year is owed on its last day; of all others half must lie in the planned time.
    if (isYear ? part.until < whole.until : 2 * lengthInDays(part) < lengthInDays(whole)) return [];
    return [{ ...part, bindsOn: isYear ? whole.until : part.from }];
  });
}

/** Years, quarters, terms or weeks of terms, whole, that may touch the planned time. */
function wholeTimes(
  { period, terms = [] }: CheckFacts["problem"],
  every: Exclude<CadenceRule["every"], "month">,
): readonly Period[] {
  if (every === "term") return terms;
  const found: Period[] = [];
  if (every === "week") {
    for (const { from: first, until: last } of terms)
      for (let from = first; from <= last;) {
        const sunday = addDays(from, 7 - weekdayOf(from));
        found.push({ from, until: sunday < last ? sunday : last });
        from = addDays(sunday, 1);
      }
    return found;
  }
  const step = every === "year" ? 12 : 3;
  for (let from = `${yearOf(period.from)}-01-01`; from <= period.until;) {
    const next = addMonths(from, step);
    found.push({ from, until: addDays(next, -1) });
    from = next;
  }
  return found;
}

function runsOfMonths(period: Period, combined: readonly (readonly number[])[]): readonly Window[] {
  const found: Window[] = [];
  for (let first = `${period.from.slice(0, 7)}-01`, next = first; first <= period.until; first = next) {
    const together = combined.find((months) => months.includes(monthNumber(first)));
    next = addMonths(first, 1);
    while (together?.includes(monthNumber(next)) === true && next <= period.until) next = addMonths(next, 1);
    const part = common({ from: first, until: addDays(next, -1) }, period);
    if (part !== undefined) found.push({ ...part, bindsOn: part.from });
  }
  return found;
}

function monthNumber(date: IsoDate): number {
  return Number(date.slice(5, 7));
}
