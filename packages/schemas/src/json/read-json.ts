import { failed, passed, type Checked } from "@supervision/domain";
import { encodingUnknown, fileEmpty, jsonInvalid } from "../issues.ts";
import { decodeText } from "../tables/decode-text.ts";
import type { SourceFile } from "../tables/table.ts";

/**
 * Parses a JSON file in UTF-8, UTF-16 or GB18030 without looking at what it holds; never throws. The value goes to a `decode…` function.
 *
 * Issues: `file-empty`, `encoding-unknown`, `json-invalid`.
 */
export function readJson(file: SourceFile): Checked<unknown> {
  const where = { path: [], place: { file: file.name } };
  const text = decodeText(file.bytes);
  if (text === undefined) return failed([encodingUnknown(where)]);
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
