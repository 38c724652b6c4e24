import type { Issue, Severity } from "@supervision/domain";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Collects issues; one that lasts over several dates is kept once, with the first date it was seen. */
export class IssueList {
  readonly #issues = new Map<string, Issue>();

  /** Adds an issue unless one with the same key is there; by default the key is its code, its place and its severity. */
  add(issue: Issue, key = ""): void {
    const complete = `${issue.code}|${issue.severity}|${issue.path.join(".")}|${key}`;
    const found = this.#issues.get(complete);
    if (found === undefined || (issue.since ?? "") < (found.since ?? "")) this.#issues.set(complete, issue);
  }

  /** Every issue, sorted by severity, date, place and code. */
  sorted(): readonly Issue[] {
    return [...this.#issues.values()].toSorted(
      (a, b) =>
        RANK[a.severity] - RANK[b.severity] ||
        compare(a.since ?? "", b.since ?? "") ||
        compare(a.path.join("."), b.path.join(".")) ||
        compare(a.code, b.code) ||
        compare(a.message.en, b.message.en),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
