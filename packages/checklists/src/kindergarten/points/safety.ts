import { count, each, resting, yes } from "../../content/asking.ts";
import { drills2014 } from "../../sources/national.ts";

const place = { domain: "kindergarten/national#safety" } as const;

/** Points under 安全管理: rooms, gates, drills, buses. */
export const safety = each(
  { ...place, section: "safety" },
  {
    room: yes("活动室安全，采光好，无污染", "巡", "活动室"),
    equip: yes("桌椅、玩具、大型器械定期检修", "查巡", "检修记录、器械"),
    "safety-rules": yes("安全制度和岗位责任书", "查", "制度、责任书"),
    guard: yes("保安、门禁、报警、监控到位", "巡", "大门、监控室"),
    pickup: yes("入离园接送有交接", "查巡", "接送记录、大门"),
    drill: resting(count("应急疏散演练", "次/季度", "查", "方案、总结"), drills2014, { atLeast: 1 }),
    fire: yes("消防设施有效，通道畅通", "巡", "器材、通道"),
    bus: yes("校车手续齐全，使用规范", "查巡", "许可、车辆"),
    "safety-edu": yes("开展安全教育活动", "听查", "活动方案、活动"),
  },
);

/** Points under 安全管理: health and food. */
export const health = each(
  { ...place, section: "health" },
  {
    morning: yes("晨午检和全日观察", "查巡", "检查记录"),
    exam: yes("幼儿和员工健康检查", "查", "体检表、健康档案"),
    disinfect: yes("卫生消毒有记录", "查", "消毒记录"),
    menu: yes("食谱营养搭配并公示", "查巡", "食谱、公示栏"),
    canteen: yes("食堂证照、储存、留样、健康证齐全", "查巡", "证照、库房、留样柜"),
    nap: yes("午睡室（床）卫生，有人看护", "巡", "午睡室"),
    disease: yes("疾病防控有预案和登记", "查", "预案、登记"),
    staff: yes("保育、保健、炊事人员配齐持证", "查", "名册、证件"),
  },
);
