import type { InstitutionKind } from "@supervision/domain";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";

/** Schools and kindergartens: topics that look at both. */
export const ALL_KINDS: readonly InstitutionKind[] = ["kindergarten", ...SCHOOL_KINDS];

/** Schools that teach the years of compulsory education: topics of 双减. */
export const COMPULSORY_KINDS: readonly InstitutionKind[] = SCHOOL_KINDS.filter(
  (kind) => kind !== "senior-middle",
);
