import type { AnswerEvent, AnswerLog, LogWriter } from "./answer-event.ts";
import { withEvents, type AppendedAnswer } from "./append-answer.ts";
import { compareEvents, makeEvent } from "./event-id.ts";
import { allStanding, eventsByItem, historyOf, isOutlived } from "./item-history.ts";

/**
 * The last thing this device or tab put down that still stands; `undefined` when there is none. What others have since put something in the
 * place of does not stand any more and cannot be taken back.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { appendAnswer, lastToUndo, startLog } from "@supervision/checklists/answer-log";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const started = startLog({ pin: pinOf("school/routine", edition), institution: "s1", date: "2026-03-02" });
 *   const answer = { type: "yes-no", value: "no" } as const;
 *   const { log } = appendAnswer(started, { replica: "phone-1" }, { item: "safety", answer });
 *   console.log(lastToUndo(log, "phone-1")?.change); // => { type: "yes-no", value: "no" }
 *   console.log(lastToUndo(log, "tablet-2")); // => undefined
 * }
 * ```
 */
export function lastToUndo(log: AnswerLog, replica: string): AnswerEvent | undefined {
  return [...eventsByItem(log.events).values()]
    .flatMap((events) => {
      const history = historyOf(events);
      const standing = allStanding(history);
      const last = standing
        .filter((event) => event.replica === replica)
        .toSorted(compareEvents)
        .findLast((event) => !isOutlived(history, standing, event));
      return last === undefined ? [] : [last];
    })
    .toSorted(compareEvents)
    .at(-1);
}

/**
 * Takes back what an event put down: what its writer had seen there before stands again. The taking back is an event of its own, so that it
 * reaches other devices and can be taken back in turn. Without `event`, the last thing this replica put down that still stands is taken
 * back; when nothing of the kind stands, the log stays as it is.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { answersFrom, appendAnswer, startLog, undoAnswer } from "@supervision/checklists/answer-log";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const writer = { replica: "phone-1" };
 *   let log = startLog({ pin: pinOf("school/routine", edition), institution: "s1", date: "2026-03-02" });
 *   for (const value of ["yes", "no"] as const)
 *     ({ log } = appendAnswer(log, writer, { item: "safety", answer: { type: "yes-no", value } }));
 *   ({ log } = undoAnswer(log, writer));
 *   console.log(answersFrom(log).answers.answers["safety"]); // => { type: 'yes-no', value: 'yes' }
 * }
 * ```
 */
export function undoAnswer(log: AnswerLog, writer: LogWriter, event?: string): AppendedAnswer {
  const target =
    event === undefined
      ? lastToUndo(log, writer.replica)
      : log.events.find((candidate) => candidate.id === event);
  if (target === undefined) return withEvents(log, []);
  const { heads, standing } = historyOf(log.events.filter(({ at }) => at.item === target.at.item));
  // An event that takes another back stands at the head itself.
  const over = heads.filter((head) => head === target || standing(head).includes(target));
  if (over.length === 0) return withEvents(log, []);
  const counter = 1 + log.events.reduce((highest, { counter: one }) => Math.max(highest, one), 0);
  const content = {
    parents: over.map(({ id }) => id).toSorted(),
    at: target.at,
    change: { type: "undone", event: target.id },
  } as const;
  return withEvents(log, [makeEvent(writer, counter, content)]);
}
