import type { Gate, VetoEffect } from "./edition-scoring.ts";

/**
 * A veto that fired, or may still fire because items are open.
 *
 * @term 一票否决情形
 */
export interface VetoOutcome {
  /** Id of the veto. */
  readonly veto: string;
  /** What it is about. */
  readonly title: string;
  /** What it does. */
  readonly effect: VetoEffect;
  /** The items it fired on. */
  readonly items: readonly string[];
}

/**
 * What keeps a list from the next better grade.
 *
 * @term 未达上一等级的原因
 */
export type GradeObstacle =
  | {
      /** Points are missing. */
      readonly type: "points";
      /** How many, above 0, counting what deductions took beyond 0. */
      readonly short: number;
    }
  | {
      /** A condition of the grade does not hold. */
      readonly type: "gate";
      /** The condition. */
      readonly gate: Gate;
      /** Items that fall short of it; empty for a condition on a section. */
      readonly items: readonly string[];
    }
  | {
      /** A veto rules the grade out. */
      readonly type: "veto";
      /** Id of the veto. */
      readonly veto: string;
    };

/**
 * The grade a list gets.
 *
 * - `given`: this one, whatever open items come to
 * - `open`: open items still decide between two grades
 * - `ineligible`: a veto takes the list out of grading (不参评)
 *
 * @term 评定等级
 */
export type GradeOutcome =
  | {
      readonly status: "given";
      /** Id of the grade. */
      readonly grade: string;
      /** Its name. */
      readonly title: string;
      /**
       * The grade everything else would give, and by how many grades vetoes lower it; absent where none does, or it is the lowest anyway, or while open items leave
       * that uncertain. The grade given stands so many below it, the lowest at most.
       */
      readonly lowered?: { readonly from: string; readonly by: number };
      /** The next better grade and what keeps the list from it; absent for the best. */
      readonly next?: {
        readonly grade: string;
        readonly title: string;
        readonly obstacles: readonly GradeObstacle[];
      };
    }
  | {
      readonly status: "open";
      /** Id of the worst grade that is still possible; absent when it can still become ineligible. */
      readonly atLeast?: string;
      /** Id of the best grade that is still possible. */
      readonly atMost: string;
    }
  | { readonly status: "ineligible" };

/**
 * What counts in the end.
 *
 * @term 评定结果
 */
export interface ScoreOutcome {
  /** `incomplete` while open items can still change the points. */
  readonly status: "complete" | "incomplete" | "nothing-to-score";
  /** Points that count, after rescaling, bonus, deductions and vetoes, never below 0; while incomplete, those that are certain. */
  readonly points: number;
  /** The most the points can still become; equal to `points` when complete. */
  readonly atMost: number;
  /** The maximum the points are measured by: the applicable maximum, or what it is rescaled to. */
  readonly maximum: number;
  /** Points before bonus, deductions and vetoes. */
  readonly base: number;
  /** Points added. */
  readonly bonus: number;
  /** Points taken off. */
  readonly deduction: number;
  /** Vetoes that fired. */
  readonly vetoes: readonly VetoOutcome[];
  /** Vetoes that may still fire, on items that are open. */
  readonly pending: readonly VetoOutcome[];
  /** The grade; absent when the edition has no ladder or nothing applies. */
  readonly grade?: GradeOutcome;
}
