import { formatIssue, type Issue } from "@supervision/domain";
import type { Language } from "./language.ts";

/** Issues one a line, errors first. */
export function listIssues(issues: readonly Issue[], language: Language): string {
  const rank = { error: 0, warning: 1, note: 2 };
  return issues
    .toSorted((a, b) => rank[a.severity] - rank[b.severity])
    .map((issue) => formatIssue(issue, language))
    .join("\n");
}
