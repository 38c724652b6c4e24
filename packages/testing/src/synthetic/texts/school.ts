import type { SyntheticObservation } from "./observation.ts";

/** Observations at schools, one entry an item of the eight of 2013. */
export const SCHOOL_OBSERVATIONS: readonly [SyntheticObservation, ...SyntheticObservation[]] = [
  {
    item: "administration",
    goodPractice: [
      "学校把每周行政会议定事项列成清单，下一次会议先逐条通报完成情况，记录完整。",
      "章程、发展规划和学期计划放在一楼公开栏，家长可随时翻阅并留言。",
    ],
    findings: [
      {
        description: "教职工请假、财务报销等三项制度仍沿用旧版本，与现行做法不一致。",
        severity: "minor",
        advice: "对照现行规定逐项修订，经教职工代表大会讨论后印发执行。",
        days: 30,
        closed: "三项制度已修订，经教职工代表大会通过并印发。",
        partly: "请假制度已修订，财务报销制度仍在征求意见。",
      },
      {
        description: "上次督导提出的整改事项没有专人负责，台账中缺少完成时间和佐证。",
        severity: "major",
        advice: "明确分管负责人，逐条补齐整改台账，完成一项销号一项。",
        days: 15,
        closed: "已指定分管负责人，台账逐条补齐并附照片。",
        partly: "台账已建立，仍有一项缺少佐证材料。",
      },
    ],
  },
  {
    item: "admission",
    goodPractice: ["新生编班过程邀请家长代表全程见证，结果当天公示。"],
    findings: [
      {
        description: "公示栏中的收费标准仍为上一学年的内容，缺少投诉电话。",
        severity: "minor",
        advice: "更换为本学年收费公示，写明项目、标准、依据和投诉电话。",
        days: 7,
        closed: "收费公示已更换，项目、标准、依据和电话齐全。",
        partly: "收费标准已更新，投诉电话尚未公布。",
      },
      {
        description: "抽查两个年级学籍名册，有四名转入学生的手续未及时录入系统。",
        severity: "major",
        advice: "核对全部转入转出学生，补齐手续，做到人籍一致。",
        days: 20,
        closed: "全校学籍已核对，四名学生手续补录完毕。",
        partly: "已补录三名，另一名等待转出学校确认。",
      },
    ],
  },
  {
    item: "curriculum",
    goodPractice: [
      "校本课程与当地自然环境结合，每学期末向家长展示学习成果。",
      "教研组每次活动都有一个课堂问题作主题，记录中能看到改进前后的对照。",
    ],
    findings: [
      {
        description: "五年级一周内有两节劳动课改上其他学科，班级课表与巡课记录不符。",
        severity: "major",
        advice: "按课程计划开足劳动课，把课程执行列入每周巡课，发现调课即时登记。",
        days: 14,
        closed: "课表已调整，连续三周巡课记录与课表一致。",
        partly: "已恢复劳动课，调课登记尚不完整。",
      },
      {
        description: "随机听课五节，其中两节以教师讲授为主，学生动手和交流的时间不足。",
        severity: "minor",
        advice: "以“减少讲授、增加学习活动”为主题开展两次校内研讨，并安排跟踪听课。",
        days: 45,
        closed: "已组织研讨两次，跟踪听课三节，课堂活动明显增加。",
        partly: "研讨已完成一次，跟踪听课安排在下月。",
      },
    ],
  },
  {
    item: "workload",
    goodPractice: ["大课间分年级轮换三套活动内容，雨天有室内方案，学生参与面广。"],
    findings: [
      {
        description: "七年级有两个班连续三天的书面作业总量偏多，各学科没有统筹。",
        severity: "major",
        advice: "由年级组统一登记当日作业，超量时由班主任协调删减，并在公示栏公布。",
        days: 10,
        closed: "作业登记和公示已实行，抽查一周未见超量。",
        partly: "已实行登记，个别学科仍未按时填写。",
      },
      {
        description: "体育器材室有三副篮板螺栓松动，检查记录停在上学期。",
        severity: "urgent",
        advice: "立即停用并维修，恢复每周一次的器材检查。",
        days: 3,
        closed: "篮板已维修，每周检查记录齐全。",
        partly: "已停用并报修，配件尚未到货。",
      },
    ],
  },
  {
    item: "teachers",
    goodPractice: ["新任教师每人有一份两年成长手册，师徒听课、评课均有记载。"],
    findings: [
      {
        description: "教师培训学时只有总数，查不到每次培训的内容和证明。",
        severity: "minor",
        advice: "按人建立培训档案，学时与证明一一对应。",
        days: 30,
        closed: "培训档案已按人建立，抽查十人学时与证明相符。",
        partly: "本学期档案已建，往年材料仍在整理。",
      },
      {
        description: "师德承诺书签订后没有学习和考核记录，制度停留在纸面。",
        severity: "minor",
        advice: "每学期至少安排两次专题学习，把考核结果写入年度考核表。",
        days: 40,
        closed: "已开展专题学习两次，考核办法已写入年度方案。",
        partly: "已开展学习一次，考核办法还在讨论。",
      },
    ],
  },
  {
    item: "safety",
    goodPractice: ["校门口设置错峰放学标线，护学岗由教师和家长志愿者共同值守，秩序良好。"],
    findings: [
      {
        description: "教学楼东侧疏散通道堆放课桌椅，两处应急照明灯不亮。",
        severity: "urgent",
        advice: "当日清空通道，更换应急灯，并对全部楼层再查一遍。",
        days: 3,
        closed: "通道已清空，应急灯全部更换，各楼层自查记录完整。",
        partly: "通道已清空，一处应急灯等待更换。",
      },
      {
        description: "本学期应急疏散演练只有照片，没有方案、用时和讲评记录。",
        severity: "minor",
        advice: "补写方案和讲评，以后每次演练记录到达时间和存在的问题。",
        days: 20,
        closed: "演练方案、用时和讲评已补齐，本月演练记录完整。",
        partly: "方案已补写，讲评记录尚缺一次。",
      },
    ],
  },
  {
    item: "canteen",
    goodPractice: ["食堂每日公示带量食谱和进货票据，陪餐教师的意见当天有回应。"],
    findings: [
      {
        description: "食堂留样冰箱内有两份样品未标时间，一名新进人员的健康证尚未办妥。",
        severity: "urgent",
        advice: "未持证人员立即离岗，留样逐份写明品名、时间和留样人。",
        days: 3,
        closed: "人员持证后上岗，连续两周留样标签齐全。",
        partly: "留样标签已规范，健康证已体检待领取。",
      },
      {
        description: "饮水机滤芯更换记录缺两个月，宿舍楼一层通风不良。",
        severity: "minor",
        advice: "补查滤芯并按期更换，制定宿舍每日开窗通风安排。",
        days: 15,
        closed: "滤芯已更换并登记，宿舍通风有专人负责。",
        partly: "滤芯已更换，宿舍排气扇仍在安装。",
      },
    ],
  },
  {
    item: "ethos",
    goodPractice: ["班级公约由学生讨论形成，每月评议一次，走廊秩序和卫生保持得好。"],
    findings: [
      {
        description: "校训、校风已上墙，但访谈的学生多数说不出含义，教育活动中少有体现。",
        severity: "minor",
        advice: "把校训内容融入班会和升旗活动，由学生讲述身边的事例。",
        days: 45,
        closed: "已开展主题班会和学生讲述活动，访谈学生均能说明含义。",
        partly: "班会已开展，学生讲述活动排在下月。",
      },
      {
        description: "两间教室窗台杂物较多，走廊宣传栏内容一学期未更新。",
        severity: "minor",
        advice: "清理教室，宣传栏每月更换一次并由学生参与编排。",
        days: 10,
        closed: "教室已清理，宣传栏由学生小组每月更换。",
        partly: "教室已清理，宣传栏更换了一半。",
      },
    ],
  },
];
