import type { Bilingual, Inspector, Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, routineVisit, rule, school } from "../../test/riverside.ts";
import type { ScheduleRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { explainVisit } from "./explain-visit.ts";

const visit = routineVisit({ id: "V1", date: "2026-03-11" });

/** What is said of 乙, who might come instead of 甲. */
function ofOther(
  more: Partial<Inspector>,
  rules: readonly ScheduleRule[] = [],
  beside: readonly Visit[] = [],
  problem: Partial<ScheduleProblem> = {},
): Bilingual {
  const base = problemOf(
    [school(1), school(2)],
    [person(1, { name: "甲" }), person(2, { name: "乙", ...more })],
    {
      rules,
    },
  );
  const asked: ScheduleProblem = { ...base, ...problem };
  const why = explainVisit(asked, [visit, ...beside], "V1");
  const [other] = why.ok ? why.value.others : [];
  if (other === undefined || other.possible) throw new Error("乙 could come.");
  return other.because;
}

describe("why somebody else cannot come", () => {
  it("names the ground of a recusal and the article, and not a plan that nobody made", () => {
    const base = problemOf([school(1)], [person(1), person(2)], { rules: [] });
    const { zh, en } = ofOther({}, [], [], {
      register: {
        institutions: base.register.institutions,
        inspectors: [person(1, { name: "甲" }), person(2, { name: "乙" })],
        recusals: [{ inspector: "I2", institution: "S1", ground: "relative-of-head" }],
      },
    });
    expect(zh).toBe(
      "乙须回避第1小学（与主要负责人有近亲属关系），依据《教育督导条例》（国务院令第624号）第十条",
    );
    expect(en).toMatch(
      /^乙 must keep away from 第1小学 \(a near relative of its head\), under 《教育督导条例》/u,
    );
  });

  it("names the days of leave, and where somebody is in that half-day", () => {
    expect(ofOther({ leave: [{ from: "2026-03-09", until: "2026-03-24" }] }).zh).toBe(
      "乙自2026年3月9日至2026年3月24日请假",
    );
    const elsewhere: Visit = { ...visit, id: "V2", institution: "S2", inspectors: ["I2"] };
    expect(ofOther({}, [], [elsewhere]).zh).toMatch(/^2026年3月11日上午乙已安排到第2小学督导/u);
  });

  it("says of a limit what it would come to with this visit", () => {
    const once = rule({ type: "visits-at-most", perWeek: 1 }, "hard", "once-a-week");
    const other: Visit = { ...visit, id: "V2", institution: "S2", inspectors: ["I2"], date: "2026-03-12" };
    expect(ofOther({}, [once], [other]).zh).toBe(
      "加上这一次，乙2026年3月9日起的一周有2次督导，最多1次，依据《滨江区督导办法》",
    );
  });

  it("names what somebody lacks", () => {
    const lead = rule({ type: "qualification", needs: "speciality", specialities: ["数学"], of: "leader" });
    expect(ofOther({ specialities: ["语文"] }, [lead]).zh).toBe(
      "乙不符合“专长数学”的要求，依据《滨江区督导办法》",
    );
  });

  it("tells what a rule of the district's own would find as something that would be", () => {
    const own = rule(
      {
        type: "inspect",
        scope: "inspector",
        inspect: ({ visits, subject }) =>
          subject === "I2" && visits.length > 0
            ? [
                {
                  visits: visits.map(({ id }) => id),
                  because: { zh: "乙本月只做培训", en: "乙 trains this month." },
                },
              ]
            : [],
      },
      "hard",
      "own",
    );
    expect(ofOther({}, [own])).toEqual({
      zh: "若由乙去，乙本月只做培训，依据《滨江区督导办法》",
      en: "If 乙 came: 乙 trains this month, under 《滨江区督导办法》.",
    });
  });
});

describe("what a plan lacks without a visit", () => {
  it("is told as what would be, with the document that asks for it", () => {
    const problem = problemOf([school(1)], [person(1), person(2)], { rules: [] });
    const why = explainVisit(problem, [visit], "V1");
    expect(why.ok ? why.value.withoutIt.map(({ zh }) => zh) : []).toEqual([
      expect.stringMatching(
        /^若取消这次督导，第1小学在.*应督导至少1次，只有0次，依据《中小学校责任督学挂牌督导办法》（国教督办〔2013〕2号）（推断）$/u,
      ),
    ]);
  });
});
