import type { Point } from "../../content/asking.ts";
import type { ChecklistEdition } from "../../editions/checklist-edition.ts";
import type { Applicability } from "../../items/checklist-item.ts";

/** The eight items for some schools only: each under its national item, with the first points that concern those schools. */
export function variantOf<ItemId extends string>(
  edition: ChecklistEdition<ItemId>,
  appliesTo: Applicability,
  concerns?: (text: string) => boolean,
): Readonly<Record<ItemId, Point>>;
export function variantOf(
  edition: ChecklistEdition,
  appliesTo: Applicability,
  concerns: (text: string) => boolean = () => true,
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
        lookAt: lookAt.filter(({ text }) => concerns(text)),
      },
    ]),
  );
}
