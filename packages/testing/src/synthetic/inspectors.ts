import {
  addDays,
  type Inspector,
  type InspectorStatus,
  type Period,
  type TermOfEngagement,
  type TrainingRecord,
} from "@supervision/domain";
import { chineseNumber } from "./chinese-number.ts";
import type { Random } from "./random.ts";
import { zoneName } from "./zones.ts";

const SPECIALITIES = [
  "学校管理",
  "课程与教学",
  "语文",
  "数学",
  "英语",
  "体育与健康",
  "美育",
  "德育",
  "校园安全",
  "信息技术",
  "教师发展",
  "特殊教育",
] as const;

const TRAINING = [
  "责任督学业务培训（示例）",
  "督导规程与文书（示例）",
  "幼儿园保教质量评估（示例）",
  "义务教育优质均衡数据审核（示例）",
] as const;

/**
 * Made-up inspectors. The first of each zone is a responsible inspector; in every zone one knows preschool education.
 * With fewer inspectors than zones one inspector serves several zones.
 */
export function syntheticInspectors(
  random: Random,
  count: number,
  zones: number,
  year: number,
  schoolYear: Period,
): readonly Inspector[] {
  const width = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_, index) => {
    const served = zonesServed(index, count, zones);
    const first = index < zones;
    const alone = index + zones >= count && first;
    const status = statusOf(random, first);
    const leave = leaveOf(random, schoolYear, alone);
    return {
      id: `D${String(index + 1).padStart(width, "0")}`,
      name: `示例督学${chineseNumber(index + 1)}`,
      status,
      responsible: first || status !== "invited",
      zones: served.map((zone) => zoneName(zone)),
      specialities: first
        ? ["学前教育", random.pick(SPECIALITIES)]
        : random.shuffle(SPECIALITIES).slice(0, random.integer(1, 2)),
      terms: [termOf(random, status, year)],
      certificate: {
        number: `示例督证${String(index + 1).padStart(4, "0")}`,
        validFrom: `${year - 1}-01-01`,
        validUntil: `${year + 3}-12-31`,
      },
      training: trainingOf(random, year),
      ...(leave === undefined ? {} : { leave: [leave] }),
    };
  });
}

function zonesServed(index: number, count: number, zones: number): readonly number[] {
  if (count >= zones) return [(index % zones) + 1];
  const served: number[] = [];
  for (let zone = index; zone < zones; zone += count) served.push(zone + 1);
  return served;
}

function statusOf(random: Random, first: boolean): InspectorStatus {
  const drawn = random.next();
  if (drawn < 0.2) return "full-time";
  return drawn < 0.85 || first ? "part-time" : "invited";
}

/** Part-time terms last three years (国务院令第624号 第六条); every term covers the whole school year. */
function termOf(random: Random, status: InspectorStatus, year: number): TermOfEngagement {
  const began = year - random.integer(0, 1);
  const ordinal = random.integer(1, 3);
  const until = `${began + (status === "full-time" ? 5 : 3)}-08-31`;
  return status === "full-time"
    ? { from: `${began}-09-01`, until }
    : { from: `${began}-09-01`, until, ordinal };
}

/** Two to four courses in the calendar year the school year starts in; about one inspector in five stays below 40 hours. */
function trainingOf(random: Random, year: number): readonly TrainingRecord[] {
  const dates = [`${year}-03-20`, `${year}-05-15`, `${year}-07-10`, `${year}-10-23`];
  return dates
    .slice(0, random.integer(2, 4))
    .map((on, index) => ({ on, hours: random.integer(4, 8) * 3, title: TRAINING[index] ?? TRAINING[0] }));
}

/** One inspector in four is away for three to ten days; one who is alone in a zone for at most four. */
function leaveOf(random: Random, schoolYear: Period, alone: boolean): Period | undefined {
  const away = random.chance(0.25);
  const from = addDays(schoolYear.from, random.integer(20, 260));
  const days = alone ? random.integer(2, 4) : random.integer(3, 10);
  return away ? { from, until: addDays(from, days - 1) } : undefined;
}
