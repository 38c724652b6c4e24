import type { Bilingual } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionOutline } from "../editions/section-tree.ts";
import type { SectionScoring } from "../scoring/edition-scoring.ts";
import { rounded } from "./in-words.ts";
import type { Score, Tally } from "./score.ts";

/** What each section of a tree comes to, one line each, indented by level; nothing for a list without levels. */
export function explainSections(
  edition: ChecklistEdition,
  { sections }: Score,
  language: keyof Bilingual,
): readonly string[] {
  if (edition.sectionWithin === undefined) return [];
  const zh = language === "zh";
  return sectionOutline(edition).flatMap(({ id, title, depth }) => {
    const sum = sections[id];
    if (sum === undefined || sum.status === "nothing-to-score") return [];
    const counts = countedPoints(edition.scoring?.sections?.[id], sum);
    const indent = (zh ? "　" : "  ").repeat(depth);
    if (zh) {
      const open = sum.open === 0 ? "" : `，${sum.open}分待定`;
      const counted = counts === undefined ? "" : `，计入${counts}分`;
      return [`${indent}${title}：${sum.maximum}分中得${sum.points}分${open}${counted}`];
    }
    const open = sum.open === 0 ? "" : `, ${sum.open} still open`;
    const counted = counts === undefined ? "" : `, counts ${counts}`;
    return [`${indent}${title}: ${sum.points} of ${sum.maximum}${open}${counted}`];
  });
}

/** The points with which a section counts in what is around it, where they are not its own. */
function countedPoints(rule: SectionScoring | undefined, { points, maximum }: Tally): number | undefined {
  if (rule?.type === "weighted") return rounded(points * rule.factor);
  return rule?.type === "rescaled" && maximum > 0 ? rounded((points * rule.to) / maximum) : undefined;
}
