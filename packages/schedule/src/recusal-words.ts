import { type Bilingual, RECUSAL_GROUNDS, type RecusalGround } from "@supervision/domain";

/** Who must keep away from where, and on what ground. */
export function recusalWords(name: string, place: string, ground: RecusalGround): Bilingual {
  return {
    zh: `${name}须回避${place}（${RECUSAL_GROUNDS[ground]}）`,
    en: `${name} must keep away from ${place} (${GROUNDS[ground]}).`,
  };
}

const GROUNDS: Readonly<Record<RecusalGround, string>> = {
  "relative-of-head": "a near relative of its head",
  "relative-works-or-studies": "a relative works or studies there",
  "own-post": "holds a post there",
  "former-post": "held a post there",
  other: "other circumstances that may affect objectivity",
};
