import type { Coordinates, Inspector, Institution, ZoneLayout } from "@supervision/domain";
import type { Distances } from "../distances.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * What times are reckoned from besides the visits.
 *
 * @term 工作地点
 */
export interface WorkPlaces {
  /** Institutions with their places. */
  readonly institutions: readonly Institution[];
  /** Where inspectors set out; absent: the middle of their zone where `zones` and `inspectors` say which, otherwise unknown. */
  readonly office?: Coordinates | undefined;
  /** Ways as they are travelled; where none is listed: great-circle distances. */
  readonly distances?: Distances | undefined;
  /** Zones: whose ways out are listed, and whose middle inspectors set out from without an office. */
  readonly zones?: ZoneLayout | undefined;
  /** Inspectors, with the zones they serve. */
  readonly inspectors?: readonly Inspector[] | undefined;
}

/**
 * The places of a problem: its institutions, inspectors and zones, the office, and the ways that are listed.
 *
 * @term 路程起止地点
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { workloadOf, workPlacesOf } from "@supervision/schedule/load";
 * const places = workPlacesOf({
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   office: undefined,
 *   distances: { fromBase: { east: { S1: 20_000 } } },
 * });
 * const visit = { id: "v1", institution: "S1", inspectors: ["I1"], date: "2026-03-10", halfDay: "morning", kind: "routine", items: [] } as const;
 * const times = { speed: 40, unknownWay: 60, onSite: { usual: 150 }, writing: 45, followUp: 30 };
 * console.log(workloadOf([visit], "I1", places, times).travel); // => 60
 * ```
 */
export function workPlacesOf({
  register,
  office,
  distances,
  zones,
}: Pick<ScheduleProblem, "register" | "zones"> & Pick<WorkPlaces, "office" | "distances">): WorkPlaces {
  return { institutions: register.institutions, inspectors: register.inspectors, office, distances, zones };
}
