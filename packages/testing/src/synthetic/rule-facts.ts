import type { WorkCalendar } from "@supervision/domain";
import type { RuleFacts } from "@supervision/schedule";
import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
import { syntheticDistrict } from "./district.ts";
import { syntheticVisits } from "./visits.ts";

/**
 * Facts to try a rule of one's own on: a made-up district of 24 institutions with a year of visits, the same without any visit,
 * and one institution's visits alone, with visits of another programme, earlier ones and the place inspectors set out from.
 *
 * @example
 * ```ts
 * import { usualRuleFacts } from "@supervision/testing";
 * console.log(usualRuleFacts().map(({ visits }) => visits.length > 0)); // => [true, false, true]
 * ```
 */
export function usualRuleFacts(): readonly RuleFacts[] {
  const district = syntheticDistrict({ seed: "rule-facts", institutions: 24, inspectors: 5, zones: 2 });
  const calendar: WorkCalendar = stateCouncilCalendar;
  const visits = syntheticVisits(district, { seed: "rule-facts", calendar });
  const first = district.register.institutions[0];
  const common = {
    period: district.period,
    register: district.register,
    zones: district.zones,
    calendar,
    terms: district.terms,
    values: {},
  };
  return [
    { ...common, visits },
    { ...common, visits: [] },
    ...(first === undefined
      ? []
      : [
          {
            ...common,
            ...known(first.id),
            subject: first.id,
            visits: visits.filter((visit) => visit.institution === first.id),
          },
        ]),
  ];
}

function known(institution: string): Pick<RuleFacts, "otherVisits" | "history" | "office"> {
  return {
    otherVisits: {
      [institution]: [
        { id: "other-1", programme: "fire", institution, date: "2026-03-10", halfDay: "morning" },
      ],
    },
    history: { since: "2025-01-01", visits: [{ institution, date: "2025-05-13", kind: "routine" }] },
    office: { longitude: 117, latitude: 36 },
  };
}
