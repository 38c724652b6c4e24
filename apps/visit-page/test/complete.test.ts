import { describe, expect, it } from "vitest";
import {
  checkAnswers,
  defineChecklistEdition,
  scoreAnswers,
  settleAnswers,
  type Answer,
} from "@supervision/checklists";
import {
  answersFrom,
  appendAnswer,
  decodeDraft,
  encodeDraft,
  mergeLogs,
} from "@supervision/checklists/answer-log";
import { orThrow } from "@supervision/domain";
import { COMPLETE_WORDS } from "../src/complete/words.ts";
import { makeContent } from "../src/content/make-content.ts";
import { STANDARD_IDS, standardSource } from "../src/content/standard-pages.ts";
import type { Action } from "../src/page/action.ts";
import { standWords } from "../src/page/answers-so-far.ts";
import type { PageState } from "../src/page/state.ts";
import { toText, type TreeElement } from "../src/page/tree.ts";
import { pageOf, rubric, rubricContent } from "./rubric.ts";
import { after, answering, answersSoFar, contentOf, elements, hear, page, startedPage } from "./visit.ts";

const content = rubricContent();
const started = startedPage(content);
const yes = { type: "yes-no", value: "yes" } as const;
const no = { type: "yes-no", value: "no" } as const;
const answers = (state: PageState): Readonly<Record<string, Answer>> => answersSoFar(state).answers.answers;
const shows = (state: PageState): string => toText(page({ ...state, screen: "items" }));
const card = (state: PageState, item: string): TreeElement | undefined =>
  elements(state).find(({ attributes }) => attributes["id"] === `item-${item}`);
const field = (entry: string, name: string) => ({ entry, field: name }) as const;
const typing = (item: string, at: { entry: string; field: string }, words: string): Action => ({
  do: "value",
  item,
  at,
  type: "number",
  words,
});
const mark = (rule: string, given: number | { points: number; because: string }): Action => ({
  do: "mark",
  item: "plans",
  rule,
  mark: given,
});
const add: Action = { do: "add-entry", item: "canteens" };

describe("items that are asked under a condition", () => {
  it("wait in one line until it is known whether they are asked, and can be answered all the same", () => {
    expect(toText(card(started, "licence") ?? "")).toBe(
      "2 食品许可证有效 要不要填，看别的答案或学校情况[现在就填]",
    );
    const opened = after(started, { do: "open", item: "licence", part: "ask" });
    expect(card(opened, "licence")?.tag).toBe("article");
    expect(answersSoFar(started).items).not.toContain("licence");
  });

  it("come when the answer is there and go when it changes; what was answered is kept, and it is said", () => {
    const asked = after(started, answering("canteen", yes));
    expect(card(asked, "licence")?.tag).toBe("article");
    expect(card(asked, "supplier")).toBeUndefined();
    const gone = after(asked, answering("licence", no), answering("canteen", no));
    expect(shows(gone)).toContain("现在不用填。原来填的“否”保留着，不计分。");
    expect(answers(gone)["licence"]).toEqual(no);
    expect(answersSoFar(gone).items).not.toContain("licence");
    const back = after(gone, answering("canteen", yes));
    expect(toText(card(back, "licence") ?? "")).toContain("[✓ 否");
  });

  it("keep in the archive what the list archives, and drop what it drops; taking back brings it again", () => {
    const text = (value: string): Answer => ({ type: "text", value });
    const filled = after(
      started,
      answering("canteen", no),
      answering("supplier", text("滨江配餐")),
      answering("reason", text("场地不足")),
    );
    const gone = after(filled, answering("canteen", yes));
    expect(shows(gone)).toContain("原来填的“滨江配餐”已存档，再问时恢复");
    expect(answers(gone)["reason"]).toBeUndefined();
    expect(gone.notices.map(({ zh }) => zh)).toEqual([
      "“没有食堂的原因”现在不用填，原来的答案按清单的规定清除，可以撤销。",
    ]);
    const back = after(gone, { do: "undo" }, { do: "undo" });
    expect(answers(back)).toEqual(answers(filled));
    expect(settleAnswers(rubric, answersSoFar(gone).answers).stored.archived).toEqual({
      supplier: text("滨江配餐"),
    });
  });

  it("are decided by what is said of the institution before the visit starts", () => {
    const { visit: _visit, ...form } = { ...started, screen: "start" as const };
    expect(toText(page(form))).toContain("有寄宿生");
    const boarding = (words: string): PageState =>
      after(form, { do: "fact", fact: "boarding", words }, { do: "start" });
    expect(card(boarding("yes"), "night")?.tag).toBe("article");
    expect(boarding("yes").visit?.log.facts).toEqual({ boarding: true });
    expect(card(boarding("no"), "night")).toBeUndefined();
    expect(card(boarding(""), "night")?.tag).toBe("p");
  });
});

