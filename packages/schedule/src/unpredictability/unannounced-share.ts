import type { Visit } from "@supervision/domain";
import type { AnnouncedVisits } from "./unannounced-demand.ts";

/**
 * How many visits come unannounced.
 *
 * @term 不打招呼的督导占比
 */
export interface UnannouncedShare {
  /** Visits looked at. */
  readonly visits: number;
  /** Visits the institution is not told of beforehand. */
  readonly unannounced: number;
  /** Part of them, 0 to 1; absent without a visit. */
  readonly share?: number;
}

/**
 * The part of a plan's visits of which institutions are not told beforehand: all but the kinds and the single visits that are announced. Whether it is enough, by institution, zone or inspector and by term or year, is
 * said by {@link checkUnannounced}.
 *
 * @term 测算不打招呼比例
 *
 * @example
 * ```ts
 * import { unannouncedShare } from "@supervision/schedule/unpredictability";
 * const visit = { institution: "S1", inspectors: ["I1"], date: "2026-03-03", halfDay: "morning", items: [] } as const;
 * const plan = [{ ...visit, id: "v1", kind: "routine" }, { ...visit, id: "v2", kind: "comprehensive" }] as const;
 * console.log(unannouncedShare(plan, { kinds: ["comprehensive"] }).share); // => 0.5
 * ```
 */
export function unannouncedShare(visits: readonly Visit[], announced: AnnouncedVisits): UnannouncedShare {
  const kinds = new Set(announced.kinds);
  const ids = new Set(announced.visits);
  const unannounced = visits.filter(({ id, kind }) => !kinds.has(kind) && !ids.has(id)).length;
  return {
    visits: visits.length,
    unannounced,
    ...(visits.length === 0 ? {} : { share: unannounced / visits.length }),
  };
}
