import { answerBehind, answerFormOf, formatAnswer, type AnswerForm } from "@supervision/checklists";
import type { SoFar } from "../page/answers-so-far.ts";
import { markOf } from "../page/group-answers.ts";
import type { PrintedLine } from "../page/shell.ts";
import { shownList } from "../page/shown.ts";
import type { PageState } from "../page/state.ts";
import { WORDS } from "../page/words.ts";
import { entryName } from "./entry-fields.ts";
import { effectsOf, effectWords } from "./mark-fields.ts";
import { cellAnswer, partsOf } from "./read-complete.ts";
import { ruleWords } from "./rule-words.ts";
import { COMPLETE_WORDS, filledIn } from "./words.ts";

/** What stands under an item on paper: its rows, its entries, what was found under its rules, its points. */
export function printedLines(state: PageState, soFar: SoFar, item: string): readonly PrintedLine[] {
  const rules = shownList(state).edition.items[item];
  const form = rules && answerFormOf(rules.answer);
  const given = soFar.answers.answers[item];
  const answer = given && answerBehind(given);
  const points = pointsLine(soFar, item, state.language);
  const under = points === undefined ? [] : [{ about: COMPLETE_WORDS[state.language].earned, said: points }];
  if (form?.type === "matrix" && answer?.type === "matrix") {
    const rows = Object.entries(form.rows).map(([row, about]) => ({
      about,
      ...cellWords(state, soFar, item, form, row),
    }));
    return [...rows, ...under];
  }
  if (form?.type === "repeat" && answer?.type === "repeat") {
    const entries = answer.value.map((entry, index) => ({
      about: entryName(entry, form, index),
      ...cellWords(state, soFar, item, form, entry.id),
    }));
    return [...entries, ...under];
  }
  if (form?.type !== "marks" || answer?.type !== "marks") return under;
  const { language } = state;
  const effects = effectsOf(soFar, item);
  const marks = Object.entries(rules?.scoring?.rules ?? {}).flatMap(([id, rule]): readonly PrintedLine[] => {
    const mark = markOf(answer, id);
    if (mark === undefined) return [];
    const effect = effects.find((one) => one.rule === id);
    const found = typeof mark === "number" ? String(mark) : "";
    const does = effect === undefined ? "" : effectWords(effect, language);
    return [
      {
        about: rule.text ?? ruleWords(rule, language),
        said: [found, does].filter((part) => part !== "").join(" · "),
        ...(typeof mark === "object" ? { note: mark.because } : {}),
      },
    ];
  });
  return [...marks, ...under];
}

/** Points an item earned of its weight; nothing where none are given yet. */
export function pointsLine({ score }: SoFar, item: string, language: "zh" | "en"): string | undefined {
  const found = score?.items.find((one) => one.item === item);
  if (found?.result === "scored")
    return filledIn(COMPLETE_WORDS[language].points, found.points, found.weight);
  return found?.result === "open" && found.weight !== undefined
    ? filledIn(COMPLETE_WORDS[language].openPoints, found.weight)
    : undefined;
}

/** The cells of one row or entry that are asked, in one line, and the notes beside them. */
function cellWords(
  { content, language }: PageState,
  soFar: SoFar,
  item: string,
  form: Extract<AnswerForm, { readonly type: "matrix" | "repeat" }>,
  part: string,
): Pick<PrintedLine, "said" | "note"> {
  const zh = language === "zh";
  const states = partsOf(content.edition, soFar.answers, item)[part] ?? {};
  const fields = Object.entries(form.type === "matrix" ? form.columns : form.fields);
  const notes: string[] = [];
  const said = fields.flatMap(([id, { title, answer: cell }]) => {
    const answer = cellAnswer(soFar.answers, item, form.type, part, id);
    if (states[id] === "hidden" || (states[id] === "undecided" && answer === undefined)) return [];
    if (answer?.note !== undefined) notes.push(`${title}${zh ? "：" : ": "}${answer.note}`);
    const words = answer === undefined ? WORDS[language].unanswered : formatAnswer(cell, answer, language);
    return [`${title}${zh ? "：" : ": "}${words}`];
  });
  return {
    said: said.join(zh ? "；" : "; "),
    ...(notes.length === 0 ? {} : { note: notes.join(zh ? "；" : "; ") }),
  };
}
