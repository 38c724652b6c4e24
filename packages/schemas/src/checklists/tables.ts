import { column } from "../tables/column.ts";
import type { TableKind } from "../tables/columns.ts";

/** One row an edition. */
export const editionTable = {
  id: "editions",
  name: { zh: "清单", en: "checklist" },
  sheetNames: ["清单", "checklist"],
  columns: [
    column(
      "id",
      "清单编号",
      ["checklist"],
      ["清单编号，如 riverside/routine", "the id, such as riverside/routine"],
      true,
    ),
    column("title", "清单名称", ["checklist title"], ["清单名称", "the title"], true),
    column(
      "appliesTo",
      "适用单位",
      ["applies to"],
      ["学校类别，如 小学、初级中学", "kinds of institution"],
      true,
    ),
    column(
      "edition",
      "版次",
      [],
      ["版次，如 2026-09；同名工作表写事项", "the edition, which names the sheet of its items"],
      true,
    ),
    column("status", "状态", [], ["草案、有效、停用", "draft, active or retired"], true),
    column("from", "施行日期", ["effective"], ["施行日期", "the first day"], true),
    column(
      "sections",
      "部分",
      [],
      ["编号=名称；编号<上级编号=名称", "id=title; id<id of the section it stands in=title"],
    ),
    column("more", "其他（JSON）", ["其他", "json"], ["其余内容，JSON", "everything else, as JSON"]),
  ],
} as const satisfies TableKind;

/** Keys of the sheet that lists the editions. */
export type EditionKey = (typeof editionTable.columns)[number]["key"];

/** One row a document an edition rests on. */
export const sourceTable = {
  id: "sources",
  name: { zh: "依据", en: "sources" },
  sheetNames: ["依据", "sources"],
  columns: [
    column("edition", "版次", [], ["清单工作表里的版次", "an edition of the sheet 清单"], true),
    column("title", "文件名称", ["document"], ["文件名称，不带书名号", "the title of the document"], true),
    column("issuedBy", "发文机关", ["issued by"], ["发文机关", "the body that issued it"], true),
    column(
      "authority",
      "层级",
      [],
      ["国家、省、市、区县、学校", "national, province, city, district or institution"],
      true,
    ),
    column(
      "documentNumber",
      "文号",
      ["document number"],
      ["文号，如 教督〔2019〕3号", "the document number"],
    ),
    column(
      "issuedOn",
      "发文日期",
      ["issued on"],
      ["2026、2026-08 或 2026-08-15", "2026, 2026-08 or 2026-08-15"],
      true,
    ),
    column("article", "条款", [], ["条款，如 第四条", "the article"]),
    column("certainty", "核对", [], ["原文、推断；空格即原文", "seen or inferred"]),
  ],
} as const satisfies TableKind;

/** One row an item; one sheet an edition. */
export const itemTable = {
  id: "items",
  name: { zh: "事项", en: "items" },
  sheetNames: [],
  columns: [
    column("id", "编号", ["事项编号"], ["英文编号，如 fire-exit", "an English id, such as fire-exit"], true),
    column("title", "事项", ["督导事项", "item"], ["事项名称", "the title"], true),
    column("text", "说明", [], ["补充说明", "a longer wording"]),
    column("section", "部分", [], ["清单工作表里列出的部分编号", "id of a section listed in the sheet 清单"]),
    column(
      "answer",
      "作答方式",
      ["answer type"],
      ["是否、等级、选择、数值等", "yes-no, grade, choice, number, …"],
      true,
    ),
    column("options", "选项", [], ["编号=名称；编号=名称", "id=title; id=title"]),
    column("shares", "得分比例", [], ["选项=0到1；如 优=1；良=0.8；部分=0.5", "option=0 to 1"]),
    column("unit", "单位", [], ["计量单位", "the unit"]),
    column("minimum", "最小值", ["最小"], ["数字", "a number"]),
    column("maximum", "最大值", ["最大"], ["数字", "a number"]),
    column("atLeast", "标准下限", [], ["数字", "a number"]),
    column("atMost", "标准上限", [], ["数字", "a number"]),
    column("weight", "分值", ["points"], ["大于0的数字", "a number above 0"]),
    column("methods", "督导方式", [], ["校园巡视、随机听课等", "methods of visits"]),
    column("seenIn", "查看途径", ["seen in"], ["材料、地点、人员", "papers, places, people"]),
    column("lookAt", "督导要点", ["look at"], ["要点；要点", "point; point"]),
    column("domain", "对应领域", [], ["插件/清单#事项", "plugin/list#item"]),
    column("more", "其他（JSON）", ["其他", "json"], ["其余内容，JSON", "everything else, as JSON"]),
  ],
} as const satisfies TableKind;

/** Keys of a sheet of items. */
export type ItemKey = (typeof itemTable.columns)[number]["key"];
