import { composeDistrict } from "@supervision/district";
import { definePlugin } from "@supervision/domain";
import { nationalSchedule } from "@supervision/schedule/national";
import { workCalendarCn } from "@supervision/schedule/work-calendar-cn";
import * as Effect from "effect/Effect";
import { describe, expect, it } from "vitest";
import { DistrictService, districtLayer, districtLayerOf } from "./index.ts";

const definition = {
  id: "sample",
  name: "示例区",
  plugins: [workCalendarCn, nationalSchedule],
  zones: { levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } },
} as const;

describe("a district as a service", () => {
  it("says what is in force on a day, whether composed before or in the layer", async () => {
    const rules = DistrictService.use(({ on }) => on("2026-03-02")).pipe(
      Effect.map(({ scheduleRules }) => Object.keys(scheduleRules)),
    );
    const before = await Effect.runPromise(
      rules.pipe(Effect.provide(districtLayer(composeDistrict(definition)))),
    );
    const within = await Effect.runPromise(rules.pipe(Effect.provide(districtLayerOf(definition))));
    expect(before.length).toBeGreaterThan(0);
    expect(within).toEqual(before);
  });

  it("refuses a text that is no day", async () => {
    const asked = DistrictService.use(({ on }) => on("2026-02-30")).pipe(
      Effect.provide(districtLayerOf(definition)),
      Effect.flip,
    );
    expect(await Effect.runPromise(asked)).toMatchObject({ _tag: "DateInvalid", date: "2026-02-30" });
  });

  it("fails with every issue of a composition that does not hold together", async () => {
    const lonely = definePlugin({ id: "lonely", version: "1.0.0", requires: { absent: "^1.0.0" } });
    const asked = DistrictService.use(({ district }) => Effect.succeed(district.id)).pipe(
      Effect.provide(districtLayerOf({ ...definition, plugins: [...definition.plugins, lonely] })),
      Effect.flip,
    );
    const error = await Effect.runPromise(asked);
    expect(error).toMatchObject({ _tag: "CompositionFailed", issues: [{ code: "plugin-missing" }] });
  });
});
