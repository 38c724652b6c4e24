import { formatIssue, orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { started } from "../../test/answer-logs.ts";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { checkAnswers, scoreAnswers, type Answer } from "../index.ts";
import {
  answersFrom,
  appendAnswer,
  decodeDraft,
  encodeDraft,
  formatConflicts,
  lastToUndo,
  mergeLogs,
  startLog,
  undoAnswer,
  type AnswerLog,
  type LogWriter,
  type NewAnswer,
} from "./index.ts";

const wang = { replica: "phone-1", who: "王建国" };
const li = { replica: "phone-2", who: "李梅" };
const yes = { type: "yes-no", value: "yes" } as const;
const no = { type: "yes-no", value: "no" } as const;

const merge = (a: AnswerLog, b: AnswerLog): AnswerLog => orThrow(mergeLogs(a, b));
function put(log: AnswerLog, writer: LogWriter, ...answers: readonly NewAnswer[]): AnswerLog {
  return answers.reduce((before, answer) => appendAnswer(before, writer, answer).log, log);
}
const given = (log: AnswerLog): Readonly<Record<string, Answer>> => answersFrom(log).answers.answers;

describe("two inspectors who fill in one checklist without a network", () => {
  it("who answer different items or say different things of one item do not get in each other's way", () => {
    const shared = put(started, wang, { item: "canteen", answer: yes });
    const both = merge(
      put(shared, wang, { item: "canteen", answer: no }, { item: "patrol", answer: { type: "not-checked" } }),
      put(
        shared,
        li,
        { besides: { item: "canteen" }, note: "留样柜无标签" },
        { besides: { item: "canteen" }, evidence: "留样柜.jpg" },
      ),
    );
    expect(given(both)).toEqual({
      canteen: { ...no, note: "留样柜无标签", evidence: ["留样柜.jpg"] },
      patrol: { type: "not-checked" },
    });
    expect(answersFrom(both).issues).toEqual([]);
  });

  it("who answer one item differently are told so; nobody's clock decides, and the item is not scored", () => {
    const before = startLog(answersTo(edition2024, {}));
    const both = merge(
      put(before, { ...wang, when: "10:05" }, { item: "fire-exit", answer: yes }),
      put(before, { ...li, when: "09:00" }, { item: "fire-exit", answer: no }),
    );
    const { answers, conflicts, issues } = answersFrom(both);
    expect(formatConflicts(conflicts)).toBe("fire-exit：否（李梅）；是（王建国）");
    expect(formatConflicts(conflicts, "en")).toBe("fire-exit: no (李梅); yes (王建国)");
    expect(issues.map((issue) => formatIssue(issue))).toEqual([
      expect.stringContaining("fire-exit 有2种不同的记录：否（李梅）；是（王建国）"),
    ]);
    expect(issues[0]?.code).toBe("answer-conflict");
    expect(orThrow(scoreAnswers(edition2024, answers)).missing["fire-exit"]).toBe("unanswered");
    const settled = put(both, wang, { item: "fire-exit", answer: no });
    expect(answersFrom(settled).conflicts).toEqual([]);
    expect(given(settled)).toEqual({ "fire-exit": no });
  });

  it("who give the same answer agree", () => {
    const both = merge(
      put(started, wang, { item: "canteen", answer: yes }),
      put(started, li, { item: "canteen", answer: yes }),
    );
    expect(answersFrom(both)).toMatchObject({ conflicts: [], answers: { answers: { canteen: yes } } });
  });

  it("who fill in one group meet cell by cell, and only the cell they differ in is open", () => {
    const field = (
      entry: string,
      name: string,
      answer: Answer & { type: "yes-no" | "number" },
    ): NewAnswer => ({
      item: "canteens",
      entry,
      field: name,
      answer,
    });
    const shared = put(started, wang, { item: "canteens", entry: "north", title: "北食堂" });
    const both = merge(
      put(
        shared,
        wang,
        field("north", "licence", yes),
        field("north", "meals", { type: "number", value: 300 }),
      ),
      put(
        shared,
        li,
        field("north", "meals", { type: "number", value: 310 }),
        { item: "canteens", entry: "south", title: "南食堂" },
        field("south", "licence", no),
      ),
    );
    expect(given(both)).toEqual({
      canteens: {
        type: "repeat",
        value: [
          { id: "north", title: "北食堂", answers: { licence: yes } },
          { id: "south", title: "南食堂", answers: { licence: no } },
        ],
      },
    });
    expect(formatConflicts(answersFrom(both).conflicts)).toMatch(
      /^canteens\.north\.meals：3.0（.+）；3.0（.+）$/,
    );
  });

  it("of whom one answers the whole group again do not clash over cells it leaves as they are", () => {
    const cell = (row: string, answer: typeof yes | typeof no): NewAnswer => ({
      item: "plans",
      row,
      column: "checked",
      answer,
    });
    const shared = put(started, wang, cell("chinese", yes));
    const value = { chinese: { checked: yes }, maths: { checked: no } };
    const both = merge(
      put(shared, wang, cell("chinese", no)),
      put(shared, li, { item: "plans", answer: { type: "matrix", value } }),
    );
    expect(answersFrom(both).conflicts).toEqual([]);
    expect(given(both)).toEqual({
      plans: { type: "matrix", value: { chinese: { checked: no }, maths: { checked: no } } },
    });
  });

  it("of whom one takes out what the other fills in are asked which holds; until then its sums stay unknown", () => {
    const shared = put(started, wang, { item: "canteens", entry: "north", title: "北食堂" });
    const both = merge(
      put(shared, wang, { clear: { item: "canteens", entry: "north" } }),
      put(shared, li, { item: "canteens", entry: "north", field: "licence", answer: yes }),
    );
    const { answers, conflicts } = answersFrom(both);
    expect(answers.answers["canteens"]).toEqual({ type: "repeat", value: [{ id: "north", answers: {} }] });
    expect(conflicts.map(({ place }) => place)).toEqual([{ item: "canteens", entry: "north" }]);
    const whole = merge(
      put(shared, wang, { item: "canteens", answer: { type: "not-applicable", because: "走读" } }),
      put(shared, li, { item: "canteens", entry: "north", field: "licence", answer: yes }),
    );
    expect(given(whole)).toEqual({});
    expect(answersFrom(whole).conflicts).toHaveLength(1);
  });

  it("who differ in a mark leave the clause open, because a rule that is left out says that nothing was found", () => {
    const both = merge(
      put(started, wang, { item: "plans-kept", rule: "r1", mark: 1 }),
      put(
        started,
        li,
        { item: "plans-kept", rule: "r1", mark: 2 },
        { item: "plans-kept", rule: "r2", mark: 1 },
      ),
    );
    expect(given(both)).toEqual({});
    expect(formatConflicts(answersFrom(both).conflicts)).toMatch(/^plans-kept\.r1：/);
  });

  it("cannot merge visits to different schools or editions: a draft stays on the edition it was started with", () => {
    const other = startLog(answersTo(edition2024, {}));
    const merged = mergeLogs(started, other);
    expect(merged.ok ? [] : merged.issues.map(({ code, path }) => [code, path])).toEqual([
      ["log-of-another-visit", ["date"]],
    ]);
    const newer = { ...started, pin: { ...started.pin, edition: "2027-09" } };
    expect(mergeLogs(started, newer)).toMatchObject({
      ok: false,
      issues: [
        {
          code: "log-of-another-visit",
          path: ["pin", "edition"],
          message: { zh: `两份记录不是同一次督导的：pin.edition 分别为 ${started.pin.edition} 和 2027-09` },
        },
      ],
    });
    const changed = { ...started, pin: { ...started.pin, digest: "sha256-0000000000" } };
    const told = mergeLogs(started, changed);
    expect(told.ok ? [] : told.issues.map(({ path }) => path)).toEqual([["pin", "digest"]]);
  });
});

describe("what is known of the institution", () => {
  const facts = { kind: "primary", nature: "private", boarding: false, students: { primary: 410 } } as const;
  const told = startLog({ ...started, facts });

  it("goes with the log, its draft file and the answers, so that conditions can ask about it", () => {
    const log = put(told, wang, { item: "canteen", answer: yes });
    expect(answersFrom(log).answers.facts).toEqual(facts);
    expect(orThrow(decodeDraft(encodeDraft(log)))).toEqual(log);
    expect(answersFrom(put(started, wang, { item: "canteen", answer: yes })).answers).not.toHaveProperty(
      "facts",
    );
  });

  it("is taken from whichever device knows it; two that know different things are not one visit", () => {
    expect(orThrow(mergeLogs(started, told)).facts).toEqual(facts);
    expect(orThrow(mergeLogs(told, started)).facts).toEqual(facts);
    const other = startLog({ ...started, facts: { ...facts, nature: "public" } });
    expect(mergeLogs(told, other)).toMatchObject({
      ok: false,
      issues: [{ code: "log-of-another-visit", path: ["facts"] }],
    });
  });

  it("stays unknown where a draft file does not say it in a way that can be read", () => {
    const text = encodeDraft(told)
      .replace('"primary","nature":"private"', '"school","nature":7')
      .replace("410", "-1");
    expect(orThrow(decodeDraft(text)).facts).toEqual({ boarding: false, students: {} });
  });
});

describe("an event that arrives before the one it builds on", () => {
  const first = put(started, wang, { item: "canteen", answer: yes });
  const second = put(first, li, { item: "canteen", answer: no });
  const late = { ...second, events: second.events.slice(1) };

  it("waits, is told, and changes nothing until then", () => {
    const { answers, held, issues } = answersFrom(late);
    expect(answers.answers).toEqual({});
    expect(held.map(({ missing }) => missing)).toEqual([[first.events[0]?.id]]);
    expect(issues.map(({ code }) => code)).toEqual(["answer-event-held"]);
  });

  it("counts as soon as that one is there", () => {
    expect(given(merge(late, first))).toEqual({ canteen: no });
  });

  it("does not hold up other items", () => {
    expect(given(put(late, wang, { item: "patrol", answer: { type: "not-checked" } }))).toEqual({
      patrol: { type: "not-checked" },
    });
  });
});

describe("taking back", () => {
  it("goes step by step through what this device put down, and can be taken back itself", () => {
    let log = put(started, wang, { item: "canteen", answer: yes }, { item: "canteen", answer: no });
    ({ log } = undoAnswer(log, wang));
    expect(given(log)).toEqual({ canteen: yes });
    const back = undoAnswer(log, wang).log;
    expect(given(back)).toEqual({});
    expect(lastToUndo(back, wang.replica)).toBeUndefined();
    expect(undoAnswer(back, wang).events).toEqual([]);
    const undoing = log.events.at(-1);
    expect(given(undoAnswer(log, wang, undoing?.id).log)).toEqual({ canteen: no });
  });

  it("does not touch what another device put down, nor what it has since put another answer in the place of", () => {
    const log = put(put(started, wang, { item: "canteen", answer: yes }), li, {
      item: "canteen",
      answer: no,
    });
    expect(undoAnswer(log, wang).events).toEqual([]);
    expect(given(undoAnswer(log, li).log)).toEqual({ canteen: yes });
  });

  it("brings back a conflict that an answer had settled", () => {
    const both = merge(
      put(started, wang, { item: "canteen", answer: yes }),
      put(started, li, { item: "canteen", answer: no }),
    );
    const settled = put(both, wang, { item: "canteen", answer: no });
    expect(answersFrom(undoAnswer(settled, wang).log).conflicts).toEqual(answersFrom(both).conflicts);
  });
});

describe("an item that was not applicable", () => {
  const away = { type: "not-applicable", because: "走读" } as const;

  it("is a group again when somebody who saw that answers a part of it", () => {
    const field: NewAnswer = { item: "canteens", entry: "north", field: "licence", answer: yes };
    const log = put(started, wang, { item: "canteens", answer: away }, field);
    expect(answersFrom(log).conflicts).toEqual([]);
    const north = { id: "north", answers: { licence: yes } };
    expect(given(log)).toEqual({ canteens: { type: "repeat", value: [north] } });
    expect(given(undoAnswer(log, wang).log)).toEqual({ canteens: away });
  });

  it("and a group to somebody else is settled by answering the part once more, in the same way", () => {
    const field: NewAnswer = { item: "canteens", entry: "north", field: "licence", answer: yes };
    const both = merge(put(started, wang, { item: "canteens", answer: away }), put(started, li, field));
    expect(answersFrom(both).conflicts).toHaveLength(1);
    expect(answersFrom(put(both, wang, field))).toMatchObject({
      conflicts: [],
      answers: { answers: { canteens: { value: [{ id: "north", answers: { licence: yes } }] } } },
    });
  });

  it("keeps the note that was written besides its answer", () => {
    const log = put(started, wang, { item: "canteen", answer: { ...yes, note: "整洁" } });
    expect(given(put(log, li, { item: "canteen", answer: away }))).toEqual({
      canteen: { ...away, note: "整洁" },
    });
  });
});

describe("a confirmed group of which one cell is answered anew", () => {
  it("keeps its other cells", () => {
    const answer = {
      type: "matrix",
      value: { chinese: { checked: yes }, maths: { checked: yes } },
    } as const;
    const log = put(
      started,
      wang,
      { item: "plans", answer: { type: "unchanged", since: "2026-03-02", answer } },
      { item: "plans", row: "maths", column: "checked", answer: no },
    );
    expect(given(log)).toEqual({
      plans: { type: "matrix", value: { chinese: { checked: yes }, maths: { checked: no } } },
    });
  });
});

describe("a note besides an item that nobody has answered", () => {
  it("is kept apart, and goes with the answer when there is one", () => {
    const noted = put(started, wang, { besides: { item: "canteen" }, note: "灶台整洁" });
    expect(answersFrom(noted)).toMatchObject({
      answers: { answers: {} },
      unanswered: { canteen: { note: "灶台整洁" } },
    });
    const answered = put(noted, wang, { item: "canteen", answer: yes });
    expect(given(answered)).toEqual({ canteen: { ...yes, note: "灶台整洁" } });
    expect(given(put(answered, wang, { besides: { item: "canteen" }, note: " " }))).toEqual({ canteen: yes });
  });
});

describe("a draft file", () => {
  const log = put(
    started,
    wang,
    { item: "canteen", answer: { ...no, note: "留样不足" } },
    { item: "remarks", answer: { type: "text", value: "整洁" } },
  );
  const text = encodeDraft(log);

  it("is one event a line, and JSON as a whole", () => {
    expect(text.split("\n")).toHaveLength(log.events.length + 3);
    expect(JSON.parse(text)).toMatchObject({ format: "supervision-draft", version: 1, count: 3 });
  });

  it("is read when an editor has laid it out anew or added a mark at its start", () => {
    expect(
      decodeDraft(`\uFEFF${JSON.stringify(JSON.parse(text), null, 2).replaceAll("\n", "\r\n")}`),
    ).toEqual({
      ok: true,
      value: log,
      warnings: [],
    });
  });

  it("names line, item and cause of what was lost", () => {
    const altered = text.replace("留样不足", "留样充足");
    const read = decodeDraft(altered);
    expect(read.ok && read.value.events.map(({ at }) => at.item)).toEqual(["canteen", "remarks"]);
    expect(read.ok && read.warnings.map(({ code, message }) => [code, message.zh])).toEqual([
      ["draft-event-damaged", "第2条记录丢失（事项 canteen）：内容与校验码不符"],
      ["draft-incomplete", "文件应有3条记录，读出2条"],
    ]);
    expect(read.ok && checkAnswers(edition2024, answersFrom(read.value).answers).ok).toBe(false);
  });

  it.each([
    ["", "draft-unreadable"],
    ["{}", "draft-unreadable"],
    ["照片", "draft-unreadable"],
    ['{"format":"supervision-draft","version":1,"events":[]}', "draft-unreadable"],
    [text.replace('"version":1', '"version":2'), "draft-version-unknown"],
  ])("that is none is refused: %#", (wrong, code) => {
    expect(decodeDraft(wrong)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  it("with an event of a kind nobody knows keeps the others", () => {
    const odd = { item: "canteen", answer: { type: "hologram", value: 1 } };
    // @ts-expect-error: a program in plain JavaScript could write this
    const { log: strange } = appendAnswer(log, li, odd);
    expect(decodeDraft(encodeDraft(strange))).toMatchObject({
      ok: true,
      value: log,
      warnings: [
        { code: "draft-event-damaged", message: { zh: "第4条记录丢失（事项 canteen）：不认识这种记录" } },
        { code: "draft-incomplete" },
      ],
    });
  });
});
