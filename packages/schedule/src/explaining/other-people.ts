import {
  type Bilingual,
  type Checked,
  type Inspector,
  inspectorsOfZone,
  passed,
  type Visit,
} from "@supervision/domain";
import { planModel } from "../generation/model/plan-model.ts";
import { planningDays } from "../planning-days.ts";
import { ruleSpans } from "../replanning/changed-parts.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { staffAround, zoneAround } from "./around-visit.ts";
import { hardViolations, newViolations } from "./hard-violations.ts";
import { type SideBySide, sideBySide } from "./side-by-side.ts";
import { wouldBreak } from "./would-break.ts";

/**
 * Whether somebody else could make a visit.
 *
 * @term 换人
 */
export interface OtherInspector {
  /** Inspector id. */
  readonly inspector: string;
  /** Whether it breaks no hard rule, in one place of the visit at least. */
  readonly possible: boolean;
  /** Id of the inspector whose place that is, the leader's where it will do; absent where none will. */
  readonly inPlaceOf?: string;
  /** What stands against it, or what it would break, with the source of the rule, as leader and otherwise where that is not the same; or that it would break nothing, and in whose place, with the way and the other visits of the month of both. */
  readonly because: Bilingual;
}

/** Everybody else who may come to a visit, tried in each place of it: the zone's own first, then the nearest. */
export function otherInspectors(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  visit: Visit,
): Checked<readonly OtherInspector[]> {
  const judged = aboutPeople(problem);
  const now = hardViolations(judged, visits);
  if (!now.ok) return now;
  const others: OtherInspector[] = [];
  const compare = sideBySide(problem, visits, visit);
  for (const person of crowdOf(problem, visit)) {
    const tried: Tried[] = [];
    for (const place of visit.inspectors) {
      const [lead, ...group] = visit.inspectors.map((id) => (id === place ? person.id : id));
      if (lead === undefined) continue;
      const other: Visit = { ...visit, inspectors: [lead, ...group] };
      const changed = visits.map((one) => (one === visit ? other : one));
      const after = hardViolations(judged, changed);
      if (!after.ok) return after;
      const [breach] = newViolations(now.value, after.value);
      const broken = breach === undefined ? undefined : wouldBreak(problem, changed, other, person, breach);
      tried.push({ place, broken });
      if (broken === undefined) break;
    }
    others.push(otherOf(problem, visit, person, tried, compare));
  }
  return passed(others);
}

/** Somebody in the place of another, and what that breaks. */
interface Tried {
  readonly place: string;
  readonly broken: Bilingual | undefined;
}

/** Forms of rules that look at institutions and days, whoever comes: left out, since everybody is tried. */
const WHOEVER_COMES: ReadonlySet<RuleContent["type"]> = new Set([
  "around-visit",
  "cycle",
  "follow-up",
  "no-visits",
  "rest-between-visits",
  "visit-length",
]);

function aboutPeople(problem: ScheduleProblem): ScheduleProblem {
  return {
    ...problem,
    rules: ruleSpans(problem).filter(
      ({ edition: { rule } }) =>
        !WHOEVER_COMES.has(rule.type) &&
        (rule.type !== "cadence" || rule.owedTo !== "institution" || rule.owedBy === "inspector"),
    ),
  };
}

function crowdOf(problem: ScheduleProblem, visit: Visit): readonly Inspector[] {
  const { register, zones } = problem;
  const crowd = staffAround(problem, visit).filter(({ id }) => !visit.inspectors.includes(id));
  const zone = zoneAround(problem, visit.institution);
  const own = new Set(zone === undefined ? [] : inspectorsOfZone(zones, zone, register.inspectors));
  const planning = planningDays(problem);
  if (!planning.ok || crowd.every((one) => own.has(one))) return crowd;
  const { ways, inspectorIndex, institutionIndex } = planModel(problem, planning.value);
  const institution = institutionIndex.get(visit.institution) ?? -1;
  const way = ({ id }: Inspector): number => ways.out(inspectorIndex.get(id) ?? -1, institution);
  return crowd.toSorted((a, b) => Number(own.has(b)) - Number(own.has(a)) || way(a) - way(b));
}

function otherOf(
  { register }: ScheduleProblem,
  { inspectors }: Visit,
  { id: inspector, name }: Inspector,
  tried: readonly Tried[],
  compare: SideBySide | undefined,
): OtherInspector {
  const free = tried.find(({ broken }) => broken === undefined);
  const [asLeader, asMember] = tried.flatMap(({ broken }) => broken ?? []);
  if (free === undefined) {
    const because = asLeader ?? { zh: "没有可以代替的人", en: "There is nobody to stand in for." };
    return {
      inspector,
      possible: false,
      because:
        asMember === undefined || asMember.en === because.en
          ? because
          : {
              zh: `作为组长：${because.zh}；作为组员：${asMember.zh}`,
              en: `As leader: ${because.en} As another member: ${asMember.en}`,
            },
    };
  }
  const place = register.inspectors.find(({ id }) => id === free.place)?.name ?? free.place;
  const isLeader = free.place === inspectors[0];
  const role =
    inspectors.length === 1
      ? { zh: "", en: "" }
      : {
          zh: `，代替${place}作为${isLeader ? "组长" : "组员"}`,
          en: `, ${isLeader ? "as leader" : "as another member"} in place of ${place}`,
        };
  const beside = compare?.(inspector, free.place);
  return {
    inspector,
    possible: true,
    inPlaceOf: free.place,
    because: {
      zh: `${name}这半天也可以去${role.zh}，不违反硬性规则${beside === undefined ? "" : `：${beside.zh}`}${asLeader === undefined ? "" : `；作为组长不行：${asLeader.zh}`}`,
      en: `${name} could go that half-day too${role.en}: no hard rule is broken${beside === undefined ? "" : `; ${beside.en}`}.${asLeader === undefined ? "" : ` Not as leader: ${asLeader.en}`}`,
    },
  };
}
