import type { Bilingual } from "@supervision/domain";

/**
 * How much of a plan may change, as a hard limit. No more visits are left out for it, none that is more important, and no more hard rules of the
 * district's own are broken.
 *
 * @term 调整限额
 */
export interface ChangeBudget {
  /** Most visits of the old plan that move or go; absent: as many as it takes. */
  readonly moved?: number;
  /** Most changed visits that any one inspector must be told of, those forced by their own absence counted too; absent: any number. */
  readonly told?: number;
}

/**
 * Why a change was not made.
 *
 * @term 超出限额
 */
export interface OverBudget {
  /** What is too little, in words. */
  readonly because: Bilingual;
  /** The smallest budget that would do. */
  readonly enough: Required<ChangeBudget>;
  /** Whether it is proven that less would not do. */
  readonly proven: boolean;
}
