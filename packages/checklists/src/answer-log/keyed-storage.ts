import { failed, passed, type Checked } from "@supervision/domain";
import { draftUnreadable } from "../issues.ts";
import type { AnswerEvent, AnswerLog } from "./answer-event.ts";
import { parsed, readEvents, readVisit } from "./draft-file.ts";
import type { DraftStorage, NotStored, StorageRoom } from "./draft-storage.ts";
import { unionOf } from "./merge-logs.ts";

/**
 * Anything that keeps texts under keys, now or later: a wrapper of `localStorage`, of an IndexedDB store, of a file system. Methods may throw
 * or reject.
 *
 * @term 键值存储
 */
export interface KeyedStore {
  /** All keys. */
  readonly keys: () => readonly string[] | Promise<readonly string[]>;
  /** The text under a key; nothing when there is none. */
  readonly get: (key: string) => string | null | undefined | Promise<string | null | undefined>;
  /** Keeps a text under a key. */
  readonly set: (key: string, text: string) => void | Promise<void>;
  /** Takes a key out. */
  readonly remove: (key: string) => void | Promise<void>;
  /** Room left, where it is known. */
  readonly room?: () => StorageRoom | undefined | Promise<StorageRoom | undefined>;
}

/**
 * What `localStorage` and `sessionStorage` of a page look like.
 *
 * @term 网页存储
 */
export interface WebStorage {
  /** Number of keys. */
  readonly length: number;
  /** The key at a position. */
  key(index: number): string | null;
  /** The text under a key. */
  getItem(key: string): string | null;
  /** Keeps a text under a key; throws when there is no room. */
  setItem(key: string, text: string): void;
  /** Takes a key out. */
  removeItem(key: string): void;
}

const PREFIX = "supervision-draft/";
const VISIT = "visit";

/**
 * A storage that keeps each event under a key of its own: nothing is ever rewritten, so two tabs add to one draft without harm, and a
 * damaged text costs one event. What was written is read back before it counts as stored.
 */
export function keyedStorage(store: KeyedStore): DraftStorage {
  const { room } = store;
  return {
    list: async () => {
      const keys = await ownKeys(store);
      return [...new Set(keys.flatMap((key) => draftOf(key) ?? []))];
    },
    append: async (draft, visit, events) => {
      const stored: AnswerEvent[] = [];
      try {
        const head = keyOf(draft, VISIT);
        const text = JSON.stringify(visit);
        if ((await store.get(head)) !== text) await write(store, head, text);
        for (const event of events) {
          // One after the other: what follows builds on what came before.
          // oxlint-disable-next-line no-await-in-loop
          await write(store, keyOf(draft, event.id), JSON.stringify(event));
          stored.push(event);
        }
        return { stored };
      } catch (error) {
        return { stored, why: reasonOf(error) };
      }
    },
    read: async (draft) => readDraft(store, draft),
    remove: async (draft) => {
      const keys = (await ownKeys(store)).filter((key) => draftOf(key) === draft);
      await Promise.all(keys.map(async (key) => store.remove(key)));
    },
    ...(room === undefined ? {} : { room: async () => room() }),
  };
}

/** `localStorage` or `sessionStorage` as a {@link KeyedStore}. */
export function webStore(storage: WebStorage): KeyedStore {
  return {
    keys: () => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ""),
    get: (key) => storage.getItem(key),
    set: (key, text) => storage.setItem(key, text),
    remove: (key) => storage.removeItem(key),
  };
}

/** A store in memory, for tests and for pages that may not store anything; `quota` in characters. */
export function memoryStore(quota = Infinity): KeyedStore {
  const texts = new Map<string, string>();
  const used = (): number => [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    keys: () => [...texts.keys()],
    get: (key) => texts.get(key),
    set: (key, text) => {
      const before = texts.get(key);
      const growth = before === undefined ? key.length + text.length : text.length - before.length;
      if (used() + growth > quota) throw new StoreFull();
      texts.set(key, text);
    },
    remove: (key) => {
      texts.delete(key);
    },
    room: () => ({ used: used(), quota }),
  };
}

class StoreFull extends Error {
  override readonly name = "QuotaExceededError";
}

class NotReadBack extends Error {
  override readonly name = "NotReadBack";
}

async function write(store: KeyedStore, key: string, text: string): Promise<void> {
  await store.set(key, text);
  if ((await store.get(key)) !== text) throw new NotReadBack(key);
}

function reasonOf(error: unknown): NotStored {
  const name = error instanceof Error || isNamed(error) ? error.name : "";
  if (/quota/i.test(name)) return "full";
  return /security|invalidstate|notallowed/i.test(name) ? "denied" : "failed";
}

function isNamed(error: unknown): error is { readonly name: string } {
  return typeof error === "object" && error !== null && "name" in error && typeof error.name === "string";
}

async function readDraft(store: KeyedStore, draft: string): Promise<Checked<AnswerLog>> {
  const keys = (await ownKeys(store)).filter((key) => draftOf(key) === draft).toSorted();
  const texts = await Promise.all(keys.map(async (key) => textAt(store, key)));
  const head = keyOf(draft, VISIT);
  const visit = readVisit(parsed(texts[keys.indexOf(head)] ?? ""));
  if (visit === undefined)
    return failed([
      draftUnreadable({ zh: "没有这份草稿，或其首条损坏", en: "there is none, or its head is damaged" }, [
        draft,
      ]),
    ]);
  const parts = texts.filter((_, index) => keys[index] !== head);
  const { events, issues } = readEvents(parts, () => ({ zh: "本机的一条", en: "A stored event" }));
  return passed({ ...visit, events: unionOf([], events) }, issues);
}

async function ownKeys(store: KeyedStore): Promise<readonly string[]> {
  try {
    return (await store.keys()).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

async function textAt(store: KeyedStore, key: string): Promise<string> {
  try {
    return (await store.get(key)) ?? "";
  } catch {
    return "";
  }
}

function keyOf(draft: string, part: string): string {
  return `${PREFIX}${encodeURIComponent(draft)}/${part}`;
}

function draftOf(key: string): string | undefined {
  const [name, part] = key.slice(PREFIX.length).split("/");
  if (name === undefined || part === undefined) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
