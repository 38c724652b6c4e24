import { type EngagementLimits, NATIONAL_ENGAGEMENT_LIMITS } from "@supervision/domain";

/** Inspectors are selected by written test and interview and engaged for two years (section 五（三）); the other figures are national. */
export const engagementLimits: EngagementLimits = { ...NATIONAL_ENGAGEMENT_LIMITS, termYears: 2 };
