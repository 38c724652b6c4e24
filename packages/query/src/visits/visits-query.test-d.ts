import type { Visit } from "@supervision/domain";
import { QueryClient, QueryObserver } from "@tanstack/query-core";
import { expectTypeOf, it } from "vitest";
import { visitsQuery, type SupervisionApi, type SupervisionQueryError } from "../index.ts";

declare const api: SupervisionApi;

it("data and errors of a query are typed without annotations", () => {
  const query = visitsQuery(api, { period: { from: "2026-03-01", until: "2026-03-31" } });
  expectTypeOf(new QueryClient().fetchQuery(query)).resolves.toEqualTypeOf<readonly Visit[]>();
  const { data, error } = new QueryObserver(new QueryClient(), query).getCurrentResult();
  expectTypeOf(data).toEqualTypeOf<readonly Visit[] | undefined>();
  expectTypeOf(error).toEqualTypeOf<SupervisionQueryError | null>();
});
