import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edition2024 } from "../../test/editions.ts";
import { printable } from "../../test/printable-scoring.ts";
import { checkChecklistEdition, type ChecklistItem, type ScoringRule } from "../index.ts";
import { printClause, readClause } from "./index.ts";

/** The rules of a clause of 20 points, everything in it read. */
function rulesOf(words: string): readonly ScoringRule[] {
  const { scoring, unread } = readClause(words, 20);
  expect(unread).toEqual([]);
  return Object.values(scoring?.rules ?? {});
}

describe("a table of bands of which one line is not understood", () => {
  it.each([
    "满意度95%（含）以上得5分；90%（含）-95%得4分；85%以下0分。",
    "95%以上得5分；90%—94%得4分；85%以下0分",
    "生均≥4㎡得5分，＜2㎡得0分",
    "生均≥4吨得5分；2吨≤生均＜4吨得3分；＜2吨得0分",
    "95%以上得5分，80%以上得3分，低于60%扣2分",
  ])("%s is listed whole", (words) => {
    const { scoring, unread } = readClause(words, 5);
    expect(scoring).toBeUndefined();
    const listed = unread.map(({ text }) => text).join("；");
    for (const [points] of words.matchAll(/\d分/g)) expect(listed).toContain(points);
  });

  it("is typed once every line of it is", () => {
    const { scoring, unread } = readClause("生均≥4㎡得5分，2㎡≤生均＜4㎡得3分，＜2㎡得0分。", 5);
    expect(unread).toEqual([]);
    expect(scoring?.rules).toEqual({
      r1: {
        type: "bands",
        text: "生均",
        bands: [
          { atLeast: 4, points: 5 },
          { atLeast: 2, below: 4, points: 3 },
          { below: 2, points: 0 },
        ],
      },
    });
  });

  it("leaves rules beside it that measure nothing", () => {
    const { scoring, unread } = readClause("95%以上得5分；90%—94%得4分；无台账扣1分；85%以下0分", 5);
    expect(scoring?.rules).toEqual({ r1: { type: "deduct", points: 1, text: "无台账" } });
    expect(unread).toHaveLength(2);
  });
});

describe("a standard for each of many", () => {
  it.each(["每位教师听课不少于20节，每少1节扣0.5分", "每校不少于2名，每少1名扣0.5分"])(
    "%s is no one value: what is missing is counted",
    (words) => {
      expect(rulesOf(words)).toEqual([expect.objectContaining({ type: "deduct", points: 0.5, each: true })]);
    },
  );
});

