import type { IsoDate, Visit } from "@supervision/domain";
import { ruleOfExtra } from "../extra-rule.ts";
import type { Task } from "../generation/demand/task.ts";
import type { PlanChange } from "./plan-change.ts";

/**
 * Ids of visits that are planned anew. A visit of the same duty may have been planned before and called off: what is planned anew has the
 * day of the change in its id. Nobody can have planned what the change itself asks for.
 */
export function newIds(
  current: readonly Visit[],
  changes: readonly PlanChange[],
  today: IsoDate,
): (task: Task) => string {
  const ids = new Set(current.map(({ id }) => id));
  const asked = new Set(
    changes.flatMap((change) => (change.type === "extra-visits" ? [ruleOfExtra(change.extra)] : [])),
  );
  return ({ id: wanted, rule }) => {
    const own = asked.has(rule) ? wanted : `${wanted}-${today.replaceAll("-", "")}`;
    let id = own;
    for (let again = 2; ids.has(id); again += 1) id = `${own}-${again}`;
    ids.add(id);
    return id;
  };
}
