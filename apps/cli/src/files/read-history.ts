import type { VisitHistory } from "@supervision/schedule";
import { inputFailure } from "../terminal/failure.ts";
import { readJson } from "./read-files.ts";

/** Option that names the plans of earlier years. */
export const historyOption = {
  value: "FILE",
  repeatable: true,
  help: {
    zh: "以往各年的 schedule.json，供按年计周期的规则推算何时到期",
    en: "schedule.json of earlier years, for rules that count in years",
  },
} as const;

/** The visits of earlier plans, complete from the first day of the earliest; `undefined` without any file. */
export async function readHistory(
  folder: string,
  names: readonly string[],
): Promise<VisitHistory | undefined> {
  const { decodeSchedule } = await import("@supervision/schemas");
  const plans = [];
  for (const name of names) {
    const decoded = decodeSchedule(await readJson(folder, name), name);
    if (!decoded.ok) throw inputFailure(decoded.issues);
    plans.push(decoded.value);
  }
  const [since] = plans.map(({ period }) => period.from).toSorted();
  return since === undefined ? undefined : { since, visits: plans.flatMap(({ visits }) => visits) };
}
