import { encodingUnknown, fileEmpty, fileTypeUnsupported, workbookEncrypted } from "../issues.ts";
import { decodeText } from "./decode-text.ts";
import { binaryContent, fileKind } from "./file-kind.ts";
import { tooManyBytes } from "./file-size.ts";
import { readDelimitedText } from "./read-delimited.ts";
import { readWorkbook, type TablesRead } from "./read-workbook.ts";
import type { SourceFile } from "./table.ts";

/** What a file holds: tables, a JSON text, or nothing that can be read. */
export type FileRead = TablesRead | { readonly ok: "json"; readonly text: string };

/** Opens a file by its content; never throws. */
export async function readFileContent(file: SourceFile): Promise<FileRead> {
  const where = { path: [], place: { file: file.name } };
  const tooLarge = tooManyBytes(file);
  if (tooLarge !== undefined) return { ok: false, issues: [tooLarge] };
  const kind = fileKind(file.bytes);
  switch (kind.kind) {
    case "empty":
      return { ok: false, issues: [fileEmpty(where)] };
    case "encrypted":
      return { ok: false, issues: [workbookEncrypted(where)] };
    case "other":
      return { ok: false, issues: [fileTypeUnsupported(kind.found, kind.fix, where)] };
    case "zip":
      return readWorkbook(file);
    case "text": {
      const text = decodeText(file.bytes);
      if (text === undefined) {
        const binary = binaryContent(file.bytes);
        const wrong =
          binary === undefined
            ? encodingUnknown(where)
            : fileTypeUnsupported(binary.found, binary.fix, where);
        return { ok: false, issues: [wrong] };
      }
      if (text.trim() === "") return { ok: false, issues: [fileEmpty(where)] };
      return /^\s*[[{]/.test(text) ? { ok: "json", text } : readDelimitedText(file.name, text);
    }
  }
}
