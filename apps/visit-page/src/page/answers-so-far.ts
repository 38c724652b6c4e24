import {
  answerFormOf,
  itemNumbers,
  type ChecklistAnswers,
  type ChecklistEdition,
  type Score,
} from "@supervision/checklists";
import { answersFrom, type LoggedAnswers } from "@supervision/checklists/answer-log";
import { checkAnswers, scoreAnswers } from "@supervision/checklists/plain";
import type { Issue } from "@supervision/domain";
import type { PageState } from "./state.ts";
import { NON_ANSWER_WORDS, WORDS } from "./words.ts";

/** What the log of a page says, checked and scored. */
export interface SoFar extends LoggedAnswers {
  /** Ids of the items that are asked, in order. */
  readonly items: readonly string[];
  readonly answered: number;
  /** Errors of answers by item id, such as a missing reason. */
  readonly problems: Readonly<Record<string, Issue>>;
  /** The score of the answers that are in order. */
  readonly score?: Score;
}

/** Reads, checks and scores what the log says. */
export function answersSoFar({ content: { edition, pin }, visit, form }: PageState): SoFar {
  const log = visit?.log ?? { pin, institution: "", date: form.date, events: [] };
  const logged = answersFrom(log);
  const checked = checkAnswers(edition, logged.answers);
  const problems = Object.fromEntries(
    (checked.ok ? [] : checked.issues)
      .filter(({ severity }) => severity === "error")
      .flatMap((issue) => (issue.path[0] === "answers" ? [[String(issue.path[1]), issue] as const] : [])),
  );
  const score = scoreAnswers(edition, sound(logged.answers, problems));
  const items = itemIds(edition);
  return {
    ...logged,
    items,
    answered: items.filter((id) => logged.answers.answers[id] !== undefined).length,
    problems,
    ...(score.ok ? { score: score.value } : {}),
  };
}

/** The items that are answered, in the order of the paper form; notes are only read. */
export function itemIds(edition: ChecklistEdition): readonly string[] {
  return [...itemNumbers(edition).keys()].filter((id) => {
    const item = edition.items[id];
    return item !== undefined && answerFormOf(item.answer).type !== "note";
  });
}

function sound(answers: ChecklistAnswers, problems: Readonly<Record<string, Issue>>): ChecklistAnswers {
  const kept = Object.entries(answers.answers).filter(([id]) => !Object.hasOwn(problems, id));
  return { ...answers, answers: Object.fromEntries(kept) };
}

/** Where the visit stands, in one sentence: counts, and points where the list has any. */
export function standWords(soFar: SoFar, language: "zh" | "en"): string {
  const { score, items, answered, problems, answers } = soFar;
  const zh = language === "zh";
  const counts: [count: number, zh: string, en: string][] = [];
  const add = (count: number, chinese: string, english: string): void => {
    if (count > 0) counts.push([count, chinese, english]);
  };
  const judged = score?.counts ?? { met: 0, partly: 0, "not-met": 0, noted: 0 };
  add(judged.met, "符合", "as required");
  add(judged.partly, "部分符合", "partly");
  add(judged["not-met"], "不符合", "fall short");
  add(judged.noted, "已记录", "noted");
  for (const type of ["not-checked", "not-applicable", "refused", "not-due"] as const) {
    const { zh: chinese, en } = NON_ANSWER_WORDS[type];
    const given = items.filter((id) => answers.answers[id]?.type === type && problems[id] === undefined);
    add(given.length, chinese, en.toLowerCase());
  }
  add(Object.keys(problems).length, "待补正", "to be corrected");
  add(items.length - answered, "待答", "open");
  const said = counts.map(([count, chinese, english]) =>
    zh ? `${chinese}${count}项` : `${count} ${english}`,
  );
  const points = score === undefined ? "" : pointWords(score, language);
  return [said.join(zh ? "，" : ", "), points].filter((part) => part !== "").join(zh ? "；" : "; ");
}

/** What is wrong with an answer, for the person who gave it. */
export function problemWords({ problems }: SoFar, item: string, language: "zh" | "en"): string | undefined {
  const found = problems[item];
  if (found === undefined) return undefined;
  if (found.code === "answer-reason-missing") return WORDS[language].needBecause;
  return found.fix[language];
}

function pointWords({ status, points, open, maximum }: Score, language: "zh" | "en"): string {
  if (status === "nothing-to-score") return "";
  if (language === "en")
    return open > 0
      ? `${points} of ${maximum} points so far, ${open} still open`
      : `${points} of ${maximum} points`;
  return open > 0
    ? `目前得${points}分，满分${maximum}分，还有${open}分未定`
    : `得${points}分，满分${maximum}分`;
}

/** What an answer says about its item; nothing for items without one. */
export function judgementOf(
  { score }: SoFar,
  item: string,
): "met" | "partly" | "not-met" | "noted" | undefined {
  const found = score?.items.find((one) => one.item === item);
  return found !== undefined && "judgement" in found ? found.judgement : undefined;
}
