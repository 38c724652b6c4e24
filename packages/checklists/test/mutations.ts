import type { AnswerForm, ChecklistEdition, ChecklistItem } from "@supervision/checklists";
import fc from "fast-check";
import { source } from "./editions.ts";

/** A mutated edition: one small thing, or a few, that an author might change. */
export interface Mutant {
  readonly before: ChecklistEdition;
  readonly after: ChecklistEdition;
  /** What was done, for the message of a failing test. */
  readonly done: readonly string[];
}

const scoredForms: readonly AnswerForm[] = [
  { type: "yes-no" },
  { type: "yes-no", good: "no" },
  { type: "yes-partly-no", partly: 0.5 },
  { type: "yes-partly-no", partly: 0.6 },
  { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
  { type: "grade", shares: { excellent: 1, good: 0.9, pass: 0.6, fail: 0 } },
  { type: "choice", options: { a: { title: "甲", share: 1 }, b: { title: "乙", share: 0.5 } } },
  { type: "choice", options: { a: { title: "甲等", share: 1 }, b: { title: "乙等", share: 0.5 } } },
  { type: "choice", options: { a: { title: "甲", share: 1 }, b: { title: "乙", share: 0.4 } } },
  {
    type: "choice",
    options: { a: { title: "甲", share: 1 }, b: { title: "乙", share: 0.5 }, c: { title: "丙", share: 0 } },
  },
  { type: "number", unit: "分钟", minimum: 0, maximum: 100, standard: { atMost: 60 } },
  { type: "number", unit: "分钟", minimum: 0, maximum: 100, standard: { atMost: 90 } },
  { type: "number", unit: "分钟", minimum: 10, maximum: 100, standard: { atMost: 60 } },
  { type: "number", unit: "分钟", minimum: 0, standard: { atMost: 60 } },
];
const countedForms: readonly AnswerForm[] = [
  ...scoredForms,
  { type: "yes-partly-no" },
  { type: "grade" },
  { type: "choice", options: { a: { title: "甲" }, b: { title: "乙" } } },
  { type: "choice", options: { a: { title: "甲" }, c: { title: "丙" } } },
  { type: "number", unit: "分钟" },
  { type: "number", unit: "分钟", minimum: 10 },
  { type: "text" },
];

const weight = fc.constantFrom(1, 2, 2.5, 10);
const title = fc.constantFrom("安全", "食堂", "课程", "巡查");
const section = fc.constantFrom("a", "b");
const item: fc.Arbitrary<ChecklistItem> = fc.oneof(
  fc.record({ title, section, weight, answer: fc.constantFrom(...scoredForms) }),
  fc.record({ title, section, answer: fc.constantFrom(...countedForms) }),
);

type Items = Readonly<Record<string, ChecklistItem>>;
interface Change {
  readonly items: Items;
  readonly replaces: Readonly<Record<string, string>>;
  readonly done: string;
}
type Mutate = (items: Items, id: string, old: ChecklistItem, fresh: ChecklistItem) => Change;

const replaced = (items: Items, id: string, changed: ChecklistItem): Items =>
  Object.fromEntries(Object.entries(items).map(([key, old]) => [key, key === id ? changed : old]));
const without = (items: Items, id: string): Items =>
  Object.fromEntries(Object.entries(items).filter(([key]) => key !== id));
const changed =
  (done: string, change: (old: ChecklistItem, fresh: ChecklistItem) => ChecklistItem): Mutate =>
  (items, id, old, fresh) => ({
    items: replaced(items, id, change(old, fresh)),
    replaces: {},
    done: `${done} ${id}`,
  });

const MUTATIONS: readonly Mutate[] = [
  changed("retitle", (old) => ({ ...old, title: `${old.title}（修订）` })),
  changed("reword", (old) => ({ ...old, text: "以现场为准" })),
  changed("points to look at", (old) => ({ ...old, lookAt: [{ text: "标牌在显著处" }] })),
  changed("methods", (old) => ({ ...old, methods: ["campus-round"] })),
  changed("reweight", (old, fresh) => {
    const { weight: was, ...rest } = old;
    if (was === undefined || fresh.weight === undefined) return rest;
    return { ...old, weight: fresh.weight };
  }),
  changed("reform", (old, fresh) =>
    old.weight !== undefined && fresh.weight === undefined ? old : { ...old, answer: fresh.answer },
  ),
  changed("move", (old) => ({ ...old, section: old.section === "a" ? "b" : "a" })),
  changed("narrow", (old) => ({ ...old, appliesTo: { kinds: ["primary"] } })),
  changed("tighten", (old) =>
    typeof old.answer === "object" && old.answer.type === "number"
      ? { ...old, answer: { ...old.answer, minimum: (old.answer.minimum ?? 0) + 5 } }
      : old,
  ),
  changed("loosen", (old) => {
    if (typeof old.answer !== "object" || old.answer.type !== "number") return old;
    const { minimum: _minimum, ...rest } = old.answer;
    return { ...old, answer: rest };
  }),
  changed("say the usual", (old) =>
    JSON.stringify(old.answer) === '{"type":"yes-no"}'
      ? { ...old, answer: { type: "yes-no", good: "yes" } }
      : old,
  ),
  (items, id) => ({ items: without(items, id), replaces: {}, done: `remove ${id}` }),
  (items, id, _old, fresh) => ({
    items: { ...items, [`${id}-new`]: fresh },
    replaces: {},
    done: `add ${id}-new`,
  }),
  (items, id, old) => ({
    items: { ...without(items, id), [`${id}-renamed`]: old },
    replaces: { [id]: `${id}-renamed` },
    done: `rename ${id}`,
  }),
  (items, id) => ({
    items: Object.fromEntries(Object.entries(items).toReversed()),
    replaces: {},
    done: `reverse at ${id}`,
  }),
];

const mutation = fc.record({
  which: fc.nat(MUTATIONS.length - 1),
  at: fc.nat(20),
  fresh: item,
});

/** Any edition of two to six items with one to three mutations, each to another item. */
export const mutant: fc.Arbitrary<Mutant> = fc
  .tuple(fc.array(item, { minLength: 2, maxLength: 6 }), fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([list, mutations]) => {
    const start: Items = Object.fromEntries(list.map((one, index) => [`i${index}`, one]));
    const ids = Object.keys(start);
    const touched = new Set<string>();
    let items = start;
    const replaces: Record<string, string> = {};
    const done: string[] = [];
    for (const { which, at, fresh } of mutations) {
      const id = ids[at % ids.length];
      const old = id === undefined ? undefined : start[id];
      const mutate = MUTATIONS[which];
      if (id === undefined || old === undefined || mutate === undefined || touched.has(id)) continue;
      touched.add(id);
      const change = mutate(items, id, old, fresh);
      if (Object.keys(change.items).length === 0) continue;
      items = change.items;
      Object.assign(replaces, change.replaces);
      done.push(change.done);
    }
    const edition = (name: string, contents: Items): ChecklistEdition => ({
      edition: name,
      status: "active",
      effective: { from: `${name}-01` },
      sources: [source],
      sections: { a: "甲", b: "乙" },
      items: contents,
    });
    return {
      before: edition("2025-09", start),
      after: { ...edition("2026-09", items), replaces },
      done,
    };
  });
