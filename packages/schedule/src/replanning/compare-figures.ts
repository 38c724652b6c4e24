import { addDays, type Bilingual, type Checked, passed, type Visit, weekdayOf } from "@supervision/domain";
import { checkSchedule } from "../checking/check-schedule.ts";
import { measureSchedule } from "../quality/measure-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { comparePlans } from "./compare-plans.ts";

/**
 * One of the plans that stand side by side: the same problem planned twice, or one made under other rules.
 *
 * @term 备选安排
 */
export interface Alternative {
  /** What people call it. */
  readonly name: string;
  /** The problem it answers; other rules make another problem. */
  readonly problem: ScheduleProblem;
  /** The plan. */
  readonly visits: readonly Visit[];
}

/**
 * One figure of several plans.
 *
 * @term 对照指标
 */
export interface FigureRow {
  /** Stable id, such as `travel`. */
  readonly id:
    | "visits"
    | "hard"
    | "soft"
    | "travel"
    | "days-out"
    | "most-visits"
    | "least-visits"
    | "rest"
    | "school-month"
    | "school-weeks"
    | "changed";
  /** What is counted and in what unit. */
  readonly title: Bilingual;
  /** A number for each plan, in their order. */
  readonly values: readonly number[];
  /** Whether less is better; absent where neither is. */
  readonly lessIsBetter?: true;
}

/**
 * Plans side by side.
 *
 * @term 方案对照表
 */
export interface FigureTable {
  /** Names of the plans. */
  readonly names: readonly string[];
  /** Figures: visits, rules, ways, load, rest, what schools bear, and how many visits differ from the first plan. */
  readonly rows: readonly FigureRow[];
  /** The table as text, with tabs between the columns. */
  readonly text: Bilingual;
}

/**
 * Puts plans side by side with their figures: two plans of one problem, or one under two sets of rules. Each is judged under its own
 * problem.
 *
 * Issues: those of `measureSchedule` and `checkSchedule`.
 *
 * @term 安排指标对比
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { compareFigures } from "@supervision/schedule/replanning";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-03-31" },
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [],
 * } as const;
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const table = compareFigures([
 *   { name: "一次", problem, visits: [visit] },
 *   { name: "两次", problem, visits: [visit, { ...visit, id: "V2", date: "2026-03-13" }] },
 * ]);
 * if (table.ok) console.log(table.value.rows.find(({ id }) => id === "school-weeks")?.values); // => [ 0, 1 ]
 * ```
 */
export function compareFigures(plans: readonly Alternative[]): Checked<FigureTable> {
  const columns: Figures[] = [];
  for (const plan of plans) {
    const figures = figuresOf(plan, plans[0]?.visits ?? []);
    if (!figures.ok) return figures;
    columns.push(figures.value);
  }
  const rows = ROWS.map(({ id, title, lessIsBetter }): FigureRow => ({
    id,
    title,
    values: columns.map((column) => column[id]),
    ...(lessIsBetter === undefined ? {} : { lessIsBetter }),
  }));
  const names = plans.map(({ name }) => name);
  const lines = (first: string, language: keyof Bilingual): string =>
    [
      [first, ...names].join("\t"),
      ...rows.map(({ title, values }) => [title[language], ...values].join("\t")),
    ].join("\n");
  return passed({ names, rows, text: { zh: lines("指标", "zh"), en: lines("figure", "en") } });
}

type Figures = Readonly<Record<FigureRow["id"], number>>;

const ROWS: readonly Omit<FigureRow, "values">[] = [
  { id: "visits", title: { zh: "督导次数", en: "visits" } },
  {
    id: "hard",
    title: { zh: "违反硬性规则（扣分）", en: "hard rules broken (penalty)" },
    lessIsBetter: true,
  },
  {
    id: "soft",
    title: { zh: "违反其他规则（扣分）", en: "other rules broken (penalty)" },
    lessIsBetter: true,
  },
  { id: "travel", title: { zh: "路程（公里）", en: "ways (km)" }, lessIsBetter: true },
  { id: "days-out", title: { zh: "外出（人天）", en: "days out of all inspectors" }, lessIsBetter: true },
  {
    id: "most-visits",
    title: { zh: "督学中最多（次）", en: "most visits of an inspector" },
    lessIsBetter: true,
  },
  { id: "least-visits", title: { zh: "督学中最少（次）", en: "fewest visits of an inspector" } },
  { id: "rest", title: { zh: "间隔不足（扣分）", en: "rest missing (penalty)" }, lessIsBetter: true },
  {
    id: "school-month",
    title: { zh: "单位一月最多（次）", en: "most visits to an institution in a month" },
    lessIsBetter: true,
  },
  {
    id: "school-weeks",
    title: { zh: "同周重复入校（周次）", en: "weeks with more than one visit to an institution" },
    lessIsBetter: true,
  },
  { id: "changed", title: { zh: "与第一方案不同（次）", en: "visits that differ from the first plan" } },
];

function figuresOf({ problem, visits }: Alternative, first: readonly Visit[]): Checked<Figures> {
  const measured = measureSchedule(problem, visits);
  if (!measured.ok) return measured;
  const check = checkSchedule(problem, visits);
  if (!check.ok) return check;
  const penalty = (isHard: boolean): number =>
    check.value.rules.reduce((sum, rule) => sum + ((rule.level === "hard") === isHard ? rule.penalty : 0), 0);
  const loads = problem.register.inspectors.map(
    ({ id }) => visits.filter(({ inspectors }) => inspectors.includes(id)).length,
  );
  const daysOut = new Set(visits.flatMap(({ date, inspectors }) => inspectors.map((id) => `${id} ${date}`)));
  const months = counts(visits, ({ institution, date }) => `${institution} ${date.slice(0, 7)}`);
  const weeks = counts(
    visits,
    ({ institution, date }) => `${institution} ${addDays(date, 1 - weekdayOf(date))}`,
  );
  const { moved, added, removed } = comparePlans(first, visits);
  return passed({
    visits: visits.length,
    hard: penalty(true),
    soft: penalty(false),
    travel: measured.value.travel / 10,
    "days-out": daysOut.size,
    "most-visits": Math.max(0, ...loads),
    "least-visits": loads.length === 0 ? 0 : Math.min(...loads),
    rest: measured.value.rest,
    "school-month": Math.max(0, ...months),
    "school-weeks": weeks.filter((count) => count > 1).length,
    changed: moved.length + added.length + removed.length,
  });
}

function counts(visits: readonly Visit[], keyOf: (visit: Visit) => string): readonly number[] {
  const found = new Map<string, number>();
  for (const visit of visits) found.set(keyOf(visit), (found.get(keyOf(visit)) ?? 0) + 1);
  return [...found.values()];
}
