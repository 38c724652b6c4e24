import { checkZoneLayout, INSTITUTION_KINDS, isIsoDate, mayActOn } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticDistrict } from "./district.ts";

describe("a synthetic district", () => {
  it("is the same for the same seed and another for another seed", () => {
    const options = { institutions: 60, inspectors: 12, zones: 5 };
    expect(syntheticDistrict({ seed: 1, ...options })).toEqual(syntheticDistrict({ seed: 1, ...options }));
    expect(syntheticDistrict({ seed: 1, ...options })).not.toEqual(
      syntheticDistrict({ seed: 2, ...options }),
    );
  });

  it("keeps its institutions when only the number of inspectors changes", () => {
    const few = syntheticDistrict({ seed: 3, institutions: 40, inspectors: 4, zones: 4 });
    const many = syntheticDistrict({ seed: 3, institutions: 40, inspectors: 20, zones: 4 });
    expect(many.register.institutions).toEqual(few.register.institutions);
  });

  it("has about 45 % kindergartens and every usual kind at county size", () => {
    const { institutions } = syntheticDistrict({ seed: 5, institutions: 170, inspectors: 35 }).register;
    const kindergartens = institutions.filter((one) => one.kind === "kindergarten").length;
    expect(kindergartens / institutions.length).toBeCloseTo(0.45, 1);
    const kinds = new Set(institutions.map((one) => one.kind));
    expect([...kinds].toSorted()).toEqual(
      Object.keys(INSTITUTION_KINDS)
        .filter((kind) => kind !== "twelve-year")
        .toSorted(),
    );
    expect(institutions.some((one) => one.nature === "private" && one.inclusive === true)).toBe(true);
    expect(institutions.every((one) => one.kind !== "teaching-point" || one.partOf !== undefined)).toBe(true);
  });

  it("marks everything as made up", () => {
    const { register, synthetic, notice } = syntheticDistrict({ seed: 8, institutions: 90 });
    expect(synthetic).toBe(true);
    expect(notice.zh).toContain("示例");
    for (const one of register.institutions) expect(`${one.name}${one.town}`).toMatch(/^示例.*示例/);
    for (const one of register.inspectors) expect(one.name).toMatch(/^示例/);
  });

  it("passes the zone check with errors for no seed and size, within 20 institutions a zone", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 60 }),
        (seed, institutions, inspectors) => {
          const { register, zones } = syntheticDistrict({ seed, institutions, inspectors });
          expect(register.institutions).toHaveLength(institutions);
          expect(register.inspectors).toHaveLength(inspectors);
          const issues = checkZoneLayout(zones, register);
          const expected = ["zone-ratio-high", "zone-inspectors-few"];
          expect(issues.filter(({ code }) => !expected.includes(code))).toEqual([]);
          expect(new Set(register.institutions.map((one) => one.id)).size).toBe(institutions);
          expect(new Set(register.institutions.map((one) => one.name)).size).toBe(institutions);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("leaves every institution an inspector of its zone who may act all year", () => {
    const { register, period } = syntheticDistrict({ seed: 12, institutions: 120, inspectors: 26 });
    for (const institution of register.institutions) {
      const free = register.inspectors.filter(
        (inspector) =>
          inspector.zones.includes(institution.zone ?? "") &&
          mayActOn(inspector, period.from) &&
          mayActOn(inspector, period.until) &&
          !register.recusals.some(
            (one) => one.inspector === inspector.id && one.institution === institution.id,
          ),
      );
      expect(free.length, institution.id).toBeGreaterThan(0);
    }
  });

  it("has two terms of about 20 weeks with closed examination weeks inside", () => {
    for (let year = 2019; year <= 2030; year += 1) {
      const { terms } = syntheticDistrict({ seed: 1, institutions: 2, year });
      for (const term of terms) {
        expect(isIsoDate(term.from) && isIsoDate(term.until)).toBe(true);
        for (const closed of term.closed ?? [])
          expect(closed.from >= term.from && closed.until <= term.until).toBe(true);
      }
      expect(terms[0].until < terms[1].from).toBe(true);
    }
  });

  it("refuses a count that makes no sense and names it", () => {
    expect(() => syntheticDistrict({ seed: 1, institutions: 0 })).toThrow('from 1 for "institutions", got 0');
  });

  it("starts with the same first rows for seed 7 on every runtime", () => {
    const { register, terms } = syntheticDistrict({ seed: 7, institutions: 10, inspectors: 2, zones: 1 });
    expect({
      first: register.institutions[0],
      inspector: register.inspectors[0],
      terms,
    }).toMatchInlineSnapshot(`
      {
        "first": {
          "coordinates": {
            "latitude": 29.99608,
            "longitude": 109.74954,
          },
          "id": "S001",
          "kind": "kindergarten",
          "name": "示例第一幼儿园",
          "nature": "public",
          "students": {
            "preschool": 79,
          },
          "town": "示例乙镇",
          "zone": "第一责任区",
        },
        "inspector": {
          "certificate": {
            "number": "示例督证0001",
            "validFrom": "2024-01-01",
            "validUntil": "2028-12-31",
          },
          "id": "D01",
          "name": "示例督学一",
          "responsible": true,
          "specialities": [
            "学前教育",
            "体育与健康",
          ],
          "status": "part-time",
          "terms": [
            {
              "from": "2024-09-01",
              "ordinal": 2,
              "until": "2027-08-31",
            },
          ],
          "training": [
            {
              "hours": 21,
              "on": "2025-03-20",
              "title": "责任督学业务培训（示例）",
            },
            {
              "hours": 21,
              "on": "2025-05-15",
              "title": "督导规程与文书（示例）",
            },
            {
              "hours": 21,
              "on": "2025-07-10",
              "title": "幼儿园保教质量评估（示例）",
            },
          ],
          "zones": [
            "第一责任区",
          ],
        },
        "terms": [
          {
            "closed": [
              {
                "from": "2025-11-05",
                "until": "2025-11-07",
              },
              {
                "from": "2026-01-12",
                "until": "2026-01-16",
              },
            ],
            "from": "2025-09-01",
            "id": "2025-autumn",
            "name": "2025—2026学年第一学期（示例）",
            "until": "2026-01-16",
          },
          {
            "closed": [
              {
                "from": "2026-05-06",
                "until": "2026-05-08",
              },
              {
                "from": "2026-07-06",
                "until": "2026-07-10",
              },
            ],
            "from": "2026-03-02",
            "id": "2026-spring",
            "name": "2025—2026学年第二学期（示例）",
            "until": "2026-07-10",
          },
        ],
      }
    `);
  });
});
