import { defineZoneLayout, type Inspector, type Institution } from "@supervision/domain";
import { randomFrom } from "../src/generation/random.ts";
import { independence, oneVisitPerHalfDay } from "../src/national/index.ts";
import type { ExtraVisits, ScheduleProblem } from "../src/schedule-problem.ts";
import { stateCouncilCalendar } from "../src/work-calendar-cn/index.ts";
import { sampleRule } from "./sample-rule.ts";

/** September 2026 up to the 18th, without weekends. */
const DAYS = [1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18];
const HALVES = ["morning", "afternoon"] as const;
const TOWNS = ["甲镇", "乙镇"];

/** What makes a full plan harder to find. */
export interface FullPlanShape {
  readonly groups?: boolean;
  readonly wholeDays?: boolean;
  /** Limits of visits a week and month, just high enough. */
  readonly limits?: boolean;
  /** Hard rest of some workdays. */
  readonly rest?: boolean;
  /** Half-days in a hundred that are free though the plan does not need them. */
  readonly slack: number;
  /** Whether some groups ask for one more than there is room for and some visits are more important, so that some are left out. */
  readonly crowded?: boolean;
}

/** A small problem built around a plan that has room for every visit and for little else. */
export function fullPlan(seed: number, shape: FullPlanShape): ScheduleProblem {
  const random = randomFrom(seed);
  const between = (least: number, most: number): number => least + random.below(most - least + 1);
  const chance = (percent: number): boolean => random.below(100) < percent;
  const days = DAYS.slice(0, between(4, DAYS.length));
  const date = (at: number): string => `2026-09-${String(days[at] ?? 1).padStart(2, "0")}`;
  const zoneCount = between(1, 2);
  const people = between(2, 6);
  const places = between(3, 12);
  const rest = shape.rest === true ? between(2, 4) : 1;
  const taken = new Set<string>();
  const visits: { place: number; day: number; halves: readonly number[]; team: readonly number[] }[] = [];
  const target = Math.ceil((days.length * 2 * people * between(60, 100)) / 100);
  for (let tries = 0; tries < 600 && taken.size < target; tries += 1) {
    const size = shape.groups === true && chance(35) ? between(2, Math.min(3, people)) : 1;
    const halves = shape.wholeDays === true && chance(30) ? [0, 1] : [random.below(2)];
    const day = random.below(days.length);
    const place = random.below(places);
    if (visits.some((visit) => visit.place === place && Math.abs(visit.day - day) < rest)) continue;
    const able = Array.from({ length: people }, (_, who) => who).filter(
      (who) =>
        (size > 1 || who % zoneCount === place % zoneCount) &&
        halves.every((half) => !taken.has(`${who} ${day} ${half}`)),
    );
    if (able.length < size) continue;
    const team = Array.from({ length: size }, () => able.splice(random.below(able.length), 1)).flat();
    for (const who of team) for (const half of halves) taken.add(`${who} ${day} ${half}`);
    visits.push({ place, day, halves, team });
  }
  const away = (isNeeded: (day: number, half: number) => boolean, percent: number) =>
    days.flatMap((_, day) =>
      HALVES.flatMap((halfDay, half) =>
        isNeeded(day, half) || !chance(percent)
          ? []
          : [{ from: date(day), until: date(day), halfDay, reason: "meeting" as const }],
      ),
    );
  const inspectors = Array.from({ length: people }, (_, who): Inspector => {
    const own = visits.filter(({ team }) => team.includes(who));
    const weeks = own.map(({ day }) => Math.floor((days[day] ?? 0) / 7));
    const perWeek = Math.max(1, ...weeks.map((week) => weeks.filter((one) => one === week).length));
    return {
      id: `I${who}`,
      name: `督学${who}`,
      status: "part-time",
      responsible: true,
      zones: [`z${who % zoneCount}`],
      unavailable: away((day, half) => taken.has(`${who} ${day} ${half}`), 100 - shape.slack),
      ...(shape.limits === true && chance(80)
        ? { visitsAtMost: { perWeek, ...(chance(50) ? { perMonth: Math.max(1, own.length) } : {}) } }
        : {}),
    };
  });
  const institutions = Array.from({ length: places }, (_, place): Institution => ({
    id: `S${place}`,
    name: `第${place}小学`,
    kind: "primary",
    nature: "public",
    town: TOWNS[place % zoneCount] ?? "甲镇",
    students: {},
    unavailable: away(
      (day, half) =>
        visits.some((visit) => visit.place === place && visit.day === day && visit.halves.includes(half)),
      40,
    ),
    coordinates: { longitude: 117 + random.below(40) / 200, latitude: 36 + random.below(40) / 200 },
  }));
  return {
    period: { from: "2026-09-01", until: "2026-09-18" },
    terms: [{ id: "t", name: "第一学期", from: "2026-09-01", until: "2027-01-22" }],
    register: {
      institutions,
      inspectors,
      recusals: inspectors.flatMap(({ id }, who) =>
        institutions.flatMap((institution, place) =>
          chance(12) && !visits.some((visit) => visit.place === place && visit.team.includes(who))
            ? [{ inspector: id, institution: institution.id, ground: "other" as const }]
            : [],
        ),
      ),
    },
    zones: defineZoneLayout({
      levels: ["责任区"],
      zones: Object.fromEntries(
        TOWNS.slice(0, zoneCount).map((town, zone) => [
          `z${zone}`,
          { name: town, members: { towns: [town] } },
        ]),
      ),
    }),
    calendar: stateCouncilCalendar,
    rules: [independence, oneVisitPerHalfDay, ...(shape.rest === true ? [hardRest(rest)] : [])],
    extraVisits: visits.map(({ place, day, halves, team }, number): ExtraVisits => {
      const width = between(2, days.length);
      const first = Math.max(0, day - random.below(width));
      return {
        id: `v${number}`,
        months: [],
        during: { from: date(first), until: date(Math.max(day, Math.min(days.length - 1, first + width))) },
        visits: {
          kind: team.length > 1 ? "special" : "requested",
          institutions: [`S${place}`],
          inspectors:
            team.length + (shape.crowded === true && team.length > 1 && people > 3 && chance(50) ? 1 : 0),
          ...(shape.crowded === true ? { importance: chance(30) ? 80 : 50 } : {}),
          ...(halves.length > 1 ? { wholeDay: true } : {}),
        },
      };
    }),
  };
}

function hardRest(days: number) {
  return sampleRule(
    { type: "rest-between-visits", days, unit: "workdays" },
    { id: "sample/rest", title: "同一单位两次督导间隔" },
  );
}
