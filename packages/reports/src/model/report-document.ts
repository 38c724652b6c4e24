import type { Bilingual, IsoDate } from "@supervision/domain";
import type { ReportTable } from "./report-table.ts";

/**
 * A stretch of text inside a line. A line feed breaks the line.
 *
 * @term 文字
 */
export interface TextRun {
  /** The text. */
  readonly text: string;
  /** Set apart from the text around it: bold, or 黑体 where the style says so. */
  readonly strong?: boolean;
}

/**
 * Where text stands between the edges: `start` left, `middle` centred, `end` right, `spread` both edges (分散).
 *
 * @term 水平对齐
 */
export type Alignment = "start" | "middle" | "end" | "spread";

/**
 * How items are marked: `一、`, `（一）`, `1.`, `1、`, `（1）` or a dash.
 *
 * @term 编号样式
 */
export type ListMarker =
  | "chinese"
  | "chinese-bracketed"
  | "decimal"
  | "decimal-comma"
  | "decimal-bracketed"
  | "dash";

/**
 * Title of the document (标题); a line feed breaks it by meaning.
 *
 * @term 标题
 */
export interface TitleBlock {
  /** Tells blocks apart. */
  readonly type: "title";
  /** The title. */
  readonly text: string;
}

/**
 * A heading; levels 1 to 4 are `一、`, `（一）`, `1.`, `（1）` in official documents. Write the number as part of the text.
 *
 * @term 层次标题
 */
export interface HeadingBlock {
  /** Tells blocks apart. */
  readonly type: "heading";
  /** 1 to 4. */
  readonly level: 1 | 2 | 3 | 4;
  /** The heading with its number. */
  readonly text: string;
}

/**
 * A paragraph of body text.
 *
 * @term 段落
 */
export interface ParagraphBlock {
  /** Tells blocks apart. */
  readonly type: "paragraph";
  /** Text in order. */
  readonly runs: readonly TextRun[];
  /** Default: as the style says. */
  readonly align?: Alignment;
  /** Whether the first line is indented as the style says; default true. */
  readonly indent?: boolean;
}

/**
 * A list; the marks are printed as text, so that every renderer shows the same numbers.
 *
 * @term 列表
 */
export interface ListBlock {
  /** Tells blocks apart. */
  readonly type: "list";
  /** How items are marked. */
  readonly marker: ListMarker;
  /** First number; default 1. Running numbers (丹徒) go on over several lists. */
  readonly start?: number;
  /** Items in order. */
  readonly items: readonly (readonly TextRun[])[];
}

/**
 * A blank to be filled in on a line above or below a table: a text with a label, or a date.
 *
 * @term 填写项
 */
export type BlankField =
  | {
      /** A labelled text. */
      readonly kind: "text";
      /** Label without colon. */
      readonly label: string;
      /** What is filled in; empty when it is left for the pen. */
      readonly value: string;
    }
  | {
      /** A date printed `2026年3月4日`; `年   月   日` when it is left for the pen. */
      readonly kind: "date";
      /** What stands before the date, without colon. */
      readonly label?: string;
      /** The day; absent for the pen. */
      readonly value?: IsoDate;
    };

/**
 * A line of blanks such as `被督导单位：　　　年　月　日`: the first stands left, the last right.
 *
 * @term 填写行
 */
export interface FieldLineBlock {
  /** Tells blocks apart. */
  readonly type: "field-line";
  /** Blanks from left to right, at least one. */
  readonly fields: readonly [BlankField, ...BlankField[]];
}

/**
 * Who signs, and when (落款).
 *
 * @term 落款
 */
export interface SignatureBlock {
  /** Tells blocks apart. */
  readonly type: "signature";
  /** Lines of name and label; an empty value is a blank for the pen. */
  readonly signers: readonly {
    /** Label without colon; absent for an office that signs with its name alone. */
    readonly label?: string;
    /** Name; empty for the pen. */
    readonly value: string;
  }[];
  /** Day of signing; `"blank"` prints `年   月   日`. */
  readonly date?: IsoDate | "blank";
}

/**
 * What follows starts on a new page.
 *
 * @term 分页
 */
export interface PageBreakBlock {
  /** Tells blocks apart. */
  readonly type: "page-break";
}

/**
 * A remark in small print: source, unit, how something was counted.
 *
 * @term 注
 */
export interface NoteBlock {
  /** Tells blocks apart. */
  readonly type: "note";
  /** The remark. */
  readonly text: string;
}

/**
 * One block of a document.
 *
 * @term 内容块
 */
export type Block =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | ReportTable
  | FieldLineBlock
  | SignatureBlock
  | PageBreakBlock
  | NoteBlock;

/**
 * What a document says about itself in its file properties.
 *
 * @term 文档属性
 */
export interface DocumentMetadata {
  /** Title in one line. */
  readonly title: string;
  /** The body that issues it. */
  readonly issuer?: string;
  /** Day of the document; it also dates the file, so that the same facts give the same bytes. */
  readonly date?: IsoDate;
  /** What it is about, for search. */
  readonly subject?: string;
}

/**
 * Paper: always A4 (GB/T 9704-2012), upright or lying.
 *
 * @term 版面
 */
export interface PageSetup {
  /** Paper. */
  readonly size: "A4";
  /** Upright (`portrait`) or lying (`landscape`). */
  readonly orientation: "portrait" | "landscape";
  /** Numbers the pages at the foot with their count (第1页　共3页), in this language; absent leaves it to the style. */
  readonly numbers?: keyof Bilingual;
}

/**
 * A document as plain data, without fonts and without a file format: formatters make it from facts, renderers turn it into a file.
 *
 * @term 报告文档
 */
export interface ReportDocument {
  /** File properties. */
  readonly metadata: DocumentMetadata;
  /** Paper. */
  readonly page: PageSetup;
  /** Whether it is set as an official document (公文) or as a form to fill in (表单). */
  readonly layout: "official" | "form";
  /** Content in order. */
  readonly blocks: readonly Block[];
}
