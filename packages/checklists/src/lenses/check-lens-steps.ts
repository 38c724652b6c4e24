import { nearest, type Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import {
  lensItemMissing,
  lensKindsUnfit,
  lensOrderMissing,
  lensSourceArchived,
  lensTargetTwice,
  lensValueInvalid,
} from "../issues.ts";
import { isConvertible, type Rescale } from "./conversion.ts";
import { formIn } from "./item-form.ts";
import { sourcesOf, targetsOf, type LensStep } from "./lens-step.ts";
import { orderOf, valuesOf } from "./value-order.ts";

type Path = readonly (string | number)[];

/** What is wrong with the steps between two editions. */
export function checkLensSteps(
  earlier: ChecklistEdition,
  later: ChecklistEdition,
  steps: readonly LensStep[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const filled = new Set<string>();
  const archived = new Set(steps.flatMap((step) => (step.kind === "archive" ? [step.item] : [])));
  steps.forEach((step, index) => {
    const path = ["steps", index];
    for (const id of sourcesOf(step)) {
      issues.push(...missing(earlier, id, path));
      if (step.kind !== "archive" && archived.has(id)) issues.push(lensSourceArchived(id, path));
    }
    for (const id of targetsOf(step)) {
      issues.push(...missing(later, id, path));
      if (filled.has(id)) issues.push(lensTargetTwice(later.edition, id, path));
      filled.add(id);
    }
    for (const { from, to, by } of readings(step))
      issues.push(...checkReading(earlier, later, from, to, by, path));
    if (step.kind === "merge") issues.push(...checkMerge(later, step, path));
  });
  return issues;
}

interface Reading {
  readonly from: string;
  readonly to: string;
  readonly by?: Rescale;
}

/** Every pair of items between which a step carries an answer. */
function readings(step: LensStep): readonly Reading[] {
  switch (step.kind) {
    case "rename":
      return [{ from: step.from, to: step.to }];
    case "rescale":
      return [step];
    case "split":
      return step.into.map((target) => ({ from: step.from, ...target }));
    case "merge":
      return step.from.map(({ item, ...by }) => ({ from: item, to: step.to, ...by }));
    case "archive":
      return [];
  }
}

function missing(edition: ChecklistEdition, id: string, path: Path): Issue[] {
  const known = Object.keys(edition.items);
  return known.includes(id) ? [] : [lensItemMissing(edition.edition, id, nearest(id, known), known, path)];
}

function checkReading(
  earlier: ChecklistEdition,
  later: ChecklistEdition,
  from: string,
  to: string,
  by: Rescale | undefined,
  path: Path,
): Issue[] {
  const before = formIn(earlier, from);
  const after = formIn(later, to);
  if (before === undefined || after === undefined) return [];
  const told = by !== undefined || before.type !== after.type;
  if (!told) return [];
  if (!isConvertible(before.type) || !isConvertible(after.type))
    return [lensKindsUnfit(from, before.type, to, after.type, path)];
  if (by === undefined) return [];
  if (!("values" in by)) {
    const numbers = [before.type, after.type].every((type) => type === "number" || type === "scale");
    if (!numbers) return [lensKindsUnfit(from, before.type, to, after.type, path)];
    return [by.multiply, by.divide]
      .filter((factor) => factor !== undefined && !(Number.isFinite(factor) && factor !== 0))
      .map((factor) => lensValueInvalid(from, String(factor), ["≠ 0"], path));
  }
  const olds = valuesOf(before);
  const news = valuesOf(after);
  return Object.entries(by.values).flatMap(([old, value]) => [
    ...(olds === undefined || olds.includes(old) ? [] : [lensValueInvalid(from, old, olds, path)]),
    ...(news === undefined || news.includes(value) ? [] : [lensValueInvalid(to, value, news, path)]),
  ]);
}

function checkMerge(
  later: ChecklistEdition,
  step: Extract<LensStep, { readonly kind: "merge" }>,
  path: Path,
): Issue[] {
  const form = formIn(later, step.to);
  if (form === undefined) return [];
  if (step.prefer === "sum")
    return form.type === "number" ? [] : [lensKindsUnfit(step.to, form.type, step.to, "number", path)];
  if (step.order !== undefined) {
    const known = valuesOf(form);
    return step.order
      .filter((value) => known !== undefined && !known.includes(value))
      .map((value) => lensValueInvalid(step.to, value, known ?? [], path));
  }
  return orderOf(form) === undefined ? [lensOrderMissing(step.to, path)] : [];
}
