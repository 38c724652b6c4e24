import { column, DATE_CELL } from "../tables/column.ts";
import type { TableKind } from "../tables/columns.ts";

/** The table of inspectors. */
export const inspectorTable = {
  id: "inspectors",
  name: { zh: "督学", en: "inspectors" },
  sheetNames: ["督学", "督学名册", "督学信息", "责任督学", "inspectors", "inspector"],
  columns: [
    column(
      "id",
      "督学编号",
      ["编号", "代码", "inspector id"],
      ["编号，全表不重复", "an id that occurs once"],
      true,
    ),
    column("name", "姓名", ["督学姓名", "督学", "inspector", "inspector name"], ["姓名", "the name"], true),
    column(
      "status",
      "类别",
      ["督学类别", "专兼职", "聘任类别"],
      ["专职、兼职或特约", "专职 (full-time), 兼职 (part-time) or 特约 (invited)"],
      true,
    ),
    column(
      "responsible",
      "责任督学",
      ["是否责任督学", "挂牌督学", "responsible inspector"],
      ["是或否", "是 or 否"],
      true,
    ),
    column(
      "zones",
      "责任区",
      ["督学责任区", "负责责任区", "片区", "zone"],
      ["责任区编号或名称，几个之间用“、”", "zones by id or name, separated by 、"],
    ),
    column(
      "specialities",
      "专长",
      ["专业特长", "学科", "专业", "speciality", "expertise"],
      [
        "专长，几个之间用“、”；没有的写“无”，空着是没有登记",
        "fields, separated by 、; 无 for none, empty for not recorded",
      ],
    ),
    column(
      "terms.from",
      "聘期起",
      ["聘任日期", "聘期开始", "聘期自", "term from", "engaged from"],
      ["日期，几个聘期之间用“；”", "a date; several terms separated by ；"],
    ),
    column(
      "terms.until",
      "聘期止",
      ["聘期至", "聘期结束", "解聘日期", "term until", "engaged until"],
      ["日期，几个聘期之间用“；”", "a date; several terms separated by ；"],
    ),
    column(
      "terms.ordinal",
      "聘期届次",
      ["届次", "第几届", "term ordinal"],
      [
        "第几届（数字），几个聘期之间用“；”，不知道写“-”",
        "the ordinal; several separated by ；, - when not known",
      ],
    ),
    column(
      "certificate.number",
      "督学证号",
      ["证号", "证件编号", "certificate", "certificate number"],
      ["督学证号", "the number of the certificate"],
    ),
    column("certificate.validFrom", "督学证起", ["有效期起", "发证日期", "valid from"], DATE_CELL),
    column(
      "certificate.validUntil",
      "有效期",
      ["有效期止", "有效期至", "督学证有效期", "督学证止", "valid until"],
      DATE_CELL,
    ),
    column(
      "training",
      "培训",
      ["培训学时", "培训记录"],
      [
        "2026-05-20 16学时 主题，几次之间用“；”；没有的写“无”，空着是没有登记",
        "2026-05-20 16学时 topic; several separated by ；; 无 for none, empty for not recorded",
      ],
    ),
    column(
      "leave",
      "请假",
      ["请假时间", "不可用日期", "leave of absence"],
      ["2026-03-01至2026-03-15，几段之间用“；”", "2026-03-01至2026-03-15; several separated by ；"],
    ),
    column(
      "weeklyTimes",
      "每周可督导时段",
      ["可督导时段", "可督导时间", "每周可用时段", "weekly times"],
      [
        "兼职督学每周能督导的半天，如 周二下午、周四；都可以就留空",
        "half-days of the week for visits such as 周二下午、周四; empty when all are",
      ],
    ),
    column(
      "visitsAtMost.perWeek",
      "每周最多次数",
      ["每周最多督导次数", "周上限", "visits per week"],
      ["正整数，没有上限就留空", "a whole number; empty without a limit"],
    ),
    column(
      "visitsAtMost.perMonth",
      "每月最多次数",
      ["每月最多督导次数", "月上限", "visits per month"],
      ["正整数，没有上限就留空", "a whole number; empty without a limit"],
    ),
    column(
      "deputyFor",
      "B角责任区",
      ["代理责任区", "副责任督学责任区", "deputy for"],
      ["责任区中由本人任B角的，几个之间用“、”", "those of the zones in which the inspector is the deputy"],
    ),
  ],
} as const satisfies TableKind;

/** Keys of the columns of inspectors. */
export type InspectorKey = (typeof inspectorTable.columns)[number]["key"];
