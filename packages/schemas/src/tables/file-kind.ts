import type { Bilingual } from "@supervision/domain";

/** What a file is, judged by its content. */
export type FileKind =
  | { readonly kind: "empty" | "zip" | "encrypted" | "text" }
  | { readonly kind: "other"; readonly found: Bilingual; readonly fix: Bilingual };

const SAVE_AS_XLSX: Bilingual = {
  zh: "用表格软件打开，另存为 .xlsx",
  en: "Open it in a spreadsheet program and save it as .xlsx.",
};
const COPY_TABLE: Bilingual = {
  zh: "把其中的表格粘贴到表格软件，存为 .xlsx",
  en: "Paste the table into a spreadsheet program and save it as .xlsx.",
};

function other(zh: string, en: string, fix: Bilingual): FileKind {
  return { kind: "other", found: { zh, en }, fix };
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Letters as they stand in the directory of an OLE file. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const codes = Array.from({ length: text.length * 2 }, (_, index) =>
    index % 2 === 0 ? text.charCodeAt(index / 2) : 0,
  );
  const first = codes[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  return false;
}

/** Tells what a file is from its first bytes, never from its name. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: "empty" };
  if (startsWith(bytes, 0x50, 0x4b)) return { kind: "zip" };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (holdsWide(bytes, "EncryptedPackage")) return { kind: "encrypted" };
    if (holdsWide(bytes, "WordDocument"))
      return other("旧版 Word 文档（.doc）", "an old Word document (.doc)", COPY_TABLE);
    return other("旧版 Excel 工作簿（.xls）", "an old Excel workbook (.xls)", SAVE_AS_XLSX);
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return other("PDF 文件", "a PDF file", COPY_TABLE);
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return other("图片", "a picture", COPY_TABLE);
  if (startsWith(bytes, 0x52, 0x61, 0x72, 0x21) || startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf))
    return other("压缩包", "an archive", {
      zh: "先解压，再读其中的文件",
      en: "Unpack it and read the files in it.",
    });
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return other("RTF 文档", "an RTF document", COPY_TABLE);
  const start = String.fromCharCode(...bytes.subarray(0, 400)).toLowerCase();
  if (/<(html|table|!doctype)/.test(start))
    return other("网页（常被命名为 .xls）", "a web page (often named .xls)", SAVE_AS_XLSX);
  if (/^(\u00ef\u00bb\u00bf)?\s*<\?xml/.test(start)) return other("XML 文件", "an XML file", SAVE_AS_XLSX);
  return { kind: "text" };
}

const COPY_AGAIN: Bilingual = {
  zh: "重新下载或复制文件；打得开的，用表格软件另存为 .xlsx 或“CSV UTF-8”",
  en: "Copy the file again; if a spreadsheet program opens it, save it as .xlsx or CSV UTF-8.",
};

/** Tells of a file that is no text in any known encoding whether it is no text at all: text has no control characters. */
export function binaryContent(
  bytes: Uint8Array,
): { readonly found: Bilingual; readonly fix: Bilingual } | undefined {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))
    ? {
        found: {
          zh: "认不出的数据，既不是工作簿也不是文字（文件已损坏，或是别的种类）",
          en: "neither a workbook nor text (a damaged file, or one of another kind)",
        },
        fix: COPY_AGAIN,
      }
    : undefined;
}
