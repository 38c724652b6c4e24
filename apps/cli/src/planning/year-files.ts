import { formatSchedule, formatYearTable, type Names, type ReportDocument } from "@supervision/reports";
import { renderDocx } from "@supervision/reports/docx";
import { quarterTableForm, yearTableForm } from "@supervision/reports/forms";
import { type Publication, renderIcs } from "@supervision/reports/ics";
import { renderMarkdown } from "@supervision/reports/markdown";
import { renderXlsx } from "@supervision/reports/xlsx";
import type { IsoDate } from "@supervision/domain";
import { provisionalVisits } from "@supervision/schedule";
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
 *
 * @param sent - what inspectors have in their calendars by now and the day it was made; absent: a first publication
 */
export async function yearFiles(year: PlannedYear, sent?: Sent): Promise<readonly OutputFile[]> {
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
      ...(arrange === "list" ? { unscheduled: plan.unscheduled, rules: plan.score } : {}),
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
        ...(sent?.changes === undefined ? [] : [{ name: "本次变动", document: sent.changes }]),
      ]),
    },
    ...calendars(year, names, sent),
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

/** What was sent out: its numbers go into the calendars, so that calendar programs take what is new. */
interface Sent {
  /** Every visit that was sent out. */
  readonly publication: Publication;
  /** Day on which the plan was made. */
  readonly stamp: IsoDate;
  /** What this plan changes, for a sheet of its own; absent where it changes nothing. */
  readonly changes?: ReportDocument | undefined;
}

function calendars(
  { plan, problem, view }: PlannedYear,
  names: Names,
  sent: Sent | undefined,
): readonly OutputFile[] {
  const nameOf = fileNames();
  const all =
    sent === undefined
      ? plan.visits
      : sent.publication.visits.flatMap(({ visit, cancelled }) => (cancelled === true ? [] : [visit]));
  const numbers =
    sent === undefined
      ? { provisional: provisionalVisits(all, problem.calendar) }
      : { publication: sent.publication };
  // Also for those without visits: the calendar of an earlier plan must not stay behind.
  return problem.register.inspectors.map(({ id, name }) => ({
    path: `inspectors/${nameOf(id)}.ics`,
    content: renderIcs(
      all.filter(({ inspectors }) => inspectors.includes(id)),
      {
        ...names,
        ...numbers,
        name: `${view.name}督导安排 ${name}`,
        stamp: sent?.stamp ?? problem.period.from,
        inspector: id,
      },
    ),
  }));
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

/** File names of ids, each its own: ids that would share one get a number. */
export function fileNames(): (id: string) => string {
  const taken = new Map<string, string>();
  return (id) => {
    const plain = fileName(id);
    let name = plain;
    // Some file systems take capitals and small letters for the same.
    for (let again = 2; (taken.get(name.toLowerCase()) ?? id) !== id; again += 1) name = `${plain}-${again}`;
    taken.set(name.toLowerCase(), id);
    return name;
  };
}
