import { defineZoneLayout } from "@supervision/domain";
import {
  generateSchedule,
  type RuleInForce,
  type ScheduleProblem,
  type ScheduleProgress,
  type ScheduleRule,
} from "@supervision/schedule";
import { nationalSchedule } from "@supervision/schedule/national";
import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
import * as Effect from "effect/Effect";
import * as Exit from "effect/Exit";
import * as Fiber from "effect/Fiber";
import { describe, expect, it } from "vitest";
import { Scheduler, schedulerLayer } from "./index.ts";

const problemOf = (schools: number): ScheduleProblem => ({
  period: { from: "2026-03-02", until: "2026-06-30" },
  terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
  register: {
    institutions: Array.from({ length: schools }, (_, index) => ({
      id: `S${index}`,
      name: `第${index}小学`,
      kind: "primary" as const,
      nature: "public" as const,
      town: "东街",
      students: {},
    })),
    inspectors: Array.from({ length: Math.ceil(schools / 5) }, (_, index) => ({
      id: `D${index}`,
      name: `督学${index}`,
      status: "part-time" as const,
      responsible: true,
      zones: ["east"],
    })),
    recusals: [],
  },
  zones: defineZoneLayout({
    levels: ["责任区"],
    zones: { east: { name: "东片", members: { towns: ["东街"] } } },
  }),
  calendar: stateCouncilCalendar,
  rules: nationalSchedule.contributes,
});
const generate = (problem: ScheduleProblem, options: Parameters<typeof generateSchedule>[1]) =>
  Scheduler.use((scheduler) => scheduler.generate(problem, options)).pipe(Effect.provide(schedulerLayer));

const withLongRest = (problem: ScheduleProblem): ScheduleProblem => ({
  ...problem,
  rules: nationalSchedule.contributes.map((rule): RuleInForce | ScheduleRule => {
    const [edition] = rule.editions;
    return edition?.rule.type === "rest-between-visits"
      ? { id: rule.id, edition: { ...edition, rule: { ...edition.rule, days: 90 } } }
      : rule;
  }),
});

describe("the scheduler as a service", () => {
  it("gives the plan that plain generation gives", async () => {
    const direct = generateSchedule(problemOf(10), { seed: 3 });
    const { plan } = await Effect.runPromise(generate(problemOf(10), { seed: 3 }));
    expect(direct.ok && direct.value).toEqual(plan);
  });

  it("fails with every issue when a year has no calendar", async () => {
    const problem = { ...problemOf(2), period: { from: "2099-03-01", until: "2099-06-30" } };
    const error = await Effect.runPromise(Effect.flip(generate(problem, { seed: 1 })));
    expect(error).toMatchObject({ _tag: "ScheduleFailed", issues: [{ code: "calendar-year-missing" }] });
    expect(error.message).toContain("2099");
    const checked = Scheduler.use((scheduler) => scheduler.check(problem, [])).pipe(
      Effect.provide(schedulerLayer),
    );
    expect(await Effect.runPromise(Effect.flip(checked))).toMatchObject({ _tag: "ScheduleFailed" });
  });

  it("judges visits", async () => {
    const problem = problemOf(5);
    const { ok } = await Effect.runPromise(
      Effect.gen(function* () {
        const scheduler = yield* Scheduler;
        const { plan } = yield* scheduler.generate(problem, { seed: 1 });
        return yield* scheduler.check(problem, plan.visits);
      }).pipe(Effect.provide(schedulerLayer)),
    );
    expect(ok).toBe(true);
  });

  it("is called off by a signal as a typed error that names the stage", async () => {
    const controller = new AbortController();
    const onProgress = ({ stage }: ScheduleProgress): void => {
      if (stage === "improving") controller.abort();
    };
    const error = await Effect.runPromise(
      Effect.flip(generate(problemOf(10), { seed: 1, signal: controller.signal, onProgress })),
    );
    expect(error).toMatchObject({ _tag: "ScheduleCancelled", stage: "improving" });
  });

  it("stops when its fiber is interrupted, well before it would have ended", async () => {
    const seen: ScheduleProgress[] = [];
    const exit = await Effect.runPromise(
      Effect.gen(function* () {
        // So many moves that it would take minutes; a rest that cannot be kept leaves no plan proven best.
        const running = generate(withLongRest(problemOf(60)), {
          seed: 1,
          maxMoves: 1_000_000_000,
          onProgress: (one) => seen.push(one),
        });
        const fiber = yield* Effect.forkChild(running);
        yield* Effect.sleep("50 millis");
        yield* Fiber.interrupt(fiber);
        return yield* Fiber.await(fiber);
      }),
    );
    expect(Exit.isFailure(exit) && Exit.hasInterrupts(exit)).toBe(true);
    const steps = seen.length;
    expect(steps).toBeGreaterThan(0);
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
    // Nothing goes on behind the back of the caller.
    expect(seen).toHaveLength(steps);
  });

  it("lets other fibers work while it plans", async () => {
    const order: string[] = [];
    const tick = Effect.sync(() => void order.push("tick")).pipe(
      Effect.andThen(Effect.sleep("1 millis")),
      Effect.repeat({ times: 3 }),
    );
    const plan = generate(problemOf(60), { seed: 1 }).pipe(
      Effect.andThen(Effect.sync(() => void order.push("plan"))),
    );
    await Effect.runPromise(Effect.all([plan, tick], { concurrency: "unbounded" }));
    expect(order.indexOf("plan")).toBeGreaterThan(1);
  });

  it("runs anew each time the same effect is run", async () => {
    const effect = generate(problemOf(5), { seed: 2 });
    expect(await Effect.runPromise(effect)).toEqual(await Effect.runPromise(effect));
  });
});
