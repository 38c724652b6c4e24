import type { Bilingual } from "@supervision/domain";
import type { ChoiceForm } from "../items/choice-forms.ts";
import type { ItemScoring } from "../scoring/item-scoring.ts";

/** A sentence that adds points by one level of several, as a choice with its rules; or why it cannot be typed. */
export type AwardScale =
  | { readonly type: "honours"; readonly answer: ChoiceForm; readonly scoring: ItemScoring }
  | { readonly type: "unread"; readonly why: Bilingual };

/** One level that earns points. */
export interface Award {
  /** Id of its option and of its rule. */
  readonly id: string;
  /** What the sheet calls it. */
  readonly title: string;
  /** Points it earns. */
  readonly points: number;
}

/** The choice among awards from the highest down, with one more option that earns nothing; unread when the points do not run down. */
export function awardScale(awards: readonly Award[], weight: number, otherwise: string): AwardScale {
  if (
    awards.some(({ points }, index) => points > weight || points >= (awards[index - 1]?.points ?? Infinity))
  )
    return unreadAwards(
      `分数没有从高到低，或超过本条${weight}分`,
      `does not run down from at most ${weight} points`,
    );
  const rules = awards.map(
    ({ id, title, points }) => [id, { type: "award", points, text: title, on: { value: [id] } }] as const,
  );
  return {
    type: "honours",
    answer: {
      type: "choice",
      options: {
        ...Object.fromEntries(awards.map(({ id, title }) => [id, { title }] as const)),
        none: { title: otherwise },
      },
    },
    scoring: { start: "nothing", rules: Object.fromEntries(rules) },
  };
}

/** A sentence about awards that cannot be typed, and why. */
export function unreadAwards(zh: string, en: string): AwardScale {
  return { type: "unread", why: { zh, en } };
}
