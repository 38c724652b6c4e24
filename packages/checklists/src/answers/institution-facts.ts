import type { InstitutionKind, InstitutionNature, Stage } from "@supervision/domain";

/**
 * What is known of the institution on the day of the visit, as far as conditions and constraints may ask. It stands with the answers, so
 * that they can be read again when the register has moved on. What is absent is not known, never no or zero.
 *
 * @term 单位情况
 */
export interface InstitutionFacts {
  /** What kind of institution it is. */
  readonly kind?: InstitutionKind;
  /** Public or private. */
  readonly nature?: InstitutionNature;
  /** Private kindergarten with inclusive fees (普惠性民办园). */
  readonly inclusive?: boolean;
  /** Whether pupils board there (寄宿). */
  readonly boarding?: boolean;
  /** Number of pupils by stage, whole numbers. */
  readonly students?: Readonly<Partial<Record<Stage, number>>>;
}
