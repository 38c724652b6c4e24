import type { Bilingual, IsoDate } from "@supervision/domain";
import { grouped } from "../grouped.ts";
import type { Obligation, WeakerRule } from "./obligation.ts";

type Asked = Pick<Obligation, "rule" | "edition" | "count" | "unit">;

/** Something a rule asks for by a day. */
interface Due {
  readonly owed: Pick<Obligation, "rule" | "edition">;
  /** The day by which the rule asks for it. */
  readonly end: IsoDate;
}

/** Which rules add nothing and why, in words; a plan is generated without them. */
export const OBLIGATION_WORDS = {
  /** A rule that asks for as much as another, or for less. */
  contained({ rule, edition, count }: Asked, { count: most, unit }: Asked): WeakerRule {
    const zh = unit === "times" ? "次" : "学时";
    const because =
      count === most
        ? { zh: `要求相同，均为${count}${zh}`, en: `It asks for the same, ${count}.` }
        : {
            zh: `只要求${count}${zh}，已包含在${most}${zh}之内`,
            en: `It asks for ${count} only, contained in ${most}.`,
          };
    return { rule, edition, atLeast: count, because };
  },
  /** Rules whose time ends no sooner than that of the first, one entry an edition. */
  endLater(first: Due, others: readonly Due[]): readonly WeakerRule[] {
    const nameOf = ({ owed: { rule, edition } }: Due): string => `${rule} ${edition}`;
    return [...grouped(others, (other) => [nameOf(other)])]
      .filter(([name]) => name !== nameOf(first))
      .map(([, [{ owed, end }]]) => ({
        rule: owed.rule,
        edition: owed.edition,
        atLeast: 1,
        because: {
          zh: `期限到${end}，不早于${first.end}`,
          en: `Its time ends on ${end}, not before ${first.end}.`,
        },
      }));
  },
  /** Duties of shorter times bring about one of a longer time. */
  covered(sum: number, count: number): Bilingual {
    return {
      zh: `同一时段内合计要求${sum}次，不少于${count}次`,
      en: `${sum} are asked for in the same time, no less than ${count}.`,
    };
  },
};

/** Which rules add nothing and why, in words. */
export type ObligationWords = typeof OBLIGATION_WORDS;
