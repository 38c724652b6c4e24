import {
  answerFormOf,
  itemNumbers,
  type ChecklistAnswers,
  type ChecklistEdition,
  type GivenAnswer,
  type Score,
} from "@supervision/checklists";
import { answersFrom, type LoggedAnswers } from "@supervision/checklists/answer-log";
import type { Bilingual, Checked, Issue } from "@supervision/domain";
import type { PageState } from "./state.ts";
import { NON_ANSWER_WORDS, WORDS } from "./words.ts";

/** What the log of a page says, checked and scored. */
export interface SoFar extends LoggedAnswers {
  /** Ids of the items that are to be answered, in order. */
  readonly items: readonly string[];
  /** Those of them that are not, or not in all their parts. */
  readonly open: readonly string[];
  readonly answered: number;
  /** Ids of the items that have a place on the screen and on paper, in order: those to be answered, and what is worked out from them. */
  readonly shown: readonly string[];
  /** Ids of items, notes among them, that are not asked here and are not shown. */
  readonly gone: ReadonlySet<string>;
  /** Errors of answers by item id, such as a missing reason. */
  readonly problems: Readonly<Record<string, Issue>>;
  /** Why items have no place on the screen now, where there is something to tell; `open` where they may be answered all the same. */
  readonly aside?: Readonly<Record<string, Bilingual & { readonly open?: true }>>;
  /** Values that are worked out from answers, by item id. */
  readonly worked?: Readonly<Record<string, GivenAnswer>>;
  /** Everything that was found in the answers, warnings too. */
  readonly issues: LoggedAnswers["issues"];
  /** The score of the answers that are in order. */
  readonly score?: Score;
}

/** Reads what the log says, and checks and scores it. */
export function readAnswers(
  { content: { edition, pin }, visit, form }: PageState,
  check: (edition: ChecklistEdition, answers: ChecklistAnswers) => Checked<ChecklistAnswers>,
  scoring: (edition: ChecklistEdition, answers: ChecklistAnswers) => Checked<Score>,
): SoFar {
  const log = visit?.log ?? { pin, institution: "", date: form.date, events: [] };
  const logged = answersFrom(log);
  const checked = check(edition, logged.answers);
  const issues = checked.ok ? checked.warnings : checked.issues;
  const problems = Object.fromEntries(
    issues
      .filter(({ severity }) => severity === "error")
      .flatMap((issue) => (issue.path[0] === "answers" ? [[String(issue.path[1]), issue] as const] : [])),
  );
  const score = scoring(edition, sound(logged.answers, problems));
  const items = itemIds(edition);
  const open = items.filter((id) => logged.answers.answers[id] === undefined);
  return {
    ...logged,
    items,
    open,
    answered: items.length - open.length,
    shown: items,
    gone: new Set(),
    problems,
    issues,
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
  const { score, items, open, problems, answers } = soFar;
  const zh = language === "zh";
  const counts: [count: number, zh: string, en: string][] = [];
  const add = (count: number, chinese: string, english: string): void => {
    if (count > 0) counts.push([count, chinese, english]);
  };
  const judged = { ...(score?.counts ?? { met: 0, partly: 0, "not-met": 0, noted: 0 }) };
  // What is filled in by half is still to be answered, and counts once.
  for (const id of open) {
    const half = judgementOf(soFar, id);
    if (half !== undefined) judged[half] -= 1;
  }
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
  add(open.length, "待答", "open");
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
