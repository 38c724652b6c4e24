import type { PlannedVisits } from "../year-plan.ts";
import { emptyAmong } from "../rules/check-among-lists.ts";
import type { ItemRotation } from "../item-rotation.ts";

/** A field that no calendar and no register could satisfy, and what it holds. */
export interface WrongField {
  /** Its name, from the visits or the rotation on, such as `sample`. */
  readonly field: string;
  /** What it holds, in words; empty for an empty list. */
  readonly value: string;
}

/** Fields of planned visits that can never be satisfied. */
export function wrongVisitFields(visits: PlannedVisits): readonly WrongField[] {
  const { inspectors, sample, importance, audience, institutions, among } = visits;
  const wrong: WrongField[] = [];
  const number = (field: string, value: number | undefined, least: number, most: number): void => {
    if (value !== undefined && !isWhole(value, least, most)) wrong.push({ field, value: String(value) });
  };
  number("inspectors", inspectors, 1, 50);
  number("sample", sample, 1, Number.MAX_SAFE_INTEGER);
  number("importance", importance, 0, 100);
  for (const [field, list] of Object.entries({ audience, institutions }))
    if (list?.length === 0) wrong.push({ field, value: "" });
  for (const field of emptyAmong("among", among)) wrong.push({ field, value: "" });
  return wrong;
}

/** Fields of a rotation of items that can never be satisfied. */
export function wrongRotationFields({
  items,
  itemsPerVisit,
  byMonth = {},
  audience,
  among,
}: ItemRotation): readonly WrongField[] {
  const wrong: WrongField[] = [];
  if (items.length === 0 && Object.keys(byMonth).length === 0) wrong.push({ field: "items", value: "" });
  if (itemsPerVisit !== undefined && !isWhole(itemsPerVisit, 1, 1000))
    wrong.push({ field: "itemsPerVisit", value: String(itemsPerVisit) });
  for (const month of Object.keys(byMonth))
    if (!isWhole(Number(month), 1, 12)) wrong.push({ field: "byMonth", value: month });
  if (audience?.length === 0) wrong.push({ field: "audience", value: "" });
  for (const field of emptyAmong("among", among)) wrong.push({ field, value: "" });
  return wrong;
}

/** Weeks of a term that are none: beyond 30 from either end, or parts of one; 0 is the time before teaching begins. */
export function wrongWeeks(weeks: readonly number[]): readonly WrongField[] {
  return weeks.length === 0
    ? [{ field: "weeksOfTerm", value: "" }]
    : weeks
        .filter((week) => !isWhole(week, -30, 30))
        .map((week) => ({ field: "weeksOfTerm", value: String(week) }));
}

/** Months that are none. */
export function wrongMonths(months: readonly number[]): readonly WrongField[] {
  return months.length === 0
    ? [{ field: "months", value: "" }]
    : months
        .filter((month) => !isWhole(month, 1, 12))
        .map((month) => ({ field: "months", value: String(month) }));
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
