import type { DocumentStyle, RoleStyle } from "./document-style.ts";
import { FANG_SONG, HEI, KAI, LATIN, SONG, TITLE_SONG } from "./fonts.ts";

// 225 mm for 22 lines is 28.99 pt; 28.95 pt is the widest pitch in twentieths of a point at which 22 lines still fit.
const LINE = { exact: 28.95 } as const;

const text: RoleStyle = { fonts: FANG_SONG, latinFont: LATIN, size: 16, align: "spread", line: LINE };
const cell: RoleStyle = {
  fonts: FANG_SONG,
  latinFont: LATIN,
  size: 12,
  align: "start",
  line: { multiple: 1.25 },
};

/**
 * Official documents (党政机关公文) after GB/T 9704-2012: A4, text area 156 × 225 mm, 22 lines of 28 characters, title 2号小标宋,
 * text 3号仿宋, headings 黑体, 楷体, 仿宋, 仿宋, page number 4号宋体 between dashes 7 mm below the text area.
 *
 * The standard names faces, not font files; the lists name what offices have, in the order of preference. The standard does not
 * prescribe the look of tables; those values are ours and meant to be changed.
 */
export const officialStyle: DocumentStyle = {
  id: "gb-t-9704-2012",
  source: {
    title: "党政机关公文格式（GB/T 9704-2012）",
    issuedBy: "国家质量监督检验检疫总局、国家标准化管理委员会",
    authority: "national",
    issuedOn: "2012",
  },
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  grid: { lines: 22, characters: 28, linePitch: 28.95 },
  roles: {
    title: {
      fonts: TITLE_SONG,
      latinFont: LATIN,
      size: 22,
      align: "middle",
      line: { exact: 34 },
      after: 28.95,
    },
    "heading-1": { ...text, fonts: HEI, align: "start", firstLineIndent: 2 },
    "heading-2": { ...text, fonts: KAI, align: "start", firstLineIndent: 2 },
    "heading-3": { ...text, align: "start", firstLineIndent: 2 },
    "heading-4": { ...text, align: "start", firstLineIndent: 2 },
    body: { ...text, firstLineIndent: 2 },
    "field-line": { ...text, align: "start" },
    "table-header": { ...cell, fonts: HEI, align: "middle" },
    "table-label": { ...cell, fonts: HEI, align: "middle" },
    "table-value": cell,
    "table-caption": { ...cell, fonts: HEI, align: "middle", before: 6, after: 3 },
    signature: { ...text, align: "end", before: 0 },
    note: { ...cell, size: 10.5, before: 3 },
    "page-number": { fonts: SONG, latinFont: "宋体", size: 14, align: "middle", line: { multiple: 1 } },
  },
  table: { rule: 0.5, sidePadding: 1.9, edgePadding: 0.6, minimumRowHeight: 8, denseSize: 10.5 },
  signatureBlanks: 4,
  pageNumber: { dashes: true, distance: 7 },
};

/**
 * Forms to be filled in (表单): the faces of official documents on a page with narrower margins, and a ruled table. No standard
 * prescribes it; every value is a parameter.
 */
export const formStyle: DocumentStyle = {
  id: "form",
  margins: { top: 25, right: 24, bottom: 22, left: 26 },
  roles: {
    title: {
      fonts: TITLE_SONG,
      latinFont: LATIN,
      size: 20,
      align: "middle",
      line: { exact: 32 },
      after: 14,
    },
    "heading-1": { ...cell, fonts: HEI, size: 14, before: 10, after: 4 },
    "heading-2": { ...cell, fonts: KAI, size: 14, before: 6, after: 3 },
    "heading-3": { ...cell, before: 4 },
    "heading-4": cell,
    body: { ...cell, firstLineIndent: 2 },
    "field-line": { ...cell, size: 14, after: 4 },
    "table-header": { ...cell, fonts: HEI, align: "middle" },
    "table-label": { ...cell, fonts: HEI, align: "middle" },
    "table-value": cell,
    "table-caption": { ...cell, fonts: HEI, align: "middle", before: 10, after: 4 },
    signature: { ...cell, size: 14, align: "end", before: 12 },
    note: { ...cell, size: 10.5, before: 4 },
    "page-number": { fonts: SONG, latinFont: "宋体", size: 10.5, align: "middle", line: { multiple: 1 } },
  },
  table: { rule: 0.75, sidePadding: 1.9, edgePadding: 1.2, minimumRowHeight: 9, denseSize: 10.5 },
};
