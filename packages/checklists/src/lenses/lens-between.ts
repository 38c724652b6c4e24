import { checkedFrom, type Checked, type Issue } from "@supervision/domain";
import { pinOf } from "../answers/blank-answers.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { AnswerOrigin, MergeRule } from "./answer-origin.ts";
import { checkLensSteps } from "./check-lens-steps.ts";
import { isConvertible, type Rescale } from "./conversion.ts";
import type { EditionLens } from "./edition-lens.ts";
import { fitted, formIn, isAskedAlike } from "./item-form.ts";
import { sourcesOf, targetsOf, type LensStep } from "./lens-step.ts";
import { orderOf } from "./value-order.ts";

/**
 * The lens between two editions as they are, district changes included: what `defineLens` makes for published ones, as an outcome.
 *
 * Without a step an item goes on under its id, or under the id `replaces` gives it, as long as it is asked in the same way: the same
 * kind of answer, the same unit, the same good answer. Answers that the later form does not know any more are not carried. Two items
 * that `replaces` makes one need a `merge` step that says how.
 *
 * Issues: `lens-item-missing`, `lens-target-twice`, `lens-source-archived`, `lens-value-invalid`, `lens-kinds-unfit`,
 * `lens-order-missing`.
 */
export function lensBetween<From extends string, To extends string>(
  checklist: string,
  earlier: ChecklistEdition<From>,
  later: ChecklistEdition<To>,
  steps: readonly LensStep<NoInfer<From>, NoInfer<To>>[] = [],
): Checked<EditionLens> {
  const issues: readonly Issue[] = checkLensSteps(earlier, later, steps);
  const origins: Record<string, AnswerOrigin> = {};
  const archived: Record<string, string> = {};
  if (!issues.some(({ severity }) => severity === "error")) {
    const found = originsOf(earlier, later, steps);
    // In the order of the later edition.
    for (const id of Object.keys(later.items)) {
      const origin = found.get(id);
      if (origin !== undefined) origins[id] = origin;
    }
    for (const step of steps) if (step.kind === "archive") archived[step.item] = step.because;
  }
  const lens = {
    from: pinOf(checklist, earlier),
    to: pinOf(checklist, later),
    earlier,
    later,
    origins,
    archived,
  };
  return checkedFrom(lens, issues);
}

function originsOf(
  earlier: ChecklistEdition,
  later: ChecklistEdition,
  steps: readonly LensStep[],
): ReadonlyMap<string, AnswerOrigin> {
  const origins = new Map<string, AnswerOrigin>();
  const set = (to: string, origin: AnswerOrigin, from?: string): void => {
    const form = formIn(later, to);
    if (form === undefined) return;
    origins.set(to, fitted(origin, from === undefined ? undefined : formIn(earlier, from), form));
  };
  const read = (item: string, to: string, by: Rescale | undefined): AnswerOrigin => {
    const answer: AnswerOrigin = { kind: "answer", item };
    const before = formIn(earlier, item);
    const after = formIn(later, to);
    if (before === undefined || after === undefined) return answer;
    if (by === undefined && before.type === after.type) return answer;
    if (!isConvertible(before.type) || !isConvertible(after.type)) return answer;
    const conversion = { from: before.type, to: after.type, ...(by === undefined ? {} : { by }) };
    return { kind: "converted", of: answer, by: conversion };
  };
  for (const step of steps)
    switch (step.kind) {
      case "rename":
        set(step.to, read(step.from, step.to, undefined), step.from);
        break;
      case "rescale":
        set(step.to, read(step.from, step.to, step.by), step.from);
        break;
      case "split":
        for (const { to, by } of step.into) set(to, read(step.from, to, by), step.from);
        break;
      case "merge":
        set(step.to, {
          kind: "merged",
          of: step.from.map(({ item, by }) => read(item, step.to, by)),
          by: mergeRule(step, later),
        });
        break;
      case "archive":
        break;
    }
  const spoken = new Set(steps.flatMap((step) => sourcesOf(step)));
  const filled = new Set(steps.flatMap((step) => targetsOf(step)));
  for (const [to, from] of successions(earlier, later))
    if (!spoken.has(from) && !filled.has(to)) set(to, { kind: "answer", item: from }, from);
  return origins;
}

/** Later id to the one earlier id it goes on from without being told: the same id, or the only one `replaces` gives it. */
function successions(earlier: ChecklistEdition, later: ChecklistEdition): ReadonlyMap<string, string> {
  const sources = new Map<string, string[]>();
  const add = (to: string, from: string): unknown => sources.set(to, [...(sources.get(to) ?? []), from]);
  for (const id of Object.keys(later.items)) if (Object.hasOwn(earlier.items, id)) add(id, id);
  for (const [from, to] of Object.entries(later.replaces ?? {}))
    if (Object.hasOwn(earlier.items, from) && !Object.hasOwn(later.items, from)) add(to, from);
  const found = new Map<string, string>();
  for (const [to, [from, ...others]] of sources)
    if (from !== undefined && others.length === 0 && isAskedAlike(formIn(earlier, from), formIn(later, to)))
      found.set(to, from);
  return found;
}

function mergeRule(step: Extract<LensStep, { readonly kind: "merge" }>, later: ChecklistEdition): MergeRule {
  if (step.prefer === "sum") return { prefer: "sum" };
  const form = formIn(later, step.to);
  return { prefer: step.prefer, order: step.order ?? (form === undefined ? undefined : orderOf(form)) ?? [] };
}
