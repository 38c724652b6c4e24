import { borrowed, count, each, no, resting, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { safety, safetyDrills2014 } from "../school/points/safety.ts";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";
import { drills2014, kindergartenMeasures2019, schoolMeasures2013 } from "../sources/national.ts";
import { ALL_KINDS } from "./kinds.ts";

const SECTIONS = {
  people: "人防",
  things: "物防",
  technology: "技防",
  fire: "消防",
  buses: "校车",
  surroundings: "周边",
} as const;

const people = each(
  { section: "people" },
  {
    "guard-number": count("专职保安", "人", "巡", "值班表", { whole: true }),
    "guard-certificate": yes("保安持证、着装、会用器械", "谈巡", "保安证、演示"),
    "round-the-clock": yes("24小时值守，领导带班", "查巡", "值班表"),
    "legal-deputy": yes("法治副校长到位", "查", "聘书、活动记录"),
    patrols: yes("有巡查日志", "查", "日志"),
  },
);

const fire = each(
  { section: "fire" },
  {
    "fire-acceptance": yes("建筑消防验收合格", "查", "验收文书"),
    "fire-rules": yes("消防责任制、制度、预案齐全", "查", "文件"),
    extinguishers: yes("灭火器、消火栓有效并定期检查", "巡", "检查卡"),
    "exits-number": count("每个场所的疏散出口", "个", "巡", "现场", { whole: true }),
    "exits-closed": no("锁闭、堵塞出口和通道", "巡", "现场"),
    "emergency-lights": yes("应急照明和疏散指示完好", "巡", "现场"),
    "fire-doors": yes("防火门有效，常闭", "巡", "现场"),
    "window-bars": no("窗户全封闭防盗", "巡", "宿舍、教室"),
    electricity: no("私拉电线，使用违规大功率电器", "巡", "宿舍、办公室"),
    "kitchen-gas": yes("厨房燃气报警、切断可用，烟道按期清洗", "查巡", "厨房、清洗记录"),
    chemicals: yes("实验危险化学品专存并有台账", "查巡", "药品室、台账"),
    "fire-drill": count("消防疏散演练", "次/学期", "查", "方案、总结"),
    materials: no("易燃装修和违规彩钢板", "巡", "现场"),
  },
);

const rest = {
  ...each(
    { section: "things" },
    {
      kit: count("门卫防护器械齐全完好", "件", "巡", "门卫室", { whole: true }),
      wall: count("围墙高度", "米", "巡", "现场测量"),
      barrier: yes("校门有防冲撞、减速设施", "巡", "校门"),
      "key-rooms": yes("重要部位有防护门窗、保险柜", "巡", "现场"),
    },
  ),
  ...each(
    { section: "technology" },
    {
      alarm: yes("一键报警联网（教学点同查）", "巡", "现场测试"),
      "cameras-cover": count("重点部位监控覆盖", "%", "巡", "监控室"),
      "cameras-days": count("监控图像保存", "天", "巡", "现场回放"),
      "electronic-patrol": yes("有电子巡查和出入口控制", "巡", "现场"),
    },
  ),
  ...fire,
  ...each(
    { section: "buses" },
    {
      "bus-permit": yes("校车有使用许可和标牌", "查", "许可、标牌"),
      "bus-driver": yes("驾驶人资格与标牌一致", "查", "驾驶证、标牌"),
      "bus-carer": yes("每车有随车照管人员", "巡", "车上"),
      "bus-load": no("超过核载", "巡", "车上清点"),
      "bus-test": count("校车安全检验", "次/年", "查", "检验单"),
      "bus-gear": yes("安全带、灭火器、逃生锤、急救箱齐全", "巡", "车上"),
      "bus-position": yes("卫星定位实时监控", "巡", "监控平台"),
      "bus-count": yes("上下车清点，末位检查", "查巡", "登记、车上"),
    },
  ),
  ...each(
    { section: "surroundings" },
    {
      traffic: yes("校门有减速带、标志、护学岗", "巡", "校门"),
      shops: no("周边有三无食品、网吧、游商", "巡", "校门周边"),
      water: yes("水域、工地、危险源有警示", "巡", "校园周边"),
      "illegal-transport": no("非法营运、超载接送", "巡", "上下学时的校门"),
    },
  ),
} as const;

/** Start: that of the sixth of the eight items. */
const safety201309 = standardEdition({
  edition: "2013-09",
  status: "active",
  effective: { from: "2013-09-30" },
  sources: [schoolMeasures2013],
  sections: SECTIONS,
  items: { ...people, ...borrowed("people", { "saf-drill": safety["saf-drill"] }), ...rest },
});

const withDrills = {
  ...people,
  ...borrowed("people", {
    "saf-drill": { ...safetyDrills2014["saf-drill"], appliesTo: { kinds: SCHOOL_KINDS } },
  }),
  ...each(
    { section: "people" },
    {
      "kindergarten-drill": resting(
        count("幼儿园应急疏散演练", "次/季度", "查", "方案、总结", {
          appliesTo: { kinds: ["kindergarten"] },
        }),
        drills2014,
        { atLeast: 1 },
      ),
    },
  ),
  ...rest,
} as const;

/** With the guide on drills: one a month in schools, one a quarter in kindergartens. Only the year of its issue is known. */
const safety201412 = standardEdition({
  edition: "2014-12",
  status: "active",
  effective: { from: "2014-12-31" },
  sources: [schoolMeasures2013, drills2014],
  sections: SECTIONS,
  items: withDrills,
});

/** The same for kindergartens under their own measures, whose first domain is safety. Start: the day of issue. */
const safety201906 = standardEdition({
  edition: "2019-06",
  status: "active",
  effective: { from: "2019-06-10" },
  sources: [schoolMeasures2013, drills2014, kindergartenMeasures2019],
  sections: SECTIONS,
  items: withDrills,
});

/**
 * Safety in and around the school: people, things, technology, fire, buses, surroundings.
 *
 * The points are what local lists ask. Their numbers differ from place to place (guards, height of walls, days of recordings), so none is
 * a standard here but the drill: every month in schools, every quarter in kindergartens.
 *
 * @term 校园及周边安全专项督导
 */
export const campusSafety = standardChecklist({
  id: "topics/campus-safety",
  title: "校园及周边安全专项督导",
  appliesTo: ALL_KINDS,
  editions: [safety201309, safety201412, safety201906],
});
