import {
  addDays,
  type Checked,
  checkedFrom,
  failed,
  isIsoDate,
  type IsoDate,
  type Issue,
  passed,
  type Visit,
} from "@supervision/domain";
import { requireWhole } from "../generation/prepare.ts";
import { changeOver } from "../issues/change-issues.ts";
import { replanDayInvalid, visitIdDuplicate, visitUnknown } from "../issues/plan-question-issues.ts";
import { checkPins } from "../pins/check-pins.ts";
import type { Pin } from "../pins/pin.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { wrongPins, wrongVisits } from "../problem/visit-values.ts";
import type { ChangeBudget } from "./change-budget.ts";
import { checkChanges } from "./check-changes.ts";
import { checkOptions } from "./check-options.ts";
import { fromToday } from "./history.ts";
import { lapsedWarnings } from "./lapsed-duties.ts";
import { lastDayOf } from "./days-of-change.ts";
import { applyChanges, type PlanChange } from "./plan-change.ts";
import { changeSearch } from "./change-search.ts";
import { fixedPins, prepare } from "./prepare.ts";
import type { Replan } from "./replan-outcome.ts";
import { drawnAtFirst, drawnForGood, settledExtras } from "./settled-samples.ts";
import { withinBudget } from "./within-budget.ts";

/**
 * How a plan is changed.
 *
 * @term 调整选项
 */
export interface ReplanOptions {
  /** The day on which the change is made: visits before it are past and stay as they are. The day itself is planned on; see `frozenUntil`. */
  readonly today: IsoDate;
  /**
   * Last day of the time that is left alone, so that people have notice: nothing is moved out of it or into it, nor given to somebody else in it. What has
   * become impossible in it is made after it, where its own time goes on, or called off; what is still owed of that is in `unscheduled`.
   */
  readonly frozenUntil?: IsoDate;
  /** What must stay. */
  readonly pins?: readonly Pin[];
  /** Hard limit on what changes: when it cannot be kept, nothing is changed and `overBudget` says why and what would do. */
  readonly budget?: ChangeBudget;
  /**
   * Whether breaches of the district's own hard rules that the plan had before are mended too; absent: they stay as they were. Visits that
   * nothing asks for stay where they are in either case.
   */
  readonly mend?: boolean;
  /**
   * Seed of the plan, for samples: what it drew and has no place stays drawn, and new samples are drawn with it; absent: 1. A plan of
   * another change needs none: the problem it came with says what was drawn.
   */
  readonly seed?: number;
  /** What has no place in the plan, as planning named it: samples keep to these where the seed of the plan is not known. */
  readonly unscheduled?: readonly Pick<UnscheduledVisit, "rule" | "period" | "institution">[];
}

/**
 * Changes a plan as little as possible after something happened: everything that can stay stays, what cannot is given another place,
 * and others move only when nothing else helps.
 *
 * Compared one after the other: fewest visits left out, fewest broken hard rules of the district's own, the least important left out, fewest visits moved. What moves keeps its
 * people first and is near in time only second: one other person weighs more than any distance. A planned group keeps its half-day before its people.
 *
 * Nothing that is owed is lost: where a visit without a place counted for a duty (an opening inspection for the month), another is planned for that
 * duty, or it is named under its own rule. What the days of the change let lapse is named in `lapsed`.
 *
 * What was done before `today` is history: it is not moved, and where it would not be allowed any more the result only notes it. A
 * `recusal` without a first day holds from `today` on.
 *
 * The result names moved visits, a lower bound on their number, and who must be told; it is judged by `checkSchedule`. Issues:
 * `value-invalid`, `replan-day-invalid`, `visit-id-duplicate`, `visit-unknown`, those of {@link applyChanges} and of `planObligations`; warnings: `change-over`, `change-day-closed`, `duty-not-owed`
 * and `extra-without-days` (what the days of the change let lapse), `visit-not-handed-over`, `nothing-handed-over` and
 * those of {@link checkPins}. Throws a `TypeError` for a seed that is no whole number.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { generateSchedule } from "@supervision/schedule";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { replan } from "@supervision/schedule/replanning";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const person = { status: "part-time", responsible: true, zones: ["east"] } as const;
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", ...person }, { id: "I2", name: "乙", ...person }], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [atLeastMonthlySchool],
 * } as const;
 * const made = generateSchedule(problem, { seed: 1 });
 * if (made.ok && made.value.status === "complete") {
 *   const april = made.value.visits.find(({ date }) => date.startsWith("2026-04"));
 *   const inspector = april?.inspectors[0] ?? "";
 *   const changed = replan(problem, made.value.visits,
 *     [{ type: "inspector-absent", inspector, days: { from: "2026-04-01", until: "2026-04-30" } }], { today: "2026-03-30" });
 *   if (changed.ok) console.log(changed.value.moved.length, changed.value.lowerBound, changed.value.kept); // => 1 1 3
 * }
 * ```
 */
