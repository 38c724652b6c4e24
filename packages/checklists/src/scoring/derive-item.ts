import type { Bilingual } from "@supervision/domain";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { toNumber } from "../scores/decimal.ts";
import type { ItemScore } from "../scores/score.ts";
import { evaluate, type Derivation, type DerivationStep } from "./derivation.ts";
import type { RuleEffect } from "./item-points.ts";
import type { ItemScoring, ScoringRule } from "./item-scoring.ts";
import { ruleInEnglish } from "./rule-words-en.ts";
import { ruleInWords } from "./rule-words.ts";

/** A number that was given. */
export function given(text: Bilingual, value: number): Derivation {
  return { text, value };
}

/** A number worked out by a step. */
export function derived(text: Bilingual, step: DerivationStep): Derivation {
  return { text, step, value: toNumber(evaluate({ text, step, value: 0 })) };
}

/** A sum or difference; what has one part only is that part under the other's name. */
export function added(text: Bilingual, type: "sum" | "difference", of: readonly Derivation[]): Derivation {
  const [first, ...rest] = of;
  return first !== undefined && rest.length === 0 ? { ...first, text } : derived(text, { type, of });
}

/** A number kept within a bound; where the bound does not bind, the number as it is. */
export function bounded(
  text: Bilingual,
  type: "least" | "greatest",
  bound: Derivation,
  value: Derivation,
): Derivation {
  const kept = derived(text, { type, of: [value, bound] });
  return kept.value === value.value ? value : kept;
}

/** The points of an item; `undefined` when it has none or does not apply. */
export function deriveItem(item: ChecklistItem, score: ItemScore): Derivation | undefined {
  if (
    score.result === "counted" ||
    score.result === "not-applicable" ||
    score.result === "not-asked" ||
    score.weight === undefined
  )
    return undefined;
  const text = { zh: item.title, en: item.title };
  const weight = given({ zh: "分值", en: "weight" }, score.weight);
  if (score.result === "open")
    return given({ zh: `${item.title}（待定，暂不计入）`, en: `${item.title} (open)` }, 0);
  if (score.result === "presumed") {
    const share = given(
      { zh: "按规定计", en: "by rule" },
      score.share ?? (score.judgement === "met" ? 1 : 0),
    );
    return derived(text, { type: "product", of: [weight, share] });
  }
  if (item.scoring === undefined || score.effects === undefined)
    return derived(text, {
      type: "product",
      of: [weight, given({ zh: "得分比例", en: "share" }, score.share)],
    });
  return deriveRules(text, item, item.scoring, weight, score.effects);
}

function deriveRules(
  text: Bilingual,
  item: ChecklistItem,
  scoring: ItemScoring,
  weight: Derivation,
  effects: readonly RuleEffect[],
): Derivation {
  const form = answerFormOf(item.answer);
  const nameOf = (rule: ScoringRule | undefined): Bilingual => {
    if (rule?.text !== undefined) return { zh: rule.text, en: rule.text };
    // A rule without words is said as paper forms print it.
    return rule === undefined ? text : { zh: ruleInWords(rule, form), en: ruleInEnglish(rule, form) };
  };
  const amounts = (kind: RuleEffect["effect"]): readonly Derivation[] =>
    effects
      .filter(({ effect }) => effect === kind)
      .map((effect) => {
        const rule = scoring.rules[effect.rule];
        return deriveEffect(nameOf(rule), rule, effect);
      });
  const start = scoring.start === "full" ? [weight] : [];
  const gained = [...start, ...amounts("base"), ...amounts("award")];
  const lost = amounts("deduct");
  const gains =
    gained.length === 1 && gained[0] !== undefined ? gained[0] : derived(GAINS, { type: "sum", of: gained });
  const left = lost.length === 0 ? gains : derived(LEFT, { type: "difference", of: [gains, ...lost] });
  const capped = bounded({ zh: "不超过分值", en: "at most the weight" }, "least", weight, left);
  const least = given({ zh: "最少", en: "at least" }, scoring.least ?? 0);
  const floored = bounded({ zh: "扣完为止", en: "no further than" }, "greatest", least, capped);
  const factors = effects.flatMap(({ effect, rule }) => {
    if (effect !== "halve" && effect !== "void") return [];
    const name = nameOf(scoring.rules[rule]);
    const halves = effect === "halve";
    if (scoring.rules[rule]?.text === undefined) return [given(name, halves ? 0.5 : 0)];
    return halves
      ? [given({ zh: `${name.zh}减半`, en: `${name.en}: halved` }, 0.5)]
      : [given({ zh: `${name.zh}不得分`, en: `${name.en}: nothing left` }, 0)];
  });
  if (factors.length > 0) return derived(text, { type: "product", of: [floored, ...factors] });
  return floored.step === undefined ? derived(text, { type: "sum", of: [floored] }) : { ...floored, text };
}

const GAINS: Bilingual = { zh: "得分合计", en: "awards" };
const LEFT: Bilingual = { zh: "扣分后", en: "after deductions" };

function deriveEffect(name: Bilingual, rule: ScoringRule | undefined, effect: RuleEffect): Derivation {
  const because = effect.because === undefined ? "" : `（${effect.because}）`;
  const text = { zh: `${name.zh}${because}`, en: `${name.en}${because}` };
  const counts = rule !== undefined && "points" in rule && (rule.type === "distance" || rule.each === true);
  if (effect.times === undefined || !counts) return given(text, effect.points ?? 0);
  const product: DerivationStep = {
    type: "product",
    of: [given({ zh: "次数", en: "times" }, effect.times), given({ zh: "每次", en: "each" }, rule.points)],
  };
  const amount = derived(text, product);
  if (rule.most === undefined) return amount;
  return bounded(text, "least", given({ zh: "最多", en: "at most" }, rule.most), amount);
}
