import type { Issue, Visit } from "@supervision/domain";
import {
  checkSchedule,
  generateScheduleInSteps,
  type GenerateOptions,
  type ScheduleCheck,
  type SchedulePlan,
  type ScheduleProblem,
} from "@supervision/schedule";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { ScheduleCancelled, ScheduleFailed } from "./errors.ts";

/**
 * A plan with what is doubtful about its input.
 *
 * @term 编排成果
 */
export interface PlannedSchedule {
  /** The plan, complete or partial. */
  readonly plan: SchedulePlan;
  /** Warnings about the input, such as missing terms. */
  readonly warnings: readonly Issue[];
}

/**
 * What the scheduler does for a host.
 *
 * @term 编排服务的方法
 */
export interface SchedulerService {
  /**
   * Generates a plan. The fiber gives way between the steps of generation (some milliseconds each at county size): interruption
   * takes effect there, sets the signal that generation looks at, and leaves nothing behind. Progress goes to `onProgress`.
   * Judging the finished plan is one step.
   */
  readonly generate: (
    problem: ScheduleProblem,
    options: GenerateOptions,
  ) => Effect.Effect<PlannedSchedule, ScheduleFailed | ScheduleCancelled>;
  /** Judges visits by every rule, in one step. */
  readonly check: (
    problem: ScheduleProblem,
    visits: readonly Visit[],
  ) => Effect.Effect<ScheduleCheck, ScheduleFailed>;
}

/**
 * The scheduler as a service; {@link schedulerLayer} provides it.
 *
 * @term 编排服务
 *
 * @example
 * ```ts
 * import { Scheduler, schedulerLayer } from "@supervision/effect";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * import * as Effect from "effect/Effect";
 * const problem = {
 *   period: { from: "2026-03-01", until: "2099-03-31" },
 *   register: { institutions: [], inspectors: [], recusals: [] },
 *   zones: { levels: ["责任区"], zones: {} },
 *   calendar: stateCouncilCalendar,
 *   rules: [],
 * } as const;
 * const error = await Scheduler.use((scheduler) => scheduler.generate(problem, { seed: 1 })).pipe(
 *   Effect.flip,
 *   Effect.provide(schedulerLayer),
 *   Effect.runPromise,
 * );
 * console.log(error._tag === "ScheduleFailed" && error.issues[0].code); // => calendar-year-missing
 * ```
 */
export class Scheduler extends Context.Service<Scheduler, SchedulerService>()(
  "@supervision/effect/Scheduler",
) {}

/** Provides the {@link Scheduler} of `@supervision/schedule`, in the process it runs in. */
export const schedulerLayer: Layer.Layer<Scheduler> = Layer.succeed(Scheduler, { generate, check });

function generate(
  problem: ScheduleProblem,
  options: GenerateOptions,
): Effect.Effect<PlannedSchedule, ScheduleFailed | ScheduleCancelled> {
  return Effect.suspend(() => {
    let started = false;
    let interrupted = false;
    const signal = {
      get aborted(): boolean {
        return interrupted || options.signal?.aborted === true;
      },
    };
    const steps = generateScheduleInSteps(problem, { ...options, signal });
    const run = Effect.gen(function* () {
      for (;;) {
        // Other fibers, timers and requests go first; here an interruption takes effect.
        yield* Effect.yieldNow;
        started = true;
        const step = steps.next();
        if (step.done !== true) continue;
        const outcome = step.value;
        if (!outcome.ok) return yield* new ScheduleFailed({ issues: outcome.issues });
        if (outcome.value.status === "cancelled")
          return yield* new ScheduleCancelled({ stage: outcome.value.stage });
        return { plan: outcome.value, warnings: outcome.warnings };
      }
    });
    return Effect.onInterrupt(run, () =>
      Effect.sync(() => {
        interrupted = true;
        // Generation sees the signal and ends by itself, without a plan.
        if (started) steps.next();
      }),
    );
  });
}

function check(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): Effect.Effect<ScheduleCheck, ScheduleFailed> {
  return Effect.suspend(() => {
    const checked = checkSchedule(problem, visits);
    return checked.ok
      ? Effect.succeed(checked.value)
      : Effect.fail(new ScheduleFailed({ issues: checked.issues }));
  });
}
