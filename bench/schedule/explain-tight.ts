/**
 * Explains visits without a place where hardly anything is free: months full to the last limit, groups of three for whole days, and small
 * problems that have no room for all. Prints processor time, ways out included, and how many conflicts are proven.
 *
 * Run: node --conditions=@supervision/source bench/schedule/explain-tight.ts
 */
import { generateSchedule, type ScheduleProblem } from "@supervision/schedule";
import { explainUnscheduled } from "@supervision/schedule/explaining";
import { atLeastMonthlySchool, groupOfThree } from "@supervision/schedule/national";
import { county } from "../../packages/schedule/test/county.ts";
import { fullPlan } from "../../packages/schedule/test/full-plan.ts";

interface Month {
  readonly zones: number;
  readonly institutions: number;
  readonly inspectors: number;
  readonly specials: number;
  readonly perWeek?: number;
  readonly wholeDay?: boolean;
  readonly until?: string;
}

function month({ specials, perWeek, wholeDay, until = "2026-03-31", ...shape }: Month): ScheduleProblem {
  const base = county(shape);
  return {
    ...base,
    period: { from: "2026-03-01", until },
    rules: [atLeastMonthlySchool, groupOfThree],
    register: {
      ...base.register,
      institutions: base.register.institutions.map((place) => ({ ...place, kind: "primary" })),
      inspectors: base.register.inspectors.map((person) =>
        perWeek === undefined ? person : { ...person, visitsAtMost: { perWeek } },
      ),
    },
    extraVisits: [
      {
        id: "safety",
        months: [3],
        visits: { kind: "special", sample: specials, ...(wholeDay === true ? { wholeDay } : {}) },
      },
    ],
  };
}

function small(first: number, shape: Parameters<typeof fullPlan>[1]): readonly ScheduleProblem[] {
  return Array.from({ length: 16 }, (_, index) => fullPlan(first + index, { ...shape, crowded: true }));
}

const shapes: Readonly<Record<string, readonly ScheduleProblem[]>> = {
  "6 inspectors, 2 visits a week": [
    month({ zones: 2, institutions: 16, inspectors: 6, specials: 15, perWeek: 2 }),
  ],
  "12 inspectors, 2 visits a week": [
    month({ zones: 4, institutions: 40, inspectors: 12, specials: 27, perWeek: 2 }),
  ],
  "5 inspectors, whole days, 7 days": [
    month({ zones: 2, institutions: 12, inspectors: 5, specials: 10, wholeDay: true, until: "2026-03-10" }),
  ],
  "7 inspectors, whole days, 10 days": [
    month({ zones: 2, institutions: 24, inspectors: 7, specials: 22, wholeDay: true, until: "2026-03-13" }),
  ],
  "6 inspectors, whole days, a month": [
    month({ zones: 2, institutions: 40, inspectors: 6, specials: 40, wholeDay: true }),
  ],
  "small, groups, whole days, limits, rest": small(1, {
    groups: true,
    wholeDays: true,
    limits: true,
    rest: true,
    slack: 5,
  }),
  "small, groups, whole days": small(101, { groups: true, wholeDays: true, slack: 20 }),
  "small, groups, limits": small(201, { groups: true, limits: true, slack: 30 }),
};

for (const [name, problems] of Object.entries(shapes)) {
  const times: number[] = [];
  let proven = 0;
  for (const problem of problems) {
    const made = generateSchedule(problem, { seed: 1 });
    if (!made.ok || made.value.status === "cancelled") throw new Error("A benchmark has no plan.");
    const { visits, unscheduled } = made.value;
    for (const left of unscheduled.slice(0, 2)) {
      const rounds = [1, 2, 3].map(() => {
        const before = process.threadCpuUsage();
        const why = explainUnscheduled(problem, visits, left);
        const { user, system } = process.threadCpuUsage(before);
        return { why, spent: (user + system) / 1000 };
      });
      times.push(Math.min(...rounds.map(({ spent }) => spent)));
      if (rounds.every(({ why }) => why.proven)) proven += 1;
    }
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? 0;
  console.log(
    `${name.padEnd(40)}${proven} of ${times.length} proven; median ${median.toFixed(0)} ms, slowest ${(times.at(-1) ?? 0).toFixed(0)} ms of processor`,
  );
}
