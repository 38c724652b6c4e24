import { formatIssue, type Issue } from "@supervision/domain";
import type { Language } from "./language.ts";

/** More than this nobody reads before the first are mended; `--json` gives all. */
const LISTED = 200;

/** Issues one a line, errors first; the first two hundred, and how many more there are. */
export function listIssues(issues: readonly Issue[], language: Language): string {
  const rank = { error: 0, warning: 1, note: 2 };
  const lines = issues
    .toSorted((a, b) => rank[a.severity] - rank[b.severity])
    .slice(0, LISTED)
    .map((issue) => formatIssue(issue, language));
  const rest = issues.length - lines.length;
  if (rest > 0)
    lines.push(
      language === "zh"
        ? `另有${rest}个问题没有列出；加 --json 列出全部`
        : `${rest} more are not listed; --json lists all`,
    );
  return lines.join("\n");
}
