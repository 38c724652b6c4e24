import type { Checked } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { base, said, withExtra, withFirst, withRecusal } from "../../test/changed-county.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { replan } from "../replanning/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

describe("what would change the meaning of a plan without a word", () => {
  const entries: readonly (readonly [string, (problem: ScheduleProblem) => Checked<unknown>])[] = [
    ["planObligations", planObligations],
    ["generateSchedule", (problem) => generateSchedule(problem, { seed: 1, maxMoves: 0 })],
    ["checkSchedule", (problem) => checkSchedule(problem, [])],
    ["replan", (problem) => replan(problem, [], [], { today: "2025-09-01" })],
  ];

  it.each(entries)(
    "is refused by %s: a recusal that binds nobody, a leave or a term that holds no day",
    (_, run) => {
      const reversed = { from: "2025-10-31", until: "2025-10-01" };
      const [autumn] = base.terms ?? [];
      if (autumn === undefined) throw new Error("The county has terms.");
      for (const problem of [
        withRecusal({ inspector: "i01" }),
        withRecusal({ institution: "S9" }),
        withRecusal({ inspector: "S001", institution: "I01" }),
        withFirst({ leave: [reversed] }),
        withFirst({ unavailable: [{ ...reversed, reason: "teaching" }] }),
        { ...base, terms: [{ ...autumn, ...reversed }] },
        { ...base, terms: [{ ...autumn, closed: [reversed] }] },
      ]) {
        const checked = run(problem);
        expect(checked.ok).toBe(false);
        expect(said(checked)).toEqual(["problem-part-idle"]);
      }
      expect(run(withRecusal({})).ok).toBe(true);
    },
  );

  it.each(entries.filter(([name]) => name !== "checkSchedule"))(
    "is a warning of %s where visits fall away: extra visits without a day or an institution, findings of nobody",
    (_, run) => {
      for (const problem of [
        withExtra({ months: [13] }),
        withExtra({ weeksOfTerm: [40] }),
        withExtra({ months: [8] }),
        withExtra({ months: [8], visits: { kind: "special", sample: 1 } }),
        withExtra({ during: { from: "2025-11-20", until: "2025-11-10" } }),
        withExtra({ visits: { kind: "special", audience: ["senior-middle"] } }),
        {
          ...base,
          openFindings: [
            { id: "canteen", institution: "S9", foundOn: "2025-08-01", severity: "major" as const },
          ],
        },
      ]) {
        const checked = run(problem);
        const [warning] = checked.ok
          ? checked.warnings.filter(({ code }) => code === "problem-part-idle")
          : [];
        expect(warning?.message.zh).toBe("“canteen”不起作用");
        expect(warning?.severity).toBe("warning");
      }
      const well = run(withExtra({}));
      expect(well.ok && well.warnings.some(({ code }) => code === "problem-part-idle")).toBe(false);
    },
  );
});
