import type { ChecklistItem } from "./checklist-item.ts";
import type { EvidencePolicy } from "./item-rules.ts";

/**
 * What an item asks for that says nothing: words on what was seen, when the answer is not good. Never papers or photographs; nothing is
 * refused or warned of without them.
 */
export const DEFAULT_EVIDENCE: EvidencePolicy & { readonly what: "note" } = {
  when: "on-failure",
  what: "note",
};

/**
 * What an item asks for besides its answer: what it declares, else {@link DEFAULT_EVIDENCE}.
 *
 * @example
 * ```ts
 * import { evidencePolicy } from "@supervision/checklists";
 * console.log(evidencePolicy({ evidence: { when: "never" } }).when); // => never
 * console.log(evidencePolicy({})); // => { when: 'on-failure', what: 'note' }
 * ```
 */
export function evidencePolicy({ evidence }: Pick<ChecklistItem, "evidence">): EvidencePolicy {
  return evidence ?? DEFAULT_EVIDENCE;
}
