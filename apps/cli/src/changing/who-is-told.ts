import { type Bilingual, type HalfDay, type Visit, visitKindName } from "@supervision/domain";
import type { ScheduleProblem } from "@supervision/schedule";
import type { Replan } from "@supervision/schedule/replanning";
import { printedDays } from "./printed-days.ts";

/** One person or institution and what there is to be said. */
export interface Told {
  /** Whom. */
  readonly kind: "inspector" | "institution";
  /** Name. */
  readonly name: string;
  /** What, a line a visit, in the order of the days. */
  readonly lines: readonly Bilingual[];
}

/** Who must be told of a change, and what: a line for each visit that is new, moved, handed over or called off for them. */
export function whoIsTold(
  before: ScheduleProblem,
  { problem, told, moved, added, withdrawn }: Replan,
): readonly Told[] {
  const nameOf = namesIn(before, problem);
  const from = new Map([
    ...moved.map((one) => [one.to.id, one.from] as const),
    ...withdrawn.map(({ visit }) => [visit.id, visit] as const),
  ]);
  const to = new Map([...moved.map((one) => one.to), ...added].map((visit) => [visit.id, visit]));
  return told.map(({ kind, id, visits }) => ({
    kind,
    name: nameOf(id),
    lines: visits
      .flatMap((visit) => {
        const [was, is] = [from.get(visit), to.get(visit)];
        const isConcerned = (one: Visit | undefined): one is Visit =>
          one !== undefined && (kind === "institution" || one.inspectors.includes(id));
        const words = lineOf(
          isConcerned(was) ? was : undefined,
          isConcerned(is) ? is : undefined,
          is ?? was,
          kind,
          nameOf,
        );
        const on = isConcerned(is) ? is.date : was?.date;
        return words === undefined || on === undefined ? [] : [{ words, on }];
      })
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(({ words }) => words),
  }));
}

/** The visits that moved, went and came, for a table in Chinese: what, before, now, why; the day and who comes in a line each. */
export function changedVisits(
  before: ScheduleProblem,
  { problem, moved, added, withdrawn }: Replan,
): readonly (readonly [what: string, before: string, now: string, because: string])[] {
  const nameOf = namesIn(before, problem);
  const what = (visit: Visit): string => `${nameOf(visit.institution)}${purposeOf(visit).zh}`;
  const when = (visit: Visit): string => `${timeOf(visit).zh}\n${visit.inspectors.map(nameOf).join("、")}`;
  return [
    ...moved.map(
      ({ from, to, because }) => [what(to), when(from), when(to), printedDays(because.zh)] as const,
    ),
    ...withdrawn.map(
      ({ visit, because }) => [what(visit), when(visit), "取消", printedDays(because.zh)] as const,
    ),
    ...added.map((visit) => [what(visit), "", when(visit), "新增"] as const),
  ];
}

function namesIn(...problems: readonly ScheduleProblem[]): (id: string) => string {
  const names = new Map(
    problems.flatMap(({ register: { inspectors, institutions } }) =>
      [...inspectors, ...institutions].map(({ id, name }) => [id, name] as const),
    ),
  );
  return (id) => names.get(id) ?? id;
}

/** What a visit is for; a kind that is only a machine word steps back behind the topic. */
export function purposeOf({ kind, topic }: Pick<Visit, "kind" | "topic">): Bilingual {
  const name = visitKindName(kind);
  if (topic === undefined) return { zh: name, en: `${kind} visit` };
  return { zh: `“${topic}”${/\p{Script=Han}/u.test(name) ? name : "督导"}`, en: `${kind} visit "${topic}"` };
}

function timeOf(visit: Visit): Bilingual {
  const half = visit.wholeDay === true ? { zh: "全天", en: "whole day" } : HALVES[visit.halfDay];
  return { zh: `${printedDays(visit.date)}${half.zh}`, en: `${visit.date} ${half.en}` };
}

const HALVES: Readonly<Record<HalfDay, Bilingual>> = {
  morning: { zh: "上午", en: "morning" },
  afternoon: { zh: "下午", en: "afternoon" },
};

function lineOf(
  was: Visit | undefined,
  is: Visit | undefined,
  visit: Visit | undefined,
  kind: Told["kind"],
  nameOf: (id: string) => string,
): Bilingual | undefined {
  if (visit === undefined) return undefined;
  const purpose = purposeOf(visit);
  const isPlace = kind === "institution";
  const zhWhat = isPlace ? purpose.zh : `${nameOf(visit.institution)}${purpose.zh}`;
  const enWhat = isPlace ? purpose.en : `${nameOf(visit.institution)}, ${purpose.en}`;
  const team = (one: Visit): Bilingual => {
    const names = one.inspectors.map(nameOf);
    return { zh: names.join("、"), en: names.join(", ") };
  };
  const when = (one: Visit): Bilingual =>
    isPlace
      ? { zh: `${timeOf(one).zh}（${team(one).zh}）`, en: `${timeOf(one).en} (${team(one).en})` }
      : timeOf(one);
  if (was !== undefined && is !== undefined) {
    const [before, after] = [timeOf(was), timeOf(is)];
    // Where the half-day stays, the news is who comes.
    return before.zh === after.zh
      ? {
          zh: `换人：${after.zh}${zhWhat}，${team(was).zh}改为${team(is).zh}`,
          en: `Others come: ${after.en} ${enWhat}, ${team(was).en} becomes ${team(is).en}`,
        }
      : {
          zh: `改期：${zhWhat}，${when(was).zh}改为${when(is).zh}`,
          en: `Moved: ${enWhat}, ${when(was).en} becomes ${when(is).en}`,
        };
  }
  if (was !== undefined) {
    const instead = visit === was ? undefined : team(visit);
    const zhEnd = instead === undefined ? (isPlace ? "" : "（取消）") : `（改由${instead.zh}）`;
    const enEnd = instead === undefined ? "" : ` (${instead.en} instead)`;
    return {
      zh: `${isPlace ? "取消" : "不去"}：${when(was).zh}${zhWhat}${zhEnd}`,
      en: `${isPlace ? "Called off" : "Not any more"}: ${when(was).en} ${enWhat}${enEnd}`,
    };
  }
  return is === undefined
    ? undefined
    : { zh: `新增：${when(is).zh}${zhWhat}`, en: `New: ${when(is).en} ${enWhat}` };
}
