import { addYears, type IsoDate } from "../dates/iso-date.ts";

/**
 * Why an inspector must not act at an institution (国务院令第624号 第十条; regional regulations name further grounds).
 *
 * - `relative-of-head` near relative of the main person in charge
 * - `relative-works-or-studies` spouse, parent or child works or studies there
 * - `own-post` the inspector holds a post there
 * - `former-post` the inspector left a post there; some regions ask for 3 years of distance
 * - `other` other circumstances that may affect objectivity
 *
 * @term 回避事由
 */
export type RecusalGround =
  | "relative-of-head"
  | "relative-works-or-studies"
  | "own-post"
  | "former-post"
  | "other";

/** Every {@link RecusalGround} with its Chinese name. */
export const RECUSAL_GROUNDS: Readonly<Record<RecusalGround, string>> = {
  "relative-of-head": "与主要负责人有近亲属关系",
  "relative-works-or-studies": "近亲属在该单位工作或就读",
  "own-post": "在该单位任职",
  "former-post": "曾在该单位任职",
  other: "其他可能影响客观公正的情形",
};

/**
 * A fact that keeps an inspector away from an institution.
 *
 * @term 回避
 */
export interface Recusal {
  /** Inspector id. */
  readonly inspector: string;
  /** Institution id. */
  readonly institution: string;
  /** Ground. */
  readonly ground: RecusalGround;
  /** First day on which the ground holds; absent: always. */
  readonly from?: IsoDate;
  /** Last day on which the ground holds (for `former-post`: the last day in the post); absent: without end. */
  readonly until?: IsoDate;
  /** A word of explanation; no names of third persons are needed. */
  readonly note?: string;
}

/**
 * Says whether a recusal binds on a day.
 *
 * For `former-post` the years of distance after `until` are counted; exactly so many years later is allowed again.
 * The national regulation gives no number of years; 浙江 2019 and 重庆 2015 give 3.
 *
 * @param yearsAfterPost - years of distance after leaving a post, 0 when the region's rules name none
 *
 * @example
 * ```ts
 * import { isRecusalInForce } from "@supervision/domain";
 * const recusal = { inspector: "I1", institution: "S1", ground: "former-post", until: "2024-07-01" } as const;
 * console.log(isRecusalInForce(recusal, "2026-09-01", 3), isRecusalInForce(recusal, "2027-09-01", 3)); // => true false
 * ```
 */
export function isRecusalInForce(recusal: Recusal, date: IsoDate, yearsAfterPost: number): boolean {
  if (recusal.from !== undefined && date < recusal.from) return false;
  if (recusal.until === undefined) return true;
  if (recusal.ground === "former-post") return date < addYears(recusal.until, yearsAfterPost);
  return date <= recusal.until;
}
