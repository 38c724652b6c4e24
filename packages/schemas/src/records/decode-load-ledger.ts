import type { Checked } from "@supervision/domain";
import type { LoadEntry } from "@supervision/schedule/load";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { loadLedgerSchema } from "../internal/zod/load-ledger.ts";

/**
 * Decodes the ledger of work over terms (工作量台账) that was parsed from JSON; never throws.
 *
 * Issues: `key-missing`, `key-unknown`, `value-invalid`, `number-out-of-range`, `more-issues`.
 *
 * @param file - file name for the place of issues
 *
 * @example
 * ```ts
 * import { closeTerm } from "@supervision/schedule/load";
 * import { decodeLoadLedger } from "@supervision/schemas";
 * const ledger = closeTerm([], "2026-spring", [{ inspector: "I1", group: "east", minutes: 3000, capacity: 100 }]);
 * console.log(decodeLoadLedger(JSON.parse(JSON.stringify(ledger))).ok); // => true
 * ```
 */
export function decodeLoadLedger(value: unknown, file?: string): Checked<readonly LoadEntry[]> {
  return decodeWith(loadLedgerSchema, value, file);
}
