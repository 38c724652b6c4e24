import type { DrawPlan } from "./draw-plan.ts";

/**
 * What is published before a draw: the digest of its plan, and each party's promise.
 *
 * @term 抽取承诺
 */
export interface DrawCommitment {
  /** 2: the promises bind the words of the public number; absent: made before they did. */
  readonly version?: 2;
  /** Digest of the plan. */
  readonly plan: string;
  /** Each party's digest of its secret, the plan and the words of the public number; nobody can change one of them after that. */
  readonly parties: readonly { readonly by: string; readonly commitment: string }[];
  /** A public number nobody knows yet and everybody can look up later, in words, such as the draw of a lottery on a day to come. */
  readonly beacon?: string;
}

/**
 * What the parties lay open at the draw.
 *
 * @term 抽取揭示
 */
export interface DrawReveal {
  /** Each party's secret, at least 16 characters. */
  readonly secrets: readonly { readonly by: string; readonly secret: string }[];
  /**
   * The public number as everybody can look it up; present when the commitment names one. Digits and the letters a-z count and nothing else of it:
   * the record has those alone, whatever blanks, signs or width it was written with.
   */
  readonly beacon?: string;
}

/**
 * One number drawn by chance, so that a person can follow the draw.
 *
 * @term 抽取步骤
 */
export interface DrawStep {
  /** What is drawn: `stratum/` and the layer, or `inspector/` and the institution, with `#` and the layer where inspectors are drawn by layers. */
  readonly label: string;
  /** Sum of the weights among which it fell. */
  readonly of: number;
  /** The number, from 0. */
  readonly number: number;
  /** Who holds it, counting weights in the order of ids. */
  readonly chosen: string;
  /** Set when the choice was passed over, because the others could no longer all be staffed. */
  readonly passedOver?: true;
}

/**
 * What was drawn.
 *
 * @term 抽取结果
 */
export interface DrawResult {
  /** Institution id. */
  readonly candidate: string;
  /** Its layer; empty when there is one only. */
  readonly stratum: string;
  /** Inspectors drawn for it, in the order drawn, layer by layer; the first leads. */
  readonly inspectors: readonly string[];
}

/**
 * A draw with all it takes to make it again: publish it as it is.
 *
 * @term 抽取记录
 */
export interface DrawRecord {
  /** The plan. */
  readonly plan: DrawPlan;
  /** What was published before. */
  readonly commitment: DrawCommitment;
  /** What was laid open at the draw. */
  readonly reveal: DrawReveal;
  /** Digest of the plan, the secrets and the public number: the source of all chance. */
  readonly seed: string;
  /** Every number drawn, in order. */
  readonly steps: readonly DrawStep[];
  /** What was drawn, layer by layer, in the order drawn. */
  readonly results: readonly DrawResult[];
}
