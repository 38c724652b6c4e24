import { formatChineseDate, type Bilingual } from "@supervision/domain";
import type { GivenAnswer } from "../answers/answer.ts";
import { formatAnswer } from "../answers/format-answer.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { Judgement } from "../scores/score.ts";
import type { RuleEffect } from "../scoring/item-points.ts";
import type { ItemScoring } from "../scoring/item-scoring.ts";
import { amountOf, printBounds } from "../scoring-sheet/bounds.ts";
import { failedRules } from "./failed-rules.ts";
import { unitOf } from "../scoring/rule-parts.ts";

/** An answer that falls short, and what says so. */
export interface Found {
  /** Title of the item, so that it is not said twice. */
  readonly title: string;
  /** How it is answered. */
  readonly form: AnswerForm;
  /** The answer. */
  readonly answer: GivenAnswer;
  /** What it comes to. */
  readonly judgement: Judgement;
  /** The rules of the item, and what each did. */
  readonly scoring?: ItemScoring;
  readonly effects?: readonly RuleEffect[];
  /** What the inspector wrote. */
  readonly note?: string;
}

/**
 * What was found, in words: the rules that were broken and how (缺教案2次), the value beside what was asked for (88%，低于100%), the option
 * picked; then what the inspector wrote. Only where an answer says no more than no do the words of the inspector stand alone.
 */
export function foundWords(found: Found, language: keyof Bilingual): string {
  const note = found.note?.trim() ?? "";
  const stop = language === "zh" ? "；" : "; ";
  const said = specificWords(found, language);
  if (said.length > 0) return [...said, ...(note === "" ? [] : [note])].join(stop);
  return note === "" ? judged(found, language) : note;
}

function specificWords(found: Found, language: keyof Bilingual): readonly string[] {
  const { form, answer, scoring, effects } = found;
  const zh = language === "zh";
  if (scoring !== undefined && effects !== undefined) {
    const failed = failedRules(found, scoring, effects, language);
    if (failed.length > 0) return failed;
  }
  switch (answer.type) {
    case "number": {
      const standard = form.type === "number" ? form.standard : undefined;
      const amount = amountOf(answer.value, unitOf(form), language);
      const { atLeast, atMost } = standard ?? {};
      const broken =
        atLeast !== undefined && answer.value < atLeast
          ? { below: atLeast }
          : atMost !== undefined && answer.value > atMost
            ? { above: atMost }
            : undefined;
      if (broken === undefined) return [amount];
      return [`${amount}${zh ? "，" : ", "}${printBounds(broken, unitOf(form), language)}`];
    }
    case "grade":
      return [zh ? `评为“${formatAnswer(form, answer)}”` : `rated ${answer.value}`];
    case "choice":
      return [formatAnswer(form, answer, language)];
    case "computed":
      return typeof answer.value === "number"
        ? [amountOf(answer.value, unitOf(form), language)]
        : [formatAnswer(form, answer, language)];
    case "date":
      return [zh ? formatChineseDate(answer.value) : answer.value];
    default:
      return [];
  }
}

function judged({ form, judgement }: Found, language: keyof Bilingual): string {
  const zh = language === "zh";
  if (judgement === "partly") return zh ? "部分符合" : "met in part";
  if (form.type === "yes-no" && form.good === "no") return zh ? "是（应为否）" : "yes (should be no)";
  return zh ? "不符合" : "not met";
}
