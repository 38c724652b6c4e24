import {
  addDays,
  isIsoDate,
  type IsoDate,
  placeInstitutions,
  type Visit,
  weekdayOf,
  zoneIdFor,
} from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * What must stay as it is when a plan changes: a visit, or all visits of an inspector, an institution, a zone or a week.
 *
 * @term 锁定范围
 */
export type PinTarget =
  | { readonly visit: string }
  | { readonly inspector: string }
  | { readonly institution: string }
  | { readonly zone: string }
  | { readonly weekOf: IsoDate };

/**
 * A part of a plan that somebody wants kept, with who and why.
 *
 * @term 锁定
 */
export interface Pin {
  /** What stays: ids (of zones names too), or any day of a week from Monday to Sunday. */
  readonly what: PinTarget;
  /** Who asked for it. */
  readonly by: string;
  /** Why. */
  readonly reason: string;
  /** Day on which it was asked for. */
  readonly on?: IsoDate;
}

/**
 * The pins that hold each visit, by visit id; visits nobody pinned are absent.
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { defineZoneLayout } from "@supervision/domain";
 * import { pinsByVisit } from "@supervision/schedule/replanning";
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const zones = defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { ids: ["S1"] } } } });
 * const pins = [{ what: { weekOf: "2026-03-09" }, by: "办公室", reason: "迎检周已通知各校" }] as const;
 * const held = pinsByVisit(pins, [visit], { zones, register: { institutions: [], inspectors: [], recusals: [] } });
 * console.log(held.get("V1")?.[0]?.reason); // => 迎检周已通知各校
 * ```
 */
export function pinsByVisit(
  pins: readonly Pin[],
  visits: readonly Visit[],
  problem: Pick<ScheduleProblem, "register" | "zones">,
): ReadonlyMap<string, readonly Pin[]> {
  const held = new Map<string, readonly Pin[]>();
  if (pins.length === 0) return held;
  const { zoneOf } = placeInstitutions(problem.zones, problem.register.institutions);
  // Whole plans are pinned visit by visit: those are looked up, the others asked one by one.
  const single = new Map<string, Pin[]>();
  const inZone = new Map<string, Pin[]>();
  const wide: Pin[] = [];
  for (const pin of pins) {
    if ("zone" in pin.what) {
      const zone = zoneIdFor(problem.zones, pin.what.zone) ?? pin.what.zone;
      inZone.set(zone, [...(inZone.get(zone) ?? []), pin]);
    } else if (!("visit" in pin.what)) wide.push(pin);
    else single.set(pin.what.visit, [...(single.get(pin.what.visit) ?? []), pin]);
  }
  for (const visit of visits) {
    const holding = [
      ...(single.get(visit.id) ?? []),
      ...(inZone.get(zoneOf[visit.institution] ?? "") ?? []),
      ...wide.filter(({ what }) => holds(what, visit)),
    ];
    if (holding.length > 0) held.set(visit.id, holding);
  }
  return held;
}

function holds(what: PinTarget, visit: Visit): boolean {
  if ("inspector" in what) return visit.inspectors.includes(what.inspector);
  if ("institution" in what) return what.institution === visit.institution;
  return "weekOf" in what && isIsoDate(what.weekOf) && mondayOf(what.weekOf) === mondayOf(visit.date);
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}
