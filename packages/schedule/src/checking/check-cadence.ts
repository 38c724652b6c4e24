import { contains, type Institution, type IsoDate, lengthInDays, type Period } from "@supervision/domain";
import { common } from "../day-spans.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import { wholeTimes } from "../rules/whole-times.ts";
import { type Breach, type CheckFacts } from "./check-facts.ts";
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
        because: facts.words?.tooFew(facts, institution, rule, window, made),
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
  let open = teaching.length;
  // Most institutions are open throughout.
  if (opened !== window.from || closed !== window.until || quiet.size > 0) {
    if (opened > window.until || closed < window.from) return false;
    open = teaching.filter((day) => day >= opened && day <= closed && !quiet.has(day)).length;
  }
  const { every, countedMonths, minimumTeachingDays } = rule;
  if (countedMonths === "all-months") return true;
  if (minimumTeachingDays !== undefined) return open >= minimumTeachingDays;
  return every === "month" ? open >= 5 : open > 0 && 2 * open >= teaching.length;
}

function windows({ problem }: CheckFacts, rule: CadenceRule): readonly Window[] {
  const { every } = rule;
  return wholeTimes(problem, rule).flatMap(({ whole }): readonly Window[] => {
    const part = common(whole, problem.period);
    if (part.until < part.from) return [];
    // A month is owed whatever part of it is planned, a year on its last day; of all others half must lie in the planned time.
    if (every === "year" && part.until < whole.until) return [];
    if (every !== "year" && every !== "month" && 2 * lengthInDays(part) < lengthInDays(whole)) return [];
    return [{ ...part, bindsOn: every === "year" ? whole.until : part.from }];
  });
}
