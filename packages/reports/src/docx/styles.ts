import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { Alignment } from "../model/report-document.ts";
import type { DocumentStyle, RoleStyle, StyleRole } from "../style/document-style.ts";
import { pointTwips } from "./units.ts";

/** Style ids of the roles that are not built in, with the names Word shows. */
export const STYLE_IDS = {
  body: { id: "ReportBody", name: "正文段落" },
  "field-line": { id: "ReportFieldLine", name: "填写行" },
  "table-header": { id: "ReportTableHeader", name: "表头" },
  "table-label": { id: "ReportTableLabel", name: "表格标签" },
  "table-value": { id: "ReportTableValue", name: "表格内容" },
  "table-caption": { id: "ReportTableCaption", name: "表题" },
  signature: { id: "ReportSignature", name: "落款" },
  note: { id: "ReportNote", name: "附注" },
  "page-number": { id: "ReportPageNumber", name: "页码" },
} as const satisfies Partial<Record<StyleRole, { id: string; name: string }>>;

/** The fonts of a run: one for Chinese, one for Latin; never a theme font, which WPS reports as missing. */
export function fontsOf(role: RoleStyle, installed: readonly string[] | undefined) {
  const eastAsia = role.fonts.find((font) => installed?.includes(font) ?? true) ?? role.fonts[0];
  return { ascii: role.latinFont, hAnsi: role.latinFont, cs: role.latinFont, eastAsia };
}

/** How text stands, in the words of Word. */
export function alignmentOf(align: Alignment) {
  switch (align) {
    case "start":
      return AlignmentType.LEFT;
    case "middle":
      return AlignmentType.CENTER;
    case "end":
      return AlignmentType.RIGHT;
    case "spread":
      return AlignmentType.BOTH;
  }
}

function lookOf(
  role: RoleStyle,
  installed: readonly string[] | undefined,
  spacing: number,
): IBaseParagraphStyleOptions {
  const indent = role.firstLineIndent;
  return {
    run: {
      font: fontsOf(role, installed),
      size: role.size * 2,
      bold: role.bold ?? false,
      color: "000000",
      ...(spacing === 0 ? {} : { characterSpacing: spacing }),
    },
    paragraph: {
      alignment: alignmentOf(role.align),
      spacing: {
        before: pointTwips(role.before ?? 0),
        after: pointTwips(role.after ?? 0),
        ...("exact" in role.line
          ? { line: pointTwips(role.line.exact), lineRule: LineRuleType.EXACT }
          : { line: Math.round(role.line.multiple * 240), lineRule: LineRuleType.AUTO }),
      },
      // Both, because Word goes by characters and other programs by the length.
      ...(indent === undefined
        ? {}
        : { indent: { firstLineChars: indent * 100, firstLine: pointTwips(indent * role.size) } }),
    },
  };
}

/** A style in the words of Word; `spacing` (twentieths of a point) goes to every role of the size of the text. */
export function docxStyles(
  style: DocumentStyle,
  installed: readonly string[] | undefined,
  spacing: number,
): IStylesOptions {
  const { roles } = style;
  const look = (role: RoleStyle): IBaseParagraphStyleOptions =>
    lookOf(role, installed, role.size === roles.body.size ? spacing : 0);
  const heading = (role: RoleStyle): IBaseParagraphStyleOptions => {
    const plain = look(role);
    return { ...plain, paragraph: { ...plain.paragraph, keepNext: true } };
  };
  return {
    default: {
      document: {
        run: {
          font: fontsOf(roles.body, installed),
          size: roles.body.size * 2,
          language: { value: "en-US", eastAsia: "zh-CN" },
        },
      },
      title: look(roles.title),
      heading1: heading(roles["heading-1"]),
      heading2: heading(roles["heading-2"]),
      heading3: heading(roles["heading-3"]),
      heading4: heading(roles["heading-4"]),
    },
    paragraphStyles: entriesOf(STYLE_IDS).map(([role, named]): IParagraphStyleOptions => ({
      ...named,
      basedOn: "Normal",
      quickFormat: true,
      ...look(roles[role]),
    })),
  };
}

function entriesOf<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys.map((key) => [key, record[key]]);
}
