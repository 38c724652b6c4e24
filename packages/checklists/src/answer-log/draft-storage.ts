import type { Checked, Issue } from "@supervision/domain";
import { draftNotSaved } from "../issues.ts";
import type { AnswerEvent, AnswerLog } from "./answer-event.ts";
import { headOf } from "./log-head.ts";

/**
 * Why something could not be stored: no room left, not allowed, or anything else.
 *
 * @term 未存原因
 */
export type NotStored = "full" | "denied" | "failed";

/**
 * Room of a storage, in bytes.
 *
 * @term 存储空间
 */
export interface StorageRoom {
  /** Bytes in use. */
  readonly used: number;
  /** Bytes there are in all. */
  readonly quota: number;
}

/**
 * Where drafts are kept on a device. Events are only ever added, so that two tabs cannot overwrite each other's answers.
 *
 * Methods do not reject; what went wrong is in what they return.
 *
 * @term 草稿存储
 */
export interface DraftStorage {
  /** Ids of the drafts that are there; empty when nothing may be read. */
  readonly list: () => Promise<readonly string[]>;
  /** Adds events to a draft, which is started with its visit when it is new. Those stored before the first that failed stay stored. */
  readonly append: (
    draft: string,
    visit: Omit<AnswerLog, "events">,
    events: readonly AnswerEvent[],
  ) => Promise<{ readonly stored: readonly AnswerEvent[]; readonly why?: NotStored }>;
  /** Reads a draft, with the same warnings as a draft file; `draft-unreadable` when there is none. */
  readonly read: (draft: string) => Promise<Checked<AnswerLog>>;
  /** Takes a draft out, after it was handed in or exported. */
  readonly remove: (draft: string) => Promise<void>;
  /** Room left, where the device tells it. */
  readonly room?: () => Promise<StorageRoom | undefined>;
}

/**
 * Whether what was answered is kept. A page shows `not-safe` so that nobody can miss it.
 *
 * @term 保存状态
 */
export type DraftSafety =
  | { /** Everything is stored. */ readonly state: "safe" }
  | {
      /** Some events are only in memory and would be lost with the page. */
      readonly state: "not-safe";
      /** Those events; pass them in again with the next ones. */
      readonly waiting: readonly AnswerEvent[];
      /** Why. */
      readonly why: NotStored;
      /** `draft-not-saved`. */
      readonly issue: Issue;
    };

/** Stores events of a draft and says whether all are safe. Call it with those that were waiting and the new ones. */
export async function storeEvents(
  storage: Pick<DraftStorage, "append">,
  draft: string,
  log: AnswerLog,
  events: readonly AnswerEvent[],
): Promise<DraftSafety> {
  const { stored, why } = await storage.append(draft, headOf(log), events);
  const done = new Set(stored.map(({ id }) => id));
  const waiting = events.filter(({ id }) => !done.has(id));
  if (waiting.length === 0 && why === undefined) return { state: "safe" };
  const reason = why ?? "failed";
  return { state: "not-safe", waiting, why: reason, issue: draftNotSaved(reason, waiting.length, [draft]) };
}
