import { describe, expect, it } from "vitest";
import { defineChecklistEdition, itemNumbers, pinOf } from "@supervision/checklists";
import { translationTemplate } from "@supervision/checklists/translations";
import { mergeLogs } from "@supervision/checklists/answer-log";
import { orThrow } from "@supervision/domain";
import { makeContent } from "../src/content/make-content.ts";
import { STANDARD_IDS, standardSource } from "../src/content/standard-pages.ts";
import type { PageContent } from "../src/content/page-content.ts";
import { standWords } from "../src/page/answers-so-far.ts";
import type { PageState } from "../src/page/state.ts";
import { toHtml, toText } from "../src/page/tree.ts";
import { kept, update } from "../src/page/update.ts";
import { WORDS } from "../src/page/words.ts";
import { after, answering, answersSoFar, contentOf, elements, hear, page, startedPage } from "./visit.ts";

const school = contentOf("school/routine");
const yes = { type: "yes-no", value: "yes" } as const;
const no = { type: "yes-no", value: "no" } as const;

const halfway = after(
  startedPage(school),
  answering("administration", yes),
  answering("admission", no),
  { do: "note", item: "admission", words: "公示栏没有收费依据" },
  { do: "name", item: "admission", words: "收费公示.jpg" },
  answering("curriculum", { type: "not-checked" }),
  answering("canteen", { type: "not-applicable", because: "" }),
);

describe("the page of the eight items", () => {
  it("reads like this, halfway through a visit", async () => {
    await expect(`${toText(page(halfway))}\n`).toMatchFileSnapshot("golden/school-halfway.txt");
  });

  it("is this HTML for one item", async () => {
    const [card] = elements(halfway).filter(({ attributes }) => attributes["id"] === "item-admission");
    await expect(`${toHtml(card ?? "")}\n`).toMatchFileSnapshot("golden/item.html");
  });

  it("sums up like this, and prints every item, answered or not", async () => {
    const summary = after(halfway, { do: "show", screen: "summary" });
    await expect(`${toText(page(summary))}\n`).toMatchFileSnapshot("golden/school-summary.txt");
  });

  it("reads like this in English; what the documents say stays as they say it", async () => {
    const english = after(halfway, { do: "language", to: "en" }, { do: "show", screen: "summary" });
    await expect(`${toText(page(english))}\n`).toMatchFileSnapshot("golden/school-summary.en.txt");
  });

  it("shows a point whose document is younger only from its day on", () => {
    const old = { ...startedPage(school), screen: "items" as const };
    const visit = old.visit && { ...old.visit, log: { ...old.visit.log, date: "2015-03-02" } };
    expect(toText(page(old))).toContain("班额：小学不超过45人");
    expect(toText(page({ ...old, ...(visit === undefined ? {} : { visit }) }))).not.toContain(
      "班额：小学不超过45人",
    );
  });
});

describe("how long a visit takes", () => {
  const agreed = {
    agreedIn: {
      title: "督导用时测算办法",
      issuedBy: "滨江区教育督导室",
      authority: "district",
      issuedOn: "2026-02",
    },
    from: "2026-03-01",
    per: "item",
  } as const;
  const times = (content: PageContent): readonly unknown[] => {
    const { visit } = after(startedPage(content), answering("safety", yes), answering("canteen", no));
    return (visit?.log.events ?? []).map(({ when }) => when);
  };

  it("is not noted where the district did not agree to it: no time stands beside an answer", () => {
    expect(times(school)).toEqual([undefined, undefined]);
  });

  it("is noted to the minute from the agreed day on", () => {
    const source = standardSource("school/routine");
    if (source === undefined) throw new Error("there is such a list");
    const content = (from: string): PageContent =>
      orThrow(makeContent({ ...source, timing: { ...agreed, from } }, "2026-03-02"));
    expect(times(content("2026-03-01"))).toEqual(["2026-03-02 10:00", "2026-03-02 10:01"]);
    expect(times(content("2026-03-03"))).toEqual([undefined, undefined]);
  });
});

