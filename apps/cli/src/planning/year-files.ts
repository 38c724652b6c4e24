import { formatSchedule, formatYearTable, type Names, type ReportDocument } from "@supervision/reports";
import { renderDocx } from "@supervision/reports/docx";
import { quarterTableForm, yearTableForm } from "@supervision/reports/forms";
import { renderIcs } from "@supervision/reports/ics";
import { renderMarkdown } from "@supervision/reports/markdown";
import { renderXlsx } from "@supervision/reports/xlsx";
import {
  drawCoverage,
  drawLoads,
  drawWeeks,
  inspectorLoads,
  visitCoverage,
  weekCounts,
} from "@supervision/schedule/displays";
import type { OutputFile } from "../files/write-files.ts";
import { itemTitles, type PlannedYear } from "./plan-year.ts";

/**
 * The files of a planned year: `schedule.json`, `schedule.xlsx`, one calendar an inspector, pictures of the year and, when the
 * district has a year plan, its table as DOCX, XLSX and Markdown.
 */
export async function yearFiles(year: PlannedYear): Promise<readonly OutputFile[]> {
  const { plan, view, problem } = year;
  const names = namesOf(year);
  const issuer = `${view.name}教育督导室`;
  const title = `${view.name}督导安排（${problem.period.from}至${problem.period.until}）`;
  const schedule = (arrange: "list" | "inspector" | "overview" | "counts") =>
    formatSchedule(plan.visits, {
      ...names,
      issuer,
      arrange,
      title,
      ...(arrange === "list" ? { unscheduled: plan.unscheduled } : {}),
    });
  return [
    ...(await yearTableFiles(year, issuer)),
    { path: "schedule.json", content: `${JSON.stringify(scheduleJson(year), undefined, 2)}\n` },
    {
      path: "schedule.xlsx",
      content: await renderXlsx([
        { name: "按日期", document: schedule("list") },
        { name: "一览", document: schedule("overview") },
        { name: "汇总", document: schedule("counts") },
      ]),
    },
    ...calendars(year, names),
    ...pictures(year),
  ];
}

/** What `schedule.json` holds. */
export function scheduleJson({ plan, problem, view }: PlannedYear): Readonly<Record<string, unknown>> {
  const { visits, unscheduled, score, status, seed } = plan;
  return { district: view.districtId, period: problem.period, seed, status, visits, unscheduled, score };
}

/** Names for print: institutions, inspectors, checklist items. */
export function namesOf({ problem, view }: PlannedYear): Names {
  const { institutions, inspectors } = problem.register;
  return { institutions, inspectors, itemTitle: itemTitles(view) };
}

async function yearTableFiles(
  { yearPlan, plan, view }: PlannedYear,
  issuer: string,
): Promise<readonly OutputFile[]> {
  const table = yearTable({ yearPlan, view }, issuer);
  if (table === undefined) return [];
  const counts = formatSchedule(plan.visits, { arrange: "counts", title: "督导次数汇总", issuer });
  return [
    { path: "year-table.docx", content: await renderDocx(table) },
    {
      path: "year-table.xlsx",
      content: await renderXlsx([
        { name: "工作安排", document: table },
        { name: "督导次数", document: counts },
      ]),
    },
    { path: "year-table.md", content: renderMarkdown(table) },
  ];
}

/** The table of the district's year plan in its own form, or nothing when it has no plan. */
export function yearTable(
  { yearPlan, view }: Pick<PlannedYear, "yearPlan" | "view">,
  issuer?: string,
): ReportDocument | undefined {
  if (yearPlan === undefined) return undefined;
  const form = yearPlan.edition.axis === "quarter" ? quarterTableForm : yearTableForm;
  const template = view.reportTemplates[form.id]?.edition ?? form.editions.at(-1);
  if (template === undefined) return undefined;
  return formatYearTable(template, yearPlan.edition, issuer === undefined ? {} : { issuer });
}

function calendars({ plan, problem, view }: PlannedYear, names: Names): readonly OutputFile[] {
  return (
    problem.register.inspectors
      .map((inspector) => ({
        inspector,
        visits: plan.visits.filter((visit) => visit.inspectors.includes(inspector.id)),
      }))
      // Also without visits: the calendar of an earlier plan must not stay behind.
      .map(({ inspector, visits }) => ({
        path: `inspectors/${fileName(inspector.id)}.ics`,
        content: renderIcs(visits, {
          ...names,
          name: `${view.name}督导安排 ${inspector.name}`,
          stamp: problem.period.from,
          inspector: inspector.id,
        }),
      }))
  );
}

function pictures({ plan: { visits }, problem, view }: PlannedYear): readonly OutputFile[] {
  const weeks = weekCounts(problem, visits);
  const coverage = visitCoverage(problem, visits);
  return [
    {
      path: "pictures/loads.svg",
      content: drawLoads(problem, inspectorLoads(problem, visits), { title: `${view.name}督学工作量` }),
    },
    ...(weeks.ok
      ? [
          {
            path: "pictures/weeks.svg",
            content: drawWeeks(weeks.value, { title: `${view.name}每周督导次数` }),
          },
        ]
      : []),
    ...(coverage.ok
      ? [
          {
            path: "pictures/coverage.svg",
            content: drawCoverage(problem, coverage.value, { title: `${view.name}督导覆盖` }),
          },
        ]
      : []),
  ];
}

/** An id as a file name: whatever a file system may refuse becomes `_`. */
export function fileName(id: string): string {
  const name = id.replace(/[^\p{L}\p{N}._-]/gu, "_").replace(/^\.+/, "_");
  return name === "" ? "_" : name;
}
