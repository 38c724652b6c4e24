import type { Visit } from "@supervision/domain";
import { QueryClient, QueryObserver } from "@tanstack/query-core";
import { describe, expect, it } from "vitest";
import { supervisionKeys, visitsQuery, type SupervisionApi, type SupervisionQueryError } from "../index.ts";

const MARCH = { period: { from: "2026-03-01", until: "2026-03-31" } };
const VISIT: Visit = {
  id: "V1",
  institution: "S1",
  inspectors: ["D1"],
  date: "2026-03-02",
  halfDay: "morning",
  kind: "routine",
  items: [],
};
const answering = (answer: unknown): SupervisionApi => ({ visits: () => Promise.resolve(answer) });
const clientWithoutDelay = () => new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
const failureOf = async (api: SupervisionApi, request = MARCH): Promise<SupervisionQueryError> => {
  const observer = new QueryObserver(clientWithoutDelay(), visitsQuery(api, request));
  return new Promise((resolve) => {
    const stop = observer.subscribe(({ error }) => {
      if (error === null) return;
      stop();
      resolve(error);
    });
  });
};

describe("a query for visits", () => {
  it("gives what the service sent, once decoded", async () => {
    const visits = await clientWithoutDelay().fetchQuery(
      visitsQuery(answering([VISIT]), { ...MARCH, institution: "S1", inspector: "D1" }),
    );
    expect(visits).toEqual([VISIT]);
  });

  it("asks once for equal requests and again after invalidation", async () => {
    let asked = 0;
    const api: SupervisionApi = {
      visits: () => {
        asked += 1;
        return Promise.resolve([VISIT]);
      },
    };
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
    await client.fetchQuery(visitsQuery(api, { period: MARCH.period, institution: "S1" }));
    await client.fetchQuery(
      visitsQuery(api, { institution: "S1", period: { until: "2026-03-31", from: "2026-03-01" } }),
    );
    expect(asked).toBe(1);
    await client.invalidateQueries({ queryKey: supervisionKeys.visits });
    await client.fetchQuery(visitsQuery(api, { period: MARCH.period, institution: "S1" }));
    expect(asked).toBe(2);
  });

  it("rejects wrong data with every issue and does not ask again", async () => {
    let asked = 0;
    const error = await failureOf({
      visits: () => {
        asked += 1;
        return Promise.resolve([
          VISIT,
          { ...VISIT, id: "V2", halfDay: "noon" },
          { ...VISIT, id: "V3", date: "2026-04-01" },
        ]);
      },
    });
    expect(
      error.kind === "response-invalid" && error.issues.map(({ code, path }) => [code, ...path]),
    ).toEqual([
      ["choice-unknown", 1, "halfDay"],
      ["visit-outside-request", 2, "date"],
    ]);
    expect(asked).toBe(1);
  });

  it.each([
    [{ ...MARCH, institution: "S2" }, "institution"],
    [{ ...MARCH, inspector: "D2" }, "inspectors"],
  ])("refuses visits that were not asked for: %o", async (request, key) => {
    const error = await failureOf(answering([VISIT]), request);
    expect(error.kind === "response-invalid" && error.issues[0].path).toEqual([0, key]);
  });

  it.each([null, { visits: [] }, "text"])("refuses an answer that is no list: %o", async (answer) => {
    const error = await failureOf(answering(answer));
    expect(error.kind === "response-invalid" && error.issues[0].code).toBe("response-not-list");
  });

  it("asks four times when no answer is had, and keeps the cause", async () => {
    let asked = 0;
    const error = await failureOf({
      visits: () => {
        asked += 1;
        return Promise.reject(new Error("ECONNREFUSED"));
      },
    });
    expect([error.kind, error.message, asked]).toEqual(["request-failed", "ECONNREFUSED", 4]);
  });

  it("aborts the request when the query is cancelled", async () => {
    const client = clientWithoutDelay();
    let aborted = false;
    const api: SupervisionApi = {
      visits: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            aborted = true;
            reject(new Error("aborted"));
          });
        }),
    };
    const running = client.fetchQuery(visitsQuery(api, MARCH)).catch((error: unknown) => error);
    await client.cancelQueries({ queryKey: supervisionKeys.all });
    await running;
    expect(aborted).toBe(true);
  });
});
