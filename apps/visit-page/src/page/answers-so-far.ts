import { answerFormOf, type Answer, type ChecklistAnswers, type Score } from "@supervision/checklists";
import { answersFrom, type LoggedAnswers } from "@supervision/checklists/answer-log";
import { checkAnswers, scoreAnswers } from "@supervision/checklists/plain";
import type { Issue } from "@supervision/domain";
import type { PageState } from "./state.ts";

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
  const items = Object.entries(edition.items)
    .filter(([, { answer }]) => answerFormOf(answer).type !== "note")
    .map(([id]) => id);
  return {
    ...logged,
    items,
    answered: items.filter((id) => logged.answers.answers[id] !== undefined).length,
    problems,
    ...(score.ok ? { score: score.value } : {}),
  };
}

function sound(answers: ChecklistAnswers, problems: Readonly<Record<string, Issue>>): ChecklistAnswers {
  const kept = Object.entries(answers.answers).filter(([id]) => !Object.hasOwn(problems, id));
  return { ...answers, answers: Object.fromEntries(kept) };
}

/** Where the visit stands, in one sentence: counts, and points where the list has any. */
export function standWords({ score, items, answered, problems }: SoFar, language: "zh" | "en"): string {
  if (score === undefined) return "";
  const { met, partly, "not-met": notMet } = score.counts;
  const open = items.length - answered + Object.keys(problems).length;
  const other = answered - met - partly - notMet - Object.keys(problems).length;
  const zh = [`符合${met}项`, partly > 0 ? `部分符合${partly}项` : "", `不符合${notMet}项`];
  const en = [`${met} as required`, partly > 0 ? `${partly} partly` : "", `${notMet} fall short`];
  if (other > 0) {
    zh.push(`其他${other}项`);
    en.push(`${other} other`);
  }
  if (open > 0) {
    zh.push(`待答${open}项`);
    en.push(`${open} open`);
  }
  const counts = language === "zh" ? zh : en;
  const joined = counts.filter((part) => part !== "").join(language === "zh" ? "，" : ", ");
  const points = pointWords(score, language);
  return points === "" ? joined : `${joined}${language === "zh" ? "；" : "; "}${points}`;
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

/** The answer without note and evidence. */
export function answerAt({ answers }: SoFar, item: string): Answer | undefined {
  return answers.answers[item];
}
