import type { InstitutionKind, Stage } from "@supervision/domain";

/**
 * The figures of one school at one stage; a school with two stages has two rows.
 *
 * Inputs stand beside the named columns under their ids (`students`, `books`, …; see `inputsOf`). A figure that is absent is unknown, not
 * zero.
 *
 * @term 学校数据
 */
export interface CountyRow {
  /** Id of the school; the same in all its rows. */
  readonly school: string;
  /** Name of the school. */
  readonly name: string;
  /** The stage the figures are for. */
  readonly stage: Stage;
  /** Kind of school; needed to tell which schools are left out. */
  readonly kind?: InstitutionKind | undefined;
  /** Inputs by id. */
  readonly [input: string]: string | number | undefined;
}
