import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { started } from "../../test/answer-logs.ts";
import {
  answersFrom,
  appendAnswer,
  keyedStorage,
  memoryStore,
  mergeLogs,
  storeEvents,
  webStore,
  type KeyedStore,
  type WebStorage,
} from "./index.ts";

const yes = { type: "yes-no", value: "yes" } as const;
const first = appendAnswer(started, { replica: "tab-1" }, { item: "canteen", answer: yes });
const second = appendAnswer(first.log, { replica: "tab-1" }, { item: "patrol", answer: yes });

/** A page's storage with so much room, in characters. */
function page(room = Infinity): WebStorage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      const size = [...texts].reduce((sum, [one, other]) => sum + one.length + other.length, 0);
      if (size + key.length + text.length > room) throw new DOMException("full", "QuotaExceededError");
      texts.set(key, text);
    },
    removeItem: (key) => {
      texts.delete(key);
    },
  };
}

/** A store that answers later, as IndexedDB does. */
function later({ keys, get, set, remove }: KeyedStore): KeyedStore {
  const soon = async <Value>(value: () => Value): Promise<Awaited<Value>> => {
    await Promise.resolve();
    return await value();
  };
  return {
    keys: () => soon(() => keys()),
    get: (key) => soon(() => get(key)),
    set: (key, text) => soon(() => set(key, text)),
    remove: (key) => soon(() => remove(key)),
  };
}

describe.each<[string, () => KeyedStore]>([
  ["in memory", () => memoryStore()],
  ["of a page", () => webStore(page())],
  ["that answers later", () => later(memoryStore())],
])("a storage %s", (_name, make) => {
  it("keeps every answer at once and gives the draft back", async () => {
    const storage = keyedStorage(make());
    expect(await storeEvents(storage, "visit/一", first.log, first.events)).toEqual({ state: "safe" });
    expect(await storeEvents(storage, "visit/一", second.log, second.events)).toEqual({ state: "safe" });
    expect(await storage.list()).toEqual(["visit/一"]);
    expect(await storage.read("visit/一")).toEqual({ ok: true, value: second.log, warnings: [] });
    await storage.remove("visit/一");
    expect(await storage.list()).toEqual([]);
    expect(await storage.read("visit/一")).toMatchObject({
      ok: false,
      issues: [{ code: "draft-unreadable" }],
    });
  });

  it("takes two tabs that write to one draft without having read each other", async () => {
    const storage = keyedStorage(make());
    const other = appendAnswer(
      started,
      { replica: "tab-2" },
      { item: "patrol", answer: { type: "not-due" } },
    );
    await storeEvents(storage, "v1", first.log, first.events);
    await storeEvents(storage, "v1", other.log, other.events);
    const both = orThrow(mergeLogs(first.log, other.log));
    expect(orThrow(await storage.read("v1"))).toEqual(both);
  });
});

describe("a storage without room", () => {
  it("says what is not safe, and stores it when there is room again", async () => {
    const room = { left: 0 };
    const store = memoryStore();
    const storage = keyedStorage({
      ...store,
      set: (key, text) => {
        if (room.left === 0) throw new DOMException("full", "QuotaExceededError");
        return store.set(key, text);
      },
    });
    const lost = await storeEvents(storage, "v1", first.log, first.events);
    expect(lost).toMatchObject({
      state: "not-safe",
      waiting: first.events,
      why: "full",
      issue: { code: "draft-not-saved", message: { zh: "有1条记录没有保存：存储空间已满" } },
    });
    room.left = 1;
    const waiting = lost.state === "not-safe" ? lost.waiting : [];
    const now = await storeEvents(storage, "v1", second.log, [...waiting, ...second.events]);
    expect(now).toEqual({ state: "safe" });
    expect(orThrow(await storage.read("v1"))).toEqual(second.log);
  });

  it("keeps the events that still fitted", async () => {
    const events = [...first.events, ...second.events];
    const size = JSON.stringify(events).length + JSON.stringify({ ...started, events: undefined }).length;
    const storage = keyedStorage(memoryStore(size));
    const safety = await storeEvents(storage, "v1", second.log, events);
    expect(safety).toMatchObject({ state: "not-safe", why: "full", waiting: second.events });
    expect(orThrow(await storage.read("v1"))).toEqual(first.log);
    expect(await storage.room?.()).toMatchObject({ quota: size });
  });
});

describe("a device that does not let the page store anything", () => {
  const denied = (): never => {
    throw new DOMException("no", "SecurityError");
  };
  const storage = keyedStorage({ keys: denied, get: denied, set: denied, remove: denied });

  it("shows no drafts, and says that answers are only in memory", async () => {
    expect(await storage.list()).toEqual([]);
    expect(await storeEvents(storage, "v1", first.log, first.events)).toMatchObject({
      state: "not-safe",
      why: "denied",
    });
  });

  it("that forgets what it was told to keep is found out", async () => {
    const forgetful = keyedStorage({ ...memoryStore(), set: () => undefined });
    expect(await storeEvents(forgetful, "v1", first.log, first.events)).toMatchObject({
      state: "not-safe",
      why: "failed",
    });
  });
});

describe("a stored event that was damaged", () => {
  it("costs itself and nothing else", async () => {
    const store = memoryStore();
    const storage = keyedStorage(store);
    await storeEvents(storage, "v1", second.log, second.log.events);
    const key = (await store.keys()).find((one) => one.endsWith(second.events[0]?.id ?? "")) ?? "";
    await store.set(key, '{"at":{"item":"patrol"},');
    const read = await storage.read("v1");
    expect(read).toMatchObject({
      ok: true,
      warnings: [
        { code: "draft-event-damaged", message: { zh: "本机的一条记录丢失（事项 patrol）：内容读不出" } },
      ],
    });
    expect(answersFrom(orThrow(read)).answers.answers).toEqual({ canteen: yes });
  });
});
