import type { Bilingual } from "@supervision/domain";
import { NON_ANSWERS, type GivenAnswer } from "../answers/answer.ts";
import { formatAnswer } from "../answers/format-answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { times, toDecimal, toNumber } from "./decimal.ts";
import type { ItemScore, OpenReason, Score } from "./score.ts";

const OPEN_ZH: Readonly<Record<OpenReason, string>> = { ...NON_ANSWERS, unanswered: "没有答案" };
const OPEN_EN: Readonly<Record<OpenReason, string>> = {
  "not-checked": "not checked",
  refused: "refused",
  "not-due": "not due yet",
  unanswered: "no answer",
};

/**
 * A score in words, one line an item and the total last; the points of the lines add up to the total.
 *
 * @example
 * ```ts
 * import { blankAnswers, explainScore, scoreAnswers } from "@supervision/checklists";
 * import { kindergartenNational } from "@supervision/checklists/kindergarten";
 * const [edition] = kindergartenNational.editions;
 * if (edition) {
 *   const place = { id: "k1", kind: "kindergarten", nature: "private" } as const;
 *   const blank = blankAnswers({ id: "kindergarten/national", edition }, place, "2026-03-02");
 *   const score = scoreAnswers(edition, blank);
 *   if (score.ok) console.log(explainScore(edition, score.value)[0]); // => 安全管理：未查，不计分
 * }
 * ```
 */
export function explainScore(
  edition: ChecklistEdition,
  score: Score,
  language: keyof Bilingual = "zh",
): readonly string[] {
  const zh = language === "zh";
  const lines = score.items.map((line) => {
    const item = edition.items[line.item];
    const title = item?.title ?? line.item;
    return zh ? `${title}：${inChinese(line, item)}` : `${title}: ${inEnglish(line, item)}`;
  });
  return [...lines, zh ? totalInChinese(score) : totalInEnglish(score)];
}

function inChinese(line: ItemScore, item: ChecklistItem | undefined): string {
  switch (line.result) {
    case "scored":
      return `${valueOf(line.answer, item, "zh")}，${line.weight}分中得${line.points}分`;
    case "counted":
      return `${valueOf(line.answer, item, "zh")}，不计分`;
    case "not-applicable":
      return line.weight === undefined
        ? `不适用（${line.because}）`
        : `不适用（${line.because}），${line.weight}分不计入满分`;
    case "open":
      return line.weight === undefined
        ? `${OPEN_ZH[line.reason]}，不计分`
        : `${OPEN_ZH[line.reason]}，${line.weight}分待定`;
  }
}

function inEnglish(line: ItemScore, item: ChecklistItem | undefined): string {
  switch (line.result) {
    case "scored":
      return `${valueOf(line.answer, item, "en")}, earns ${line.points} of ${line.weight}`;
    case "counted":
      return `${valueOf(line.answer, item, "en")}, not scored`;
    case "not-applicable":
      return line.weight === undefined
        ? `not applicable (${line.because})`
        : `not applicable (${line.because}), ${line.weight} taken out of the maximum`;
    case "open":
      return line.weight === undefined
        ? `${OPEN_EN[line.reason]}, not scored`
        : `${OPEN_EN[line.reason]}, ${line.weight} still open`;
  }
}

function valueOf(answer: GivenAnswer, item: ChecklistItem | undefined, language: keyof Bilingual): string {
  return formatAnswer(item === undefined ? undefined : answerFormOf(item.answer), answer, language);
}

function totalInChinese(score: Score): string {
  const { met, partly, "not-met": notMet, noted } = score.counts;
  const counts = `符合${met}项，部分符合${partly}项，不符合${notMet}项，记录${noted}项`;
  const missing = Object.keys(score.missing).length;
  const open = missing === 0 ? "" : `，另有${missing}项待定`;
  switch (score.status) {
    case "nothing-to-score":
      return `合计：不计分；${counts}${open}`;
    case "complete":
      return `合计：得${score.points}分，适用满分${score.maximum}分，得分率${percent(score.share)}；${counts}${open}`;
    case "incomplete":
      return `合计：已得${score.points}分，待定${score.open}分，适用满分${score.maximum}分，得分率在${percent(score.range?.atLeast)}与${percent(score.range?.atMost)}之间；${counts}${open}`;
  }
}

function totalInEnglish(score: Score): string {
  const { met, partly, "not-met": notMet, noted } = score.counts;
  const counts = `met ${met}, partly ${partly}, not met ${notMet}, noted ${noted}`;
  const missing = Object.keys(score.missing).length;
  const open = missing === 0 ? "" : `, open ${missing}`;
  switch (score.status) {
    case "nothing-to-score":
      return `Total: nothing to score; ${counts}${open}`;
    case "complete":
      return `Total: ${score.points} of ${score.maximum}, ${percent(score.share)}; ${counts}${open}`;
    case "incomplete":
      return `Total: ${score.points} so far, ${score.open} open, of ${score.maximum}: between ${percent(score.range?.atLeast)} and ${percent(score.range?.atMost)}; ${counts}${open}`;
  }
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${toNumber(times(toDecimal(share), toDecimal(100)))}%`;
}
