import type { Bilingual } from "@supervision/domain";
import type { ItemScoring, ScoringRule } from "../scoring/item-scoring.ts";
import type { RuleEffect } from "../scoring/item-points.ts";

/** What the rules of a clause did, in words; `isShown` says that the value they measure stands before them already. */
export function explainEffects(
  scoring: ItemScoring,
  effects: readonly RuleEffect[],
  isShown: boolean,
  language: keyof Bilingual,
): string {
  const zh = language === "zh";
  if (effects.length === 0) {
    if (scoring.start === "full") return zh ? "无扣分" : "nothing taken off";
    return zh ? "无得分记录" : "nothing given";
  }
  const said = effects.map((effect) => {
    const rule = scoring.rules[effect.rule];
    const { value: _value, ...valueless } = effect;
    return (zh ? inChinese : inEnglish)(isShown && rule?.text === undefined ? valueless : effect, rule);
  });
  return said.join(zh ? "；" : "; ");
}

// A rule without words is said by what it did: the title of the item stands before it, an id means nothing to readers.

function inChinese(
  { effect, points = 0, times = 1, value, because }: RuleEffect,
  rule: ScoringRule | undefined,
): string {
  const { text = "" } = rule ?? {};
  const does = { base: "计", award: "得", deduct: "扣", halve: "减半", void: "不得分" }[effect];
  if (effect === "halve" || effect === "void") return listed("，", text, does);
  const amount = `${does}${points}分`;
  if (because !== undefined) return listed("，", text, `酌情${amount}（${because}）`);
  if (rule?.type === "distance")
    return listed("，", measured(text, value), `${side(rule.side)}${rule.standard}计${times}次`, amount);
  if (value !== undefined) return listed("，", measured(text, value), amount);
  const each = eachOf(rule);
  if (each === undefined) return listed("，", text, amount);
  return listed("，", `${measured(text, times)}处`, text === "" ? `每处${each}分` : "", amount);
}

function inEnglish(
  { effect, points = 0, times = 1, value, because }: RuleEffect,
  rule: ScoringRule | undefined,
): string {
  const { text = "" } = rule ?? {};
  if (effect === "halve" || effect === "void")
    return listed(": ", text, effect === "halve" ? "halved" : "nothing left");
  const amount = `${{ base: "", award: "+", deduct: "−" }[effect]}${points}`;
  if (because !== undefined) return listed(": ", text, `${amount} by judgement (${because})`);
  const seen = listed(" ", text, value === undefined ? "" : `${value}`);
  if (rule?.type === "distance")
    return listed(": ", listed(", ", seen, `${times} step(s) ${rule.side} ${rule.standard}`), amount);
  const each = eachOf(rule);
  if (value !== undefined || each === undefined) return listed(": ", seen, amount);
  return listed(": ", `${listed(" ", text, "×")} ${times}${text === "" ? ` of ${each}` : ""}`, amount);
}

/** What there is, with something between. */
function listed(between: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(between);
}

/** 巩固率95.5, PM2.5：35. */
function measured(text: string, value: number | undefined): string {
  return `${text}${/[\w）)]$/.test(text) ? "：" : ""}${value ?? ""}`;
}

/** The points a rule counts for each occurrence. */
function eachOf(rule: ScoringRule | undefined): number | undefined {
  return (rule?.type === "deduct" || rule?.type === "award") && rule.each === true ? rule.points : undefined;
}

function side(of: "below" | "above"): string {
  return of === "below" ? "低于" : "高于";
}
