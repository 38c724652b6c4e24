import type { Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  nextPublication,
  type Publication,
  type SyncedEvent,
  synchronise,
  type SyncStep,
  syncSteps,
} from "./index.ts";

const visit = (id: string, day: number, inspector = "p1"): Visit => ({
  id,
  institution: "s1",
  inspectors: [inspector],
  date: `2026-03-${String(day).padStart(2, "0")}`,
  halfDay: "morning",
  kind: "routine",
  items: [],
});

// A platform that refuses some calls, loses some answers after having done the work, and knows a key it has seen.
class Platform {
  readonly events = new Map<string, Visit>();
  readonly #done = new Map<string, string>();
  #next = 0;
  readonly carryOut =
    (mood: () => "works" | "refuses" | "loses the answer") =>
    async (step: SyncStep): Promise<string> => {
      const now = mood();
      if (now === "refuses") throw new Error("busy");
      const id = this.#done.get(step.key) ?? step.externalId ?? `e${(this.#next += 1)}`;
      this.#done.set(step.key, id);
      if (step.action === "cancel") this.events.delete(id);
      else this.events.set(id, step.visit);
      if (now === "loses the answer") throw new Error("time-out");
      return id;
    };
}

describe("carrying a plan over to another platform", () => {
  it("ends with just the plan, whatever failed on the way, and never with an event twice", async () => {
    const plan = fc.uniqueArray(
      fc.record({ id: fc.constantFrom("v1", "v2", "v3", "v4"), day: fc.integer({ min: 1, max: 28 }) }),
      { selector: ({ id }) => id, maxLength: 4 },
    );
    const mood = fc.constantFrom("works" as const, "refuses" as const, "loses the answer" as const);
    await fc.assert(
      fc.asyncProperty(
        fc.array(plan, { minLength: 1, maxLength: 4 }),
        fc.array(mood, { maxLength: 12 }),
        async (plans, moods) => {
          const platform = new Platform();
          let publication: Publication | undefined;
          let synced: readonly SyncedEvent[] = [];
          let calls = 0;
          for (const entries of plans) {
            publication = nextPublication(
              publication,
              entries.map(({ id, day }) => visit(id, day)),
            );
            ({ synced } = await synchronise(synced, publication, {
              carryOut: platform.carryOut(() => moods[(calls += 1) - 1] ?? "works"),
            }));
          }
          if (publication === undefined) throw new Error("a plan");
          ({ synced } = await synchronise(synced, publication, {
            carryOut: platform.carryOut(() => "works"),
          }));
          expect(syncSteps(synced, publication)).toEqual([]);
          const shown = [...platform.events.values()].map(({ id, date }) => `${id} ${date}`).toSorted(byText);
          const wanted = (plans.at(-1) ?? [])
            .map(({ id, day }) => visit(id, day))
            .map(({ id, date }) => `${id} ${date}`)
            .toSorted(byText);
          expect(shown).toEqual(wanted);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("names the steps that failed, keeps that they were begun, and goes on with the others", async () => {
    const publication = nextPublication(undefined, [visit("v1", 2), visit("v2", 3)]);
    const { synced, failed } = await synchronise([], publication, {
      carryOut: async (step) => {
        if (step.visit.id === "v1") throw new Error("no such user");
        return "e2";
      },
    });
    const begun = { key: "v1/0", action: "create", visit: visit("v1", 2), sequence: 0 };
    expect(failed).toEqual([{ step: begun, because: "no such user" }]);
    expect(synced).toEqual([
      { visit: "v1", begun },
      { visit: "v2", sequence: 0, externalId: "e2" },
    ]);
  });

  it("tells before and after every step what is known, and stops between steps when called off", async () => {
    const publication = nextPublication(undefined, [visit("v1", 2), visit("v2", 3)]);
    const signal = { aborted: false };
    const told: (readonly SyncedEvent[])[] = [];
    const { synced } = await synchronise(
      [],
      publication,
      { carryOut: async ({ visit: { id } }) => `e-${id}` },
      {
        signal,
        onKnown: (events) => {
          told.push(events);
          signal.aborted = events[0]?.externalId !== undefined;
        },
      },
    );
    expect(told).toEqual([[{ visit: "v1", begun: expect.objectContaining({ key: "v1/0" }) }], synced]);
    expect(synced).toEqual([{ visit: "v1", sequence: 0, externalId: "e-v1" }]);
  });

  it("creates anew a visit that comes back after its event was taken away", () => {
    const first = nextPublication(undefined, [visit("v1", 2)]);
    const gone = nextPublication(first, []);
    const back = nextPublication(gone, [visit("v1", 4)]);
    expect(syncSteps([{ visit: "v1", sequence: 1, externalId: "e1", cancelled: true }], back)).toMatchObject([
      { action: "create", key: "v1/2" },
    ]);
    expect(syncSteps([], gone)).toEqual([]);
  });
});

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
