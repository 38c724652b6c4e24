import type { Bilingual } from "@supervision/domain";
import type { AnswerForm } from "../items/answer-form.ts";
import type { ItemScoring, PointsRule, ScoringRule } from "../scoring/item-scoring.ts";
import type { RuleEffect } from "../scoring/item-points.ts";
import { rounded } from "./in-words.ts";

/** What an item is answered with, and the points it is worth. */
export interface Clause {
  readonly scoring: ItemScoring;
  readonly weight: number;
  readonly form: AnswerForm;
}

/** What the rules of a clause did, in words that add up: what was counted, the bound that held, what was left of it. */
export function explainEffects(
  { scoring, weight, form }: Clause,
  effects: readonly RuleEffect[],
  language: keyof Bilingual,
): string {
  const zh = language === "zh";
  if (effects.length === 0) {
    if (scoring.start === "full") return zh ? "无扣分" : "nothing taken off";
    return zh ? "无得分记录" : "nothing given";
  }
  const say = (effect: RuleEffect): string => {
    const rule = scoring.rules[effect.rule];
    // The value they measure stands before them already.
    const { value: _value, ...valueless } = effect;
    const said = form.type !== "marks" && rule?.text === undefined ? valueless : effect;
    return zh ? inChinese(said, rule, form) : inEnglish(said, rule);
  };
  const amounts = effects.filter(({ points }) => points !== undefined);
  const factors = effects.filter(({ points }) => points === undefined);
  const isVoid = factors.some(({ effect }) => effect === "void");
  const bound = isVoid ? "" : boundThatHeld(scoring, weight, amounts, zh);
  return listed(zh ? "；" : "; ", ...amounts.map(say), bound, ...factors.map(say));
}

/** The bound that kept the points from what the rules add up to. */
function boundThatHeld(
  { start, least = 0 }: ItemScoring,
  weight: number,
  amounts: readonly RuleEffect[],
  zh: boolean,
): string {
  const sum = amounts.reduce(
    (points, { effect, points: amount = 0 }) => points + (effect === "deduct" ? -amount : amount),
    start === "full" ? weight : 0,
  );
  const [over, under] = [rounded(sum - weight) > 0, rounded(sum - least) < 0];
  if (over) return zh ? `最多得${weight}分` : `at most ${weight}`;
  if (!under) return "";
  if (least === 0) return zh ? "扣完为止" : "no further than 0";
  return zh ? `至少得${least}分` : `at least ${least}`;
}

// A rule without words is said by what it did: the title of the item stands before it, an id means nothing to readers.

function inChinese(
  { effect, points = 0, times = 1, value, because }: RuleEffect,
  rule: ScoringRule | undefined,
  form: AnswerForm,
): string {
  const { text = "" } = rule ?? {};
  const does = { base: "计", award: "得", deduct: "扣", halve: "减半", void: "不得分" }[effect];
  if (effect === "halve" || effect === "void") return listed("，", text, does);
  const amount = `${isCapped(rule, times, points) ? "最多" : ""}${does}${rounded(points)}分`;
  if (because !== undefined) return listed("，", text, `酌情${amount}（${because}）`);
  // 50% and 55% lie five 个百分点 apart, not 5%.
  const { unit: named = "" } = form.type === "number" || form.type === "computed" ? form : {};
  const unit = named === "%" ? "个百分点" : named;
  if (rule?.type === "distance") {
    const counted = unit === "" ? `${times}次` : `${rounded(times * rule.per)}${unit}`;
    return listed("，", measured(text, value), `${side(rule.side)}${rule.standard}计${counted}`, amount);
  }
  if (value !== undefined) return listed("，", measured(text, value), amount);
  const each = eachOf(rule);
  if (each === undefined) return listed("，", text, amount);
  const isNumber = (form.type === "number" || form.type === "computed") && !("on" in (rule ?? {}));
  if (isNumber && unit === "" && text === "") return listed("，", `每1计${each.points}分`, amount);
  const counter = each.unit ?? ((isNumber && unit) || "处");
  return listed(
    "，",
    `${measured(text, times)}${counter}`,
    text === "" ? `每${counter}${each.points}分` : "",
    amount,
  );
}

function inEnglish(
  { effect, points = 0, times = 1, value, because }: RuleEffect,
  rule: ScoringRule | undefined,
): string {
  const { text = "" } = rule ?? {};
  if (effect === "halve" || effect === "void")
    return listed(": ", text, effect === "halve" ? "halved" : "nothing left");
  const most = isCapped(rule, times, points) ? "at most " : "";
  const amount = `${most}${{ base: "", award: "+", deduct: "−" }[effect]}${points}`;
  if (because !== undefined) return listed(": ", text, `${amount} by judgement (${because})`);
  const seen = listed(" ", text, value === undefined ? "" : `${rounded(value)}`);
  if (rule?.type === "distance")
    return listed(": ", listed(", ", seen, `${times} step(s) ${rule.side} ${rule.standard}`), amount);
  const each = eachOf(rule);
  if (value !== undefined || each === undefined) return listed(": ", seen, amount);
  return listed(
    ": ",
    `${listed(" ", text, "×")} ${rounded(times)}${text === "" ? ` of ${each.points}` : ""}`,
    amount,
  );
}

/** What there is, with something between. */
function listed(between: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(between);
}

/** 巩固率95.5, PM2.5：35. */
function measured(text: string, value: number | undefined): string {
  return `${text}${/[\w）)]$/.test(text) ? "：" : ""}${value === undefined ? "" : rounded(value)}`;
}

/** Says whether a rule counted no more than it may at most. */
function isCapped(rule: ScoringRule | undefined, times: number, points: number): boolean {
  return rule !== undefined && "most" in rule && rule.type !== "discretion" && points === rule.most
    ? rounded(times * rule.points) > points
    : false;
}

/** A rule that counts each occurrence. */
function eachOf(rule: ScoringRule | undefined): PointsRule | undefined {
  return (rule?.type === "deduct" || rule?.type === "award") && rule.each === true ? rule : undefined;
}

function side(of: "below" | "above"): string {
  return of === "below" ? "低于" : "高于";
}
