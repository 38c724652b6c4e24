import { type Bilingual, overlaps, type Period } from "@supervision/domain";
import type { Task } from "../generation/demand/task.ts";
import { unscheduledVisit } from "../generation/outcome/unscheduled-reason.ts";
import { seatedPlacement } from "../replanning/keep-shares.ts";
import type { Entry } from "../replanning/prepare.ts";
import type { Seating } from "../replanning/seat-visits.ts";

/**
 * Why a wish has no half-day among visits that stay: what its free half-days would break, or the first obstacle there is.
 *
 * @param untried - how many groups and half-days were tried, where not all were
 */
export function noSlotReason(
  period: Period,
  seating: Seating,
  entries: readonly Entry[],
  task: Task,
  broken: Bilingual | undefined,
  untried?: number,
): Bilingual {
  const { from, until } = task.period;
  if (from > until)
    return { zh: `${until}早于${from}，其间没有日子`, en: `${until} lies before ${from}: there is no day.` };
  if (!overlaps(period, task.period))
    return {
      zh: `不在计划的${period.from}至${period.until}之内`,
      en: `The plan is of ${period.from} to ${period.until}.`,
    };
  if (broken !== undefined && untried !== undefined)
    return {
      zh: `有空闲的半天，没有试遍所有人员组合：试过的${untried}种时段和人员都不合硬性规则，如：${broken.zh}`,
      en: `Half-days are free, and not all groups were tried: each of ${untried} tried would break a hard rule, such as: ${broken.en}`,
    };
  if (broken !== undefined)
    return {
      zh: `有空闲的半天，但都会违反硬性规则，如：${broken.zh}`,
      en: `Half-days are free, and each would break a hard rule, such as: ${broken.en}`,
    };
  // Nobody gives way to a wish, however important: that the others come first is no reason.
  const own = seating.visits[entries.length];
  const all = own === undefined ? [] : [...entries, { task, seated: { ...own, importance: Infinity } }];
  const placement = seatedPlacement(seating.model, all, seating);
  const { zh, en } = unscheduledVisit(placement, placement.tasks[entries.length] ?? task).reason;
  return { zh, en };
}
