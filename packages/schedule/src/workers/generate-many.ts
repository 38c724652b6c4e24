import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Checked, failed, passed } from "@supervision/domain";
import { jobMemoryShort } from "../issues/search-issues.ts";
import type { ScheduleOutcome, ScheduleProgress, ScheduleStage } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ThreadTask, ThreadWord } from "./plan-thread.ts";
import { plannedJob } from "./planned-job.ts";

/**
 * One plan to be made: plain data, so that it can go to another thread or machine.
 *
 * @term 编排任务
 */
export interface PlanJob {
  /** Names the job in its result. */
  readonly id: string;
  /** What to plan. */
  readonly problem: ScheduleProblem;
  /** Seed of the plan, a safe integer. */
  readonly seed: number;
  /** Improvement moves to try at most; absent: as `generateSchedule`. */
  readonly maxMoves?: number;
}

/**
 * A plan that was made.
 *
 * @term 编排任务结果
 */
export interface PlanResult {
  /** The job's. */
  readonly id: string;
  /** What `generateSchedule` gives for it, or the issue `job-memory-short` or `job-failed`. */
  readonly outcome: Checked<ScheduleOutcome>;
}

/**
 * How many plans are made at once, who watches them, and what calls them off.
 *
 * @term 批量编排选项
 */
export interface ManyOptions {
  /** Threads, from 1; absent: as many as the machine works on at once. */
  readonly workers?: number;
  /** Memory for the objects of each thread in MB, from 16; absent: 64, enough for districts of several thousand institutions. */
  readonly heapMb?: number;
  /** Calls all planning off when it aborts: the threads stop at once, and what is under way is given as `cancelled`. */
  readonly signal?: AbortSignal;
  /** Told how far each job under way has come, by its id, at most a few hundred times for each. */
  readonly onProgress?: (id: string, progress: ScheduleProgress) => void;
}

/** 1200 institutions need less than 32 MB; a little more costs less time. */
const HEAP_MB = 64;
/** Plans leave many short-lived objects behind; a small young generation keeps a thread's memory low at hardly any cost in time. */
const YOUNG_MB = 24;
/** Jobs drawn for a thread and not yet taken: counties differ ninefold in size, and no thread should wait for the longest. */
const MOST_AHEAD = 6;

/**
 * Plans many districts over worker threads and gives the plans in the order of the jobs, each as soon as those before it are given.
 *
 * Jobs are drawn one by one, two at a time for each thread. While a long one is under way the threads go on with those after it, but only until
 * six plans a thread are under way or wait to be taken, so that memory does not grow with the number of jobs. A job gives the same plan as `generateSchedule` does. One whose rules hold functions (`inspect`) cannot go to
 * another thread and is planned on this one. One that needs more than `heapMb` fails by itself, with the issue `job-memory-short`;
 * so does one with which `generateSchedule` throws (a seed that is no number, a rule of its own that throws, fields of wrong types), with `job-failed`;
 * the others go on. When `signal` aborts, the jobs drawn and not yet planned are given with the status `cancelled` and the loop ends. The memory of the calling thread is Node's to bound: `--max-semi-space-size=16` keeps it low; less than 16 slows the threads. Leaving the loop early stops the threads; when drawing a job throws,
 * the plans of those drawn before are given first and then the loop ends with that error. What `onProgress` throws ends the loop too. Throws a `TypeError` for numbers in the options that are not whole and for a `signal` that is none.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { nationalSchedule } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * import { generateMany } from "@supervision/schedule/workers";
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar,
 *   rules: nationalSchedule.contributes,
 * } as const;
 * const jobs = ["河东区", "河西区"].map((id) => ({ id, problem, seed: 1 }));
 * const planned: string[] = [];
 * for await (const { id, outcome } of generateMany(jobs, { workers: 2 }))
 *   if (outcome.ok && outcome.value.status === "complete") planned.push(id);
 * console.log(planned); // => [ '河东区', '河西区' ]
 * ```
 */
export async function* generateMany(
  jobs: Iterable<PlanJob> | AsyncIterable<PlanJob>,
  options: ManyOptions = {},
): AsyncGenerator<PlanResult, void, void> {
  const count = wholeFrom(1, options.workers ?? availableParallelism(), "workers");
  const heapMb = wholeFrom(16, options.heapMb ?? HEAP_MB, "heapMb");
  const { signal } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw new TypeError("Expected an AbortSignal as signal, got another value");
  // What a listener throws ends the loop, as what the source throws does.
  const heard = new AbortController();
  let unheard: { readonly error: unknown } | undefined;
  const onProgress: ManyOptions["onProgress"] =
    options.onProgress === undefined
      ? undefined
      : (id, progress) => {
          try {
            if (unheard === undefined) options.onProgress?.(id, progress);
          } catch (error) {
            unheard = { error };
            heard.abort();
          }
        };
  const threads = Array.from({ length: count }, () => new PlanThread(heapMb, onProgress));
  const underWay: JobUnderWay[] = [];
  const source = Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  let isOver = false;
  // What was drawn before is planned first.
  let failure: { readonly error: unknown } | undefined;
  const draw = async (): Promise<IteratorResult<PlanJob, unknown>> => {
    try {
      return await source.next();
    } catch (error) {
      failure = { error };
      return { done: true, value: undefined };
    }
  };
  let drawing: Promise<IteratorResult<PlanJob, unknown>> | undefined;
  const over = new AbortController();
  const calledOff = new Promise<void>((resolve) => {
    for (const each of [heard.signal, ...(signal === undefined ? [] : [signal])])
      each.addEventListener("abort", () => resolve(), { signal: over.signal });
  });
  try {
    while (!isOver || underWay.length > 0) {
      const [first] = underWay;
      if (first?.isDone === true) {
        underWay.shift();
        yield await first.result;
        continue;
      }
      if (unheard !== undefined) throw unheard.error;
      if (signal?.aborted === true) {
        for (const thread of threads) thread.callOff();
        for (const { result } of underWay) yield await result;
        return;
      }
      const [least] = threads.toSorted((a, b) => a.waiting - b.waiting);
      if (least === undefined) return;
      if (!isOver && least.waiting < 2 && underWay.length < MOST_AHEAD * count) drawing ??= draw();
      const plans = underWay.filter(({ isDone }) => !isDone).map(({ settled }) => settled);
      const news = signal === undefined && onProgress === undefined ? plans : [calledOff, ...plans];
      const drawn = await Promise.race(drawing === undefined ? news : [drawing, ...news]);
      if (drawn === undefined) continue;
      drawing = undefined;
      if (drawn.done === true) isOver = true;
      else underWay.push(underWayFrom(least.plan(drawn.value)));
    }
    if (failure !== undefined) throw failure.error;
  } finally {
    over.abort();
    await Promise.all(threads.map((thread) => thread.stop()));
    if (!isOver && drawing === undefined) await source.return?.();
    else if (!isOver) void source.return?.();
  }
}

