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
      zh: "执行情况（JSON）：已督导、改期、取消、增加及原因；变动过的安排缺省读它旁边的 events.json",
      en: "what became of visits (JSON): made, moved, called off, added, with reasons; of a changed plan the events.json beside it, unless given",
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
  for (const file of await eventFiles(folder, given, living)) {
    const log = decodeVisitEvents(await readJson(folder, file), file);
    if (!log.ok) issues.push(...log.issues);
    else
      log.value.forEach((event, index) => {
        events.push(event);
        origins.push({ place: { file }, path: [index] });
      });
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

async function eventFiles(folder: string, given: Arguments, living: LivingPlan): Promise<readonly string[]> {
  const named = given.values("events");
  if (named.length > 0 || living.life === undefined) return named;
  const beside = join(dirname(living.name), "events.json");
  const about = await stat(resolve(folder, beside)).catch(() => undefined);
  if (about === undefined) throw inputFailure([eventsMissing(living.name, beside)]);
  return [beside];
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
