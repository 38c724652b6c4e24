import type { InputDefinition } from "./indicators/indicator.ts";

const people = { zh: "人", en: "people" };
const area = { zh: "平方米", en: "m²" };

/** Number of students of the school at the stage. */
const students: InputDefinition = { label: { zh: "学生数", en: "students" }, unit: people, whole: true };

/** Full-time teachers of the stage. */
const teachers: InputDefinition = { label: { zh: "专任教师数", en: "full-time teachers" }, unit: people };

/** Teachers with more than the required education. */
const qualifiedTeachers: InputDefinition = {
  label: { zh: "高于规定学历教师数", en: "teachers above the required education" },
  unit: people,
  note: {
    zh: "小学为专科及以上，初中为本科及以上",
    en: "primary: junior college or above; junior middle: bachelor or above",
  },
};

/** Backbone teachers recognised at county level or above. */
const backboneTeachers: InputDefinition = {
  label: { zh: "县级以上骨干教师数", en: "backbone teachers of county level or above" },
  unit: people,
};

/** Full-time teachers of sports and the arts. */
const artsSportsTeachers: InputDefinition = {
  label: { zh: "体育、艺术（美术、音乐）专任教师数", en: "full-time teachers of sports, fine art and music" },
  unit: people,
};

/** Teachers with an intermediate professional title or above. */
const seniorTeachers: InputDefinition = {
  label: { zh: "中级及以上专业技术职务教师数", en: "teachers with an intermediate title or above" },
  unit: people,
};

/** Area of rooms for teaching and its support. */
const teachingRoomArea: InputDefinition = {
  label: { zh: "教学及辅助用房面积", en: "area of teaching and auxiliary rooms" },
  unit: area,
  shared: true,
  note: { zh: "不含室内体育用房", en: "without indoor sports rooms" },
};

/** Area of sports grounds and halls. */
const sportsArea: InputDefinition = {
  label: { zh: "体育运动场馆面积", en: "area of sports grounds and halls" },
  unit: area,
  shared: true,
};

/** Value of teaching equipment. */
const equipmentValue: InputDefinition = {
  label: { zh: "教学仪器设备值", en: "value of teaching equipment" },
  unit: { zh: "元", en: "yuan" },
  shared: true,
};

/** Networked multimedia classrooms. */
const multimediaRooms: InputDefinition = {
  label: { zh: "网络多媒体教室数", en: "networked multimedia classrooms" },
  unit: { zh: "间", en: "rooms" },
  shared: true,
};

/** Computers. */
const computers: InputDefinition = {
  label: { zh: "计算机台数", en: "computers" },
  unit: { zh: "台", en: "computers" },
  shared: true,
};

/** Books. */
const books: InputDefinition = {
  label: { zh: "图书册数", en: "books" },
  unit: { zh: "册", en: "books" },
  shared: true,
};

/**
 * The figures of a school that the national sets read, under their stable ids; sets of a district may read them too.
 *
 * @term 学校基础数据
 */
export const SCHOOL_INPUTS = {
  students,
  teachers,
  qualifiedTeachers,
  backboneTeachers,
  artsSportsTeachers,
  seniorTeachers,
  teachingRoomArea,
  sportsArea,
  equipmentValue,
  multimediaRooms,
  computers,
  books,
} as const;
