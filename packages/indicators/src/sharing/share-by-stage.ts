import type { Stage } from "@supervision/domain";
import { roundHalfUp } from "../numbers/rounding.ts";

/**
 * Stages among which a school divides its rooms and equipment.
 *
 * @term 共用的学段
 */
export type SharingStage = "primary" | "junior-middle" | "senior-middle";

/**
 * What one student of a stage weighs when a school of several stages divides what it has.
 *
 * @term 学段折算系数
 */
export type StageWeights = Readonly<Record<SharingStage, number>>;

/**
 * Weights of 国教督办函〔2019〕30号: nine-year schools 1 : 1.1, complete secondary schools 1 : 1.2, twelve-year schools 1 : 1.1 : 1.32,
 * which is one scale.
 */
export const STAGE_WEIGHTS: StageWeights = { primary: 1, "junior-middle": 1.1, "senior-middle": 1.32 };

/**
 * What a school of several stages has in common, and its students by stage.
 *
 * @term 共用资源
 */
export interface SharedResource {
  /** The whole amount, zero or more. */
  readonly amount: number;
  /** Students by stage; a stage the school does not have is left out. */
  readonly students: Readonly<Partial<Record<SharingStage, number>>>;
  /** Weights, when others than the national ones apply. */
  readonly weights?: StageWeights;
}

/**
 * One stage's part of a shared amount.
 *
 * @term 学段分摊份额
 */
export interface StageShare {
  /** The stage. */
  readonly stage: Stage;
  /** Students times weight. */
  readonly weighted: number;
  /** Its part, unrounded: what belongs into calculations. */
  readonly amount: number;
  /** Its part as the official example prints it: the amount for one weighted student with one decimal, the last stage takes what is left. */
  readonly printed: number;
}

/**
 * A shared amount divided among stages, or why it cannot be.
 *
 * @term 资源分摊
 */
export type StageShares =
  | {
      readonly status: "computed";
      /** Weighted students of all stages. */
      readonly weighted: number;
      /** Amount for one weighted student, unrounded. */
      readonly perWeighted: number;
      /** Parts by stage; they add up to the whole. */
      readonly shares: readonly StageShare[];
    }
  | { readonly status: "undefined"; readonly because: "zero-denominator" };

const ORDER: readonly SharingStage[] = ["primary", "junior-middle", "senior-middle"];

/**
 * Divides rooms, grounds, equipment or books of a school with several stages by weighted students (国教督办函〔2019〕30号). Teachers are
 * not divided: they are counted at the stage they teach.
 *
 * @example
 * ```ts
 * import { shareByStage } from "@supervision/indicators";
 * const books = shareByStage({ amount: 23226, students: { primary: 166, "junior-middle": 210 } });
 * console.log(books.status === "computed" && books.shares.map((share) => share.printed).join(" / ")); // => 9711 / 13515
 * ```
 */
export function shareByStage(resource: SharedResource): StageShares {
  const weights = resource.weights ?? STAGE_WEIGHTS;
  const { amount, students } = resource;
  const stages: { stage: SharingStage; students: number; weighted: number }[] = [];
  for (const stage of ORDER) {
    const count = students[stage];
    if (count !== undefined)
      stages.push({ stage, students: count, weighted: weightedOf(count, weights[stage]) });
  }
  for (const value of [amount, ...stages.map((one) => one.students)])
    if (!Number.isFinite(value) || value < 0)
      throw new TypeError(`Expected a number of zero or more, got ${value}`);
  const weighted = cleaned(stages.reduce((sum, one) => sum + one.weighted, 0));
  if (weighted === 0) return { status: "undefined", because: "zero-denominator" };
  const perWeighted = amount / weighted;
  const each = Number(roundHalfUp(perWeighted, 1));
  let left = amount;
  const shares = stages.map((one, index): StageShare => {
    const last = index === stages.length - 1;
    const printed = last ? cleaned(left) : Number(roundHalfUp(cleaned(each * one.weighted), 0));
    left -= printed;
    return { stage: one.stage, weighted: one.weighted, amount: (amount * one.weighted) / weighted, printed };
  });
  return { status: "computed", weighted, perWeighted, shares };
}

function weightedOf(students: number, weight: number): number {
  return cleaned(students * weight);
}

/** Takes the binary dust off: 210 × 1.1 is 231. */
function cleaned(value: number): number {
  return Number(roundHalfUp(value, 6));
}
