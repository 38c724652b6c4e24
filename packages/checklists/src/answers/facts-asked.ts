import type { ChecklistEdition } from "../editions/checklist-edition.ts";

const FACTS: readonly string[] = ["institution", "students", "teaches"];

/** Says whether conditions, constraints, computed values or the applicability of items of an edition ask for facts of the institution. */
export function asksForFacts({ askSectionIf, items }: ChecklistEdition): boolean {
  return (
    names(askSectionIf) ||
    Object.values(items).some(
      ({ appliesTo, askIf, constraints, answer }) =>
        appliesTo !== undefined || names(askIf) || names(constraints) || names(answer),
    )
  );
}

function names(data: unknown): boolean {
  if (typeof data !== "object" || data === null) return false;
  const entries = Object.entries(data);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined && FACTS.includes(first[0]) && typeof first[1] === "string")
    return true;
  return entries.some(([, part]) => names(part));
}
