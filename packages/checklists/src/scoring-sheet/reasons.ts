import type { Bilingual } from "@supervision/domain";

/** Why words could not be typed, where several places say so. */
export const REASONS = {
  notEach: {
    zh: "没有写“每”，看不出是算一次还是每次都算",
    en: "does not say whether every occurrence counts",
  },
  noCase: { zh: "没有写什么情形", en: "does not say what it looks for" },
  whichRule: { zh: "看不出限制的是哪条规则", en: "does not say which rule it limits" },
  lost: {
    zh: "前面的话没有读懂，看不出说的是什么",
    en: "hangs on words before it that could not be typed",
  },
  noStart: {
    zh: "又扣又加，看不出从几分起算",
    en: "both gives and takes points without saying from how many",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
