import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, routineVisit, school } from "../../test/riverside.ts";
import { limit } from "../../test/two-editions.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { explainBreach } from "./explain-breach.ts";
import { explainUnscheduled } from "./explain-unscheduled.ts";
import { explainVisit } from "./explain-visit.ts";

// At most one visit a week in March, at most two from April on, under another document.
const MARCH = "《滨江区督学工作办法》（滨教督〔2025〕3号）第七条";
const APRIL = "《滨江区督学工作办法》（滨教督〔2026〕2号）第二条";
const problem: ScheduleProblem = problemOf(
  [1, 2, 3].map((index) => school(index)),
  [person(1, { name: "甲" }), person(2, { name: "乙" })],
  { until: "2026-04-30", rules: [limit] },
);

function visitsOf(inspector: string, ...dates: readonly string[]): readonly Visit[] {
  return dates.map((date, index) =>
    routineVisit({
      id: `${inspector} ${date}`,
      institution: `S${(index % 3) + 1}`,
      inspectors: [inspector],
      date,
    }),
  );
}

describe("a rule that changed is cited as it was in force on the day", () => {
  it("where a visit breaks it", () => {
    const said = (...dates: readonly string[]): string => {
      const why = explainBreach(problem, visitsOf("I1", ...dates), limit.id);
      return why.ok ? why.value.summary.zh : why.issues[0].message.zh;
    };
    expect(said("2026-03-10", "2026-03-11")).toContain(MARCH);
    const april = said("2026-04-07", "2026-04-08", "2026-04-09");
    expect(april).toContain(APRIL);
    expect(april).not.toContain(MARCH);
  });

  it("where it keeps somebody else away", () => {
    const said = (own: readonly string[], others: readonly string[]): string => {
      const visits = [...visitsOf("I1", ...own), ...visitsOf("I2", ...others)];
      const why = explainVisit(problem, visits, visits[0]?.id ?? "");
      return why.ok ? (why.value.others[0]?.because.zh ?? "") : why.issues[0].message.zh;
    };
    expect(said(["2026-03-10"], ["2026-03-11"])).toContain(MARCH);
    expect(said(["2026-04-07"], ["2026-04-08", "2026-04-09"])).toContain(APRIL);
  });

  it("where it leaves a visit out", () => {
    // A special visit in one week in which the only inspector makes visits that stay.
    const said = (from: string, until: string, ...dates: readonly string[]): string => {
      const fixedVisits = visitsOf("I1", ...dates);
      const alone: ScheduleProblem = {
        ...problemOf(
          [1, 2, 3].map((index) => school(index)),
          [person(1, { name: "甲" })],
          {
            until: "2026-04-30",
            rules: [limit],
          },
        ),
        fixedVisits,
        extraVisits: [
          {
            id: "x",
            months: [Number(from.slice(5, 7))],
            during: { from, until },
            visits: { kind: "special" },
          },
        ],
      };
      const why = explainUnscheduled(alone, fixedVisits, {
        institution: "S3",
        rule: "extra-visits#x",
        kind: "special",
        period: { from, until },
        reason: { code: "no-free-half-day", zh: "", en: "" },
      });
      return [...why.conflict, ...why.repairs].map(({ words }) => words.zh).join();
    };
    const march = said("2026-03-09", "2026-03-13", "2026-03-10");
    expect(march).toContain(`（${MARCH}）：每周最多督导1次`);
    expect(march).not.toContain(APRIL);
    const april = said("2026-04-13", "2026-04-17", "2026-04-14", "2026-04-15");
    expect(april).toContain(`（${APRIL}）：每周最多督导2次`);
    expect(april).not.toContain(MARCH);
    // One more than in that time, not than before.
    expect(march).toContain("放宽到每周最多督导2次");
    expect(april).toContain("放宽到每周最多督导3次");
  });
});
