import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { scattered } from "../../test/scattered.ts";
import { nationalSchedule } from "../national/index.ts";
import type { ScheduleProgress } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { generateMany, type PlanJob, type PlanResult } from "./generate-many.ts";

const problem = (zones: number): ScheduleProblem =>
  scattered(county({ zones, institutions: zones * 9, inspectors: zones * 3 }), zones);
const jobs = [3, 1, 2, 1, 2, 3, 1].map((zones, index): PlanJob => ({
  id: `district-${index}`,
  problem: problem(zones),
  seed: index + 1,
  maxMoves: 2000,
}));

const edition = nationalSchedule.contributes[0]?.editions[0];
if (edition === undefined) throw new Error("The national rules have an edition.");
const ownWith = (inspect: () => never[]) => ({
  id: "sample/own",
  edition: { ...edition, level: "soft" as const, rule: { type: "inspect", scope: "day", inspect } as const },
});
/** A rule that cannot go to another thread. */
const own = ownWith(() => []);

describe("planning many districts", () => {
  it("gives the plans that one call each gives, in the order of the jobs", async () => {
    const results: PlanResult[] = [];
    for await (const result of generateMany(jobs, { workers: 2 })) results.push(result);
    expect(results.map(({ id }) => id)).toEqual(jobs.map(({ id }) => id));
    results.forEach(({ outcome }, index) => {
      const job = jobs[index];
      if (job === undefined || !outcome.ok) throw new Error("Every job has a plan.");
      expect(outcome.value).toEqual(plan(job.problem, job));
    });
  });

  it("draws jobs only as plans are taken", async () => {
    let drawn = 0;
    const endless = function* (): Generator<PlanJob, void, void> {
      for (;;) {
        drawn += 1;
        yield { id: String(drawn), problem: problem(1), seed: 1, maxMoves: 0 };
      }
    };
    let taken = 0;
    for await (const { outcome } of generateMany(endless(), { workers: 1 })) {
      expect(outcome.ok).toBe(true);
      taken += 1;
      if (taken === 3) break;
    }
    expect(drawn).toBeLessThanOrEqual(5);
  });

  it("goes on with the jobs behind a long one, but not without end", async () => {
    let drawn = 0;
    const behindLong = function* (): Generator<PlanJob, void, void> {
      const long = county({ zones: 12, institutions: 200, inspectors: 40 });
      yield { id: "long", problem: scattered(long, 1), seed: 1, maxMoves: 1e9 };
      for (;;) {
        drawn += 1;
        yield { id: String(drawn), problem: problem(1), seed: 1, maxMoves: 0 };
      }
    };
    const calling = new AbortController();
    const given: (readonly [string, boolean])[] = [];
    const options = {
      workers: 2,
      signal: calling.signal,
      onProgress: (id: string): void => {
        // Twelve may be under way or wait to be taken, the long one among them.
        if (id === "11") setTimeout(() => calling.abort(), 100);
      },
    };
    for await (const { id, outcome } of generateMany(behindLong(), options))
      given.push([id, outcome.ok && outcome.value.status === "cancelled"]);
    expect(drawn).toBe(11);
    expect(given[0]).toEqual(["long", true]);
    expect(given.slice(1).map(([id]) => id)).toEqual(
      Array.from({ length: 11 }, (_, index) => `${index + 1}`),
    );
    expect(given.filter(([, isCancelled]) => !isCancelled).length).toBeGreaterThan(5);
  });

  it("gives a plan while the next job is still to come, and leaves its source in order", async () => {
    let isClosed = false;
    let goOn = (): void => {};
    const slow = async function* (): AsyncGenerator<PlanJob, void, void> {
      try {
        yield { id: "first", problem: problem(1), seed: 1, maxMoves: 0 };
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        yield { id: "second", problem: problem(1), seed: 1, maxMoves: 0 };
        yield { id: "third", problem: problem(1), seed: 1, maxMoves: 0 };
      } finally {
        isClosed = true;
      }
    };
    const given: string[] = [];
    for await (const { id } of generateMany(slow(), { workers: 1 })) {
      given.push(id);
      // The second job comes only after the first plan was taken.
      goOn();
      if (id === "second") break;
    }
    expect(given).toEqual(["first", "second"]);
    expect(isClosed).toBe(true);
  });

  it("gives what was drawn before its source failed, then that error", async () => {
    const failing = async function* (): AsyncGenerator<PlanJob, void, void> {
      for (const id of ["first", "second", "third"]) yield { id, problem: problem(1), seed: 1, maxMoves: 0 };
      throw new RangeError("no more jobs");
    };
    const given: string[] = [];
    const all = async (): Promise<void> => {
      for await (const { id } of generateMany(failing(), { workers: 2 })) given.push(id);
    };
    await expect(all()).rejects.toThrow("no more jobs");
    expect(given).toEqual(["first", "second", "third"]);
  });

  it("fails for an entry that is no job", async () => {
    const good: PlanJob = { id: "good", problem: problem(1), seed: 1, maxMoves: 0 };
    const given: readonly PlanJob[] = JSON.parse(JSON.stringify([good, null, good]));
    const results: PlanResult[] = [];
    for await (const result of generateMany(given, { workers: 1 })) results.push(result);
    expect(results.map(({ id, outcome }) => [id, outcome.ok])).toEqual([
      ["good", true],
      ["", false],
      ["good", true],
    ]);
  });

  it("plans districts whose rules are functions too", async () => {
    const job = {
      id: "own",
      problem: { ...problem(1), rules: [own, ...nationalSchedule.contributes] },
      seed: 1,
    };
    for await (const { outcome } of generateMany([job], { workers: 1 }))
      expect(outcome.ok && outcome.value).toEqual(plan(job.problem, { seed: 1 }));
  });

  it("fails for the district alone that needs more memory than its thread may take", async () => {
    const small = (id: string): PlanJob => ({ id, problem: problem(1), seed: 1, maxMoves: 0 });
    const huge = county({ zones: 400, institutions: 12_000, inspectors: 2400 });
    const results: PlanResult[] = [];
    const given = [small("before"), { id: "huge", problem: huge, seed: 1, maxMoves: 0 }, small("after")];
    for await (const result of generateMany(given, { workers: 1, heapMb: 16 })) results.push(result);
    expect(results.map(({ id, outcome }) => [id, outcome.ok])).toEqual([
      ["before", true],
      ["huge", false],
      ["after", true],
    ]);
    expect(results[1]?.outcome).toMatchObject({
      issues: [
        {
          code: "job-memory-short",
          message: { en: 'The job "huge" needs more memory than the 16 MB its thread may take.' },
        },
      ],
    });
  });

  it("fails for the district alone whose planning throws, on a thread or on this one", async () => {
    const good = (id: string): PlanJob => ({ id, problem: problem(1), seed: 1, maxMoves: 0 });
    const throwing = ownWith(() => {
      throw new RangeError("own rule");
    });
    const given = [
      good("before"),
      { ...good("seed"), seed: 0.5 },
      good("between"),
      {
        ...good("rule"),
        problem: { ...problem(1), rules: [throwing, ...nationalSchedule.contributes] },
      },
      good("after"),
    ];
    const results: PlanResult[] = [];
    for await (const result of generateMany(given, { workers: 1 })) results.push(result);
    expect(results.map(({ id, outcome }) => [id, outcome.ok])).toEqual([
      ["before", true],
      ["seed", false],
      ["between", true],
      ["rule", false],
      ["after", true],
    ]);
    expect(results[1]?.outcome).toMatchObject({ issues: [{ code: "job-failed", path: ["jobs", "seed"] }] });
    expect(results[3]?.outcome).toMatchObject({
      issues: [
        {
          message: {
            zh: "任务“rule”没有排成：它的数据、种子或自定规则让程序出了错（RangeError: own rule）",
            en: 'The job "rule" was not planned: its data, its seed or a rule of its own made the program fail (RangeError: own rule).',
          },
        },
      ],
    });
  });

  it("is called off at once: what is under way is given as cancelled, and nothing more is drawn", async () => {
    const long = scattered(county({ zones: 12, institutions: 200, inspectors: 40 }), 1);
    const onThisThread = { ...long, rules: [own, ...nationalSchedule.contributes] };
    let drawn = 0;
    let isClosed = false;
    const endless = function* (): Generator<PlanJob, void, void> {
      try {
        for (;;) {
          drawn += 1;
          if (drawn === 1) yield { id: "1", problem: problem(1), seed: 1, maxMoves: 0 };
          else if (drawn === 3) yield { id: "3", problem: onThisThread, seed: 1, maxMoves: 1e9 };
          else yield { id: String(drawn), problem: long, seed: drawn, maxMoves: 1e9 };
        }
      } finally {
        isClosed = true;
      }
    };
    const calling = new AbortController();
    const stages = new Map<string, Set<string>>();
    const given: (readonly [string, string])[] = [];
    const options = {
      workers: 2,
      signal: calling.signal,
      onProgress: (id: string, { stage, done, total }: ScheduleProgress): void => {
        expect(done).toBeLessThanOrEqual(total);
        stages.set(id, (stages.get(id) ?? new Set()).add(stage));
        // The first is planned, the second and the one that stays on this thread are being improved.
        const areImproved = ["2", "3"].every((one) => stages.get(one)?.has("improving") === true);
        if (areImproved && given.length > 0) calling.abort();
      },
    };
    for await (const { id, outcome } of generateMany(endless(), options)) {
      if (!outcome.ok) throw new Error("Every job is planned or cancelled.");
      given.push([id, outcome.value.status]);
    }
    expect(given[0]).toEqual(["1", "complete"]);
    expect(given.slice(1)).toEqual(
      Array.from({ length: drawn - 1 }, (_, index) => [String(index + 2), "cancelled"]),
    );
    expect(given.length).toBeGreaterThan(2);
    expect(isClosed).toBe(true);
    const before = generateMany(endless(), { workers: 1, signal: AbortSignal.abort() });
    expect(await before.next()).toMatchObject({ done: true });
  });

  it("ends with what a listener to its progress throws", async () => {
    const endless = function* (): Generator<PlanJob, void, void> {
      for (let id = 1; ; id += 1) yield { id: String(id), problem: problem(1), seed: 1 };
    };
    const onProgress = (): never => {
      throw new RangeError("nobody listens");
    };
    const all = async (): Promise<void> => {
      for await (const { outcome } of generateMany(endless(), { workers: 2, onProgress }))
        expect(outcome.ok).toBe(true);
    };
    await expect(all()).rejects.toThrow("nobody listens");
  });

  it("is a mistake of the caller without a thread or its memory", async () => {
    await expect(generateMany([], { workers: 0 }).next()).rejects.toThrow(TypeError);
    await expect(generateMany([], { heapMb: 1.5 }).next()).rejects.toThrow(TypeError);
    const notOne: AbortSignal = JSON.parse('{"aborted":true}');
    await expect(generateMany([], { signal: notOne }).next()).rejects.toThrow(TypeError);
  });
});
