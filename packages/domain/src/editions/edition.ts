import type { IsoDate } from "../dates/iso-date.ts";
import type { LegalSource } from "../sources/legal-source.ts";

/**
 * Where an edition stands: being prepared, usable from its start date, or no longer to be started with.
 *
 * @term 版次状态
 */
export type EditionStatus = "draft" | "active" | "retired";

/**
 * What every dated edition says about itself.
 *
 * An edition has a start and no end: it is in force until the next one starts, so publishing never edits the past.
 *
 * @term 版次
 */
export interface EditionHeader {
  /** Name of the edition, a date with hyphens such as `2017-04`; a correction is `2017-04-r2`. */
  readonly edition: string;
  /** Where the edition stands; drafts are never resolved. */
  readonly status: EditionStatus;
  /** The day from which it applies. */
  readonly effective: { readonly from: IsoDate };
  /** The documents it rests on, at least one. */
  readonly sources: readonly [LegalSource, ...LegalSource[]];
  /** Renamed or merged item ids: old id to new id, so that old answers still find their item. */
  readonly replaces?: Readonly<Record<string, string>>;
}

/**
 * The end of a series that has no successor.
 *
 * @term 废止
 */
export interface Withdrawal {
  /** First day on which it no longer applies. */
  readonly on: IsoDate;
  /** The document that ended it. */
  readonly source: LegalSource;
}

/**
 * A line of editions under one stable id.
 *
 * @term 系列
 */
export interface Series<Edition extends EditionHeader = EditionHeader> {
  /** `plugin/name`; never derived from a label. */
  readonly id: string;
  /** Chinese title for people. */
  readonly title: string;
  /** All editions, oldest first. */
  readonly editions: readonly Edition[];
  /** Set when the series ended without a successor. */
  readonly withdrawn?: Withdrawal;
}
