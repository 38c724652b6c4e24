import type { Visit } from "@supervision/domain";
import { type Placement, teamOf } from "../model/placement.ts";
import { byTime } from "../../text-order.ts";

/** The visit a task is as far as it is placed: one fixed before as it was given, any other where the plan has it. */
export function visitOf(placement: Placement, index: number): Visit | undefined {
  const { model, tasks } = placement;
  const task = tasks[index];
  if (task?.fixed !== undefined) return task.fixed;
  const slot = placement.slot[index] ?? -1;
  const date = model.days[slot >> 1];
  const institution = model.institutions[placement.institution[index] ?? -1];
  const [lead, ...others] = teamOf(placement, index).flatMap(
    (inspector) => model.inspectors[inspector]?.id ?? [],
  );
  if (task === undefined || slot < 0 || date === undefined) return undefined;
  if (institution === undefined || lead === undefined) return undefined;
  return {
    id: task.id,
    institution: institution.id,
    inspectors: [lead, ...others],
    date,
    halfDay: slot % 2 === 0 ? "morning" : "afternoon",
    ...(task.wholeDay === true ? { wholeDay: true } : {}),
    kind: task.kind,
    items: task.items ?? [],
    ...(task.topic === undefined ? {} : { topic: task.topic }),
    ...(task.followsUp === undefined ? {} : { followsUp: task.followsUp }),
  };
}

/** Every visit of a plan by day, half-day and id. */
export function visitsOf(placement: Placement, fixed: readonly Visit[]): readonly Visit[] {
  const visits: Visit[] = [...fixed];
  placement.tasks.forEach((task, index) => {
    const visit = task.fixed === undefined ? visitOf(placement, index) : undefined;
    if (visit !== undefined) visits.push(visit);
  });
  return visits.toSorted(byTime);
}
