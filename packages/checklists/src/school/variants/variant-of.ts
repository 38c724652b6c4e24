import type { Point } from "../../content/asking.ts";
import type { ChecklistEdition } from "../../editions/checklist-edition.ts";
import type { Applicability } from "../../items/checklist-item.ts";

/** The eight items for some schools only: each under its national item, with the first points that are not about single stages. */
export function variantOf<ItemId extends string>(
  edition: ChecklistEdition<ItemId>,
  appliesTo: Applicability,
): Readonly<Record<ItemId, Point>>;
export function variantOf(
  edition: ChecklistEdition,
  appliesTo: Applicability,
): Readonly<Record<string, Point>> {
  return Object.fromEntries(
    Object.entries(edition.items).map(([id, { title, methods = [], lookAt = [] }]) => [
      id,
      {
        title,
        answer: "yes-no",
        domain: `school/routine#${id}`,
        appliesTo,
        methods,
        lookAt: lookAt.filter(({ text }) => !/小学|初中/.test(text)),
      },
    ]),
  );
}
