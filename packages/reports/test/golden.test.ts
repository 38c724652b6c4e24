import { formatExpression } from "@supervision/checklists/expressions";
import { formatScoring } from "@supervision/checklists/scoring";
import { orThrow } from "@supervision/domain";
import { explainCoefficient, indicatorSetOn, judgeCounty } from "@supervision/indicators";
import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";
import { describe, expect, it } from "vitest";
import { renderDocx } from "../src/docx/index.ts";
import { followUpRecordForm, quarterTableForm, visitRecordForm, yearTableForm } from "../src/forms/index.ts";
import { renderHtml } from "../src/html/index.ts";
import { renderIcs } from "../src/ics/index.ts";
import {
  formatChecklist,
  formatFollowUpRecord,
  formatIndicatorResult,
  formatSchedule,
  formatVisitRecord,
  formatYearTable,
  type ReportDocument,
} from "../src/index.ts";
import { renderMarkdown } from "../src/markdown/index.ts";
import { renderXlsx } from "../src/xlsx/index.ts";
import { golden } from "./golden-files.ts";
import { partOf, xmlTree } from "./office-files.ts";
import { sampleAnswers, sampleChecklist } from "./sample-checklist.ts";
import { sampleRubric } from "./sample-rubric.ts";
import {
  editionOf,
  findings,
  followUpRecord,
  monthPlan,
  names,
  quarterPlan,
  visitRecord,
  visits,
} from "./sample-facts.ts";

const set = orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2026-03-01"));
const school = { stage: "primary", kind: "primary", qualifiedTeachers: 46, backboneTeachers: 12 } as const;
const county = judgeCounty(set, [
  { ...school, school: "p1", name: "示例一小", students: 1050, sportsArea: 8400 },
  { ...school, school: "p2", name: "示例二小", students: 880, sportsArea: 5800 },
  { ...school, school: "p3", name: "示例教学点", kind: "teaching-point", students: 42, sportsArea: 900 },
]);
const explained = explainCoefficient(set, county, { stage: "primary", indicator: "sports-area" });

const documents: Readonly<Record<string, ReportDocument>> = {
  "visit-record": formatVisitRecord(editionOf(visitRecordForm), { ...names, record: visitRecord }),
  "visit-record-empty": formatVisitRecord(editionOf(visitRecordForm)),
  "follow-up-record": formatFollowUpRecord(editionOf(followUpRecordForm), {
    ...names,
    record: followUpRecord,
    findings,
  }),
  "follow-up-record-empty": formatFollowUpRecord(editionOf(followUpRecordForm)),
  "year-table-months": formatYearTable(editionOf(yearTableForm), monthPlan, { visits }),
  "year-table-quarters": formatYearTable(editionOf(quarterTableForm), quarterPlan, {
    remark: "及时完成上级布置的任务。",
  }),
  schedule: formatSchedule(visits, names),
  indicators: formatIndicatorResult(county, {
    county: "示例县",
    explanations:
      explained === undefined ? [] : [{ title: "体育场馆面积差异系数的计算", text: explained.zh }],
  }),
  checklist: formatChecklist(sampleChecklist, {
    institution: { name: "示例小学", kind: "primary", nature: "public" },
    inspectors: ["甲督学", "乙督学"],
    answers: sampleAnswers,
  }),
  "checklist-empty": formatChecklist(sampleChecklist),
  "checklist-rubric-en": formatChecklist(sampleRubric, {
    language: "en",
    sayCondition: formatExpression,
    sayScoring: formatScoring,
  }),
  "checklist-rubric": formatChecklist(sampleRubric, {
    sayCondition: formatExpression,
    sayScoring: formatScoring,
  }),
  "schedule-by-month": formatSchedule(visits, { ...names, arrange: "month" }),
};

describe("documents as their golden files show them", () => {
  it.each(Object.entries(documents))("%s as Markdown", (name, document) => {
    const text = renderMarkdown(document);
    expect(text).toBe(golden(`${name}.md`, text));
  });

  it.each(["visit-record", "year-table-months"])("%s as a page", (name) => {
    const document = documents[name];
    if (document === undefined) throw new Error(name);
    const text = renderHtml(document);
    expect(text).toBe(golden(`${name}.html`, text));
  });

  it.each(["visit-record-empty", "follow-up-record", "year-table-months"])(
    "%s as Word, document.xml as a tree",
    async (name) => {
      const document = documents[name];
      if (document === undefined) throw new Error(name);
      const text = xmlTree(partOf(await renderDocx(document), "word/document.xml"));
      expect(text).toBe(golden(`${name}.document.txt`, text));
    },
  );

  it("the year table as a workbook, its first sheet as a tree", async () => {
    const document = documents["year-table-months"];
    if (document === undefined) throw new Error("year-table-months");
    const text = xmlTree(partOf(await renderXlsx(document), "xl/worksheets/sheet1.xml"));
    expect(text).toBe(golden("year-table-months.sheet1.txt", text));
  });

  it("an inspector's visits as a calendar", () => {
    const file = renderIcs(visits, {
      ...names,
      name: "甲督学督导安排",
      stamp: "2026-02-20",
      inspector: "p2",
    });
    // Golden files are kept with plain line feeds.
    const text = file.replaceAll("\r\n", "\n");
    expect(text).toBe(golden("inspector-p2.ics", text));
  });
});
