import { kindergarten } from "@supervision/checklists/kindergarten";
import { school } from "@supervision/checklists/school";
import { type Checked, defineZoneLayout, definePlugin, type Plugin } from "@supervision/domain";
import { nationalSchedule } from "@supervision/schedule/national";
import { workCalendarCn } from "@supervision/schedule/work-calendar-cn";
import { describe, expectTypeOf, it } from "vitest";
import { checklistOn } from "./content-on.ts";
import { checkDistrict, composeDistrict } from "./compose-district.ts";
import type { District } from "./district.ts";
import type { ContentIds } from "./district-ids.ts";
import type { DistrictOn, ResolvedChecklist } from "./district-on.ts";

const zones = defineZoneLayout({
  levels: ["责任区"],
  zones: { east: { name: "东片" }, west: { name: "西片" } },
});
const riverside = composeDistrict({
  id: "riverside",
  name: "滨江区",
  plugins: [school, nationalSchedule, workCalendarCn],
  zones,
});
type IdsOf<Value> = Value extends District<infer Ids> ? Ids : never;

describe("ids of a composed district", () => {
  it("are unions of the ids its plugins add", () => {
    expectTypeOf<IdsOf<typeof riverside>["checklist"]>().toEqualTypeOf<"school/routine">();
    expectTypeOf<IdsOf<typeof riverside>["zone"]>().toEqualTypeOf<"east" | "west">();
    expectTypeOf<IdsOf<typeof riverside>["workCalendar"]>().toEqualTypeOf<"work-calendar-cn/state-council">();
    expectTypeOf<IdsOf<typeof riverside>["indicator"]>().toEqualTypeOf<never>();
  });

  it("join over plugins", () => {
    const both = composeDistrict({ id: "both", name: "两者", plugins: [school, kindergarten], zones });
    expectTypeOf<IdsOf<typeof both>["checklist"]>().toEqualTypeOf<
      "school/routine" | "kindergarten/national" | "kindergarten/eight-items" | "kindergarten/six-items"
    >();
  });

  it("are plain text, never any, when a plugin's types are not known", () => {
    const untyped: Plugin = definePlugin({ id: "own", version: "1.0.0" });
    const loose = composeDistrict({ id: "loose", name: "示例", plugins: [school, untyped], zones });
    expectTypeOf<IdsOf<typeof loose>["checklist"]>().toEqualTypeOf<string>();
    expectTypeOf<IdsOf<typeof loose>["zone"]>().toEqualTypeOf<"east" | "west">();
    // What a JavaScript plugin without declarations is to the compiler.
    type Untyped = ReturnType<typeof JSON.parse>;
    expectTypeOf<ContentIds<Untyped, "checklist">>().toEqualTypeOf<string>();
    expectTypeOf<ContentIds<Plugin<"own", Untyped>, "checklist">>().toEqualTypeOf<string>();
  });

  it("are none for a plugin that only changes what others added", () => {
    const changes = definePlugin({ id: "own", version: "1.0.0" });
    expectTypeOf<ContentIds<typeof changes, "checklist">>().toEqualTypeOf<never>();
  });
});

describe("assignability", () => {
  it("lets every district be used where any district is asked for", () => {
    expectTypeOf(riverside).toExtend<District>();
    expectTypeOf(riverside.on("2026-03-02")).toExtend<DistrictOn>();
    expectTypeOf<District>().not.toExtend<typeof riverside>();
  });

  it("gives the twin the same district", () => {
    const checked = checkDistrict({
      id: "riverside",
      name: "滨江区",
      plugins: [school, nationalSchedule, workCalendarCn],
      zones,
    });
    expectTypeOf(checked).toEqualTypeOf<Checked<typeof riverside>>();
  });
});

describe("a view", () => {
  it("admits that a known checklist may not be in force", () => {
    const view = riverside.on("2026-03-02");
    expectTypeOf(view.checklists["school/routine"]).toEqualTypeOf<ResolvedChecklist | undefined>();
    expectTypeOf(checklistOn).parameter(1).not.toBeAny();
    expectTypeOf(checklistOn(view, "school/routine")).toEqualTypeOf<Checked<ResolvedChecklist>>();
    expectTypeOf(Object.values(view.scheduleRules)).not.toBeAny();
  });

  it("knows no zone ids where layouts change over time: a zone may be missing on the day", () => {
    const redrawn = defineZoneLayout({ levels: ["责任区"], zones: { north: { name: "北片" } } });
    const dated = composeDistrict({
      id: "dated",
      name: "示例",
      plugins: [school],
      zones: [
        { from: "2025-09-01", layout: zones },
        { from: "2026-09-01", layout: redrawn },
      ],
    });
    expectTypeOf<IdsOf<typeof dated>["zone"]>().toEqualTypeOf<string>();
  });
});
