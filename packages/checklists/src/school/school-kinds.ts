import type { InstitutionKind } from "@supervision/domain";

/** Kinds of school under responsible inspectors of schools. */
export const SCHOOL_KINDS: readonly InstitutionKind[] = [
  "primary",
  "village-primary",
  "teaching-point",
  "junior-middle",
  "nine-year",
  "complete-secondary",
  "twelve-year",
  "senior-middle",
  "special",
];
