import type { Visit } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { WantedVisit } from "./around-visit.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import { free, type Way } from "./way.ts";
import { enterInstitution, openDays, widerWindow } from "./ways-of-days.ts";
import { backOnADay, helpers, oneMoreVisit } from "./ways-of-people.ts";
import { waysOfRule } from "./ways-of-rules.ts";

/** Ways that could make room for a visit, one for each fact that can be changed and for each helper. */
export function waysOut(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: WantedVisit,
  conflict: readonly ConflictFact[],
): readonly Way[] {
  return [
    ...conflict.flatMap((fact) => waysAround(problem, left, fact)),
    ...widerWindow(problem, left),
    ...helpers(problem, visits, left),
  ];
}

function waysAround(problem: ScheduleProblem, left: WantedVisit, fact: ConflictFact): readonly Way[] {
  switch (fact.kind) {
    case "leave":
    case "busy":
      return backOnADay(problem, left, fact);
    case "visits-at-most":
      return [oneMoreVisit(problem, fact.inspector)];
    case "closed-days":
      return openDays(problem, left, fact);
    case "institution-busy":
      return enterInstitution(problem, left, fact);
    case "rule":
      return waysOfRule(problem, left, fact.rule);
    case "group-wish":
      return [
        free(
          "smaller-group",
          { type: "extra-groups-smaller", extra: fact.extra },
          {
            zh: `${fact.words.zh}，减为规定的最少人数`,
            en: "Groups as small as the rules allow.",
          },
        ),
      ];
    case "length-wish":
      return [
        free(
          "half-a-day",
          { type: "extra-shortened", extra: fact.extra },
          { zh: `${fact.words.zh}，改为半天`, en: "Visits of half a day." },
        ),
      ];
    case "pin":
      return [
        free(
          "release-pin",
          { type: "visit-released", visit: fact.visit },
          {
            zh: `允许调整已定的督导：${fact.words.zh}`,
            en: `A fixed visit may move: ${fact.words.en}`,
          },
        ),
      ];
    default:
      // Recusals, engagements, other schools' visits and what the law asks for are not given away.
      return [];
  }
}
