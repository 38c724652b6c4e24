import { type Checked, failed, passed } from "@supervision/domain";
import { prepare, requireWhole } from "./prepare.ts";
import { capacityShort } from "../issues.ts";
import type { ScheduleOutcome, ScheduleProgress, UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { isOfInspectors } from "../rules/inspector-visits.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import { spareVisits } from "./demand/spared-visits.ts";
import { judgedPlan } from "./outcome/judged-plan.ts";
import { unscheduledVisit } from "./outcome/unscheduled-reason.ts";
import { steeringOf } from "./moves/leave-out-broken.ts";
import { placeRest } from "./moves/place-free.ts";
import { withoutPlace } from "./moves/place-left.ts";
import { pairVisits } from "./pairs/pair-visits.ts";
import { shortagesOf } from "../capacity/shortages-of.ts";
import { pause, search } from "./search.ts";

/** Times a plan is made when duties counted on visits that found no place. */
const ROUNDS = 5;

/**
 * How a plan is generated.
 *
 * @term 编排选项
 */
export interface GenerateOptions {
  /** Seed of the generator's own chance, a safe integer: the same problem and seed give the same plan everywhere. */
  readonly seed: number;
  /** Calls generation off when its `aborted` becomes true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Told how far generation has come, at most a few hundred times in a round; where duties counted on visits that found no place there is another round. */
  readonly onProgress?: (progress: ScheduleProgress) => void;
  /** What to do when visits are proven to have too few half-days: plan what can be planned, or refuse; absent: `leave-out`. */
  readonly onShortage?: "leave-out" | "refuse";
  /** Whether a generation that is called off after every visit was placed gives the best plan it has instead of none; absent: false. */
  readonly keepBest?: boolean;
  /**
   * Improvement moves to try at most, from 0; absent: 60 for each visit, at least 20,000, and once zones are proven best 120 at most for
   * each visit of the others. It ends sooner when the whole plan is proven best.
   */
  readonly maxMoves?: number;
}

/**
 * Generates the visits of a period: everything owed and planned, valid under every hard rule, spread and balanced.
 *
 * It sends nobody to a school that is visited on that day already, which `checkSchedule` would allow on its other half.
 * A school has one visit a day at most in what is planned here, and in changes of it; a check accepts two in different half-days.
 * What has no place is reported with its reason, never dropped, and where a duty had counted on it another visit is looked for; the finished plan is judged by {@link checkSchedule}, which
 * uses nothing of the search. Rules of the form `inspect` steer the search as far as their scope
 * is less than the whole plan; a visit that finds no place under a hard one is left out. Issues: `period-invalid`,
 * `register-id-duplicate`, `rule-duplicate`, `problem-part-idle` (see `checkProblem`), `calendar-year-missing`, on request
 * `capacity-short`; warnings `problem-part-idle`, `terms-missing`,
 * `period-without-visiting-days`, `visit-rule-missing`,
 * `rotation-incomplete`. Throws a `TypeError` for a seed or a number of moves that is no whole number.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { generateSchedule } from "@supervision/schedule";
 * import { nationalSchedule } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const made = generateSchedule({
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar,
 *   rules: nationalSchedule.contributes,
 * }, { seed: 1 });
 * if (made.ok && made.value.status === "complete") console.log(made.value.visits.length); // => 4
 * ```
 */
export function generateSchedule(
  problem: ScheduleProblem,
  options: GenerateOptions,
): Checked<ScheduleOutcome> {
  const steps = generateScheduleInSteps(problem, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same as {@link generateSchedule}, one step at a time: between steps the caller can let other work go first, so that a
 * signal can be aborted on the same thread. The signal is looked at before and after every step; the last `next()` gives the outcome.
 *
 * Issues as {@link generateSchedule}.
 *
 * @term 分步编排
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { generateScheduleInSteps } from "@supervision/schedule";
 * import { nationalSchedule } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const steps = generateScheduleInSteps({
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar,
 *   rules: nationalSchedule.contributes,
 * }, { seed: 1 });
 * let step = steps.next();
 * while (step.done !== true) step = steps.next(); // show `step.value`, let the page draw, go on
 * console.log(step.value.ok && step.value.value.status); // => complete
 * ```
 */
export function* generateScheduleInSteps(
  problem: ScheduleProblem,
  options: GenerateOptions,
): Generator<ScheduleProgress, Checked<ScheduleOutcome>, void> {
  if (options.maxMoves !== undefined) requireWhole(options.maxMoves, "maxMoves", 0);
  const givenUp = new Map<string, UnscheduledVisit | undefined>();
  for (let round = 1; ; round += 1) {
    const prepared = prepare(problem, options.seed, givenUp);
    if (!prepared.ok) return prepared;
    const { placement, pools, demand } = prepared.value;
    const shortages = shortagesOf(placement, pools);
    if (options.onShortage === "refuse") {
      const [shortage, ...others] = shortages.map((one) => capacityShort(one, ["register"]));
      if (shortage !== undefined) return failed([shortage, ...others]);
    }
    const pairs = pairVisits(placement, pools, () => true);
    let steering: ReturnType<typeof steeringOf> | undefined;
    const found = yield* search(
      { ...prepared.value, pairs, workShares: problem.workShares },
      options,
      () => (steering = steeringOf(problem, placement)),
    );
    if (found.status === "cancelled") return passed(found);
    // A visit without a place may count for a duty that another visit can still meet.
    const rest = withoutPlace(placement);
    const left = rest.flatMap((index) => demand.tasks[index] ?? []);
    let isShort = false;
    if (round < ROUNDS && options.signal?.aborted !== true)
      for (const { there, count, rule } of demand.counted) {
        const missing = left.filter((task) => there.has(task));
        if (rule === undefined || there.size - missing.length >= count) continue;
        for (const task of missing) {
          if (task.rule === rule) continue;
          isShort = true;
          // What stands for another visit may go anywhere in its own time first, and that is asked for itself.
          if (!task.standsFor)
            givenUp.set(
              task.id,
              unscheduledVisit(placement, task, found.leftOut.get(demand.tasks.indexOf(task))),
            );
          else for (const { id } of [task, task.standsFor]) givenUp.set(id, undefined);
        }
      }
    if (isShort) continue;
    // Rules over visits of an institution or of an inspector may need what no duty of an institution does.
    const counted =
      demand.isLoose &&
      rulesInForce(problem.rules, problem.period).every(
        ({ edition: { rule } }) =>
          rule.type !== "inspect" && (rule.type !== "cadence" || !isOfInspectors(rule)),
      )
        ? demand.counted
        : [];
    const spared = spareVisits(placement, counted);
    // Others may have the room, or what moved last.
    placeRest(placement, rest, steering?.move);
    if (!(yield* pause(options, { stage: "checking", done: 0, total: 1 })) && options.keepBest !== true)
      return passed({ status: "cancelled", stage: "checking" });

    const judged = judgedPlan(problem, prepared, shortages, {
      ...found,
      pairs,
      spared,
      seed: options.seed,
    });
    if (judged.ok) options.onProgress?.({ stage: "checking", done: 1, total: 1 });
    return judged;
  }
}
