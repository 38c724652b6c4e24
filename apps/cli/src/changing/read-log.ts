import { dirname, join, resolve } from "node:path";
import { stat } from "node:fs/promises";
import type { Issue } from "@supervision/domain";
import type { VisitEvent } from "@supervision/schedule/progress";
import { readJson } from "../files/read-files.ts";
import type { Arguments } from "../terminal/command.ts";
import { inputFailure } from "../terminal/failure.ts";
import type { Origin } from "./origins.ts";
import type { LivingPlan } from "./plan-life.ts";

/** What became of visits: options of the commands that follow a plan. */
export const logOptions = {
  record: {
    value: "FILE",
    repeatable: true,
    help: { zh: "督导检查记录（JSON）", en: "visit records (JSON)" },
  },
  events: {
    value: "FILE",
    repeatable: true,
    help: {
      zh: "执行情况（JSON）：已督导、改期、取消、增加及原因；变动过的安排先读它旁边的 events.json，这里只写此后的",
      en: "what became of visits (JSON): made, moved, called off, added, with reasons; a changed plan has events.json beside it, and this goes on behind it",
    },
  },
} as const;

/** What became of the visits of a plan. */
export interface VisitLog {
  /** Events as the office and earlier changes wrote them down. */
  readonly events: readonly VisitEvent[];
  /** Events that visit records prove. */
  readonly made: readonly VisitEvent[];
  /** Where each of `events` stands, then each of `made`. */
  readonly origins: readonly Origin[];
  /** Ids of the records of visits that nobody planned. */
  readonly unplanned: readonly string[];
}

/** Reads events and visit records; a changed plan without the list of its events is an input failure. */
export async function readLog(folder: string, given: Arguments, living: LivingPlan): Promise<VisitLog> {
  const { decodeVisitEvents, decodeVisitRecord } = await import("@supervision/schemas");
  const { eventsFromRecords } = await import("@supervision/schedule/progress");
  const events: VisitEvent[] = [];
  const origins: Origin[] = [];
  const issues: Issue[] = [];
  const { beside, files } = await eventFiles(folder, given, living);
  let before: readonly VisitEvent[] = [];
  for (const file of files) {
    const log = decodeVisitEvents(await readJson(folder, file), file);
    if (!log.ok) {
      issues.push(...log.issues);
      continue;
    }
    // A copy of the list beside the plan, with or without more behind it, is not read twice.
    const known = beginsWith(log.value, before) ? before.length : 0;
    log.value.slice(known).forEach((event, index) => {
      events.push(event);
      origins.push({ place: { file }, path: [known + index] });
    });
    if (file === beside) before = log.value;
  }
  const records = [];
  for (const file of given.values("record")) {
    const record = decodeVisitRecord(await readJson(folder, file), file);
    if (!record.ok) issues.push(...record.issues);
    else {
      records.push(record.value);
      if (record.value.visit !== undefined) origins.push({ place: { file }, path: [] });
    }
  }
  const [first, ...others] = issues;
  if (first !== undefined) throw inputFailure([first, ...others]);
  const { events: made, unplanned } = eventsFromRecords(records);
  return { events, made, origins, unplanned: unplanned.map(({ id }) => id) };
}

/** The list beside a changed plan first, then those that were named. */
async function eventFiles(
  folder: string,
  given: Arguments,
  living: LivingPlan,
): Promise<{ readonly beside?: string; readonly files: readonly string[] }> {
  const named = given.values("events");
  if (living.life === undefined) return { files: named };
  const beside = join(dirname(living.name), "events.json");
  const about = await stat(resolve(folder, beside)).catch(() => undefined);
  if (about !== undefined) return { beside, files: [beside, ...named] };
  if (named.length === 0) throw inputFailure([eventsMissing(living.name, beside)]);
  return { files: named };
}

function beginsWith(events: readonly VisitEvent[], start: readonly VisitEvent[]): boolean {
  return (
    start.length <= events.length &&
    start.every((event, index) => JSON.stringify(event) === JSON.stringify(events[index]))
  );
}

function eventsMissing(name: string, beside: string): Issue {
  return {
    code: "events-missing",
    severity: "error",
    message: {
      zh: `这份安排变动过，却没有 ${beside}，不知道此前改了什么`,
      en: `This plan was changed, but there is no ${beside} that says what became of it.`,
    },
    fix: {
      zh: "把 schedule change 一起写出的 events.json 放回它旁边，或用 --events 指明",
      en: "Put the events.json that schedule change wrote beside it, or name it with --events.",
    },
    path: [],
    place: { file: name },
  };
}
