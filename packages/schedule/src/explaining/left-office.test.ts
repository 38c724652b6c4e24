import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { applyChanges } from "../replanning/plan-change.ts";
import { replan } from "../replanning/replan.ts";
import { explainUnscheduled } from "./explain-unscheduled.ts";

const problem = {
  ...county({ zones: 2, institutions: 4, inspectors: 2 }),
  period: { from: "2026-03-02", until: "2026-06-24" },
};
const leaves = { type: "inspector-leaves", inspector: "I01", lastDay: "2026-04-15" } as const;

describe("an inspector who leaves office", () => {
  it("is said to have left, and nobody is asked to call them back", () => {
    const changed = replan(problem, plan(problem).visits, [leaves], { today: "2026-04-01" });
    if (!changed.ok) throw new Error(changed.issues[0].message.en);
    const { withdrawn, unscheduled, visits, problem: after } = changed.value;
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const { because } of withdrawn) expect(because.zh).toMatch(/^示例督学1自\d{4}年\d+月\d+日起离任/u);
    const left = unscheduled.find(({ period }) => period.from >= "2026-05-01");
    if (left === undefined) throw new Error("Everything has a place.");
    expect(left.reason.zh).not.toContain("请假");
    const { conflict, repairs, text } = explainUnscheduled(after, visits, left);
    expect(conflict.map(({ words }) => words)).toEqual([
      {
        zh: "示例督学1自2026年4月16日起离任（聘期2026年3月2日至2026年4月15日）",
        en: "示例督学1 is out of office from 2026-04-16 on.",
      },
    ]);
    expect(repairs.map(({ kind }) => kind)).toEqual(["help-from-zone"]);
    expect(text.zh).not.toMatch(/请假|9999|到岗/u);
  });

  it("keeps the terms of the register up to that day, and one who left before the first of them is engaged no more", () => {
    const [person, ...others] = problem.register.inspectors;
    if (person === undefined) throw new Error("Nobody.");
    const termsAfter = (terms: readonly { readonly from: string; readonly until: string }[]) => {
      const register = { ...problem.register, inspectors: [{ ...person, terms }, ...others] };
      const changed = applyChanges({ ...problem, register }, [leaves]);
      return changed.ok ? changed.value.register.inspectors[0]?.terms : undefined;
    };
    expect(
      termsAfter([
        { from: "2020-09-01", until: "2023-08-31" },
        { from: "2023-09-01", until: "2026-08-31" },
      ]),
    ).toEqual([
      { from: "2020-09-01", until: "2023-08-31" },
      { from: "2023-09-01", until: "2026-04-15" },
    ]);
    expect(termsAfter([{ from: "2026-05-01", until: "2029-04-30" }])).toEqual([
      { from: "2026-04-15", until: "2026-04-15" },
    ]);
  });
});
