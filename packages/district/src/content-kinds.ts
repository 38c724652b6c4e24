import { checklistKind } from "@supervision/checklists";
import type { ContentKind, EditionHeader } from "@supervision/domain";
import { indicatorKind, indicatorSetKind } from "@supervision/indicators";
import { scheduleRuleKind, workCalendarKind, yearPlanKind } from "@supervision/schedule";

/** Stands for report templates until their package exports its own. */
export type ReportTemplateEdition = EditionHeader;
const reportTemplateKind: ContentKind = {
  kind: "report-template",
  checkEdition: () => [],
  itemsOf: () => [],
  referencesOf: () => [],
  fieldsOf: () => [],
  checkOverride: () => [],
  applyOverride: (edition) => edition,
};

/** The kinds of content a district is composed of; composition knows them by these adapters only. */
export const CONTENT_KINDS: readonly ContentKind[] = [
  checklistKind,
  scheduleRuleKind,
  yearPlanKind,
  workCalendarKind,
  indicatorKind,
  indicatorSetKind,
  reportTemplateKind,
];
