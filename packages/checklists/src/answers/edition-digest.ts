import { digestOf } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";

// Editions are plain data that nobody changes; the digest of one is worked out once, however many records are checked against it.
const digests = new WeakMap<ChecklistEdition, string>();

/** The digest of an edition, remembered as long as the edition is in use. */
export function digestOfEdition(edition: ChecklistEdition): string {
  const known = digests.get(edition);
  if (known !== undefined) return known;
  const digest = digestOf(edition);
  digests.set(edition, digest);
  return digest;
}
