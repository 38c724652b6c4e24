import { nearest, type Bilingual, type Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import {
  ladderInvalid,
  scoringGradeOutOfReach,
  scoringGradeUnknown,
  scoringItemNotJudged,
  scoringItemUnknown,
  scoringNumberInvalid,
  scoringSectionNested,
  scoringSectionUnknown,
  vetoCountInvalid,
} from "../issues.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { fieldsOf, unknownFields } from "../editions/known-words.ts";
import { sectionPath } from "../editions/section-tree.ts";
import { hasFewDecimals } from "../scores/decimal.ts";
import { checkWeights, mostPoints } from "./check-weights.ts";
import type { EditionScoring, GradeLadder, Rung, Veto } from "./edition-scoring.ts";

type Path = readonly (string | number)[];

const POINTS = {
  zh: "大于0、不超过1000000、最多四位小数的数",
  en: "above 0, up to 1000000, with four decimals at most",
};
const SHARE = { zh: "0到1之间、最多四位小数的数", en: "0 to 1 with four decimals at most" };

const SCORING_FIELDS = fieldsOf<EditionScoring>({
  sections: true,
  outOf: true,
  weights: true,
  vetoes: true,
  ladder: true,
});
const VETO_FIELDS = fieldsOf<Veto>({
  title: true,
  items: true,
  judged: true,
  count: true,
  effect: true,
  basis: true,
});
const RUNG_FIELDS = fieldsOf<Rung>({ title: true, atLeast: true, requires: true });

/**
 * Checks how the items of an edition add up: `scoring-number-invalid`, `scoring-section-unknown`, `scoring-section-nested`, `scoring-item-unknown`,
 * `scoring-item-not-judged`, `scoring-grade-unknown`, `scoring-grade-out-of-reach`, `ladder-invalid`, `veto-count-invalid`, `scoring-weights-unequal`.
 */
export function checkEditionScoring(edition: ChecklistEdition): readonly Issue[] {
  const { scoring } = edition;
  if (scoring === undefined) return [];
  const path = ["scoring"];
  const issues: Issue[] = [...unknownFields(scoring, SCORING_FIELDS, path)];
  if (scoring.outOf !== undefined && !isPoints(scoring.outOf))
    issues.push(scoringNumberInvalid(scoring.outOf, POINTS, [...path, "outOf"]));
  for (const [section, rule] of Object.entries(scoring.sections ?? {})) {
    const at = [...path, "sections", section];
    issues.push(...checkSection(edition, section, at), ...checkPlace(edition, section, at));
    const points = rule.type === "weighted" ? rule.factor : rule.type === "rescaled" ? rule.to : rule.most;
    if (points !== undefined && !isPoints(points)) issues.push(scoringNumberInvalid(points, POINTS, at));
  }
  for (const [id, veto] of Object.entries(scoring.vetoes ?? {})) {
    const at = [...path, "vetoes", id];
    issues.push(...unknownFields(veto, VETO_FIELDS, at));
    issues.push(...checkCount(veto.items, veto.count, at), ...checkItems(edition, veto.items, at));
    issues.push(...checkEffect(edition, scoring, id, at));
  }
  if (scoring.ladder !== undefined) issues.push(...checkLadder(edition, scoring.ladder, [...path, "ladder"]));
  issues.push(...checkWeights(edition));
  return issues;
}

function checkEffect(edition: ChecklistEdition, scoring: EditionScoring, id: string, path: Path): Issue[] {
  const effect = scoring.vetoes?.[id]?.effect;
  const grades = Object.keys(scoring.ladder?.grades ?? {});
  if (effect?.type === "cap" && !grades.includes(effect.grade))
    return [scoringGradeUnknown(effect.grade, grades, [...path, "effect", "grade"])];
  const needsGrades = effect?.type === "lowest" || effect?.type === "ineligible" || effect?.type === "lower";
  if (needsGrades && grades.length === 0)
    return [scoringGradeUnknown(effect.type, grades, [...path, "effect"])];
  if (
    effect?.type === "lower" &&
    !(Number.isInteger(effect.by) && effect.by >= 1 && effect.by < grades.length)
  )
    return [scoringNumberInvalid(effect.by, rungsBelow(grades.length), [...path, "effect", "by"])];
  if (effect?.type !== "zero" || effect.section === undefined) return [];
  return checkSection(edition, effect.section, [...path, "effect", "section"], scoring);
}

function rungsBelow(grades: number): Bilingual {
  return { zh: `1到${grades - 1}之间的整数`, en: `a whole number from 1 to ${grades - 1}` };
}

function checkLadder(edition: ChecklistEdition, ladder: GradeLadder, path: Path): Issue[] {
  const issues: Issue[] = [];
  const grades = Object.entries(ladder.grades);
  const bounds = grades.map(([, { atLeast }]) => atLeast ?? 0);
  const last = grades.at(-1)?.[1];
  const falls = bounds.every((bound, index) => index === 0 || bound <= (bounds[index - 1] ?? bound));
  if (grades.length < 2 || !falls || last?.atLeast !== undefined || last?.requires !== undefined)
    issues.push(ladderInvalid([...path, "grades"]));
  const most = ladder.measure === "points" ? mostPoints(edition) : undefined;
  for (const [id, rung] of grades) {
    const { title, atLeast, requires } = rung;
    const at = [...path, "grades", id];
    issues.push(...unknownFields(rung, RUNG_FIELDS, at));
    const [isBound, range] = ladder.measure === "share" ? [isShare, SHARE] : [isPoints, POINTS];
    if (atLeast !== undefined && !isBound(atLeast) && atLeast !== 0)
      issues.push(scoringNumberInvalid(atLeast, range, [...at, "atLeast"]));
    else if (atLeast !== undefined && most !== undefined && atLeast > most)
      issues.push(scoringGradeOutOfReach({ title, atLeast }, most, [...at, "atLeast"]));
    for (const [index, gate] of (requires ?? []).entries()) {
      const place = [...at, "requires", index];
      if ("section" in gate) {
        issues.push(...checkSection(edition, gate.section, place));
        if (!isShare(gate.share)) issues.push(scoringNumberInvalid(gate.share, SHARE, [...place, "share"]));
      } else
        issues.push(...checkCount(gate.items, gate.count, place), ...checkItems(edition, gate.items, place));
    }
  }
  return issues;
}

function checkSection(
  edition: ChecklistEdition,
  section: string,
  path: Path,
  without?: EditionScoring,
): Issue[] {
  const deductions = Object.entries(without?.sections ?? {}).filter(([, { type }]) => type === "deduction");
  const kept = new Set(deductions.flatMap(([id]) => sectionPath(edition, id)));
  const known = Object.keys(edition.sections ?? {}).filter((id) => !kept.has(id));
  return known.includes(section) ? [] : [scoringSectionUnknown(section, known, path)];
}

/** Bonus and deductions come to the whole: nothing around them may turn its points into others. */
function checkPlace({ scoring, ...edition }: ChecklistEdition, section: string, path: Path): Issue[] {
  const extra = scoring?.sections?.[section]?.type;
  if (extra !== "bonus" && extra !== "deduction") return [];
  const outer = sectionPath(edition, section)
    .slice(1)
    .find((around) => scoring?.sections?.[around] !== undefined);
  return outer === undefined ? [] : [scoringSectionNested(section, outer, path)];
}

function checkCount(items: readonly string[], count: number | undefined, path: Path): Issue[] {
  const fits = count === undefined || (Number.isInteger(count) && count >= 1 && count <= items.length);
  return items.length > 0 && fits ? [] : [vetoCountInvalid(path)];
}

function checkItems(edition: ChecklistEdition, items: readonly string[], path: Path): Issue[] {
  const known = Object.keys(edition.items);
  return items.flatMap((id, index) => {
    const at = [...path, "items", index];
    const item = known.includes(id) ? edition.items[id] : undefined;
    if (item === undefined) return [scoringItemUnknown(id, nearest(id, known), at)];
    return isJudged(item) ? [] : [scoringItemNotJudged(id, at)];
  });
}

/** Says whether answers of an item can be met or not met. */
function isJudged(item: ChecklistItem): boolean {
  if (item.scoring !== undefined) return true;
  const form = answerFormOf(item.answer);
  switch (form.type) {
    case "yes-no":
    case "yes-partly-no":
      return true;
    case "grade":
      return form.shares !== undefined;
    case "choice":
      return Object.values(form.options).every(({ share }) => share !== undefined);
    case "number":
      return form.standard !== undefined;
    default:
      return false;
  }
}

function isPoints(points: number): boolean {
  return points > 0 && points <= 1_000_000 && hasFewDecimals(points);
}

function isShare(share: number): boolean {
  return share >= 0 && share <= 1 && hasFewDecimals(share);
}
