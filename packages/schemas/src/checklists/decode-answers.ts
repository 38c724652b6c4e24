import type { ChecklistAnswers } from "@supervision/checklists";
import type { Checked } from "@supervision/domain";
import { answersSchema } from "../internal/zod/answers.ts";
import { decodeWith } from "../internal/zod/decode-with.ts";

/**
 * Decodes a filled checklist that was parsed from JSON, by its shape; `checkAnswers` of the checklists package then holds it against its
 * edition. Never throws.
 *
 * Issues: `key-missing`, `key-unknown`, `value-invalid`, `choice-unknown`, `date-expected`, `more-issues`.
 *
 * @param file - file name for the place of issues
 *
 * @example
 * ```ts
 * import { decodeChecklistAnswers } from "@supervision/schemas";
 * const checked = decodeChecklistAnswers({
 *   pin: { series: "riverside/routine", edition: "2026-09", digest: "sha256-0" },
 *   institution: "s1",
 *   date: "2026-09-10",
 *   answers: { exits: { type: "yes-no", value: "maybe" } },
 * });
 * console.log(!checked.ok && checked.issues[0].path.join(".")); // => answers.exits.value
 * ```
 */
export function decodeChecklistAnswers(value: unknown, file?: string): Checked<ChecklistAnswers> {
  return decodeWith(answersSchema, value, file);
}
