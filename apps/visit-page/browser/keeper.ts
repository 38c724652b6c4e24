import {
  storeEvents,
  type AnswerEvent,
  type AnswerLog,
  type DraftSafety,
  type DraftStorage,
} from "@supervision/checklists/answer-log";

/** Keeps every event at once, one after the other, and tries again with what did not go in. */
export interface Keeper {
  readonly keep: (draft: string, log: AnswerLog, events: readonly AnswerEvent[]) => void;
  /** Tries again when something is waiting. */
  readonly retry: () => void;
}

/** A keeper that tells how it stands after each attempt. */
export function keeper(storage: DraftStorage, tell: (safety: DraftSafety) => void): Keeper {
  let queue = Promise.resolve();
  let last: { readonly draft: string; readonly log: AnswerLog } | undefined;
  let waiting: readonly AnswerEvent[] = [];
  const attempt = async (): Promise<void> => {
    if (last === undefined) return;
    const safety = await storeEvents(storage, last.draft, last.log, waiting);
    waiting = safety.state === "safe" ? [] : safety.waiting;
    tell(safety);
  };
  return {
    keep: (draft, log, events) => {
      queue = queue.then(() => {
        // What was not stored of another draft cannot wait any longer than the page shows that draft.
        waiting = last?.draft === draft ? [...waiting, ...events] : events;
        last = { draft, log };
        return attempt();
      });
    },
    retry: () => {
      if (waiting.length > 0) queue = queue.then(attempt);
    },
  };
}
