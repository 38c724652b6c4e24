/**
 * 离线填写：每答一题立即存成一条记录，两个人填的合到一起一条不丢。
 *
 * Filling in checklists without a network: every answer is an event that is kept at once, and what two people answered comes together
 * without losing any.
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
