import type { Visit } from "@supervision/domain";
import type { PlanModel } from "../generation/model/plan-model.ts";
import type { Entry } from "./prepare.ts";

/** Id of the visit an entry is or becomes. */
export function idOf({ visit, task }: Entry, index: number): string {
  return visit?.id ?? task?.id ?? `new-${index}`;
}

/** The visit of an entry on a half-day with some inspectors; `undefined` without a half-day. */
export function visitAt(
  model: PlanModel,
  entry: Entry,
  index: number,
  slot: number,
  team: readonly number[],
): Visit | undefined {
  const { visit, task, seated } = entry;
  const date = model.days[slot >> 1];
  if (slot < 0 || date === undefined) return undefined;
  // What is held is as it was, with people whom the register does not have any more, too.
  if (visit !== undefined && slot === seated.home) return seated.held ? visit : atHome(model, visit, team);
  const [lead, ...others] = team.flatMap((each) => model.inspectors[each]?.id ?? []);
  if (lead === undefined) return undefined;
  return {
    id: idOf(entry, index),
    institution: model.institutions[seated.institution]?.id ?? "",
    kind: visit?.kind ?? task?.kind ?? "routine",
    items: visit?.items ?? task?.items ?? [],
    ...(task?.topic === undefined ? {} : { topic: task.topic }),
    date,
    halfDay: slot % 2 === 0 ? "morning" : "afternoon",
    ...(seated.whole ? { wholeDay: true } : {}),
    inspectors: [lead, ...others],
  };
}

function atHome(model: PlanModel, visit: Visit, team: readonly number[]): Visit {
  const ids = team.flatMap((each) => model.inspectors[each]?.id ?? []);
  const [lead, ...others] = ids;
  if (lead === undefined || visit.inspectors.every((id) => ids.includes(id))) return visit;
  return { ...visit, inspectors: [lead, ...others] };
}
