import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { checkSchedule, type ExtraVisits, type ScheduleProblem } from "../../index.ts";
import { checkProblem } from "../../problem/index.ts";

const base = county({ zones: 3, institutions: 12, inspectors: 6, places: true });

function drawnBy(problem: ScheduleProblem, seed = 1): ReadonlyMap<string, readonly string[]> {
  const months = new Map<string, string[]>();
  for (const { kind, date, institution } of plan(problem, { seed }).visits)
    if (kind === "random")
      months.set(date.slice(0, 7), [...(months.get(date.slice(0, 7)) ?? []), institution]);
  return months;
}

function monthly(sample: number, more: Partial<ExtraVisits> = {}, inTurn?: boolean): ScheduleProblem {
  return {
    ...base,
    extraVisits: [
      {
        id: "draw",
        months: [9, 11],
        visits: { kind: "random", sample, ...(inTurn === undefined ? {} : { inTurn }) },
        ...more,
      },
    ],
  };
}

describe("a sample drawn in turn", () => {
  it("takes nobody again before all others had their turn", () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const [first = [], second = []] = [...drawnBy(monthly(6, {}, true), seed).values()];
      expect([...first, ...second].toSorted()).toEqual(
        base.register.institutions.map(({ id }) => id).toSorted(),
      );
    }
  });

  it("begins anew when all had it, and otherwise draws each window by itself", () => {
    const [first = [], second = []] = [...drawnBy(monthly(8, {}, true)).values()];
    expect(new Set([...first, ...second]).size).toBe(12);
    const apart = [1, 2, 3, 4, 5, 6].map((seed) => {
      const [one = [], two = []] = [...drawnBy(monthly(6), seed).values()];
      return new Set([...one, ...two]).size;
    });
    expect(Math.min(...apart)).toBeLessThan(12);
  });
});

describe("a sample of which some were drawn already", () => {
  const ids = base.register.institutions.map(({ id }) => id);
  const drawn = { "2025-09-01": ids.slice(0, 4) };

  it("keeps them and draws only what is missing, under every seed", () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const september = drawnBy(monthly(6, { drawn }), seed).get("2025-09") ?? [];
      expect(september).toHaveLength(6);
      expect(september).toEqual(expect.arrayContaining(ids.slice(0, 4)));
    }
  });

  it("may be written under any day of the window, and a day of no window is told", () => {
    const october = { "2025-09-17": ids.slice(8) };
    expect(
      drawnBy(monthly(4, { drawn: october }))
        .get("2025-09")
        ?.toSorted(),
    ).toEqual(ids.slice(8));
    const outside = [
      { "2025-10-01": ids.slice(8) },
      { "2025-09": ids.slice(8) },
      { "2024-09-01": ids.slice(8) },
    ];
    const told = outside.map((wrong) => {
      const checked = checkProblem(monthly(4, { drawn: wrong }));
      return checked.ok ? [] : checked.issues.map(({ code, path }) => [code, path.at(-1)]);
    });
    // What was drawn before the planned time belongs to another plan.
    expect(told).toEqual([
      [["extra-visits-invalid", "2025-10-01"]],
      [["extra-visits-invalid", "2025-09"]],
      [],
    ]);
  });

  it("becomes smaller with the number asked for", () => {
    const september = drawnBy(monthly(3, { drawn })).get("2025-09") ?? [];
    expect(september).toHaveLength(3);
    expect(ids.slice(0, 4)).toEqual(expect.arrayContaining([...september]));
  });

  it("is told of ids the register does not have", () => {
    const checked = checkProblem(monthly(6, { drawn: { "2025-09-01": ["S999"] } }));
    expect(
      (checked.ok ? checked.warnings : checked.issues).map(({ code, path }) => [code, ...path]),
    ).toContainEqual(["problem-id-unknown", "extraVisits", 0, "drawn", "2025-09-01"]);
  });
});

describe("a sample of each month", () => {
  it("is drawn month by month, in turn where that is asked for", () => {
    const problem: ScheduleProblem = {
      ...base,
      extraVisits: [
        {
          id: "draw",
          months: [9, 10, 11],
          each: "month",
          visits: { kind: "random", sample: 4, inTurn: true },
        },
      ],
    };
    const months = [...drawnBy(problem).values()];
    expect(months.map(({ length }) => length)).toEqual([4, 4, 4]);
    expect(new Set(months.flat()).size).toBe(12);
  });

  it("is told when the word for it is another", () => {
    const wrong = JSON.parse('{"each":"week"}');
    const checked = checkProblem(monthly(6, wrong));
    expect(checked.ok ? [] : checked.issues.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["extra-visits-invalid", "each"],
    ]);
  });
});

describe("an institution that is not open in the window of extra visits", () => {
  const [first, ...others] = base.register.institutions;
  const problem: ScheduleProblem = {
    ...base,
    register: {
      ...base.register,
      institutions: first === undefined ? [] : [{ ...first, opened: "2026-03-02" }, ...others],
    },
    extraVisits: [{ id: "nov", months: [11], visits: { kind: "requested" } }],
  };

  it("is not concerned when all are visited", () => {
    const made = plan(problem);
    expect(made.unscheduled).toEqual([]);
    expect(made.visits.filter(({ kind }) => kind === "requested")).toHaveLength(11);
    const check = checkSchedule(problem, made.visits);
    expect(check.ok && check.value.notChecked.filter(({ rule }) => rule.startsWith("extra"))).toEqual([]);
  });

  it("is named as a visit without a place when it is asked for by name", () => {
    const named = plan({
      ...problem,
      extraVisits: [
        { id: "nov", months: [11], visits: { kind: "requested", institutions: [first?.id ?? ""] } },
      ],
    });
    expect(named.unscheduled.map(({ institution, reason }) => [institution, reason.code])).toEqual([
      [first?.id, "institution-closed"],
    ]);
  });
});

describe("a sample where some are not open", () => {
  const small = county({ zones: 2, institutions: 4, inspectors: 4 });
  const [a, b, c, d] = small.register.institutions;
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error("Four are needed.");
  const some: ScheduleProblem = {
    ...small,
    rules: [],
    register: {
      ...small.register,
      institutions: [a, { ...b, opened: "2026-02-01" }, c, { ...d, closed: "2025-08-31" }],
    },
  };
  const drawn = (sample: number, seed: number) =>
    plan(
      {
        ...some,
        extraVisits: [{ id: "x", months: [10], visits: { kind: "special", sample, inspectors: 1 } }],
      },
      { seed },
    );

  it("is drawn from the institutions that are open then", () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const made = drawn(2, seed);
      expect(made.visits.map(({ institution }) => institution).toSorted()).toEqual([a.id, c.id]);
      expect(made.status).toBe("complete");
    }
  });

  it("names those that are not when it needs them", () => {
    const made = drawn(3, 1);
    expect(made.visits).toHaveLength(2);
    expect(made.unscheduled.map(({ reason }) => reason.code)).toEqual(["institution-closed"]);
  });
});
