import { readGradeAwards } from "./grade-awards.ts";
import { readHonours } from "./honours.ts";
import { readHeadedLevels, readLevels } from "./levels.ts";
import type { ReadClause, SheetConventions } from "./read-result.ts";
import { startReading } from "./reading.ts";
import { withEdges } from "./edges.ts";
import { normal, withoutBrackets, withoutFullPoints } from "./wording.ts";

/**
 * Reads the scoring words of one clause (每缺一项扣 2 分，最多扣 6 分；未按时上交减半) into typed rules. What it is not sure of it lists and
 * leaves out; it never guesses: 酌情 without a range, bands with gaps, each level of an honour without a word on several, and the like.
 *
 * @example
 * ```ts
 * import { readClause } from "@supervision/checklists/scoring-sheet";
 * const { scoring, unread } = readClause("每缺一项扣2分，最多扣6分；字迹潦草酌情扣分。", 10);
 * console.log(scoring?.rules); // => { r1: { type: 'deduct', points: 2, each: true, text: '缺一项', most: 6 } }
 * console.log(unread[0]?.text, unread[0]?.why.zh); // => 字迹潦草酌情扣分 酌情没有写明从几分到几分
 *
 * const levels = readClause("优(1)良(0.8)中(0.6)差(0.4)", 10);
 * console.log(levels.answer?.options["good"]); // => { title: '良', share: 0.8 }
 * ```
 */
export function readClause(words: string, weight: number, conventions: SheetConventions = {}): ReadClause {
  const text = withEdges(withoutFullPoints(normal(words), weight), conventions);
  const reading = startReading(weight, conventions);
  // What takes the clause or the whole out stands apart from the points.
  const [apart, counting] = partition(text.split(/[；;。\n]+/));
  const inOne = counting.join("，");
  const headed = readHeadedLevels(inOne, weight);
  if (headed?.type === "unread") {
    reading.unread(inOne, headed.why);
    for (const sentence of apart) reading.sentence(sentence);
    return reading.result();
  }
  const table =
    headed ??
    readLevels(inOne, weight) ??
    readHonours(withoutBrackets(inOne), weight, conventions) ??
    readGradeAwards(inOne, weight);
  if (table?.type === "levels" || table?.type === "honours") {
    reading.table(table.answer, table.scoring, inOne);
    for (const sentence of apart) reading.sentence(sentence);
    return reading.result();
  }
  for (const sentence of text.split(/[；;。！!\n]+/)) reading.sentence(sentence);
  return reading.result();
}

function partition(
  sentences: readonly string[],
): readonly [apart: readonly string[], counting: readonly string[]] {
  const given = sentences.filter((sentence) => sentence !== "");
  return [
    given.filter((sentence) => APART.test(sentence)),
    given.filter((sentence) => !APART.test(sentence)),
  ];
}

const APART = /(?:一票否决["”]?(?:制)?|不参评|合理缺项)$/;
