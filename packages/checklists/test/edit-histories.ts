import {
  type Answer,
  type AnswerForm,
  type ChecklistAnswers,
  type ChecklistEdition,
  type ChecklistItem,
  type GivenAnswer,
  pinOf,
} from "@supervision/checklists";
import fc from "fast-check";
import type { LensStep, Rescale } from "../src/migration/index.ts";
import { source } from "./editions.ts";

/** One step of a history: the next edition, and what its author says about answers to the one before. */
export interface HistoryStep {
  readonly edition: ChecklistEdition;
  readonly steps: readonly LensStep[];
}

/** A checklist through time, with answers to its first edition. */
export interface History {
  readonly first: ChecklistEdition;
  readonly answers: ChecklistAnswers;
  readonly later: readonly HistoryStep[];
}

const FORMS: readonly AnswerForm[] = [
  { type: "yes-no" },
  { type: "yes-no", good: "no" },
  { type: "yes-partly-no", partly: 0.5 },
  { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
  {
    type: "choice",
    options: { a: { title: "甲", share: 1 }, b: { title: "乙", share: 0.5 }, c: { title: "丙", share: 0 } },
  },
  { type: "choice", options: { a: { title: "甲", share: 1 }, b: { title: "乙", share: 0 } } },
  { type: "several", options: { a: { title: "甲" }, b: { title: "乙" } } },
  { type: "number", unit: "小时", minimum: 0 },
  { type: "number", unit: "分钟", minimum: 0, standard: { atMost: 60 } },
  { type: "text" },
];

const form: fc.Arbitrary<AnswerForm> = fc.constantFrom(...FORMS);
const item: fc.Arbitrary<ChecklistItem> = fc.record(
  {
    title: fc.constantFrom("安全", "食堂", "课程", "巡查"),
    answer: form,
    text: fc.constantFrom("看现场", "看记录"),
  },
  { requiredKeys: ["title", "answer"] },
);

function valueOf(given: AnswerForm): fc.Arbitrary<GivenAnswer> {
  switch (given.type) {
    case "yes-no":
      return fc.constantFrom<GivenAnswer[]>(
        { type: "yes-no", value: "yes" },
        { type: "yes-no", value: "no" },
      );
    case "yes-partly-no":
      return fc
        .constantFrom<("yes" | "partly" | "no")[]>("yes", "partly", "no")
        .map((value) => ({ type: "yes-partly-no", value }));
    case "grade":
      return fc
        .constantFrom<("excellent" | "good" | "pass" | "fail")[]>("excellent", "good", "pass", "fail")
        .map((value) => ({ type: "grade", value }));
    case "choice":
      return fc.constantFrom(...Object.keys(given.options)).map((value) => ({ type: "choice", value }));
    case "several":
      return fc.subarray(Object.keys(given.options)).map((value) => ({ type: "several", value }));
    case "number":
      return fc.integer({ min: 0, max: 500 }).map((tenths) => ({ type: "number", value: tenths / 10 }));
    default:
      return fc.constantFrom("整洁", "有序").map((value) => ({ type: "text", value }));
  }
}

/** An answer to a form: given, confirmed as unchanged, or one of the four that are none; with a note or evidence now and then. */
export function answerTo(given: AnswerForm): fc.Arbitrary<Answer> {
  const none = fc.constantFrom<Answer>(
    { type: "not-applicable", because: "无此情形" },
    { type: "not-checked" },
    { type: "refused", because: "未开门" },
    { type: "not-due", because: "十月完工" },
  );
  const noted = fc
    .tuple(valueOf(given), fc.constantFrom("见记录", "三楼"), fc.boolean())
    .map(([answer, note, proof]): Answer => ({ ...answer, note, ...(proof ? { evidence: ["照片1"] } : {}) }));
  const unchanged = valueOf(given).map((answer): Answer => ({
    type: "unchanged",
    answer,
    since: "2025-09-10",
  }));
  return fc.oneof(
    { weight: 5, arbitrary: valueOf(given) },
    { weight: 2, arbitrary: noted },
    { weight: 1, arbitrary: unchanged },
    { weight: 2, arbitrary: none },
  );
}

function editionOf(index: number, items: Readonly<Record<string, ChecklistItem>>): ChecklistEdition {
  const from = `${2020 + index}-09-01`;
  return {
    edition: `${2020 + index}-09`,
    status: "active",
    effective: { from },
    sources: [source],
    items,
  };
}

/** Answers to some of the items of an edition, some of them to items that were hidden. */
export function someAnswers(edition: ChecklistEdition): fc.Arbitrary<ChecklistAnswers> {
  const entries = Object.entries(edition.items).map(([id, { answer }]) =>
    fc
      .tuple(
        answerTo(typeof answer === "string" ? { type: answer } : answer),
        fc.constantFrom("given", "given", "given", "hidden", "absent"),
      )
      .map(([value, place]) => ({ id, value, place })),
  );
  return fc.tuple(...entries).map((given) => {
    const at = (place: string): Record<string, Answer> =>
      Object.fromEntries(given.filter((one) => one.place === place).map(({ id, value }) => [id, value]));
    const archived = at("hidden");
    return {
      pin: pinOf("riverside/routine", edition),
      institution: "s1",
      date: "2026-03-02",
      answers: at("given"),
      ...(Object.keys(archived).length === 0 ? {} : { archived }),
    };
  });
}

type Edit =
  | {
      readonly kind: "rename" | "remove" | "retitle" | "split" | "told-rename" | "archive";
      readonly at: number;
    }
  | { readonly kind: "add"; readonly item: ChecklistItem }
  | { readonly kind: "reform" | "rescale"; readonly at: number; readonly form: AnswerForm }
  | { readonly kind: "merge" | "replace-both"; readonly at: number; readonly and: number };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("rename", "remove", "retitle", "split", "told-rename", "archive" as const),
    at: fc.nat(20),
  }),
  fc.record({ kind: fc.constant("add" as const), item }),
  fc.record({ kind: fc.constantFrom("reform", "rescale" as const), at: fc.nat(20), form }),
  fc.record({ kind: fc.constantFrom("merge", "replace-both" as const), at: fc.nat(20), and: fc.nat(20) }),
);