describe("the page of the kindergarten list", () => {
  it("shows the points under the three domains, from the longer list in force that day", async () => {
    const kindergarten = contentOf("kindergarten/national");
    await expect(`${toText(page(startedPage(kindergarten)))}\n`).toMatchFileSnapshot(
      "golden/kindergarten.txt",
    );
    const count = Object.values(kindergarten.points)
      .flat()
      .reduce((sum, { points }) => sum + points.length, 0);
    expect(count).toBe(53);
  });
});

describe("the page in English", () => {
  const source = standardSource("school/routine");
  if (source === undefined) throw new Error("there is such a list");
  const { list } = source;
  const edition = school.edition;
  const english = (texts: Readonly<Record<string, string>>): PageContent => {
    const blank = translationTemplate({ id: list.id, title: list.title, edition }, "en");
    const filled = Object.entries(blank.texts).map(
      ([path, text]) => [path, { ...text, translation: texts[path] ?? "" }] as const,
    );
    const translations = [{ ...blank, texts: Object.fromEntries(filled) }];
    return orThrow(makeContent({ ...source, translations }, "2026-03-02"));
  };
  const shown = (content: PageContent, language: "zh" | "en"): string =>
    toText(page(after(startedPage(content), { do: "language", to: language })));

  it("shows what is translated, and marks each text that is not", () => {
    const words = shown(
      english({ "items/safety/title": "Safety of the campus", title: "Routine list" }),
      "en",
    );
    expect(words).toContain("Routine list");
    expect(words).toContain("Safety of the campus");
    expect(words).not.toContain("校园及周边安全");
    expect(words).toMatch(/招生、收费、择校\s+\(in Chinese\)/);
    expect(words).toMatch(/Texts not translated yet, shown in Chinese: \d+/);
  });

  it("shows Chinese as it is, and answers to the edition itself", () => {
    const content = english({ "items/safety/title": "Safety of the campus" });
    expect(shown(content, "zh")).not.toContain("Safety");
    expect(shown(content, "zh")).not.toContain("(in Chinese)");
    expect(content.pin).toEqual(school.pin);
    const filled = after(startedPage(content), { do: "language", to: "en" }, answering("safety", no));
    expect(answersSoFar(filled).score?.counts["not-met"]).toBe(1);
  });

  it("says that there is no translation where there is none", () => {
    expect(shown(school, "en")).toContain("This list has no English translation yet");
    expect(shown(school, "zh")).not.toContain("translation");
  });
});

describe("answering", () => {
  it("takes one tap, and a second tap on the same answer changes nothing", () => {
    const once = update(halfway, answering("safety", yes), "10:30", "");
    expect(once.events).toHaveLength(1);
    expect(update(once.state, answering("safety", yes), "10:31", "").events).toEqual([]);
  });

  it("can be taken back step by step, and the button says what", () => {
    const label = (state: PageState): string =>
      toText(elements(state).find(({ attributes }) => attributes["data-tap"] === '{"do":"undo"}') ?? "");
    expect(label(halfway)).toContain("第7项：不适用");
    const back = after(halfway, { do: "undo" });
    expect(answersSoFar(back).answers.answers["canteen"]).toBeUndefined();
    expect(label(back)).toContain("第3项：未查");
    const all = after(back, ...Array.from({ length: 9 }, () => ({ do: "undo" }) as const));
    expect(answersSoFar(all).answered).toBe(0);
    expect(label(all)).toContain("没有可撤销的");
  });

  it("not applicable or refused asks for a reason and stays among what is to be corrected until there is one", () => {
    expect(standWords(answersSoFar(halfway), "zh")).toBe("符合1项，不符合1项，未查1项，待补正1项，待答4项");
    const explained = after(halfway, { do: "because", item: "canteen", words: "走读，无食堂" });
    expect(standWords(answersSoFar(explained), "zh")).toBe("符合1项，不符合1项，未查1项，不适用1项，待答4项");
    expect(
      answersSoFar(after(explained, answering("canteen", { type: "not-applicable", because: "" }))).problems,
    ).toEqual({});
  });

  it("leads to the next item without an answer, and to the summary when there is none", () => {
    const main = (state: PageState): string =>
      String(
        elements(state)
          .find(({ attributes }) => attributes["class"] === "foot")
          ?.children.map((child) => (typeof child === "string" ? "" : child.attributes["data-tap"]))
          .at(-1),
      );
    expect(main(halfway)).toContain('"item":"ethos"');
    const rest = ["workload", "teachers", "safety", "ethos"].map((item) => answering(item, yes));
    expect(main(after(halfway, ...rest))).toContain('"screen":"summary"');
  });

  it("never asks for evidence: an item without any is in order", () => {
    const { problems } = answersSoFar(after(startedPage(school), answering("safety", no)));
    expect(problems).toEqual({});
  });
});

