import type { Issue } from "@supervision/domain";
import type { Answer, AnswerNote, ChecklistAnswers } from "../answers/answer.ts";
import { answerConflict, answerEventHeld } from "../issues.ts";
import type { AnswerLog } from "./answer-event.ts";
import { headOf } from "./log-head.ts";
import { candidateWords, type AnswerConflict } from "./answer-conflict.ts";
import { compareEvents } from "./event-id.ts";
import { eventsByItem, historyOf, type HeldEvent } from "./item-history.ts";
import { formatPlaceIds } from "./log-place.ts";
import { resolveItem } from "./resolve-item.ts";

/**
 * What a log says.
 *
 * @term 日志中的答卷
 */
export interface LoggedAnswers {
  /** The answers all agree on. What is in conflict is left out: it is not known. */
  readonly answers: ChecklistAnswers;
  /** Places where people who did not see each other's answer put down different ones. */
  readonly conflicts: readonly AnswerConflict[];
  /** Notes and evidence besides items that have no answer, by item id. */
  readonly unanswered: Readonly<Record<string, AnswerNote>>;
  /** Events that wait for others; they do not count yet. */
  readonly held: readonly HeldEvent[];
  /** `answer-conflict` for each conflict and `answer-event-held` for each event that waits, as warnings. */
  readonly issues: readonly Issue[];
}

/**
 * Reads the answers out of a log. The result depends on which events are there, not on the order in which they came, and on no clock.
 *
 * Where two people answered differently without seeing each other's answer, the item is left without an answer, so that it is not scored,
 * and both answers stand under `conflicts`. Different cells of a matrix, fields, entries, notes and papers do not get in each other's way.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { pinOf } from "@supervision/checklists";
 * import { answersFrom, appendAnswer, mergeLogs, startLog } from "@supervision/checklists/answer-log";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const started = startLog({ pin: pinOf("school/routine", edition), institution: "s1", date: "2026-03-02" });
 *   const say = (replica: string, value: "yes" | "no") =>
 *     appendAnswer(started, { replica }, { item: "safety", answer: { type: "yes-no", value } }).log;
 *   const both = answersFrom(orThrow(mergeLogs(say("wang", "yes"), say("li", "no"))));
 *   console.log(both.answers.answers, both.conflicts.length); // => {} 1
 * }
 * ```
 */
export function answersFrom(log: AnswerLog): LoggedAnswers {
  const answers: [string, Answer][] = [];
  const unanswered: [string, AnswerNote][] = [];
  const conflicts: AnswerConflict[] = [];
  const held: HeldEvent[] = [];
  for (const [item, events] of eventsByItem(log.events.toSorted(compareEvents))) {
    const history = historyOf(events);
    const resolved = resolveItem(item, history);
    if (resolved.answer !== undefined) answers.push([item, resolved.answer]);
    else if (Object.keys(resolved.besides).length > 0) unanswered.push([item, resolved.besides]);
    conflicts.push(...resolved.conflicts);
    held.push(...history.held);
  }
  return {
    answers: { ...headOf(log), answers: Object.fromEntries(answers) },
    conflicts,
    unanswered: Object.fromEntries(unanswered),
    held,
    issues: [...conflicts.map(conflictIssue), ...held.map(heldIssue)],
  };
}

function conflictIssue({ place, candidates }: AnswerConflict): Issue {
  const said = (language: "zh" | "en"): readonly string[] =>
    candidates.map((candidate) => candidateWords(candidate, language));
  return answerConflict(formatPlaceIds(place), said("zh"), said("en"), ["answers", place.item]);
}

function heldIssue({ event, missing }: HeldEvent): Issue {
  return answerEventHeld(formatPlaceIds(event.at), missing.length, ["events", event.id]);
}
