import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { bestSlots } from "./best-slots.ts";
import { explainVisit } from "./explain-visit.ts";

const problem = county({
  zones: 2,
  institutions: 12,
  inspectors: 6,
  recusals: true,
  leave: true,
  places: true,
});
const { visits } = plan(problem);

describe("why a visit is as it is", () => {
  it("says what asks for it and what is missing without it", () => {
    const [visit] = visits;
    const why = visit === undefined ? undefined : explainVisit(problem, visits, visit.id);
    if (why?.ok !== true) throw new Error("No explanation.");
    expect(why.value.serves[0]?.zh).toContain("依据最严的规则");
    expect(why.value.withoutIt.some(({ zh }) => zh.includes("应督导至少1次，只有0次"))).toBe(true);
  });

  it("names rules by their titles and documents, and the campaign a visit belongs to", () => {
    const [visit] = visits;
    const why = visit === undefined ? undefined : explainVisit(problem, visits, visit.id);
    if (why?.ok !== true) throw new Error("No explanation.");
    expect(why.value.serves[0]?.zh).toMatch(/依据最严的规则“[^”]+”（\d{4}-\d{2}版，硬性）：《/u);
    expect(why.value.serves.map(({ zh }) => zh).join()).not.toContain("national-schedule/");
    expect(why.value.summary.zh).toContain("经常性督导");
    const extra = {
      id: "food",
      months: [4],
      visits: { kind: "special", topic: "食品安全", institutions: ["S003"] },
    } as const;
    const served = (askedBy?: "year-plan"): string => {
      const campaign = {
        ...problem,
        extraVisits: [{ ...extra, ...(askedBy === undefined ? {} : { askedBy }) }],
      };
      const made = plan(campaign).visits;
      const special = explainVisit(campaign, made, made.find(({ kind }) => kind === "special")?.id ?? "");
      return special.ok ? special.value.serves.map(({ zh }) => zh).join() : "";
    };
    expect(served()).toBe("办公室要求的“食品安全”专项督导");
    expect(served("year-plan")).toBe("年度计划列有“食品安全”专项督导");
  });

  it("tries every other inspector of the zone, and the checker agrees with each answer", () => {
    for (const visit of visits.slice(0, 12)) {
      const why = explainVisit(problem, visits, visit.id);
      if (!why.ok) throw new Error("No explanation.");
      expect(why.value.others).toHaveLength(2);
      for (const { inspector, possible } of why.value.others) {
        const other = visits.map((one) =>
          one === visit ? { ...one, inspectors: [inspector] as const } : one,
        );
        const check = checkSchedule(problem, other);
        expect(check.ok && check.value.ok).toBe(possible);
      }
    }
  });

  it("guesses the visit you mean", () => {
    const [visit] = visits;
    const why = explainVisit(problem, visits, `${visit?.id ?? ""}x`);
    expect(why.ok ? "" : `${why.issues[0].code} ${why.issues[0].fix.en}`).toMatch(
      /^visit-unknown Did you mean "routine-2025-09-/,
    );
  });
});

describe("half-days for a new visit", () => {
  it("are free, break nothing, and come with the best first", () => {
    const wish = {
      institution: "S003",
      kind: "special",
      during: { from: "2026-04-01", until: "2026-04-30" },
    } as const;
    const offers = bestSlots(problem, visits, wish, 5);
    if (!offers.ok) throw new Error("No offers.");
    expect(offers.value).toHaveLength(5);
    const costs = offers.value.map(({ travel, rest, load }) => travel + rest + 10 * load);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    for (const { date, halfDay, inspectors } of offers.value) {
      expect(inspectors).toHaveLength(3);
      const visit = {
        id: "new",
        institution: "S003",
        kind: "special",
        date,
        halfDay,
        inspectors,
        items: [],
      } as const;
      const check = checkSchedule(problem, [...visits, visit]);
      expect(check.ok && check.value.ok).toBe(true);
    }
  });

  it("are none in the holidays", () => {
    const during = { from: "2026-07-10", until: "2026-07-31" };
    const offers = bestSlots(problem, visits, { institution: "S003", kind: "routine", during });
    expect(offers.ok && offers.value).toEqual([]);
  });
});
