import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import { everyForm } from "../../test/every-form.ts";
import {
  checkAnswers,
  defineChecklistEdition,
  type Answer,
  type ChecklistEdition,
  type ChecklistItem,
} from "../index.ts";

function found(edition: ChecklistEdition, answers: Readonly<Record<string, unknown>>): readonly string[] {
  const data: Readonly<Record<string, Answer>> = JSON.parse(JSON.stringify(answers));
  const checked = checkAnswers(edition, answersTo(edition, data, "2026-09-10"));
  return (checked.ok ? checked.warnings : checked.issues)
    .filter(({ code, path }) => code !== "answer-missing" || path.length > 2)
    .map(({ code, severity, path }) => `${severity} ${code} ${path.join(".")}`);
}

/** An edition of one item. */
function one(item: ChecklistItem, more: Partial<ChecklistEdition> = {}): ChecklistEdition {
  return { ...head, ...more, items: { a: item } };
}

interface YesNo {
  readonly type: "yes-no";
  readonly value: "yes" | "no";
  readonly note?: string;
}

const no = { type: "yes-no", value: "no" } as const;

describe("an answer", () => {
  it.each<[string, unknown, string]>([
    ["dangers", { type: "several", value: ["river", "lake"] }, "answer-value-invalid answers.dangers.value"],
    ["dangers", { type: "several", value: ["river", "river"] }, "answer-value-invalid answers.dangers.value"],
    ["dangers", { type: "several", value: ["river", "none"] }, "answer-value-invalid answers.dangers.value"],
    ["pupils", { type: "number", value: 40.5 }, "answer-value-invalid answers.pupils.value"],
    ["drill", { type: "date", value: "2026-09-11" }, "answer-value-invalid answers.drill.value"],
    ["drill", { type: "date", value: "2026-02-30" }, "answer-value-invalid answers.drill.value"],
    ["satisfaction", { type: "scale", value: 6 }, "answer-value-invalid answers.satisfaction.value"],
    ["papers", { type: "file", value: [] }, "answer-value-invalid answers.papers.value"],
    [
      "papers",
      { type: "file", value: [{ name: "a", digest: "md5" }] },
      "answer-value-invalid answers.papers.value",
    ],
    ["signed", { type: "signature", value: { name: "王建国" } }, "answer-value-invalid answers.signed.value"],
    [
      "gate",
      { type: "place", value: { longitude: 200, latitude: 3 } },
      "answer-value-invalid answers.gate.value",
    ],
    ["guidance", { type: "note", value: "看过" }, "answer-type-mismatch answers.guidance.type"],
    ["canteen", { type: "hologram", value: 1 }, "answer-type-unknown answers.canteen.type"],
    ["meals", { type: "computed", value: 3 }, "answer-computed-differs answers.meals.value"],
    ["canteen", { ...no, note: 7 }, "answer-value-invalid answers.canteen.note"],
    ["plans", { type: "matrix", value: { art: {} } }, "answer-field-unknown answers.plans.value.art"],
    [
      "plans",
      { type: "matrix", value: { maths: { books: { type: "number", value: "3" } } } },
      "answer-value-invalid answers.plans.value.maths.books.value",
    ],
    [
      "canteens",
      {
        type: "repeat",
        value: [
          { id: "n", answers: {} },
          { id: "n", answers: {} },
        ],
      },
      "answer-value-invalid answers.canteens.value.1.id",
    ],
    [
      "canteens",
      { type: "repeat", value: [{ id: "n", answers: { licence: { type: "refused" } } }] },
      "answer-reason-missing answers.canteens.value.0.answers.licence.because",
    ],
    [
      "canteens",
      { type: "repeat", value: [{ id: "n", answers: { beds: no } }] },
      "answer-field-unknown answers.canteens.value.0.answers.beds",
    ],
  ])("to %s: %o is refused where it is wrong", (item, answer, expected) => {
    expect(found(everyForm, { [item]: answer })).toContain(`error ${expected}`);
  });

  it("of a matrix or repeat group warns about parts without any", () => {
    expect(
      found(everyForm, {
        plans: { type: "matrix", value: { maths: { books: { type: "number", value: 3 } } } },
        canteens: { type: "repeat", value: [{ id: "north", answers: { licence: { type: "not-checked" } } }] },
      }),
    ).toEqual([
      "warning answer-cells-missing answers.plans.value",
      "warning answer-missing answers.canteens.value.0.answers.meals",
      "warning answer-missing answers.canteens.value.0.answers.opened",
    ]);
  });

  it("may have to lie near a place", () => {
    const gate = one({
      title: "校门",
      answer: { type: "place", within: { of: { longitude: 117, latitude: 36.7 }, metres: 300 } },
    });
    const at = (latitude: number): unknown => ({ type: "place", value: { longitude: 117, latitude } });
    expect(found(gate, { a: at(36.702) })).toEqual([]);
    expect(found(gate, { a: at(36.704) })).toEqual(["error answer-value-invalid answers.a.value"]);
  });

  it("may take only files of some types", () => {
    const plan = one({ title: "预案", answer: { type: "file", accepts: ["application/pdf", "image/*"] } });
    const file = (mediaType?: string): unknown => ({ type: "file", value: [{ name: "预案", mediaType }] });
    expect(found(plan, { a: file("image/png") })).toEqual([]);
    expect(found(plan, { a: file() })).toEqual([]);
    expect(found(plan, { a: file("text/html") })).toEqual(["error answer-value-invalid answers.a.value"]);
  });
});

