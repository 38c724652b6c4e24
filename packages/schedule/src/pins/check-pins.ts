import { isIsoDate, type Issue, type Visit, zoneIdFor } from "@supervision/domain";
import { pinUnknown } from "../issues/checked-problem-issues.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Pin } from "./pin.ts";

/**
 * Pins that hold nothing because nobody knows what they name: `pin-unknown`, a warning each, with the id that was probably meant.
 *
 * `replan` says them too. A pin of a visit that was called off since is named as well.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { checkPins } from "@supervision/schedule/replanning";
 * const zones = defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片" } } });
 * const register = { institutions: [], inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }], recusals: [] } as const;
 * const [issue] = checkPins([{ what: { inspector: "i1" }, by: "办公室", reason: "已通知" }], [], { zones, register });
 * console.log(issue?.fix.zh); // => 是否为“I1”？
 * ```
 */
export function checkPins(
  pins: readonly Pin[],
  visits: readonly Visit[],
  { register, zones }: Pick<ScheduleProblem, "register" | "zones">,
): readonly Issue[] {
  const known = {
    visit: visits.map(({ id }) => id),
    inspector: register.inspectors.map(({ id }) => id),
    institution: register.institutions.map(({ id }) => id),
    zone: Object.keys(zones.zones),
  };
  return pins.flatMap(({ what }, index) => {
    const path = ["pins", index, "what"];
    if ("weekOf" in what) return isIsoDate(what.weekOf) ? [] : [pinUnknown("week", what.weekOf, [], path)];
    const [part, id] =
      "visit" in what
        ? (["visit", what.visit] as const)
        : "inspector" in what
          ? (["inspector", what.inspector] as const)
          : "institution" in what
            ? (["institution", what.institution] as const)
            : (["zone", zoneIdFor(zones, what.zone) ?? what.zone] as const);
    return known[part].includes(id) ? [] : [pinUnknown(part, id, known[part], path)];
  });
}
