import type { Register, VisitKind } from "@supervision/domain";
import type { RuleFacts, RuleViolation } from "../rules/rule-facts.ts";
import type { InspectRule } from "../rules/schedule-rule.ts";
import { type WorkClock, workClock, type WorkTimes } from "./work-clock.ts";
import { workPlacesOf } from "./work-places.ts";

/**
 * What {@link steerLoad} aims at.
 *
 * @term 工作量目标
 */
export interface LoadTargets {
  /** Minutes each inspector is to have in the planned time, by id; those without an entry are let be. */
  readonly targets: Readonly<Record<string, number>>;
  /** Minutes more or less that do not count, from 0. */
  readonly tolerance: number;
  /** Minutes that count as one unit of a violation, above 0. */
  readonly unit: number;
}

/**
 * A rule that keeps each inspector's minutes near a target, such as `nextShares` gives; a district adds its level, weight and source,
 * and changes any number with `overrideScheduleRule`: `speed`, `roadSpeed`, `onSite`, `onSite/special`, `onSiteWholeDay`, `target/I1` and so on.
 *
 * Minutes count the way, the time on site, writing and seeing to what was found. It steers finer than
 * `ScheduleProblem.workShares`, which counts half-days, and takes more time; both go together.
 *
 * @term 工作量目标规则
 *
 * @example
 * ```ts
 * import { defineScheduleRule } from "@supervision/schedule";
 * import { steerLoad } from "@supervision/schedule/load";
 * const rule = steerLoad(
 *   { speed: 40, unknownWay: 60, onSite: { usual: 150, special: 300 }, writing: 45, followUp: 30 },
 *   { targets: { I1: 5400, I2: 6000 }, tolerance: 240, unit: 60 },
 * );
 * const evenLoad = defineScheduleRule({
 *   id: "riverside/even-load", title: "督学工作量按台账均衡",
 *   editions: [{
 *     edition: "2026-02", status: "active", effective: { from: "2026-02-01" }, level: "soft", weight: 30, rule,
 *     sources: [{ title: "滨江区督学工作量办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-01" }],
 *   }],
 * });
 * console.log(evenLoad.editions[0]?.rule.type, rule.values?.["target/I1"]); // => inspect 5400
 * ```
 */
export function steerLoad(times: WorkTimes, { targets, tolerance, unit }: LoadTargets): InspectRule {
  const { usual, ...kinds } = times.onSite;
  const values: Record<string, number> = {
    speed: times.speed,
    unknownWay: times.unknownWay,
    onSite: usual,
    writing: times.writing,
    followUp: times.followUp,
    tolerance,
    unit,
  };
  if (times.roadSpeed !== undefined) values["roadSpeed"] = times.roadSpeed;
  for (const [kind, minutes] of Object.entries(kinds))
    if (minutes !== undefined) values[`onSite/${kind}`] = minutes;
  for (const [kind, minutes] of Object.entries(times.onSiteWholeDay ?? {}))
    if (minutes !== undefined) values[kind === "usual" ? WHOLE_DAY : `${WHOLE_DAY}/${kind}`] = minutes;
  for (const [inspector, minutes] of Object.entries(targets)) values[`target/${inspector}`] = minutes;

  // The places of a district are looked up once for all its inspectors.
  let clock: WorkClock | undefined;
  let known:
    | {
        readonly register: Register;
        readonly values: RuleFacts["values"];
        readonly office: unknown;
        readonly distances: unknown;
        readonly zones: unknown;
      }
    | undefined;
  const clockOf = (facts: RuleFacts): WorkClock => {
    const { register, office, distances, zones } = facts;
    if (
      clock === undefined ||
      known?.register !== register ||
      known.values !== facts.values ||
      known.office !== office ||
      known.distances !== distances ||
      known.zones !== zones
    ) {
      known = { register, values: facts.values, office, distances, zones };
      clock = workClock(workPlacesOf(facts), timesIn(facts.values));
    }
    return clock;
  };
  const inspect = (facts: RuleFacts): readonly RuleViolation[] => {
    const { subject = "", visits, values: set } = facts;
    const target = set[`target/${subject}`];
    if (target === undefined) return [];
    const reckoned = clockOf(facts);
    const lead = (set["writing"] ?? 0) + (set["followUp"] ?? 0);
    let minutes = 0;
    // Visits come in order of time: those of one day lie together.
    for (let from = 0, until = 1; from < visits.length; from = until, until += 1) {
      while (visits[until]?.date === visits[from]?.date && until < visits.length) until += 1;
      minutes += reckoned.way(subject, visits, from, until).minutes;
      for (let index = from; index < until; index += 1) {
        const visit = visits[index];
        if (visit === undefined) continue;
        minutes += reckoned.onSite(visit) + (visit.inspectors[0] === subject ? lead : 0);
      }
    }
    const off = Math.abs(minutes - target) - (set["tolerance"] ?? 0);
    if (off <= 0) return [];
    return [
      {
        visits: minutes > target ? visits.map(({ id }) => id) : [],
        inspectors: [subject],
        because: {
          zh: `工作量${minutes}分钟，应为${target}分钟左右`,
          en: `The work comes to ${minutes} minutes instead of about ${target}.`,
        },
        amount: Math.ceil(off / (set["unit"] ?? 1)),
      },
    ];
  };
  return { type: "inspect", scope: "inspector", values, inspect };
}

const WHOLE_DAY = "onSiteWholeDay";

function timesIn(values: RuleFacts["values"]): WorkTimes {
  const { [WHOLE_DAY]: usual } = values;
  return {
    speed: values["speed"] ?? 1,
    ...(values["roadSpeed"] === undefined ? {} : { roadSpeed: values["roadSpeed"] }),
    unknownWay: values["unknownWay"] ?? 0,
    onSite: { ...kindsIn(values, "onSite"), usual: values["onSite"] ?? 0 },
    onSiteWholeDay: { ...kindsIn(values, WHOLE_DAY), ...(usual === undefined ? {} : { usual }) },
    writing: values["writing"] ?? 0,
    followUp: values["followUp"] ?? 0,
  };
}

/** Minutes by kind of visit, which stand behind a name and a stroke. */
function kindsIn(values: RuleFacts["values"], name: string): Partial<Record<VisitKind, number>> {
  const found: Partial<Record<VisitKind, number>> = {};
  for (const [key, minutes] of Object.entries(values)) {
    const kind = key.slice(name.length + 1);
    if (key.startsWith(`${name}/`) && isKind(kind)) found[kind] = minutes;
  }
  return found;
}

function isKind(kind: string): kind is VisitKind {
  return kind !== "";
}