describe("an answer confirmed as unchanged", () => {
  const item = { title: "许可证有效", answer: "yes-no", unchangedWithin: 180 } as const;
  const unchanged = (since: string, answer: unknown = { type: "yes-no", value: "yes" }): unknown => ({
    type: "unchanged",
    since,
    answer,
  });

  it("stands as long as its item allows", () => {
    expect(found(one(item), { a: unchanged("2026-03-14") })).toEqual([]);
    expect(found(one(item), { a: unchanged("2026-03-13") })).toEqual([
      "error answer-unchanged-outdated answers.a.since",
    ]);
    expect(found(one({ ...item, unchangedWithin: 0 }), { a: unchanged("2026-09-09") })).toHaveLength(1);
  });

  it("is one that was given, fits the item as it is now, and does not come from the future", () => {
    expect(found(one(item), { a: unchanged("2026-09-11") })).toEqual([
      "error answer-value-invalid answers.a.since",
    ]);
    expect(found(one(item), { a: unchanged("2026-09-01", { type: "not-checked" }) })).toEqual([
      "error answer-type-mismatch answers.a.answer.type",
    ]);
    expect(found(one(item), { a: unchanged("2026-09-01", { type: "grade", value: "good" }) })).toEqual([
      "error answer-type-mismatch answers.a.answer.type",
    ]);
  });
});

describe("a non-answer", () => {
  it("is given as the item allows, else the edition, else by default", () => {
    const strict = one(
      { title: "消防", answer: "yes-no", nonAnswers: { "not-checked": { needsReason: true } } },
      { nonAnswers: { "not-applicable": { allowed: false }, "not-checked": { needsReason: false } } },
    );
    expect(found(strict, { a: { type: "not-applicable", because: "无" } })).toEqual([
      "error answer-not-allowed answers.a.type",
    ]);
    expect(found(strict, { a: { type: "not-checked" } })).toEqual([
      "error answer-reason-missing answers.a.because",
    ]);
    expect(found(one({ title: "消防", answer: "yes-no" }), { a: { type: "not-checked" } })).toEqual([]);
  });
});

describe("a constraint", () => {
  const homework = (severity: "error" | "warning" | "ask-reason"): ChecklistEdition =>
    defineChecklistEdition({
      ...head,
      items: {
        grade: { title: "年级", answer: { type: "number", whole: true } },
        minutes: {
          title: "书面作业",
          answer: { type: "number", unit: "分钟" },
          constraints: [
            {
              holds: { any: [{ more: [{ answer: "grade" }, 2] }, { equal: [{ answer: "minutes" }, 0] }] },
              message: "一、二年级一般不留书面作业",
              severity,
            },
          ],
        },
      },
    });
  const number = (value: number): Answer => ({ type: "number", value });
  const answers = { grade: number(2), minutes: number(20) };

  it("refuses, warns, or asks for a reason, as it declares", () => {
    expect(found(homework("error"), answers)).toEqual(["error answer-constraint-broken answers.minutes"]);
    expect(found(homework("warning"), answers)).toEqual(["warning answer-constraint-broken answers.minutes"]);
    expect(found(homework("ask-reason"), answers)).toEqual([
      "error answer-explanation-missing answers.minutes.note",
    ]);
    const explained = { ...answers, minutes: { ...number(20), note: "毕业演出前一周的朗读" } };
    expect(found(homework("ask-reason"), explained)).toEqual([]);
  });

  it("is not applied where it holds, and not while it cannot be told", () => {
    expect(found(homework("error"), { ...answers, grade: number(3) })).toEqual([]);
    expect(found(homework("error"), { minutes: number(20) })).toEqual([]);
  });
});

