import {
  contains,
  type Inspector,
  type Institution,
  type IsoDate,
  lengthInDays,
  type Period,
  type Visit,
} from "@supervision/domain";
import { common } from "../day-spans.ts";
import { daysAtWork, isOfInspectors } from "../rules/inspector-visits.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import { wholeTimes } from "../rules/whole-times.ts";
import { type Breach, type CheckFacts } from "./check-facts.ts";
import { isConcerned } from "./is-concerned.ts";

/**
 * Counts the visits to every institution, or of every inspector, in every month, term or year that a rule of frequency binds; undefined
 * when a plan of visits does not tell what is owed.
 */
export function checkCadence(
  facts: CheckFacts,
  rule: CadenceRule,
  bound: Period,
  quiet: (institution: Institution) => ReadonlySet<IsoDate>,
): readonly Breach[] | undefined {
  const { institutions, inspectors } = facts.problem.register;
  const isOwedTo = rule.owedTo === "institution";
  if (rule.activity !== "visit" || !(isOwedTo || isOfInspectors(rule))) return undefined;
  const found: Breach[] = [];
  for (const window of windows(facts, rule, bound)) {
    const teaching = facts.teachingDays.filter((day) => contains(window, day));
    const isOne = ({ date, kind }: Visit): boolean =>
      contains(window, date) && rule.visitKinds?.includes(kind) !== false;
    const count = (owing: Institution | Inspector, visits: readonly Visit[] = []): void => {
      let amount = rule.atLeast;
      for (const visit of visits) if (isOne(visit)) amount -= 1;
      if (amount <= 0) return;
      const made = visits.filter(isOne);
      found.push({
        visits: made.map(({ id }) => id),
        [isOwedTo ? "institutions" : "inspectors"]: [owing.id],
        because: facts.words?.tooFew(facts, owing, rule, window, made),
        amount,
      });
    };
    if (isOwedTo) {
      for (const one of institutions)
        if (isConcerned(facts, rule, one) && counts(rule, window, teaching, one, quiet(one)))
          count(one, facts.visitsAt.get(one.id));
    } else
      for (const one of inspectors) {
        const left = daysAtWork(rule, one, teaching);
        if (left !== undefined && isLongEnough(rule, teaching, left.length))
          count(one, facts.visitsBy.get(one.id));
      }
  }
  return found;
}

function counts(
  rule: CadenceRule,
  window: Period,
  teaching: readonly IsoDate[],
  { opened = window.from, closed = window.until }: Institution,
  quiet: ReadonlySet<IsoDate>,
): boolean {
  if (opened > window.until || closed < window.from) return false;
  const open =
    quiet.size === 0 && opened <= window.from && closed >= window.until
      ? teaching
      : teaching.filter((day) => day >= opened && day <= closed && !quiet.has(day));
  return isLongEnough(rule, teaching, open.length);
}

function isLongEnough(
  { every, countedMonths, minimumTeachingDays }: CadenceRule,
  { length }: readonly IsoDate[],
  left: number,
): boolean {
  if (countedMonths === "all-months") return true;
  return left >= (minimumTeachingDays ?? (every === "month" ? 5 : Math.max(1, length) / 2));
}

// The planned parts of the times whose edition is the one that binds in `bound`.
function windows({ problem }: CheckFacts, rule: CadenceRule, bound: Period): readonly Period[] {
  const isYear = rule.every === "year";
  return wholeTimes(problem, rule).flatMap(({ whole }) => {
    const part = common(whole, problem.period);
    // A month is owed whatever part of it is planned, a year on its last day; of all others half must lie in the planned time.
    const isOwed = isYear
      ? part.until === whole.until
      : rule.every === "month" || 2 * lengthInDays(part) >= lengthInDays(whole);
    return isOwed && contains(bound, isYear ? whole.until : part.from) ? [part] : [];
  });
}
