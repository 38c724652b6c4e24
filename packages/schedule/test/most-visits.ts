import type { LegacyHighs } from "highs";
import { mayMake, missingRest, type Placement, staffOf } from "../src/generation/model/placement.ts";
import { prepare } from "../src/generation/prepare.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";

/**
 * How many visits any plan can place, by importance, the most important first: as many as possible of these, then of the next. A
 * mixed-integer program over who makes which visit when; it reads who may go where as the search does and searches nothing of it.
 */
export function mostVisits(highs: LegacyHighs, problem: ScheduleProblem): readonly number[] {
  const prepared = prepare(problem, 1);
  if (!prepared.ok) throw new Error(prepared.issues[0].message.en);
  const { placement } = prepared.value;
  const { model, tasks } = placement;
  const rows: string[] = [];
  const gains: string[] = [];
  const names: string[] = [];
  const sums = new Map<string, string[]>();
  const add = (key: string, name: string): void => void sums.set(key, [...(sums.get(key) ?? []), name]);
  const levels = [...new Set(tasks.map(({ importance = 0 }) => importance))].toSorted((a, b) => a - b);
  // One visit of a level is worth more than all of those below.
  const worth = (level: number): number => (tasks.length + 1) ** levels.indexOf(level);
  tasks.forEach((task, index) => {
    const starts: string[] = [];
    for (let slot = 2 * task.from; slot <= 2 * task.until + 1; slot += 1) {
      const who = whoCan(placement, index, slot);
      if (who.length < task.size) continue;
      const start = `y${index}_${slot}`;
      const day = slot >> 1;
      names.push(start);
      starts.push(start);
      gains.push(`${worth(task.importance ?? 0)} ${start}`);
      add(`day ${index} ${day}`, start);
      const people = who.map((inspector) => {
        const name = `x${index}_${slot}_${inspector}`;
        names.push(name);
        for (let at = slot; at <= slot + (placement.wholeDay[index] ?? 0); at += 1)
          add(`cell ${inspector} ${at}`, name);
        add(`week ${inspector} ${model.caps?.week[day] ?? ""}`, name);
        add(`month ${inspector} ${model.caps?.month[day] ?? ""}`, name);
        return name;
      });
      rows.push(`${people.join(" + ")} - ${task.size} ${start} = 0`);
    }
    if (starts.length > 0) rows.push(`${starts.join(" + ")} <= 1`);
  });
  for (const [key, of] of sums) {
    const [kind = "", first = ""] = key.split(" ");
    const most = limitOf(placement, kind, Number(first));
    if (of.length > most) rows.push(`${of.join(" + ")} <= ${most}`);
  }
  tasks.forEach((_, index) =>
    tasks.slice(0, index).forEach((other, at) => {
      if (other.institution !== placement.institution[index]) return;
      for (let day = 0; day < model.days.length; day += 1)
        for (let on = 0; on < model.days.length; on += 1) {
          const both = [...(sums.get(`day ${index} ${day}`) ?? []), ...(sums.get(`day ${at} ${on}`) ?? [])];
          if (both.length > 1 && isTooClose(placement, index, day, on)) rows.push(`${both.join(" + ")} <= 1`);
        }
    }),
  );
  const solved = highs.solve(
    [
      "Maximize",
      gains.join("\n + "),
      "Subject To",
      ...rows.map((row) => row.replaceAll(" + ", "\n + ")),
      "Binary",
      names.join("\n"),
      "End",
    ].join("\n"),
    { presolve: "on", mip_rel_gap: 0, mip_abs_gap: 0.5 },
  );
  if (solved.Status !== "Optimal") throw new Error(`The solver ended with ${solved.Status}.`);
  let left = Math.round(solved.ObjectiveValue);
  return levels.toReversed().map((level) => {
    const placed = Math.floor(left / worth(level));
    left -= placed * worth(level);
    return placed;
  });
}

function whoCan(placement: Placement, index: number, slot: number): readonly number[] {
  const task = placement.tasks[index];
  if (task === undefined) return [];
  return (
    task.acrossZones && task.size > 1 ? [...placement.model.inspectors.keys()] : staffOf(placement, task)
  ).filter((inspector) => mayMake(placement, index, inspector, slot));
}

function limitOf({ model: { caps } }: Placement, kind: string, inspector: number): number {
  if (kind === "cell") return 1;
  const most = kind === "week" ? caps?.perWeek[inspector] : kind === "month" ? caps?.perMonth[inspector] : 0;
  return most === undefined || most === 0 ? Infinity : most;
}

function isTooClose({ rests }: Placement, index: number, day: number, other: number): boolean {
  return day === other || (rests[index] ?? []).some((rule) => rule.hard && missingRest(rule, day, other) > 0);
}
