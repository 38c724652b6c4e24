import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { fortyHoursOfTraining, nationalSchedule } from "../national/index.ts";
import { deedsOf, dutyProgress } from "../progress/index.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import { planObligations } from "./plan-obligations.ts";

const ruled = (name: string, rule: RuleContent) =>
  sampleRule(rule, { id: `sample/${name}`, from: "2020-01-01" });
const proof = { zh: "记录", en: "record" };

const small = county({ zones: 1, institutions: 4, inspectors: 2 });

describe("how far obligations have come", () => {
  it("reads hours of training from the register", () => {
    const inspectors = small.register.inspectors.map((one, index) => ({
      ...one,
      training:
        index === 0
          ? [
              { on: "2025-11-05", hours: 24 },
              { on: "2025-12-05", hours: 16 },
            ]
          : [],
    }));
    const owed = orThrow(planObligations({ ...small, rules: [fortyHoursOfTraining] }));
    expect(
      dutyProgress(owed, deedsOf({ inspectors }), "2025-12-31").map(({ done, state }) => [done, state]),
    ).toEqual([
      [40, "done"],
      [0, "open"],
    ]);
  });

  it("counts a visit for the month and for the term, whoever made it, and only its kind", () => {
    const owed = orThrow(planObligations({ ...small, rules: nationalSchedule.contributes })).filter(
      ({ owedTo, during }) => owedTo.id === "S001" && during.from < "2025-10-01",
    );
    const visit = { activity: "visit", on: "2025-09-12", by: "anyone", to: "S001" } as const;
    const done = (visitKind: "routine" | "special") =>
      dutyProgress(owed, [{ ...visit, visitKind }], "2025-09-30").map((one) => one.done);
    expect(owed.map(({ id }) => id)).toEqual(["visit/S001/2025-09", "visit/S001/2025-autumn"]);
    expect(done("routine")).toEqual([1, 1]);
    expect(done("special")).toEqual([0, 0]);
  });

  it("settles a duty by its id even when it was done after its time, which is late", () => {
    const report = ruled("report", {
      type: "cadence",
      activity: "report",
      every: "month",
      atLeast: 1,
      owedBy: "office",
      owedTo: "government",
      proof,
    });
    const [september, october] = orThrow(planObligations({ ...small, rules: [report] }));
    if (september === undefined || october === undefined) throw new Error("reports are owed");
    const late = { activity: "report", on: "2025-10-09", duty: september.id } as const;
    expect(
      dutyProgress([september, october], [late], "2025-10-31").map(({ state, daysLate }) => [
        state,
        daysLate,
      ]),
    ).toEqual([
      ["late", 9],
      ["open", undefined],
    ]);
  });
});
