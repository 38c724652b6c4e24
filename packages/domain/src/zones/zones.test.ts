import { describe, expect, it } from "vitest";
import {
  checkZoneLayout,
  checkZoneTree,
  defineZoneLayout,
  type Inspector,
  inspectorsOfZone,
  type Institution,
  IssueError,
  placeInstitutions,
  zoneLayoutOn,
} from "../index.ts";

const school = (id: string, more: Partial<Institution> = {}): Institution => ({
  id,
  name: `样例${id}`,
  kind: "primary",
  nature: "public",
  students: {},
  ...more,
});
const inspector = (id: string, ...zones: string[]): Inspector => ({
  id,
  name: `督学${id}`,
  status: "part-time",
  responsible: true,
  zones,
});

const layout = defineZoneLayout({
  levels: ["片区", "责任区"],
  zones: {
    east: { name: "东片区" },
    "east/1": {
      name: "第一责任区",
      within: "east",
      members: { towns: ["东街"], kinds: ["primary", "nine-year"] },
    },
    "east/k": {
      name: "东片幼儿园责任区",
      within: "east",
      members: { towns: ["东街"], kinds: ["kindergarten"] },
    },
    west: { name: "西片区" },
    "west/1": { name: "第二责任区", within: "west", members: { asRegistered: true, ids: ["s9"] } },
  },
});

describe("zone layouts", () => {
  it("place institutions by town and kind, by the register's own column, and by id", () => {
    const placed = placeInstitutions(layout, [
      school("s1", { town: "东街" }),
      school("k1", { town: "东街", kind: "kindergarten" }),
      school("s2", { zone: "第二责任区" }),
      school("s3", { zone: "west/1" }),
      school("s9"),
    ]);
    expect(placed.members).toEqual({ "east/1": ["s1"], "east/k": ["k1"], "west/1": ["s2", "s3", "s9"] });
    expect(placed.unplaced).toEqual([]);
  });

  it("report an institution that falls in no zone or in two", () => {
    const issues = checkZoneLayout(layout, {
      institutions: [school("s1", { town: "北街" }), school("s9", { town: "东街" })],
      inspectors: [inspector("a", "east/1"), inspector("b", "west/1")],
    });
    expect(issues.map((issue) => `${issue.code} ${issue.path.join(".")}`)).toEqual([
      "institution-unplaced institutions.0",
      "institution-placed-twice institutions.1",
    ]);
  });

  it("warn over 20 institutions in a zone and over about five an inspector", () => {
    const institutions = Array.from({ length: 21 }, (_, at) => school(`t${at}`, { town: "东街" }));
    const issues = checkZoneLayout(layout, { institutions, inspectors: [inspector("a", "第一责任区")] });
    expect(issues.map((issue) => `${issue.severity} ${issue.code}`)).toEqual([
      "warning zone-too-large",
      "warning zone-inspectors-few",
      "warning zone-ratio-high",
    ]);
  });

  it("warn of a zone with one inspector, unless a district says that one will do", () => {
    const register = {
      institutions: [school("s1", { town: "东街" })],
      inspectors: [inspector("a", "east/1")],
    };
    const one = checkZoneLayout(layout, register);
    expect(one.map(({ code, fix }) => [code, fix.zh])).toEqual([
      ["zone-inspectors-few", expect.stringContaining("inspectorsPerZone")],
    ]);
    const limits = { institutionsPerZone: 20, institutionsPerInspector: 5 };
    expect(checkZoneLayout(layout, register, limits)).toEqual([]);
    expect(checkZoneLayout(layout, register, { ...limits, inspectorsPerZone: 1 })).toEqual([]);
  });

  it("report a zone nobody serves and an inspector of a zone that does not exist", () => {
    const issues = checkZoneLayout(layout, {
      institutions: [school("s1", { town: "东街" })],
      inspectors: [inspector("a", "南区")],
    });
    expect(issues.map((issue) => issue.code)).toEqual(["inspector-zone-unknown", "zone-without-inspector"]);
  });

  it("let an inspector of a group serve the zones inside it", () => {
    expect(
      inspectorsOfZone(layout, "east/k", [inspector("a", "东片区"), inspector("b", "west/1")]).map(
        (one) => one.id,
      ),
    ).toEqual(["a"]);
  });

  it("refuse zones in a circle, zones within nothing, and zones deeper than the levels", () => {
    const tree = (zones: Record<string, { name: string; within?: string }>) =>
      checkZoneTree({ levels: ["片区", "责任区"], zones }).map((issue) => issue.code);
    expect(tree({ a: { name: "甲", within: "b" }, b: { name: "乙", within: "a" } })).toEqual([
      "zone-cycle",
      "zone-cycle",
    ]);
    expect(tree({ a: { name: "甲", within: "x" } })).toEqual(["zone-unknown"]);
    expect(
      tree({ a: { name: "甲" }, b: { name: "乙", within: "a" }, c: { name: "丙", within: "b" } }),
    ).toEqual(["zone-level-mismatch"]);
    expect(() =>
      defineZoneLayout({ levels: ["责任区"], zones: { a: { name: "甲" }, b: { name: "乙", within: "a" } } }),
    ).toThrow(IssueError);
  });

  it("take effect on their day when a district redraws them", () => {
    const redrawn = defineZoneLayout({
      levels: ["责任区"],
      zones: { all: { name: "全区", members: { kinds: ["primary"] } } },
    });
    const dated = [
      { from: "2025-09-01", layout: { ...redrawn } },
      { from: "2026-09-01", layout: { levels: ["片区"], zones: {} } },
    ] as const;
    const levels = (date: string) => zoneLayoutOn<string>([dated[0], dated[1]], date).levels.join();
    expect([levels("2020-01-01"), levels("2026-08-31"), levels("2026-09-01")]).toEqual([
      "责任区",
      "责任区",
      "片区",
    ]);
  });
});
