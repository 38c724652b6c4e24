import { count, each, resting, yes } from "../../content/asking.ts";
import { schoolMeals2024 } from "../../sources/national.ts";

const place = { domain: "school/routine#canteen", section: "canteen" } as const;

/** Points under 食堂、食品、饮水及宿舍卫生. Those on the canteen and the dormitory are answered 不适用 where there is none. */
export const canteen = each(place, {
  "can-license": yes("食品许可证有效，经营未超范围", "查巡", "许可证"),
  "can-manager": yes("校长负责，有专职食品安全员", "查", "任命文件"),
  "can-health": yes("从业人员健康证和晨检", "查巡", "健康证、晨检簿"),
  "can-trace": yes("索证索票和进货台账", "查", "台账、票据"),
  "can-store": yes("食材分类存放，隔墙离地，无过期", "巡", "库房"),
  "can-raw": yes("生熟、荤素分开操作", "巡", "操作间"),
  "can-sample-g": count("每个品种留样", "克", "巡", "留样冰箱"),
  "can-sample-h": count("留样保存", "小时", "查巡", "留样记录"),
  "can-disinfect": yes("餐具消毒并记录", "查巡", "消毒记录"),
  "can-accompany": count("每位校领导陪餐", "次/月", "查谈", "陪餐记录"),
  "can-account": yes("伙食账独立、公开，无挤占套取", "查", "账册、公示"),
  "can-tender": yes("大宗食材公开采购，双人查验", "查", "合同、验收单"),
  "can-parents": count("膳食监督家委会组织满意度测评", "次/学期", "查卷", "测评表"),
  "can-kitchen": yes("后厨可视（明厨亮灶）", "巡", "现场画面"),
  "wat-test": yes("水质定期检测合格", "查", "检测报告"),
  "wat-tap": count("每个水龙头对应的学生", "人", "巡", "现场清点"),
  "wat-clean": yes("水箱、饮水机、滤芯定期清洗消毒", "查", "清洗记录"),
  "hlt-room": yes("有卫生室和保健人员", "查巡", "卫生室、资格证"),
  "hlt-exam": count("学生免费体检", "次/年", "查", "健康档案"),
  "hlt-light": yes("采光照明合格，课桌椅与身高匹配", "巡", "教室测量"),
  "dorm-staff": yes("宿舍有专职管理员", "查巡", "名册、值班表"),
  "dorm-night": yes("寄宿生夜间清点和巡查", "查", "就寝登记"),
  "dorm-exit": yes("住宿时疏散通道不封闭", "巡", "宿舍楼"),
  "dorm-clean": yes("宿舍整洁、通风、消毒", "巡", "宿舍"),
});

/** Points whose document is of 2024: who may run a canteen. */
export const canteenOperators2024 = each(place, {
  "can-contract": yes("承包或委托经营有准入和退出", "查谈", "合同", { basis: schoolMeals2024 }),
});

/** Points whose document is of 2024: meal money and the parents' committee. */
export const meals2024 = {
  "can-account": resting(canteen["can-account"], schoolMeals2024),
  "can-tender": resting(canteen["can-tender"], schoolMeals2024),
  "can-parents": resting(canteen["can-parents"], schoolMeals2024, { atLeast: 1 }),
} as const;
