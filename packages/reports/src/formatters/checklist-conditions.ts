import type { ChecklistEdition } from "@supervision/checklists";
import type { Condition, Expression } from "@supervision/checklists/expressions";
import { PAPER_WORDS } from "./checklist-words.ts";

/**
 * Puts a condition or the formula of a computed item in words; `within` is the item id of the repeat group whose fields it names.
 *
 * @term 条件的文字
 */
export type ConditionWords = (
  edition: Pick<ChecklistEdition, "items">,
  condition: Expression,
  language: "zh" | "en",
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
  language: "zh" | "en",
): (condition: Condition | undefined, within?: string) => string {
  const words = PAPER_WORDS[language];
  return (condition, within) => {
    if (condition === undefined) return "";
    const found = numbersIn(condition, numbers);
    const items = found.map((number) => words.itemNumber(number)).join(words.and);
    if (say === undefined) return items === "" ? words.onCondition : words.dependsOn(items);
    const said =
      within === undefined ? say(edition, condition, language) : say(edition, condition, language, within);
    return words.onlyIf(bare(said), items);
  };
}

/** Writes how a computed item is worked out: its formula, or the numbers of the items it is worked out from. */
export function formulaNotes(
  edition: ChecklistEdition,
  numbers: ReadonlyMap<string, number>,
  say: ConditionWords | undefined,
  language: "zh" | "en",
): FormulaWords {
  const words = PAPER_WORDS[language];
  return (value, within) => {
    if (typeof value !== "object") return { words: words.computed, byHand: false };
    if (say !== undefined) {
      const said =
        within === undefined ? say(edition, value, language) : say(edition, value, language, within);
      return { words: words.computedAs(bare(said)), byHand: true };
    }
    const items = numbersIn(value, numbers).map((number) => words.itemNumber(number));
    return {
      words: items.length === 0 ? words.computed : words.computedFrom(items.join(words.and)),
      byHand: false,
    };
  };
}

/** How a computed value is worked out in words, and whether those are enough to do it by hand. */
export type FormulaWords = (
  value: Expression,
  within?: string,
) => { readonly words: string; readonly byHand: boolean };

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
