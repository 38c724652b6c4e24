import type { IsoDate } from "../dates/iso-date.ts";

/**
 * What a visit is for. A district may add kinds of its own as `plugin/name`; the name may be Chinese, such as `donghu/办园行为评估`, and is
 * what people read (`visitKindName`).
 *
 * - `routine` 经常性督导
 * - `special` 专项督导
 * - `comprehensive` 综合督导
 * - `random` 随机督导
 * - `requested` 需求督导, ordered by the school
 * - `joint` 联合督导, by inspectors of two or more zones, one of them the institution's
 * - `follow-up` 整改回访、回头看
 *
 * @term 督导类型
 */
export type VisitKind =
  | "routine"
  | "special"
  | "comprehensive"
  | "random"
  | "requested"
  | "joint"
  | "follow-up"
  | `${string}/${string}`;

/** The seven standard kinds of visit with their Chinese names. */
export const VISIT_KINDS = {
  routine: "经常性督导",
  special: "专项督导",
  comprehensive: "综合督导",
  random: "随机督导",
  requested: "需求督导",
  joint: "联合督导",
  "follow-up": "整改回访",
} as const;

/**
 * What people call a kind of visit in Chinese: a standard kind by its name, a district's own by what stands behind the id of its plugin.
 *
 * @example
 * ```ts
 * import { visitKindName } from "@supervision/domain";
 * console.log(visitKindName("special"), visitKindName("donghu/办园行为评估")); // => 专项督导 办园行为评估
 * ```
 */
export function visitKindName(kind: string): string {
  const names: Readonly<Record<string, string>> = VISIT_KINDS;
  return (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? kind.slice(kind.indexOf("/") + 1);
}

/**
 * What people call a visit in Chinese: its kind by its name; where a district's own kind is only a machine word, the topic in its place.
 *
 * @example
 * ```ts
 * import { visitName } from "@supervision/domain";
 * console.log(visitName({ kind: "special", topic: "食品安全" }), visitName({ kind: "donghu/annual", topic: "年检" })); // => 专项督导 “年检”督导
 * ```
 */
export function visitName({ kind, topic }: Pick<Visit, "kind" | "topic">): string {
  const name = visitKindName(kind);
  return (topic ?? "") === "" || /\p{Script=Han}/u.test(name) ? name : `“${topic}”督导`;
}

/**
 * Half a day, the unit in which visits are planned.
 *
 * @term 半天
 */
export type HalfDay = "morning" | "afternoon";

/**
 * One item of one checklist, written `plugin/name#item`.
 *
 * @term 督导事项引用
 */
export type ItemRef = `${string}/${string}#${string}`;

/**
 * A visit to an institution, planned or made.
 *
 * @term 督导
 */
export interface Visit {
  /** Stable id. */
  readonly id: string;
  /** Institution id. */
  readonly institution: string;
  /** Inspector ids, at least one; the first leads. */
  readonly inspectors: readonly [string, ...string[]];
  /** Day. */
  readonly date: IsoDate;
  /** Morning or afternoon; `morning` for a visit that lasts the whole day. */
  readonly halfDay: HalfDay;
  /** Whether the visit lasts the whole day, morning and afternoon; absent: half a day. */
  readonly wholeDay?: boolean;
  /** What the visit is for. */
  readonly kind: VisitKind;
  /** Checklist items to be looked at; may be empty for visits without a list. */
  readonly items: readonly ItemRef[];
  /** Topic of a special visit, such as `春季开学`. */
  readonly topic?: string;
  /** Ids of findings the visit follows up. */
  readonly followsUp?: readonly string[];
}

/**
 * Half-days a visit takes: its own, or both of its day.
 *
 * @example
 * ```ts
 * import { visitHalfDays } from "@supervision/domain";
 * console.log(visitHalfDays({ halfDay: "morning", wholeDay: true }).join(", ")); // => morning, afternoon
 * ```
 */
export function visitHalfDays({
  halfDay,
  wholeDay,
}: Pick<Visit, "halfDay" | "wholeDay">): readonly HalfDay[] {
  return wholeDay === true ? ["morning", "afternoon"] : [halfDay];
}
