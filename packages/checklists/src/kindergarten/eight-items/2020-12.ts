import { standardEdition } from "../../editions/standard.ts";
import { tianqiaoPlan } from "../../sources/local.ts";
import { drills2014, preschoolLaw2024 } from "../../sources/national.ts";

/**
 * The eight items of 天桥区, each under its national domain.
 *
 * Start: the plan bears no date and its year is inferred; the edition starts on the last day of that year.
 */
export const eightItems202012 = standardEdition({
  edition: "2020-12",
  status: "active",
  effective: { from: "2020-12-31" },
  sources: [{ ...tianqiaoPlan, article: "四（二）2" }],
  items: {
    administration: {
      title: "园务管理和制度执行",
      answer: "yes-no",
      domain: "kindergarten/national#conduct",
      lookAt: [
        { text: "办园许可证和登记有效", item: "kindergarten-points/routine#license" },
        { text: "机构健全，园务会和制度执行", item: "kindergarten-points/routine#org" },
      ],
    },
    admission: {
      title: "招生、收费",
      answer: "yes-no",
      domain: "kindergarten/national#conduct",
      lookAt: [
        { text: "招生规范，无入园测试", item: "kindergarten-points/routine#enrol" },
        { text: "收费公示，无自立名目", item: "kindergarten-points/routine#fee" },
      ],
    },
    curriculum: {
      title: "课程建设和半日活动",
      answer: "yes-no",
      domain: "kindergarten/national#conduct",
      lookAt: [
        { text: "一日活动安排合理", item: "kindergarten-points/routine#day" },
        { text: "保教计划、备课与观察记录", item: "kindergarten-points/routine#plan" },
      ],
    },
    "outdoor-play": {
      title: "幼儿户外活动和小学化倾向",
      answer: "yes-no",
      domain: "kindergarten/national#conduct",
      lookAt: [
        { text: "以游戏为基本活动", item: "kindergarten-points/routine#play" },
        {
          text: "不教小学课程内容",
          item: "kindergarten-points/routine#no-primary",
          basis: { ...preschoolLaw2024, article: "第五十九条" },
          since: "2025-06-01",
        },
      ],
    },
    teachers: {
      title: "教师师德和专业发展",
      answer: "yes-no",
      domain: "kindergarten/national#ethics",
      lookAt: [
        { text: "师德制度、考核、承诺", item: "kindergarten-points/routine#ethic-rules" },
        { text: "教师培训和教研", item: "kindergarten-points/routine#train" },
      ],
    },
    safety: {
      title: "园所及周边安全、幼儿入离园安全规范",
      answer: "yes-no",
      domain: "kindergarten/national#safety",
      lookAt: [
        { text: "安全制度和岗位责任书", item: "kindergarten-points/routine#safety-rules" },
        { text: "入离园接送交接制度", item: "kindergarten-points/routine#pickup" },
        {
          text: "应急疏散演练每季度至少一次",
          item: "kindergarten-points/routine#drill",
          basis: drills2014,
          since: "2014-12-31",
        },
      ],
    },
    canteen: {
      title: "食堂、食品、饮水及午睡室（床）卫生",
      answer: "yes-no",
      domain: "kindergarten/national#safety",
      lookAt: [
        { text: "食堂证照、储存、留样、健康证", item: "kindergarten-points/routine#canteen" },
        { text: "卫生消毒记录", item: "kindergarten-points/routine#disinfect" },
        { text: "午睡室（床）卫生和看护", item: "kindergarten-points/routine#nap" },
      ],
    },
    ethos: {
      title: "园风、教风等建设",
      answer: "yes-no",
      domain: "kindergarten/national#conduct",
      lookAt: [{ text: "家园共育，家委会参与", item: "kindergarten-points/routine#home" }],
    },
  },
});
