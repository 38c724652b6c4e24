import type { Coordinates, IsoDate } from "@supervision/domain";
import type { Grade } from "../items/choice-forms.ts";
import type { CellForm } from "../items/group-forms.ts";
import type { Mark } from "../items/marks-form.ts";
import type { GivenAnswer, NonAnswer } from "./answer.ts";

/**
 * A file given as an answer: its name and what proves that it is the same file, never its content.
 *
 * @term 附件
 */
export interface EvidenceFile {
  /** File name or address. */
  readonly name: string;
  /** Media type, such as `application/pdf`. */
  readonly mediaType?: string;
  /** Digest of this copy, `sha256:` and 64 hexadecimal digits. */
  readonly digest?: string;
  /** Digest of the untouched original, when this copy had places, faces or other particulars taken out. */
  readonly original?: string;
}

/**
 * A photograph given as an answer.
 *
 * @term 照片
 */
export interface PhotoFile extends EvidenceFile {
  /** Day it was taken. */
  readonly takenOn?: IsoDate;
  /** Where it was taken. */
  readonly place?: Coordinates;
}

/**
 * A signature given as an answer.
 *
 * @term 签名
 */
export interface SignatureValue {
  /** Who signed. */
  readonly name: string;
  /** Day of signing. */
  readonly signedOn: IsoDate;
  /** The picture or file of the signature. */
  readonly file?: EvidenceFile;
}

/**
 * What stands in one cell of a matrix or beside one field of a repeat group.
 *
 * @term 单元格答案
 */
export type CellAnswer = Extract<GivenAnswer, { readonly type: CellForm["type"] }> | NonAnswer;

/**
 * One entry of a repeat group.
 *
 * @term 重复组条目
 */
export interface RepeatEntry {
  /** Stable id, unique in its group, so that a finding still points at it when the order changes. */
  readonly id: string;
  /** What it is, such as `三（2）班`. */
  readonly title?: string;
  /** The answers by field id. */
  readonly answers: Readonly<Record<string, CellAnswer>>;
  /** Answers to fields that are not asked now, by field id. */
  readonly archived?: Readonly<Record<string, CellAnswer>>;
}

/**
 * The value each kind of answer holds.
 *
 * @term 答案的值
 */
export interface AnswerValues {
  /** Yes or no. */
  readonly "yes-no": "yes" | "no";
  /** Yes, partly or no. */
  readonly "yes-partly-no": "yes" | "partly" | "no";
  /** One of the four grades. */
  readonly grade: Grade;
  /** Id of the option picked. */
  readonly choice: string;
  /** Ids of the options picked; empty when none of them holds. */
  readonly several: readonly string[];
  /** A finite number, in the unit of the form. */
  readonly number: number;
  /** A day. */
  readonly date: IsoDate;
  /** Words. */
  readonly text: string;
  /** A step of the scale. */
  readonly scale: number;
  /** The cells by row id and column id. */
  readonly matrix: Readonly<Record<string, Readonly<Record<string, CellAnswer>>>>;
  /** The entries, in the order they were seen. */
  readonly repeat: readonly RepeatEntry[];
  /** What was found, by id of the scoring rule; rules nothing was found under may be left out, those that measure a value may not. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** The files. */
  readonly file: readonly EvidenceFile[];
  /** The photographs. */
  readonly photo: readonly PhotoFile[];
  /** The signature. */
  readonly signature: SignatureValue;
  /** Where it is. */
  readonly place: Coordinates;
  /** The value as it was worked out that day; it must still be what the expression gives. */
  readonly computed: number | string | boolean;
}
