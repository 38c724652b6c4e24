import type { IsoDate } from "@supervision/domain";

/**
 * The finding that is put right; a `RaisedFinding` with its visit record tells all of it.
 *
 * @term 待整改问题
 */
export interface FindingToRectify {
  /** Finding id. */
  readonly id: string;
  /** Institution id. */
  readonly institution: string;
  /** Day on which it was found. */
  readonly foundOn: IsoDate;
  /** Inspectors who found it. */
  readonly foundBy: readonly string[];
  /** Limit set when it was found; absent when none was. */
  readonly deadline?: IsoDate;
}
