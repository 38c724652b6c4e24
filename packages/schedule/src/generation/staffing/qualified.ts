import { monthsBetween, overlaps, type Period, type VisitKind } from "@supervision/domain";
import type { CheckFacts } from "../../checking/check-facts.ts";
import { brings } from "../../checking/check-qualification.ts";
import { isConcerned } from "../../checking/is-concerned.ts";
import type { RuleSpan } from "../../rules/rules-in-force.ts";
import type { QualificationRule } from "../../rules/schedule-rule.ts";
import type { PlanModel } from "../model/plan-model.ts";
import type { TeamNeeds } from "./team-needs.ts";

/**
 * Needs of visits by institution, kind and window; `undefined` where no hard rule of qualification has a say. What somebody brings is
 * asked of the check, and what nobody recorded is not held against anyone.
 */
export function teamNeeds(
  facts: CheckFacts,
  { inspectors, institutions }: Pick<PlanModel, "inspectors" | "institutions">,
  spans: readonly RuleSpan[],
): (institution: number, kind: VisitKind, window: Period) => TeamNeeds | undefined {
  const rules = spans.flatMap(({ edition, days }) =>
    edition.rule.type === "qualification" && edition.level === "hard" ? [{ rule: edition.rule, days }] : [],
  );
  const known = new Map<string, TeamNeeds>();
  return (institution, kind, window) => {
    const place = institutions[institution];
    if (rules.length === 0 || place === undefined) return undefined;
    const binding = rules.filter(
      ({ rule, days }) =>
        overlaps(days, window) &&
        isConcerned(facts, rule, place) &&
        rule.visitKinds?.includes(kind) !== false,
    );
    if (binding.length === 0) return undefined;
    const own = binding.some(({ rule: { needs } }) => needs === "own-zone" || needs === "own-area");
    const key = `${own ? facts.zonesOf(place.id).join(" ") : ""} ${binding.map(({ rule }) => rules.findIndex((one) => one.rule === rule)).join(" ")} ${window.from} ${window.until}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const years = [...new Set(monthsBetween(window.from, window.until).map((month) => month.slice(0, 4)))];
    const whoMeets = ({ rule }: { readonly rule: QualificationRule }): Uint8Array =>
      Uint8Array.from(inspectors, (person) =>
        // Nobody goes anywhere on a day on which the certificate does not hold: see `half-days.ts`.
        rule.needs === "certificate" ||
        years.every(
          (year) => brings(facts, rule, person, { institution: place.id, date: `${year}-01-01` }) !== false,
        )
          ? 1
          : 0,
      );
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
