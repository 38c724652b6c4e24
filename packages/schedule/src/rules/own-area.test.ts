import { defineZoneLayout, type Inspector, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { inOneZone, personNamed, schoolNamed } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule, generateSchedule, type QualificationRule, type ScheduleProblem } from "../index.ts";
import { explainUnscheduled } from "../explaining/index.ts";

function rule(of: QualificationRule["of"], needs: QualificationRule["needs"]) {
  return sampleRule(
    { type: "qualification", visitKinds: ["joint", "special"], of, needs },
    {
      id: `sample/${needs}`,
      title: needs === "own-area" ? "联合督导组由本片区督学组成" : "组长由本责任区督学担任",
    },
  );
}

// East has two zones, west two; the west's people live next door to every school.
const zones = defineZoneLayout({
  levels: ["片区", "责任区"],
  zones: {
    east: { name: "东片", members: {} },
    west: { name: "西片", members: {} },
    e1: { name: "东一", within: "east", members: { towns: ["东一街"] } },
    e2: { name: "东二", within: "east", members: { towns: ["东二街"] } },
    w1: { name: "西一", within: "west", members: { towns: ["西一街"] } },
    w2: { name: "西二", within: "west", members: { towns: ["西二街"] } },
  },
});

const person = (id: string, zone: string): Inspector => personNamed(id, { zones: [zone] });

function problemOf(
  rules: readonly ReturnType<typeof rule>[],
  inspectors: readonly Inspector[],
  kind: "joint" | "special" = "joint",
): ScheduleProblem {
  const institutions = ["e1", "e2", "w1", "w2"].map((zone) =>
    schoolNamed(`S-${zone}`, {
      name: `${zone}小学`,
      town: `${zone.startsWith("e") ? "东" : "西"}${zone.endsWith("1") ? "一" : "二"}街`,
    }),
  );
  const extraVisits = [{ id: "area", months: [3], visits: { kind, inspectors: 3 } }];
  return inOneZone(institutions, inspectors, rules, { zones, extraVisits });
}

const everybody = [
  person("东一甲", "e1"),
  person("东一乙", "东一"),
  person("东二甲", "e2"),
  person("东片总", "东片"),
  person("西一甲", "w1"),
  person("西一乙", "w1"),
  person("西二甲", "w2"),
];

function planned(problem: ScheduleProblem): readonly Visit[] {
  const made = generateSchedule(problem, { seed: 5 });
  if (!made.ok || made.value.status === "cancelled") throw new Error("not planned");
  expect(made.value.unscheduled).toEqual([]);
  const check = checkSchedule(problem, made.value.visits);
  expect(check.ok && check.value.ok).toBe(true);
  return made.value.visits;
}

describe("groups made up of the people of one area", () => {
  it("have no member of another area", () => {
    const visits = planned(problemOf([rule("everyone", "own-area")], everybody));
    expect(visits).toHaveLength(4);
    for (const { institution, inspectors } of visits)
      for (const one of inspectors) expect(one.slice(0, 1)).toBe(institution.startsWith("S-e") ? "东" : "西");
  });

  it("are told by the check when somebody comes from elsewhere, and the reason names whom the plan lacks", () => {
    const problem = problemOf([rule("everyone", "own-area")], everybody);
    const visits = planned(problem);
    const foreign = visits.map((visit) =>
      visit.institution === "S-e1"
        ? { ...visit, inspectors: ["东一甲", "东二甲", "西一甲"] as const }
        : visit,
    );
    const check = checkSchedule(problem, foreign);
    const broken = check.ok ? check.value.rules.flatMap(({ violations }) => violations) : [];
    expect(broken.map(({ because }) => because.zh)).toContainEqual(
      expect.stringMatching(/西一甲不符合“本片区督学”/),
    );

    const few = { ...problem, register: { ...problem.register, inspectors: everybody.slice(2) } };
    const made = generateSchedule(few, { seed: 5 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("not planned");
    const [left] = made.value.unscheduled;
    expect(made.value.unscheduled.map(({ institution }) => institution).toSorted()).toEqual(["S-e1", "S-e2"]);
    if (left === undefined) return;
    const why = explainUnscheduled(few, made.value.visits, left);
    expect(JSON.stringify(why.conflict)).toMatch(/本片区督学/);
  });

  it("stay in their own zone where no area is around it", () => {
    const flat = defineZoneLayout({
      levels: ["责任区"],
      zones: {
        e: { name: "东", members: { towns: ["东一街", "东二街"] } },
        w: { name: "西", members: { towns: ["西一街", "西二街"] } },
      },
    });
    const inspectors = ["e", "e", "e", "w", "w", "w"].map((zone, index) => person(`${zone}${index}`, zone));
    const problem = { ...problemOf([rule("everyone", "own-area")], inspectors, "special"), zones: flat };
    for (const { institution, inspectors: team } of planned(problem))
      expect(team.every((one) => institution.startsWith(`S-${one.slice(0, 1)}`))).toBe(true);
  });
});

describe("a group led by an inspector of the school's own zone", () => {
  it("has its leader from there and members from anywhere", () => {
    const visits = planned(problemOf([rule("leader", "own-zone")], everybody, "special"));
    const serves: Readonly<Record<string, RegExp>> = {
      "S-e1": /^东一|^东片/,
      "S-e2": /^东二|^东片/,
      "S-w1": /^西一/,
      "S-w2": /^西二/,
    };
    for (const { institution, inspectors } of visits)
      expect(inspectors[0]).toMatch(serves[institution] ?? /^$/);
  });
});
