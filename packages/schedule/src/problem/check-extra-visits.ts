import { type Institution, type Issue, type Period } from "@supervision/domain";
import { extraWindows } from "../extra-windows.ts";
import { extraSampleShort, extraVisitsInvalid, extraVisitsNobody, extraVisitsOutside } from "../issues.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { isSpan } from "./check-spans.ts";
import { isConcerned } from "./idle-parts.ts";

type Path = readonly (string | number)[];

/** Extra visits that can never be made, or not in this problem, as `checkProblem` says them. */
export function checkExtraVisits(problem: ScheduleProblem): readonly Issue[] {
  return (problem.extraVisits ?? []).flatMap((extra, index) => {
    const path = ["extraVisits", index];
    const wrong = invalidParts(extra, path);
    return wrong.length > 0 ? wrong : idleParts(problem, extra, path);
  });
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

function idleParts(problem: ScheduleProblem, extra: ExtraVisits, path: Path): readonly Issue[] {
  const concerned = problem.register.institutions.filter((place) => isConcerned(extra, place));
  if (concerned.length === 0) return [extraVisitsNobody(extra.id, path)];
  const missed = missedTimes(problem, extra);
  const { sample } = extra.visits;
  const windows = sample === undefined ? [] : extraWindows(extra, problem);
  const least = Math.min(...windows.map((window) => openIn(concerned, window)));
  return [
    ...(missed === undefined ? [] : [extraVisitsOutside(extra.id, missed, path)]),
    ...(sample === undefined || sample <= least || windows.length === 0
      ? []
      : [extraSampleShort(extra.id, sample, least, [...path, "visits", "sample"])]),
  ];
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
