import type { ChecklistEdition, Score } from "@supervision/checklists";

/** Says whether the points of a section inside another one are asked for by name. */
export function countsApart({ scoring }: ChecklistEdition, section: string): boolean {
  const gates = Object.values(scoring?.ladder?.grades ?? {}).flatMap(({ requires = [] }) => requires);
  return (
    scoring?.sections?.[section] !== undefined ||
    gates.some((gate) => "section" in gate && gate.section === section)
  );
}

/** The words of a subtotal, with how the section counts. */
export function subtotalWords({ scoring }: ChecklistEdition, section: string, title: string): string {
  const rule = scoring?.sections?.[section];
  const words = `小计：${title}`;
  switch (rule?.type) {
    case "weighted":
      return `${words}（乘${rule.factor}计入总分）`;
    case "rescaled":
      return `${words}（折算为${rule.to}分计入总分）`;
    case "bonus":
      return `${words}（加分${rule.most === undefined ? "" : `，最多加${rule.most}分`}）`;
    case "deduction":
      return `${words}（失分从总分中减${rule.most === undefined ? "" : `，最多减${rule.most}分`}）`;
    case undefined:
      return words;
  }
}

/** The words of the total. */
export function totalWords({ scoring }: ChecklistEdition): string {
  const types = new Set(Object.values(scoring?.sections ?? {}).map(({ type }) => type));
  const apart = [...(types.has("bonus") ? ["加分"] : []), ...(types.has("deduction") ? ["减分"] : [])];
  return apart.length === 0 ? "总分" : `总分（不含${apart.join("、")}）`;
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
