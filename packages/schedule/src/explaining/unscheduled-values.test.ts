import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import { explainUnscheduled } from "./index.ts";

const made = county({ zones: 1, institutions: 3, inspectors: 1 });
const problem = {
  ...made,
  register: {
    ...made.register,
    inspectors: made.register.inspectors.map((one) => ({
      ...one,
      leave: [{ from: "2026-03-01", until: "2026-03-31" }],
    })),
  },
};
const { visits, unscheduled } = plan(problem);
const [left] = unscheduled;
if (left === undefined) throw new Error("Everything has a place.");

/** As a browser or another program sends it. */
function sent(value: unknown): UnscheduledVisit {
  return JSON.parse(JSON.stringify(value));
}

function answer(what: unknown, plans: unknown = visits, options: unknown = {}): readonly string[] {
  const why = explainUnscheduled(
    problem,
    JSON.parse(JSON.stringify(plans)),
    sent(what),
    JSON.parse(JSON.stringify(options)),
  );
  expect(why.issues === undefined || (why.conflict.length === 0 && why.repairs.length === 0)).toBe(true);
  return (why.issues ?? []).map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("a visit without a place that came as JSON", () => {
  it("is explained when it is one", () => {
    expect(answer(left)).toEqual([]);
    const why = explainUnscheduled(problem, visits, sent(left));
    expect([why.issues, why.conflict.length > 0]).toEqual([undefined, true]);
  });

  it("is named by what cannot be read, and nothing is explained", () => {
    expect(answer(null)).toEqual(["value-invalid left"]);
    expect(answer({})).toEqual([
      "value-invalid left.institution",
      "value-invalid left.rule",
      "value-invalid left.kind",
      "value-invalid left.period",
      "value-invalid left.reason",
    ]);
    expect(answer({ ...left, reason: "没有空" })).toEqual(["value-invalid left.reason"]);
    expect(answer({ ...left, reason: { code: "no-half-day" } })).toEqual([
      "value-invalid left.reason.zh",
      "value-invalid left.reason.en",
    ]);
    expect(answer({ ...left, period: { from: "2026-3-1", until: "soon" } })).toEqual([
      "value-invalid left.period.from",
      "value-invalid left.period.until",
    ]);
    expect(answer({ ...left, institution: 7 })).toEqual(["value-invalid left.institution"]);
    const why = explainUnscheduled(problem, visits, sent({ ...left, period: null }));
    expect(why.summary).toEqual({
      zh: "没有说明：left.period 写着 null，读不懂。写成 { from: 开始日, until: 结束日 }，只有一天的两个写同一天",
      en: "Nothing is explained: left.period is null, which means nothing there. Give `{ from, until }`, both the same for one day.",
    });
    expect(why.text.zh).toContain("value-invalid");
  });

  it("is refused with a plan, pins or a day that cannot be read", () => {
    expect(answer(left, null)).toEqual(["value-invalid visits"]);
    expect(answer(left, [null, { ...visits[0], inspectors: "I1" }])).toEqual([
      "value-invalid visits.0",
      "value-invalid visits.1.inspectors",
    ]);
    expect(answer(left, visits, { pins: [{}] })).toEqual([
      "value-invalid pins.0.what",
      "value-invalid pins.0.by",
      "value-invalid pins.0.reason",
    ]);
    expect(answer(left, visits, { today: "4月1日" })).toEqual(["value-invalid today"]);
  });

  it("never throws, whatever stands in a field", () => {
    const odd = [null, 0, "", "x", [], {}, true, [null], { from: 1 }];
    for (const field of ["institution", "rule", "kind", "period", "reason"])
      for (const value of odd) expect(Array.isArray(answer({ ...left, [field]: value }))).toBe(true);
    for (const value of odd) expect(Array.isArray(answer(value))).toBe(true);
  });
});
