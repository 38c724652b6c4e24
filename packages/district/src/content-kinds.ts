import { checklistKind } from "@supervision/checklists";
import type { ContentKind } from "@supervision/domain";
import { indicatorKind, indicatorSetKind } from "@supervision/indicators";
import { reportTemplateKind } from "@supervision/reports";
import { scheduleRuleKind, workCalendarKind, yearPlanKind } from "@supervision/schedule";

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

/** Kinds of which a view holds the whole series: each year of a calendar speaks of its own days, whatever day is asked for. */
export const KEPT_WHOLE: ReadonlySet<string> = new Set([workCalendarKind.kind]);
