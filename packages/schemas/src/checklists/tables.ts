import type { Column, TableKind } from "../tables/columns.ts";

type ColumnText = readonly [heading: string, aliases: readonly string[], zh: string, en: string];

function columns<Key extends string>(
  texts: Readonly<Record<Key, ColumnText>>,
  required: readonly Key[],
): readonly Column<Key>[] {
  const found: Column<Key>[] = [];
  for (const key in texts) {
    const [heading, aliases, zh, en] = texts[key];
    found.push({ key, heading, aliases, required: required.includes(key), expected: { zh, en } });
  }
  return found;
}

/** Keys of the sheet that lists the editions. */
export type EditionKey = "id" | "title" | "appliesTo" | "edition" | "status" | "from" | "sections" | "more";

/** One row an edition. */
export const editionTable: TableKind<EditionKey> = {
  id: "editions",
  name: { zh: "清单", en: "checklist" },
  sheetNames: ["清单", "checklist"],
  columns: columns<EditionKey>(
    {
      id: ["清单编号", ["checklist"], "清单编号，如 riverside/routine", "the id, such as riverside/routine"],
      title: ["清单名称", ["checklist title"], "清单名称", "the title"],
      appliesTo: ["适用单位", ["applies to"], "学校类别，如 小学、初级中学", "kinds of institution"],
      edition: [
        "版次",
        [],
        "版次，如 2026-09；同名工作表写事项",
        "the edition, which names the sheet of its items",
      ],
      status: ["状态", [], "草案、有效、停用", "draft, active or retired"],
      from: ["施行日期", ["effective"], "施行日期", "the first day"],
      sections: [
        "部分",
        [],
        "编号=名称；编号<上级编号=名称",
        "id=title; id<id of the section it stands in=title",
      ],
      more: ["其他（JSON）", ["其他", "json"], "其余内容，JSON", "everything else, as JSON"],
    },
    ["id", "title", "appliesTo", "edition", "status", "from"],
  ),
};

/** Keys of the sheet of sources. */
export type SourceKey =
  | "edition"
  | "title"
  | "issuedBy"
  | "authority"
  | "documentNumber"
  | "issuedOn"
  | "article"
  | "certainty";

/** One row a document an edition rests on. */
export const sourceTable: TableKind<SourceKey> = {
  id: "sources",
  name: { zh: "依据", en: "sources" },
  sheetNames: ["依据", "sources"],
  columns: columns<SourceKey>(
    {
      edition: ["版次", [], "清单工作表里的版次", "an edition of the sheet 清单"],
      title: ["文件名称", ["document"], "文件名称，不带书名号", "the title of the document"],
      issuedBy: ["发文机关", ["issued by"], "发文机关", "the body that issued it"],
      authority: [
        "层级",
        [],
        "国家、省、市、区县、学校",
        "national, province, city, district or institution",
      ],
      documentNumber: ["文号", ["document number"], "文号，如 教督〔2019〕3号", "the document number"],
      issuedOn: ["发文日期", ["issued on"], "2026、2026-08 或 2026-08-15", "2026, 2026-08 or 2026-08-15"],
      article: ["条款", [], "条款，如 第四条", "the article"],
      certainty: ["核对", [], "原文、推断；空格即原文", "seen or inferred"],
    },
    ["edition", "title", "issuedBy", "authority", "issuedOn"],
  ),
};

/** Keys of a sheet of items. */
export type ItemKey =
  | "id"
  | "title"
  | "text"
  | "section"
  | "answer"
  | "options"
  | "shares"
  | "unit"
  | "minimum"
  | "maximum"
  | "atLeast"
  | "atMost"
  | "weight"
  | "methods"
  | "seenIn"
  | "lookAt"
  | "domain"
  | "more";

/** One row an item; one sheet an edition. */
export const itemTable: TableKind<ItemKey> = {
  id: "items",
  name: { zh: "事项", en: "items" },
  sheetNames: [],
  columns: columns<ItemKey>(
    {
      id: ["编号", ["事项编号"], "英文编号，如 fire-exit", "an English id, such as fire-exit"],
      title: ["事项", ["督导事项", "item"], "事项名称", "the title"],
      text: ["说明", [], "补充说明", "a longer wording"],
      section: ["部分", [], "清单工作表里列出的部分编号", "id of a section listed in the sheet 清单"],
      answer: ["作答方式", ["answer type"], "是否、等级、选择、数值等", "yes-no, grade, choice, number, …"],
      options: ["选项", [], "编号=名称；编号=名称", "id=title; id=title"],
      shares: ["得分比例", [], "选项=0到1；如 优=1；良=0.8；部分=0.5", "option=0 to 1"],
      unit: ["单位", [], "计量单位", "the unit"],
      minimum: ["最小值", ["最小"], "数字", "a number"],
      maximum: ["最大值", ["最大"], "数字", "a number"],
      atLeast: ["标准下限", [], "数字", "a number"],
      atMost: ["标准上限", [], "数字", "a number"],
      weight: ["分值", ["points"], "大于0的数字", "a number above 0"],
      methods: ["督导方式", [], "校园巡视、随机听课等", "methods of visits"],
      seenIn: ["查看途径", ["seen in"], "材料、地点、人员", "papers, places, people"],
      lookAt: ["督导要点", ["look at"], "要点；要点", "point; point"],
      domain: ["对应领域", [], "插件/清单#事项", "plugin/list#item"],
      more: ["其他（JSON）", ["其他", "json"], "其余内容，JSON", "everything else, as JSON"],
    },
    ["id", "title", "answer"],
  ),
};