describe("entries found on the spot", () => {
  const two = after(
    started,
    add,
    { do: "name-entry", item: "canteens", entry: "draft-1", words: " 北食堂 " },
    { do: "answer", item: "canteens", at: field("draft-1", "outside"), answer: no },
    add,
    typing("canteens", field("draft-1", "meals"), "３10份"),
  );
  const entry = (state: PageState, id: string): string =>
    toText(elements(state).find(({ attributes }) => attributes["id"] === `entry-canteens-${id}`) ?? "");

  it("have a name, their questions and how far they are filled in", () => {
    expect(entry(two, "draft-1")).toContain("北食堂\n ✓ 已填2/2");
    expect(entry(two, "draft-4")).toContain("食堂 2\n 已填0/2");
    expect(answersSoFar(two).open).toContain("canteens");
    expect(standWords(answersSoFar(two), "zh")).toMatch(/^待答/);
    expect(answers(two)["canteens"]).toEqual({
      type: "repeat",
      value: [
        { id: "draft-1", title: "北食堂", answers: { outside: no, meals: { type: "number", value: 310 } } },
        { id: "draft-4", answers: {} },
      ],
    });
  });

  it("ask a question under a condition only of the entry it holds for, and keep its answer", () => {
    const outside = (value: typeof yes | typeof no): Action => ({
      do: "answer",
      item: "canteens",
      at: field("draft-1", "outside"),
      answer: value,
    });
    const at = field("draft-1", "contract");
    const contract: Action = { do: "answer", item: "canteens", at, answer: no };
    const asked = after(two, outside(yes));
    expect(entry(asked, "draft-1")).toContain("合同齐全");
    expect(entry(asked, "draft-4")).not.toContain("合同齐全");
    expect(entry(after(asked, contract, outside(no)), "draft-1")).toContain("原来填的“否”保留着");
  });

  it("are taken out at a tap, and come back with all that stood in them", () => {
    const less = after(two, { do: "remove-entry", item: "canteens", entry: "draft-1" });
    expect(answers(less)["canteens"]).toEqual({ type: "repeat", value: [{ id: "draft-4", answers: {} }] });
    expect(toText(page(less))).toContain("撤销上一步 第5项：删除");
    expect(answers(after(less, { do: "undo" }))).toEqual(answers(two));
  });

  it("are no more than the list allows, and none is an answer too", () => {
    const full = after(two, { do: "dismiss" }, add);
    const button = elements(full).find(({ attributes }) => attributes["class"] === "main add");
    expect(button?.attributes["disabled"]).toBe(true);
    expect(shows(started)).toContain("[没有食堂]");
    const none = after(started, answering("canteens", { type: "repeat", value: [] }));
    expect(shows(none)).toContain("[✓ 没有食堂]");
    expect(answersSoFar(none).open).not.toContain("canteens");
  });

  it("give a sum as soon as all of it is known, and none before: what was not counted is no zero", () => {
    expect(toText(card(two, "meals") ?? "")).toContain("还缺数");
    const all = after(two, typing("canteens", field("draft-4", "meals"), "120"));
    expect(toText(card(all, "meals") ?? "")).toContain("430 份");
    const strange = after(all, typing("canteens", field("draft-4", "meals"), "很多"));
    expect(entry(strange, "draft-4")).toContain("“很多”不是数字，没有记下");
    expect(toText(card(strange, "meals") ?? "")).toContain("430 份");
  });

  it("can be confirmed as unchanged, and one field of them answered anew", () => {
    const value = [
      { id: "north", title: "北食堂", answers: { outside: no, meals: { type: "number", value: 300 } } },
    ] as const;
    const earlier = {
      pin: content.pin,
      institution: "滨江实验小学",
      date: "2026-02-10",
      answers: { canteens: { type: "repeat", value } },
    } as const;
    const again = hear(started, { news: "earlier", answers: earlier });
    const { canteens } = again.earlier;
    if (canteens === undefined) throw new Error("it is offered");
    const confirmed = after(again, answering("canteens", canteens));
    expect(toText(card(confirmed, "meals") ?? "")).toContain("300 份");
    expect(answersSoFar(confirmed).open).not.toContain("canteens");
    const anew = after(confirmed, typing("canteens", field("north", "meals"), "310"));
    expect(answers(anew)["canteens"]).toEqual({
      type: "repeat",
      value: [{ ...value[0], answers: { outside: no, meals: { type: "number", value: 310 } } }],
    });
  });

  it("are told apart where two people differ, and one tap settles it", () => {
    const named = (words: string, replica: string) => {
      const { visit } = two;
      if (visit === undefined) throw new Error("it has started");
      return appendAnswer(visit.log, { replica }, { item: "canteens", entry: "draft-1", title: words }).log;
    };
    const log = orThrow(mergeLogs(named("东食堂", "a"), named("西食堂", "b")));
    const both = hear(two, { news: "heard", log });
    expect(shows(both)).toContain("[东食堂（a）]");
    const settled = after(both, { do: "name-entry", item: "canteens", entry: "draft-1", words: "东食堂" });
    expect(answersSoFar(settled).conflicts).toEqual([]);
  });
});

