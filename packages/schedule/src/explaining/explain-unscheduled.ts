import type { Bilingual, Issue, Visit } from "@supervision/domain";
import { withChineseTimes } from "../chinese-time.ts";
import { type Pin, pinsByVisit } from "../pins/pin.ts";
import { type ExplainOptions, onwardBy } from "./explain-options.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import { conflictLines, decisiveAmong } from "./conflict-lines.ts";
import { conflictText, withoutConflict } from "./conflict-text.ts";
import { failedWays } from "./failed-ways.ts";
import { longerAbsences } from "./longer-absences.ts";
import { planReader } from "./part-prepared.ts";
import type { Repair } from "./repair.ts";
import type { WantedVisit } from "./around-visit.ts";
import { NO_CONFLICT, type SmallestConflict, smallestConflict } from "./smallest-conflict.ts";
import { triedRepairs } from "./tried-repairs.ts";
import { unreadExplanation, wrongQuestion } from "./unscheduled-values.ts";
import { MOVE_ALONE } from "./way.ts";
import { waysOut } from "./ways-out.ts";

/**
 * Why a visit has no place, and what would give it one.
 *
 * @term 未排说明
 */
export interface UnscheduledExplanation {
  /** What is explained. */
  readonly left: UnscheduledVisit;
  /** The visit and its first obstacle. */
  readonly summary: Bilingual;
  /**
   * Facts that together leave no room; with any one of them gone there is room beside the others, all other facts left aside: what else
   * stands in the way of the same visit can still do so, see `decisive`. Empty when the time is over
   * (`period-over`), when there is room as it stands, or when the obstacle lies in the register or the zones and not in such facts;
   * `text` says which.
   */
  readonly conflict: readonly ConflictFact[];
  /**
   * Those of them any one of which would be enough: without it there is room as everything else stands, which was found by planning anew.
   * Other visits are not asked about one by one where there are more than three.
   */
  readonly decisive: readonly ConflictFact[];
  /**
   * Whether it is proven: that each of those facts is needed, by a search of all plans that ended; without facts, that none of them
   * explains it. `false` where the search ended before it knew.
   */
  readonly proven: boolean;
  /** Ways out, each tried, the cheapest first. */
  readonly repairs: readonly Repair[];
  /** Set when the plan, the visit, the pins or the day given cannot be read (`value-invalid`): nothing is explained, and `text` says what is wrong. */
  readonly issues?: readonly Issue[];
  /** Set when it was called off: what was found by then stands, and there may be more. */
  readonly cancelled?: true;
  /** All of it as a text a person can read, line by line. */
  readonly text: Bilingual;
}

/**
 * Explains why a visit could not be planned: a smallest set of facts in each other's way, and ways out with their price.
 *
 * That the set is smallest is found by leaving its facts out one by one; each way out was tried by planning anew what the visit depends
 * on, and its plan judged by the checker: `applyRepair` makes it. Meant for what `generateSchedule` or `replan` names as `unscheduled`.
 *
 * Mostly it takes well under a second. In a district that is nearly full, with limits of visits and groups, it can be a second or two:
 * `options` can watch it and call it off.
 *
 * Rows that come as JSON and are no visits are named in `issues` (`value-invalid`); it never throws for them.
 *
 * After a change in the year give `today`, as to `replan`: what was done is not touched, and no way out lies in the past.
 *
 * @term 说明为何没有排上
 *
 * @param options - `pins` that hold visits beside the fixed ones; `today`, `signal` and `onProgress`
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { generateSchedule } from "@supervision/schedule";
 * import { explainUnscheduled } from "@supervision/schedule/explaining";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-03-31" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"], leave: [{ from: "2026-03-01", until: "2026-03-31" }] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [atLeastMonthlySchool],
 * } as const;
 * const made = generateSchedule(problem, { seed: 1 });
 * if (made.ok && made.value.status === "partial") {
 *   const [left] = made.value.unscheduled;
 *   const why = left && explainUnscheduled(problem, made.value.visits, left);
 *   console.log(why?.conflict.map(({ words }) => words.zh).join("；")); // => 甲自2026年3月1日至2026年3月31日请假
 *   console.log(why?.repairs[0]?.words.zh); // => 甲于2026年3月2日到岗半天
 * }
 * ```
 */
export function explainUnscheduled(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  options: ExplainOptions = {},
): UnscheduledExplanation {
  const [unread, ...more] = wrongQuestion(visits, left, options);
  if (unread !== undefined) return unreadExplanation(left, [unread, ...more]);
  return explained(withPinned(problem, visits, options.pins ?? []), visits, left, options);
}

// Pinned visits are fixed ones for as long as they are pinned.
function withPinned(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  pins: readonly Pin[],
): ScheduleProblem {
  const held = pinsByVisit(pins, visits, problem);
  const fixed = problem.fixedVisits ?? [];
  const pinned = visits.filter(({ id }) => held.has(id) && !fixed.some((visit) => visit.id === id));
  return pinned.length === 0 ? problem : { ...problem, fixedVisits: [...fixed, ...pinned] };
}

/** An explanation whose Chinese has days as offices print them. */
export function inChineseTimes(explanation: UnscheduledExplanation): UnscheduledExplanation {
  const { summary, conflict, decisive, repairs, text } = explanation;
  const facts = new Map(conflict.map((fact) => [fact, { ...fact, words: withChineseTimes(fact.words) }]));
  return {
    ...explanation,
    summary: withChineseTimes(summary),
    conflict: [...facts.values()],
    decisive: decisive.flatMap((fact) => facts.get(fact) ?? []),
    repairs: repairs.map((repair) => ({ ...repair, words: withChineseTimes(repair.words) })),
    text: withChineseTimes(text),
  };
}

function explained(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  options: ExplainOptions,
): UnscheduledExplanation {
  const { today } = options;
  const goesOn = onwardBy(options);
  const wanted: WantedVisit = today === undefined ? left : { ...left, today };
  const name =
    problem.register.institutions.find(({ id }) => id === left.institution)?.name ?? left.institution;
  const isOver = left.reason.code === "period-over" || (today !== undefined && left.period.until < today);
  const reader = planReader(today);
  const smallest: SmallestConflict = isOver
    ? NO_CONFLICT
    : smallestConflict(problem, visits, wanted, reader, goesOn);
  const { facts: conflict, proven } = smallest;
  const lines = conflictLines(problem, visits, smallest);
  const ways =
    smallest.otherwise === "room" ? [MOVE_ALONE] : isOver ? [] : waysOut(problem, visits, wanted, conflict);
  const found = triedRepairs(
    { problem, visits, left: wanted },
    ways,
    longerAbsences(problem, wanted, conflict),
    reader,
    goesOn,
  );
  const { repairs } = found;
  const isCut = options.signal?.aborted === true;
  const summary = {
    zh: `${name}${left.period.from}至${left.period.until}的督导没有排上：${left.reason.zh}`,
    en: `The visit to ${name} from ${left.period.from} to ${left.period.until} has no place: ${left.reason.en}`,
  };
  return inChineseTimes({
    left,
    summary,
    conflict,
    decisive: decisiveAmong(smallest),
    proven,
    repairs,
    ...(isCut ? { cancelled: true } : {}),
    text: conflictText(summary, lines, smallest, repairs, {
      nothing: withoutConflict(smallest, isOver),
      failed: failedWays(ways, found, isCut),
    }),
  });
}
