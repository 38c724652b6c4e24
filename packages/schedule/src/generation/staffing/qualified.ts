import {
  belongsTo,
  type Institution,
  type Inspector,
  inspectorsOfZone,
  overlaps,
  type Period,
  trainingHoursIn,
  type VisitKind,
  yearOf,
  type ZoneLayout,
} from "@supervision/domain";
import { concernsInstitution, zonesAround } from "../../rules/institutions-among.ts";
import type { RuleSpan } from "../../rules/rules-in-force.ts";
import type { QualificationRule } from "../../rules/schedule-rule.ts";
import type { PlanModel } from "../model/plan-model.ts";
import type { TeamNeeds } from "./team-needs.ts";

/** Needs of visits by institution, kind and window; `undefined` where no hard rule of qualification has a say. */
export function teamNeeds(
  { inspectors, institutions }: Pick<PlanModel, "inspectors" | "institutions">,
  spans: readonly RuleSpan[],
  zones: ZoneLayout,
): (institution: number, kind: VisitKind, window: Period) => TeamNeeds | undefined {
  const rules = spans.flatMap(({ edition, days }) =>
    edition.rule.type === "qualification" && edition.level === "hard" ? [{ rule: edition.rule, days }] : [],
  );
  const known = new Map<string, TeamNeeds>();
  const around = zonesAround(zones);
  return (institution, kind, window) => {
    const place = institutions[institution];
    if (rules.length === 0 || place === undefined) return undefined;
    const binding = rules.filter(
      ({ rule, days }) =>
        overlaps(days, window) &&
        concernsInstitution(rule, place, around) &&
        rule.visitKinds?.includes(kind) !== false,
    );
    if (binding.length === 0) return undefined;
    const own = binding.some(({ rule: { needs } }) => needs === "own-zone" || needs === "own-area");
    const key = `${own ? around(place).join(" ") : ""} ${binding.map(({ rule }) => rules.findIndex((one) => one.rule === rule)).join(" ")} ${window.from} ${window.until}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const whoMeets = ({ rule }: { readonly rule: QualificationRule }): Uint8Array =>
      Uint8Array.from(inspectors, (person) => (meets(rule, person, window, place, zones) ? 1 : 0));
    const all = (of: QualificationRule["of"]): readonly Uint8Array[] =>
      binding.filter(({ rule }) => rule.of === of).map(whoMeets);
    const needs = {
      everyone: inAll(all("everyone"), inspectors.length),
      leader: inAll(all("leader"), inspectors.length),
      someone: all("someone"),
    };
    known.set(key, needs);
    return needs;
  };
}

function inAll(masks: readonly Uint8Array[], length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (masks.every((mask) => mask[index] === 1) ? 1 : 0));
}

/** Says whether somebody brings what a rule asks on every day of a window; what nobody recorded is not held against anyone. */
function meets(
  rule: QualificationRule,
  person: Inspector,
  { from, until }: Period,
  place: Institution,
  layout: ZoneLayout,
): boolean {
  switch (rule.needs) {
    case "certificate":
      // Nobody goes anywhere on a day on which the certificate does not hold: see `half-days.ts`.
      return true;
    case "training": {
      const hoursIn = (year: number): number => trainingHoursIn(person, year) ?? Infinity;
      for (let year = yearOf(from); year <= yearOf(until); year += 1)
        if (Math.max(hoursIn(year - 1), hoursIn(year)) < (rule.hours ?? 0)) return false;
      return true;
    }
    case "speciality":
      return person.specialities?.some((one) => rule.specialities?.includes(one)) !== false;
    case "status":
      return rule.statuses?.includes(person.status) === true;
    case "responsible":
      return person.responsible;
    case "own-zone":
    case "own-area": {
      const { zones } = layout;
      const wideOf = (zone: string): string =>
        rule.needs === "own-area" ? (zones[zone]?.within ?? zone) : zone;
      const wanted = Object.entries(zones).flatMap(([id, zone]) =>
        belongsTo(id, zone, place) ? [wideOf(id)] : [],
      );
      return (
        wanted.length === 0 ||
        Object.keys(zones).some(
          (id) => wanted.includes(wideOf(id)) && inspectorsOfZone(layout, id, [person]).length > 0,
        )
      );
    }
  }
}