describe("a clause of a scoring sheet", () => {
  it("takes counts, yes and no, and judged points with a reason, and says what each comes to", () => {
    const counted = after(
      started,
      mark("missing", 2),
      mark("copied", 1),
      mark("quality", { points: 3, because: "" }),
    );
    expect(answersSoFar(counted).problems["plans"]?.code).toBe("answer-reason-missing");
    expect(toText(card(counted, "plans") ?? "")).toContain("请写理由");
    const judged = after(counted, { do: "judge", item: "plans", rule: "quality", words: "目标空泛" });
    const words = toText(card(judged, "plans") ?? "");
    expect(words).toContain("2 次");
    expect(words).toContain("2次，扣4分");
    expect(words).toContain("扣5分");
    expect(words).toContain("得8分，满分20分");
    expect(toText(card(after(judged, mark("late", 1)), "plans") ?? "")).toContain("得4分，满分20分");
  });

  it("takes one tap where nothing was found", () => {
    const clean = after(started, answering("plans", { type: "marks", value: {} }));
    expect(toText(card(clean, "plans") ?? "")).toContain("得20分，满分20分");
    expect(toText(card(clean, "plans") ?? "")).toContain("[✓ 没有发现问题]");
  });

  it("shows the band a value falls into; a band of one value is a button", () => {
    const measure = (words: string): PageState =>
      after(started, { do: "measure", item: "attendance", rule: "rate", words });
    expect(toText(card(measure("95"), "attendance") ?? "")).toContain("✓ ≥ 90，< 100：6分");
    expect(toText(card(started, "attendance") ?? "")).toContain("[= 100：10分]");
    expect(answers(measure("九十五"))["attendance"]).toBeUndefined();
    expect(shows(measure("九十五"))).toContain("“九十五”不是数字");
    expect(answers(after(measure("95"), { do: "undo" }))["attendance"]).toBeUndefined();
  });
});

const complete = after(
  started,
  answering("canteen", yes),
  answering("licence", yes),
  add,
  { do: "answer", item: "canteens", at: field("draft-3", "outside"), answer: no },
  typing("canteens", field("draft-3", "meals"), "310"),
  { do: "note", item: "canteens", at: field("draft-3", "meals"), words: "含教师" },
  mark("missing", 1),
  mark("quality", { points: 2, because: "目标空泛" }),
  { do: "measure", item: "attendance", rule: "rate", words: "100" },
  answering("accident", no),
);

