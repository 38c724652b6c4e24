import type { SyntheticObservation } from "./observation.ts";

/** Observations at kindergartens, one entry an item of the eight of 天桥区. */
export const KINDERGARTEN_OBSERVATIONS: readonly [SyntheticObservation, ...SyntheticObservation[]] = [
  {
    item: "administration",
    goodPractice: ["园务会、家长委员会的意见都有回音，处理结果写在同一张表上，便于查对。"],
    findings: [
      {
        description: "岗位职责表未随人员变动更新，两名保育员不清楚自己的消毒分工。",
        severity: "minor",
        advice: "更新岗位职责并逐人说明，张贴在工作区域。",
        days: 10,
        closed: "岗位职责已更新，现场询问均能说清分工。",
        partly: "职责表已更新，仍有一名新进人员未培训。",
      },
    ],
  },
  {
    item: "admission",
    goodPractice: ["招生方案、收费项目和伙食账目按月张贴，家长可以扫码查看往月内容。"],
    findings: [
      {
        description: "小班一个班的幼儿人数超过班额规定，混龄安排没有说明。",
        severity: "major",
        advice: "本学期不再接收插班幼儿，下学期按规定重新编班。",
        days: 60,
        closed: "已按规定重新编班，各班人数均在规定以内。",
        partly: "已停止插班，超出的幼儿待下学期分班。",
      },
      {
        description: "收费公示中没有写明伙食费退费办法。",
        severity: "minor",
        advice: "补写退费办法并告知全体家长。",
        days: 7,
        closed: "退费办法已公示并发给家长。",
        partly: "已起草退费办法，尚未公示。",
      },
    ],
  },
  {
    item: "curriculum",
    goodPractice: ["半日活动中自主游戏时间充足，教师能记录幼儿的发现并据此调整材料。"],
    findings: [
      {
        description: "中班区域活动材料以成品玩具为主，同一批材料连续两个月未更换。",
        severity: "minor",
        advice: "增加自然物和废旧材料，按月观察幼儿兴趣并更换。",
        days: 30,
        closed: "各班增加了自然材料，更换记录完整。",
        partly: "大班、中班已更换，小班材料正在收集。",
      },
    ],
  },
  {
    item: "outdoor-play",
    goodPractice: ["户外场地按攀爬、骑行、沙水分区，晴天每天活动时间有保证。"],
    findings: [
      {
        description: "大班一日计划中有拼音书写内容，桌面摆放练习册，存在小学化倾向。",
        severity: "major",
        advice: "撤出练习册，修改大班计划，以游戏和生活活动做好入学准备，并向家长说明。",
        days: 14,
        closed: "练习册已撤出，计划已修改，家长会上作了说明。",
        partly: "练习册已撤出，家长说明会尚未召开。",
      },
      {
        description: "抽查一周记录，雨天没有安排替代的体育活动。",
        severity: "minor",
        advice: "制定雨天室内体育活动方案，保证每天活动量。",
        days: 15,
        closed: "雨天方案已制定并实行，记录完整。",
        partly: "方案已制定，走廊场地标线尚未完成。",
      },
    ],
  },
  {
    item: "teachers",
    goodPractice: ["教研活动以视频回看方式分析师幼互动，青年教师发言积极。"],
    findings: [
      {
        description: "一个班两教一保未配齐，缺一名保育员，由教师轮流代替。",
        severity: "major",
        advice: "一个月内配齐保育员，期间由园级人员固定支援。",
        days: 30,
        closed: "保育员已到岗并持证。",
        partly: "已录用一人，正在办理健康证。",
      },
    ],
  },
  {
    item: "safety",
    goodPractice: ["入离园实行接送卡和当面交接，临时代接须电话确认并登记。"],
    findings: [
      {
        description: "户外攀爬架一处护垫破损，近一个月的器械检查表由一人一次补签。",
        severity: "urgent",
        advice: "立即停用并更换护垫，检查表当日填写，园长每周抽查。",
        days: 3,
        closed: "护垫已更换，检查表逐日填写，园长抽查有签字。",
        partly: "已停用攀爬架，护垫已订购。",
      },
      {
        description: "门卫室访客登记有漏项，未写离园时间。",
        severity: "minor",
        advice: "规范登记内容，每日由值班人员核对。",
        days: 7,
        closed: "登记表已改版，抽查两周无漏项。",
        partly: "登记表已改版，个别记录仍缺离园时间。",
      },
    ],
  },
  {
    item: "canteen",
    goodPractice: ["厨房生熟分区清楚，食谱每周由保健医和家长代表共同商定。"],
    findings: [
      {
        description: "午睡室紫外线消毒记录与班级作息不符，有两天在幼儿午睡时段登记消毒。",
        severity: "urgent",
        advice: "立即改正消毒时间，对保育员开展操作培训，安装开关防误触标识。",
        days: 3,
        closed: "消毒改在离园后进行，保育员已培训，开关加装标识。",
        partly: "消毒时间已改正，开关标识尚未安装。",
      },
    ],
  },
  {
    item: "ethos",
    goodPractice: ["教师语言温和，能蹲下来与幼儿交流，班级氛围轻松。"],
    findings: [
      {
        description: "墙面环境以教师制作为主，幼儿作品少且高度超出幼儿视线。",
        severity: "minor",
        advice: "降低展示高度，增加幼儿参与制作的内容。",
        days: 20,
        closed: "各班展示墙已调整，以幼儿作品为主。",
        partly: "两个班已调整，其余班级正在布置。",
      },
    ],
  },
];
