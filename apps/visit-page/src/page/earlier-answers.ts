import { isNonAnswer, type ChecklistAnswers, type UnchangedAnswer } from "@supervision/checklists";
import type { IsoDate } from "@supervision/domain";
import type { PageContent } from "../content/page-content.ts";
import type { Shell } from "./shell.ts";

/**
 * The answers of an earlier visit that may be confirmed as unchanged: those that were given, and are not older than their item allows. Whoever
 * looks again confirms them one by one; none counts by itself.
 */
export function earlierAnswers(
  { edition, pin }: PageContent,
  earlier: ChecklistAnswers,
  date: IsoDate,
  check: Shell["check"],
): Readonly<Record<string, UnchangedAnswer>> {
  const given = Object.entries(earlier.answers).flatMap(([item, answer]) => {
    if (isNonAnswer(answer)) return [];
    const unchanged: UnchangedAnswer =
      answer.type === "unchanged"
        ? { type: "unchanged", since: answer.since, answer: answer.answer }
        : { type: "unchanged", since: earlier.date, answer };
    return [[item, unchanged] as const];
  });
  const answers = Object.fromEntries(given);
  const checked = check(edition, { pin, institution: earlier.institution, date, answers });
  const wrong = new Set(
    checked.ok
      ? []
      : checked.issues.filter(({ severity }) => severity === "error").map(({ path }) => String(path[1])),
  );
  return Object.fromEntries(given.filter(([item]) => !wrong.has(item)));
}
