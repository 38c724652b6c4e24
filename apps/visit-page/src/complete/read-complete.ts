import {
  answerBehind,
  answerFormOf,
  askedParts,
  checkAnswers,
  formatAnswer,
  isNonAnswer,
  itemNumbers,
  scoreAnswers,
  settleAnswers,
  type Answer,
  type Asked,
  type ChecklistAnswers,
  type ChecklistEdition,
} from "@supervision/checklists";
import { readAnswers, type SoFar } from "../page/answers-so-far.ts";
import type { PageState } from "../page/state.ts";
import { COMPLETE_WORDS, filledIn } from "./words.ts";

type Aside = NonNullable<SoFar["aside"]>[string];

/** Reads what the log says with the complete engine: what is asked, what is worked out, what is kept though it is not asked. */
export function readComplete(state: PageState): SoFar {
  const { edition } = state.content;
  const base = readAnswers(state, checkAnswers, scoreAnswers);
  const { asked, counted } = settleAnswers(edition, base.answers);
  const given = base.answers.answers;
  const aside: [string, Aside][] = [];
  const shown: string[] = [];
  const gone = new Set<string>();
  for (const id of itemNumbers(edition).keys()) {
    const standing = asked[id] ?? "asked";
    const rules = edition.items[id];
    const form = rules && answerFormOf(rules.answer);
    const answer = given[id];
    if (form?.type === "note") {
      if (standing !== "asked") gone.add(id);
    } else if (
      standing === "asked" ||
      (standing === "undecided" && (answer !== undefined || state.open.includes(`ask:${id}`)))
    ) {
      shown.push(id);
    } else if (standing === "undecided" && form?.type !== "computed") {
      aside.push([id, { zh: COMPLETE_WORDS.zh.laterOn, en: COMPLETE_WORDS.en.laterOn, open: true }]);
    } else if (answer !== undefined && !isNonAnswer(answer)) {
      const word = rules?.whenHidden === "archive" ? "archived" : "kept";
      const said = (language: "zh" | "en"): string =>
        filledIn(COMPLETE_WORDS[language][word], formatAnswer(form, answer, language));
      aside.push([id, { zh: said("zh"), en: said("en") }]);
    } else gone.add(id);
  }
  const items = shown.filter((id) => {
    const rules = edition.items[id];
    const isComputed = rules !== undefined && answerFormOf(rules.answer).type === "computed";
    return !isComputed && (rules?.optional !== true || given[id] !== undefined);
  });
  const open = items.filter((id) => isOpen(edition, base.answers, id));
  return {
    ...base,
    items,
    open,
    answered: items.length - open.length,
    shown,
    gone,
    aside: Object.fromEntries(aside),
    worked: Object.fromEntries(
      Object.entries(counted).flatMap(([id, answer]) => (answer.type === "computed" ? [[id, answer]] : [])),
    ),
  };
}

/** Ids of items whose answer is to go, since it is not asked any more and the list says so. */
export function droppedItems({ content: { edition }, visit }: PageState, soFar: SoFar): readonly string[] {
  if (visit === undefined) return [];
  return settleAnswers(edition, soFar.answers).trace.flatMap(({ item, entry, became }) =>
    became === "cleared" && entry === undefined ? [item] : [],
  );
}

function isOpen(edition: ChecklistEdition, answers: ChecklistAnswers, id: string): boolean {
  const given = answers.answers[id];
  if (given === undefined) return true;
  const answer = answerBehind(given);
  if (isNonAnswer(answer)) return false;
  return Object.keys(partsOf(edition, answers, id)).some((part) => {
    const { filled, asked } = progressOf(edition, answers, id, part);
    return filled < asked;
  });
}

/** Which parts of an item are asked, by entry or row; nothing for items without parts. */
export function partsOf(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  item: string,
): Readonly<Record<string, Readonly<Record<string, Asked>>>> {
  return askedParts(edition, answers, item);
}

/** How many parts of one entry or row are to be filled in, and how many are. */
export function progressOf(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  item: string,
  part: string,
): { readonly filled: number; readonly asked: number } {
  const rules = edition.items[item];
  const form = rules && answerFormOf(rules.answer);
  const states = Object.entries(partsOf(edition, answers, item)[part] ?? {});
  const wanted = states.filter(
    ([id, state]) => state === "asked" && !(form?.type === "repeat" && form.fields[id]?.optional === true),
  );
  const given = wanted.filter(([id]) => cellAnswer(answers, item, form?.type, part, id) !== undefined);
  return { filled: given.length, asked: wanted.length };
}

/** What stands in a cell or beside a field. */
export function cellAnswer(
  answers: ChecklistAnswers,
  item: string,
  type: string | undefined,
  part: string,
  id: string,
): Answer | undefined {
  const given = answers.answers[item];
  const answer = given && answerBehind(given);
  if (type === "matrix") return answer?.type === "matrix" ? answer.value[part]?.[id] : undefined;
  return answer?.type === "repeat" ? answer.value.find((entry) => entry.id === part)?.answers[id] : undefined;
}
