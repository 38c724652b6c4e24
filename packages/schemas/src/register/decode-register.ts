import type { Checked, Register } from "@supervision/domain";
import { boundedChecked } from "../bounded.ts";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { registerSchema } from "../internal/zod/register.ts";
import { checkIds, ID_LISTS, idsOf } from "./check-register.ts";

/** The shape alone; ids are compared when all files are read. */
export function decodeRegisterValue(value: unknown, file?: string): Checked<Register> {
  return decodeWith(registerSchema, value, file);
}

/**
 * Decodes a register that was parsed from JSON; never throws.
 *
 * Issues: `key-missing`, `key-unknown`, `value-invalid`, `choice-unknown`, `date-expected`, `date-order`,
 * `number-out-of-range`, `id-duplicate`, `reference-unknown`, `more-issues`.
 *
 * @param file - file name for the place of issues
 *
 * @example
 * ```ts
 * import { decodeRegister } from "@supervision/schemas";
 * const checked = decodeRegister({ institutions: [], inspectors: [] });
 * console.log(checked.ok ? "ok" : checked.issues[0].message.zh); // => 缺少“recusals”
 * ```
 */
export function decodeRegister(value: unknown, file?: string): Checked<Register> {
  const checked = decodeRegisterValue(value, file);
  return checked.ok ? boundedChecked(checked.value, checkIds(idsOf(checked.value, file), ID_LISTS)) : checked;
}
