/** The eight items in few words, as headings of the long list. */
export const SECTIONS = {
  administration: "校务管理",
  admission: "招生收费",
  curriculum: "课程教学",
  workload: "学业负担与锻炼",
  teachers: "教师",
  safety: "安全",
  canteen: "食堂与卫生",
  ethos: "三风建设",
} as const;
