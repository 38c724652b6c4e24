import { addDays, contains, type IsoDate, type VisitKind, weekdayOf, yearOf } from "@supervision/domain";
import { closuresOf } from "../closures.ts";
import { concernsInstitution } from "../rules/institutions-among.ts";
import { searchWeight } from "../rules/rule-level.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { eachHalfDay } from "./half-days.ts";
import type { PlanModel } from "./plan-model.ts";
import { meets } from "./qualified.ts";
import { rotatedFrom } from "./rotated.ts";
import type { SoftCosts, SoftLimit } from "./soft-costs.ts";

/** Soft and medium rules as costs, and which row of them is that of a visit. */
export interface SoftRules {
  /** The costs, once every visit has its row. */
  costs(): SoftCosts;
  /** Row of `whoCosts` for visits of a kind to an institution, by one inspector or a group. */
  rowOf(institution: number, kind: VisitKind, size: number): number;
}

/** Reads the rules that are weighed and not written as functions; `undefined` when there are none. */
export function readSoftRules(
  problem: ScheduleProblem,
  spans: readonly RuleSpan[],
  model: Pick<PlanModel, "days" | "institutions" | "inspectors" | "inspectorIndex">,
): SoftRules | undefined {
  const { days, institutions, inspectors, inspectorIndex } = model;
  const { zones } = problem;
  const rules = spans.flatMap((span) =>
    span.edition.level === "hard"
      ? []
      : // The readers of hard rules read these, one by one.
        [
          {
            ...span,
            weight: searchWeight(span.edition),
            rule: span.edition.rule,
            hard: [{ ...span, edition: { ...span.edition, level: "hard" as const } }],
          },
        ],
  );
  const quiet = rules.flatMap((one) =>
    one.rule.type === "no-visits"
      ? [{ ...one, rule: one.rule, closures: closuresOf(problem, one.hard) }]
      : [],
  );
  const asked = rules.flatMap((one) =>
    one.rule.type === "qualification" ? [{ ...one, rule: one.rule }] : [],
  );
  const turns = rules.flatMap((one) =>
    one.rule.type === "rotation"
      ? [{ ...one, due: rotatedFrom(problem, one.hard, institutions, inspectorIndex) }]
      : [],
  );
  const limits = rules.flatMap(({ rule, weight, days: bound }): readonly SoftLimit[] => {
    if (rule.type !== "visits-at-most") return [];
    const limit = (most: number | undefined, nameOf: (day: IsoDate) => string): readonly SoftLimit[] => {
      const names = days.map((day) => (contains(bound, day) ? nameOf(day) : ""));
      return most === undefined
        ? []
        : [
            {
              weight,
              most: inspectors.map(({ status }) => (rule.statuses?.includes(status) === false ? -1 : most)),
              span: Int32Array.from(names, (name) => (name === "" ? -1 : names.indexOf(name))),
            },
          ];
    };
    return [
      ...limit(rule.perWeek, (day) => addDays(day, 1 - weekdayOf(day))),
      ...limit(rule.perMonth, (day) => day.slice(0, 7)),
    ];
  });
  if (quiet.length + asked.length + turns.length + limits.length === 0) return undefined;

  const weekdays = Uint8Array.from(days, (day) => weekdayOf(day));
  const slotRows = rowsOf(2 * days.length);
  const slotRow = Int32Array.from(institutions, (place) => {
    const own = quiet.filter(({ rule }) => concernsInstitution(rule, place, zones));
    return slotRows.of(
      own.map(({ rule }) => quiet.findIndex((one) => one.rule === rule)).join(" "),
      (row) => {
        for (const { closures, weight } of own) {
          const halves = new Uint8Array(days.length);
          for (const closure of closures({ ...place, unavailable: [] }))
            eachHalfDay(days, weekdays, closure, (day, bits) => {
              halves[day] = (halves[day] ?? 0) | bits;
            });
          for (let slot = 0; slot < row.length; slot += 1)
            if (((halves[slot >> 1] ?? 0) >> (slot & 1)) & 1) row[slot] = (row[slot] ?? 0) + weight;
        }
      },
    );
  });

  const begins = [...asked, ...turns].flatMap(({ days: { from, until } }) => [from, addDays(until, 1)]);
  const partNames = days.map((day) => `${yearOf(day)} ${begins.filter((begin) => begin <= day).length}`);
  const names = [...new Set(partNames)];
  const firsts = names.map((name) => days[partNames.indexOf(name)] ?? "");
  const whoRows = rowsOf(inspectors.length * names.length);
  whoRows.of("", () => undefined);
  const costs = (
    row: Float64Array,
    bound: RuleSpan["days"],
    weight: number,
    costsOn: (who: number, day: IsoDate) => boolean,
  ): void => {
    row.forEach((_, at) => {
      const day = firsts[at % names.length] ?? "";
      if (contains(bound, day) && costsOn(Math.floor(at / names.length), day))
        row[at] = (row[at] ?? 0) + weight;
    });
  };
  const rowOf: SoftRules["rowOf"] = (institution, kind, size) => {
    const place = institutions[institution];
    if (place === undefined) return 0;
    const own = asked.filter(
      ({ rule }) =>
        // What a group brings together is judged only.
        (size === 1 || rule.of === "everyone") &&
        rule.visitKinds?.includes(kind) !== false &&
        concernsInstitution(rule, place, zones),
    );
    const due = ACROSS.has(kind) ? [] : turns.filter((one) => one.due(institution) !== undefined);
    const key = own.map((one) => asked.indexOf(one)).join(" ") + (due.length > 0 ? `/${institution}` : "");
    return whoRows.of(key, (row) => {
      for (const { rule, weight, days: bound } of own)
        costs(row, bound, weight, (who, day) => {
          const person = inspectors[who];
          return person !== undefined && !meets(rule, person, { from: day, until: day });
        });
      for (const one of due)
        costs(row, one.days, one.weight, (who) => one.due(institution)?.has(who) === true);
    });
  };
  return {
    rowOf,
    costs: () => ({
      slotRow,
      slotCosts: slotRows.all(),
      part: Int32Array.from(partNames, (name) => names.indexOf(name)),
      parts: names.length,
      whoCosts: whoRows.all(),
      limits,
    }),
  };
}

const ACROSS: ReadonlySet<string> = new Set(["special", "comprehensive", "joint"]);

/** Rows of costs of one length, each made once for its key. */
function rowsOf(length: number): {
  of(key: string, fill: (row: Float64Array) => void): number;
  all(): Float64Array;
} {
  const at = new Map<string, number>();
  const rows: Float64Array[] = [];
  return {
    of(key, fill) {
      const known = at.get(key);
      if (known !== undefined) return known;
      const row = new Float64Array(length);
      fill(row);
      at.set(key, rows.length);
      return rows.push(row) - 1;
    },
    all() {
      const all = new Float64Array(length * rows.length);
      rows.forEach((row, index) => all.set(row, index * length));
      return all;
    },
  };
}
