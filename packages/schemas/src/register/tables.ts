import type { Column, TableKind } from "../tables/columns.ts";

function column<const Key extends string>(
  key: Key,
  heading: string,
  aliases: readonly string[],
  [zh, en]: readonly [zh: string, en: string],
  required = false,
): Column<Key> {
  return { key, heading, aliases, required, expected: { zh, en } };
}

const COUNT = ["人数（整数），不知道就留空", "a whole number; empty when not known"] as const;
const DATE = ["日期，如 2026-03-01", "a date such as 2026-03-01"] as const;

/** The table of institutions. */
export const institutionTable = {
  id: "institutions",
  name: { zh: "学校", en: "institutions" },
  sheetNames: [
    "学校",
    "单位",
    "机构",
    "学校名册",
    "学校信息",
    "被督导单位",
    "institutions",
    "institution",
    "schools",
  ],
  columns: [
    column(
      "id",
      "学校编号",
      ["编号", "单位编号", "机构编号", "学校代码", "学校标识码", "代码", "institution id", "school id"],
      ["编号，全表不重复", "an id that occurs once"],
      true,
    ),
    column(
      "name",
      "名称",
      ["学校名称", "单位名称", "机构名称", "学校", "单位", "全称", "institution", "school", "school name"],
      ["单位全称", "the full name"],
      true,
    ),
    column(
      "kind",
      "类别",
      ["学校类别", "机构类别", "单位类别", "办学类型", "学校类型", "类型", "type"],
      ["类别，如 幼儿园、小学、九年一贯制学校", "a kind such as 幼儿园 (kindergarten) or 小学 (primary)"],
      true,
    ),
    column(
      "nature",
      "办学性质",
      ["性质", "公办民办", "公民办", "举办者性质"],
      ["公办或民办", "公办 (public) or 民办 (private)"],
      true,
    ),
    column(
      "inclusive",
      "普惠",
      ["是否普惠", "普惠性", "普惠性民办园"],
      ["是或否，只用于民办园", "是 or 否, for private kindergartens"],
    ),
    column(
      "town",
      "乡镇",
      ["镇街", "街道", "乡镇街道", "乡镇(街道)", "所在乡镇", "所属街道", "township"],
      ["乡镇或街道", "the town"],
    ),
    column(
      "zone",
      "责任区",
      ["督学责任区", "所属责任区", "片区", "督导责任区"],
      ["责任区编号或名称", "a zone by id or name"],
    ),
    column("longitude", "经度", ["lng", "lon"], ["经度（度，-180到180）", "degrees east"]),
    column("latitude", "纬度", ["lat"], ["纬度（度，-90到90）", "degrees north"]),
    column(
      "students.preschool",
      "学前人数",
      ["幼儿数", "幼儿人数", "在园人数", "在园幼儿数", "preschool", "preschool students"],
      COUNT,
    ),
    column("students.primary", "小学人数", ["小学学生数", "小学生数", "primary", "primary students"], COUNT),
    column(
      "students.junior-middle",
      "初中人数",
      ["初中学生数", "初中生数", "junior-middle", "junior middle students"],
      COUNT,
    ),
    column(
      "students.senior-middle",
      "高中人数",
      ["高中学生数", "高中生数", "senior-middle", "senior middle students"],
      COUNT,
    ),
    column("students.vocational", "中职人数", ["中职学生数", "vocational", "vocational students"], COUNT),
    column("students.special", "特教人数", ["特教学生数", "special", "special students"], COUNT),
    column(
      "partOf",
      "所属学校编号",
      ["隶属学校编号", "中心校编号", "part of"],
      ["所属学校的编号", "the id of the institution it belongs to"],
    ),
    column("opened", "启用日期", ["开办日期", "开学日期"], DATE),
    column("closed", "停办日期", ["停用日期", "撤并日期"], DATE),
    column("boarding", "寄宿", ["是否寄宿", "寄宿制", "寄宿制学校"], ["是或否", "是 or 否"]),
    column(
      "labels",
      "标签",
      ["单位标签", "标记", "标注", "labels"],
      ["规则用到的标注，如 上年考核C级、新任校长，几个之间用“、”", "marks that rules name, separated by 、"],
    ),
  ],
} as const satisfies TableKind;

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
    column("certificate.validFrom", "督学证起", ["有效期起", "发证日期", "valid from"], DATE),
    column(
      "certificate.validUntil",
      "有效期",
      ["有效期止", "有效期至", "督学证有效期", "督学证止", "valid until"],
      DATE,
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
    column("from", "起", ["起始日期", "开始日期", "自"], DATE),
    column("until", "止", ["截止日期", "结束日期", "至"], DATE),
    column(
      "note",
      "说明",
      ["备注"],
      ["说明，不必写他人姓名", "a word of explanation, without names of others"],
    ),
  ],
} as const satisfies TableKind;

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
    column("from", "开学日期", ["起", "开始", "学期起", "开始日期"], DATE, true),
    column("until", "结束日期", ["止", "结束", "学期止", "放假日期"], DATE, true),
    column(
      "closed",
      "不安排督导",
      ["考试周", "停课", "no visits"],
      ["2026-01-12至2026-01-16，几段之间用“；”", "2026-01-12至2026-01-16; several separated by ；"],
    ),
    column("visitsFrom", "开学前督导自", ["开学检查起", "开学检查自", "visits from"], DATE),
  ],
} as const satisfies TableKind;

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
    column("from", "开始", ["开始日期", "起", "自", "日期", "from"], DATE, true),
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

/** The tables of a register. */
export const REGISTER_TABLES = [
  institutionTable,
  inspectorTable,
  recusalTable,
  termTable,
  unavailableTable,
] as const;
