import type { Bilingual } from "@supervision/domain";
import type { ItemScoring, ScoringRule } from "../scoring/item-scoring.ts";
import type { RuleEffect } from "../scoring/item-points.ts";

/** What the rules of a clause did, in words. */
export function explainEffects(
  scoring: ItemScoring,
  effects: readonly RuleEffect[],
  language: keyof Bilingual,
): string {
  const zh = language === "zh";
  if (effects.length === 0) {
    if (scoring.start === "full") return zh ? "无扣分" : "nothing taken off";
    return zh ? "无得分记录" : "nothing given";
  }
  const said = effects.map((effect) => {
    const rule = scoring.rules[effect.rule];
    const text = rule?.text ?? effect.rule;
    return zh ? inChinese(effect, rule, text) : inEnglish(effect, rule, text);
  });
  return said.join(zh ? "；" : "; ");
}

function inChinese(effect: RuleEffect, rule: ScoringRule | undefined, text: string): string {
  const { points = 0, times = 1, value, because } = effect;
  switch (effect.effect) {
    case "base":
      return `${text}${value}，计${points}分`;
    case "halve":
      return `${text}，减半`;
    case "void":
      return `${text}，不得分`;
    case "award":
    case "deduct": {
      const does = `${effect.effect === "deduct" ? "扣" : "得"}${points}分`;
      if (because !== undefined) return `${text}，酌情${does}（${because}）`;
      if (rule?.type === "distance")
        return `${text}${value}，${side(rule.side)}${rule.standard}计${times}次，${does}`;
      return isEach(rule) ? `${text}${times}处，${does}` : `${text}，${does}`;
    }
  }
}

function inEnglish(effect: RuleEffect, rule: ScoringRule | undefined, text: string): string {
  const { points = 0, times = 1, value, because } = effect;
  switch (effect.effect) {
    case "base":
      return `${text} ${value}: ${points}`;
    case "halve":
      return `${text}: halved`;
    case "void":
      return `${text}: nothing left`;
    case "award":
    case "deduct": {
      const does = `${effect.effect === "deduct" ? "−" : "+"}${points}`;
      if (because !== undefined) return `${text}: ${does} by judgement (${because})`;
      if (rule?.type === "distance")
        return `${text} ${value}, ${times} step(s) ${rule.side} ${rule.standard}: ${does}`;
      return isEach(rule) ? `${text} × ${times}: ${does}` : `${text}: ${does}`;
    }
  }
}

function isEach(rule: ScoringRule | undefined): boolean {
  return (rule?.type === "deduct" || rule?.type === "award") && rule.each === true;
}

function side(of: "below" | "above"): string {
  return of === "below" ? "低于" : "高于";
}
