// How long composing takes: node --conditions=@supervision/source bench/compose/compose.ts
import { availableParallelism, cpus } from "node:os";
import { overrideChecklist } from "@supervision/checklists";
import { kindergarten } from "@supervision/checklists/kindergarten";
import { school, schoolRoutine } from "@supervision/checklists/school";
import { composeDistrict, describeDistrict, type DistrictDefinition } from "@supervision/district";
import { definePlugin, type ZoneLayout } from "@supervision/domain";
import { basicBalance } from "@supervision/indicators/basic-balance";
import { qualityBalance } from "@supervision/indicators/quality-balance";
import { forms } from "@supervision/reports/forms";
import { overrideScheduleRule } from "@supervision/schedule";
import { nationalSchedule, restBetweenVisits } from "@supervision/schedule/national";
import { workCalendarCn } from "@supervision/schedule/work-calendar-cn";
import { largePlugins } from "./large-district.ts";

const RUNS = 15;
const source = { title: "示例", issuedBy: "示例区", authority: "district", issuedOn: "2025" } as const;

const zones: ZoneLayout = {
  levels: ["责任区"],
  zones: Object.fromEntries(
    Array.from({ length: 17 }, (_, index) => [
      `zone-${index + 1}`,
      { name: `第${index + 1}责任区`, members: { towns: [`镇${index}`] } },
    ]),
  ),
};
const own = definePlugin({
  id: "riverside",
  version: "1.0.0",
  overrides: [
    overrideChecklist(schoolRoutine, {
      basedOn: "2013-09",
      effective: { from: "2025-09-01" },
      source,
      items: { admission: { title: "招生、收费与分班" } },
      add: { "river-fence": { title: "临河围栏完好", answer: "yes-no" } },
    }),
    overrideScheduleRule(restBetweenVisits, {
      basedOn: "2012-10",
      effective: { from: "2025-09-01" },
      source,
      weight: 50,
    }),
  ],
});
const realistic: DistrictDefinition = {
  id: "riverside",
  name: "滨江区",
  plugins: [school, kindergarten, nationalSchedule, workCalendarCn, qualityBalance, basicBalance, forms, own],
  zones,
};
const large: DistrictDefinition = {
  id: "large",
  name: "合成大区",
  plugins: largePlugins({ plugins: 20, checklists: 20, items: 40, editions: 3 }),
  zones,
};

function milliseconds(work: () => unknown): {
  readonly first: number;
  readonly median: number;
  readonly slowest: number;
} {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  const [first = 0] = times;
  const sorted = times.slice(1).toSorted((a, b) => a - b);
  return { first, median: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0 };
}

function report(name: string, work: () => unknown): void {
  const { first, median, slowest } = milliseconds(work);
  const cells = [first, median, slowest].map((time) => time.toFixed(2).padStart(9));
  console.log(`${name.padEnd(46)}${cells.join("")}`);
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${availableParallelism()} cores; milliseconds`,
);
console.log(`${"".padEnd(46)}    first   median  slowest`);
for (const [name, definition] of [
  ["realistic district", realistic],
  ["20 plugins x 20 checklists x 40 items x 3", large],
] as const) {
  report(`${name}: compose`, () => composeDistrict(definition));
  report(`${name}: compose, on(date)`, () => composeDistrict(definition).on("2026-03-02"));
  const district = composeDistrict(definition);
  report(`${name}: on(date) again`, () => district.on("2026-03-02"));
  report(`${name}: describe`, () => describeDistrict(district, "2026-03-02"));
}
