import { count, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";
import { dantuPoints2022 } from "../sources/local.ts";

/** The plan of 丹徒区 names the topic; the points below it are those of another district's list. Start: the day of the plan. */
const equipment202202 = standardEdition({
  edition: "2022-02",
  status: "active",
  effective: { from: "2022-02-23" },
  sources: [{ ...dantuPoints2022, article: "二（二）" }],
  items: {
    rooms: count("达标的功能室", "间", "巡", "功能室", { whole: true }),
    staff: yes("管理人员到位", "查", "任命文件"),
    rules: yes("管理制度齐全并上墙", "巡", "功能室"),
    ledger: yes("账、卡、物相符", "查巡", "台账、实物"),
    plan: yes("实验室、图书室有工作计划和实验教学计划", "查", "计划"),
    use: yes("使用记录真实", "查", "登记"),
    repair: yes("维修维护及时", "查", "维修单"),
    safe: yes("功能室安全防护和卫生良好", "巡", "功能室"),
    files: yes("装备档案齐全", "查", "档案"),
  },
});

/**
 * Educational equipment: rooms, people, books, use.
 *
 * @term 教育技术装备专项督导
 */
export const equipment = standardChecklist({
  id: "topics/equipment",
  title: "教育技术装备专项督导",
  appliesTo: SCHOOL_KINDS,
  editions: [equipment202202],
});
