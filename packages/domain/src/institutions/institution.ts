import type { Unavailability } from "../dates/availability.ts";
import type { IsoDate } from "../dates/iso-date.ts";

/**
 * The kinds of institution that are supervised.
 *
 * - `kindergarten` 幼儿园
 * - `primary` 小学
 * - `village-primary` 村小, a small rural primary school
 * - `teaching-point` 教学点, a teaching point of a central school
 * - `junior-middle` 初级中学
 * - `nine-year` 九年一贯制学校
 * - `complete-secondary` 完全中学 (junior and senior)
 * - `twelve-year` 十二年一贯制学校
 * - `senior-middle` 高级中学
 * - `special` 特殊教育学校
 * - `vocational` 中等职业学校
 *
 * @term 机构类别
 */
export type InstitutionKind =
  | "kindergarten"
  | "primary"
  | "village-primary"
  | "teaching-point"
  | "junior-middle"
  | "nine-year"
  | "complete-secondary"
  | "twelve-year"
  | "senior-middle"
  | "special"
  | "vocational";

/** Every {@link InstitutionKind} with its Chinese name, in the order forms list them. */
export const INSTITUTION_KINDS: Readonly<Record<InstitutionKind, string>> = {
  kindergarten: "幼儿园",
  primary: "小学",
  "village-primary": "村小",
  "teaching-point": "教学点",
  "junior-middle": "初级中学",
  "nine-year": "九年一贯制学校",
  "complete-secondary": "完全中学",
  "twelve-year": "十二年一贯制学校",
  "senior-middle": "高级中学",
  special: "特殊教育学校",
  vocational: "中等职业学校",
};

/**
 * A stage of education (学段).
 *
 * @term 学段
 */
export type Stage = "preschool" | "primary" | "junior-middle" | "senior-middle" | "vocational" | "special";

/** Every {@link Stage} with its Chinese name. */
export const STAGES: Readonly<Record<Stage, string>> = {
  preschool: "学前",
  primary: "小学",
  "junior-middle": "初中",
  "senior-middle": "高中",
  vocational: "中职",
  special: "特教",
};

/**
 * Who runs an institution: public (公办) or private (民办).
 *
 * @term 办学性质
 */
export type InstitutionNature = "public" | "private";

/**
 * A place on the map, WGS-84 degrees. Never required: without it travel is simply not scored.
 *
 * @term 坐标
 */
export interface Coordinates {
  /** Degrees east, -180 to 180. */
  readonly longitude: number;
  /** Degrees north, -90 to 90. */
  readonly latitude: number;
}

/**
 * A school, kindergarten or other institution under supervision.
 *
 * @term 被督导单位
 */
export interface Institution {
  /** Stable id in the district's register. */
  readonly id: string;
  /** Full name as on its seal. */
  readonly name: string;
  /** What kind of institution it is. */
  readonly kind: InstitutionKind;
  /** Public or private. */
  readonly nature: InstitutionNature;
  /** Private kindergarten with inclusive fees (普惠性民办园); absent when it does not apply or is not known. */
  readonly inclusive?: boolean;
  /** Town or street office (乡镇、街道). */
  readonly town?: string;
  /** Zone id or zone name as the register states it. */
  readonly zone?: string;
  /** Where it lies. */
  readonly coordinates?: Coordinates;
  /** Number of pupils by stage, whole numbers; a stage that is absent is unknown, not zero. */
  readonly students: Readonly<Partial<Record<Stage, number>>>;
  /** Id of the institution it belongs to, for teaching points and attached kindergartens. */
  readonly partOf?: string;
  /** Whether pupils board there (寄宿制学校); absent when not known. */
  readonly boarding?: boolean;
  /** Marks the office gives it, in its own words, such as `上年考核C级` or `新任校长`; absent: none. */
  readonly labels?: readonly string[];
  /** First day of operation, when it opened during the planned time. */
  readonly opened?: IsoDate;
  /** Last day of operation, when it closes. */
  readonly closed?: IsoDate;
  /** Exam weeks, events, closures and other spans without visits, each with its reason. */
  readonly unavailable?: readonly Unavailability[];
}

/** The stages an institution of each kind teaches, as far as its kind tells. */
export const STAGES_OF_KINDS: Readonly<Record<InstitutionKind, readonly Stage[]>> = {
  kindergarten: ["preschool"],
  primary: ["primary"],
  "village-primary": ["primary"],
  "teaching-point": ["primary"],
  "junior-middle": ["junior-middle"],
  "nine-year": ["primary", "junior-middle"],
  "complete-secondary": ["junior-middle", "senior-middle"],
  "twelve-year": ["primary", "junior-middle", "senior-middle"],
  "senior-middle": ["senior-middle"],
  special: ["special"],
  vocational: ["vocational"],
};

/**
 * The stages an institution of a kind teaches, as far as its kind tells.
 *
 * @example
 * ```ts
 * import { stagesOf } from "@supervision/domain";
 * console.log(stagesOf("nine-year")); // => ["primary", "junior-middle"]
 * ```
 */
export function stagesOf(kind: InstitutionKind): readonly Stage[] {
  return STAGES_OF_KINDS[kind];
}
