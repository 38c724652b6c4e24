import { checkAnswers, scoreAnswers } from "@supervision/checklists/plain";
import { readAnswers } from "../page/answers-so-far.ts";
import type { Shell } from "../page/shell.ts";

const nothing = (): readonly never[] => [];

/** The page of a plain list: each item is answered by itself, and the small engine is enough. */
export const plainShell: Shell = {
  read: (state) => readAnswers(state, checkAnswers, scoreAnswers),
  check: checkAnswers,
  parts: nothing,
  besides: nothing,
  outcome: nothing,
  facts: nothing,
  printed: nothing,
  dropped: nothing,
};
