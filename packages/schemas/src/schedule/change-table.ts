import { type RecusalGround, UNAVAILABILITY_REASONS } from "@supervision/domain";
import { GROUNDS } from "../register/choices.ts";
import { column } from "../tables/column.ts";
import type { TableKind } from "../tables/columns.ts";
import type { ChoicesWithAliases } from "../tables/row-reader.ts";

/** The table in which an office writes down what happened to a plan. */
export const changeTable = {
  id: "changes",
  name: { zh: "变动登记", en: "changes" },
  sheetNames: ["变动登记表", "变更登记", "变更登记表", "计划变更", "变动", "变更"],
  columns: [
    column(
      "kind",
      "事项",
      ["变动事项", "变更事项", "情况"],
      ["发生了什么，如 请假", "what happened, such as 请假"],
      true,
    ),
    column(
      "inspectors",
      "督学",
      ["督学姓名", "姓名", "责任督学", "inspector"],
      ["台账中的督学：姓名或编号，多人用、隔开", "inspectors of the register: names or ids"],
    ),
    column(
      "institutions",
      "单位",
      ["学校", "单位名称", "学校名称", "school"],
      [
        "台账中的单位：名称或编号，多个用、隔开；全区都是的写 全区",
        "institutions of the register; 全区 for all",
      ],
    ),
    column(
      "towns",
      "乡镇",
      ["街道", "乡镇街道", "town"],
      ["台账中的乡镇，多个用、隔开", "towns of the register"],
    ),
    column(
      "zones",
      "责任区",
      ["片区", "督学责任区", "zone"],
      ["责任区名称，多个用、隔开", "zones by name or id"],
    ),
    column(
      "from",
      "开始",
      ["开始日期", "起", "从", "日期", "from"],
      ["第一天，如 2026-03-09", "the first day, such as 2026-03-09"],
    ),
    column(
      "until",
      "结束",
      ["结束日期", "止", "到", "最后一天", "until"],
      ["最后一天，如 2026-03-20；只有一天的可空", "the last day; may be empty for one day"],
    ),
    column(
      "halfDay",
      "时段",
      ["半天", "上下午", "half-day"],
      ["上午、下午或全天", "morning, afternoon or day"],
    ),
    column(
      "to",
      "接手督学",
      ["移交给", "接手人", "to"],
      ["接手的督学：姓名或编号", "the inspector who takes over"],
    ),
    column("ground", "事由", ["回避事由", "ground"], ["回避的事由", "the ground of the recusal"]),
    column(
      "topic",
      "专题",
      ["主题", "专项名称", "topic"],
      ["专项的名称，如 校园安全", "the topic, such as 校园安全"],
    ),
    column("team", "每组人数", ["每校人数", "组人数", "team"], ["每次去几名督学", "inspectors a visit"]),
    column(
      "sample",
      "抽取所数",
      ["抽几所", "抽取数", "sample"],
      ["从中抽几所；全都去的留空", "how many are drawn; empty for all"],
    ),
    column("note", "说明", ["备注", "note"], ["其他说明", "a remark"]),
  ],
} as const satisfies TableKind;

/** Keys of the columns. */
export type ChangeKey = (typeof changeTable.columns)[number]["key"];

/** What can happen, as a row says it. */
export type ChangeKind = keyof typeof KIND_LABELS;

const KIND_LABELS = {
  absent: "请假",
  returns: "销假",
  meeting: "会议",
  training: UNAVAILABILITY_REASONS.training,
  teaching: UNAVAILABILITY_REASONS.teaching,
  leaves: "离任",
  "hand-over": "移交",
  helps: "支援",
  recusal: "回避",
  closure: UNAVAILABILITY_REASONS.closure,
  examination: UNAVAILABILITY_REASONS.examination,
  event: UNAVAILABILITY_REASONS.event,
  other: "另有安排",
  closes: "停办",
  receives: "恢复督导",
  special: "专项督导",
  comprehensive: "综合督导",
  joins: "到任",
  opens: "新开办",
} as const;

/** Kinds of change with what offices write for them. */
export const CHANGE_KINDS: ChoicesWithAliases<ChangeKind> = {
  labels: KIND_LABELS,
  aliases: {
    病假: "absent",
    事假: "absent",
    产假: "absent",
    婚假: "absent",
    丧假: "absent",
    公休: "absent",
    年休假: "absent",
    休假: "absent",
    生病: "absent",
    住院: "absent",
    上班: "returns",
    提前销假: "returns",
    开会: "meeting",
    学习: "training",
    上课: "teaching",
    其他: "other",
    其他事务: "other",
    调离: "leaves",
    退休: "leaves",
    离职: "leaves",
    辞职: "leaves",
    解聘: "leaves",
    交接: "hand-over",
    移交学校: "hand-over",
    移交督导: "hand-over",
    换督学: "hand-over",
    借用: "helps",
    跨区支援: "helps",
    暴雪: "closure",
    大雪: "closure",
    停水: "closure",
    停电: "closure",
    封路: "closure",
    放假: "closure",
    不督导: "closure",
    学校活动: "event",
    运动会: "event",
    期中考试: "examination",
    期末考试: "examination",
    会考: "examination",
    中考: "examination",
    撤并: "closes",
    关闭: "closes",
    复课: "receives",
    恢复: "receives",
    可以督导: "receives",
    专项: "special",
    新增专项: "special",
    综合: "comprehensive",
    新聘: "joins",
    新督学: "joins",
    入职: "joins",
    新建: "opens",
    新学校: "opens",
    新开: "opens",
  },
};

/** Grounds of recusal as sheets write them. */
export const CHANGE_GROUNDS: ChoicesWithAliases<RecusalGround> = GROUNDS;

/** What a kind of change reads: columns that must be filled, and those that may be. */
export interface ChangeForm {
  /** Columns that must be filled. */
  readonly needs: readonly ChangeKey[];
  /** Columns that may be filled. */
  readonly may: readonly ChangeKey[];
}

const PLACES = ["institutions", "towns", "zones"] as const;
const BUSY: ChangeForm = { needs: ["from"], may: ["inspectors", ...PLACES, "until", "halfDay"] };
const EXTRA: ChangeForm = {
  needs: ["from", "until"],
  may: [...PLACES, "topic", "halfDay", "team", "sample"],
};

/** What each kind of change reads; 说明 may always be filled. */
export const CHANGE_FORMS: Readonly<Record<ChangeKind, ChangeForm>> = {
  absent: { needs: ["inspectors", "from"], may: ["until"] },
  returns: { needs: ["inspectors", "from"], may: ["until"] },
  meeting: BUSY,
  training: BUSY,
  teaching: { needs: ["inspectors", "from"], may: ["until", "halfDay"] },
  leaves: { needs: ["inspectors", "until"], may: [] },
  "hand-over": { needs: ["to", "from"], may: ["inspectors", "institutions"] },
  helps: { needs: ["inspectors", "zones"], may: [] },
  recusal: { needs: ["inspectors", "institutions", "ground"], may: ["from", "until"] },
  closure: { needs: ["from"], may: [...PLACES, "until", "halfDay"] },
  examination: BUSY,
  event: BUSY,
  other: BUSY,
  closes: { needs: ["institutions", "until"], may: [] },
  receives: { needs: ["from", "institutions"], may: ["until"] },
  special: { needs: ["topic", ...EXTRA.needs], may: EXTRA.may },
  comprehensive: EXTRA,
  joins: { needs: [], may: changeTable.columns.map(({ key }) => key) },
  opens: { needs: [], may: changeTable.columns.map(({ key }) => key) },
};
