import type { ItemRef } from "@supervision/domain";
import type { ProblemHistory } from "../findings/problem-histories.ts";

/**
 * How often one item is a problem, at how many places, and how it goes on.
 *
 * @term 高频问题
 */
export interface FrequentProblem {
  /** The item. */
  readonly item: ItemRef;
  /** Problems under it: one for each place and aspect, however often it was seen. */
  readonly problems: number;
  /** Institutions that have or had one. */
  readonly institutions: number;
  /** Findings that record them. */
  readonly findings: number;
  /** Problems that are open after all that is known. */
  readonly open: number;
  /** Times a problem was put right. */
  readonly closings: number;
  /** Times one came back after it had been put right. */
  readonly relapses: number;
  /** Share of closings that were followed by a relapse, 0 to 1; absent while none was closed. What is closed today may still come back. */
  readonly relapseShare?: number;
  /** Median of the days from the first sight to the second look that found it put right; absent while none was closed. */
  readonly medianDays?: number;
}

/**
 * The items that are most often a problem, most institutions first; of as many, the id decides. Counted by problems, not by findings, so
 * that a place that is visited more often does not look worse.
 *
 * @example
 * ```ts
 * import { frequentProblems } from "@supervision/checklists/analytics";
 * import { problemHistories } from "@supervision/checklists/findings";
 * const seen = { institution: "s1", item: "school/routine#safety" } as const;
 * const histories = problemHistories(
 *   [{ ...seen, finding: "f1", date: "2025-10-13" }, { ...seen, finding: "f2", date: "2026-03-02" }],
 *   [{ finding: "f1", date: "2025-11-03", status: "closed" }],
 * );
 * const [most] = frequentProblems(histories);
 * console.log(most?.institutions, most?.relapses, most?.relapseShare, most?.medianDays); // => 1 1 1 21
 * ```
 */
export function frequentProblems(histories: readonly ProblemHistory[]): readonly FrequentProblem[] {
  const byItem = new Map<ItemRef, ProblemHistory[]>();
  for (const history of histories) byItem.set(history.item, [...(byItem.get(history.item) ?? []), history]);
  return [...byItem]
    .map(([item, problems]): FrequentProblem => {
      const days = problems.flatMap(({ spells }) => spells.flatMap((spell) => spell.days ?? []));
      const relapses = problems.reduce((sum, problem) => sum + problem.relapses, 0);
      const median = medianOf(days);
      return {
        item,
        problems: problems.length,
        institutions: new Set(problems.map(({ institution }) => institution)).size,
        findings: problems.reduce((sum, { findings }) => sum + findings.length, 0),
        open: problems.filter(({ status }) => status === "open").length,
        closings: days.length,
        relapses,
        ...(days.length === 0 ? {} : { relapseShare: relapses / days.length }),
        ...(median === undefined ? {} : { medianDays: median }),
      };
    })
    .toSorted((a, b) => b.institutions - a.institutions || (a.item < b.item ? -1 : 1));
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
