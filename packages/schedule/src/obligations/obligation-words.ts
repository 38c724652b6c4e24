import type { Bilingual, IsoDate } from "@supervision/domain";
import type { Obligation } from "./obligation.ts";

/** Why rules add nothing, in words; a plan is generated without them. */
export const OBLIGATION_WORDS = {
  /** A rule asks for as much as another, or for less. */
  contained(count: number, most: number, unit: Obligation["unit"]): Bilingual {
    const zh = unit === "times" ? "次" : "学时";
    return count === most
      ? { zh: `要求相同，均为${count}${zh}`, en: `It asks for the same, ${count}.` }
      : {
          zh: `只要求${count}${zh}，已包含在${most}${zh}之内`,
          en: `It asks for ${count} only, contained in ${most}.`,
        };
  },
  /** A rule's time ends no sooner than another's. */
  endsLater(until: IsoDate, first: IsoDate): Bilingual {
    return { zh: `期限到${until}，不早于${first}`, en: `Its time ends on ${until}, not before ${first}.` };
  },
  /** Duties of shorter times bring about one of a longer time. */
  covered(rule: string, sum: number, count: number): Bilingual {
    return {
      zh: `${rule} 在同一时段内合计要求${sum}次，多于${count}次或相等`,
      en: `${rule} asks for ${sum} in the same time, which is no less than ${count}.`,
    };
  },
};

/** Why rules add nothing, in words. */
export type ObligationWords = typeof OBLIGATION_WORDS;

/** Where nobody reads the words. */
export const NO_WORDS: Bilingual = { zh: "", en: "" };
