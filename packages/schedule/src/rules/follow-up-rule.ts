import type { Bilingual, FindingSeverity } from "@supervision/domain";
import type { InstitutionsConcerned } from "./institutions-among.ts";

/**
 * A second look at findings within so many days: 限期回访, 回头看.
 *
 * The national texts leave the number of days to the agency of the city or county, so there is no default.
 *
 * @term 回访要求
 */
export interface FollowUpRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "follow-up";
  /** Whether days are counted from the limit set for putting it right (整改期限) or from the day it was found. */
  readonly countedFrom: "deadline" | "found";
  /** Days within which the follow-up visit is made, 1 to 366; the first is the day after. */
  readonly within: number;
  /** Whether calendar days or workdays are counted. */
  readonly unit: "days" | "workdays";
  /** Grades of findings concerned; absent: all. */
  readonly severities?: readonly FindingSeverity[];
  /** Paper that proves it was done. */
  readonly proof: Bilingual;
}
