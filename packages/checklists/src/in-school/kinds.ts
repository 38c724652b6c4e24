import type { InstitutionKind } from "@supervision/domain";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";

/** Institutions with a supervision office of their own. */
export const OFFICE_KINDS: readonly InstitutionKind[] = [...SCHOOL_KINDS, "vocational"];
