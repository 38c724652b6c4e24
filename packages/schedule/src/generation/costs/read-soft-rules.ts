import { addDays, contains, type IsoDate, type Visit, type VisitKind, yearOf } from "@supervision/domain";
import { checkRotation, isHistoryLongEnough } from "../../checking/check-assignment.ts";
import { checkNoVisits } from "../../checking/check-availability.ts";
import { type Breach, type CheckFacts, checkFacts } from "../../checking/check-facts.ts";
import { checkQualification } from "../../checking/check-qualification.ts";
import { searchWeight } from "../../rules/rule-level.ts";
import { mondayOf } from "../../day-spans.ts";
import type { RuleSpan } from "../../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";
import type { PlanModel } from "../model/plan-model.ts";
import type { SoftCosts, SoftLimit } from "./soft-costs.ts";

/** Soft and medium rules as costs, and which row of them is that of a visit. */
export interface SoftRules {
  /** The costs, once every visit has its row. */
  costs(): SoftCosts;
  /** Row of `whoCosts` for visits of a kind to an institution, by one inspector or a group. */
  rowOf(institution: number, kind: VisitKind, size: number): number;
}

/**
 * Reads the rules that are weighed and not written as functions; `undefined` when there are none. What a visit costs by itself under a
 * rule is what the check says of it; only limits are about several.
 */
export function readSoftRules(
  problem: ScheduleProblem,
  spans: readonly RuleSpan[],
  { days, institutions, inspectors }: Pick<PlanModel, "days" | "institutions" | "inspectors">,
): SoftRules | undefined {
  const soft = spans.filter(({ edition }) => edition.level !== "hard");
  const quiet = soft.filter(({ edition: { rule } }) => rule.type === "no-visits");
  const people = soft.filter(
    ({ edition: { rule } }) => rule.type === "qualification" || rule.type === "rotation",
  );
  const limits = soft.flatMap((span) => limitsOf(span, days, inspectors));
  if (quiet.length + people.length + limits.length === 0) return undefined;
  const base = checkFacts(problem, []);
  const rows = (length: number) =>
    rowsOf((visits: readonly Visit[], rules: readonly RuleSpan[]) => {
      const row = new Float64Array(length);
      for (const span of rules)
        for (const {
          visits: [at = ""],
          amount = 1,
        } of breaches({ ...base, visits }, span))
          row[Number(at)] = (row[Number(at)] ?? 0) + searchWeight(span.edition) * amount;
      return row;
    });
  const visit = (
    at: number,
    institution: number,
    kind: VisitKind,
    inspector: number,
    date: IsoDate,
  ): Visit => ({
    id: String(at),
    institution: institutions[institution]?.id ?? "",
    inspectors: [inspectors[inspector]?.id ?? ""],
    date,
    halfDay: at % 2 === 0 ? "morning" : "afternoon",
    kind,
    items: [],
  });
  const slotRows = rows(2 * days.length);
  const slotRow = Int32Array.from(institutions, (_, place) =>
    quiet.length === 0
      ? 0
      : slotRows.of(
          days.flatMap((day, at) =>
            [2 * at, 2 * at + 1].map((slot) => visit(slot, place, "routine", 0, day)),
          ),
          quiet,
        ),
  );
  // Between two new years and changes of rules everybody costs the same.
  const begins = people.flatMap(({ days: { from, until } }) => [from, addDays(until, 1)]);
  const names = days.map((day) => `${yearOf(day)} ${begins.filter((begin) => begin <= day).length}`);
  const parts = [...new Set(names)];
  const whoRows = rows(inspectors.length * parts.length);
  whoRows.of([], []);
  const known = new Map<string, number>();
  return {
    rowOf(institution, kind, size) {
      const key = `${institution} ${kind} ${size > 1}`;
      const row =
        known.get(key) ??
        whoRows.of(
          people.length === 0
            ? []
            : inspectors.flatMap((_, who) =>
                parts.map((part, at) =>
                  visit(who * parts.length + at, institution, kind, who, days[names.indexOf(part)] ?? ""),
                ),
              ),
          // What a group brings together is judged only.
          people.filter(
            ({ edition: { rule } }) =>
              size === 1 ||
              rule.type === "rotation" ||
              (rule.type === "qualification" && rule.of === "everyone"),
          ),
        );
      known.set(key, row);
      return row;
    },
    costs: () => ({
      slotRow,
      slotCosts: slotRows.all(),
      part: Int32Array.from(names, (name) => parts.indexOf(name)),
      parts: parts.length,
      whoCosts: whoRows.all(),
      limits,
    }),
  };
}

function breaches(facts: CheckFacts, { edition: { rule }, days }: RuleSpan): readonly Breach[] {
  if (rule.type === "no-visits") return checkNoVisits(facts, rule, days);
  if (rule.type === "qualification") return checkQualification(facts, rule, days).violations;
  return rule.type === "rotation" && isHistoryLongEnough(facts, rule) ? checkRotation(facts, rule, days) : [];
}

function limitsOf(
  { edition, days: bound }: RuleSpan,
  days: readonly IsoDate[],
  inspectors: PlanModel["inspectors"],
): readonly SoftLimit[] {
  const { rule } = edition;
  if (rule.type !== "visits-at-most") return [];
  return [
    [rule.perWeek, days.map(mondayOf)] as const,
    [rule.perMonth, days.map((day) => day.slice(0, 7))] as const,
  ].flatMap(([most, names]) => {
    if (most === undefined) return [];
    const inForce = names.map((name, at) => (contains(bound, days[at] ?? "") ? name : ""));
    return {
      weight: searchWeight(edition),
      most: inspectors.map(({ status }) => (rule.statuses?.includes(status) === false ? -1 : most)),
      span: inForce.map((name) => (name === "" ? -1 : inForce.indexOf(name))),
    };
  });
}

/** Rows of costs, each kept once. */
function rowsOf(costsOf: (visits: readonly Visit[], rules: readonly RuleSpan[]) => Float64Array): {
  of(visits: readonly Visit[], rules: readonly RuleSpan[]): number;
  all(): Float64Array;
} {
  const rows = new Map<string, Float64Array>();
  return {
    of(visits, rules) {
      const row = costsOf(visits, rules);
      rows.set(row.join(), row);
      return [...rows.keys()].indexOf(row.join());
    },
    all: () => Float64Array.from([...rows.values()].flatMap((row) => [...row])),
  };
}
