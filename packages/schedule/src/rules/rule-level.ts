import type { Bilingual } from "@supervision/domain";

/**
 * How binding a rule is. Levels are compared one after the other: no gain under a lower one makes up for a loss under a higher one.
 *
 * - `hard` must hold; visits it asks for are the last to be left out
 * - `medium` is given up only where there is no other way
 * - `soft` is weighed against travel, balance and other soft rules
 *
 * @term 规则强度
 */
export type RuleLevel = "hard" | "medium" | "soft";

/** Every {@link RuleLevel} in words, the most binding first. */
export const RULE_LEVELS: Readonly<Record<RuleLevel, Bilingual>> = {
  hard: { zh: "硬性", en: "hard" },
  medium: { zh: "中级", en: "medium" },
  soft: { zh: "软性", en: "soft" },
};

/** What a violation of a medium rule weighs beside one of a soft rule of the same weight, in the search. */
const MEDIUM = 100_000;

/** The weight of a violation in the search and in costs: medium rules outweigh all that soft ones and ways can save. */
export function searchWeight({
  level,
  weight = 1,
}: {
  readonly level: RuleLevel;
  readonly weight?: number;
}): number {
  return level === "medium" ? MEDIUM * weight : weight;
}

/** Orders levels: negative when the first is more binding. */
export function compareLevels(a: RuleLevel, b: RuleLevel): number {
  return LEVEL_RANK[b] - LEVEL_RANK[a];
}

/** 2 for hard, 1 for medium, 0 for soft. */
export const LEVEL_RANK: Readonly<Record<RuleLevel, number>> = { hard: 2, medium: 1, soft: 0 };
