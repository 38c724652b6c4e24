import type { Task } from "../demand/task.ts";
import type { Placement } from "./placement.ts";
import type { PlanModel } from "./plan-model.ts";

/** Tasks of the same institution that can come within reach of a rule of rest, task by task. */
export function nearTasks(
  model: PlanModel,
  tasks: readonly Task[],
  tasksAt: readonly (readonly number[])[],
): Pick<Placement, "near" | "nearStart"> {
  const near: number[] = [];
  const nearStart = new Int32Array(tasks.length + 1);
  tasks.forEach((task, index) => {
    for (const other of tasksAt[task.institution] ?? [])
      if (other !== index && canBeNear(model, task, tasks[other])) near.push(other);
    nearStart[index + 1] = near.length;
  });
  return { near: Int32Array.from(near), nearStart };
}

function canBeNear(model: PlanModel, task: Task, other: Task | undefined): boolean {
  if (other === undefined || task.from > task.until || other.from > other.until) return false;
  const isFirst = task.until <= other.until;
  const until = isFirst ? task.until : other.until;
  const from = isFirst ? other.from : task.from;
  if (from <= until) return true;
  for (const { dayNumber, days } of model.restAt[task.institution] ?? [])
    if ((dayNumber[from] ?? 0) - (dayNumber[until] ?? 0) < days) return true;
  return false;
}
