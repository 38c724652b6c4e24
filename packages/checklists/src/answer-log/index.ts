/**
 * 离线填写：每答一题立即存成一条记录，两个人填的合到一起一条不丢。
 *
 * Filling in checklists without a network: every answer is an event that is kept at once, and what two people answered comes together
 * without losing any.
 *
 * `@supervision/checklists/answer-log` keeps what is filled in as an append-only log. Each tap is an event that is stored at once; logs of two inspectors, two tabs
 * or two devices merge in any order, without a clock, and no answer is dropped.
 *
 * - **What is in conflict is not known**: it is left out of the answers, so that it is neither scored nor counted, and stands under `conflicts` until
 *   somebody answers again. Cells, fields, entries, marks, notes and names of papers are put down one by one and do not clash with each other.
 * - **Order of arrival makes no difference.** An event that builds on one not there yet is `held`, told, and counts when that one comes.
 * - **A draft stays on the edition it was started with**; logs of different editions do not merge. `migrateAnswers` carries the answers over.
 * - **A damaged draft is the normal case**: `decodeDraft` and the storage give back every event that is whole, and say which were lost. A storage
 *   that is full or closed makes `storeEvents` say `not-safe`, with the events to store later; nothing is dropped in silence.
 * - `sealEvidence` takes the digest of a file before anything touches it; `shareEvidence` makes a copy of a JPEG photograph without place, time,
 *   device and thumbnails, and keeps both digests. No item asks for it.
 *
 * **How long it takes.** Nobody is timed unless the district agreed to it in writing (`TimingPolicy`: the document, the first day, the visit only or its sections or items).
 * Without the policy `timedWriter` notes no time and `visitTiming` tells none. With it, times are noted to the minute, long pauses are capped, and what is told
 * of a visit names neither person nor device, institution nor day. Estimates are the median and the middle half of at least ten visits (`fewest`, never below five).
 * They are for planning work: minutes of items for `selectItems`, minutes on site for `WorkTimes` of `@supervision/schedule/load`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { checkAnswers, pinOf } from "@supervision/checklists";
 * import {
 *   answersFrom,
 *   appendAnswer,
 *   decodeDraft,
 *   encodeDraft,
 *   formatConflicts,
 *   keyedStorage,
 *   memoryStore,
 *   mergeLogs,
 *   startLog,
 *   storeEvents,
 *   undoAnswer,
 * } from "@supervision/checklists/answer-log";
 * import { schoolRoutine } from "@supervision/checklists/school";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition === undefined) throw new Error("the list has an edition");
 * const visit = { pin: pinOf(schoolRoutine.id, edition), institution: "s1", date: "2026-03-02" };
 * const storage = keyedStorage(memoryStore()); // in a page: keyedStorage(webStore(localStorage))
 *
 * // One tap: one event, kept before the next.
 * const wang = { replica: "phone-1", who: "王建国", when: "10:05" };
 * const tapped = appendAnswer(startLog(visit), wang, {
 *   item: "safety",
 *   answer: { type: "yes-no", value: "no" },
 * });
 * console.log(await storeEvents(storage, "s1-spring", tapped.log, tapped.events)); // => { state: 'safe' }
 *
 * // A colleague fills in the same visit on another phone; her draft file comes by any way.
 * const mei = { replica: "phone-2", who: "李梅" };
 * let other = startLog(visit);
 * ({ log: other } = appendAnswer(other, mei, { item: "safety", answer: { type: "yes-no", value: "yes" } }));
 * ({ log: other } = appendAnswer(other, mei, { besides: { item: "safety" }, note: "东门已开" }));
 * const both = orThrow(mergeLogs(tapped.log, orThrow(decodeDraft(encodeDraft(other)))));
 * const read = answersFrom(both);
 * console.log(read.answers.answers["safety"], read.conflicts.length); // => undefined 1
 * console.log(formatConflicts(read.conflicts).split("；").length); // => 2
 *
 * // Whoever saw both answers again; that can be taken back too.
 * const agreed = appendAnswer(both, wang, { item: "safety", answer: { type: "yes-no", value: "yes" } }).log;
 * console.log(answersFrom(agreed).answers.answers["safety"]); // => { type: 'yes-no', value: 'yes', note: '东门已开' }
 * console.log(answersFrom(undoAnswer(agreed, wang).log).conflicts.length); // => 1
 * console.log(checkAnswers(edition, answersFrom(agreed).answers).ok); // => true
 * ```
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { pinOf } from "@supervision/checklists";
 * import { formatWorkload, minutesByItem, workloadEstimates } from "@supervision/checklists/analytics";
 * import { appendAnswer, startLog, timedWriter, visitTiming } from "@supervision/checklists/answer-log";
 * import { schoolRoutine } from "@supervision/checklists/school";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition === undefined) throw new Error("the list has an edition");
 * const policy = {
 *   agreedIn: {
 *     title: "督导用时测算办法",
 *     issuedBy: "滨江区教育督导室",
 *     authority: "district",
 *     issuedOn: "2026-02",
 *   },
 *   from: "2026-03-01",
 *   per: "item",
 * } as const;
 *
 * const timings = Array.from({ length: 10 }, (_, school) => {
 *   let log = startLog({
 *     pin: pinOf(schoolRoutine.id, edition),
 *     institution: `s${school}`,
 *     date: "2026-03-02",
 *   });
 *   const taps = [
 *     ["admission", "09:00"],
 *     ["safety", `09:1${school}`],
 *     ["canteen", "10:30"],
 *   ] as const;
 *   for (const [item, time] of taps) {
 *     const writer = timedWriter({ replica: "phone-1", who: "王建国" }, policy, `2026-03-02 ${time}`);
 *     ({ log } = appendAnswer(log, writer, { item, answer: { type: "yes-no", value: "yes" } }));
 *   }
 *   return orThrow(visitTiming(edition, log, policy));
 * });
 * console.log(timings[0]); // => { series: 'school/routine', edition: '2013-09', per: 'item', minutes: 30, parts: { safety: 10, canteen: 20 } }
 *
 * const [estimate] = orThrow(workloadEstimates(timings, policy));
 * if (estimate === undefined) throw new Error("there are ten visits");
 * console.log(minutesByItem(estimate)); // => { 'school/routine#safety': 15, 'school/routine#canteen': 20 }
 * console.log(formatWorkload(estimate, { safety: "校园安全" }).split("\n")[1]); // => - 校园安全：一般15分钟（半数在12至17分钟之间，10次）
 * ```
 *
 * @category 填写与交换 Filling in and exchange
 * @packageDocumentation
 */

