import type { PartialDate } from "../dates/iso-date.ts";

/**
 * The level of the body that issued a document, from the state to a single institution.
 *
 * @term 发文层级
 */
export type Authority = "national" | "province" | "city" | "district" | "institution";

/**
 * How sure we are of a citation: read in a stored text, or only inferred. What is known from memory alone is not cited.
 *
 * @term 核实程度
 */
export type Certainty = "seen" | "inferred";

/**
 * The document a rule, an item or a number rests on.
 *
 * @term 依据
 */
export interface LegalSource {
  /** Title without book-title marks: `幼儿园责任督学挂牌督导办法`. */
  readonly title: string;
  /** The body that issued it. */
  readonly issuedBy: string;
  /** Level of that body. */
  readonly authority: Authority;
  /** Document number with 〔〕, such as `教督〔2019〕3号`; absent when none is known. */
  readonly documentNumber?: string;
  /** Day of issue, or the part of it that is known. */
  readonly issuedOn: PartialDate;
  /** Article, section or table, such as `第四条`. */
  readonly article?: string;
  /** How the citation was verified; absent means it was read (`seen`). */
  readonly certainty?: Certainty;
}
