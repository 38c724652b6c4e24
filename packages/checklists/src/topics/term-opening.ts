import { count, each, no, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";
import { opening2016, opening2019 } from "../sources/national.ts";
import { ALL_KINDS } from "./kinds.ts";

// What kindergartens do not have is not asked of them; the fund of 100 pupils is one of compulsory education.
const SCHOOLS = { kinds: SCHOOL_KINDS } as const;
const COMPULSORY = { stages: ["primary", "junior-middle"] } as const;

const conditions = {
  staff: count("教职工到岗率", "%", "查巡", "签到"),
  pupils: count("学生返校率", "%", "查", "班级点名"),
  aid: yes("资助落实，无因贫失学", "查谈", "资助档案"),
  books: yes("教材开课前发到学生", "谈巡", "发放单"),
  repair: yes("教学生活设施已检修", "查巡", "检修记录"),
  lab: yes("实验、网络、多媒体有保障", "巡", "专用教室"),
  logistics: yes("食宿水电暖到位", "巡", "宿舍、食堂"),
  fund: yes("公用经费到位，不足100人按100人核拨", "查", "拨款单", { appliesTo: COMPULSORY }),
  first: yes("开展开学教育", "听查", "方案、活动"),
} as const;

const safety = {
  hazard: yes("开学前隐患排查并整改", "查", "台账"),
  guards: yes("人防、物防、技防到位", "巡", "校门、监控室"),
  publicity: yes("告家长书发放，家长会召开", "查", "回执"),
} as const;

const building = {
  building: count("未清除的D级危房", "处", "查巡", "年检报告、校舍系统", { whole: true }),
} as const;
const food = { food: yes("食品和饮水安全", "巡", "食堂、饮水点") } as const;
const buses = { bus: yes("校车安全", "巡", "车辆、随车人员") } as const;

const conduct = {
  fee: yes("收费公示，无违规收费", "卷巡", "公示栏、问卷"),
  course: yes("课程开齐开足，课表上墙", "查巡", "课表", { appliesTo: SCHOOLS }),
  "key-class": no("分重点班", "查", "分班名单", { appliesTo: SCHOOLS }),
  roll: yes("学籍清楚，随迁和留守儿童就学", "查", "名册"),
} as const;

const tasks = { task: yes("上级部署的专项工作已落实", "查", "文件、记录") } as const;

/** The seven heads of 2016. Only the year is known. */
const opening201612 = standardEdition({
  edition: "2016-12",
  status: "active",
  effective: { from: "2016-12-31" },
  sources: [opening2016],
  sections: {
    conditions: "条件保障",
    conduct: "规范办学",
    safety: "校园安全",
    buses: "校车",
    buildings: "校舍",
    food: "食品",
    tasks: "专项部署",
  },
  items: {
    ...each({ section: "conditions" }, conditions),
    ...each({ section: "conduct" }, conduct),
    ...each({ section: "safety" }, safety),
    ...each({ section: "buses" }, buses),
    ...each({ section: "buildings" }, building),
    ...each({ section: "food" }, food),
    ...each({ section: "tasks" }, tasks),
  },
});

/** The six heads of 2019: teachers and the school's own check are new. Only the year is known. */
const opening201912 = standardEdition({
  edition: "2019-12",
  status: "active",
  effective: { from: "2019-12-31" },
  sources: [opening2019],
  sections: {
    conditions: "开学条件保障",
    safety: "安全工作",
    conduct: "规范办学行为",
    teachers: "教师队伍建设",
    "self-check": "自查抽查",
    tasks: "专项工作部署落实",
  },
  items: {
    ...each({ section: "conditions" }, conditions),
    ...each({ section: "safety" }, { ...safety, ...building, ...food, ...buses }),
    ...each({ section: "conduct" }, conduct),
    ...each({ section: "teachers" }, { vacancies: count("教师缺额", "人", "查", "编制表", { whole: true }) }),
    ...each(
      { section: "self-check" },
      { "self-report": yes("有自查报告和问题清单", "查", "清单、销号记录") },
    ),
    ...each({ section: "tasks" }, tasks),
  },
});

/**
 * The opening of the spring or the autumn term, under the heads of the national inspections of 2016 and 2019.
 *
 * @term 开学专项督导
 */
export const termOpening = standardChecklist({
  id: "topics/term-opening",
  title: "春秋季开学专项督导",
  appliesTo: ALL_KINDS,
  editions: [opening201612, opening201912],
});
