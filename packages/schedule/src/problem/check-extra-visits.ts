import { type Institution, type Issue, type Period } from "@supervision/domain";
import { extraWindows } from "../extra-windows.ts";
import { extraSampleShort, extraVisitsInvalid, extraVisitsNobody, extraVisitsOutside } from "../issues.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { isSpan } from "./check-spans.ts";
import { isConcerned } from "./idle-parts.ts";

type Path = readonly (string | number)[];

/** Extra visits that can never be made, or not in this problem, as `checkProblem` says them. */
export function checkExtraVisits(problem: ScheduleProblem): readonly Issue[] {
  const missed: string[] = [];
  const issues = (problem.extraVisits ?? []).flatMap((extra, index) => {
    const path = ["extraVisits", index];
    const wrong = invalidParts(extra, path);
    if (wrong.length > 0) return wrong;
    const times = missedTimes(problem, extra);
    if (times !== undefined) missed.push(`${extra.id} (${times})`);
    return whomIssues(problem, extra, path);
  });
  // The plan of a year is planned a term at a time: what belongs to the other one is said once.
  return missed.length === 0 ? issues : [...issues, extraVisitsOutside(missed, ["extraVisits"])];
}

/** What no calendar and no register could ever satisfy. */
export function invalidParts(extra: ExtraVisits, path: Path): readonly Issue[] {
  const { id, months, during, weeksOfTerm, visits } = extra;
  const numbers = (field: string, values: readonly number[], most: number): readonly Issue[] =>
    values
      .filter((value) => !Number.isInteger(value) || value < 1 || value > most)
      .map((value) => extraVisitsInvalid(id, field, String(value), [...path, field]));
  const counted = (field: "sample" | "inspectors", most: number): readonly Issue[] => {
    const value = visits[field];
    return value === undefined ? [] : numbers(`visits.${field}`, [value], most);
  };
  const when =
    during !== undefined
      ? isSpan(during)
        ? []
        : [extraVisitsInvalid(id, "during", `${during.from}—${during.until}`, [...path, "during"])]
      : weeksOfTerm !== undefined
        ? weeksOfTerm.length === 0
          ? [extraVisitsInvalid(id, "weeksOfTerm", "", [...path, "weeksOfTerm"])]
          : numbers("weeksOfTerm", weeksOfTerm, 30)
        : months.length === 0
          ? [extraVisitsInvalid(id, "months", "", [...path, "months"])]
          : numbers("months", months, 12);
  return [...when, ...counted("sample", Number.MAX_SAFE_INTEGER), ...counted("inspectors", 50)];
}

function whomIssues(problem: ScheduleProblem, extra: ExtraVisits, path: Path): readonly Issue[] {
  const concerned = problem.register.institutions.filter((place) => isConcerned(extra, place, problem.zones));
  if (concerned.length === 0) return [extraVisitsNobody(extra.id, path)];
  const { sample } = extra.visits;
  const open = extraWindows(extra, problem).map((window) => openIn(concerned, window));
  const least = Math.min(...open);
  return sample === undefined || sample <= least
    ? []
    : [extraSampleShort(extra.id, sample, least, [...path, "visits", "sample"])];
}

// One by one: of weeks 2 and 25 the second may be the one that no term has.
function missedTimes(problem: ScheduleProblem, extra: ExtraVisits): string | undefined {
  const isMissed = (part: Pick<ExtraVisits, "months" | "during" | "weeksOfTerm">): boolean =>
    extraWindows(part, problem).length === 0;
  const { months, during, weeksOfTerm } = extra;
  if (during !== undefined) return isMissed(extra) ? `${during.from}—${during.until}` : undefined;
  const [name, missed] =
    weeksOfTerm === undefined
      ? ["months", months.filter((month) => isMissed({ months: [month] }))]
      : ["weeksOfTerm", weeksOfTerm.filter((week) => isMissed({ months: [], weeksOfTerm: [week] }))];
  return missed.length === 0 ? undefined : `${name} ${missed.join("、")}`;
}

function openIn(institutions: readonly Institution[], { from, until }: Period): number {
  return institutions.filter(
    ({ opened, closed }) =>
      (opened === undefined || opened <= until) && (closed === undefined || closed >= from),
  ).length;
}
