import { checkedFrom, type Checked, type Issue } from "@supervision/domain";
import { answerBehind, isNonAnswer, type Answer, type ChecklistAnswers } from "../answers/answer.ts";
import { checkAnswers } from "../answers/check-answers.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import { cohenKappa, krippendorffAlpha, type MeasurementLevel } from "./agreement-measures.ts";
import { FEWEST, type RateOptions } from "./item-rates.ts";
import { CONFIDENCE, normalDeviate, proportion, type Proportion } from "./proportion.ts";

/**
 * One rater's answers about one visit that several rated on their own.
 *
 * @term 独立评分
 */
export interface Rating {
  /** What was rated by several: the id of the visit, or institution and day. */
  readonly subject: string;
  /** Id of the rater; no result names it. */
  readonly rater: string;
  /** What this rater answered. */
  readonly answers: ChecklistAnswers;
}

/**
 * How far those who rated the same visits agree on an item.
 *
 * @term 评分一致性
 */
export interface ItemAgreement {
  /** Item id. */
  readonly item: string;
  /** Its title. */
  readonly title: string;
  /** Scale of its answers. */
  readonly level: MeasurementLevel;
  /** Visits on which at least two gave an answer. */
  readonly subjects: number;
  /** Visits on which all who answered gave the same answer. */
  readonly same: Proportion;
  /** Krippendorff's alpha; absent when nothing can be told: no visits, or one answer throughout. */
  readonly alpha?: number;
  /** Interval of alpha by leaving out one visit at a time (jackknife); absent with alpha, and below three visits. */
  readonly interval?: { readonly atLeast: number; readonly atMost: number };
  /** Cohen's kappa, when the same two rated all visits. */
  readonly kappa?: number;
  /**
   * `reliable` from 0.800, `tentative` from 0.667 (the bounds K. Krippendorff gives in Content Analysis, 2004), `unreliable` below: reword the
   * item or talk over what counts. `unclear` when alpha cannot be told or the visits are few.
   */
  readonly verdict: "reliable" | "tentative" | "unreliable" | "unclear";
}

/**
 * Agreement per item of several raters who rated the same visits on their own, for answers by words: yes and no, grades, options, steps of
 * a scale. Non-answers are no values; other answers, such as numbers and marks, are left out.
 *
 * Fails with the issues of `checkAnswers`.
 */
export function raterAgreement(
  edition: ChecklistEdition,
  ratings: readonly Rating[],
  { confidence = CONFIDENCE, fewest = FEWEST }: RateOptions = {},
): Checked<readonly ItemAgreement[]> {
  const issues: Issue[] = ratings.flatMap(({ answers }) => {
    const checked = checkAnswers(edition, answers);
    return checked.ok ? [] : checked.issues;
  });
  const raters = [...new Set(ratings.map(({ rater }) => rater))].toSorted();
  const found = Object.entries(edition.items).flatMap(([item, { title, answer }]): ItemAgreement[] => {
    const scale = scaleOf(answerFormOf(answer));
    if (scale === undefined) return [];
    const units = new Map<string, Map<string, string>>();
    for (const { subject, rater, answers } of ratings) {
      const value = valueOf(answers.answers[item]);
      if (value !== undefined) units.set(subject, (units.get(subject) ?? new Map()).set(rater, value));
    }
    const rated = [...units.values()].filter((values) => values.size >= 2);
    const values = rated.map((unit) => [...unit.values()]);
    const order = scale.level === "ordinal" ? scale.order : undefined;
    const alpha = krippendorffAlpha(values, order);
    const interval = alpha === undefined ? undefined : jackknife(values, order, alpha, confidence);
    const kappa = raters.length === 2 ? cohenKappa(pairsOf(rated, raters)) : undefined;
    return [
      {
        item,
        title,
        level: scale.level,
        subjects: rated.length,
        same: proportion(values.filter((unit) => new Set(unit).size === 1).length, rated.length, confidence),
        ...(alpha === undefined ? {} : { alpha }),
        ...(interval === undefined ? {} : { interval }),
        ...(kappa === undefined ? {} : { kappa }),
        verdict: alpha === undefined || rated.length < fewest ? "unclear" : verdictOf(alpha),
      },
    ];
  });
  return checkedFrom(found, issues);
}

function verdictOf(alpha: number): ItemAgreement["verdict"] {
  if (alpha >= 0.8) return "reliable";
  return alpha >= 0.667 ? "tentative" : "unreliable";
}

function pairsOf(
  units: readonly ReadonlyMap<string, string>[],
  [first = "", second = ""]: readonly string[],
): readonly (readonly [string, string])[] {
  return units.flatMap((unit) => {
    const [one, other] = [unit.get(first), unit.get(second)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

/** The interval from leaving out one visit after the other. */
function jackknife(
  units: readonly (readonly string[])[],
  order: readonly string[] | undefined,
  alpha: number,
  confidence: number,
): ItemAgreement["interval"] {
  const count = units.length;
  if (count < 3) return undefined;
  const pseudo = units.map((_unit, left) => {
    const without = krippendorffAlpha(
      units.filter((_other, index) => index !== left),
      order,
    );
    return count * alpha - (count - 1) * (without ?? alpha);
  });
  const mean = pseudo.reduce((sum, value) => sum + value, 0) / count;
  const variance = pseudo.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count * (count - 1));
  const half = normalDeviate(confidence) * Math.sqrt(variance);
  return { atLeast: Math.max(-1, alpha - half), atMost: Math.min(1, alpha + half) };
}

/** The words of a form and their order, worst first; `undefined` for forms that are not answered by words. */
function scaleOf(
  form: AnswerForm,
): { readonly level: MeasurementLevel; readonly order: readonly string[] } | undefined {
  switch (form.type) {
    case "yes-no":
      return { level: "nominal", order: ["no", "yes"] };
    case "yes-partly-no":
      return { level: "ordinal", order: ["no", "partly", "yes"] };
    case "grade":
      return { level: "ordinal", order: ["fail", "pass", "good", "excellent"] };
    case "choice": {
      const options = Object.entries(form.options);
      const shares = new Set(options.flatMap(([, { share }]) => share ?? []));
      const isRanked = shares.size === options.length;
      const order = options.toSorted(([, a], [, b]) => (a.share ?? 0) - (b.share ?? 0)).map(([id]) => id);
      return { level: isRanked ? "ordinal" : "nominal", order };
    }
    case "scale": {
      const order = Array.from({ length: form.to - form.from + 1 }, (_step, index) => `${form.from + index}`);
      return { level: "ordinal", order };
    }
    default:
      return undefined;
  }
}

function valueOf(answer: Answer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  const behind = answerBehind(answer);
  if (isNonAnswer(behind)) return undefined;
  return typeof behind.value === "string" || typeof behind.value === "number" ? `${behind.value}` : undefined;
}
