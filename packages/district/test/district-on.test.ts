import { canonicalJson, definePlugin, digestOf, isWorkday } from "@supervision/domain";
import { defineScheduleRule } from "@supervision/schedule";
import { describe, expect, it } from "vitest";
import {
  checklistOn,
  composeDistrict,
  type DistrictIds,
  originOf,
  reportTemplateOn,
  scheduleRuleOn,
} from "../src/index.ts";
import { after, before, own, plugins, terms } from "./riverside.ts";

const riverside = composeDistrict({
  id: "riverside",
  name: "滨江区",
  plugins,
  zones: [
    { from: "2025-09-01", layout: before },
    { from: "2026-02-01", layout: after },
  ],
  terms,
});
const routineOn = (date: string) => riverside.on(date).checklists["school/routine"];

describe("the timeline", () => {
  it("holds every date on which anything changes, once and in order", () => {
    expect(riverside.timeline).toEqual([...new Set(riverside.timeline)].toSorted());
    for (const date of ["2013-09-30", "2025-09-01", "2026-02-01", "2026-08-01", "2026-09-01"])
      expect(riverside.timeline).toContain(date);
  });

  it("is all that matters: two days without a date between them see the same", () => {
    const [one, other] = [riverside.on("2025-10-01"), riverside.on("2026-01-31")];
    expect({ ...one, date: "" }).toEqual({ ...other, date: "" });
    expect(one.checklists).toBe(other.checklists);
  });
});

describe("a day before the first edition", () => {
  it("has no checklist, and says from when there is one", () => {
    const view = riverside.on("2013-09-29");
    expect(view.checklists["school/routine"]).toBeUndefined();
    expect(view.absent["school/routine"]).toMatchObject({ status: "not-yet", kind: "checklist" });
    const asked = checklistOn(view, "school/routine");
    expect(asked).toMatchObject({
      ok: false,
      issues: [{ code: "edition-missing", message: { zh: expect.stringContaining("自2013-09-30起施行") } }],
    });
    expect(riverside.on("2013-09-30").checklists["school/routine"]?.edition.edition).toBe("2013-09");
  });

  it("still has the first zone layout, the terms and the calendar", () => {
    const view = riverside.on("1990-01-01");
    expect(Object.keys(view.zones.zones)).toEqual(["east"]);
    expect(view.terms).toEqual(terms);
    const calendar = view.calendars["work-calendar-cn/state-council"];
    expect(calendar && isWorkday(calendar, "2026-10-01")).toMatchObject({ ok: true, value: false });
  });
});

describe("a day after the withdrawal", () => {
  it("has no checklist, and says since when", () => {
    expect(riverside.on("2026-08-31").checklists["riverside/river-safety"]).toBeDefined();
    const view = riverside.on("2026-09-01");
    expect(view.checklists["riverside/river-safety"]).toBeUndefined();
    expect(view.absent["riverside/river-safety"]).toMatchObject({ status: "withdrawn" });
    expect(checklistOn(view, "riverside/river-safety")).toMatchObject({ ok: false });
  });
});

