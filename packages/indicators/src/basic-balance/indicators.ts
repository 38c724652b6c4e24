// Decimals are a choice of this package: teachers per student lie about 0.06 and print with four, everything else with two.
import { input, ratio } from "../formulas/formula.ts";
import { defineIndicator, defineIndicatorEdition } from "../indicators/indicator.ts";
import { SCHOOL_INPUTS } from "../school-inputs.ts";
import { basicBalanceMeasures } from "./sources.ts";

/**
 * Area of teaching and auxiliary rooms per student.
 *
 * @term 生均教学及辅助用房面积
 */
export const teachingRoomArea = defineIndicator({
  id: "basic-balance/teaching-room-area",
  title: "生均教学及辅助用房面积",
  editions: [
    defineIndicatorEdition({
      edition: "2012-01",
      status: "active",
      effective: { from: "2012-01-01" },
      sources: [{ ...basicBalanceMeasures, article: "校际差异八项指标之第1项" }],
      name: { zh: "生均教学及辅助用房面积", en: "area of teaching and auxiliary rooms per student" },
      unit: { zh: "平方米", en: "m²" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { teachingRoomArea: SCHOOL_INPUTS.teachingRoomArea, students: SCHOOL_INPUTS.students },
      formula: ratio(input("teachingRoomArea"), input("students")),
    }),
  ],
});

/**
 * Area of sports grounds and halls per student.
 *
 * @term 生均体育运动场馆面积
 */
export const sportsArea = defineIndicator({
  id: "basic-balance/sports-area",
  title: "生均体育运动场馆面积",
  editions: [
    defineIndicatorEdition({
      edition: "2012-01",
      status: "active",
      effective: { from: "2012-01-01" },
      sources: [{ ...basicBalanceMeasures, article: "校际差异八项指标之第2项" }],
      name: { zh: "生均体育运动场馆面积", en: "area of sports grounds and halls per student" },
      unit: { zh: "平方米", en: "m²" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { sportsArea: SCHOOL_INPUTS.sportsArea, students: SCHOOL_INPUTS.students },
      formula: ratio(input("sportsArea"), input("students")),
    }),
  ],
});

/**
 * Value of teaching equipment per student.
 *
 * @term 生均教学仪器设备值
 */
export const equipmentValue = defineIndicator({
  id: "basic-balance/equipment-value",
  title: "生均教学仪器设备值",
  editions: [
    defineIndicatorEdition({
      edition: "2012-01",
      status: "active",
      effective: { from: "2012-01-01" },
      sources: [{ ...basicBalanceMeasures, article: "校际差异八项指标之第3项" }],
      name: { zh: "生均教学仪器设备值", en: "value of teaching equipment per student" },
      unit: { zh: "元", en: "yuan" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { equipmentValue: SCHOOL_INPUTS.equipmentValue, students: SCHOOL_INPUTS.students },
      formula: ratio(input("equipmentValue"), input("students")),
    }),
  ],
});

/**
 * Computers per hundred students.
 *
 * @term 每百名学生拥有计算机台数
 */
export const computers = defineIndicator({
  id: "basic-balance/computers",
  title: "每百名学生拥有计算机台数",
  editions: [
    defineIndicatorEdition({
      edition: "2012-01",
      status: "active",
      effective: { from: "2012-01-01" },
      sources: [{ ...basicBalanceMeasures, article: "校际差异八项指标之第4项" }],
      name: { zh: "每百名学生拥有计算机台数", en: "computers per hundred students" },
      unit: { zh: "台", en: "computers" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { computers: SCHOOL_INPUTS.computers, students: SCHOOL_INPUTS.students },
      formula: ratio(input("computers"), input("students"), { per: 100 }),
    }),
  ],
});

/**
 * Books per student.
 *
 * @term 生均图书册数
 */
export const books = defineIndicator({
  id: "basic-balance/books",
  title: "生均图书册数",
  editions: [
    defineIndicatorEdition({
      edition: "2012-01",
      status: "active",
      effective: { from: "2012-01-01" },
      sources: [{ ...basicBalanceMeasures, article: "校际差异八项指标之第5项" }],
      name: { zh: "生均图书册数", en: "books per student" },
      unit: { zh: "册", en: "books" },
      rounding: { decimals: 2, mode: "half-up" },
      inputs: { books: SCHOOL_INPUTS.books, students: SCHOOL_INPUTS.students },
      formula: ratio(input("books"), input("students")),
    }),
  ],
});

/**
 * Teachers per student.
 *
 * @term 师生比
 */
export const teachers = defineIndicator({
  id: "basic-balance/teachers",
  title: "师生比",
  editions: [
    defineIndicatorEdition({
      edition: "2012-01",
      status: "active",
      effective: { from: "2012-01-01" },
      sources: [{ ...basicBalanceMeasures, article: "校际差异八项指标之第6项" }],
      name: { zh: "师生比", en: "teachers per student" },
      unit: { zh: "人", en: "people" },
      rounding: { decimals: 4, mode: "half-up" },
      inputs: { teachers: SCHOOL_INPUTS.teachers, students: SCHOOL_INPUTS.students },
      formula: ratio(input("teachers"), input("students")),
    }),
  ],
});

/**
 * Teachers above the required education per student.
 *
 * @term 生均高于规定学历教师数
 */
export const qualifiedTeachers = defineIndicator({
  id: "basic-balance/qualified-teachers",
  title: "生均高于规定学历教师数",
  editions: [
    defineIndicatorEdition({
      edition: "2012-01",
      status: "active",
      effective: { from: "2012-01-01" },
      sources: [{ ...basicBalanceMeasures, article: "校际差异八项指标之第7项" }],
      name: { zh: "生均高于规定学历教师数", en: "teachers above the required education per student" },
      unit: { zh: "人", en: "people" },
      rounding: { decimals: 4, mode: "half-up" },
      inputs: { qualifiedTeachers: SCHOOL_INPUTS.qualifiedTeachers, students: SCHOOL_INPUTS.students },
      formula: ratio(input("qualifiedTeachers"), input("students")),
    }),
  ],
});

/**
 * Teachers with an intermediate title or above per student.
 *
 * @term 生均中级及以上专业技术职务教师数
 */
export const seniorTeachers = defineIndicator({
  id: "basic-balance/senior-teachers",
  title: "生均中级及以上专业技术职务教师数",
  editions: [
    defineIndicatorEdition({
      edition: "2012-01",
      status: "active",
      effective: { from: "2012-01-01" },
      sources: [{ ...basicBalanceMeasures, article: "校际差异八项指标之第8项" }],
      name: {
        zh: "生均中级及以上专业技术职务教师数",
        en: "teachers with an intermediate title or above per student",
      },
      unit: { zh: "人", en: "people" },
      rounding: { decimals: 4, mode: "half-up" },
      inputs: { seniorTeachers: SCHOOL_INPUTS.seniorTeachers, students: SCHOOL_INPUTS.students },
      formula: ratio(input("seniorTeachers"), input("students")),
    }),
  ],
});

/** All indicators of the set, in the order of the document. */
export const basicBalanceIndicators = [
  teachingRoomArea,
  sportsArea,
  equipmentValue,
  computers,
  books,
  teachers,
  qualifiedTeachers,
  seniorTeachers,
] as const;
