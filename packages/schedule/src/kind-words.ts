import { type Bilingual, VISIT_KINDS, type VisitKind } from "@supervision/domain";

const NAMES = new Map<string, string>(Object.entries(VISIT_KINDS));

/** What a visit is for in words: its topic, when it has one, and its kind. */
export function kindWords(kind: VisitKind, topic?: string): Bilingual {
  const name = NAMES.get(kind) ?? kind;
  return topic === undefined
    ? { zh: name, en: `${kind} visit` }
    : { zh: `“${topic}”${name}`, en: `${kind} visit "${topic}"` };
}