// 填写 Writing
export {
  appendAnswer,
  logFromAnswers,
  startLog,
  type AppendedAnswer,
  type NewAnswer,
} from "./append-answer.ts";
export { lastToUndo, undoAnswer } from "./undo-answer.ts";
export type {
  AnswerChange,
  AnswerEvent,
  AnswerLog,
  GroupType,
  LogWriter,
  WholeAnswer,
} from "./answer-event.ts";
export type { LogPlace } from "./log-place.ts";

// 读取和合并 Reading and merging
export { answersFrom, type LoggedAnswers } from "./answers-from.ts";
export { mergeLogs } from "./merge-logs.ts";
export type { HeldEvent } from "./item-history.ts";
export { formatConflicts, type AnswerConflict, type ConflictCandidate } from "./answer-conflict.ts";

// 保存 Keeping
export { decodeDraft, encodeDraft } from "./draft-file.ts";
export {
  storeEvents,
  type DraftSafety,
  type DraftStorage,
  type NotStored,
  type StorageRoom,
} from "./draft-storage.ts";
export { keyedStorage, memoryStore, webStore, type KeyedStore, type WebStorage } from "./keyed-storage.ts";

// 佐证材料 Evidence
export { matchEvidence, sealDerived, sealEvidence, shareEvidence, type SharedCopy } from "./evidence.ts";

// 用时（区县约定后） How long it takes, where the district agreed to that
export { timedWriter, type TimingPolicy } from "./timing-policy.ts";
export { visitTiming, type VisitTiming } from "./visit-timing.ts";
