import type { ChecklistItem } from "@supervision/checklists";
import { INSTITUTION_KINDS, type Institution, STAGES, stagesOf } from "@supervision/domain";
import { PAPER_WORDS } from "./checklist-words.ts";

/** Whether an item is asked of an institution by its kind, stages and nature, as `itemAppliesTo` of `@supervision/checklists` says. */
export function isAskedOf(
  { appliesTo = {} }: Pick<ChecklistItem, "appliesTo">,
  { kind, nature }: Pick<Institution, "kind" | "nature">,
): boolean {
  const { kinds, stages, natures } = appliesTo;
  return (
    natures?.includes(nature) !== false &&
    kinds?.includes(kind) !== false &&
    (stages === undefined || stagesOf(kind).some((stage) => stages.includes(stage)))
  );
}

/** Of which institutions an item is asked, in words; empty when of all. */
export function askedOfWords(
  { appliesTo = {} }: Pick<ChecklistItem, "appliesTo">,
  language: "zh" | "en",
): string {
  const words = PAPER_WORDS[language];
  const { kinds, stages, natures } = appliesTo;
  const zh = language === "zh";
  const parts = [
    ...(natures === undefined ? [] : [words.ofNature(natures)]),
    ...(kinds === undefined
      ? []
      : [kinds.map((kind) => (zh ? INSTITUTION_KINDS[kind] : kind)).join(words.or)]),
    ...(stages === undefined
      ? []
      : [words.ofStages(stages.map((stage) => (zh ? STAGES[stage] : stage)).join(words.or))]),
  ];
  return parts.length === 0 ? "" : words.onlyOf(parts.join(words.andBeing));
}
