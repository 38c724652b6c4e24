import { answerBehind, type Answer, type Mark } from "@supervision/checklists";
import type { NewAnswer } from "@supervision/checklists/answer-log";
import type { Action } from "./action.ts";
import type { Part } from "./part.ts";

/** What a person does with entries and clauses. */
export type GroupAction = Extract<
  Action,
  { readonly do: "add-entry" | "name-entry" | "remove-entry" | "mark" | "measure" | "judge" }
>;

/** What an action with entries or clauses puts into the log; `id` is that of an entry that is added. */
export function groupAnswer(
  given: Answer | undefined,
  action: GroupAction,
  id: string,
  numberOf: (words: string) => number,
): NewAnswer | undefined {
  const { item } = action;
  switch (action.do) {
    case "add-entry":
      return { item, entry: id };
    case "name-entry": {
      const title = action.words.trim();
      return { item, entry: action.entry, ...(title === "" ? {} : { title }) };
    }
    case "remove-entry":
      return { clear: { item, entry: action.entry } };
    case "mark":
      return { item, rule: action.rule, mark: action.mark };
    case "measure": {
      if (action.words.trim() === "") return { clear: { item, rule: action.rule } };
      const mark = numberOf(action.words);
      return Number.isFinite(mark) ? { item, rule: action.rule, mark } : undefined;
    }
    case "judge": {
      const mark = markOf(given, action.rule);
      return typeof mark === "object"
        ? { item, rule: action.rule, mark: { points: mark.points, because: action.words.trim() } }
        : undefined;
    }
  }
}

/** What was found under a rule; `undefined` where nothing is put down. */
export function markOf(given: Answer | undefined, rule: string): Mark | undefined {
  const answer = given && answerBehind(given);
  return answer?.type === "marks" && Object.hasOwn(answer.value, rule) ? answer.value[rule] : undefined;
}

/** An answer at a part, as the log takes it; what no part can hold is left out. */
export function atPart(item: string, at: Part | undefined, answer: Answer): NewAnswer | undefined {
  if (at === undefined) return { item, answer };
  switch (answer.type) {
    case "unchanged":
    case "matrix":
    case "repeat":
    case "marks":
    case "computed":
      return undefined;
    default:
      return "rule" in at ? undefined : { item, ...at, answer };
  }
}