describe("evidence", () => {
  it("is a word on what falls short, told by a mere note, where an item declares nothing", () => {
    const exit = one({ title: "安全出口畅通", answer: "yes-no" });
    expect(found(exit, { a: no })).toEqual(["note answer-evidence-missing answers.a.note"]);
    expect(found(exit, { a: { ...no, note: "北门上锁" } })).toEqual([]);
    expect(found(exit, { a: { ...no, evidence: ["北门.jpg"] } })).toEqual([]);
    expect(found(exit, { a: { type: "yes-no", value: "yes" } })).toEqual([]);
    expect(found(one({ title: "情况", answer: "text" }), { a: { type: "text", value: "差" } })).toEqual([]);
  });

  it("may stand with the cell that falls short, and is not asked for cells that do not apply", () => {
    const canteens = one({
      title: "食堂",
      answer: {
        type: "repeat",
        of: "食堂",
        fields: {
          open: { title: "在用", answer: { type: "yes-no" } },
          clean: {
            title: "整洁",
            answer: { type: "yes-no" },
            askIf: { equal: [{ field: "open" }, "yes"] },
          },
        },
      },
    });
    const north = (open: YesNo, clean: YesNo): Readonly<Record<string, Answer>> => ({
      a: { type: "repeat", value: [{ id: "north", answers: { open, clean } }] },
    });
    const yes = { type: "yes-no", value: "yes" } as const;
    expect(found(canteens, north(yes, no))).toEqual(["note answer-evidence-missing answers.a.note"]);
    expect(found(canteens, north(yes, { ...no, note: "地面积水" }))).toEqual([]);
    expect(found(canteens, north({ ...no, note: "假期停用" }, no))).toEqual([]);
  });

  it("may be a word where something falls short", () => {
    const exit = one({ title: "安全出口畅通", answer: "yes-no", evidence: { when: "on-failure" } });
    expect(found(exit, { a: no })).toEqual(["warning answer-evidence-missing answers.a.note"]);
    expect(found(exit, { a: { ...no, note: "北门上锁" } })).toEqual([]);
    expect(found(exit, { a: { type: "yes-no", value: "yes" } })).toEqual([]);
  });

  it("may be more than a word, and asked for always or never", () => {
    const always = { when: "always", what: "evidence", because: "入账须附票据" } as const;
    const bill = one({ title: "收费票据", answer: "yes-no", evidence: always });
    expect(found(bill, { a: { type: "yes-no", value: "yes", note: "已看" } })).toEqual([
      "warning answer-evidence-missing answers.a.evidence",
    ]);
    expect(found(bill, { a: { type: "yes-no", value: "yes", evidence: ["票据.jpg"] } })).toEqual([]);
    const never = one({ title: "座谈", answer: "yes-no", evidence: { when: "never" } });
    expect(found(never, { a: no })).toEqual([]);
  });
});

describe("an item that is not asked", () => {
  const edition = defineChecklistEdition({
    ...head,
    items: {
      canteen: { title: "有食堂", answer: "yes-no" },
      licence: { title: "许可证有效", answer: "yes-no", askIf: { equal: [{ answer: "canteen" }, "yes"] } },
    },
  });

  it("needs no answer; one that is there is noted, not refused", () => {
    const answered = { canteen: { ...no, note: "走读" } };
    const missing = checkAnswers(edition, answersTo(edition, answered));
    expect(missing).toMatchObject({ ok: true, warnings: [] });
    expect(found(edition, { ...answered, licence: no })).toEqual(["note answer-hidden answers.licence"]);
  });

  it("is not missed while nobody knows whether it is asked", () => {
    const checked = checkAnswers(edition, answersTo(edition, {}));
    expect(checked.ok && checked.warnings.map(({ path }) => path[1])).toEqual(["canteen"]);
  });
});
