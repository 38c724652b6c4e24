import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { ExchangeLoss, Losses } from "./loss.ts";

type Path = ExchangeLoss["path"];

/** Neither rescaling nor grades nor vetoes go into a form. */
export function loseOutcome({ scoring }: ChecklistEdition, losses: Losses): void {
  const { ladder, vetoes, outOf } = scoring ?? {};
  if (ladder === undefined && vetoes === undefined && outOf === undefined) return;
  losses.add(
    "outcome-not-carried",
    ["scoring"],
    "表单不折算、不评等级、不判一票否决，以 scoreAnswers 为准",
    "The form neither rescales nor gives grades and vetoes; scoreAnswers does.",
  );
}

/** A cell of a group takes no reason for having no answer. */
export function loseCellReasons(losses: Losses, path: Path): void {
  losses.add(
    "cell-reasons-not-carried",
    path,
    "单个格子不能写未作答的原因，空格就是没有作答",
    "A single cell takes no reason for having no answer: an empty one is unanswered.",
  );
}

/** Where a place must lie is not checked. */
export function losePlaceBound(losses: Losses, path: Path): void {
  losses.add(
    "place-bound-not-carried",
    path,
    "表单不核对位置范围",
    "The form does not check where the place lies.",
  );
}

/** A form confirms nothing as unchanged and takes a note instead of a list of evidence. */
export function loseUnchangedAndEvidence(losses: Losses): void {
  losses.add(
    "unchanged-not-carried",
    [],
    "表单里不能确认“与上次一致”",
    "The form cannot confirm an answer as unchanged since the last visit.",
  );
  losses.add(
    "evidence-not-carried",
    [],
    "表单不收佐证目录，只收问题记录",
    "The form takes a note, no list of evidence.",
  );
}