describe("a day while an override is in force", () => {
  it("changes, removes and adds items, from the first day to the last", () => {
    expect(routineOn("2025-08-31")?.edition.items["ethos"]).toBeDefined();
    for (const date of ["2025-09-01", "2026-07-31"]) {
      const items = routineOn(date)?.edition.items;
      expect(items?.["admission"]?.title).toBe("招生、收费与分班");
      expect(items?.["ethos"]).toBeUndefined();
      expect(items?.["river-fence"]).toBeDefined();
    }
    expect(routineOn("2026-08-01")?.edition.items["ethos"]).toBeDefined();
  });

  it("names plugin, edition and document of every changed field, and the first source for the rest", () => {
    const routine = routineOn("2026-03-02");
    const [change] = own.overrides;
    expect(routine && originOf(routine, "items.admission.title")).toEqual({
      plugin: "riverside",
      edition: "2013-09",
      source: change?.source,
    });
    expect(routine && originOf(routine, "items.river-fence.answer").plugin).toBe("riverside");
    expect(routine && originOf(routine, "items.admission.answer")).toEqual(routine?.origin);
    expect(routine?.origin).toEqual({
      plugin: "school",
      edition: "2013-09",
      source: routine?.edition.sources[0],
    });
  });

  it("gives resolved content another digest than the published edition", () => {
    expect(routineOn("2026-03-02")?.digest).not.toBe(routineOn("2026-08-01")?.digest);
    expect(routineOn("2026-08-01")?.digest).toBe(routineOn("2025-08-31")?.digest);
    expect(routineOn("2026-03-02")?.digest).toBe(digestOf(routineOn("2026-03-02")?.edition));
  });

  it("changes other kinds of content by the same door", () => {
    const rule = scheduleRuleOn(riverside.on("2026-03-02"), "national-schedule/rest-between-visits");
    expect(rule).toMatchObject({ ok: true, value: { edition: { weight: 50 } } });
    const form = reportTemplateOn(riverside.on("2026-03-02"), "forms/visit-record");
    expect(form).toMatchObject({ ok: true, value: { plugin: "forms", provenance: {} } });
  });

  it("keeps what a series says beside its editions", () => {
    expect(routineOn("2026-03-02")?.appliesTo).toContain("primary");
    expect(routineOn("2026-03-02")?.title).toMatch(/\p{Script=Han}/u);
  });
});

describe("a district that redraws its zones", () => {
  it("has the layout of the day", () => {
    expect(Object.keys(riverside.on("2026-01-31").zones.zones)).toEqual(["east"]);
    expect(Object.keys(riverside.on("2026-02-01").zones.zones)).toEqual(["east", "east/1", "east/2"]);
  });
});

describe("a view", () => {
  const view = riverside.on("2026-03-02");

  it("survives JSON unchanged", () => {
    const copy: unknown = JSON.parse(JSON.stringify(view));
    expect(canonicalJson(copy)).toBe(canonicalJson(view));
    expect(copy).toEqual(view);
  });

  it("is frozen to the last field, while the authors' own objects are not touched", () => {
    const loose: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, entry] of Object.entries(value)) visit(entry, `${path}.${key}`);
    };
    visit(view, "view");
    visit(riverside.zones, "zones");
    expect(loose).toEqual([]);
    expect(Object.isFrozen(own.contributes[0])).toBe(false);
  });

  it("keeps the function of a rule, the one thing JSON leaves out", () => {
    const noon = defineScheduleRule({
      id: "local/quiet-noon",
      title: "午间不督导",
      editions: [
        {
          edition: "2025-01",
          status: "active",
          effective: { from: "2025-01-01" },
          sources: [{ title: "示例", issuedBy: "示例区", authority: "district", issuedOn: "2025" }],
          level: "hard",
          rule: { type: "inspect", scope: "day", inspect: () => [] },
        },
      ],
    });
    const local = composeDistrict({
      id: "local",
      name: "示例区",
      plugins: [definePlugin({ id: "local", version: "1.0.0", contributes: [noon] })],
      zones: before,
    });
    const resolved = local.on("2026-03-02").scheduleRules["local/quiet-noon"];
    expect(resolved?.edition.rule).toMatchObject({ inspect: expect.any(Function) });
    expect(JSON.parse(JSON.stringify(resolved))).toMatchObject({ edition: { rule: { scope: "day" } } });
  });

  it("refuses a text that is no date", () => {
    expect(() => riverside.on("2026-02-30")).toThrow(TypeError);
    expect(() => riverside.on("2026-02-30")).toThrow('"2026-02-30"');
  });

  it("offers the id that was meant when data asks for an unknown one", () => {
    // Any district: the compiler knows no ids and lets every text pass.
    const asked = checklistOn<DistrictIds>(view, "school/rutine");
    expect(asked).toMatchObject({ ok: false, issues: [{ code: "content-missing" }] });
    expect(!asked.ok && asked.issues[0].message.zh).toContain("school/routine");
  });
});
