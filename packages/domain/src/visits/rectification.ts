import type { IsoDate } from "../dates/iso-date.ts";
import type { ItemRef } from "./visit.ts";

/**
 * Where the putting right of a finding stands. Nothing is `closed` without a second look (复查).
 *
 * @term 整改状态
 */
export type RectificationStatus = "open" | "reported" | "closed" | "partly" | "not-done";

/** Every {@link RectificationStatus} with its Chinese name. */
export const RECTIFICATION_STATUSES: Readonly<Record<RectificationStatus, string>> = {
  open: "待整改",
  reported: "已报告待复查",
  closed: "已整改",
  partly: "部分整改",
  "not-done": "未整改",
};

/**
 * What became of a finding.
 *
 * @term 整改
 */
export interface Rectification {
  /** Finding id. */
  readonly finding: string;
  /** Institution id. */
  readonly institution: string;
  /** Where it stands. */
  readonly status: RectificationStatus;
  /** What the institution did, or why not. */
  readonly measures?: string;
  /** Day on which the institution reported. */
  readonly reportedOn?: IsoDate;
  /** Day of the second look that settled the status. */
  readonly verifiedOn?: IsoDate;
}

/**
 * A follow-up visit: the content of the 整改回访记录表.
 *
 * @term 整改回访记录
 */
export interface FollowUpRecord {
  /** Stable id. */
  readonly id: string;
  /** Id of the visit record that is followed up, if known. */
  readonly record?: string;
  /** Institution id (回访单位). */
  readonly institution: string;
  /** Day of the follow-up visit (日期). */
  readonly date: IsoDate;
  /** Inspector ids (回访人员), at least one. */
  readonly inspectors: readonly [string, ...string[]];
  /** Items looked at again (回访事项). */
  readonly items: readonly ItemRef[];
  /** What became of each finding (整改情况, 未整改事项). */
  readonly rectifications: readonly Rectification[];
  /** Good practice seen (经验做法), one entry a paragraph. */
  readonly goodPractice: readonly string[];
  /** What is asked for next (下一步工作要求). */
  readonly nextRequirements?: string;
  /** Remarks (备注). */
  readonly remarks?: string;
}
