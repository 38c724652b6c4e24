import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { person, problemOf, rule, schools } from "../../test/riverside.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { nationalSchedule } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
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

const groups: ScheduleProblem = {
  ...county({ zones: 3, institutions: 12, inspectors: 6, places: true }),
  extraVisits: [
    { id: "food", months: [4], visits: { kind: "special", institutions: ["S001"], inspectors: 2 } },
  ],
};
const leadersOfPreschool = sampleRule(
  {
    type: "qualification",
    needs: "speciality",
    specialities: ["学前教育"],
    of: "leader",
    visitKinds: ["special"],
  },
  { id: "county/leaders", title: "组长的专长" },
);

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

  it("tries each place of a group: who cannot lead may come along", () => {
    const asked: ScheduleProblem = {
      ...groups,
      rules: [...nationalSchedule.contributes, leadersOfPreschool],
      register: {
        ...groups.register,
        inspectors: groups.register.inspectors.map((one, index) => ({
          ...one,
          specialities: index < 2 ? ["学前教育"] : [],
        })),
      },
    };
    const made = plan(asked).visits;
    const visit = made.find(({ kind }) => kind === "special");
    if (visit === undefined) throw new Error("No visit.");
    const why = explainVisit(asked, made, visit.id);
    if (!why.ok) throw new Error("No explanation.");
    const [lead, member, third] = visit.inspectors;
    if (third === undefined) throw new Error("No group of three.");
    const along = why.value.others.filter(({ possible, inPlaceOf }) => possible && inPlaceOf === member);
    expect(along.length).toBeGreaterThan(0);
    for (const { inspector, because } of along) {
      const check = checkSchedule(
        asked,
        made.map((one) => (one === visit ? { ...one, inspectors: [lead, inspector, third] } : one)),
      );
      expect(check.ok && check.value.ok).toBe(true);
      expect(because.zh).toMatch(
        /作为组员，不违反硬性规则：路程[\d.]+公里（.+为[\d.]+公里），当月另有\d+次督导（.+为\d+次）；作为组长不行：.*专长/u,
      );
      expect(because.en).toMatch(/as another member in place of .* Not as leader: /u);
    }
  });

  it("of a visit to which other zones may come are all of them, the own zone and then the nearest first", () => {
    const made = plan(groups).visits;
    const visit = made.find(({ kind }) => kind === "special");
    const why = visit === undefined ? undefined : explainVisit(groups, made, visit.id);
    if (visit === undefined || why?.ok !== true) throw new Error("No explanation.");
    const named = why.value.others.map(({ inspector }) => inspector);
    expect(named.toSorted()).toEqual(
      ["I01", "I02", "I03", "I04", "I05", "I06"].filter((id) => !visit.inspectors.includes(id)),
    );
    const isOwn = (id: string): boolean => ["I01", "I04"].includes(id);
    expect(visit.institution).toBe("S001");
    expect(named.findLastIndex(isOwn)).toBeLessThan(named.findIndex((id) => !isOwn(id)));
    // The second zone lies nearer than the third.
    const zoneOf = (id: string): string =>
      groups.register.inspectors.find((one) => one.id === id)?.zones[0] ?? "";
    const ways = named.filter((id) => !isOwn(id)).map(zoneOf);
    expect(ways).toEqual(ways.toSorted());
    const routine = explainVisit(
      groups,
      made,
      made.find(({ kind, institution }) => kind === "routine" && institution === "S001")?.id ?? "",
    );
    expect(routine.ok && routine.value.others.every(({ inspector }) => isOwn(inspector))).toBe(true);
  });

  it("offers no other half-day in the past", () => {
    const visit = visits.find(({ date }) => date.startsWith("2026-03"));
    if (visit === undefined) throw new Error("No visit.");
    const elsewhere = (today?: string): readonly string[] => {
      const why = explainVisit(problem, visits, visit.id, today === undefined ? {} : { today });
      if (!why.ok) throw new Error("No explanation.");
      return why.value.elsewhere.map(({ en }) => /\d{4}-\d\d-\d\d/u.exec(en)?.[0] ?? "");
    };
    expect(elsewhere().some((date) => date < "2026-03-25")).toBe(true);
    expect(elsewhere("2026-03-25").length).toBeGreaterThan(0);
    expect(elsewhere("2026-03-25").every((date) => date >= "2026-03-25")).toBe(true);
    expect(elsewhere("2026-06-01")).toEqual([]);
  });

  it("guesses the visit you mean", () => {
    const [visit] = visits;
    const why = explainVisit(problem, visits, `${visit?.id ?? ""}x`);
    expect(why.ok ? "" : `${why.issues[0].code} ${why.issues[0].fix.en}`).toMatch(
      /^visit-unknown Did you mean "routine-2025-09-/,
    );
  });
});

describe("a visit that counts for two duties", () => {
  const both: ScheduleProblem = {
    ...problemOf(schools(1), [person(1)], { until: "2026-06-30" }),
    rules: [
      rule(visitDuty(), "hard", "monthly"),
      rule(visitDuty({ every: "term", visitKinds: ["special"] }), "hard", "termly"),
    ],
  };
  const { visits: planned } = plan(both);

  it("names both, and says that it is one visit", () => {
    const special = planned.find(({ kind }) => kind === "special");
    const why = explainVisit(both, planned, special?.id ?? "");
    const lines = why.ok ? why.value.serves.map(({ zh }) => zh.replace(/；.*/, "")) : [];
    const month = `2026年${Number(special?.date.slice(5, 7))}月`;
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => line.includes(`在${month}内对第1小学完成督导1次`))).toHaveLength(1);
    expect(lines.filter((line) => line.includes("完成专项督导1次"))).toHaveLength(1);
    expect(lines.at(-1)).toBe("这一次督导同时计入2项应尽职责，不另排");
    expect(why.ok && why.value.withoutIt).toHaveLength(2);
  });

  it("is told from one that counts for the month alone", () => {
    const routine = planned.find(({ kind }) => kind === "routine");
    const why = explainVisit(both, planned, routine?.id ?? "");
    expect(why.ok && why.value.serves).toHaveLength(1);
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
