import { STAGES } from "@supervision/domain";
import type { ChecklistEdition } from "@supervision/checklists";
import type { FactAsked } from "./page-content.ts";

const WORDS = ["kind", "nature", "inclusive", "boarding"] as const;

/** The facts of an institution an edition asks for: who its items are for, and what conditions, constraints and computed values read. */
export function factsAsked({ askSectionIf, items }: ChecklistEdition): readonly FactAsked[] {
  const asked = new Set<string>();
  for (const { appliesTo, askIf, constraints, answer } of Object.values(items)) {
    if (appliesTo?.kinds !== undefined || appliesTo?.stages !== undefined) asked.add("kind");
    if (appliesTo?.natures !== undefined) asked.add("nature");
    for (const data of [askIf, constraints, answer]) read(data, asked);
  }
  read(askSectionIf, asked);
  // Stages are known from the kind, and pupils are counted in those it teaches.
  if (asked.has("all")) for (const stage of Object.keys(STAGES)) asked.add(stage);
  return [...WORDS, ...stages()].filter((fact) => asked.has(fact));
}

function stages(): readonly (keyof typeof STAGES)[] {
  return ["preschool", "primary", "junior-middle", "senior-middle", "vocational", "special"];
}

/** Nodes that ask for a fact: one key, and a word behind it. */
function read(data: unknown, asked: Set<string>): void {
  if (typeof data !== "object" || data === null) return;
  const entries = Object.entries(data);
  const [only, ...others] = entries;
  if (only !== undefined && others.length === 0 && typeof only[1] === "string") {
    const [fact, word] = only;
    if (fact === "institution") asked.add(word);
    if (fact === "teaches" || fact === "students") asked.add("kind");
    if (fact === "students") asked.add(word);
  }
  for (const [, part] of entries) read(part, asked);
}
