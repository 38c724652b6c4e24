import type { ChecklistEdition, ChecklistItem } from "@supervision/checklists";
import { sectionsWithin } from "./checklist-order.ts";

/** The most points of what is printed. */
export interface PrintedMaximum {
  /** Of each section with what stands inside it, before its own rule; 0 where nothing is scored. */
  readonly sections: ReadonlyMap<string, number>;
  /** Of the whole, without bonus and deductions, before rescaling. */
  readonly total: number;
}

type Asked = readonly (readonly [string, ChecklistItem])[];

/** Adds up the most points of the items that are printed, as the edition counts its sections. */
export function maximumOf(
  edition: Pick<ChecklistEdition, "items" | "sections" | "sectionWithin" | "scoring">,
  asked: Asked,
): PrintedMaximum {
  const sections = new Map<string, number>();
  const own = (section: string | undefined): number =>
    sum(asked.flatMap(([, item]) => (item.section === section ? (item.weight ?? 0) : [])));
  const inside = (outer: string | undefined): number =>
    sum(
      sectionsWithin(edition, outer).map((section) => {
        const points = sum([own(section), inside(section)]);
        sections.set(section, points);
        const rule = edition.scoring?.sections?.[section];
        if (points === 0 || rule?.type === "bonus" || rule?.type === "deduction") return 0;
        if (rule?.type === "weighted") return exact(points * rule.factor);
        return rule?.type === "rescaled" ? rule.to : points;
      }),
    );
  return { total: sum([inside(undefined), own(undefined)]), sections };
}

function sum(points: readonly number[]): number {
  return exact(points.reduce((all, each) => all + each, 0));
}

/** Points have at most four decimals, factors four more. */
function exact(points: number): number {
  return Math.round(points * 1e8) / 1e8;
}
