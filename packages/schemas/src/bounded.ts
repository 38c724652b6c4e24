import { checkedFrom, failed, type Checked, type Issue } from "@supervision/domain";
import { moreIssues } from "./issues.ts";

/** How many issues are listed before they are only counted. */
export const LISTED_ISSUES = 200;

/** Turns issues into an outcome; the first {@link LISTED_ISSUES} are listed (errors before the rest when there are more), then a count. */
export function boundedChecked<Value>(value: Value | undefined, issues: readonly Issue[]): Checked<Value> {
  const errors = issues.filter((one) => one.severity === "error");
  const listed =
    issues.length <= LISTED_ISSUES
      ? issues
      : [...errors, ...issues.filter((one) => one.severity !== "error")].slice(0, LISTED_ISSUES);
  const rest = issues.length - listed.length;
  const more = moreIssues(rest);
  const all =
    rest === 0 ? listed : [...listed, errors.length > 0 ? more : { ...more, severity: "note" as const }];
  if (value !== undefined) return checkedFrom(value, all);
  const [first, ...others] = all;
  if (first === undefined) throw new TypeError("Expected a value or at least one issue, got neither");
  return failed([first, ...others]);
}
