import type { GivenAnswer } from "../answers/answer.ts";
import type { ItemScore } from "../scores/score.ts";
import type { Standing } from "./standing.ts";

/** Rounding of rescaled points, per answer. */
const SLACK = 0.001;

/** An item that could have been answered otherwise. */
export interface Changeable {
  readonly item: string;
  readonly current: GivenAnswer | undefined;
  readonly others: readonly GivenAnswer[];
}

/** What a search looks for. */
export interface Goal {
  readonly direction: "up" | "down";
  /** Whether a height is what is looked for. */
  readonly reached: (height: number | undefined) => boolean;
  /** Whether the goal could be reached by points if they moved by so many; may say yes too often. */
  readonly inReach: (points: number) => boolean;
  /** Most combinations to try. */
  readonly mostTries: number;
}

type Changes = ReadonlyMap<string, GivenAnswer>;

interface Option {
  readonly item: string;
  /** Ways to answer it in the direction of the goal, the one that goes furthest first. */
  readonly answers: readonly GivenAnswer[];
  /** The same, the one nearest to what was answered first. */
  readonly near: readonly GivenAnswer[];
  /** Points of the total it can move at most. */
  readonly gain: number;
}

/** The fewest changes that reach a goal; `minimal` when all smaller sets were ruled out. */
export function searchSmallest(
  standing: Standing,
  changeable: readonly Changeable[],
  goal: Goal,
): { readonly changes: Changes; readonly minimal: boolean } | undefined {
  const options = changeable
    .flatMap((each) => optionOf(standing, each, goal.direction))
    .toSorted((a, b) => b.gain - a.gain);
  let tries = 0;
  const isSpent = (): boolean => tries > goal.mostTries;
  const reaches = (changes: Changes): boolean => {
    tries += 1;
    return goal.reached(standing.height(changes));
  };
  // Where items stand by themselves, only the furthest answer matters, and what all the rest together cannot reach is not tried.
  const { independent } = standing;
  const everything = new Map(
    options.flatMap(({ item, answers: [furthest] }) => (furthest ? [[item, furthest]] : [])),
  );
  const possible = reaches(everything);
  if (independent && !possible) return undefined;
  const pick = (changes: Changes, from: number, left: number, gained: number): Changes | undefined => {
    if (left === 0) return reaches(changes) ? changes : undefined;
    if (independent && from > 0) {
      const rest = options
        .slice(from)
        .flatMap(({ item, answers: [furthest] }) => (furthest ? [[item, furthest] as const] : []));
      if (!reaches(new Map([...changes, ...rest]))) return undefined;
    }
    for (let index = from; index + left <= options.length; index += 1) {
      if (isSpent()) return undefined;
      const upcoming = options.slice(index, index + left).reduce((sum, { gain }) => sum + gain + SLACK, 0);
      if (independent && !goal.inReach(gained + upcoming)) return undefined;
      const option = options[index];
      for (const answer of option === undefined
        ? []
        : independent
          ? option.answers.slice(0, 1)
          : option.answers) {
        const found = pick(
          new Map([...changes, [option?.item ?? "", answer]]),
          index + 1,
          left - 1,
          gained + (option?.gain ?? 0) + SLACK,
        );
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  for (let size = 1; size <= options.length && !isSpent(); size += 1) {
    const found = pick(new Map(), 0, size, 0);
    if (found !== undefined) return { changes: nearest(found, options, reaches), minimal: true };
  }
  return isSpent() && possible
    ? { changes: nearest(everything, options, reaches), minimal: false }
    : undefined;
}

/** Draws every change as near to what was answered as the goal allows; drops those it does not need. */
function nearest(
  changes: Changes,
  options: readonly Option[],
  reaches: (changes: Changes) => boolean,
): Changes {
  const result = new Map(changes);
  for (const [item, furthest] of changes) {
    result.delete(item);
    if (reaches(result)) continue;
    const near = options.find((option) => option.item === item)?.near ?? [];
    const enough = near.find((answer) => reaches(new Map([...result, [item, answer]])));
    result.set(item, enough ?? furthest);
  }
  return result;
}

function optionOf(
  standing: Standing,
  { item, current, others }: Changeable,
  direction: "up" | "down",
): readonly Option[] {
  const before = standing.itemScore(item, current);
  if (before === undefined) return [];
  const sign = direction === "up" ? 1 : -1;
  const rated = others.flatMap((answer) => {
    const score = standing.itemScore(item, answer);
    const moved = score === undefined ? 0 : sign * (rank(score) - rank(before));
    // Where conditions hang on answers, one that moves no points may still move the grade.
    return moved > 0 || !standing.independent ? [{ answer, moved, far: distance(answer, current) }] : [];
  });
  if (rated.length === 0) return [];
  const furthest = rated.toSorted((a, b) => b.moved - a.moved || a.far - b.far);
  const near = rated.toSorted((a, b) => a.moved - b.moved || a.far - b.far);
  const points = Math.max(0, ...rated.map(({ moved }) => moved));
  return [
    {
      item,
      answers: furthest.map(({ answer }) => answer),
      near: near.map(({ answer }) => answer),
      gain: points * standing.worth(item),
    },
  ];
}

/** Points, and the judgement where there are none. */
function rank(score: ItemScore): number {
  if ("points" in score && score.points !== undefined) return score.points;
  if (!("judgement" in score)) return 0;
  return { met: 1, partly: 0.5, noted: 0, "not-met": 0 }[score.judgement];
}

/** How far two answers of one item lie apart: numbers by their difference, others by how many parts differ. */
function distance(a: GivenAnswer, b: GivenAnswer | undefined): number {
  if (b === undefined) return 0;
  if (typeof a.value === "number" && typeof b.value === "number") return Math.abs(a.value - b.value);
  const [left, right] = [partsOf(a), partsOf(b)];
  return (
    left.filter((part) => !right.includes(part)).length + right.filter((part) => !left.includes(part)).length
  );
}

function partsOf({ value }: GivenAnswer): readonly string[] {
  if (typeof value !== "object") return [String(value)];
  return Object.entries(value).map(([key, part]) =>
    Array.isArray(value) ? String(part) : `${key} ${JSON.stringify(part)}`,
  );
}
