import type { Bilingual } from "@supervision/domain";
import type { LoadEntry } from "./load-ledger.ts";
import type { NextShare } from "./next-shares.ts";

/**
 * Says to an inspector why the term to come brings as much as it does: the equal share, what each term left over, the target.
 *
 * @example
 * ```ts
 * import { explainShare } from "@supervision/schedule/load";
 * const share = { inspector: "I1", group: "east", fair: 6000, carried: 600, target: 5520, share: 0.92 };
 * const entry = { term: "2025-autumn", inspector: "I1", group: "east", minutes: 6600, capacity: 90, expected: 6000, balance: 600 };
 * console.log(explainShare(share, [entry]).zh); // => 均摊100小时；2025-autumn多担10小时；累计多担10小时；本期应担92小时
 * ```
 */
export function explainShare(
  { inspector, fair, carried, target }: NextShare,
  ledger: readonly LoadEntry[],
): Bilingual {
  const terms = ledger
    .filter((entry) => entry.inspector === inspector)
    .map(({ term, minutes, expected }) => ({ term, more: minutes - expected }));
  return {
    zh: [
      `均摊${hours(fair).zh}`,
      ...terms.map(({ term, more }) => `${term}${balance(more).zh}`),
      ...(terms.length === 0 ? ["此前没有记录"] : [`累计${balance(carried).zh}`]),
      `本期应担${hours(target).zh}`,
    ].join("；"),
    en: `${[
      `An equal share is ${hours(fair).en}`,
      ...terms.map(({ term, more }) => `${term}: ${balance(more).en}`),
      ...(terms.length === 0 ? ["nothing on record before"] : [`altogether ${balance(carried).en}`]),
      `the share to come is ${hours(target).en}`,
    ].join("; ")}.`,
  };
}

function balance(minutes: number): Bilingual {
  if (minutes === 0) return { zh: "正好", en: "exactly the share" };
  const { zh, en } = hours(Math.abs(minutes));
  return minutes > 0 ? { zh: `多担${zh}`, en: `${en} more` } : { zh: `少担${zh}`, en: `${en} less` };
}

function hours(minutes: number): Bilingual {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return { zh: `${whole}小时`, en: `${whole} h` };
  return whole === 0
    ? { zh: `${rest}分钟`, en: `${rest} min` }
    : { zh: `${whole}小时${rest}分钟`, en: `${whole} h ${rest} min` };
}
