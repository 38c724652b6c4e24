import type { ScoringRule } from "../scoring/item-scoring.ts";
import type { Phrase } from "./phrase.ts";

/** 否则不得分 behind an award says that it is not given. */
export function readOtherwise(words: string, before: ScoringRule | undefined): Phrase | undefined {
  if (before?.type !== "award" || before.each === true) return undefined;
  return /^(?:否则|反之)(?:该项|此项|本项)?(?:不得分|不计分|得0分|不加分|不给分)$/.test(words)
    ? { type: "nothing" }
    : undefined;
}
