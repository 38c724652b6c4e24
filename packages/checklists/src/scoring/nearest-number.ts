import type { GivenAnswer } from "../answers/answer.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";

type NumberAnswer = Extract<GivenAnswer, { type: "number" }>;

/** Finest part of a number that is drawn near: hundredths. */
const MOST_DECIMALS = 2;

/** Numbers on both sides of one, further away than it is from zero, where the form takes them. */
export function numbersTowards(item: ChecklistItem, from: number): readonly NumberAnswer[] {
  const form = answerFormOf(item.answer);
  if (form.type !== "number") return [];
  const { minimum = -Infinity, maximum = Infinity } = form;
  const size = Math.max(1, Math.abs(from));
  const sides = [from / 2, from + size, from + 9 * size, from - size];
  return [...new Set(sides.map((value) => (form.whole === true ? Math.round(value) : value)))]
    .filter((value) => value >= minimum && value <= maximum)
    .map((value) => ({ type: "number", value }));
}

/**
 * The number nearest to `from`, on the way to one that reaches a goal, that reaches it too; written no finer than `from` is, in hundredths
 * at most. Takes it that what lies beyond reaches the goal as well; what is returned was tried.
 */
export function nearestNumber(from: number, to: number, reaches: (value: number) => boolean): number {
  let best = to;
  for (let decimals = 0; decimals <= Math.min(MOST_DECIMALS, decimalsOf(from)); decimals += 1) {
    const parts = 10 ** decimals;
    const sign = to > from ? 1 : -1;
    // Counted in whole parts away from `from`: the first one beyond it, and the last one before the best.
    let near = Math.floor(sign * from * parts) + 1;
    let far = Math.floor(sign * best * parts);
    while (near <= far) {
      const middle = Math.floor((near + far) / 2);
      const value = (sign * middle) / parts;
      if (reaches(value)) {
        best = value;
        far = middle - 1;
      } else near = middle + 1;
    }
  }
  return best;
}

function decimalsOf(value: number): number {
  return `${value}`.split(".")[1]?.length ?? 0;
}