export function replan(
  problem: ScheduleProblem,
  current: readonly Visit[],
  changes: readonly PlanChange[],
  options: ReplanOptions,
): Checked<Replan> {
  const { today, frozenUntil, seed = 1 } = options;
  requireWhole(seed, "seed");
  if (!isIsoDate(today)) return failed([replanDayInvalid(today, ["options", "today"])]);
  if (frozenUntil !== undefined && !isIsoDate(frozenUntil))
    return failed([replanDayInvalid(frozenUntil, ["options", "frozenUntil"])]);
  const [unread, ...more] = [
    ...checkChanges(problem, changes),
    ...wrongVisits(current, ["current"]),
    ...wrongPins(options.pins, ["options", "pins"]),
    ...checkOptions(options),
  ];
  if (unread !== undefined) return failed([unread, ...more]);
  const open = frozenUntil === undefined || frozenUntil < today ? today : addDays(frozenUntil, 1);
  const changed = applyChanges(
    problem,
    changes.map((change) => fromToday(change, today)),
  );
  if (!changed.ok) return changed;
  const seen = new Set<string>();
  const twice = current.find(({ id }) => seen.size === seen.add(id).size);
  if (twice !== undefined) return failed([visitIdDuplicate(twice.id, ["current"])]);
  const released = releasedBy(changes, current);
  if (!released.ok) return released;
  const settled: ScheduleProblem = {
    ...changed.value,
    ...(changed.value.extraVisits === undefined
      ? {}
      : {
          extraVisits: settledExtras(
            { ...changed.value, extraVisits: drawnForGood(changed.value.extraVisits, changes, today) },
            current,
            options.unscheduled,
            drawnAtFirst(problem, seed),
          ),
        }),
  };
  const pins = [...(options.pins ?? []), ...fixedPins(problem)];
  const search = changeSearch(settled, {
    problem,
    current,
    changes,
    today,
    open,
    mend: options.mend === true,
    read: (givenUp) =>
      prepare(settled, current, pins, { today, open, seed, released: released.value, givenUp }),
  });
  if (!search.ok) return search;
  const { after, seat, leastOf, warnings } = search.value;
  const made = withinBudget(after, current, options.budget, seat, leastOf);
  const over = overWarnings(changes, open, made);
  const unheld = [...checkPins(options.pins ?? [], current, after), ...changed.warnings, ...over];
  if (!made.ok) return made;
  return passed(made.value, [
    ...unheld,
    ...made.warnings,
    ...warnings,
    ...lapsedWarnings(made.value.lapsed, after),
  ]);
}

// Changes whose days are past or left alone, with what becomes of visits before `open` that cannot be made.
function overWarnings(
  changes: readonly PlanChange[],
  open: IsoDate,
  made: Checked<Replan>,
): readonly Issue[] {
  const touched = {
    later: made.ok ? made.value.moved.filter(({ from }) => from.date < open).length : 0,
    gone: made.ok ? made.value.withdrawn.filter(({ visit }) => visit.date < open).length : 0,
  };
  return changes.flatMap((change, index) => {
    const last = lastDayOf(change);
    return last !== undefined && last < open ? [changeOver(last, open, touched, ["changes", index])] : [];
  });
}

function releasedBy(changes: readonly PlanChange[], current: readonly Visit[]): Checked<ReadonlySet<string>> {
  const ids = new Set(current.map(({ id }) => id));
  const released = new Set<string>();
  const issues: Issue[] = [];
  changes.forEach((change, index) => {
    if (change.type !== "visit-released") return;
    if (!ids.has(change.visit)) issues.push(visitUnknown(change.visit, [...ids], ["changes", index]));
    released.add(change.visit);
  });
  return checkedFrom(released, issues);
}
