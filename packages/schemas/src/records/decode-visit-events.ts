import type { Checked } from "@supervision/domain";
import type { VisitEvent } from "@supervision/schedule/progress";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { visitEventsSchema } from "../internal/zod/visit-events.ts";

/**
 * Decodes what became of the visits of a plan (执行情况) that was parsed from JSON; never throws.
 *
 * Issues: `key-missing`, `key-unknown`, `value-invalid`, `choice-unknown`, `date-expected`, `whole-day-from-afternoon`, `more-issues`.
 *
 * @param file - file name for the place of issues
 *
 * @example
 * ```ts
 * import { decodeVisitEvents } from "@supervision/schemas";
 * const checked = decodeVisitEvents([{ type: "made", visit: "V1", on: "2026-03-11" }]);
 * console.log(checked.ok && checked.value[0]?.type); // => made
 * ```
 */
export function decodeVisitEvents(value: unknown, file?: string): Checked<readonly VisitEvent[]> {
  return decodeWith(visitEventsSchema, value, file);
}
