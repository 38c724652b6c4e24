import type { GivenAnswer } from "../answers/answer.ts";
import type { ItemScore } from "../scores/score.ts";
import { nearestNumber } from "./nearest-number.ts";
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

/** What a search found: changes, that there are none, or that it was called off before either was certain. */
export type Found =
  | { readonly status: "found"; readonly changes: Changes; readonly minimal: boolean }
  | { readonly status: "none" }
  | { readonly status: "called-off" };

interface Option {
  readonly item: string;
  /** Ways to answer it in the direction of the goal, the one that goes furthest first. */
  readonly answers: readonly GivenAnswer[];
  /** The same, the one nearest to what was answered first. */
  readonly near: readonly GivenAnswer[];
  /** As it was answered. */
  readonly current: GivenAnswer | undefined;
  /** Points of the total it can move at most. */
  readonly gain: number;
  /** Nothing else hangs on its answer, so only the one that goes furthest matters. */
  readonly alone: boolean;
}

/** The fewest changes that reach a goal; `minimal` when all smaller sets were ruled out. */
export function searchSmallest(standing: Standing, changeable: readonly Changeable[], goal: Goal): Found {
  const options = changeable
    .flatMap((each) => optionOf(standing, each, goal.direction))
    .toSorted((a, b) => Number(a.alone) - Number(b.alone) || b.gain - a.gain);
  let tries = 0;
  const isSpent = (): boolean => tries > goal.mostTries;
  const reaches = (changes: Changes): boolean => {
    tries += 1;
    return goal.reached(standing.height(changes));
  };
  // From here on items stand by themselves: what all the rest together cannot reach is not tried.
  const firstAlone = options.filter(({ alone }) => !alone).length;
  const furthest = (from: number): Changes =>
    new Map(
      options
        .slice(from)
        .flatMap(({ item, gain, answers: [answer] }) => (answer && gain > 0 ? [[item, answer]] : [])),
    );
  const everything = furthest(0);
  const possible = reaches(everything);
  if (firstAlone === 0 && !possible) return { status: "none" };
  // Something that reaches the goal, to fall back on.
  const fallback = possible ? fewer(everything, options, reaches) : undefined;
  const pick = (changes: Changes, from: number, left: number, gained: number): Changes | undefined => {
    if (left === 0) return reaches(changes) ? changes : undefined;
    if (from >= firstAlone && from > 0 && !reaches(new Map([...changes, ...furthest(from)])))
      return undefined;
    const isByPoints = [...changes.keys()].every((item) => standing.alone(item));
    for (let index = from; index + left <= options.length; index += 1) {
      if (isSpent()) return undefined;
      const upcoming = options.slice(index, index + left).reduce((sum, { gain }) => sum + gain + SLACK, 0);
      if (index >= firstAlone && isByPoints && !goal.inReach(gained + upcoming)) return undefined;
      const option = options[index];
      if (option === undefined) return undefined;
      for (const answer of option.alone ? option.answers.slice(0, 1) : option.answers) {
        const found = pick(
          new Map([...changes, [option.item, answer]]),
          index + 1,
          left - 1,
          gained + option.gain + SLACK,
        );
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  const most = fallback?.size ?? options.length;
  let ruledOut = 0;
  for (let size = 1; size <= most && !isSpent(); size += 1) {
    const found = pick(new Map(), 0, size, 0);
    if (found !== undefined)
      return { status: "found", changes: nearest(found, options, standing, reaches), minimal: true };
    if (!isSpent()) ruledOut = size;
  }
  if (fallback === undefined) return { status: isSpent() ? "called-off" : "none" };
  const minimal = ruledOut >= fallback.size - 1;
  return { status: "found", changes: nearest(fallback, options, standing, reaches), minimal };
}

/** Drops changes the goal does not need, those that move least first. */
function fewer(
  changes: Changes,
  options: readonly Option[],
  reaches: (changes: Changes) => boolean,
): Changes {
  const result = new Map(changes);
  for (const { item, answers } of options.toSorted((a, b) => a.gain - b.gain)) {
    const [answer] = answers;
    if (answer === undefined || !result.delete(item)) continue;
    if (!reaches(result)) result.set(item, answer);
  }
  return result;
}

/** Draws every change as near to what was answered as the goal allows; drops those it does not need. */
function nearest(
  changes: Changes,
  options: readonly Option[],
  standing: Standing,
  reaches: (changes: Changes) => boolean,
): Changes {
  const result = new Map(changes);
  for (const [item, furthest] of changes) {
    result.delete(item);
    if (reaches(result)) continue;
    const option = options.find((each) => each.item === item);
    const others = new Map(result);
    const isEnough = (answer: GivenAnswer): boolean => reaches(new Map([...others, [item, answer]]));
    const enough = option?.near.find((answer) => isEnough(answer)) ?? furthest;
    const current = option?.current;
    // Where something hangs on a number, no rule names the value at which it turns.
    result.set(
      item,
      enough.type === "number" && current?.type === "number" && !standing.alone(item)
        ? {
            ...enough,
            value: nearestNumber(current.value, enough.value, (value) => isEnough({ ...enough, value })),
          }
        : enough,
    );
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
  const alone = standing.alone(item);
  const sign = direction === "up" ? 1 : -1;
  const rated = others.flatMap((answer) => {
    const score = standing.itemScore(item, answer);
    const moved = score === undefined ? 0 : sign * (rank(score) - rank(before));
    // Where something hangs on the answer, one that moves no points may still move the grade.
    return moved > 0 || !alone ? [{ answer, moved, far: distance(answer, current) }] : [];
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
      current,
      gain: points * standing.worth(item),
      alone,
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
