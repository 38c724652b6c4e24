import type { Checked } from "@supervision/domain";
import type { OtherVisit } from "@supervision/schedule";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { otherVisitsSchema } from "../internal/zod/other-visits.ts";

/**
 * Decodes visits of other departments and programmes (进校事项) that were parsed from JSON; never throws. `registerVisits` of
 * `@supervision/schedule/burden` checks them against the register.
 *
 * Issues: `key-missing`, `key-unknown`, `value-invalid`, `choice-unknown`, `date-expected`, `whole-day-from-afternoon`, `number-out-of-range`, `more-issues`.
 *
 * @param file - file name for the place of issues
 *
 * @example
 * ```ts
 * import { decodeOtherVisits } from "@supervision/schemas";
 * const checked = decodeOtherVisits([
 *   { id: "f1", programme: "fire", institution: "S1", date: "2026-03-12", halfDay: "morning" },
 * ]);
 * console.log(checked.ok && checked.value[0]?.programme); // => fire
 * ```
 */
export function decodeOtherVisits(value: unknown, file?: string): Checked<readonly OtherVisit[]> {
  return decodeWith(otherVisitsSchema, value, file);
}
