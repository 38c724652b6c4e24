import { isIsoDate, type Issue, type IsoDate, type LegalSource } from "@supervision/domain";
import { isRecord } from "../expressions/read-node.ts";
import { timingPolicyInvalid } from "../issues.ts";
import type { LogWriter } from "./answer-event.ts";

/**
 * What a district has agreed to about how long its visits take. Without it nothing is noted and nothing is told: times are asked for
 * workload only, never to watch people. What is told names neither person nor device, institution nor day, whatever is agreed.
 *
 * @term 用时约定
 */
export interface TimingPolicy {
  /** The document or minutes in which it was agreed, so that those who are timed can read it. */
  readonly agreedIn: LegalSource;
  /** First day it holds for; visits before it are not looked at. */
  readonly from: IsoDate;
  /** What is told: minutes of the visit only, of each section, or of each item. */
  readonly per: "visit" | "section" | "item";
  /** Longest pause between two answers that counts in full, whole minutes from 1 to 120; longer ones count as this much. Absent means 20. */
  readonly pauseAtMost?: number;
  /** Fewest visits anything is told of, a whole number from 5; absent means 10. */
  readonly fewest?: number;
}

/** The longest pause that counts in full, when the policy does not say; no document sets it. */
export const PAUSE = 20;
/** The fewest visits, when the policy does not say; no document sets it. */
export const FEWEST_VISITS = 10;

const SOURCE = "{ title, issuedBy, … }";
const PER: ReadonlySet<unknown> = new Set(["visit", "section", "item"]);

/** What is wrong with a policy, which may come from a file. Raises `timing-policy-invalid`. */
export function checkTimingPolicy(policy: TimingPolicy): readonly Issue[] {
  if (!isRecord(policy)) return [timingPolicyInvalid("agreedIn", SOURCE, ["policy"])];
  const { agreedIn, from, per, pauseAtMost, fewest } = policy;
  const issues: Issue[] = [];
  const expect = (fits: boolean, field: keyof TimingPolicy, expected: string): void => {
    if (!fits) issues.push(timingPolicyInvalid(field, expected, ["policy", field]));
  };
  expect(typeof agreedIn?.title === "string" && agreedIn.title.trim() !== "", "agreedIn", SOURCE);
  expect(isIsoDate(from), "from", "YYYY-MM-DD");
  expect(PER.has(per), "per", "visit | section | item");
  expect(isWhole(pauseAtMost ?? PAUSE, 1, 120), "pauseAtMost", "1–120");
  expect(isWhole(fewest ?? FEWEST_VISITS, 5, Infinity), "fewest", "≥ 5");
  return issues;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

const MINUTE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/;

/**
 * The writer of events with the time beside what it writes, to the minute, where the district agreed to times; without any time where it
 * did not, or not yet on that day, or where `now` is no local time `YYYY-MM-DD HH:MM`.
 *
 * @example
 * ```ts
 * import { timedWriter } from "@supervision/checklists/answer-log";
 * const policy = {
 *   agreedIn: { title: "督导用时测算办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-02" },
 *   from: "2026-03-01",
 *   per: "item",
 * } as const;
 * console.log(timedWriter({ replica: "phone-1" }, policy, "2026-03-02T10:05:41").when); // => 2026-03-02 10:05
 * console.log(timedWriter({ replica: "phone-1" }, undefined, "2026-03-02T10:05:41").when); // => undefined
 * ```
 */
export function timedWriter(
  { when: _when, ...writer }: LogWriter,
  policy: Pick<TimingPolicy, "from"> | undefined,
  now: string,
): LogWriter {
  const [, day, time] = MINUTE.exec(now) ?? [];
  if (policy === undefined || day === undefined || time === undefined || day < policy.from) return writer;
  return { ...writer, when: `${day} ${time}` };
}
