import type { ChecklistEdition } from "@supervision/checklists";
import type { Condition } from "@supervision/checklists/expressions";

/**
 * Puts a condition in words; `within` is the item id of the repeat group whose fields it names.
 *
 * @term 条件的文字
 */
export type ConditionWords = (
  edition: Pick<ChecklistEdition, "items">,
  condition: Condition,
  language: "zh",
  within?: string,
) => string;

// The keys under which an expression names an item.
const REFERENCES: ReadonlySet<string> = new Set([
  "answer",
  "cell",
  "includes",
  "answered",
  "count",
  "each",
  "every",
  "some",
]);

/** Writes the note of a condition: when something is filled in, and the numbers of the items that decide it. Empty without a condition. */
export function conditionNotes(
  edition: ChecklistEdition,
  numbers: ReadonlyMap<string, number>,
  say: ConditionWords | undefined,
): (condition: Condition | undefined, within?: string) => string {
  return (condition, within) => {
    if (condition === undefined) return "";
    const found = numbersIn(condition, numbers);
    const items = found.map((number) => `第${number}项`).join("、");
    if (say === undefined) return items === "" ? "（按条件填写）" : `（视${items}的答案填写）`;
    const words =
      within === undefined ? say(edition, condition, "zh") : say(edition, condition, "zh", within);
    return `（仅当${bare(words)}时填写${items === "" ? "" : `，见${items}`}）`;
  };
}

/** The numbers of the items a condition looks at, in order. */
function numbersIn(condition: unknown, numbers: ReadonlyMap<string, number>): readonly number[] {
  const found = new Set<number>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const id: unknown = key === "cell" && Array.isArray(part) ? part[0] : part;
      const number = REFERENCES.has(key) && typeof id === "string" ? numbers.get(id) : undefined;
      if (number !== undefined) found.add(number);
      look(part);
    }
  };
  look(condition);
  return [...found].toSorted((a, b) => a - b);
}

/** Words without the brackets around the whole of them. */
function bare(words: string): string {
  let depth = 0;
  const closes = Array.from(words).findIndex((sign) => {
    depth += Number(sign === "(") - Number(sign === ")");
    return depth === 0;
  });
  return words.startsWith("(") && closes === Array.from(words).length - 1 ? words.slice(1, -1) : words;
}
