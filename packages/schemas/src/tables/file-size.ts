import type { Issue } from "@supervision/domain";
import { fileTooLarge } from "../issues.ts";
import type { SourceFile } from "./table.ts";

/** Bytes of one file; the register of a large county takes well under 1 MB. */
const MAX_BYTES = 20_000_000;

/** The issue of a file that is larger than what is read in one go, if it is. */
export function tooManyBytes(file: SourceFile): Issue | undefined {
  if (file.bytes.length <= MAX_BYTES) return undefined;
  const size = Math.round(file.bytes.length / 1_000_000);
  const what = { zh: `文件有${size} MB`, en: `The file has ${size} MB` };
  return fileTooLarge(what, { path: [], place: { file: file.name } });
}
