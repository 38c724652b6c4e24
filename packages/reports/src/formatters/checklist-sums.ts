import type { ChecklistEdition, Score } from "@supervision/checklists";
import type { PaperWords } from "./checklist-words.ts";

/** Says whether the points of a section inside another one are asked for by name. */
export function countsApart({ scoring }: ChecklistEdition, section: string): boolean {
  const gates = Object.values(scoring?.ladder?.grades ?? {}).flatMap(({ requires = [] }) => requires);
  return (
    scoring?.sections?.[section] !== undefined ||
    gates.some((gate) => "section" in gate && gate.section === section)
  );
}

/** The words of a subtotal, with how the section counts. */
export function subtotalWords(
  { scoring }: ChecklistEdition,
  section: string,
  title: string,
  words: PaperWords,
): string {
  const rule = scoring?.sections?.[section];
  const said = words.subtotal(title);
  switch (rule?.type) {
    case "weighted":
      return `${said}${words.weighted(rule.factor)}`;
    case "rescaled":
      return `${said}${words.rescaled(rule.to)}`;
    case "bonus":
      return `${said}${words.bonus(rule.most)}`;
    case "deduction":
      return `${said}${words.deduction(rule.most)}`;
    case undefined:
      return said;
  }
}

/** The words of the total. */
export function totalWords({ scoring }: ChecklistEdition, words: PaperWords): string {
  const types = new Set(Object.values(scoring?.sections ?? {}).map(({ type }) => type));
  return words.total(types.has("bonus"), types.has("deduction"));
}

/** The points of each item that is scored or presumed. */
export function pointsOf(score: Score | undefined): ReadonlyMap<string, string> {
  return new Map(
    (score?.items ?? []).flatMap((item) =>
      "points" in item && item.points !== undefined ? [[item.item, String(item.points)] as const] : [],
    ),
  );
}

/** The points of a section, once all of it is answered. */
export function sectionPoints(score: Score | undefined, section: string): string {
  const tally = score?.sections[section];
  return tally?.status === "complete" ? String(tally.points) : "";
}

/** The points of the whole, once all of it is answered. */
export function totalPoints(score: Score | undefined): string {
  return score?.status === "complete" ? String(score.points) : "";
}
