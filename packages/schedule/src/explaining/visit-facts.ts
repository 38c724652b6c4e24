import type { Visit } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ConflictFact } from "./conflict-facts.ts";

/** Visits that take half-days: those that are fixed, and all. */
export function visitFacts(
  { register, fixedVisits = [] }: ScheduleProblem,
  others: readonly Visit[],
): readonly ConflictFact[] {
  const names = new Map(register.inspectors.map(({ id, name }) => [id, name]));
  const places = new Map(register.institutions.map(({ id, name }) => [id, name]));
  const fixed = new Set(fixedVisits.map(({ id }) => id));
  const factOf = (kind: "pin" | "visit", { id, institution, inspectors, date }: Visit): ConflictFact => {
    const place = places.get(institution) ?? institution;
    const who = inspectors.map((each) => names.get(each) ?? each);
    return {
      kind,
      visit: id,
      words:
        kind === "pin"
          ? {
              zh: `${place}的督导已定在${date}（${who.join("、")}）`,
              en: `The visit to ${place} is fixed on ${date} (${who.join(", ")}).`,
            }
          : {
              zh: `${place}同期也须督导（${who.join("、")}，${date}）`,
              en: `${place} is owed a visit in that time too (${who.join(", ")}, ${date}).`,
            },
    };
  };
  return [
    ...others.filter(({ id }) => fixed.has(id)).map((visit) => factOf("pin", visit)),
    ...others.map((visit) => factOf("visit", visit)),
  ];
}
