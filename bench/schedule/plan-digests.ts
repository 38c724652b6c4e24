import { generateSchedule, type ScheduleProblem } from "@supervision/schedule";
import { nationalSchedule } from "@supervision/schedule/national";
import { measureSchedule } from "@supervision/schedule/quality";
import { replan } from "@supervision/schedule/replanning";
import { county } from "../../packages/schedule/test/county.ts";
import { sampleRule } from "../../packages/schedule/test/sample-rule.ts";
import { scattered } from "../../packages/schedule/test/scattered.ts";

const small = scattered(county({ zones: 2, institutions: 30, inspectors: 6, leave: true }), 1);
const longAtKindergartens = sampleRule(
  { type: "visit-length", halfDays: 2, audience: ["kindergarten"] },
  { id: "bench/whole-day", title: "督导幼儿园不少于一个工作日" },
);
const PROBLEMS: Readonly<Record<string, ScheduleProblem>> = {
  "30 institutions": small,
  "30 institutions, special inspections": {
    ...small,
    extraVisits: [
      {
        id: "special",
        months: [10, 11],
        visits: { kind: "special", inspectors: 3, sample: 6 },
      },
    ],
  },
  "30 institutions, comprehensive inspections and kindergartens for a whole day": {
    ...small,
    rules: [...nationalSchedule.contributes, longAtKindergartens],
    extraVisits: [
      {
        id: "comprehensive",
        months: [3, 4],
        visits: { kind: "comprehensive", inspectors: 3, sample: 4, wholeDay: true },
      },
    ],
  },
  "county 170/35, leave and recusals": scattered(
    county({ zones: 7, institutions: 170, inspectors: 35, leave: true, recusals: true }),
    2,
  ),
};

const ABSENCE = {
  type: "inspector-absent",
  inspector: "I03",
  days: { from: "2026-03-16", until: "2026-03-29" },
} as const;

/** Digests (FNV-1a) of whole plans with their costs, bounds and moves, of their measures, and of what an absence of two weeks changes. */
export function digests(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([name, problem]) => {
      const made = generateSchedule(problem, { seed: 20_260_901, maxMoves: 100_000 });
      if (!made.ok || made.value.status === "cancelled") throw new Error(`${name} has no plan.`);
      const measured = measureSchedule(problem, made.value.visits);
      const changed = replan(problem, made.value.visits, [ABSENCE], { today: "2026-03-01" });
      return [name, [made.value, measured, changed].map((each) => digest(JSON.stringify(each))).join(" ")];
    }),
  );
}

function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
