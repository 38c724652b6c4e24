import type { InstitutionKind } from "@supervision/domain";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";

/** Schools and kindergartens: topics that look at both. */
export const ALL_KINDS: readonly InstitutionKind[] = ["kindergarten", ...SCHOOL_KINDS];
