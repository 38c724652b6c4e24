import type { LegalSource } from "@supervision/domain";
import type { Alignment } from "../model/report-document.ts";

/**
 * What a piece of text is for. Documents name roles; a style says how each role looks.
 *
 * @term 样式角色
 */
export type StyleRole =
  | "title"
  | "heading-1"
  | "heading-2"
  | "heading-3"
  | "heading-4"
  | "body"
  | "field-line"
  | "table-header"
  | "table-label"
  | "table-value"
  | "table-caption"
  | "signature"
  | "note"
  | "page-number";

/**
 * How a role looks.
 *
 * @term 文字样式
 */
export interface RoleStyle {
  /** Chinese fonts, the wanted one first, then those to fall back to. */
  readonly fonts: readonly [string, ...string[]];
  /** Font for Latin letters and figures. */
  readonly latinFont: string;
  /** Size in points: 2号 is 22, 3号 16, 4号 14, 小4号 12, 5号 10.5. */
  readonly size: number;
  /** Whether it is bold; headings of official documents change the font instead. */
  readonly bold?: boolean;
  /** Where it stands. */
  readonly align: Alignment;
  /** Indent of the first line in characters. */
  readonly firstLineIndent?: number;
  /** Height of a line: exact points, or a multiple of the font's own. */
  readonly line: { readonly exact: number } | { readonly multiple: number };
  /** Space before in points. */
  readonly before?: number;
  /** Space after in points. */
  readonly after?: number;
}

/**
 * How tables look.
 *
 * @term 表格样式
 */
export interface TableStyle {
  /** Thickness of the rules in points. */
  readonly rule: number;
  /** Space between rule and text at the sides, in millimetres. */
  readonly sidePadding: number;
  /** Space between rule and text above and below, in millimetres. */
  readonly edgePadding: number;
  /** Height every row has at least, in millimetres. */
  readonly minimumRowHeight: number;
  /** Size of the text of dense tables, in points. */
  readonly denseSize: number;
}

/**
 * A style as data: page, roles, tables. A district changes single values by spreading it.
 *
 * @term 版式
 */
export interface DocumentStyle {
  /** Stable name. */
  readonly id: string;
  /** The standard it follows; absent for a style nobody prescribes. */
  readonly source?: LegalSource;
  /** Margins in millimetres of the upright page: 天头, right, bottom, 订口. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** The grid of the text area; absent when the style has none. */
  readonly grid?: {
    /** Lines a page. */
    readonly lines: number;
    /** Characters a line. */
    readonly characters: number;
    /** Pitch of lines in points. */
    readonly linePitch: number;
  };
  /** Look of every role. */
  readonly roles: Readonly<Record<StyleRole, RoleStyle>>;
  /** Look of tables. */
  readonly table: TableStyle;
  /** Blanks to the right of the date of signing, in characters; the name stands centred over the date. Absent: both flush right. */
  readonly signatureBlanks?: number;
  /** Page number at the foot: with a dash at each side, its distance below the text area in millimetres; absent for none. */
  readonly pageNumber?: { readonly dashes: boolean; readonly distance: number };
}
