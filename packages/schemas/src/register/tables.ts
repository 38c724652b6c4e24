import { column, DATE_CELL } from "../tables/column.ts";
import type { TableKind } from "../tables/columns.ts";
import { inspectorTable } from "./inspector-table.ts";
import { institutionTable } from "./institution-table.ts";

/** The table of recusals. */
export const recusalTable = {
  id: "recusals",
  name: { zh: "回避", en: "recusals" },
  sheetNames: ["回避", "回避情况", "回避登记", "recusals", "recusal"],
  columns: [
    column("inspector", "督学编号", ["督学", "inspector id"], ["督学编号", "an inspector id"], true),
    column(
      "institution",
      "学校编号",
      ["单位编号", "机构编号", "学校", "institution id", "school id"],
      ["学校编号", "an institution id"],
      true,
    ),
    column(
      "ground",
      "事由",
      ["回避事由", "原因", "回避原因", "reason"],
      ["事由，如 近亲属在该单位工作或就读", "a ground such as relative-works-or-studies"],
      true,
    ),
    column("from", "起", ["起始日期", "开始日期", "自"], DATE_CELL),
    column("until", "止", ["截止日期", "结束日期", "至"], DATE_CELL),
    column(
      "note",
      "说明",
      ["备注"],
      ["说明，不必写他人姓名", "a word of explanation, without names of others"],
    ),
  ],
} as const satisfies TableKind;

/** Keys of the columns of recusals. */
export type RecusalKey = (typeof recusalTable.columns)[number]["key"];

/** The table of school terms, which a register may lack. */
export const termTable = {
  id: "terms",
  name: { zh: "学期", en: "terms" },
  sheetNames: ["学期", "校历", "terms", "term"],
  columns: [
    column(
      "id",
      "学期编号",
      ["编号", "term id"],
      ["编号，如 2025-autumn", "an id such as 2025-autumn"],
      true,
    ),
    column(
      "name",
      "学期名称",
      ["学期", "名称", "term"],
      ["名称，如 2025—2026学年第一学期", "the name"],
      true,
    ),
    column("from", "开学日期", ["起", "开始", "学期起", "开始日期"], DATE_CELL, true),
    column("until", "结束日期", ["止", "结束", "学期止", "放假日期"], DATE_CELL, true),
    column(
      "closed",
      "不安排督导",
      ["考试周", "停课", "no visits"],
      ["2026-01-12至2026-01-16，几段之间用“；”", "2026-01-12至2026-01-16; several separated by ；"],
    ),
    column("visitsFrom", "开学前督导自", ["开学检查起", "开学检查自", "visits from"], DATE_CELL),
  ],
} as const satisfies TableKind;

/** Keys of the columns of terms. */
export type TermKey = (typeof termTable.columns)[number]["key"];

/** The table of spans in which inspectors or institutions cannot be had, which a register may lack. */
export const unavailableTable = {
  id: "unavailable",
  name: { zh: "不可安排", en: "unavailable" },
  sheetNames: ["不可安排", "不可安排时段", "不可用时段", "不能督导", "unavailable", "unavailability"],
  columns: [
    column(
      "who",
      "对象",
      ["对象类别", "who"],
      [
        "督学、学校，或学校类别（如 高级中学，编号留空即这类全部）",
        "督学, 学校, or a kind of institution for all of that kind",
      ],
      true,
    ),
    column(
      "id",
      "编号",
      ["对象编号", "督学编号", "学校编号", "id"],
      ["督学或学校编号；按类别填写时留空", "the id; empty for a whole kind"],
    ),
    column("from", "开始", ["开始日期", "起", "自", "日期", "from"], DATE_CELL, true),
    column(
      "until",
      "结束",
      ["结束日期", "止", "至", "until"],
      ["日期，只有一天就留空", "a date; empty for one day"],
    ),
    column(
      "halfDay",
      "时段",
      ["半天", "half-day"],
      ["上午或下午，全天就留空", "上午 or 下午; empty for whole days"],
    ),
    column(
      "weekdays",
      "星期",
      ["周几", "每周", "weekdays"],
      ["如 周一、周三；每天都是就留空", "days of the week such as 周一、周三; empty for every day"],
    ),
    column(
      "reason",
      "原因",
      ["事由", "reason"],
      ["会议、培训、任课、考试、活动、停课或其他", "会议, 培训, 任课, 考试, 活动, 停课 or 其他"],
      true,
    ),
    column("note", "说明", ["备注", "note"], ["说明，如 期末考试", "more about it"]),
  ],
} as const satisfies TableKind;

/** Keys of the columns of spans without visits. */
export type UnavailableKey = (typeof unavailableTable.columns)[number]["key"];

/** The tables of a register. */
export const REGISTER_TABLES = [
  institutionTable,
  inspectorTable,
  recusalTable,
  termTable,
  unavailableTable,
] as const;
