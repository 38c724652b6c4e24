import { addWorkdays, addDays, type IsoDate, type WorkCalendar } from "@supervision/domain";
import type { FollowUpRule } from "../rules/schedule-rule.ts";
import type { OpenFinding } from "../schedule-problem.ts";

/** First and last day on which a finding is to be looked at again; `undefined` without the limit the rule counts from. */
export function followUpWindow(
  rule: FollowUpRule,
  finding: OpenFinding,
  calendar: WorkCalendar,
): { readonly earliest: IsoDate; readonly latest: IsoDate } | undefined {
  const from = rule.countedFrom === "deadline" ? finding.deadline : finding.foundOn;
  if (from === undefined) return undefined;
  const earliest = addDays(from, 1);
  if (rule.unit === "days") return { earliest, latest: addDays(from, rule.within) };
  const latest = addWorkdays(calendar, from, rule.within);
  // Beyond the notices nothing is due within a planned time, which they cover.
  return { earliest, latest: latest.ok ? latest.value : "9999-12-31" };
}