describe("a list with points and other kinds of questions", () => {
  const edition = defineChecklistEdition({
    edition: "2026-01",
    status: "active",
    effective: { from: "2026-01-01" },
    sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2025-12" }],
    sections: { a: "教学", b: "安全" },
    items: {
      lesson: {
        title: "课堂",
        section: "a",
        answer: { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
        weight: 10,
      },
      homework: {
        title: "作业",
        section: "a",
        answer: { type: "number", unit: "分钟", minimum: 0, standard: { atMost: 60 } },
        weight: 5,
      },
      patrol: { title: "巡查", section: "b", answer: "yes-partly-no" },
      dangers: {
        title: "隐患",
        section: "b",
        answer: { type: "several", options: { river: { title: "河流" }, road: { title: "公路" } } },
      },
      supply: {
        title: "供餐",
        section: "b",
        answer: { type: "choice", options: { own: { title: "自营" }, other: { title: "委托" } } },
      },
      mood: { title: "满意度", answer: { type: "scale", from: 1, to: 5 } },
      drill: { title: "演练", answer: "date" },
      remarks: { title: "其他", answer: "text", optional: true },
      hint: { title: "先看门卫", answer: "note" },
    },
  });
  const content: PageContent = {
    id: "riverside/all",
    title: "示例清单",
    edition,
    pin: pinOf("riverside/all", edition),
    points: {},
  };
  const filled = after(
    startedPage(content),
    answering("lesson", { type: "grade", value: "good" }),
    { do: "toggle", item: "dangers", option: "river" },
    { do: "toggle", item: "dangers", option: "road" },
    { do: "toggle", item: "dangers", option: "river" },
    { do: "value", item: "drill", type: "date", words: "2026-02-20" },
    { do: "value", item: "remarks", type: "text", words: " 整洁 " },
  );

  it("has its items in the order and under the numbers of the paper form", () => {
    const turned = {
      ...content,
      edition: {
        ...edition,
        items: Object.fromEntries(Object.entries(edition.items).toReversed()),
      },
    };
    const numbers = itemNumbers(turned.edition);
    const shown = elements(startedPage(turned))
      .filter(({ tag }) => tag === "article")
      .map((card) => `${toText(card).split("\n")[0]} ${String(card.attributes["id"]).slice(5)}`);
    const asked = [...numbers].filter(([id]) => id !== "hint");
    expect(shown).toEqual(asked.map(([id, number]) => `${number} ${id}`));
    expect(shown[0]).toBe("1 homework");
    expect(answersSoFar(startedPage(turned)).items).toEqual(asked.map(([id]) => id));
  });

  it("says in words how the points stand", () => {
    expect(standWords(answersSoFar(filled), "zh")).toBe(
      "部分符合1项，已记录3项，待答4项；目前得8分，满分15分，还有5分未定",
    );
    const all = after(filled, { do: "value", item: "homework", type: "number", words: "45" });
    expect(standWords(answersSoFar(all), "zh")).toContain("得13分，满分15分");
    expect(standWords(answersSoFar(all), "en")).toContain("13 of 15 points");
  });

  it("takes options, days, words and numbers, also with a Chinese comma, and no number that is none", () => {
    const number = (words: string): unknown =>
      answersSoFar(after(filled, { do: "value", item: "homework", type: "number", words })).answers.answers[
        "homework"
      ];
    expect(answersSoFar(filled).answers.answers).toMatchObject({
      dangers: { type: "several", value: ["road"] },
      drill: { type: "date", value: "2026-02-20" },
      remarks: { type: "text", value: "整洁" },
    });
    expect(number("45，5")).toEqual({ type: "number", value: 45.5 });
    expect(number("４５．５")).toEqual({ type: "number", value: 45.5 });
    expect(number("45 分钟")).toEqual({ type: "number", value: 45 });
    expect(number("45%")).toBeUndefined();
    expect(number("分钟")).toBeUndefined();
    expect(number("四十")).toBeUndefined();
    expect(
      answersSoFar(after(filled, { do: "value", item: "remarks", type: "text", words: "" })).answers.answers,
    ).not.toHaveProperty("remarks");
  });

  it("says that words are no number and were not recorded, until a number or another answer is there", () => {
    const typed = (words: string, from = filled): PageState =>
      after(from, { do: "value", item: "homework", type: "number", words });
    const told = "“约四十”不是数字，没有记下";
    expect(toText(page(typed("约四十")))).toContain(told);
    expect(toText(page(typed("45", typed("约四十"))))).not.toContain(told);
    expect(toText(page(typed("", typed("约四十"))))).not.toContain(told);
    expect(
      toText(page(after(typed("约四十"), answering("homework", { type: "not-checked" })))),
    ).not.toContain(told);
    const before = typed("约四十", typed("45"));
    expect(toText(page(before))).toContain(told);
    expect(answersSoFar(before).answers.answers["homework"]).toEqual({ type: "number", value: 45 });
  });

  it("shows a field or buttons for every question, under its section", async () => {
    await expect(`${toText(page(filled))}\n`).toMatchFileSnapshot("golden/every-question.txt");
  });
});

describe("a visit to a school that was visited before", () => {
  const { visit } = startedPage(school);
  if (visit === undefined) throw new Error("it has started");
  const earlier = {
    pin: school.pin,
    institution: "滨江实验小学",
    date: "2025-09-10",
    answers: {
      safety: { ...yes, note: "护学岗在位" },
      ethos: { type: "not-checked" },
      canteen: { type: "unchanged", since: "2025-03-03", answer: no },
    },
  } as const;
  const again = hear(startedPage(school), { news: "earlier", answers: earlier });

  it("offers what was answered then, item by item, and nothing counts before it is confirmed", () => {
    expect(Object.keys(again.earlier)).toEqual(["safety", "canteen"]);
    expect(answersSoFar(again).answered).toBe(0);
    const words = toText(page(again));
    expect(words).toContain("[与上次一致 是 · 2025年9月10日]");
    expect(words).toContain("[与上次一致 否 · 2025年3月3日]");
  });

  it("takes one tap to confirm; it is an answer of its own, with the day it was first given", () => {
    const { safety, canteen } = again.earlier;
    if (safety === undefined || canteen === undefined) throw new Error("both are offered");
    const soFar = answersSoFar(after(again, answering("safety", safety), answering("canteen", canteen)));
    expect(soFar.answers.answers["safety"]).toEqual({
      type: "unchanged",
      since: "2025-09-10",
      answer: { ...yes, note: "护学岗在位" },
    });
    expect(standWords(soFar, "zh")).toBe("符合1项，不符合1项，待答6项");
  });
});

describe("two people who fill in one visit", () => {
  it("see both answers where they differ, and settle it by a tap", () => {
    const mine = after(startedPage(school), answering("safety", yes));
    const hers = after(startedPage(school, "tab-2", "李梅"), answering("safety", no));
    if (mine.visit === undefined || hers.visit === undefined) throw new Error("both have started");
    const both = hear(mine, { news: "heard", log: orThrow(mergeLogs(mine.visit.log, hers.visit.log)) });
    const words = toText(page(both));
    expect(words).toContain("有不同的记录，请商定后点选一个：");
    expect(words).toMatch(/是（王建国）/);
    expect(words).toMatch(/否（李梅）/);
    expect(standWords(answersSoFar(both), "zh")).toBe("待答8项");
    const settled = after(both, answering("safety", no));
    expect(answersSoFar(settled).conflicts).toEqual([]);
  });

  it("keep to the edition a draft was started with", () => {
    const { visit } = startedPage(school);
    if (visit === undefined) throw new Error("it has started");
    const log = { ...visit.log, pin: { ...visit.log.pin, edition: "2031-09" } };
    const refused = hear(halfway, { news: "opened", draft: "other", log, warnings: [] });
    expect(refused.visit).toEqual(halfway.visit);
    expect(refused.notices[0]?.zh).toContain("草稿留在原来的版次上");
  });
});

describe("whether it is saved", () => {
  const status = (state: PageState): string =>
    toText(elements(state).find(({ attributes }) => String(attributes["class"]).startsWith("status")) ?? "");

  it("is said by words and a sign, never by colour alone", () => {
    expect(status(halfway)).toBe("… 正在保存…");
    expect(status({ ...halfway, safety: { state: "safe" }, savedAt: "2026-03-02 10:05" })).toBe(
      "✓ 已保存在本机 10:05",
    );
    const issue = {
      code: "draft-not-saved",
      severity: "error",
      message: { zh: "", en: "" },
      fix: { zh: "", en: "" },
      path: [],
    } as const;
    const events = halfway.visit?.log.events.slice(0, 2) ?? [];
    const lost = { ...halfway, safety: { state: "not-safe", waiting: events, why: "full", issue } } as const;
    expect(status(lost)).toBe(
      "✕ 没有保存，不要关闭页面\n2条记录只在屏幕上：存储空间已满\n[马上导出草稿文件]\n[复制草稿内容]",
    );
  });

  it("is good again once something was stored", () => {
    const unable = hear(halfway, { news: "unable", why: "full" });
    expect(status(kept(unable, { state: "safe" }, "2026-03-02 10:07"))).toBe("✓ 已保存在本机 10:07");
  });

  it("is known before anything is filled in", () => {
    const { visit: _visit, ...first } = { ...startedPage(school), screen: "start" as const };
    expect(status(first)).toBe("✓ 本机可以保存");
    expect(status(hear(first, { news: "unable", why: "denied" }))).toContain("✕ 这台设备不让本页保存");
  });
});

describe("every page", () => {
  const buttons = elements(halfway).filter(({ tag }) => tag === "button");

  it("has words on each button and a name for each field", () => {
    expect(buttons.length).toBeGreaterThan(50);
    for (const button of buttons) expect(toText(button)).toMatch(/\p{L}/u);
    const all = elements(halfway);
    const labelled = all.filter(({ tag }) => tag === "label").flatMap(({ children }) => children);
    for (const field of all.filter(({ tag }) => tag === "input" || tag === "textarea"))
      expect(
        labelled.includes(field) ||
          field.attributes["aria-label"] !== undefined ||
          field.attributes["aria-labelledby"] !== undefined,
      ).toBe(true);
  });

  it("says of each answer whether it is chosen", () => {
    for (const button of buttons.filter(({ attributes }) => String(attributes["class"]).startsWith("choice")))
      expect(["true", "false"]).toContain(button.attributes["aria-pressed"]);
  });

  it("has each word in both languages", () => {
    expect(Object.keys(WORDS.en)).toEqual(Object.keys(WORDS.zh));
    for (const words of Object.values(WORDS.en)) expect(words).not.toMatch(/[，。：]/);
  });

  it("can be made of every standard checklist that is plain; of the others it is said why not", () => {
    const made = STANDARD_IDS.flatMap((id) => {
      const source = standardSource(id);
      const content = source && makeContent(source, "2026-03-02");
      if (content === undefined) return [];
      return [
        `${id}：${
          content.ok
            ? "可以"
            : content.issues
                .map(({ code }) => code)
                .filter((code, index, all) => all.indexOf(code) === index)
                .join("、")
        }`,
      ];
    });
    expect(made).toContain("school/routine：可以");
    expect(made.filter((line) => !/可以$|edition-not-plain$|page-list-not-in-force$/.test(line))).toEqual([]);
    const early = standardSource("school/routine");
    expect(early && makeContent(early, "2010-01-01")).toMatchObject({
      ok: false,
      issues: [{ code: "page-list-not-in-force" }],
    });
  });
});
