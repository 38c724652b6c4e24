import type { Issue, Register } from "@supervision/domain";
import { inputFailure } from "../terminal/failure.ts";
import { readInputs } from "./read-files.ts";

/** Reads a register from files or folders; every problem in it is an input failure, named with sheet, row and column. */
export async function readRegisterFiles(
  folder: string,
  names: readonly string[],
): Promise<{ readonly register: Register; readonly warnings: readonly Issue[] }> {
  const files = await readInputs(folder, names);
  const { readRegister } = await import("@supervision/schemas");
  const checked = await readRegister(files);
  if (!checked.ok) throw inputFailure(checked.issues);
  return { register: checked.value, warnings: checked.warnings };
}
