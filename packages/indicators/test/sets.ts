import { orThrow } from "@supervision/domain";
import { basicBalanceIndicators, basicBalanceSet } from "@supervision/indicators/basic-balance";
import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";
import { indicatorSetOn, type CountyRow } from "@supervision/indicators";

/** The set of quality balance in force in 2026. */
export const quality = orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2026-03-01"));

/** The set of basic balance in force in 2026. */
export const basic = orThrow(indicatorSetOn(basicBalanceSet, basicBalanceIndicators, "2026-03-01"));

/** The official worked example: five primary schools and their books. */
export const fiveSchools: readonly CountyRow[] = [
  { school: "p1", name: "第一小学", stage: "primary", students: 45, books: 279 },
  { school: "p2", name: "第二小学", stage: "primary", students: 37, books: 137 },
  { school: "p3", name: "第三小学", stage: "primary", students: 89, books: 935 },
  { school: "p4", name: "第四小学", stage: "primary", students: 76, books: 160 },
  { school: "p5", name: "第五小学", stage: "primary", students: 55, books: 402 },
];

/** A school that reaches every limit of quality balance, with room to spare. */
export function wellProvided(school: string, stage: "primary" | "junior-middle", students = 1000): CountyRow {
  return {
    school,
    name: `${school}学校`,
    stage,
    kind: stage === "primary" ? "primary" : "junior-middle",
    students,
    qualifiedTeachers: students * 0.06,
    backboneTeachers: students * 0.012,
    artsSportsTeachers: students * 0.01,
    teachingRoomArea: students * 6,
    sportsArea: students * 11,
    equipmentValue: students * 2600,
    multimediaRooms: students * 0.025,
  };
}
