import {
  INSTITUTION_KINDS,
  UNAVAILABILITY_REASONS,
  type HalfDay,
  type Inspector,
  type Institution,
  type InstitutionKind,
  type Issue,
  type Register,
  type Unavailability,
  type UnavailabilityReason,
  type WeeklyTime,
} from "@supervision/domain";
import { cellRequired, dateOrder, recordMalformed } from "../issues.ts";
import type { ChoicesWithAliases, RowReader } from "../tables/row-reader.ts";
import type { Written } from "./cells.ts";
import { KINDS } from "./choices.ts";
import type { UnavailableKey } from "./tables.ts";

/** A span without visits and whose it is: an inspector's, an institution's, or that of all institutions of a kind. */
export type UnavailableRow = { readonly entry: Unavailability } & (
  | { readonly who: "inspector" | "institution"; readonly id: string }
  | { readonly who: InstitutionKind }
);

const WHO: ChoicesWithAliases<"inspector" | "institution" | InstitutionKind> = {
  labels: { inspector: "督学", institution: "学校", ...INSTITUTION_KINDS },
  aliases: { ...KINDS.aliases, 单位: "institution", 机构: "institution", 责任督学: "inspector" },
};

const HALF_DAYS: ChoicesWithAliases<HalfDay | "day"> = {
  labels: { morning: "上午", afternoon: "下午", day: "全天" },
  aliases: { 早上: "morning", 整天: "day", 一天: "day" },
};

const REASONS: ChoicesWithAliases<UnavailabilityReason> = {
  labels: UNAVAILABILITY_REASONS,
  aliases: {
    开会: "meeting",
    例会: "meeting",
    研修: "training",
    学习: "training",
    上课: "teaching",
    教学: "teaching",
    考试周: "examination",
    月考: "examination",
    期中考试: "examination",
    期末考试: "examination",
    监考: "examination",
    学校活动: "event",
    运动会: "event",
    家长会: "event",
    研学: "event",
    放假: "closure",
    停园: "closure",
    临时停课: "closure",
    其它: "other",
  },
};

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"] as const;
const WEEKDAY = /^(?:周|星期|礼拜)([一二三四五六日天1-7])(上午|下午|全天)?$/;

/** A day of the week as a number, and the half-day if one is named; `undefined` for any other text. */
function weeklyTimeFromText(text: string): WeeklyTime | undefined {
  const [, day = "", half] = WEEKDAY.exec(text.normalize("NFKC").replaceAll(/\s/g, "")) ?? [];
  if (day === "") return undefined;
  const named = WEEKDAYS.findIndex((one) => one === day) + 1;
  const weekday = day === "天" ? 7 : named > 0 ? named : Number(day);
  return half === "上午" || half === "下午"
    ? { weekday, halfDay: half === "上午" ? "morning" : "afternoon" }
    : { weekday };
}

/** Reads days of the week with their half-days, `周二下午、周四`. */
export function weeklyTimesFromCell<Key extends string>(
  row: RowReader<Key>,
  key: Key,
  issues: Issue[],
): readonly WeeklyTime[] {
  return row.list(key).flatMap((text) => {
    const time = weeklyTimeFromText(text);
    if (time === undefined)
      issues.push(recordMalformed(text, { zh: "周二下午、周四", en: "周二下午、周四" }, row.where(key)));
    return time ?? [];
  });
}

/** Half-days of the week as a cell. */
export function weeklyTimesCell(times: readonly WeeklyTime[]): string {
  return times
    .map(
      ({ weekday, halfDay }) =>
        `周${WEEKDAYS[weekday - 1] ?? weekday}${halfDay === undefined ? "" : HALF_DAYS.labels[halfDay]}`,
    )
    .join("、");
}

