import type { Bilingual } from "@supervision/domain";
import type { Formula } from "./formula.ts";

/** Names of inputs by id, for descriptions: the `inputs` of an edition, or any object with labels. */
export type InputLabels = Readonly<Record<string, { readonly label: Bilingual }>>;
type Language = keyof Bilingual;

/**
 * A formula in words, in both languages: `高于规定学历教师数 ÷ 学生数 × 100`. An input without a label is named by its id.
 */
export function describeFormula(formula: Formula, labels: InputLabels = {}): Bilingual {
  return { zh: inWords(formula, labels, "zh"), en: inWords(formula, labels, "en") };
}

function inWords(formula: Formula, labels: InputLabels, language: Language): string {
  const words = (part: Formula) => inWords(part, labels, language);
  const inner = (part: Formula) => bracketed(part, words(part));
  const zh = language === "zh";
  switch (formula.kind) {
    case "input":
      return Object.hasOwn(labels, formula.input)
        ? (labels[formula.input]?.label[language] ?? formula.input)
        : formula.input;
    case "constant":
      return String(formula.value);
    case "indicator":
      return zh ? `指标 ${formula.indicator}` : `indicator ${formula.indicator}`;
    case "sum":
      return formula.terms.map(inner).join(" + ");
    case "product":
      return formula.factors.map(inner).join(" × ");
    case "quotient":
      return `${inner(formula.dividend)} ÷ ${inner(formula.divisor)}`;
    case "ratio":
      return `${inner(formula.of)} ÷ ${inner(formula.to)}${formula.per === 1 ? "" : ` × ${formula.per}`}`;
    case "share":
      return `${inner(formula.part)} ÷ ${inner(formula.whole)} × 100%`;
    case "weighted-sum":
      return formula.terms.map((term) => `${inner(term.of)} × ${term.weight}`).join(" + ");
    case "mean": {
      const list = formula.of.map(words).join(zh ? "；" : "; ");
      return zh
        ? `${formula.of.length} 项的算术平均（${list}）`
        : `arithmetic mean of ${formula.of.length} (${list})`;
    }
    case "coefficient-of-variation":
      return zh
        ? `“${words(formula.of)}”以${words(formula.weight)}加权的标准差 ÷ 加权平均值`
        : `standard deviation of "${words(formula.of)}", weighted by ${words(formula.weight)}, ÷ weighted mean`;
    case "function":
      return formula[language];
  }
}

/** Puts brackets around what would otherwise be read wrongly inside another formula. */
export function bracketed(part: Formula, text: string): string {
  switch (part.kind) {
    case "input":
    case "constant":
    case "indicator":
    case "mean":
    case "function":
      return text;
    case "sum":
    case "product":
    case "quotient":
    case "ratio":
    case "share":
    case "weighted-sum":
    case "coefficient-of-variation":
      return `(${text})`;
  }
}
