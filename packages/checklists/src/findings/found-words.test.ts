import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import { defineChecklistEdition, type Answer, type ChecklistItem, type ItemScoring } from "../index.ts";
import { raiseFindings } from "./index.ts";

/** What the finding under an item says. */
function words(item: ChecklistItem<never>, answer: Answer | undefined, language: "zh" | "en" = "zh"): string {
  const edition = defineChecklistEdition({
    ...head,
    items: { one: item },
  });
  const answers = answersTo(edition, answer === undefined ? {} : { one: answer });
  const policy = { severity: { "not-met": "major", partly: "minor" } } as const;
  const found = orThrow(raiseFindings({ id: "riverside/routine", edition }, answers, policy, language));
  return found.map(({ description }) => description).join("|");
}

const full = (rules: ItemScoring["rules"]): ItemScoring => ({ start: "full", rules });
const number = (value: number): Answer => ({ type: "number", value });

describe("the words of a finding", () => {
  it("set the value beside what is asked for, in both languages", () => {
    const item = {
      title: "持证率",
      answer: { type: "number", unit: "%" },
      weight: 10,
      scoring: full({
        rate: { type: "distance", side: "below", standard: 100, per: 1, points: 0.5, steps: "begun" },
      }),
    } as const;
    expect(words(item, number(88))).toBe("持证率：88%，低于100%");
    expect(words(item, number(88), "en")).toBe("持证率: 88%, below 100%");
    const plain = {
      title: "书面作业",
      answer: { type: "number", unit: "分钟", standard: { atMost: 60 } },
    } as const;
    expect(words(plain, number(75))).toBe("书面作业：75分钟，超过60分钟");
    expect(words(plain, { ...number(75), note: "三（2）班" }, "en")).toBe(
      "书面作业: 75 分钟, above 60 分钟; 三（2）班",
    );
    const bands = {
      title: "生均面积",
      answer: { type: "number", unit: "㎡" },
      weight: 5,
      scoring: {
        start: "nothing",
        rules: {
          area: {
            type: "bands",
            bands: [
              { atLeast: 4, points: 5 },
              { atLeast: 2, below: 4, points: 3 },
              { below: 2, points: 0 },
            ],
          },
        },
      },
    } as const;
    expect(words(bands, number(3))).toBe("生均面积：3㎡，最高一档须达到4㎡");
    expect(words(bands, number(3), "en")).toBe("生均面积: 3 ㎡; the best band asks for at least 4 ㎡");
    expect(words(bands, number(4))).toBe("");
  });

  it("say which rule was broken and how often", () => {
    const item = {
      title: "教案",
      answer: { type: "marks" },
      weight: 20,
      scoring: full({
        missing: { type: "deduct", points: 2, each: true, text: "缺一项" },
        crossed: { type: "deduct", points: 1, each: true, text: "迟到（人次）" },
        unclear: { type: "deduct", points: 1, each: true, text: "字迹不清" },
        late: { type: "halve", text: "未按时上交" },
        care: { type: "discretion", effect: "deduct", least: 1, most: 3, text: "批改不认真" },
        rate: {
          type: "distance",
          side: "below",
          standard: 95,
          per: 1,
          points: 1,
          steps: "full",
          text: "合格率",
        },
        pass: { type: "deduct", points: 2, on: { below: 60 }, text: "达标率" },
      }),
    } as const;
    const fine = { rate: 95, pass: 60 } as const;
    const said = (
      value: Readonly<Record<string, number | { points: number; because: string }>>,
      zh = true,
    ): string => words(item, { type: "marks", value: { ...fine, ...value } }, zh ? "zh" : "en");
    expect(said({ missing: 3 })).toBe("教案：缺3项");
    expect(said({ crossed: 2, unclear: 1, late: 1 })).toBe("教案：迟到2人次；字迹不清1处；未按时上交");
    expect(said({ care: { points: 2, because: "两本漏批" } })).toBe("教案：批改不认真（两本漏批）");
    expect(said({ rate: 90.5, pass: 55 })).toBe("教案：合格率90.5，低于95；达标率55，低于60");
    expect(said({ unclear: 2, care: { points: 2, because: "two skipped" } }, false)).toBe(
      "教案: 字迹不清 × 2; 批改不认真 (two skipped)",
    );
    expect(said({})).toBe("");
  });

  it("put the number where the clause has its one, and end without the words that led on to the points", () => {
    const said = (text: string, times: number): string =>
      words(
        {
          title: "检查",
          answer: { type: "marks" },
          weight: 20,
          scoring: full({ found: { type: "deduct", points: 1, each: true, text } }),
        },
        { type: "marks", value: { found: times } },
      );
    expect(said("无体罚现象，发现一例", 2)).toBe("检查：无体罚现象，发现2例");
    expect(said("发现一处不合格", 3)).toBe("检查：发现3处不合格");
    expect(said("开齐课程，少开一门课", 2)).toBe("检查：开齐课程，少开2门课");
    expect(said("迟到1人次", 2)).toBe("检查：迟到2人次");
    expect(said("查出一人次", 2)).toBe("检查：查出2人次");
    expect(said("迟报一次", 3)).toBe("检查：迟报3次");
    expect(said("未落实第一项", 2)).toBe("检查：未落实第一项2处");
    expect(said("记录不全的", 2)).toBe("检查：记录不全2处");
    expect(said("出现一次性餐具", 2)).toBe("检查：出现一次性餐具2处");
  });

  it("name what is counted: classes, options that are missing, canteens with the fault", () => {
    const classes = {
      title: "教小学内容",
      answer: { type: "number", unit: "班", minimum: 0, whole: true },
      weight: 4,
      scoring: full({ taught: { type: "deduct", points: 2, each: true } }),
    } as const;
    expect(words(classes, number(2))).toBe("教小学内容：2班");
    expect(words(classes, number(2), "en")).toBe("教小学内容: 2 班");
    const kit = {
      title: "消防器材",
      answer: {
        type: "several",
        options: { lamp: { title: "应急灯" }, hose: { title: "水带" }, can: { title: "灭火器" } },
      },
      weight: 6,
      scoring: full({
        missing: { type: "deduct", points: 2, each: true, on: { missing: ["lamp", "hose", "can"] } },
      }),
    } as const;
    expect(words(kit, { type: "several", value: ["hose"] })).toBe("消防器材：缺应急灯、灭火器");
    expect(words(kit, { type: "several", value: ["hose"] }, "en")).toBe("消防器材: missing: 应急灯, 灭火器");
    const canteens = {
      title: "食堂",
      answer: {
        type: "repeat",
        of: "食堂",
        fields: { licence: { title: "许可证有效", answer: { type: "yes-no" } } },
      },
      weight: 6,
      scoring: full({
        licence: { type: "deduct", points: 2, each: true, on: { column: "licence", words: ["no"] } },
      }),
    } as const;
    const entry = (id: string, title: string, value: "yes" | "no") =>
      ({ id, title, answers: { licence: { type: "yes-no", value } } }) as const;
    expect(
      words(canteens, {
        type: "repeat",
        value: [entry("e", "东食堂", "no"), entry("w", "西食堂", "yes"), entry("n", "北食堂", "no")],
      }),
    ).toBe("食堂：许可证有效为否（东食堂、北食堂）");
  });

  it("name what was not done where points are given, and the option picked where one of several is", () => {
    const given = {
      title: "制度",
      answer: { type: "marks" },
      weight: 4,
      scoring: {
        start: "nothing",
        rules: {
          plan: { type: "award", points: 2, text: "有计划" },
          log: { type: "award", points: 2, text: "有记录" },
        },
      },
    } as const;
    expect(words(given, { type: "marks", value: { plan: 1 } })).toBe("制度：未做到“有记录”");
    expect(words(given, { type: "marks", value: {} }, "en")).toBe("制度: not done: 有计划; not done: 有记录");
    const choice = {
      title: "供餐",
      answer: {
        type: "choice",
        options: { own: { title: "自营", share: 1 }, other: { title: "委托", share: 0.5 } },
      },
      weight: 2,
    } as const;
    expect(words(choice, { type: "choice", value: "other", note: "未公示" })).toBe("供餐：委托；未公示");
    const grade = {
      title: "课堂",
      answer: { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
      weight: 10,
    } as const;
    expect(words(grade, { type: "grade", value: "pass" })).toBe("课堂：评为“合格”");
    expect(words(grade, { type: "grade", value: "pass" }, "en")).toBe("课堂: rated pass");
    const unscored = { title: "课堂", answer: { type: "grade" } } as const;
    expect(words(unscored, { type: "grade", value: "fail" })).toBe("课堂：评为“不合格”");
  });

  it("let the inspector's words stand alone where the answer says no more than no", () => {
    const no = { type: "yes-no", value: "no" } as const;
    const exits = { title: "安全出口畅通", answer: "yes-no" } as const;
    expect(words(exits, no)).toBe("安全出口畅通：不符合");
    expect(words(exits, no, "en")).toBe("安全出口畅通: not met");
    expect(words(exits, { ...no, note: " " })).toBe("安全出口畅通：不符合");
    expect(words(exits, { ...no, note: "三楼上锁" })).toBe("安全出口畅通：三楼上锁");
    expect(
      words(exits, { type: "unchanged", since: "2026-03-02", answer: { ...no, note: "三楼上锁" } }),
    ).toBe("安全出口畅通：三楼上锁");
    const fees = { title: "违规收费", answer: { type: "yes-no", good: "no" } } as const;
    expect(words(fees, { type: "yes-no", value: "yes" })).toBe("违规收费：是（应为否）");
  });

  it("are raised by computed values as well, which nobody answers", () => {
    const edition = defineChecklistEdition({
      ...head,
      items: {
        held: { title: "持证", answer: { type: "number", unit: "人" } },
        all: { title: "教师", answer: { type: "number", unit: "人" } },
        rate: {
          title: "持证率",
          answer: {
            type: "computed",
            unit: "%",
            value: { divide: [{ multiply: [{ answer: "held" }, 100] }, { answer: "all" }] },
          },
          weight: 5,
          scoring: full({ low: { type: "deduct", points: 5, on: { below: 100 } } }),
        },
      },
    });
    const answers = answersTo(edition, { held: number(22), all: number(25) });
    const policy = { severity: { "not-met": "major" } } as const;
    expect(
      orThrow(raiseFindings({ id: "riverside/routine", edition }, answers, policy)).map((one) => [
        one.id,
        one.description,
      ]),
    ).toEqual([["s1/riverside/routine#rate/2026-03-02", "持证率：88%，低于100%"]]);
  });

  it("are not raised by cells that are not asked", () => {
    const item = {
      title: "门岗",
      answer: {
        type: "repeat",
        of: "校门",
        fields: {
          used: { title: "启用", answer: { type: "yes-no" } },
          guard: {
            title: "有护学岗",
            answer: { type: "yes-no" },
            askIf: { equal: [{ field: "used" }, "yes"] },
          },
        },
      },
    } as const;
    const gate = (id: string, used: "yes" | "no") =>
      ({
        id,
        answers: { used: { type: "yes-no", value: used }, guard: { type: "yes-no", value: "no" } },
      }) as const;
    expect(words(item, { type: "repeat", value: [gate("南门", "yes"), gate("北门", "no")] })).toBe(
      "门岗（南门，有护学岗）：不符合|门岗（北门，启用）：不符合",
    );
  });
});
