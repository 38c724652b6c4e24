import type { IsoDate } from "../dates/iso-date.ts";
import type { ItemRef, VisitKind } from "./visit.ts";

/**
 * The six methods of a visit (国教督办〔2013〕2号): hearing a lesson, reading papers, sitting in, talks, questionnaire, round.
 *
 * @term 督导方式
 */
export type VisitMethod =
  | "lesson-observation"
  | "document-review"
  | "meeting-attendance"
  | "interview"
  | "questionnaire"
  | "campus-round";

/** Every {@link VisitMethod} with its Chinese name. */
export const VISIT_METHODS: Readonly<Record<VisitMethod, string>> = {
  "lesson-observation": "随机听课",
  "document-review": "查阅资料",
  "meeting-attendance": "列席会议",
  interview: "座谈走访",
  questionnaire: "问卷调查",
  "campus-round": "校园巡视",
};

/**
 * The edition a record was written against, so that it can be replayed years later.
 *
 * @term 版次锁定
 */
export interface EditionPin {
  /** Series id. */
  readonly series: string;
  /** Edition name. */
  readonly edition: string;
  /** Digest of what was resolved that day, overrides included. */
  readonly digest: string;
}

/**
 * What was found at a visit: the content of the 督导检查记录表.
 *
 * @term 督导检查记录
 */
export interface VisitRecord {
  /** Stable id. */
  readonly id: string;
  /** Id of the planned visit it reports, if there was one. */
  readonly visit?: string;
  /** Institution id. */
  readonly institution: string;
  /** Day of the visit (日期). */
  readonly date: IsoDate;
  /** Inspector ids (督导人员), at least one. */
  readonly inspectors: readonly [string, ...string[]];
  /** What the visit was for. */
  readonly kind: VisitKind;
  /** Items looked at (督导事项). */
  readonly items: readonly ItemRef[];
  /** Editions the items were read from. */
  readonly pins?: readonly EditionPin[];
  /** Methods used. */
  readonly methods?: readonly VisitMethod[];
  /** Good practice seen (经验做法), one entry a paragraph. */
  readonly goodPractice: readonly string[];
  /** What falls short (存在不足). */
  readonly findings: readonly Finding[];
  /** Remarks (备注). */
  readonly remarks?: string;
}

/**
 * How grave a finding is.
 *
 * @term 问题等级
 */
export type FindingSeverity = "minor" | "major" | "urgent";

/**
 * Something that falls short, with advice and a limit.
 *
 * @term 存在不足
 */
export interface Finding {
  /** Stable id. */
  readonly id: string;
  /** The item it was found under. */
  readonly item?: ItemRef;
  /**
   * Where under the item, where one item asks about several things: row and column of a matrix, or entry and field of a repeat group, such
   * as `canteen-1.licence`. Institution, item and aspect make findings of several visits the same problem.
   *
   * @term 问题部位
   */
  readonly aspect?: string;
  /** What falls short. */
  readonly description: string;
  /** How grave it is. */
  readonly severity: FindingSeverity;
  /** Advice for putting it right (整改建议). */
  readonly advice?: string;
  /** Last day for putting it right (整改期限); absent when none was set. */
  readonly deadline?: IsoDate;
}
