import type { Register } from "@supervision/domain";
import type { OtherVisits } from "@supervision/schedule/burden";
import { inputFailure } from "../terminal/failure.ts";
import { readInput } from "./read-files.ts";

/** Option that names the visits of other departments. */
export const otherVisitsOption = {
  value: "FILE",
  help: {
    zh: "其他部门的进校事项表（CSV、XLSX），供进校次数上限等规则使用",
    en: "table of visits other departments make (CSV, XLSX), for rules that limit what a school bears",
  },
} as const;

/** The visits of other departments by institution; `undefined` without a file. */
export async function readOtherVisitsFile(
  folder: string,
  name: string | undefined,
  register: Register,
): Promise<OtherVisits | undefined> {
  if (name === undefined) return undefined;
  const { readOtherVisits } = await import("@supervision/schemas");
  const read = await readOtherVisits(await readInput(folder, name), register);
  if (!read.ok) throw inputFailure(read.issues);
  return read.value;
}