interface JobUnderWay {
  readonly result: Promise<PlanResult>;
  /** Never fails: a failure is met when its turn comes and must not count as unhandled until then. */
  readonly settled: Promise<void>;
  isDone: boolean;
}

function underWayFrom(result: Promise<PlanResult>): JobUnderWay {
  const over = (): void => {
    job.isDone = true;
  };
  const job: JobUnderWay = { result, settled: result.then(over, over), isDone: false };
  return job;
}

function wholeFrom(least: number, value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < least)
    throw new TypeError(`Expected a whole number from ${least} as ${name}, got ${String(value)}`);
  return value;
}

interface Waiting {
  readonly job: PlanJob;
  readonly resolve: (result: PlanResult) => void;
  readonly reject: (error: Error) => void;
  /** The stage it has reached. */
  stage: ScheduleStage;
}

function cancelled({ id }: PlanJob, stage: ScheduleStage): PlanResult {
  return { id, outcome: passed({ status: "cancelled", stage }) };
}

class PlanThread {
  readonly #heapMb: number;
  readonly #onProgress: ManyOptions["onProgress"];
  #worker: Worker | undefined;
  #queue: Waiting[] = [];
  #isCalledOff = false;
  /** Jobs that cannot go to another thread. */
  #here: Promise<void> = Promise.resolve();
  #waitingHere = 0;

  constructor(heapMb: number, onProgress: ManyOptions["onProgress"]) {
    this.#heapMb = heapMb;
    this.#onProgress = onProgress;
  }

  get waiting(): number {
    return this.#queue.length + this.#waitingHere;
  }

  plan(job: PlanJob): Promise<PlanResult> {
    return new Promise((resolve, reject) => {
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage(this.#taskOf(job), []);
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== "DataCloneError") throw error;
        // One after the other: a district at work needs memory.
        this.#waitingHere += 1;
        this.#here = this.#here.then(() => this.#planHere(job)).then(resolve, reject);
        return;
      }
      this.#queue.push({ job, resolve, reject, stage: "placing" });
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** Stops at once; what is under way or waits is cancelled at the stage it has reached. */
  callOff(): void {
    this.#isCalledOff = true;
    void this.stop();
    for (const { job, resolve, stage } of this.#queue.splice(0)) resolve(cancelled(job, stage));
  }

  #taskOf(job: PlanJob): ThreadTask {
    return { job, isWatched: this.#onProgress !== undefined };
  }

  /** Between steps the caller's own work goes on, such as an abort. */
  async #planHere(job: PlanJob): Promise<PlanResult> {
    const steps = plannedJob(job);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        this.#waitingHere -= 1;
        return step.value;
      }
      if (this.#isCalledOff) return cancelled(job, step.value.stage);
      this.#onProgress?.(job.id, step.value);
      // One step after the other is the point.
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  #start(): Worker {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: this.#heapMb };
    // From the sources the thread must find the other packages' sources too.
    const worker = import.meta.url.endsWith(".ts")
      ? new Worker(new URL("plan-thread.ts", import.meta.url), {
          execArgv: ["--conditions=@supervision/source"],
          resourceLimits,
        })
      : new Worker(new URL("plan-thread.js", import.meta.url), { resourceLimits });
    worker.on("message", (word: ThreadWord) => {
      const [first] = this.#queue;
      if (first === undefined) return;
      if ("progress" in word) {
        first.stage = word.progress.stage;
        this.#onProgress?.(first.job.id, word.progress);
      } else {
        this.#queue.shift();
        first.resolve(word.result);
      }
    });
    worker.on("error", (error: Error) => {
      if (isOutOfMemory(error)) this.#startAgain();
      else for (const waiting of this.#queue.splice(0)) waiting.reject(error);
    });
    return worker;
  }

  /** The job at work was too large; those behind it go to a new thread. */
  #startAgain(): void {
    const tooLarge = this.#queue.shift();
    this.#worker = this.#queue.length === 0 ? undefined : this.#start();
    for (const { job } of this.#queue) this.#worker?.postMessage(this.#taskOf(job), []);
    tooLarge?.resolve({
      id: tooLarge.job.id,
      outcome: failed([jobMemoryShort(tooLarge.job.id, this.#heapMb)]),
    });
  }
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
