import { type HalfDay, monthOf, type Visit, weekdayOf, visitKindName, visitName } from "@supervision/domain";
import type { RuleScore, UnscheduledVisit } from "@supervision/schedule";
import type { Block, ReportDocument } from "../model/report-document.ts";
import type { ReportTable } from "../model/report-table.ts";
import { countVisits, monthLabel } from "./format-year-table.ts";
import { byTime } from "./by-time.ts";
import { indexNames, type NameIndex, type Names } from "./names.ts";
import { type TextColumn, textTable } from "./text-table.ts";

const HALF_DAYS: Readonly<Record<HalfDay, string>> = { morning: "上午", afternoon: "下午" };

const WEEKDAYS = ["", "一", "二", "三", "四", "五", "六", "日"] as const;

/**
 * How a schedule is printed.
 *
 * @term 督导安排表选项
 */
export interface ScheduleOptions extends Names {
  /** Title; default `督导安排表`. */
  readonly title?: string;
  /** The body that issues it, for the file properties. */
  readonly issuer?: string;
  /**
   * `list` one table by day; `month`, `inspector`, `institution` a heading and a table for each; `overview` a grid of institutions and
   * months; `counts` how many visits by month and kind. Default `list`.
   */
  readonly arrange?: "list" | "month" | "inspector" | "institution" | "overview" | "counts";
  /** Visits that found no place; printed with their reasons after the rest. */
  readonly unscheduled?: readonly UnscheduledVisit[];
  /** Titles of the rules that asked for them, such as the `score` of a plan; a rule without one is printed by its id. */
  readonly rules?: readonly Pick<RuleScore, "rule" | "title">[];
}

/**
 * A schedule as a document: by day, month, inspector or institution, as a grid, or counted. Dates are written `2026-03-04`.
 *
 * @example
 * ```ts
 * import { formatSchedule } from "@supervision/reports";
 * const visit = { id: "v1", institution: "s1", inspectors: ["p1"], date: "2026-03-04", halfDay: "morning", kind: "routine", items: [] } as const;
 * const document = formatSchedule([visit], { institutions: [{ id: "s1", name: "示例小学" }] });
 * console.log(document.metadata.title); // => 督导安排表
 * ```
 */
export function formatSchedule(visits: readonly Visit[], options: ScheduleOptions = {}): ReportDocument {
  const names = indexNames(options);
  const title = options.title ?? "督导安排表";
  const sorted = visits.toSorted(byTime);
  const blocks: Block[] = [{ type: "title", text: title }, ...arranged(sorted, names, options, title)];
  const unscheduled = options.unscheduled ?? [];
  if (unscheduled.length > 0)
    blocks.push(
      { type: "heading", level: 1, text: "未排入的督导" },
      unscheduledTable(unscheduled, names, options.rules),
    );
  return {
    metadata: { title, ...(options.issuer === undefined ? {} : { issuer: options.issuer }) },
    page: { size: "A4", orientation: options.arrange === "counts" ? "portrait" : "landscape" },
    layout: "form",
    blocks,
  };
}

function arranged(
  visits: readonly Visit[],
  names: NameIndex,
  options: ScheduleOptions,
  title: string,
): readonly Block[] {
  const grouped = (
    keysOf: (visit: Visit) => readonly string[],
    nameOf: (key: string) => string,
    order: (a: string, b: string) => number,
  ): readonly Block[] => {
    const groups = new Map<string, Visit[]>();
    for (const visit of visits)
      for (const key of keysOf(visit)) {
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [visit]);
        else group.push(visit);
      }
    return [...groups]
      .toSorted(([a], [b]) => order(a, b))
      .flatMap(([key, group]): readonly Block[] => [
        { type: "heading", level: 1, text: `${nameOf(key)}（${group.length}次）` },
        visitTable(nameOf(key), group, names),
      ]);
  };
  switch (options.arrange ?? "list") {
    case "list":
      return [visitTable(title, visits, names)];
    case "month":
      return grouped(
        (visit) => [monthOf(visit.date)],
        monthLabel,
        (a, b) => (a < b ? -1 : 1),
      );
    case "inspector":
      return grouped((visit) => visit.inspectors, names.inspector, names.byInspector);
    case "institution":
      return grouped((visit) => [visit.institution], names.institution, names.byInstitution);
    case "overview":
      return [overviewTable(title, visits, names)];
    case "counts":
      return [countVisits(visits)];
  }
}

