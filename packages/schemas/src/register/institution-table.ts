import { column, DATE_CELL } from "../tables/column.ts";
import type { TableKind } from "../tables/columns.ts";

const COUNT = ["人数（整数），不知道就留空", "a whole number; empty when not known"] as const;

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
    column("opened", "启用日期", ["开办日期", "开学日期"], DATE_CELL),
    column("closed", "停办日期", ["停用日期", "撤并日期"], DATE_CELL),
    column("boarding", "寄宿", ["是否寄宿", "寄宿制", "寄宿制学校"], ["是或否", "是 or 否"]),
    column(
      "labels",
      "标签",
      ["单位标签", "标记", "标注", "labels"],
      ["规则用到的标注，如 上年考核C级、新任校长，几个之间用“、”", "marks that rules name, separated by 、"],
    ),
  ],
} as const satisfies TableKind;

/** Keys of the columns of institutions. */
export type InstitutionKey = (typeof institutionTable.columns)[number]["key"];
