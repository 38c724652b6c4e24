import {
  defineZoneLayout,
  type Inspector,
  type Institution,
  type InstitutionKind,
  type Recusal,
  type SchoolTerm,
  type Zone,
} from "@supervision/domain";
import { nationalSchedule } from "../src/national/index.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";
import { stateCouncilCalendar } from "../src/work-calendar-cn/index.ts";

/** Terms of an invented county: ten teaching months, examination weeks closed. */
export const terms: readonly SchoolTerm[] = [
  {
    id: "2025-autumn",
    name: "2025—2026学年第一学期",
    from: "2025-09-01",
    until: "2026-01-30",
    closed: [{ from: "2026-01-19", until: "2026-01-30" }],
  },
  {
    id: "2026-spring",
    name: "2025—2026学年第二学期",
    from: "2026-02-24",
    until: "2026-07-03",
    closed: [{ from: "2026-06-25", until: "2026-07-03" }],
  },
];

/** Size and features of an invented county. */
export interface CountyShape {
  readonly zones: number;
  readonly institutions: number;
  readonly inspectors: number;
  readonly places?: boolean;
  readonly leave?: boolean;
  readonly recusals?: boolean;
}

const KINDS: readonly InstitutionKind[] = [
  "primary",
  "kindergarten",
  "junior-middle",
  "nine-year",
  "village-primary",
];

/** An invented county; everything in it follows from its shape. */
export function county(shape: CountyShape): ScheduleProblem {
  const zoneIds = Array.from({ length: shape.zones }, (_, index) => `z${String(index + 1).padStart(2, "0")}`);
  const zones: Record<string, Zone> = {};
  zoneIds.forEach((id) => {
    zones[id] = { name: `${id}责任区`, members: { towns: [`${id}镇`] } };
  });
  const zoneAt = (index: number): string => zoneIds[index % zoneIds.length] ?? "";
  const institutions = Array.from({ length: shape.institutions }, (_, index): Institution => {
    const zone = index % shape.zones;
    return {
      id: `S${String(index + 1).padStart(3, "0")}`,
      name: `示例第${index + 1}单位`,
      kind: KINDS[(index * 7 + (index >> 2)) % KINDS.length] ?? "primary",
      nature: index % 9 === 0 ? "private" : "public",
      town: `${zoneAt(index)}镇`,
      students: {},
      ...(shape.places === true
        ? {
            coordinates: {
              longitude: 117 + zone * 0.1 + ((index * 37) % 89) / 1000,
              latitude: 36 + ((index * 53) % 97) / 1000,
            },
          }
        : {}),
    };
  });
  const inspectors = Array.from({ length: shape.inspectors }, (_, index): Inspector => ({
    id: `I${String(index + 1).padStart(2, "0")}`,
    name: `示例督学${index + 1}`,
    status: "part-time",
    responsible: true,
    zones: [zoneAt(index)],
    ...(shape.leave === true && index % 6 === 2
      ? { leave: [{ from: `2026-0${3 + (index % 3)}-09`, until: `2026-0${3 + (index % 3)}-20` }] }
      : {}),
  }));
  const recusals: Recusal[] = [];
  if (shape.recusals === true && shape.inspectors > shape.zones)
    institutions.forEach((institution, index) => {
      if (index % 11 === 0)
        recusals.push({
          inspector: `I${String((index % shape.zones) + 1).padStart(2, "0")}`,
          institution: institution.id,
          ground: index % 2 === 0 ? "relative-of-head" : "own-post",
        });
    });
  return {
    period: { from: "2025-09-01", until: "2026-07-31" },
    register: { institutions, inspectors, recusals },
    zones: defineZoneLayout({ levels: ["责任区"], zones }),
    calendar: stateCouncilCalendar,
    terms,
    rules: nationalSchedule.contributes,
  };
}
