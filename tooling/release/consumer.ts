// A program of somebody who installed the published packages. The release rehearsal compiles it outside the
// workspace in two module resolutions, runs it on every Node at hand, and checks its district with the command line.
import { overrideChecklist, scoreAnswers, blankAnswers } from "@supervision/checklists";
import { kindergarten } from "@supervision/checklists/kindergarten";
import { school, schoolRoutine } from "@supervision/checklists/school";
import { composeDistrict, formatDescription, describeDistrict } from "@supervision/district";
import { definePlugin, defineZoneLayout, orThrow } from "@supervision/domain";
import { indicatorSetOn, judgeCounty } from "@supervision/indicators";
import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";
import { formatSchedule } from "@supervision/reports";
import { renderDocx } from "@supervision/reports/docx";
import { renderXlsx } from "@supervision/reports/xlsx";
import { checkSchedule, generateSchedule } from "@supervision/schedule";
import { nationalSchedule } from "@supervision/schedule/national";
import { stateCouncilCalendar, workCalendarCn } from "@supervision/schedule/work-calendar-cn";
import { generateMany } from "@supervision/schedule/workers";
import { readRegister } from "@supervision/schemas";

const riverside = definePlugin({
  id: "riverside",
  version: "1.0.0",
  requires: { school: "^1" },
  overrides: [
    overrideChecklist(schoolRoutine, {
      basedOn: "2013-09",
      effective: { from: "2025-09-01" },
      source: {
        title: "滨江区督导细则",
        issuedBy: "滨江区教育督导室",
        authority: "district",
        issuedOn: "2025-08",
      },
      items: { safety: { weight: 20 } },
    }),
  ],
});

export const district = composeDistrict({
  id: "riverside",
  name: "滨江区",
  plugins: [school, kindergarten, nationalSchedule, workCalendarCn, riverside],
  zones: defineZoneLayout({
    levels: ["责任区"],
    zones: { east: { name: "东片", members: { asRegistered: true } } },
  }),
});

const text = [
  "学校编号,名称,类别,办学性质,责任区\nS1,东街小学,小学,公办,东片\nS2,东街幼儿园,幼儿园,民办,东片\n",
  "督学编号,姓名,类别,责任督学,责任区\nD1,督学甲,兼职督学,是,东片\n",
];
const files = text.map((content, index) => ({
  name: `${index}.csv`,
  bytes: new TextEncoder().encode(content),
}));
const register = orThrow(await readRegister(files));

const problem = {
  period: { from: "2025-09-01", until: "2025-12-31" },
  register,
  zones: district.on("2025-09-01").zones,
  calendar: stateCouncilCalendar,
  terms: [{ id: "2025-autumn", name: "第一学期", from: "2025-09-01", until: "2025-12-31" }],
  rules: nationalSchedule.contributes,
};
const plan = orThrow(generateSchedule(problem, { seed: 1 }));
if (plan.status === "cancelled") throw new Error("The plan was called off");
const checked = orThrow(checkSchedule(problem, plan.visits));
console.log(`${plan.status}: ${plan.visits.length} visits, checked ${checked.ok}`);
for await (const { id, outcome } of generateMany([{ id: "thread", problem, seed: 1 }], { workers: 1 }))
  console.log(`${id}: the same plan ${JSON.stringify(orThrow(outcome)) === JSON.stringify(plan)}`);

const list = district.on("2025-09-01").checklists["school/routine"];
if (list === undefined) throw new Error("No checklist is in force");
console.log(`safety weighs ${list.edition.items["safety"]?.weight}`);
const blank = blankAnswers(list, { id: "S1", kind: "primary", nature: "public" }, "2025-09-01");
console.log(orThrow(scoreAnswers(list.edition, blank)).status);
console.log(formatDescription(describeDistrict(district, "2025-09-01"), "en").split("\n")[0]);

const set = orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2025-09-01"));
console.log(judgeCounty(set, []).verdict);

const document = formatSchedule(plan.visits, register);
const [docx, xlsx] = [await renderDocx(document), await renderXlsx([{ name: "安排", document }])];
console.log(`${docx[0]} ${docx[1]} ${xlsx[0]} ${xlsx[1]}`);