describe("reading a clause", () => {
  it.each<[string, readonly ScoringRule[]]>([
    ["每缺一项扣2分，扣完为止。", [{ type: "deduct", points: 2, each: true, text: "缺一项" }]],
    ["发现一例扣2分.", [{ type: "deduct", points: 2, each: true, text: "发现一例" }]],
    ["出现一次性餐具扣2分", [{ type: "deduct", points: 2, text: "出现一次性餐具" }]],
    ["开齐课程，少开一门扣2分", [{ type: "deduct", points: 2, each: true, text: "开齐课程，少开一门" }]],
    ["字迹潦草的扣2—4分", [{ type: "discretion", effect: "deduct", least: 2, most: 4, text: "字迹潦草的" }]],
    [
      "无计划、无总结分别扣1、2分",
      [
        { type: "deduct", points: 1, text: "无计划" },
        { type: "deduct", points: 2, text: "无总结" },
      ],
    ],
    [
      "迟到、早退每人次分别扣0.1分、0.2分",
      [
        { type: "deduct", points: 0.1, each: true, text: "迟到（每人次）" },
        { type: "deduct", points: 0.2, each: true, text: "早退（每人次）" },
      ],
    ],
    ["少一样扣2分", [{ type: "deduct", points: 2, each: true, text: "少一样" }]],
    ["每少一个扣一分，最多扣六分", [{ type: "deduct", points: 1, each: true, text: "少一个", most: 6 }]],
    ["每周反思，缺一篇扣0.5分", [{ type: "deduct", points: 0.5, each: true, text: "每周反思，缺一篇" }]],
    [
      "规模和班额各占10分，各酌扣5-10分",
      [
        { type: "discretion", effect: "deduct", least: 5, most: 10, text: "规模" },
        { type: "discretion", effect: "deduct", least: 5, most: 10, text: "班额" },
      ],
    ],
    ["获省级奖每项加3分", [{ type: "award", points: 3, each: true, text: "获省级奖", unit: "项" }]],
    ["缺陪餐每次扣0.5分", [{ type: "deduct", points: 0.5, each: true, text: "缺陪餐", unit: "次" }]],
    ["有偿补课每例扣2分", [{ type: "deduct", points: 2, each: true, text: "有偿补课", unit: "例" }]],
    ["不整洁每处扣1分", [{ type: "deduct", points: 1, each: true, text: "不整洁" }]],
    ["每获奖一次加2分", [{ type: "award", points: 2, each: true, text: "获奖一次" }]],
    ["达标率低于60%得0分", [{ type: "void", text: "达标率", on: { below: 60 } }]],
    ["作业次数少于5次扣2分", [{ type: "deduct", points: 2, text: "作业次数", on: { below: 5 } }]],
    [
      "无计划、总结各扣2分",
      [
        { type: "deduct", points: 2, text: "无计划" },
        { type: "deduct", points: 2, text: "总结" },
      ],
    ],
    [
      "不按时上交扣３分；无总结扣１．５分",
      [
        { type: "deduct", points: 3, text: "不按时上交" },
        { type: "deduct", points: 1.5, text: "无总结" },
      ],
    ],
    ["不合要求扣完此项分数", [{ type: "void", text: "不合要求" }]],
    ["没有不得分", [{ type: "void", text: "没有" }]],
    ["补写的，该项不计分", [{ type: "void", text: "补写的" }]],
    [
      "落实得8分，有记录得12分，没有不得分",
      [
        { type: "award", points: 8, text: "落实" },
        { type: "award", points: 12, text: "有记录" },
        { type: "void", text: "没有" },
      ],
    ],
    [
      "实用性不足酌情扣2-4分",
      [{ type: "discretion", effect: "deduct", least: 2, most: 4, text: "实用性不足" }],
    ],
    ["特色鲜明酌情加1—5分", [{ type: "discretion", effect: "award", least: 1, most: 5, text: "特色鲜明" }]],
    ["未按时上交减半计分", [{ type: "halve", text: "未按时上交" }]],
    ["按时上交，否则扣2分", [{ type: "deduct", points: 2, text: "按时上交，否则" }]],
    [
      "开出率95%以上得20分，80%以上且低于95%得10分，低于80%得0分",
      [
        {
          type: "bands",
          text: "开出率",
          bands: [
            { atLeast: 95, points: 20 },
            { atLeast: 80, below: 95, points: 10 },
            { below: 80, points: 0 },
          ],
        },
      ],
    ],
    ["教案数低于应有的80%不得分", [{ type: "void", text: "教案数低于应有的80%" }]],
    ["教案数低于80%不得分", [{ type: "void", text: "教案数", on: { below: 80 } }]],
    [
      "巩固率低于98%的，每低1个百分点扣0.5分，不足1个百分点按1个百分点计，最多扣5分",
      [
        {
          type: "distance",
          side: "below",
          standard: 98,
          per: 1,
          points: 0.5,
          steps: "begun",
          text: "巩固率",
          most: 5,
        },
      ],
    ],
  ])("types %s", (words, rules) => {
    expect(rulesOf(words)).toEqual(rules);
  });

  it.each<[string, string]>([
    ["酌情扣分", "酌情没有写明"],
    ["缺一项扣2-4分", "看不出按什么定"],
    ["书写得2-4分", "看不出按什么定"],
    ["一般的扣1-3分，严重的扣4-6分", "只算一个还是都算"],
    ["无计划和总结各扣1分", "分不清"],
    ["一处不合格扣1分", "没有写“每”"],
    ["出现一次扣5分，两次不得分", "没有把每个数都写到"],
    ["提高5%加1分", "上下界没有写明"],
    ["合格率下降3%扣1分", "看不出是满几次算一次"],
    ["A（20分）：健全；B（10分）：不健全", "三个以上的等级"],
    ["A（20-15分）：好；B（14-10分）：较好；C（5分）：一般", "每个等级是一个范围"],
    ["班额每超过5人扣1分", "多少起扣"],
    ["国家级、省级分别加5、3、1分", "句式不认识"],
    ["全国一等奖加3分，省一等奖加2分，取最高", "几级又分几等奖"],
    ["A（20分）：达到；B（10分）：基本达到；C（0分）：未达到。有特色加1分", "看不出全貌"],
    ["国家级、省级、市级分别加5、3、1分", "累计还是只取最高"],
    ["优秀加2分，良好加1分，不合格扣2分", "看不出全貌"],
    ["90%以上得20分，80%-89%得10分，80%以下不得分", "没有恰好接上"],
    ["100%得20分，80%得10分，70%得5分", "上下界没有写明"],
    ["80%以上得20分，80%以下得5分", "没有恰好接上"],
    ["95%以上得20分，低于80%得0分", "没有恰好接上"],
    ["巩固率低于98%的，每低1个百分点扣1分", "没有写不足一级"],
    ["每低1个百分点扣1分", "多少起扣"],
    ["因病迟交的不扣分", "例外"],
    ["缺一项扣1分，特色加2分", "从几分起算"],
    ["有计划、有总结、有记录", "没有写怎么计分"],
    ["扣相关责任人考核分1—2分", "句式不认识"],
    ["每周检查一次得10分", "频次"],
    ["每班扣1分", "没有写什么情形"],
    ["每月少于两次扣1分", "频次"],
    ["迟到扣1分旷课扣2分", "几个分数"],
    ["规模和班额各占8分，各酌扣5-8分", "分不清"],
    ["每缺一项扣25分", "与本条20分不符"],
    ["最低得30分", "超过本条20分"],
    ["不得分", "没有写什么情形"],
    ["减半计分", "没有写什么情形"],
    ["扣2分", "没有写什么情形"],
    ["巩固率每低于标准1个百分点扣1分", "“每”的意思不清"],
    ["获奖一次加2分", "没有写“每”"],
    ["最多扣5分", "看不出限制"],
  ])("does not guess: %s", (words, why) => {
    const { unread } = readClause(words, 20);
    expect(unread.map((each) => each.why.zh).join()).toContain(why);
  });

  it("tells cases in which the clause does not apply and vetoes from points", () => {
    expect(readClause("无食堂的不参评；对体罚学生实行“一票否决”；学生代批的，整表不得分", 5)).toEqual({
      vetoes: [
        { text: "体罚学生", scope: "grade" },
        { text: "学生代批的", scope: "sheet" },
      ],
      excused: ["无食堂"],
      unread: [],
    });
  });

  it("types every rule it prints in the same way, and only what an edition accepts", () => {
    fc.assert(
      fc.property(printable, (scoring) => {
        const printed = orThrow(printClause(scoring, 20));
        expect(readClause(printed, 20)).toEqual({ scoring, vetoes: [], excused: [], unread: [] });
        const clause = { title: "条款", answer: { type: "marks" }, weight: 20, scoring } as const;
        expect(checkChecklistEdition({ ...edition2024, items: { clause } })).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses to print what would be read otherwise", () => {
    const options = { r1: { type: "void", on: { chosen: ["late"] } } } as const;
    const digits = { r1: { type: "deduct", points: 1, text: "迟到，扣2分" } } as const;
    for (const rules of [options, digits]) {
      const printed = printClause({ start: "full", rules }, 20);
      expect(!printed.ok && printed.issues[0].code).toBe("clause-not-printable");
    }
  });

  it("never throws and never takes words twice, whatever it is given", () => {
    const piece = fc.constantFrom(
      "每",
      "缺一项",
      "扣",
      "2分",
      "酌情",
      "，",
      "；",
      "得",
      "不",
      "80%",
      "以上",
      "减半",
      "各",
      "一票否决",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { scoring, unread } = readClause(pieces.join(""), 20);
        const typed = Object.keys(scoring?.rules ?? {}).length;
        const clause: ChecklistItem =
          scoring === undefined
            ? { title: "条款", answer: "text" }
            : { title: "条款", answer: { type: "marks" }, weight: 20, scoring };
        expect(checkChecklistEdition({ ...edition2024, items: { clause } })).toEqual([]);
        const sentences = pieces.join("").split(/[，；]/).length;
        expect(unread.length).toBeLessThanOrEqual(sentences);
        expect(typed).toBeLessThanOrEqual(2 * sentences);
      }),
      { numRuns: 1000 },
    );
  });
});
