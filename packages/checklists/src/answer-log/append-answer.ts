import { canonicalJson } from "@supervision/domain";
import type { Answer, ChecklistAnswers } from "../answers/answer.ts";
import type { CellAnswer } from "../answers/answer-values.ts";
import type { Mark } from "../items/marks-form.ts";
import type { AnswerChange, AnswerEvent, AnswerLog, LogWriter } from "./answer-event.ts";
import { changesFor } from "./changes-for.ts";
import { compareEvents, makeEvent } from "./event-id.ts";
import { covers, historyOf, isAround, type ItemHistory } from "./item-history.ts";
import { headOf } from "./log-head.ts";
import { isSamePlace, placeKind, type LogPlace } from "./log-place.ts";

/**
 * What a person puts down: an answer to an item, or to a part of it; a note or the name of a paper besides; or that nothing is to stand there.
 *
 * A note or a list of evidence inside an answer takes the place of what was there; without them, what was there stays.
 *
 * @term 作答内容
 */
export type NewAnswer =
  | { readonly item: string; readonly answer: Answer }
  | {
      readonly item: string;
      readonly row: string;
      readonly column: string;
      readonly answer: CellAnswer;
    }
  | { readonly item: string; readonly entry: string; readonly field: string; readonly answer: CellAnswer }
  | { readonly item: string; readonly entry: string; readonly title?: string }
  | { readonly item: string; readonly rule: string; readonly mark: Mark }
  | {
      /** The answer the note stands besides. */
      readonly besides: LogPlace;
      /** The note; empty takes it out. */
      readonly note: string;
    }
  | {
      readonly besides: LogPlace;
      /** Name of a paper or photograph. */
      readonly evidence: string;
    }
  | {
      /** The place where nothing is to stand any more. */
      readonly clear: LogPlace;
    };

/**
 * A log with what was added to it; only `events` have to be stored.
 *
 * @term 追加结果
 */
export interface AppendedAnswer {
  /** The log with the new events. */
  readonly log: AnswerLog;
  /** The new events: none when it stood there already, several for an answer with a note or a group. */
  readonly events: readonly AnswerEvent[];
}

/** An empty log for one visit, pinned to the edition the visit starts with. */
export function startLog(visit: Omit<AnswerLog, "events">): AnswerLog {
  return { ...headOf(visit), events: [] };
}

/**
 * Adds an answer to a log. It takes the place of what its writer saw there, other people's answers included, so that answering again
 * settles a conflict. What stands there already is not written twice.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { answersFrom, appendAnswer, startLog } from "@supervision/checklists/answer-log";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const started = startLog({ pin: pinOf("school/routine", edition), institution: "s1", date: "2026-03-02" });
 *   const writer = { replica: "phone-1", when: "10:05" };
 *   const { log, events } = appendAnswer(started, writer, {
 *     item: "safety",
 *     answer: { type: "yes-no", value: "no", note: "东门上锁" },
 *   });
 *   console.log(events.length, answersFrom(log).answers.answers["safety"]); // => 2 { type: 'yes-no', value: 'no', note: '东门上锁' }
 * }
 * ```
 */
export function appendAnswer(log: AnswerLog, writer: LogWriter, answer: NewAnswer): AppendedAnswer {
  const item = itemOf(answer);
  const own = log.events.filter(({ at }) => at.item === item);
  const added: AnswerEvent[] = [];
  const history = historyOf(own);
  let counter = log.events.reduce((highest, event) => Math.max(highest, event.counter), 0);
  for (const [at, change] of changesFor(history, answer)) {
    if (stands(history, at, change)) continue;
    counter += 1;
    const event = makeEvent(writer, counter, { parents: parentsFor(history, at, change), at, change });
    history.add(event);
    added.push(event);
  }
  return withEvents(log, added);
}

/**
 * A log that starts with answers given elsewhere, archived ones included, so that none is lost.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { answersFrom, logFromAnswers } from "@supervision/checklists/answer-log";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const lastTime = {
 *     pin: pinOf("school/routine", edition), institution: "s1", date: "2026-03-02",
 *     answers: { safety: { type: "yes-no", value: "no", note: "东门上锁" } },
 *   } as const;
 *   const log = logFromAnswers(lastTime, { replica: "phone-1" });
 *   console.log(answersFrom(log).answers.answers["safety"]); // => { type: "yes-no", value: "no", note: "东门上锁" }
 * }
 * ```
 */
export function logFromAnswers(answers: ChecklistAnswers, writer: LogWriter): AnswerLog {
  return Object.entries({ ...answers.archived, ...answers.answers }).reduce(
    (log, [item, answer]) => appendAnswer(log, writer, { item, answer }).log,
    startLog(answers),
  );
}

/** A log with further events of its writer. */
export function withEvents(log: AnswerLog, events: readonly AnswerEvent[]): AppendedAnswer {
  if (events.length === 0) return { log, events };
  return { log: { ...log, events: [...log.events, ...events].toSorted(compareEvents) }, events };
}

function itemOf(answer: NewAnswer): string {
  if ("item" in answer) return answer.item;
  return "clear" in answer ? answer.clear.item : answer.besides.item;
}

/** Those of the heads a change can cover or stand in; a change to one part does not look at the others. */
function headsNear(history: ItemHistory, at: LogPlace, change: AnswerChange): readonly AnswerEvent[] {
  const kind = placeKind(at);
  if (kind === "item" || (kind === "entry" && change.type === "cleared")) return history.heads;
  const { item, entry } = at;
  const around = entry === undefined || kind === "entry" ? [{ item }] : [{ item }, { item, entry }];
  return [at, ...around].flatMap((place) => history.headsAt(place));
}

/** The events a change is written upon: those it takes the place of, and those around it, which it outlives. */
function parentsFor(history: ItemHistory, at: LogPlace, change: AnswerChange): readonly string[] {
  return headsNear(history, at, change)
    .filter((head) => covers({ at, change }, head.at) || isAround(head.at, at))
    .map(({ id }) => id)
    .toSorted();
}

/** Says whether a change would say nothing new: the same stands there, alone, and written after all that lies around. */
function stands(history: ItemHistory, at: LogPlace, change: AnswerChange): boolean {
  const near = headsNear(history, at, change);
  const covered = near.filter((head) => covers({ at, change }, head.at));
  const standing = new Set(covered.flatMap((head) => history.standing(head)));
  if (change.type === "cleared") return [...standing].every((event) => event.change.type === "cleared");
  const [only, ...others] = standing;
  if (only === undefined || others.length > 0 || !isSamePlace(only.at, at)) return false;
  if (canonicalJson(only.change) !== canonicalJson(change)) return false;
  // A group around it says nothing about its parts.
  return near
    .filter((head) => isAround(head.at, at) && history.standing(head).some((one) => covers(one, at)))
    .every((head) => history.saw(only, head));
}
