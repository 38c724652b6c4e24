/**
 * Explains visits without a place in a county (170 institutions, 35 inspectors, 1700 visits a year, 29 rules): a zone whose inspectors are
 * all on leave for most of a month, and a special inspection in the week of a training for nearly everybody. Prints processor time.
 *
 * Run: node --conditions=@supervision/source bench/schedule/explain-county.ts [text]
 */
import {
  defineScheduleRule,
  generateSchedule,
  type RuleContent,
  type ScheduleProblem,
} from "@supervision/schedule";
import { limitBurden } from "@supervision/schedule/burden";
import { applyRepair, explainUnscheduled } from "@supervision/schedule/explaining";
import { nationalSchedule } from "@supervision/schedule/national";
import { consecutiveVisits } from "@supervision/schedule/ready-rules";
import { avoidPatterns } from "@supervision/schedule/unpredictability";
import { county } from "../../packages/schedule/test/county.ts";
import { sampleRule, visitDuty } from "../../packages/schedule/test/sample-rule.ts";

const base = county({
  zones: 7,
  institutions: 170,
  inspectors: 35,
  places: true,
  leave: true,
  recusals: true,
});
const leave = { from: "2026-03-01", until: "2026-03-29" };
const training = { from: "2026-04-13", until: "2026-04-17", reason: "training", note: "全县培训" } as const;
const national: ScheduleProblem = {
  ...base,
  register: {
    ...base.register,
    inspectors: base.register.inspectors.map((person, index) => ({
      ...person,
      certificate: { number: person.id, validUntil: "2027-12-31" },
      specialities: [index % 2 === 0 ? "学前教育" : "数学"],
      training: [{ on: "2025-04-10", hours: 48 }],
      ...(index < 2 ? {} : { unavailable: [training] }),
      ...(person.zones[0] === "z01" ? { leave: [...(person.leave ?? []), leave] } : {}),
    })),
  },
  extraVisits: [
    {
      id: "gas",
      months: [],
      during: { from: "2026-04-14", until: "2026-04-16" },
      visits: { kind: "special", topic: "燃气安全", institutions: ["S003"], inspectors: 3 },
    },
  ],
};

function rule(
  id: string,
  content: RuleContent,
  level: "hard" | "soft",
): ReturnType<typeof defineScheduleRule> {
  return sampleRule(content, { id: `sample/${id}`, level, ...(level === "soft" ? { weight: 50 } : {}) });
}

const because = { zh: "考试", en: "exams" };
const own = [
  rule("certificate", { type: "qualification", needs: "certificate", of: "everyone" }, "hard"),
  rule("training", { type: "qualification", needs: "training", of: "everyone", hours: 40 }, "hard"),
  rule("week", { type: "visits-at-most", perWeek: 6 }, "hard"),
  rule(
    "exams",
    { type: "no-visits", during: [{ from: "2026-06-15", until: "2026-06-19" }], because },
    "hard",
  ),
  rule("first-week", { type: "no-visits", weeksOfTerm: [1], because }, "soft"),
  rule("rest", { type: "rest-between-visits", days: 3, unit: "days" }, "hard"),
  rule("burden", limitBurden({ perWeek: 1, perMonth: 3 }), "soft"),
  rule("row", consecutiveVisits({ atMost: 4 }), "soft"),
  rule("patterns", avoidPatterns({ tolerated: 25, memory: 12 }), "soft"),
];
const others = Array.from(
  { length: Math.max(0, 29 - nationalSchedule.contributes.length - own.length) },
  (_, index) => rule(`asked-${index}`, visitDuty({ every: index % 2 === 0 ? "term" : "quarter" }), "soft"),
);
const many: ScheduleProblem = { ...national, rules: [...nationalSchedule.contributes, ...own, ...others] };

for (const [name, problem] of [
  [`${nationalSchedule.contributes.length} national rules`, national],
  [`${Object.keys(many.rules).length} rules`, many],
] as const) {
  const made = generateSchedule(problem, { seed: 1 });
  if (!made.ok || made.value.status === "cancelled") throw new Error("The county has no plan.");
  const { visits, unscheduled } = made.value;
  console.log(`${name}: ${visits.length} visits, ${unscheduled.length} without a place`);
  const seen = new Set<string>();
  for (const left of unscheduled) {
    if (seen.has(left.rule)) continue;
    seen.add(left.rule);
    for (const round of ["cold", "warm", "warm"]) {
      const before = process.cpuUsage();
      const why = explainUnscheduled(problem, visits, left);
      const { user, system } = process.cpuUsage(before);
      const works = why.repairs.filter((repair) => {
        const applied = applyRepair(problem, visits, JSON.parse(JSON.stringify(repair)));
        return applied.ok && applied.value.visits.length > visits.length;
      });
      console.log(
        `  ${left.rule}, ${round}: ${((user + system) / 1000).toFixed(0)} ms of processor; ${why.conflict.length} facts, proven ${why.proven}; ${works.length} of ${why.repairs.length} ways out applied`,
      );
      if (round === "cold" && process.argv[2] === "text") console.log(why.text.zh);
    }
  }
}
