import type { RuleSpan } from "../rules/rules-in-force.ts";
import type { IsoDate } from "@supervision/domain";
import type { Obligation, WeakerRule } from "./obligation.ts";
import { NO_WORDS, type ObligationWords } from "./obligation-words.ts";

/** What an obligation tells of the rule that asks for it. */
export function ruleFields({
  id,
  edition: { edition, level, importance, sources },
}: RuleSpan): Pick<Obligation, "rule" | "edition" | "level" | "importance" | "sources"> {
  return { rule: id, edition, level, ...(importance === undefined ? {} : { importance }), sources };
}

/** A rule that asks for the same visit and ends no sooner than the one that wins. */
export function endsNoSooner(
  { rule, edition }: Pick<Obligation, "rule" | "edition">,
  until: IsoDate,
  first: IsoDate,
  words: ObligationWords | undefined,
): WeakerRule {
  return {
    rule,
    edition,
    atLeast: 1,
    because: words?.endsLater(until, first) ?? NO_WORDS,
  };
}