describe("what a visit comes to", () => {
  it("is the points, the grade and what is missing to the next one", () => {
    expect(standWords(answersSoFar(complete), "zh")).toContain("得31分，满分35分");
    expect(shows(complete)).toContain("等级：达标");
    const worse = after(complete, mark("none", 1));
    expect(shows(worse)).toContain("等级：不达标；离“达标”还差10分");
  });

  it("says a veto plainly, beside the points it leaves as they are", () => {
    const vetoed = after(complete, answering("accident", yes));
    const words = toText(page(after(vetoed, { do: "show", screen: "summary" })));
    expect(words).toContain("✕ 一票否决：安全责任事故（第10项）");
    // Points would not help here.
    expect(words).toMatch(/等级：不达标\n/);
    const open = after(complete, { do: "clear", item: "accident" }, { do: "show", screen: "summary" });
    expect(toText(page(open))).toContain("还没查完的一票否决项：安全责任事故");
  });

  it("names what nobody knows yet to be asked", () => {
    const summary = toText(page(after(complete, { do: "show", screen: "summary" })));
    expect(summary).toContain("还没定要不要填：第9项");
  });

  it("is what the engine says of the exported file", () => {
    const { visit } = complete;
    if (visit === undefined) throw new Error("it has started");
    const { answers: read } = answersFrom(orThrow(decodeDraft(encodeDraft(visit.log))));
    expect(checkAnswers(rubric, read).ok).toBe(true);
    expect(orThrow(scoreAnswers(rubric, read))).toEqual(answersSoFar(complete).score);
    expect(answersSoFar(complete).worked?.["meals"]).toEqual({ type: "computed", value: 310 });
  });

  it("prints entries, rules and points under their items", async () => {
    const summary = after(complete, { do: "show", screen: "summary" });
    await expect(`${toText(page(summary))}\n`).toMatchFileSnapshot("golden/rubric-summary.txt");
  });

  it("reads the same in English", async () => {
    const english = after(complete, { do: "language", to: "en" });
    await expect(`${toText(page(english))}\n`).toMatchFileSnapshot("golden/rubric.en.txt");
  });
});

describe("a table", () => {
  const patrol = startedPage(contentOf("in-school/patrol"));

  it("is asked row by row, and each row says how far it is filled in", () => {
    const cell = (column: string, answer: Answer): Action => ({
      do: "answer",
      item: "places",
      at: { row: "kitchen", column },
      answer,
    });
    const filled = after(
      patrol,
      cell("order", { type: "yes-partly-no", value: "partly" }),
      cell("problem", { type: "text", value: "无" }),
    );
    const words = toText(card(filled, "places") ?? "");
    expect(words).toContain("伙房\n ✓ 已填2/2");
    expect(words).toContain("教室\n 已填0/2");
    expect(answersSoFar(filled).open).toContain("places");
    const missed = after(filled, cell("order", { type: "refused", because: "" }));
    expect(toText(card(missed, "places") ?? "")).toContain("原因（必填）");
    expect(answersSoFar(missed).problems["places"]?.code).toBe("answer-reason-missing");
  });
});

describe("pages of lists that are not plain", () => {
  it("are made of every standard list in force", () => {
    const made = STANDARD_IDS.flatMap((id) => {
      const source = standardSource(id);
      const one = source && makeContent(source, "2026-03-02");
      return one === undefined || !one.ok ? [] : [[id, one.value.complete !== undefined] as const];
    });
    expect(made.length).toBeGreaterThan(30);
    expect(made.flatMap(([id, isComplete]) => (isComplete ? [id] : []))).toEqual([
      "school-points/routine",
      "topics/proper-running",
      "topics/sports",
      "in-school/lesson-observation",
      "in-school/patrol",
      "in-school/lesson-plans",
      "in-school/department-plans",
    ]);
  });

  it("are refused where an item wants a file, a photograph, a signature or a place: the page stores none", () => {
    const { edition, status, effective, sources } = rubric;
    const items = { plan: { title: "现场照片", answer: { type: "photo" } } } as const;
    expect(pageOf(defineChecklistEdition({ edition, status, effective, sources, items }))).toMatchObject({
      ok: false,
      issues: [{ code: "page-answer-beyond", path: ["items", "plan", "answer"] }],
    });
  });

  it("have words on every button, a name for every field, and each word in both languages", () => {
    const all = elements({ ...complete, screen: "items" });
    for (const button of all.filter(({ tag }) => tag === "button"))
      expect(`${toText(button)}${String(button.attributes["aria-label"] ?? "")}`).toMatch(/\p{L}/u);
    const labelled = all.filter(({ tag }) => tag === "label").flatMap(({ children }) => children);
    for (const one of all.filter(({ tag }) => tag === "input" || tag === "textarea"))
      expect(
        labelled.includes(one) ||
          one.attributes["aria-label"] !== undefined ||
          one.attributes["aria-labelledby"] !== undefined,
      ).toBe(true);
    const ids = all.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(COMPLETE_WORDS.en)).toEqual(Object.keys(COMPLETE_WORDS.zh));
    for (const words of Object.values(COMPLETE_WORDS.en)) expect(words).not.toMatch(/[，。：]/);
  });
});
