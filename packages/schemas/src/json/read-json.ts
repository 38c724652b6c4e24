import { failed, passed, type Bilingual, type Checked } from "@supervision/domain";
import { encodingUnknown, fileEmpty, fileTypeUnsupported, jsonInvalid } from "../issues.ts";
import { decodeText } from "../tables/decode-text.ts";
import { binaryContent, fileKind } from "../tables/file-kind.ts";
import { tooManyBytes } from "../tables/file-size.ts";
import type { SourceFile } from "../tables/table.ts";

const JSON_ONLY: Bilingual = { zh: "JSON", en: "JSON" };
const GIVE_JSON: Bilingual = { zh: "给出 JSON 文件", en: "Give a JSON file." };

/**
 * Parses a JSON file in UTF-8, UTF-16 or GB18030 without looking at what it holds; never throws. The value goes to a `decode…` function.
 *
 * Issues: `file-empty`, `file-too-large`, `file-type-unsupported`, `encoding-unknown`, `json-invalid`.
 *
 * @example
 * ```ts
 * import { readJson } from "@supervision/schemas";
 * const bytes = new TextEncoder().encode('{ "visits": [');
 * const read = readJson({ name: "schedule.json", bytes });
 * console.log(read.ok ? "" : read.issues[0].code, readJson({ name: "a.json", bytes: bytes.subarray(0, 0) }).ok); // => json-invalid false
 * ```
 */
export function readJson(file: SourceFile): Checked<unknown> {
  const where = { path: [], place: { file: file.name } };
  const tooLarge = tooManyBytes(file);
  if (tooLarge !== undefined) return failed([tooLarge]);
  const kind = fileKind(file.bytes);
  if (kind.kind === "other") return failed([fileTypeUnsupported(kind.found, GIVE_JSON, where, JSON_ONLY)]);
  if (kind.kind === "zip" || kind.kind === "encrypted") {
    const found = { zh: "工作簿、文档或压缩包", en: "a workbook, a document or an archive" };
    return failed([fileTypeUnsupported(found, GIVE_JSON, where, JSON_ONLY)]);
  }
  const text = decodeText(file.bytes);
  if (text === undefined) {
    const binary = binaryContent(file.bytes);
    return failed([
      binary === undefined
        ? encodingUnknown(where)
        : fileTypeUnsupported(binary.found, GIVE_JSON, where, JSON_ONLY),
    ]);
  }
  if (text.trim() === "") return failed([fileEmpty(where)]);
  return parseJson(text, file.name);
}

/** Parses a JSON text. */
export function parseJson(text: string, file: string): Checked<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return passed(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed([jsonInvalid(reason, { path: [], place: { file } })]);
  }
}