/** Reads a span without visits; `undefined` when something required is empty or wrong. */
export function unavailableFromRow(
  row: RowReader<UnavailableKey>,
  issues: Issue[],
): UnavailableRow | undefined {
  const who = row.choice("who", WHO);
  const id = row.id("id");
  const from = row.date("from");
  const until = row.date("until") ?? from;
  const half = row.choice("halfDay", HALF_DAYS);
  const days = weeklyTimesFromCell(row, "weekdays", issues);
  const reason = row.choice("reason", REASONS);
  const note = row.text("note");
  for (const { halfDay, weekday } of days)
    if (halfDay !== undefined)
      issues.push(
        recordMalformed(
          weeklyTimesCell([{ weekday, halfDay }]),
          { zh: "周一、周三", en: "周一、周三" },
          row.where("weekdays"),
        ),
      );
  if (from !== undefined && until !== undefined && until < from)
    issues.push(dateOrder(from, until, row.where("until")));
  const isKind = who !== undefined && who !== "inspector" && who !== "institution";
  if (who !== undefined && !isKind && row.blank("id"))
    issues.push(
      cellRequired(
        { zh: "督学或学校的编号（对象是学校类别时才留空）", en: "the id; only a whole kind has none" },
        row.where("id"),
      ),
    );
  if (who === undefined || from === undefined || until === undefined || reason === undefined)
    return undefined;
  const entry: Unavailability = {
    from,
    until,
    ...(half === undefined || half === "day" ? {} : { halfDay: half }),
    ...(days.length === 0 ? {} : { weekdays: days.map(({ weekday }) => weekday) }),
    reason,
    ...(note === undefined ? {} : { note }),
  };
  if (id !== undefined) return { who: who === "inspector" ? "inspector" : "institution", id, entry };
  return isKind && row.blank("id") ? { who, entry } : undefined;
}

/** The cells of a span without visits by column key. */
export function unavailableCells(row: UnavailableRow): Readonly<Record<UnavailableKey, Written>> {
  const { from, until, halfDay, weekdays, reason, note } = row.entry;
  return {
    who: WHO.labels[row.who],
    id: "id" in row ? row.id : undefined,
    from,
    until: until === from ? undefined : until,
    halfDay: halfDay === undefined ? undefined : HALF_DAYS.labels[halfDay],
    weekdays: weekdays === undefined ? undefined : weeklyTimesCell(weekdays.map((weekday) => ({ weekday }))),
    reason: UNAVAILABILITY_REASONS[reason],
    note,
  };
}

/** The spans of a register as rows: inspectors first. */
export function unavailableRows({ inspectors, institutions }: Register): readonly UnavailableRow[] {
  return [
    ...inspectors.flatMap(({ id, unavailable = [] }) =>
      unavailable.map((entry): UnavailableRow => ({ who: "inspector", id, entry })),
    ),
    ...institutions.flatMap(({ id, unavailable = [] }) =>
      unavailable.map((entry): UnavailableRow => ({ who: "institution", id, entry })),
    ),
  ];
}

function add<Key>(list: Map<Key, Unavailability[]>, key: Key, entry: Unavailability): void {
  const known = list.get(key);
  if (known === undefined) list.set(key, [entry]);
  else known.push(entry);
}

function given<One extends Inspector | Institution>(one: One, more: readonly Unavailability[]): One {
  return more.length === 0 ? one : { ...one, unavailable: [...(one.unavailable ?? []), ...more] };
}

/** Gives inspectors and institutions the spans of the rows about them, behind those they have. */
export function withUnavailable(
  inspectors: readonly Inspector[],
  institutions: readonly Institution[],
  rows: readonly UnavailableRow[],
): Pick<Register, "inspectors" | "institutions"> {
  if (rows.length === 0) return { inspectors, institutions };
  const byId = {
    inspector: new Map<string, Unavailability[]>(),
    institution: new Map<string, Unavailability[]>(),
  };
  const byKind = new Map<InstitutionKind, Unavailability[]>();
  for (const row of rows)
    if ("id" in row) add(byId[row.who], row.id, row.entry);
    else add(byKind, row.who, row.entry);
  return {
    inspectors: inspectors.map((one) => given(one, byId.inspector.get(one.id) ?? [])),
    institutions: institutions.map((one) =>
      given(one, [...(byId.institution.get(one.id) ?? []), ...(byKind.get(one.kind) ?? [])]),
    ),
  };
}
