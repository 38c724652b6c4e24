import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { rule } from "../../../test/riverside.ts";
import { scattered } from "../../../test/scattered.ts";
import { checkSchedule } from "../../checking/check-schedule.ts";
import { nationalSchedule } from "../../national/index.ts";
import { measureSchedule } from "../../quality/index.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";

describe("a visit of one inspector that is open to other zones", () => {
  const base = scattered(county({ zones: 3, institutions: 18, inspectors: 9, leave: true }), 2);
  const zones = ["z01", "z02", "z03"];
  const visitKinds = ["sample/crossed"] as const;
  /** 交叉督导 as data: whoever serves other zones has the speciality “may come to this one”. */
  const crossed = (open: boolean): ScheduleProblem => ({
    ...base,
    period: { from: "2026-03-01", until: "2026-05-31" },
    register: {
      ...base.register,
      inspectors: base.register.inspectors.map((one) => ({
        ...one,
        specialities: zones.filter((zone) => !one.zones.includes(zone)),
      })),
    },
    rules: [
      ...nationalSchedule.contributes,
      rule({ type: "group-size", visitKinds, atLeast: 1, ...(open ? { acrossZones: true } : {}) }),
      ...zones.map((zone) =>
        rule(
          {
            type: "qualification",
            needs: "speciality",
            of: "everyone",
            specialities: [zone],
            among: { zones: [zone] },
            visitKinds,
          },
          "hard",
          `from-elsewhere-${zone}`,
        ),
      ),
    ],
    extraVisits: [{ id: "crossed", months: [4], visits: { kind: "sample/crossed" } }],
  });

  it("is made by somebody of another zone where nobody of its own is qualified", () => {
    const problem = crossed(true);
    const made = plan(problem, { seed: 1 });
    expect(made.status).toBe("complete");
    const own = made.visits.filter(({ kind }) => kind === "sample/crossed");
    expect(own).toHaveLength(18);
    const check = checkSchedule(problem, made.visits);
    expect(check.ok && check.value.ok).toBe(true);
    const measured = measureSchedule(problem, made.visits);
    expect(measured).toMatchObject({ ok: true, value: { cost: made.quality?.cost } });
    expect(made.quality?.lowerBound).toBeLessThanOrEqual(made.quality?.cost ?? 0);
  });

  it("has nobody where the kind is not open", () => {
    expect(plan(crossed(false), { seed: 1 }).unscheduled.map(({ reason }) => reason.code)).toEqual(
      Array.from({ length: 18 }, () => "not-qualified"),
    );
  });
});
