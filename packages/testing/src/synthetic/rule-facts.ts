import type { WorkCalendar } from "@supervision/domain";
import type { RuleFacts } from "@supervision/schedule";
import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
import { syntheticDistrict } from "./district.ts";
import { syntheticVisits } from "./visits.ts";

/**
 * Facts to try a rule of one's own on: a made-up district of 24 institutions with a year of visits, the same without any visit,
 * and each institution's first visits alone.
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
      : [{ ...common, subject: first.id, visits: visits.filter((visit) => visit.institution === first.id) }]),
  ];
}
