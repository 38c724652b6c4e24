import { defineChecklist, defineChecklistEdition, overrideChecklist, remove } from "@supervision/checklists";
import { school, schoolRoutine } from "@supervision/checklists/school";
import { kindergarten } from "@supervision/checklists/kindergarten";
import { definePlugin, defineZoneLayout, type LegalSource, type SchoolTerm } from "@supervision/domain";
import { basicBalance } from "@supervision/indicators/basic-balance";
import { qualityBalance } from "@supervision/indicators/quality-balance";
import { forms } from "@supervision/reports/forms";
import { overrideScheduleRule } from "@supervision/schedule";
import { nationalSchedule, restBetweenVisits } from "@supervision/schedule/national";
import { workCalendarCn } from "@supervision/schedule/work-calendar-cn";

// A made-up district on the standard content, as an office would write it.

const notice: LegalSource = {
  title: "滨江区责任督学工作实施办法（示例）",
  issuedBy: "滨江区教育督导室",
  authority: "district",
  documentNumber: "滨教督〔2025〕3号",
  issuedOn: "2025-08-20",
  article: "第六条",
};

export const own = definePlugin({
  id: "riverside",
  version: "1.0.0",
  requires: { school: "^1", "national-schedule": "*" },
  contributes: [
    defineChecklist({
      id: "riverside/river-safety",
      title: "临河安全专项",
      appliesTo: ["primary", "kindergarten"],
      editions: [
        defineChecklistEdition({
          edition: "2025-09",
          status: "active",
          effective: { from: "2025-09-01" },
          sources: [notice],
          items: {
            fence: { title: "临河围栏完好", answer: "yes-no", domain: "school/routine#safety" },
            drill: { title: "防溺水演练", answer: "yes-no" },
          },
        }),
      ],
      withdrawn: { on: "2026-09-01", source: notice },
    }),
  ],
  overrides: [
    overrideChecklist(schoolRoutine, {
      basedOn: "2013-09",
      effective: { from: "2025-09-01", until: "2026-07-31" },
      source: notice,
      items: { admission: { title: "招生、收费与分班" }, ethos: remove("并入专项督导") },
      add: { "river-fence": { title: "临河围栏完好", answer: "yes-no" } },
    }),
    overrideScheduleRule(restBetweenVisits, {
      basedOn: "2012-10",
      effective: { from: "2025-09-01" },
      source: notice,
      weight: 50,
    }),
  ],
});

export const before = defineZoneLayout({
  levels: ["责任区"],
  zones: { east: { name: "东片责任区", members: { towns: ["东街"] } } },
});

export const after = defineZoneLayout({
  levels: ["片区", "责任区"],
  zones: {
    east: { name: "东片区" },
    "east/1": { name: "第一责任区", within: "east", members: { towns: ["东街"] } },
    "east/2": { name: "第二责任区", within: "east", members: { towns: ["河口"] } },
  },
});

export const terms: readonly SchoolTerm[] = [
  { id: "2025-autumn", name: "2025—2026学年第一学期", from: "2025-09-01", until: "2026-01-23" },
  { id: "2026-spring", name: "2025—2026学年第二学期", from: "2026-03-01", until: "2026-07-03" },
];

export const plugins = [
  school,
  kindergarten,
  nationalSchedule,
  workCalendarCn,
  qualityBalance,
  basicBalance,
  forms,
  own,
] as const;
