import { input, ratio } from "../formulas/formula.ts";
import { defineIndicator, defineIndicatorEdition } from "../indicators/indicator.ts";
import { SCHOOL_INPUTS } from "../school-inputs.ts";
import { qualityBalanceMeasures } from "./sources.ts";

/**
 * Teachers above the required education per hundred students.
 *
 * @term 每百名学生拥有高于规定学历教师数
 */
export const qualifiedTeachers = defineIndicator({
  id: "quality-balance/qualified-teachers",
  title: "每百名学生拥有高于规定学历教师数",
  editions: [
    defineIndicatorEdition({
      edition: "2017-05",
      status: "active",
      effective: { from: "2017-05-23" },
      sources: [{ ...qualityBalanceMeasures, article: "资源配置七项指标之第1项" }],
      name: {
        zh: "每百名学生拥有高于规定学历教师数",
        en: "teachers above the required education per hundred students",
      },
      unit: { zh: "人", en: "people" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { qualifiedTeachers: SCHOOL_INPUTS.qualifiedTeachers, students: SCHOOL_INPUTS.students },
      formula: ratio(input("qualifiedTeachers"), input("students"), { per: 100 }),
      standard: { primary: { atLeast: 4.2 }, "junior-middle": { atLeast: 5.3 } },
    }),
  ],
});

/**
 * Backbone teachers per hundred students.
 *
 * @term 每百名学生拥有县级以上骨干教师数
 */
export const backboneTeachers = defineIndicator({
  id: "quality-balance/backbone-teachers",
  title: "每百名学生拥有县级以上骨干教师数",
  editions: [
    defineIndicatorEdition({
      edition: "2017-05",
      status: "active",
      effective: { from: "2017-05-23" },
      sources: [{ ...qualityBalanceMeasures, article: "资源配置七项指标之第2项" }],
      name: { zh: "每百名学生拥有县级以上骨干教师数", en: "backbone teachers per hundred students" },
      unit: { zh: "人", en: "people" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { backboneTeachers: SCHOOL_INPUTS.backboneTeachers, students: SCHOOL_INPUTS.students },
      formula: ratio(input("backboneTeachers"), input("students"), { per: 100 }),
      standard: { primary: { atLeast: 1 }, "junior-middle": { atLeast: 1 } },
    }),
  ],
});

/**
 * Full-time teachers of sports, fine art and music per hundred students.
 *
 * @term 每百名学生拥有体育、艺术（美术、音乐）专任教师数
 */
export const artsSportsTeachers = defineIndicator({
  id: "quality-balance/arts-sports-teachers",
  title: "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
  editions: [
    defineIndicatorEdition({
      edition: "2017-05",
      status: "active",
      effective: { from: "2017-05-23" },
      sources: [{ ...qualityBalanceMeasures, article: "资源配置七项指标之第3项" }],
      name: {
        zh: "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
        en: "full-time teachers of sports, fine art and music per hundred students",
      },
      unit: { zh: "人", en: "people" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { artsSportsTeachers: SCHOOL_INPUTS.artsSportsTeachers, students: SCHOOL_INPUTS.students },
      formula: ratio(input("artsSportsTeachers"), input("students"), { per: 100 }),
      standard: { primary: { atLeast: 0.9 }, "junior-middle": { atLeast: 0.9 } },
    }),
  ],
});

/**
 * Area of teaching and auxiliary rooms per student.
 *
 * @term 生均教学及辅助用房面积
 */
export const teachingRoomArea = defineIndicator({
  id: "quality-balance/teaching-room-area",
  title: "生均教学及辅助用房面积",
  editions: [
    defineIndicatorEdition({
      edition: "2017-05",
      status: "active",
      effective: { from: "2017-05-23" },
      sources: [{ ...qualityBalanceMeasures, article: "资源配置七项指标之第4项" }],
      name: { zh: "生均教学及辅助用房面积", en: "area of teaching and auxiliary rooms per student" },
      unit: { zh: "平方米", en: "m²" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { teachingRoomArea: SCHOOL_INPUTS.teachingRoomArea, students: SCHOOL_INPUTS.students },
      formula: ratio(input("teachingRoomArea"), input("students")),
      standard: { primary: { atLeast: 4.5 }, "junior-middle": { atLeast: 5.8 } },
    }),
  ],
});

/**
 * Area of sports grounds and halls per student.
 *
 * @term 生均体育运动场馆面积
 */
export const sportsArea = defineIndicator({
  id: "quality-balance/sports-area",
  title: "生均体育运动场馆面积",
  editions: [
    defineIndicatorEdition({
      edition: "2017-05",
      status: "active",
      effective: { from: "2017-05-23" },
      sources: [{ ...qualityBalanceMeasures, article: "资源配置七项指标之第5项" }],
      name: { zh: "生均体育运动场馆面积", en: "area of sports grounds and halls per student" },
      unit: { zh: "平方米", en: "m²" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { sportsArea: SCHOOL_INPUTS.sportsArea, students: SCHOOL_INPUTS.students },
      formula: ratio(input("sportsArea"), input("students")),
      standard: { primary: { atLeast: 7.5 }, "junior-middle": { atLeast: 10.2 } },
    }),
  ],
});

/**
 * Value of teaching equipment per student.
 *
 * @term 生均教学仪器设备值
 */
export const equipmentValue = defineIndicator({
  id: "quality-balance/equipment-value",
  title: "生均教学仪器设备值",
  editions: [
    defineIndicatorEdition({
      edition: "2017-05",
      status: "active",
      effective: { from: "2017-05-23" },
      sources: [{ ...qualityBalanceMeasures, article: "资源配置七项指标之第6项" }],
      name: { zh: "生均教学仪器设备值", en: "value of teaching equipment per student" },
      unit: { zh: "元", en: "yuan" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { equipmentValue: SCHOOL_INPUTS.equipmentValue, students: SCHOOL_INPUTS.students },
      formula: ratio(input("equipmentValue"), input("students")),
      standard: { primary: { atLeast: 2000 }, "junior-middle": { atLeast: 2500 } },
    }),
  ],
});

/**
 * Networked multimedia classrooms per hundred students.
 *
 * @term 每百名学生拥有网络多媒体教室数
 */
export const multimediaRooms = defineIndicator({
  id: "quality-balance/multimedia-rooms",
  title: "每百名学生拥有网络多媒体教室数",
  editions: [
    defineIndicatorEdition({
      edition: "2017-05",
      status: "active",
      effective: { from: "2017-05-23" },
      sources: [{ ...qualityBalanceMeasures, article: "资源配置七项指标之第7项" }],
      name: {
        zh: "每百名学生拥有网络多媒体教室数",
        en: "networked multimedia classrooms per hundred students",
      },
      unit: { zh: "间", en: "rooms" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { multimediaRooms: SCHOOL_INPUTS.multimediaRooms, students: SCHOOL_INPUTS.students },
      formula: ratio(input("multimediaRooms"), input("students"), { per: 100 }),
      standard: { primary: { atLeast: 2.3 }, "junior-middle": { atLeast: 2.4 } },
    }),
  ],
});

/** All indicators of the set, in the order of the document. */
export const qualityBalanceIndicators = [
  qualifiedTeachers,
  backboneTeachers,
  artsSportsTeachers,
  teachingRoomArea,
  sportsArea,
  equipmentValue,
  multimediaRooms,
] as const;