/** The next edition after some edits, each to another item. */
function nextEdition(before: ChecklistEdition, index: number, edits: readonly Edit[]): HistoryStep {
  let items: [string, ChecklistItem][] = Object.entries(before.items);
  const replaces: Record<string, string> = {};
  const steps: LensStep[] = [];
  const touched = new Set<string>();
  const ids = Object.keys(before.items);
  const pick = (at: number): string | undefined => {
    const id = ids[at % ids.length];
    if (id === undefined || touched.has(id)) return undefined;
    touched.add(id);
    return id;
  };
  let made = 0;
  const fresh = (): string => `n${index}-${(made += 1)}`;
  const swap = (id: string, ...entries: [string, ChecklistItem][]): void => {
    items = items.flatMap((entry) => (entry[0] === id ? entries : [entry]));
  };
  for (const one of edits) {
    if (one.kind === "add") {
      items.push([fresh(), one.item]);
      continue;
    }
    const id = pick(one.at);
    const old = id === undefined ? undefined : before.items[id];
    if (id === undefined || old === undefined) continue;
    switch (one.kind) {
      case "rename":
      case "told-rename": {
        const to = fresh();
        swap(id, [to, old]);
        if (one.kind === "rename") replaces[id] = to;
        else steps.push({ kind: "rename", from: id, to });
        break;
      }
      case "remove":
        swap(id);
        break;
      case "archive":
        steps.push({ kind: "archive", item: id, because: "问的已是另一件事" });
        break;
      case "retitle":
        swap(id, [id, { ...old, title: `${old.title}（修订）` }]);
        break;
      case "split": {
        const parts = [fresh(), fresh()];
        swap(id, ...parts.map((part): [string, ChecklistItem] => [part, old]));
        steps.push({ kind: "split", from: id, into: parts.map((to) => ({ to })) });
        break;
      }
      case "reform":
        swap(id, [id, { ...old, answer: one.form }]);
        break;
      case "rescale": {
        const by = tableBetween(formOf(old), one.form);
        if (by === undefined) break;
        swap(id, [id, { ...old, answer: one.form }]);
        steps.push({ kind: "rescale", from: id, to: id, by });
        break;
      }
      case "merge":
      case "replace-both": {
        const other = pick(one.and);
        const second = other === undefined ? undefined : before.items[other];
        if (other === undefined || second === undefined) break;
        const to = fresh();
        swap(other);
        swap(id, [to, { ...old, answer: { type: "yes-no" } }]);
        if (one.kind === "replace-both") {
          replaces[id] = to;
          replaces[other] = to;
          break;
        }
        const read = [id, other].map((from) => {
          const from0 = before.items[from];
          const by = from0 === undefined ? undefined : tableBetween(formOf(from0), { type: "yes-no" });
          return by === undefined ? undefined : { item: from, by };
        });
        const [one0, two0] = read;
        if (one0 !== undefined && two0 !== undefined)
          steps.push({ kind: "merge", from: [one0, two0], to, prefer: one.at % 2 === 0 ? "worst" : "best" });
        break;
      }
    }
  }
  if (items.length === 0) items.push([fresh(), { title: "其他", answer: "text" }]);
  const edition = { ...editionOf(index, Object.fromEntries(items)), replaces };
  return { edition, steps };
}

function formOf({ answer }: ChecklistItem): AnswerForm {
  return typeof answer === "string" ? { type: answer } : answer;
}

/** Any table or factor between two forms, lossy or not; `undefined` where there is none. */
function tableBetween(before: AnswerForm, after: AnswerForm): Rescale | undefined {
  if (before.type === "number" && after.type === "number")
    return before.unit === "小时" ? { multiply: 60 } : { divide: 60 };
  const olds = wordsOf(before);
  const news = wordsOf(after);
  if (olds === undefined || news === undefined) return undefined;
  // The last old value is left out when there are many: nothing says what it would be.
  const entries = olds
    .slice(0, 3)
    .map((old, index): [string, string] => [old, news[index % news.length] ?? old]);
  return { values: Object.fromEntries(entries) };
}

function wordsOf(given: AnswerForm): readonly string[] | undefined {
  switch (given.type) {
    case "yes-no":
      return ["yes", "no"];
    case "yes-partly-no":
      return ["yes", "partly", "no"];
    case "grade":
      return ["excellent", "good", "pass", "fail"];
    case "choice":
    case "several":
      return Object.keys(given.options);
    default:
      return undefined;
  }
}

/** Any edit history of one to three further editions. */
export const history: fc.Arbitrary<History> = fc
  .tuple(
    fc.array(item, { minLength: 1, maxLength: 8 }),
    fc.array(fc.array(edit, { maxLength: 6 }), { minLength: 1, maxLength: 3 }),
  )
  .chain(([items, edits]) => {
    const first = editionOf(0, Object.fromEntries(items.map((one, index) => [`i${index}`, one])));
    const later: HistoryStep[] = [];
    edits.forEach((list, index) => {
      later.push(nextEdition(later.at(-1)?.edition ?? first, index + 1, list));
    });
    return someAnswers(first).map((answers) => ({ first, answers, later }));
  });
