import type { Bilingual } from "@supervision/domain";
import { NON_ANSWERS, type GivenAnswer } from "../answers/answer.ts";
import { formatAnswer } from "../answers/format-answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { explainEffects } from "./explain-effects.ts";
import { explainOutcome } from "./explain-outcome.ts";
import { explainSections } from "./explain-sections.ts";
import { percent, rounded } from "./in-words.ts";
import type { ItemScore, OpenReason, Score } from "./score.ts";

const OPEN_ZH: Readonly<Record<OpenReason, string>> = { ...NON_ANSWERS, unanswered: "没有答案" };
const OPEN_EN: Readonly<Record<OpenReason, string>> = {
  "not-applicable": "not applicable",
  "not-checked": "not checked",
  refused: "refused",
  "not-due": "not due yet",
  unanswered: "no answer",
};

/**
 * A score in words: one line an item with what each of its rules did, one a section where sections stand inside others, the total, then, where the edition declares any, bonus, deductions,
 * vetoes and the grade with what keeps the list from the next better one. `deriveScore` of `./scoring` gives the same as arithmetic.
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
  const outcome = score.outcome === undefined ? [] : explainOutcome(edition, score, score.outcome, language);
  return [
    ...lines,
    ...explainSections(edition, score, language),
    zh ? totalInChinese(score) : totalInEnglish(score),
    ...outcome,
  ];
}

function inChinese(line: ItemScore, item: ChecklistItem | undefined): string {
  switch (line.result) {
    case "scored":
      return `${earning(line, item, "zh")}，${line.weight}分中得${rounded(line.points)}分`;
    case "counted":
      return `${valueOf(line.answer, item, "zh")}，不计分`;
    case "presumed": {
      const counted =
        line.share === undefined
          ? `视为${line.judgement === "met" ? "符合" : "不符合"}`
          : `计满分的${percent(line.share)}`;
      const rule = `${NON_ANSWERS[line.reason]}，按规定${counted}`;
      return line.weight === undefined ? rule : `${rule}，${line.weight}分中得${line.points}分`;
    }
    case "not-applicable": {
      const because = line.because === undefined ? "" : `（${line.because}）`;
      const excluded = line.weight === undefined ? "" : `，${line.weight}分不计入满分`;
      return `${NON_ANSWERS[line.reason]}${because}${excluded}`;
    }
    case "not-asked":
      return line.weight === undefined ? "不问" : `不问，${line.weight}分不计入满分`;
    case "open":
      return line.weight === undefined
        ? `${OPEN_ZH[line.reason]}，不计分`
        : `${OPEN_ZH[line.reason]}，${line.weight}分待定`;
  }
}

function inEnglish(line: ItemScore, item: ChecklistItem | undefined): string {
  switch (line.result) {
    case "scored":
      return `${earning(line, item, "en")}, earns ${rounded(line.points)} of ${line.weight}`;
    case "counted":
      return `${valueOf(line.answer, item, "en")}, not scored`;
    case "presumed": {
      const counted = line.share === undefined ? line.judgement : `${percent(line.share)} of the points`;
      const rule = `${OPEN_EN[line.reason]}, counted as ${counted} by rule`;
      return line.weight === undefined ? rule : `${rule}, earns ${line.points} of ${line.weight}`;
    }
    case "not-applicable": {
      const because = line.because === undefined ? "" : ` (${line.because})`;
      const excluded = line.weight === undefined ? "" : `, ${line.weight} taken out of the maximum`;
      return `${line.reason.replaceAll("-", " ")}${because}${excluded}`;
    }
    case "not-asked":
      return line.weight === undefined ? "not asked" : `not asked, ${line.weight} taken out of the maximum`;
    case "open":
      return line.weight === undefined
        ? `${OPEN_EN[line.reason]}, not scored`
        : `${OPEN_EN[line.reason]}, ${line.weight} still open`;
  }
}

function earning(
  line: Extract<ItemScore, { readonly result: "scored" }>,
  item: ChecklistItem | undefined,
  language: keyof Bilingual,
): string {
  const value = valueOf(line.answer, item, language);
  if (item?.scoring === undefined || line.effects === undefined) return value;
  const isShown = line.answer.type !== "marks";
  const clause = { scoring: item.scoring, weight: line.weight, form: answerFormOf(item.answer) };
  const effects = explainEffects(clause, line.effects, language);
  return !isShown ? effects : `${value}${language === "zh" ? "；" : "; "}${effects}`;
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
