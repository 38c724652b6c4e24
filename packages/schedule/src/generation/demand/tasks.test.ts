import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { routineVisit } from "../../../test/riverside.ts";

describe("visits beyond the routine", () => {
  const base = county({ zones: 3, institutions: 24, inspectors: 9, places: true });

  it("are made by groups in their month", () => {
    const made = plan({
      ...base,
      extraVisits: [
        { id: "apr-comprehensive", months: [4], visits: { kind: "comprehensive", sample: 7 } },
        {
          id: "sep-opening",
          months: [9],
          visits: { kind: "special", topic: "秋季开学", audience: ["primary"] },
        },
      ],
    });
    const comprehensive = made.visits.filter(({ kind }) => kind === "comprehensive");
    expect(comprehensive).toHaveLength(7);
    for (const visit of comprehensive) {
      expect(visit.date.slice(0, 7)).toBe("2026-04");
      expect(visit.inspectors).toHaveLength(3);
    }
    const special = made.visits.filter(({ kind }) => kind === "special");
    expect(special.map(({ topic }) => topic)).toEqual(special.map(() => "秋季开学"));
    expect(special).toHaveLength(base.register.institutions.filter(({ kind }) => kind === "primary").length);
    expect(made.status).toBe("complete");
  });

  it("come from two zones when they are joint, and count as the month's routine visit", () => {
    const made = plan({
      ...base,
      extraVisits: [
        { id: "may-joint", months: [5], visits: { kind: "joint", institutions: ["S001", "示例第2单位"] } },
      ],
    });
    const may = made.visits.filter(
      ({ institution, date }) => institution === "S001" && date.startsWith("2026-05"),
    );
    expect(may.map(({ kind }) => kind)).toEqual(["joint"]);
    expect(made.visits.filter(({ kind }) => kind === "joint")).toHaveLength(2);
    expect(made.status).toBe("complete");
  });

  it("are reported when the register does not know the institution or the month has no teaching day", () => {
    const made = plan({
      ...base,
      extraVisits: [
        { id: "april", months: [4], visits: { kind: "comprehensive", institutions: ["无此学校"] } },
        { id: "july", months: [7, 8], visits: { kind: "special", institutions: ["S001"] } },
      ],
    });
    expect(made.unscheduled.map(({ rule, reason }) => [rule, reason.code])).toEqual([
      ["extra-visits#april", "institution-unknown"],
      ["extra-visits#july", "no-teaching-day"],
    ]);
    // Items of a year plan are known by its name.
    const [april] = plan({
      ...base,
      extraVisits: [
        {
          id: "april",
          months: [4],
          visits: { kind: "comprehensive", institutions: ["无此学校"] },
          askedBy: "year-plan",
        },
      ],
    }).unscheduled;
    expect(april?.rule).toBe("year-plan#april");
  });

  it("that were fixed before stay as they are and are planned around", () => {
    const fixed = routineVisit({
      id: "agreed-1",
      institution: "S001",
      inspectors: ["I01"],
      date: "2025-09-10",
    });
    const made = plan({ ...base, fixedVisits: [fixed] });
    expect(made.visits).toContainEqual(fixed);
    const september = made.visits.filter(
      ({ institution, date }) => institution === "S001" && date.startsWith("2025-09"),
    );
    expect(september).toEqual([fixed]);
    expect(made.status).toBe("complete");
  });
});
