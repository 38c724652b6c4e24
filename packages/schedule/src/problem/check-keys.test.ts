import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { applyChanges } from "../replanning/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

const base = county({ zones: 1, institutions: 2, inspectors: 2 });
/** The problem as it comes from a program without types. */
const asData = (value: object): ScheduleProblem => JSON.parse(JSON.stringify(value));
const person = base.register.inspectors[0];
if (person === undefined) throw new Error("The county has inspectors.");

function told(problem: ScheduleProblem): readonly string[] {
  const checked = checkProblem(problem);
  return (checked.ok ? checked.warnings : checked.issues)
    .filter(({ code }) => code === "problem-key-unknown")
    .map(({ severity, path, message, fix }) => `${severity} ${path.join(".")}：${message.zh} ${fix.zh}`);
}

function withPeople(change: object): ScheduleProblem {
  const { register } = base;
  return asData({
    ...base,
    register: { ...register, inspectors: register.inspectors.map((one) => ({ ...one, ...change })) },
  });
}

describe("a field that nothing reads", () => {
  it("is named once with the field that was probably meant, and how often it occurs", () => {
    const certificate = { number: "1", from: "2016-01-01", until: "2020-12-31" };
    expect(told(withPeople({ certificate, visitsAtMost: { perweek: 1 } }))).toEqual([
      "warning register.inspectors.0.certificate.from：没有“from”这一项，写了也不起作用（共2处，此为第一处） 是否为“validFrom”？",
      "warning register.inspectors.0.certificate.until：没有“until”这一项，写了也不起作用（共2处，此为第一处） 是否为“validUntil”？",
      "warning register.inspectors.0.visitsAtMost.perweek：没有“perweek”这一项，写了也不起作用（共2处，此为第一处） 是否为“perWeek”？",
    ]);
  });

  it("is a note where it is like none that is read: it may be somebody's own", () => {
    const [note, ...others] = told(
      withPeople({ engagements: [{ from: "2025-09-01", until: "2028-08-31" }] }),
    );
    expect(others).toEqual([]);
    expect(note).toContain("note register.inspectors.0.engagements：没有“engagements”这一项");
    expect(note).toContain("terms、certificate、training");
  });

  it("is found in every part of a problem, and none is where all fields are known", () => {
    expect(told(base)).toEqual([]);
    const [term] = base.terms ?? [];
    const [place] = base.register.institutions;
    const wrong = asData({
      ...base,
      extraVisit: [],
      period: { ...base.period, to: "2026-07-31" },
      terms: [{ ...term, closes: [] }],
      register: { ...base.register, institutions: [{ ...place, coordinate: {} }] },
      extraVisits: [{ id: "food", months: [3], visits: { kind: "special", samples: 1 } }],
      distances: { fromBases: {} },
      office: { longitude: 117, latitude: 36, lat: 36 },
    });
    expect(told(wrong).map((line) => line.replace(/：.*/, ""))).toEqual([
      "note period.to",
      "warning register.institutions.0.coordinate",
      "warning terms.0.closes",
      "warning extraVisit",
      "warning extraVisits.0.visits.samples",
      "warning distances.fromBases",
      "warning office.lat",
    ]);
  });

  it("is refused where it was to say who is meant: in extra visits, rotations and zones, each once", () => {
    const [z1] = Object.keys(base.zones.zones);
    if (z1 === undefined) throw new Error("The county has zones.");
    const wrong = asData({
      ...base,
      zones: {
        levels: ["责任区"],
        zones: {
          [z1]: { ...base.zones.zones[z1], whithin: "all" },
          z98: { name: "北片", members: { kind: ["primary"] } },
          z99: { name: "南片", members: { towns: ["南镇"], kind: ["primary"], remark: "" } },
        },
      },
      extraVisits: [
        { id: "food", months: [3], visits: { kind: "special", among: { town: ["z01镇"] } } },
        { id: "fire", months: [3], visits: { kind: "special", among: { except: { label: ["免检"] } } } },
      ],
      rotations: [{ items: ["a/b#c"], every: "term", among: { students: { least: 100 } } }],
    });
    expect(told(wrong).map((line) => line.replace("（共2处，此为第一处）", "×2"))).toEqual([
      "error zones.zones.z98.members.kind：没有“kind”这一项，写了也不起作用，指的单位就不对了×2 是否为“kinds”？",
      "error zones.zones.z99.members.remark：没有“remark”这一项，写了也不起作用，指的单位就不对了 编排读这些：ids、towns、kinds、nature、asRegistered",
      "error extraVisits.0.visits.among.town：没有“town”这一项，写了也不起作用，指的单位就不对了 是否为“towns”？",
      "error extraVisits.1.visits.among.except.label：没有“label”这一项，写了也不起作用，指的单位就不对了 是否为“labels”？",
      "error rotations.0.among.students.least：没有“least”这一项，写了也不起作用，指的单位就不对了 是否为“atLeast”？",
    ]);
    const others = { rotations: [{ items: ["a/b#c"], every: "term", audiences: ["primary"] }] };
    const zone = { ...base.zones.zones[z1], whithin: "all" };
    const zones = { levels: ["责任区"], zones: { ...base.zones.zones, [z1]: zone } };
    expect(told(asData({ ...base, ...others, zones })).map((line) => line.replace(/：.*，/, "："))).toEqual([
      `warning zones.zones.${z1}.whithin：写了也不起作用 是否为“within”？`,
      "warning rotations.0.audiences：写了也不起作用 是否为“audience”？",
    ]);
  });

  it("in what a rule that came as data says of institutions is refused as by defineScheduleRule", () => {
    const monthly = sampleRule(visitDuty({ every: "month" }));
    const rule = JSON.parse(JSON.stringify(monthly).replace('"every"', '"among":{"town":["z01镇"]},"every"'));
    const checked = checkProblem({ ...base, rules: [rule] });
    expect(checked.ok ? [] : checked.issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "rule-field-unknown rules.0.editions.0.rule.among.town",
    ]);
  });

  it("is named in what a change brings too", () => {
    const change = {
      type: "inspector-joins",
      inspector: { ...person, id: "I99", visitsAtMost: { perweek: 1 } },
    };
    const changed = applyChanges(base, JSON.parse(JSON.stringify([change])));
    expect(changed.ok && changed.warnings.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "problem-key-unknown changes.0.inspector.visitsAtMost.perweek",
    ]);
  });
});
