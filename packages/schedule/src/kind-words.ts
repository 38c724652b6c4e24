import { type Bilingual, visitKindName, type VisitKind } from "@supervision/domain";

/** What a visit is for in words: its topic, when it has one, and its kind. */
export function kindWords(kind: VisitKind, topic?: string): Bilingual {
  const name = visitKindName(kind);
  return topic === undefined
    ? { zh: name, en: `${kind} visit` }
    : { zh: `“${topic}”${name}`, en: `${kind} visit "${topic}"` };
}
