import { addDays } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { chosen, everySchoolTerm, facts, visit } from "../../test/announced.ts";
import { type AnnouncedVisits, checkUnannounced, chooseAnnounced, type UnannouncedDemand } from "./index.ts";

describe("a share that is asked for", () => {
  it("is judged for institutions, zones, inspectors and the district, by term and by year", () => {
    const visits = [
      visit("a", "2025-12-01"),
      visit("b", "2026-03-02", { inspectors: ["I1", "I2"] }),
      visit("c", "2026-04-01", { kind: "comprehensive" }),
      visit("d", "2026-04-02", { institution: "S3", inspectors: ["I2"] }),
      visit("e", "2026-07-20"),
      visit("f", "2026-03-03", { institution: "S9" }),
    ];
    const judged = (per: UnannouncedDemand["per"], every: UnannouncedDemand["every"]): readonly string[] => {
      const found = checkUnannounced(
        visits,
        { kinds: ["comprehensive"], visits: ["d"] },
        [{ atLeast: 0.5, per, every }],
        facts,
      );
      if (!found.ok) throw new Error(found.issues[0].message.en);
      return found.value.map(
        ({ id, name, from, unannounced, visits: all, kept }) =>
          `${from} ${id ?? ""} ${name} ${unannounced}/${all} ${kept ? "kept" : "missed"}`,
      );
    };
    expect(judged("institution", "term")).toEqual([
      "2025-09-01 S1 东街小学 1/1 kept",
      "2026-02-24 S1 东街小学 1/2 kept",
      "2026-02-24 S3 南街小学 0/1 missed",
      "2026-02-24 S9 S9 1/1 kept",
    ]);
    expect(judged("zone", "year")).toEqual([
      "2025-01-01 east 东片 1/1 kept",
      "2026-01-01 east 东片 2/3 kept",
      "2026-01-01 south 南片 0/1 missed",
    ]);
    expect(judged("inspector", "term")).toEqual([
      "2025-09-01 I1 甲 1/1 kept",
      "2026-02-24 I1 甲 2/3 kept",
      "2026-02-24 I2 乙 1/2 kept",
    ]);
    expect(judged("district", "year")).toEqual([
      "2025-01-01  本区县 1/1 kept",
      "2026-01-01  本区县 3/5 kept",
    ]);
  });

  it("takes shares such as 55 % at their word", () => {
    const visits = Array.from({ length: 20 }, (_, index) => visit(`v${index}`, addDays("2026-03-02", index)));
    const choice = chosen(visits, { demands: [{ ...everySchoolTerm, atLeast: 0.55 }], seed: 1 });
    expect([choice.visits.length, choice.counts[0]?.needed]).toEqual([9, 11]);
  });

  it("is refused when it cannot be read", () => {
    const codes = (demand: object, wish: object = {}, about = facts): readonly string[] => {
      const given = JSON.parse(
        JSON.stringify({ demands: [{ ...everySchoolTerm, ...demand }], seed: 1, ...wish }),
      );
      const made = chooseAnnounced([visit("a", "2026-03-02")], given, about);
      return made.ok ? [] : made.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    };
    expect(codes({ atLeast: 60 })).toEqual(["value-invalid demands.0.atLeast"]);
    expect(codes({ atLeast: "60%", per: "school", every: "month" })).toEqual([
      "value-invalid demands.0.atLeast",
      "value-invalid demands.0.per",
      "value-invalid demands.0.every",
    ]);
    expect(codes({}, { demands: [] })).toEqual(["value-invalid demands"]);
    expect(codes({}, { always: ["综合"] })).toEqual(["value-invalid always.0"]);
    expect(codes({}, { told: "v1" })).toEqual(["value-invalid told"]);
    expect(codes({}, { today: "2026-13-40", seed: 1.5 })).toEqual([
      "value-invalid today",
      "value-invalid seed",
    ]);
    const announced: AnnouncedVisits = JSON.parse('{"kinds":"routine","visits":[5]}');
    const read = checkUnannounced([], announced, [everySchoolTerm], facts);
    expect(read.ok ? [] : read.issues.map(({ path }) => path.join("."))).toEqual([
      "announced.kinds",
      "announced.visits.0",
    ]);
    expect(codes({}, { always: ["random"], never: ["special", "random"] })).toEqual([
      "value-invalid never.1",
    ]);
    expect(codes({}, {}, { ...facts, terms: [] })).toEqual(["value-invalid demands.0.every"]);
    expect(codes({ every: "year" }, {}, { ...facts, terms: [] })).toEqual([]);
    const row = JSON.parse('[{"id":"a"}, null]');
    const judged = checkUnannounced(row, {}, [everySchoolTerm], facts);
    expect(judged.ok ? "" : judged.issues[0].code).toBe("value-invalid");
    const nothing = checkUnannounced([], {}, [everySchoolTerm], facts);
    expect(nothing.ok && nothing.value).toEqual([]);
  });
});
