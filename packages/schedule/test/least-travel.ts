import type { LegacyHighs } from "highs";
import { mayMake, type Placement, staffOf } from "../src/generation/model/placement.ts";
import { prepare } from "../src/generation/prepare.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";

/** The least way of any plan of a small problem without rules of rest, groups and all, whatever the shares: a mixed-integer program over the days of inspectors. */
export function leastTravel(highs: LegacyHighs, problem: ScheduleProblem): number {
  const prepared = prepare(problem, 1);
  if (!prepared.ok) throw new Error(prepared.issues[0].message.en);
  const { placement } = prepared.value;
  const { model, tasks } = placement;
  const { ways } = model;
  const rows: string[] = [];
  const costs: string[] = [];
  const names: string[] = tasks.map((_, task) => `h${task}`);
  const made = new Map<string, string[]>();
  for (const who of model.inspectors.keys())
    for (const day of model.days.keys()) {
      const own: string[] = [];
      const add = (way: number, visited: readonly number[]): void => {
        const name = ["z", who, day, ...visited].join("_");
        names.push(name);
        own.push(name);
        costs.push(`${way} ${name}`);
        for (const task of visited) made.set(`${task} ${day}`, [...(made.get(`${task} ${day}`) ?? []), name]);
        // Groups that share a member have the two halves of the day.
        const [a = 0, b = 0] = visited;
        if (visited.length === 2 && visited.every((task) => (tasks[task]?.size ?? 0) > 1))
          rows.push(`${name} - h${a} - h${b} <= 0`, `${name} + h${a} + h${b} <= 2`);
      };
      tasks.forEach((first, a) => {
        if (!can(placement, a, who, day)) return;
        add(2 * ways.out(who, first.institution), [a]);
        tasks.slice(0, a).forEach((second, b) => {
          if (first.institution === second.institution || !can(placement, b, who, day)) return;
          const between = ways.between(first.institution, second.institution);
          add(ways.out(who, first.institution) + between + ways.out(who, second.institution), [a, b]);
        });
      });
      if (own.length > 0) rows.push(`${own.join("\n + ")} <= 1`);
    }
  const there = new Map<string, string[]>();
  tasks.forEach((task, index) => {
    const days = [...model.days.keys()].filter((day) => made.has(`${index} ${day}`));
    for (const day of days) {
      names.push(`y${index}_${day}`);
      rows.push(`${(made.get(`${index} ${day}`) ?? []).join("\n + ")} - ${task.size} y${index}_${day} = 0`);
      const key = `${task.institution} ${day}`;
      there.set(key, [...(there.get(key) ?? []), `y${index}_${day}`]);
    }
    rows.push(`${days.map((day) => `y${index}_${day}`).join(" + ")} = 1`);
  });
  for (const visits of there.values()) if (visits.length > 1) rows.push(`${visits.join(" + ")} <= 1`);
  const solved = highs.solve(
    ["Minimize", costs.join("\n + "), "Subject To", ...rows, "Binary", names.join("\n"), "End"].join("\n"),
    { mip_rel_gap: 0 },
  );
  if (solved.Status !== "Optimal") throw new Error(`The solver ended with ${solved.Status}.`);
  return Math.round(solved.ObjectiveValue);
}

function can(placement: Placement, index: number, who: number, day: number): boolean {
  const task = placement.tasks[index];
  if (task === undefined || day < task.from || day > task.until) return false;
  if (task.size === 1 && !staffOf(placement, task).includes(who)) return false;
  return mayMake(placement, index, who, 2 * day) && mayMake(placement, index, who, 2 * day + 1);
}
