import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { scoreAnswers, type Answer, type ChecklistEdition } from "../index.ts";
import { readScoringSheet, type SheetConventions } from "./index.ts";

/** An answer and the points it comes to. */
type Case = readonly [answer: Answer, points: number];

/** Points of one row of a sheet, read and then scored. */
function scored(words: string, points: number, answer: Answer, conventions: SheetConventions = {}): number {
  const sheet = readScoringSheet([{ id: "row", title: "条款", points, words }], conventions);
  expect(sheet.unread, words).toEqual([]);
  const edition: ChecklistEdition = { ...edition2024, items: sheet.items };
  return orThrow(scoreAnswers(edition, answersTo(edition, { row: answer }))).points;
}

describe("a clause that was read", () => {
  /** Each phrase with answers and the points somebody at a desk came to. */
  const byHand: readonly (readonly [
    words: string,
    points: number,
    conventions: SheetConventions,
    ...cases: Case[],
  ])[] = [
    [
      "无体罚现象，发现一例扣2分，扣完为止.",
      5,
      {},
      [marks(0), 5],
      [marks(1), 3],
      [marks(2), 1],
      [marks(3), 0],
    ],
    ["开齐课程，少开一门扣2分。", 10, {}, [marks(0), 10], [marks(2), 6], [marks(6), 0]],
    ["按时报送，漏报一次扣1分", 4, {}, [marks(0), 4], [marks(3), 1]],
    ["缺课一节扣0.5分", 3, {}, [marks(3), 1.5]],
    ["记录不全的扣2—4分", 10, {}, [marks(), 10], [marks({ points: 3, because: "缺两页" }), 7]],
    ["书写潦草扣3分以内", 10, {}, [marks({ points: 0.5, because: "三本" }), 9.5]],
    ["无计划扣1分.无总结扣2分.", 5, {}, [marks(1, 0), 4], [marks(1, 1), 2]],
    ["无计划、无总结、无记录分别扣1、2、3分", 10, {}, [marks(0, 1, 1), 5], [marks(1, 1, 1), 4]],
    ["迟到、旷课每人次分别扣0.5分、2分", 10, {}, [marks(3, 1), 6.5]],
    [
      "获国家级、省级、市级表彰的分别加5分、3分、1分，取最高。",
      5,
      {},
      [choice("national"), 5],
      [choice("province"), 3],
      [choice("city"), 1],
      [choice("none"), 0],
    ],
    ["国家级、省级、市级分别加5、3、1分。", 5, { highestHonour: true }, [choice("province"), 3]],
    [
      "考核评为优秀等次的加2分，良好的加1分。",
      2,
      {},
      [choice("excellent"), 2],
      [choice("good"), 1],
      [choice("none"), 0],
    ],
    [
      "A（4分）：制度健全，落实到位；B（2分）：制度健全；C（0分）：没有制度。",
      4,
      {},
      [choice("level-a"), 4],
      [choice("level-b"), 2],
      [choice("level-c"), 0],
    ],
    [
      "按照优、良、中、差四个等次，分别得10分、8分、6分、4分",
      10,
      {},
      [choice("medium"), 6],
      [choice("fail"), 4],
    ],
    [
      "合格率100%得10分，80%以上得6分，低于80%不得分",
      10,
      {},
      [marks(100), 10],
      [marks(99.9), 6],
      [marks(80), 6],
      [marks(79.9), 0],
    ],
    [
      "合格率100%得10分；99%-95%得8分；94%-90%得6分；90%以下不得分。",
      10,
      { wholeNumbers: true, belowExcludes: true },
      [marks(100), 10],
      [marks(99), 8],
      [marks(95), 8],
      [marks(94), 6],
      [marks(90), 6],
      [marks(89), 0],
    ],
    [
      "满意度95%（含）以上得5分；90%（含）-95%得4分；85%（含）-90%得2分；85%以下0分。",
      5,
      {},
      [marks(95), 5],
      [marks(94.9), 4],
      [marks(90), 4],
      [marks(86), 2],
      [marks(85), 2],
      [marks(84.9), 0],
    ],
    [
      "合格率90%以上（含90%）得10分，80%（含80%）以上得8分，80%以下不得分。",
      10,
      {},
      [marks(90), 10],
      [marks(89.9), 8],
      [marks(80), 8],
      [marks(79.9), 0],
    ],
    ["甲、乙两项分别扣1、2分", 10, {}, [marks(0, 1), 8], [marks(1, 0), 9]],
    ["省一等奖、二等奖分别加3、2分，取最高", 3, {}, [choice("first-prize"), 3], [choice("second-prize"), 2]],
    ["家长会每学期少开1次扣1分", 3, {}, [marks(0), 3], [marks(2), 1]],
    [
      "缺一名专任教师扣1分，缺两名扣3分，缺三名以上不得分",
      5,
      {},
      [marks(1), 4],
      [marks(2), 2],
      [marks(3), 0],
    ],
    ["60%以上得5分，60%以下不得分（以上含本数，以下不含本数）", 5, {}, [marks(60), 5], [marks(59), 0]],
  ];

  it.each(byHand.map(([words, ...rest]) => ({ words, rest })))(
    "comes to the points of the desk: $words",
    ({ words, rest: [points, conventions, ...cases] }) => {
      for (const [answer, expected] of cases)
        expect(scored(words, points, answer, conventions)).toBe(expected);
    },
  );
});

/** What was found under the rules of a clause, in their order. */
function marks(
  ...found: readonly (number | { readonly points: number; readonly because: string })[]
): Answer {
  const given = found.map((mark, index) => [`r${index + 1}`, mark] as const);
  return { type: "marks", value: Object.fromEntries(given) };
}

function choice(value: string): Answer {
  return { type: "choice", value };
}
