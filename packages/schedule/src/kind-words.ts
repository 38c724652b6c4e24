import { type Bilingual, visitKindName, type VisitKind } from "@supervision/domain";

/** What a visit is for in words: its topic, when it has one, and its kind; a kind that is only a machine word steps back behind the topic. */
export function kindWords(kind: VisitKind, topic?: string): Bilingual {
  const name = visitKindName(kind);
  if (topic === undefined) return { zh: name, en: `${kind} visit` };
  return { zh: `“${topic}”${IS_CHINESE.test(name) ? name : "督导"}`, en: `${kind} visit "${topic}"` };
}

const IS_CHINESE = /\p{Script=Han}/u;
