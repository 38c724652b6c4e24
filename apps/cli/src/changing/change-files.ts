import { renderDocx } from "@supervision/reports/docx";
import { calendarMessages } from "@supervision/reports/ics";
import type { IsoDate } from "@supervision/domain";
import type { OutputFile } from "../files/write-files.ts";
import type { PlannedYear } from "../planning/plan-year.ts";
import { fileNames, namesOf, scheduleJson, yearFiles } from "../planning/year-files.ts";
import type { ChangedPlan } from "./change-plan.ts";
import { type ChangePage, changesDocument, pageDocument, pageText } from "./change-page.ts";

/** The mail address of an office that gave none: mail to it goes nowhere (RFC 2606). */
const NOBODY = "office@supervision.invalid";

/** What `schedule.json` holds of a changed plan: the plan as it stands, and what became of it. */
export function changedScheduleJson(
  year: PlannedYear,
  { life }: ChangedPlan,
): Readonly<Record<string, unknown>> {
  return { ...scheduleJson(year), changed: life };
}

/**
 * The files of a changed plan: those of a planned year, with the numbers calendars count on; the list of events; and in a folder of this
 * change the page about it and a calendar message to each inspector concerned. `schedule.json` comes last: where it is, all is.
 */
export async function changeFiles(
  year: PlannedYear,
  changed: ChangedPlan,
  page: ChangePage,
  { today, mail = NOBODY }: { readonly today: IsoDate; readonly mail?: string | undefined },
): Promise<readonly OutputFile[]> {
  const { life, publishedBefore, events } = changed;
  const folder = `changes/${life.changes.length}-${today}`;
  const messages = calendarMessages(publishedBefore, life.published, {
    ...namesOf(year),
    name: `${year.view.name}督导安排`,
    stamp: today,
    organizer: { name: `${year.view.name}教育督导室`, address: mail },
  });
  const nameOf = fileNames();
  return [
    ...(
      await yearFiles(year, { publication: life.published, stamp: today, changes: changesDocument(page) })
    ).filter(({ path }) => path !== "schedule.json"),
    { path: `${folder}/change.docx`, content: await renderDocx(pageDocument(page)) },
    { path: `${folder}/change.txt`, content: `${pageText(page, "zh")}\n` },
    ...messages.map(({ inspector, method, text }) => ({
      path: `${folder}/messages/${nameOf(inspector)}-${method.toLowerCase()}.ics`,
      content: text,
    })),
    { path: "events.json", content: `${JSON.stringify(events, undefined, 2)}\n` },
    {
      path: "schedule.json",
      content: `${JSON.stringify(changedScheduleJson(year, changed), undefined, 2)}\n`,
    },
  ];
}
