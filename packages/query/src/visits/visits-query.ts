import type { Visit } from "@supervision/domain";
import type { QueryFunctionContext } from "@tanstack/query-core";
import { RequestFailedError, ResponseInvalidError, type SupervisionQueryError } from "../errors.ts";
import { supervisionKeys, type VisitsKey } from "../query-keys.ts";
import type { SupervisionApi, VisitsRequest } from "../supervision-api.ts";
import { decodeVisits } from "./decode-visits.ts";

/**
 * Options of a query for visits: they fit `QueryClient.fetchQuery`, `QueryObserver` and the `useQuery` of every framework.
 *
 * @term 督导查询
 */
export interface VisitsQuery {
  /** Key of the cache. */
  readonly queryKey: VisitsKey;
  /** Asks, decodes, and rejects with a {@link SupervisionQueryError}. */
  readonly queryFn: (context: QueryFunctionContext<VisitsKey>) => Promise<readonly Visit[]>;
  /** Asks again up to three times when no answer was had, never when the answer was wrong. */
  readonly retry: (failures: number, error: SupervisionQueryError) => boolean;
}

/** How often a request without an answer is repeated. */
const RETRIES = 3;

/**
 * Query options for the visits of a period, of one institution or inspector if wanted.
 *
 * The answer is decoded by `@supervision/schemas`; wrong data reject with a {@link ResponseInvalidError} that carries every issue
 * (those of `decodeVisit`, `response-not-list`, `visit-outside-request`), a failed request with a {@link RequestFailedError}.
 * A cancelled query aborts the signal the api was given.
 *
 * @example
 * ```ts
 * import { visitsQuery, type SupervisionApi } from "@supervision/query";
 * import { QueryClient } from "@tanstack/query-core";
 * const api: SupervisionApi = { visits: async () => [] };
 * const client = new QueryClient();
 * const visits = await client.fetchQuery(visitsQuery(api, { period: { from: "2026-03-01", until: "2026-03-31" } }));
 * console.log(visits.length); // => 0
 * ```
 */
export function visitsQuery(api: SupervisionApi, request: VisitsRequest): VisitsQuery {
  const queryKey = supervisionKeys.visitsOf(request);
  return {
    queryKey,
    queryFn: async ({ signal }) => {
      const answer = await ask(api, queryKey[2], { signal });
      const checked = decodeVisits(answer, queryKey[2]);
      if (!checked.ok) throw new ResponseInvalidError(checked.issues);
      return checked.value;
    },
    retry: (failures, error) => error.kind === "request-failed" && failures < RETRIES,
  };
}

async function ask(
  api: SupervisionApi,
  request: VisitsRequest,
  context: Parameters<SupervisionApi["visits"]>[1],
): Promise<unknown> {
  try {
    return await api.visits(request, context);
  } catch (error) {
    throw new RequestFailedError(error);
  }
}
