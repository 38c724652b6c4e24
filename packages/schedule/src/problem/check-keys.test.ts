import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
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
