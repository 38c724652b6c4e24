import type { GivenAnswer } from "../answers/answer.ts";
import { own } from "../expressions/read-node.ts";
import type { Occurrence } from "./item-scoring.ts";

/** How often what a rule looks at happened: a count, or the value itself where the rule measures; `undefined` when the answer does not say. */
export function occurrencesOf(
  id: string,
  on: Occurrence | undefined,
  answer: GivenAnswer,
): number | undefined {
  if (on === undefined) return measureOf(id, answer);
  if ("value" in on) return typeof answer.value === "string" && on.value.includes(answer.value) ? 1 : 0;
  if ("chosen" in on) return on.chosen.filter((option) => isChosen(answer, option)).length;
  if ("missing" in on) return on.missing.filter((option) => !isChosen(answer, option)).length;
  if ("column" in on) return cellsIn(on.column, answer).filter((value) => happensIn(on, value)).length;
  const value = measureOf(id, answer);
  if (value === undefined) return undefined;
  return isWithin(on, value) ? 1 : 0;
}

/** The number an answer gives to a rule: its mark under the rule's id, or its value. */
export function measureOf(id: string, answer: GivenAnswer): number | undefined {
  if (answer.type === "marks") {
    const mark = own(answer.value, id);
    return typeof mark === "number" ? mark : undefined;
  }
  return typeof answer.value === "number" ? answer.value : undefined;
}

/** Says whether a value keeps every bound that is given. */
export function isWithin(
  bounds: {
    readonly atLeast?: number;
    readonly above?: number;
    readonly atMost?: number;
    readonly below?: number;
  },
  value: number,
): boolean {
  return (
    (bounds.atLeast === undefined || value >= bounds.atLeast) &&
    (bounds.above === undefined || value > bounds.above) &&
    (bounds.atMost === undefined || value <= bounds.atMost) &&
    (bounds.below === undefined || value < bounds.below)
  );
}

function isChosen(answer: GivenAnswer, option: string): boolean {
  return Array.isArray(answer.value) && answer.value.includes(option);
}

/** Says whether what a rule looks for in a column stands in a cell. */
export function happensIn(on: Extract<Occurrence, { readonly column: string }>, value: unknown): boolean {
  if ("words" in on) return typeof value === "string" && on.words.includes(value);
  return typeof value === "number" && isWithin(on, value);
}

/** The values in one column of a matrix or one field of a repeat group; cells without an answer say nothing. */
function cellsIn(column: string, answer: GivenAnswer): readonly unknown[] {
  const rows =
    answer.type === "matrix"
      ? Object.values(answer.value)
      : answer.type === "repeat"
        ? answer.value.map((entry) => entry.answers)
        : [];
  return rows.map((row) => {
    const cell = own(row, column);
    return cell && "value" in cell && cell.value;
  });
}
