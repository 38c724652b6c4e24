import type { Numbers } from "../model/plan-model.ts";
import { type Placement, visitsOn } from "../model/placement.ts";

/** What half-days and people cost under soft and medium rules: days without visits, qualification, rotation, limits of visits. */
export interface SoftCosts {
  /** For each institution: 0, or which row of `slotCosts` says what its half-days cost. */
  readonly slotRow: Numbers;
  /** Row × slots + slot. */
  readonly slotCosts: Numbers;
  /** Stretch of time, in which everybody costs the same, by day; their number. */
  readonly part: Numbers;
  readonly parts: number;
  /** (Row of the task × inspectors + inspector) × parts + part; row 0 costs nothing. */
  readonly whoCosts: Numbers;
  readonly limits: readonly SoftLimit[];
}

/** Visits of each inspector beyond which each costs its weight, in spans of days. */
export interface SoftLimit {
  readonly weight: number;
  /** By inspector; -1 without limit. */
  readonly most: readonly number[];
  /** First day, as index, of the week or month of each day; -1 where the rule does not bind. */
  readonly span: Numbers;
}

/** What it costs that an inspector makes a visit in a slot. */
export function softCost(
  { model, tasks, institution, slots, wholeDay }: Placement,
  index: number,
  who: number,
  slot: number,
): number {
  const { soft, inspectors } = model;
  if (soft === undefined) return 0;
  const { slotRow, slotCosts, whoCosts, part, parts } = soft;
  const person = (tasks[index]?.costRow ?? 0) * inspectors.length + who;
  const cell = (slotRow[institution[index] ?? 0] ?? 0) * slots + slot;
  // A visit is judged once, however long it lasts.
  return (
    Math.max(slotCosts[cell] ?? 0, wholeDay[index] === 1 ? (slotCosts[cell + 1] ?? 0) : 0) +
    (whoCosts[person * parts + (part[slot >> 1] ?? 0)] ?? 0)
  );
}

function beyond(placement: Placement, { weight, most, span }: SoftLimit, who: number, own: number): number {
  const allowed = most[who] ?? -1;
  if (own < 0 || allowed < 0) return 0;
  let over = -allowed;
  // The days of a span follow one another, the first of them names it.
  for (let day = own; span[day] === own; day += 1) over += visitsOn(placement, who, day);
  return weight * Math.max(0, over);
}

/** What the visits of an inspector cost beyond limits in the week and month of a day, but for those of another day. */
export function limitCost(placement: Placement, who: number, day: number, but = -1): number {
  let sum = 0;
  for (const limit of placement.model.soft?.limits ?? [])
    if (limit.span[but] !== limit.span[day]) sum += beyond(placement, limit, who, limit.span[day] ?? -1);
  return sum;
}

/** Adds up what a plan costs under these rules. */
export function softTotal(placement: Placement): number {
  const { model, occupant, slots, slot } = placement;
  if (model.soft === undefined) return 0;
  let sum = 0;
  occupant.forEach((task, cell) => {
    // A visit of a whole day counts in its morning.
    if (task >= 0 && slot[task] === cell % slots)
      sum += softCost(placement, task, Math.floor(cell / slots), cell % slots);
  });
  for (const limit of model.soft.limits)
    for (let day = 0; 2 * day < slots; day += 1)
      if (limit.span[day] === day)
        model.inspectors.forEach((_, who) => {
          sum += beyond(placement, limit, who, day);
        });
  return sum;
}
