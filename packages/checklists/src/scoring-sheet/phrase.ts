import type { Bilingual } from "@supervision/domain";
import type { Band, ScoringRule } from "../scoring/item-scoring.ts";
import { REASONS } from "./reasons.ts";
import { boundsOf } from "./bounds.ts";
import { trim } from "./wording.ts";

/** What one phrase of a clause says. */
export type Phrase =
  | { readonly type: "rules"; readonly rules: readonly ScoringRule[] }
  /** A rule that holds for each occurrence only if a cap follows: 发现一处扣 1 分，最多扣 5 分. */
  | { readonly type: "if-capped"; readonly rule: ScoringRule & { readonly type: "deduct" | "award" } }
  | { readonly type: "band"; readonly text: string; readonly band: Band; readonly unit?: string }
  /** A cap on the rule before it, or on all that is taken off. */
  | { readonly type: "most"; readonly points: number; readonly whole: boolean }
  /** A cap in occurrences: 最多 3 项. */
  | { readonly type: "most-times"; readonly times: number }
  | { readonly type: "least"; readonly points: number }
  | { readonly type: "steps"; readonly steps: "full" | "begun" }
  | { readonly type: "veto"; readonly text: string; readonly scope: "sheet" | "grade" }
  | { readonly type: "excused"; readonly text: string }
  /** It says that nothing is taken off below nothing. */
  | { readonly type: "floor" }
  | { readonly type: "nothing" }
  /** It repeats a 不得分. */
  | { readonly type: "again" }
  /** It is the beginning of the next phrase. */
  | { readonly type: "text" }
  | { readonly type: "unread"; readonly why: Bilingual };

/** What is behind `text` of a rule nothing is said about. */
export const EACH_PLACE = "处";
/** The same for rules that count once. */
export const THE_CASE = "有此情形";

/** Nothing is said about the case. */
export const NO_CASE: Phrase = {
  type: "unread",
  why: REASONS.noCase,
};

/** One rule. */
export function one(rule: ScoringRule): Phrase {
  return { type: "rules", rules: [rule] };
}

/** Words that cannot be typed. */
export function unread(zh: string, en: string): Phrase {
  return { type: "unread", why: { zh, en } };
}

/** Sets what a rule looks at: a comparison with a number where the words are one, else the words. */
export function withText<
  Rule extends Extract<ScoringRule, { readonly type: "deduct" | "award" | "halve" | "void" }>,
>(rule: Rule, words: string): Rule {
  const said = trim(words);
  if (said === THE_CASE || said === "") return rule;
  const compared = boundsOf(said);
  if (compared === undefined) return { ...rule, text: said };
  return { ...rule, ...(compared.text === "" ? {} : { text: trim(compared.text) }), on: compared.bounds };
}
