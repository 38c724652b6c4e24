import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type IsoDate, isIsoDate, type Issue, type Visit } from "@supervision/domain";
import type { Publication, PublishedVisit } from "@supervision/reports/ics";
import type { ExtraVisits } from "@supervision/schedule";
import type { PlanChange } from "@supervision/schedule/replanning";
import type { ScheduleFile } from "@supervision/schemas";
import { readJson } from "../files/read-files.ts";
import { inputFailure } from "../terminal/failure.ts";

/** What was changed on one day. */
export interface DoneChange {
  /** The day. */
  readonly on: IsoDate;
  /** What happened. */
  readonly changes: readonly PlanChange[];
}

/** What has been drawn for samples, by id of the extra visits. */
export type DrawnSamples = Readonly<Record<string, Pick<ExtraVisits, "drawn" | "drawnUntil">>>;

/** What became of a plan since it was first published: the part of `schedule.json` that a change adds. */
export interface PlanLife {
  /** The visits as they were first published; the list of events is about them. */
  readonly first: readonly Visit[];
  /** The changes so far, oldest first. */
  readonly changes: readonly DoneChange[];
  /** Samples as they were drawn. */
  readonly drawn: DrawnSamples;
  /** Ids of visits without word whose duties were planned anew. */
  readonly givenUp: readonly string[];
  /** What inspectors have in their calendars; absent: the visits as first published. */
  readonly published?: Publication;
}

/** A plan as its file holds it. */
export interface LivingPlan {
  /** Name of the file. */
  readonly name: string;
  /** The plan as it stands. */
  readonly plan: ScheduleFile;
  /** What became of it; absent: it was not changed yet. */
  readonly life?: PlanLife;
}

/** Reads a plan that `year` or an earlier change wrote; what cannot be read is an input failure with file and place. */
export async function readLivingPlan(folder: string, name: string): Promise<LivingPlan> {
  const { decodeSchedule } = await import("@supervision/schemas");
  const value = await readJson(folder, name);
  const plan = decodeSchedule(value, name);
  if (!plan.ok) throw inputFailure(plan.issues);
  const written = isRecord(value) ? value["changed"] : undefined;
  return written === undefined
    ? { name, plan: plan.value }
    : { name, plan: plan.value, life: await lifeOf(written, plan.value, name) };
}

/**
 * Throws an input failure `plan-changed-since` when a folder holds a plan that was changed since it was made: another plan in its place would lose
 * what people were told.
 */
export async function requireUnchanged(out: string, folder: string): Promise<void> {
  const name = join(out, "schedule.json");
  const text = await readFile(resolve(folder, name), "utf8").catch(() => "");
  // The part that a change adds stands at the end of the file; what is no plan is none to be lost.
  if (!text.includes('\n  "changed": {')) return;
  throw inputFailure([
    {
      code: "plan-changed-since",
      severity: "error",
      message: {
        zh: `${name} 是变动过的安排，重新编排会丢掉历次变动和已告知的日子`,
        en: `${name} is a plan that was changed since: a new plan in its place would lose the changes and what people were told.`,
      },
      fix: {
        zh: "情况有变用 schedule change；要另排一份，换一个文件夹，或加 --overwrite",
        en: "Use schedule change when something happened; for another plan choose another folder, or add --overwrite.",
      },
      path: [],
      place: { file: name },
    },
  ]);
}

async function lifeOf(written: unknown, { period }: ScheduleFile, name: string): Promise<PlanLife> {
  const { decodeSchedule, decodeVisit } = await import("@supervision/schemas");
  const require: <Value>(value: Value | undefined, path: readonly (string | number)[]) => Value = (
    value,
    path,
  ) => {
    if (value === undefined) throw inputFailure([lifeUnreadable(name, ["changed", ...path])]);
    return value;
  };
  const parts = require(isRecord(written) ? written : undefined, []);
  const first = decodeSchedule({ period, visits: parts["first"] }, name);
  if (!first.ok) throw inputFailure([lifeUnreadable(name, ["changed", "first"]), ...first.issues]);
  const visitOf = (value: unknown, path: readonly (string | number)[]): Visit => {
    const visit = decodeVisit(value, name);
    if (!visit.ok) throw inputFailure([lifeUnreadable(name, ["changed", ...path]), ...visit.issues]);
    return visit.value;
  };
  const changes = require(listOf(parts["changes"], isDoneChange), ["changes"]);
  const published = isRecord(parts["published"]) ? parts["published"] : undefined;
  if (published === undefined && parts["published"] !== undefined) require(undefined, ["published"]);
  return {
    first: first.value.visits,
    changes,
    drawn: require(recordOf(parts["drawn"], isDrawn), ["drawn"]),
    givenUp: require(listOf(parts["givenUp"], isText), ["givenUp"]),
    ...(published === undefined
      ? {}
      : {
          published: {
            version: require(wholeOf(published["version"]), ["published", "version"]),
            visits: require(listOf(published["visits"], isRecord), ["published", "visits"]).map(
              (entry, index): PublishedVisit => {
                const path = ["published", "visits", index];
                return {
                  visit: visitOf(entry["visit"], [...path, "visit"]),
                  sequence: require(wholeOf(entry["sequence"]), [...path, "sequence"]),
                  ...(entry["provisional"] === true ? { provisional: true } : {}),
                  ...(entry["cancelled"] === true ? { cancelled: true } : {}),
                };
              },
            ),
          },
        }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A list of which every entry is of a kind. */
export function listOf<Value>(
  value: unknown,
  is: (entry: unknown) => entry is Value,
): readonly Value[] | undefined {
  return Array.isArray(value) && value.every(is) ? value : undefined;
}

function recordOf<Value>(
  value: unknown,
  is: (entry: unknown) => entry is Value,
): Readonly<Record<string, Value>> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).flatMap(([key, entry]) => (is(entry) ? [[key, entry] as const] : []));
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : undefined;
}

function wholeOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** Says whether a value may be a change; what stands in it is read by `replan`, which names every wrong field. */
export function isChange(value: unknown): value is PlanChange {
  return isRecord(value) && isText(value["type"]);
}

function isDoneChange(value: unknown): value is DoneChange {
  return isRecord(value) && isIsoDate(value["on"]) && listOf(value["changes"], isChange) !== undefined;
}

function isDrawn(value: unknown): value is DrawnSamples[string] {
  if (!isRecord(value)) return false;
  const { drawn, drawnUntil } = value;
  return (
    (drawn === undefined || recordOf(drawn, isTexts) !== undefined) &&
    (drawnUntil === undefined || isIsoDate(drawnUntil))
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return listOf(value, isText) !== undefined;
}

function lifeUnreadable(name: string, path: readonly (string | number)[]): Issue {
  return {
    code: "plan-life-unreadable",
    severity: "error",
    message: {
      zh: "安排文件里记录历次变动的部分读不懂",
      en: "What the file of the plan holds of earlier changes cannot be read.",
    },
    fix: {
      zh: "这一部分由 schedule change 写出，不要手改；换成它写出的原文件",
      en: "schedule change writes this part and nobody edits it: give the file as it was written.",
    },
    path,
    place: { file: name },
  };
}
