import type { VisitsRequest } from "./supervision-api.ts";

/**
 * Key of a query for visits.
 *
 * @term 查询键
 */
export type VisitsKey = readonly ["supervision", "visits", VisitsRequest];

/**
 * The keys under which queries are cached, from the widest to the narrowest: what a mutation invalidates.
 *
 * @example
 * ```ts
 * import { supervisionKeys } from "@supervision/query";
 * const key = supervisionKeys.visitsOf({ period: { from: "2026-03-01", until: "2026-03-31" }, institution: "S1" });
 * console.log(JSON.stringify(key));
 * // => ["supervision","visits",{"period":{"from":"2026-03-01","until":"2026-03-31"},"institution":"S1"}]
 * ```
 */
export const supervisionKeys = {
  /** Everything of the service. */
  all: ["supervision"],
  /** All queries for visits. */
  visits: ["supervision", "visits"],
  /** One query for visits. The request is copied field by field, so that stray fields do not split the cache. */
  visitsOf: ({ period, institution, inspector }: VisitsRequest): VisitsKey => [
    "supervision",
    "visits",
    {
      period: { from: period.from, until: period.until },
      ...(institution === undefined ? {} : { institution }),
      ...(inspector === undefined ? {} : { inspector }),
    },
  ],
} as const;
