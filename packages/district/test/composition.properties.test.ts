import fc from "fast-check";
import type { Plugin } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { compose } from "../src/composition.ts";
import { stateOn } from "../src/timeline.ts";
import { change, edition, list, oneZone, plugin, sampleKinds } from "./sample-content.ts";

// Random districts of one national plugin and up to four others that change its list at random times, in agreement or not.

const authors = ["city", "county", "riverside", "zone-office"] as const;
const items = ["exits", "meals", "books", "unknown"] as const;
const day = fc.constantFrom("2024-06-01", "2025-01-01", "2025-09-01", "2026-01-01", "2026-09-01");

const changes = fc
  .record({
    basedOn: fc.constantFrom("2024-01", "2025-09"),
    from: day,
    until: fc.option(day, { nil: undefined }),
    item: fc.constantFrom(...items),
    weight: fc.option(fc.integer({ min: 1, max: 9 })),
    supersedes: fc.subarray([...authors], { maxLength: 2 }),
  })
  .map(({ basedOn, from, until, item, weight, supersedes }) =>
    change("national/routine", basedOn, {
      effective: { from, ...(until === undefined ? {} : { until }) },
      items: { [item]: weight === null ? null : { weight } },
      supersedes,
    }),
  );

const plugins = fc
  .tuple(
    fc.subarray([...authors]),
    fc.array(fc.array(changes, { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([present, written]): readonly Plugin[] => [
    plugin("national", {
      contributes: [
        list("national/routine", [
          edition("2024-01", "2024-01-01", { exits: 5, meals: 3, books: 1 }),
          edition("2025-09", "2025-09-01", { exits: 5, meals: 3 }),
        ]),
        list("national/walk", [
          edition(
            "2024-01",
            "2024-01-01",
            {},
            { pointsAt: ["national/routine#books", "national/routine#exits"] },
          ),
        ]),
      ],
    }),
    ...present.map((id, index) => plugin(id, { overrides: written[index] ?? [] })),
  ]);

function everything(all: readonly Plugin[]) {
  const { issues, timeline, histories } = compose(
    { id: "riverside", name: "滨江区", plugins: all, zones: oneZone },
    sampleKinds,
    false,
  );
  const views = timeline.map((date) =>
    [...histories].map(([id, { states }]) => {
      const resolved = stateOn(states, date).resolved();
      return [id, resolved?.edition, resolved?.provenance];
    }),
  );
  return { issues, timeline, views };
}

describe("composition of random plugins", () => {
  it("never depends on the order in which plugins are listed", () => {
    fc.assert(
      fc.property(
        plugins.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(everything(shuffled)).toEqual(everything(all));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("dates every issue of time with a date of the timeline", () => {
    fc.assert(
      fc.property(plugins, (all) => {
        const { issues, timeline } = everything(all);
        const dates = issues.flatMap(({ since }) => since ?? []);
        expect(dates.filter((date) => !timeline.includes(date))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("is not changed by a plugin that says nothing, nor by a second copy of one", () => {
    fc.assert(
      fc.property(plugins, (all) => {
        expect(everything([...all, plugin("silent"), ...structuredClone([...all])])).toEqual(everything(all));
      }),
      { numRuns: 100 },
    );
  });

  it("leaves what the plugins hold as it was", () => {
    fc.assert(
      fc.property(plugins, (all) => {
        const before = structuredClone([...all]);
        everything(all);
        expect(all).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
