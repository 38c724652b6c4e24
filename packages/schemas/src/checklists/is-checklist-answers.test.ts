import type { Answer } from "@supervision/checklists";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeChecklistAnswers, isChecklistAnswers } from "../index.ts";

const file = { name: "台账.pdf", mediaType: "application/pdf" };
const ANSWERS: readonly Answer[] = [
  { type: "yes-no", value: "yes", note: "好", evidence: ["a.pdf"] },
  { type: "yes-partly-no", value: "partly" },
  { type: "grade", value: "good" },
  { type: "choice", value: "poor" },
  { type: "several", value: ["a", "b"] },
  { type: "number", value: 1.5 },
  { type: "date", value: "2024-02-29" },
  { type: "text", value: "" },
  { type: "scale", value: 3 },
  { type: "matrix", value: { row: { column: { type: "yes-no", value: "no" } } } },
  { type: "repeat", value: [{ id: "e1", title: "一班", answers: { field: { type: "not-checked" } } }] },
  { type: "file", value: [file] },
  { type: "photo", value: [{ ...file, takenOn: "2026-09-01", place: { longitude: 1, latitude: 2 } }] },
  { type: "signature", value: { name: "李校长", signedOn: "2026-09-01", file } },
  { type: "place", value: { longitude: 117, latitude: 36 } },
  { type: "computed", value: true },
  { type: "marks", value: { missing: 2, judged: { points: 3, because: "偏少" } } },
  { type: "unchanged", answer: { type: "number", value: 3 }, since: "2026-03-01" },
  { type: "not-applicable", because: "走读" },
  { type: "refused", because: "未开门" },
  { type: "not-checked" },
  { type: "not-due", because: "十月" },
];

const envelope = {
  pin: { series: "riverside/routine", edition: "2026-09", digest: "sha256-0" },
  institution: "s1",
  date: "2026-09-10",
};

const good = fc
  .record(
    {
      answers: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.constantFrom(...ANSWERS)),
      facts: fc.constantFrom(
        {},
        { kind: "nine-year", nature: "public", students: { primary: 800, "junior-middle": 0 } },
        { inclusive: true, boarding: false, students: {} },
      ),
      archived: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.constantFrom(...ANSWERS)),
    },
    { requiredKeys: ["answers"] },
  )
  .map((parts) => ({ ...envelope, ...parts }));

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    "yes",
    "no",
    "2026-02-30",
    "0000-01-01",
    "2026-9-1",
    "",
    " ",
    0,
    -1,
    null,
    true,
    [],
    {},
    [{}],
    { type: "yes-no" },
  ),
);

/** A value in which one place, however deep, was replaced, dropped or given another key. */
function damaged(value: unknown, choose: (count: number) => number, replacement: unknown): unknown {
  if (typeof value !== "object" || value === null || choose(4) === 0) return replacement;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const at = choose(list.length + 1);
    return at === list.length
      ? [...list, replacement]
      : list.map((one, index) => (index === at ? damaged(one, choose, replacement) : one));
  }
  const entries = Object.entries(value);
  const at = choose(entries.length + 2);
  if (at === entries.length) return { ...value, extra: replacement };
  if (at > entries.length) return Object.fromEntries(entries.slice(1));
  return Object.fromEntries(
    entries.map(([key, one], index) => [key, index === at ? damaged(one, choose, replacement) : one]),
  );
}

const broken = fc
  .tuple(good, junk, fc.infiniteStream(fc.nat()))
  .map(([value, replacement, numbers]) =>
    damaged(value, (count) => Number(numbers.next().value) % Math.max(1, count), replacement),
  );

describe("an answer of a kind nobody knows", () => {
  it("is told, and never thrown", () => {
    const checked = decodeChecklistAnswers({ ...envelope, answers: { a: { type: "yes", value: true } } });
    expect(!checked.ok && checked.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "choice-unknown answers.a.type",
    ]);
  });
});

/** Where guard and decoder differ: nowhere. */
const differ = (values: readonly unknown[]): readonly unknown[] =>
  values.filter((value) => isChecklistAnswers(value) !== decodeChecklistAnswers(value).ok);

describe("the guard for bulk work accepts what the decoder accepts", () => {
  it("for every kind of answer", () => {
    const answers = Object.fromEntries(ANSWERS.map((answer, index) => [`i${index}`, answer]));
    expect(isChecklistAnswers({ ...envelope, answers })).toBe(true);
    expect(differ([{ ...envelope, answers }])).toEqual([]);
  });

  it("for right answers", () => {
    fc.assert(
      fc.property(good, (value) => {
        expect(isChecklistAnswers(value)).toBe(true);
        expect(differ([value])).toEqual([]);
      }),
    );
  });

  it("for answers with one wrong place, however deep", () => {
    fc.assert(
      fc.property(broken, (value) => {
        expect(differ([value])).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("for anything at all", () => {
    const notANumber = { ...envelope, answers: { a: { type: "number", value: Number.NaN } } };
    expect(differ([undefined, Number.NaN, notANumber])).toEqual([]);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(differ([value])).toEqual([]);
      }),
    );
  });

  it("for each kind of answer with the value of every other", () => {
    const mixed = ANSWERS.flatMap((one) =>
      ANSWERS.map((other) => ({
        ...envelope,
        answers: { a: { ...one, ...("value" in other ? { value: other.value } : {}) } },
      })),
    );
    expect(differ(mixed)).toEqual([]);
  });
});
