import type { Checked, FollowUpRecord, Issue, Visit, VisitRecord } from "@supervision/domain";
import { boundedChecked } from "../bounded.ts";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { followUpRecordSchema, visitRecordSchema, visitSchema } from "../internal/zod/visits.ts";
import { idDuplicate } from "../issues.ts";

/** Ids that occur twice in a list inside a value. */
export function duplicates(
  ids: readonly string[],
  path: readonly (string | number)[],
  key: string,
  file: string | undefined,
): readonly Issue[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, index): readonly Issue[] => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const at = [...path, earlier, key].join(".");
    const place = file === undefined ? {} : { place: { file } };
    return [idDuplicate(id, { zh: at, en: at }, { path: [...path, index, key], ...place })];
  });
}

/**
 * Decodes a visit that was parsed from JSON; never throws.
 *
 * Issues: `key-missing`, `key-unknown`, `value-invalid`, `choice-unknown`, `date-expected`, `whole-day-from-afternoon`,
 * `more-issues`.
 *
 * @param file - file name for the place of issues
 *
 * @example
 * ```ts
 * import { decodeVisit } from "@supervision/schemas";
 * const checked = decodeVisit({
 *   id: "V1", institution: "S1", inspectors: ["D1"], date: "2026-03-11", halfDay: "noon", kind: "routine", items: [],
 * });
 * console.log(checked.ok ? "" : checked.issues[0].path); // => ["halfDay"]
 * ```
 */
export function decodeVisit(value: unknown, file?: string): Checked<Visit> {
  return decodeWith(visitSchema, value, file);
}

/**
 * Decodes a visit record (督导检查记录) that was parsed from JSON; never throws.
 *
 * Issues: `key-missing`, `key-unknown`, `value-invalid`, `choice-unknown`, `date-expected`, `id-duplicate`, `more-issues`.
 *
 * @param file - file name for the place of issues
 *
 * @example
 * ```ts
 * import { decodeVisitRecord } from "@supervision/schemas";
 * const checked = decodeVisitRecord({
 *   id: "R1", institution: "S1", date: "2026-02-30", inspectors: ["D1"], kind: "routine",
 *   items: ["school/routine#admission"], goodPractice: [], findings: [],
 * });
 * console.log(checked.ok ? "ok" : checked.issues[0].message.zh); // => 读到“2026-02-30”，应是存在的日期
 * ```
 */
export function decodeVisitRecord(value: unknown, file?: string): Checked<VisitRecord> {
  const checked = decodeWith(visitRecordSchema, value, file);
  if (!checked.ok) return checked;
  const ids = checked.value.findings.map(({ id }) => id);
  return boundedChecked(checked.value, duplicates(ids, ["findings"], "id", file));
}

/**
 * Decodes a follow-up record (整改回访记录) that was parsed from JSON; never throws.
 *
 * Issues: `key-missing`, `key-unknown`, `value-invalid`, `choice-unknown`, `date-expected`, `id-duplicate`, `more-issues`.
 *
 * @param file - file name for the place of issues
 *
 * @example
 * ```ts
 * import { decodeFollowUpRecord } from "@supervision/schemas";
 * const checked = decodeFollowUpRecord({
 *   id: "R2", institution: "S1", date: "2026-03-16", inspectors: ["D1"], items: [], goodPractice: [],
 *   rectifications: [{ finding: "f1", institution: "S1", status: "closed" }],
 * });
 * console.log(checked.ok && checked.value.rectifications[0]?.status); // => closed
 * ```
 */
export function decodeFollowUpRecord(value: unknown, file?: string): Checked<FollowUpRecord> {
  const checked = decodeWith(followUpRecordSchema, value, file);
  if (!checked.ok) return checked;
  const findings = checked.value.rectifications.map(({ finding }) => finding);
  return boundedChecked(checked.value, duplicates(findings, ["rectifications"], "finding", file));
}
