/**
 * Moves a second with rules of a district's own: none, one, five, and the ready ones that cost most.
 *
 * Run: node --conditions=@supervision/source bench/schedule/own-rules.ts
 */
import { weekdayOf } from "@supervision/domain";
import type { InspectRule, ScheduleRule } from "@supervision/schedule";
import { limitBurden, registerVisits } from "@supervision/schedule/burden";
import { steerLoad } from "@supervision/schedule/load";
import { nationalSchedule } from "@supervision/schedule/national";
import { avoidPatterns } from "@supervision/schedule/unpredictability";
import { county } from "../../packages/schedule/test/county.ts";
import { otherProgrammes } from "../../packages/schedule/test/other-programmes.ts";
import { sampleRule } from "../../packages/schedule/test/sample-rule.ts";
import { scattered } from "../../packages/schedule/test/scattered.ts";
import { busyCounty } from "./districts.ts";
import { tell } from "./figure.ts";
import { additions, print, run } from "./measuring.ts";

const additionsPerSecond = additions();
print(`machine: ${Math.round(additionsPerSecond / 1e6)} million additions of doubles a second`);
const rule = (id: string, weight: number, content: InspectRule): ScheduleRule =>
  sampleRule(content, { id: `sample/${id}`, level: "soft", weight });
const notFridayAfternoon = (scope: InspectRule["scope"], index = 0): ScheduleRule =>
  rule(`${scope}-${index}`, 50, {
    type: "inspect",
    scope,
    inspect: ({ visits }) =>
      visits
        .filter(({ date, halfDay }) => halfDay === "afternoon" && weekdayOf(date) === 5)
        .map(({ id }) => ({ visits: [id], because: { zh: "周五下午", en: "Friday afternoon" } })),
  });
const places = scattered(county(busyCounty), 1);
const registered = registerVisits(otherProgrammes(places, 1), places.register.institutions);
if (!registered.ok) throw new Error("A benchmark has faulty visits.");
const burden = rule("burden", 300, limitBurden({ perWeek: 1, perMonth: 3 }));
const patterns = rule("patterns", 100, avoidPatterns({ tolerated: 25, memory: 12 }));
const load = rule(
  "load",
  30,
  steerLoad(
    { speed: 35, unknownWay: 60, onSite: { usual: 150 }, writing: 45, followUp: 30 },
    {
      targets: Object.fromEntries(places.register.inspectors.map(({ id }) => [id, 15_000])),
      tolerance: 120,
      unit: 60,
    },
  ),
);
const OWN: Readonly<Record<string, readonly ScheduleRule[]>> = {
  "no rule of its own": [],
  "one over each institution": [notFridayAfternoon("institution")],
  "five over each institution": [0, 1, 2, 3, 4].map((index) => notFridayAfternoon("institution", index)),
  "one of each of five scopes": (["institution", "inspector", "zone", "day", "week"] as const).map((scope) =>
    notFridayAfternoon(scope),
  ),
  "limitBurden, four programmes": [burden],
  avoidPatterns: [patterns],
  steerLoad: [load],
};
console.log(
  "\nMoves a second with rules of a district's own (county 170/35 with leave and recusals), and their penalty",
);
let plain = 0;
for (const [name, own] of Object.entries(OWN)) {
  const problem = {
    ...places,
    otherVisits: registered.value,
    rules: [...nationalSchedule.contributes, ...own],
  };
  // The first is for the compiler.
  const [, none, some] = [50_000, 0, 400_000].map((moves) => run(problem, 1, moves));
  if (none === undefined || some === undefined) throw new Error("Both runs have a plan.");
  const perSecond = (1000 * some.plan.moves) / Math.max(1, some.processor - none.processor);
  if (plain === 0) plain = perSecond;
  print(
    name,
    `${(perSecond / 1e6).toFixed(2)} M/s`,
    `1 : ${(plain / perSecond).toFixed(1)}`,
    `${none.plan.quality?.own ?? 0} → ${some.plan.quality?.own ?? 0}`,
    `1/${Math.round(additionsPerSecond / perSecond)} of additions`,
  );
  tell({
    name: `moves a second: ${name}`,
    ...(own.length === 0
      ? { bar: "at least 1/400 of the machine's additions", met: 400 * perSecond >= additionsPerSecond }
      : {}),
    measured: `${(perSecond / 1e6).toFixed(2)} M, 1 : ${(plain / perSecond).toFixed(1)} against none, 1/${Math.round(additionsPerSecond / perSecond)} of additions`,
  });
}
