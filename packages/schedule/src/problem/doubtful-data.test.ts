import type { Checked, Inspector, Institution, Issue } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import type { OpenFinding, ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

// Zones z01 and z02 take the institutions S001, S003 and S002, S004 and have two inspectors each.
const base: ScheduleProblem = {
  ...county({ zones: 2, institutions: 4, inspectors: 4 }),
  history: { since: "2025-08-01", visits: [] },
};
const { institutions, inspectors } = base.register;
const rulesOfCounty = Array.isArray(base.rules) ? base.rules : Object.values(base.rules);

const issuesOf = (problem: ScheduleProblem): readonly Issue[] => {
  const checked: Checked<unknown> = checkProblem(problem);
  return checked.ok ? checked.warnings : checked.issues;
};
const told = (problem: ScheduleProblem): readonly string[] =>
  issuesOf(problem).map(({ code, path }) => `${code} ${path.join(".")}`);

function withRule(rule: RuleContent): ScheduleProblem {
  const added = sampleRule(rule, { id: "sample/added", title: "本区规则" });
  return { ...base, rules: [...rulesOfCounty, added] };
}
const withPlaces = (change: (place: Institution) => Institution): ScheduleProblem => ({
  ...base,
  register: { ...base.register, institutions: institutions.map(change) },
});
const withPeople = (problem: ScheduleProblem, change: (person: Inspector) => Inspector): ScheduleProblem => ({
  ...problem,
  register: { ...problem.register, inspectors: inspectors.map(change) },
});

describe("groups of extra visits", () => {
  it("come from every zone where a rule opens their kind to all, as the plan has it", () => {
    const ask = { kind: "sample/joint-check", inspectors: 4, sample: 1 } as const;
    const extraVisits = [{ id: "joint", months: [10], visits: ask }];
    expect(told({ ...base, extraVisits })).toEqual(["extra-group-too-large extraVisits.0.visits.inspectors"]);
    const opened = {
      ...withRule({ type: "group-size", visitKinds: [ask.kind], atLeast: 4, acrossZones: true }),
      extraVisits,
    };
    expect(told(opened)).toEqual([]);
    const made = generateSchedule(opened, { seed: 1, maxMoves: 0 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("There is a plan.");
    const joint = made.value.visits.filter(({ kind }) => kind === ask.kind);
    expect(joint.map((visit) => visit.inspectors.length)).toEqual([4]);
  });
});

describe("data that are read and were most likely meant otherwise", () => {
  const finding: OpenFinding = {
    id: "f",
    institution: "S001",
    foundOn: "2025-09-10",
    severity: "major",
    deadline: "2025-09-30",
  };

  it("are findings whose limit comes before the day they were found", () => {
    expect(told({ ...base, openFindings: [finding] })).toEqual([]);
    const before = { ...finding, deadline: "2025-09-01" };
    expect(told({ ...base, openFindings: [before] })).toEqual(["span-invalid openFindings.0.deadline"]);
  });

  it("are findings without a limit that a follow-up counts from, as planning them says", () => {
    const { deadline: _deadline, ...open } = finding;
    const followed = withRule({
      type: "follow-up",
      countedFrom: "deadline",
      within: 15,
      unit: "days",
      proof: { zh: "回访记录", en: "record" },
    });
    const codes = issuesOf({ ...followed, openFindings: [open] }).map(({ code }) => code);
    expect(codes).toEqual(["finding-deadline-missing"]);
    expect(told({ ...followed, openFindings: [finding] })).toEqual([]);
  });

  it("are facts a rule asks for and the register does not tell", () => {
    const boarding = withRule(visitDuty({ among: { boarding: true } }));
    const [unknown] = issuesOf(boarding).filter(({ code }) => code === "institution-fact-unknown");
    expect(unknown?.message.zh).toContain("4所");
  });

  it("are closed spans in no term, not those written under each term", () => {
    const closing = (from: string, until: string): ScheduleProblem => ({
      ...base,
      terms: (base.terms ?? []).map((term) => ({ ...term, closed: [{ from, until }] })),
    });
    expect(told(closing("2025-11-03", "2025-11-04"))).toEqual([]);
    expect(told(closing("2024-11-03", "2024-11-04"))).toEqual([
      "closed-span-outside terms.0.closed.0",
      "closed-span-outside terms.1.closed.0",
    ]);
  });

  it("are shares of the work in percent, and ways in kilometres", () => {
    const fromBase = (metres: number): ScheduleProblem => ({
      ...base,
      distances: {
        fromBase: Object.fromEntries(
          ["z01", "z02"].map((zone) => [
            zone,
            Object.fromEntries(institutions.map(({ id }) => [id, metres])),
          ]),
        ),
      },
    });
    expect(told({ ...base, workShares: { I01: 0.8 } })).toEqual([]);
    expect(told({ ...base, workShares: { I01: 80 } })).toEqual(["number-doubtful workShares.I01"]);
    expect(told(fromBase(12_000))).toEqual([]);
    expect(told(fromBase(12))).toEqual(["number-doubtful distances"]);
    expect(told(fromBase(0))).toEqual([]);
  });

  it("are kinds of visit as people call them, which would count for nothing", () => {
    const spoken = (kind: string): readonly Issue[] => {
      const visits: unknown = [{ institution: "S001", date: "2025-08-20", kind }];
      // @ts-expect-error -- a table that was read holds the words of people.
      return issuesOf({ ...base, history: { since: "2025-08-01", visits } });
    };
    expect(spoken("comprehensive")).toEqual([]);
    expect(spoken("本区/开学督导")).toEqual([]);
    expect(spoken("综合督导").map(({ message }) => message.zh)).toEqual([
      "以往督导的种类：没有“综合督导”，不会计入",
    ]);
    expect(spoken("综合督导")[0]?.fix.zh).toBe("是否为“comprehensive”？");
    expect(spoken("巡查")[0]?.fix.zh).toContain("comprehensive（综合督导）");
  });

  it("are specialities nobody in the register has, where it tells of any", () => {
    const asked = (...specialities: readonly string[]): ScheduleProblem =>
      withRule({ type: "qualification", needs: "speciality", of: "someone", specialities });
    const people = (problem: ScheduleProblem): ScheduleProblem =>
      withPeople(problem, (person) => ({ ...person, specialities: ["学前教育"] }));
    expect(told(asked("学前"))).toEqual([]);
    expect(told(people(asked("学前教育", "幼教")))).toEqual([]);
    expect(told(people(asked("学前")))).toEqual(["problem-id-unknown rules.sample/added.rule.specialities"]);
  });
});

describe("institutions", () => {
  it("in no zone or in several are named, those that are closed all the time are not", () => {
    const nowhere = withPlaces((place) => {
      const { town: _town, ...rest } = place;
      return place.id === "S001" ? rest : place;
    });
    expect(told(nowhere)).toEqual(["institution-unplaced register.institutions"]);
    expect(issuesOf(nowhere)[0]?.message.zh).toBe("1所单位（示例第1单位）不属于任何责任区，排不出督导");
    const closed = {
      ...nowhere,
      register: {
        ...nowhere.register,
        institutions: nowhere.register.institutions.map((place) =>
          place.id === "S001" ? { ...place, closed: "2024-07-31" } : place,
        ),
      },
    };
    expect(told(closed)).toEqual([]);
    const { z01 } = base.zones.zones;
    if (z01 === undefined) throw new Error("There is a first zone.");
    const twice = {
      ...base,
      zones: { ...base.zones, zones: { ...base.zones.zones, z03: { ...z01, name: "重复责任区" } } },
    };
    expect(told(twice)).toEqual(["institution-placed-twice register.institutions"]);
  });
});

describe("ways listed from the zones", () => {
  const ways = (zone: string, ...ids: readonly string[]) => ({
    [zone]: Object.fromEntries(ids.map((id) => [id, 3000])),
  });
  const own = { fromBase: { ...ways("z01", "S001", "S003"), ...ways("z02", "S002", "S004") } };
  const routine = {
    ...base,
    rules: rulesOfCounty.filter((rule) => rule !== undefined && !/years/.test(rule.id)),
  };

  it("are enough for the own institutions where nobody comes from another zone", () => {
    expect(told({ ...routine, distances: own })).toEqual([]);
  });

  it("are asked for to all institutions where groups come from every zone, unless coordinates tell them", () => {
    const campaign = {
      ...routine,
      distances: own,
      extraVisits: [{ id: "canteen", months: [10], visits: { kind: "special" as const, sample: 1 } }],
    };
    expect(told(campaign)).toEqual([
      "distance-unlisted distances.fromBase.z01",
      "distance-unlisted distances.fromBase.z02",
    ]);
    const [first] = issuesOf(campaign);
    expect(first?.message.zh).toContain("到2所单位（示例第2单位、示例第4单位）没有里程也没有坐标，按0米算");
    expect(first?.fix.zh).toContain("distances.fromBase.z01");
    const placed = {
      ...campaign,
      register: {
        ...campaign.register,
        institutions: institutions.map((place) => ({
          ...place,
          coordinates: { longitude: 117, latitude: 36 },
        })),
      },
    };
    expect(told(placed)).toEqual([]);
  });

  it("are asked for from the office where people without a zone may come, unless the office has a place", () => {
    const lone = { id: "O1", name: "室", status: "full-time" as const, responsible: false, zones: [] };
    const all = Object.fromEntries(institutions.map(({ id }) => [id, 3000]));
    const campaign = {
      ...routine,
      register: { ...routine.register, inspectors: [...routine.register.inspectors, lone] },
      distances: { fromBase: { z01: all, z02: all } },
      extraVisits: [{ id: "canteen", months: [10], visits: { kind: "special" as const, sample: 1 } }],
    };
    expect(told(campaign)).toEqual(["distance-unlisted distances.fromOffice"]);
    expect(issuesOf(campaign)[0]?.message.zh).toContain("从督导室（不负责任何责任区的督学）到4所单位");
    expect(told({ ...campaign, distances: { ...campaign.distances, fromOffice: all } })).toEqual([]);
    expect(told({ ...routine, register: campaign.register, distances: campaign.distances })).toEqual([]);
    expect(
      told({ ...campaign, distances: { ...campaign.distances, fromOffice: { ...all, S9: 1 } } }),
    ).toEqual(["problem-id-unknown distances.fromOffice"]);
  });

  it("are asked for to the own institutions that are left out", () => {
    const some = { fromBase: { ...ways("z01", "S001"), ...ways("z02", "S002", "S004") } };
    expect(told({ ...routine, distances: some })).toEqual(["distance-unlisted distances.fromBase.z01"]);
  });
});
