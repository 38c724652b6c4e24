import {
  type Inspector,
  mayActOn,
  type Period,
  trainingHoursIn,
  type Visit,
  yearOf,
} from "@supervision/domain";
import type { QualificationRule } from "../rules/schedule-rule.ts";
import { breach, type Breach, type CheckFacts, distinct } from "./check-facts.ts";
import { visitsUnder } from "./is-concerned.ts";

/** What a rule of qualification comes to: breaches, and visits of which nobody recorded enough to judge. */
export interface QualificationCheck {
  /** Every visit whose inspectors are known to fall short. */
  readonly violations: readonly Breach[];
  /** Number of visits that could not be judged. */
  readonly unknown: number;
}

/** Names visits whose inspectors lack what the rule asks of them; what nobody recorded is counted apart. */
export function checkQualification(
  facts: CheckFacts,
  rule: QualificationRule,
  bound: Period,
): QualificationCheck {
  const violations: Breach[] = [];
  const isOne = rule.of === "someone";
  let unknown = 0;
  for (const [visit, place] of visitsUnder(facts, rule, bound)) {
    const asked = rule.of === "leader" ? visit.inspectors.slice(0, 1) : distinct(visit.inspectors);
    const verdicts = asked.flatMap((id) => {
      const person = facts.inspectors.get(id);
      return person === undefined ? [] : [{ person, brings: brings(facts, rule, person, visit) }];
    });
    const short = verdicts.filter(({ brings: yes }) => yes === false).map(({ person }) => person);
    const isUnclear = verdicts.some(({ brings: yes }) => yes === undefined);
    // One who brings it will do, also among others who do not or of whom nobody knows.
    if (isOne ? verdicts.some(({ brings: yes }) => yes) : short.length === 0 && !isUnclear) continue;
    if (isUnclear && (isOne || short.length === 0)) unknown += 1;
    else if (short.length > 0)
      violations.push({
        ...breach(visit, facts.words?.unqualified(rule, place, visit, short), ...short.map(({ id }) => id)),
        amount: isOne ? 1 : short.length,
      });
  }
  return { violations, unknown };
}

function brings(
  { problem, zonesOf, zonesServed }: CheckFacts,
  rule: QualificationRule,
  person: Inspector,
  { institution, date }: Visit,
): boolean | undefined {
  switch (rule.needs) {
    case "certificate":
      return person.certificate && mayActOn({ ...person, terms: [] }, date);
    case "training": {
      const year = yearOf(date);
      const [before, now] = [trainingHoursIn(person, year - 1), trainingHoursIn(person, year)];
      return before === undefined || now === undefined
        ? undefined
        : Math.max(before, now) >= (rule.hours ?? 0);
    }
    case "speciality":
      return person.specialities?.some((one) => rule.specialities?.includes(one));
    case "status":
      return rule.statuses?.includes(person.status) ?? false;
    case "responsible":
      return person.responsible;
    case "own-zone":
    case "own-area": {
      const wideOf = (zone: string): string =>
        rule.needs === "own-area" ? (problem.zones.zones[zone]?.within ?? zone) : zone;
      const wanted = zonesOf(institution).map(wideOf);
      return wanted.length === 0
        ? undefined
        : zonesServed(person.id).some((zone) => wanted.includes(wideOf(zone)));
    }
  }
}
