import type { Issue } from "@supervision/domain";
import { INSTITUTION_WORDS, isInstitutionFact, isStage, stages } from "../expressions/read-institution.ts";
import { isRecord } from "../expressions/read-node.ts";
import { answersUnreadable } from "../issues.ts";

/** Checks what stands with the answers about the institution; it may come from JSON. Raises `answers-unreadable`. */
export function checkFacts(facts: unknown): readonly Issue[] {
  if (!isRecord(facts)) return [];
  return Object.entries(facts).flatMap(([name, fact]) => {
    const path = ["facts", name];
    if (name === "students" && isRecord(fact))
      return Object.entries(fact)
        .filter(([stage, count]) => !(isStage(stage) && isCount(count)))
        .map(([stage]) =>
          answersUnreadable(isStage(stage) ? "0, 1, 2 …" : stages().join(" | "), [...path, stage]),
        );
    const expected = isInstitutionFact(name)
      ? expectedOf(name, fact)
      : "kind, nature, inclusive, boarding, students";
    return expected === undefined ? [] : [answersUnreadable(expected, path)];
  });
}

function isCount(count: unknown): boolean {
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0;
}

function expectedOf(name: keyof typeof INSTITUTION_WORDS, fact: unknown): string | undefined {
  if (name === "inclusive" || name === "boarding")
    return typeof fact === "boolean" ? undefined : "true | false";
  const words = INSTITUTION_WORDS[name];
  return typeof fact === "string" && words.includes(fact) ? undefined : words.join(" | ");
}