const COLUMNS: readonly TextColumn[] = [
  { title: "序号", width: 5, align: "middle" },
  { title: "日期", width: 12, align: "middle" },
  { title: "星期", width: 5, align: "middle" },
  { title: "时段", width: 5, align: "middle" },
  { title: "被督导单位", width: 22 },
  { title: "督导人员", width: 13 },
  { title: "督导类型", width: 10, align: "middle" },
  { title: "督导事项", width: 28 },
];

function visitTable(caption: string, visits: readonly Visit[], names: NameIndex): ReportTable {
  return textTable(
    caption,
    COLUMNS,
    visits.map((visit, index) => [
      { number: index + 1, text: String(index + 1) },
      visit.date,
      WEEKDAYS[weekdayOf(visit.date)] ?? "",
      visit.wholeDay === true ? "全天" : HALF_DAYS[visit.halfDay],
      names.institution(visit.institution),
      visit.inspectors.map(names.inspector).join("、"),
      visitName(visit),
      [...(visit.topic === undefined ? [] : [visit.topic]), ...visit.items.map(names.item)].join("；"),
    ]),
  );
}

function overviewTable(caption: string, visits: readonly Visit[], names: NameIndex): ReportTable {
  const months = [...new Set(visits.map((visit) => monthOf(visit.date)))].toSorted();
  const days = new Map<string, Map<string, string[]>>();
  for (const visit of visits) {
    const row = days.get(visit.institution) ?? new Map<string, string[]>();
    days.set(visit.institution, row);
    const month = monthOf(visit.date);
    row.set(month, [...(row.get(month) ?? []), `${Number(visit.date.slice(8))}日`]);
  }
  return textTable(
    caption,
    [
      { title: "被督导单位", width: 4 },
      ...months.map((month): TextColumn => ({ title: monthLabel(month), width: 1.6, align: "middle" })),
      { title: "合计", width: 1, align: "middle" },
    ],
    [...days]
      .toSorted(([a], [b]) => names.byInstitution(a, b))
      .map(([institution, row]) => {
        const total = [...row.values()].reduce((sum, list) => sum + list.length, 0);
        return [
          names.institution(institution),
          ...months.map((month) => (row.get(month) ?? []).join("\n")),
          { number: total, text: String(total) },
        ];
      }),
  );
}

function unscheduledTable(
  unscheduled: readonly UnscheduledVisit[],
  names: NameIndex,
  rules: ScheduleOptions["rules"] = [],
): ReportTable {
  const titles = new Map(rules.map(({ rule, title }) => [rule, title.zh]));
  return textTable(
    "未排入的督导",
    [
      { title: "被督导单位", width: 22 },
      { title: "督导类型", width: 10, align: "middle" },
      { title: "应完成时段", width: 20, align: "middle" },
      { title: "规则", width: 20 },
      { title: "原因", width: 28 },
    ],
    unscheduled.map((visit) => [
      names.institution(visit.institution),
      visitKindName(visit.kind),
      `${visit.period.from} 至 ${visit.period.until}`,
      titles.get(visit.rule) ?? askedBy(visit.rule),
      visit.reason.zh,
    ]),
  );
}

/** Visits that no rule asks for are known by who does: the plan of the year or the office, with their id there. */
function askedBy(rule: string): string {
  const [, who = "", id = ""] = /^(year-plan|extra-visits)#(.*)$/.exec(rule) ?? [];
  return who === "" ? rule : `${who === "year-plan" ? "年度计划" : "计划外督导"}（${id}）`;
}
