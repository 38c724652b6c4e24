import { stagesOf } from "@supervision/domain";
import type { InstitutionFacts } from "../answers/institution-facts.ts";
import { copyOf } from "./copy-of.ts";
import { isRecord } from "../expressions/read-node.ts";
import { exchangePin, type ExchangeChecklist } from "./loss.ts";

/** What a form is written for. */
export interface ForInstitution {
  /** The institution visited. */
  readonly institution?: Pick<InstitutionFacts, "kind" | "nature">;
  /** What else conditions may ask of it. */
  readonly facts?: InstitutionFacts;
}

/** Keys under which expressions stand. */
const EXPRESSIONS: ReadonlySet<string> = new Set(["askIf", "askSectionIf", "holds", "value", "where"]);

/**
 * A checklist with what its conditions ask of the institution put in as constants, as far as it is known: forms know answers only. It stays
 * pinned to the edition as it is.
 */
export function forInstitution(checklist: ExchangeChecklist, known: ForInstitution): ExchangeChecklist {
  const facts: InstitutionFacts = { ...known.institution, ...known.facts };
  if (Object.keys(facts).length === 0) return checklist;
  const edition = copyOf(checklist.edition);
  let changed = false;
  const look = (node: unknown, inside: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const here = inside || EXPRESSIONS.has(key);
      const constant = here ? constantOf(value, facts) : undefined;
      if (constant === undefined) look(value, here);
      else {
        Reflect.set(node, key, constant);
        changed = true;
      }
    }
  };
  look(edition.items, false);
  look({ askSectionIf: edition.askSectionIf }, false);
  return changed ? { ...checklist, edition, digest: exchangePin(checklist).digest } : checklist;
}

/** What a question about the institution comes to; `undefined` for other expressions and for what is not known. */
function constantOf(expression: unknown, facts: InstitutionFacts): unknown {
  if (!isRecord(expression)) return undefined;
  const { institution, students, teaches } = expression;
  switch (institution) {
    case "kind":
    case "nature":
      return facts[institution];
    case "inclusive":
    case "boarding":
      return facts[institution] === undefined ? undefined : facts[institution] ? "yes" : "no";
  }
  if (typeof teaches === "string" && facts.kind !== undefined) {
    const taught = stagesOf(facts.kind).some((stage) => stage === teaches);
    return { equal: [1, taught ? 1 : 2] };
  }
  if (typeof students !== "string" || facts.students === undefined) return undefined;
  const counts = Object.entries(facts.students);
  if (students !== "all") return counts.find(([stage]) => stage === students)?.[1];
  const stages = facts.kind === undefined ? [] : stagesOf(facts.kind);
  const all = stages.map((stage) => facts.students?.[stage]);
  return all.length > 0 && all.every((count) => count !== undefined)
    ? all.reduce((sum, count) => sum + count, 0)
    : undefined;
}
