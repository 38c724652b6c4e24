import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionConditions } from "../editions/section-tree.ts";
import { referencesOf } from "../expressions/references.ts";
import { answerFormOf, answerTypeOf } from "../items/answer-form.ts";
import { partsOf } from "../items/group-parts.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";

/** Circles of items, and of fields (`group/field`), each of which is asked or worked out only when the next is known. */
export function circlesOf(edition: ChecklistEdition): readonly (readonly string[])[] {
  const needs = new Map<string, ReadonlySet<string>>();
  for (const [id, item] of Object.entries(edition.items)) {
    // Most items depend on nothing: they are in no circle.
    if (item.askIf === undefined && edition.askSectionIf === undefined && !mayDepend(item.answer)) continue;
    const form = answerFormOf(item.answer);
    const expressions = [
      item.askIf,
      ...sectionConditions(edition, item.section),
      form.type === "computed" ? form.value : undefined,
    ];
    const needed = expressions.flatMap((one) => (one === undefined ? [] : [...referencesOf(one).items]));
    const fields = Object.entries(partsOf(form));
    for (const [field, { askIf }] of fields) {
      if (askIf === undefined) continue;
      const references = referencesOf(askIf);
      needed.push(`${id}/${field}`);
      needs.set(
        `${id}/${field}`,
        new Set([...references.items, ...[...references.fields].map((other) => `${id}/${other}`)]),
      );
    }
    needs.set(id, new Set(needed));
  }
  return circlesIn(needs);
}

function mayDepend(answer: ChecklistItem["answer"]): boolean {
  const type = answerTypeOf(answer);
  return type === "computed" || type === "repeat" || type === "matrix";
}

function circlesIn(needs: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (node: string, way: readonly string[]): void => {
    const start = way.indexOf(node);
    if (start !== -1) circles.push([...way.slice(start), node]);
    if (start !== -1 || done.has(node)) return;
    for (const next of needs.get(node) ?? []) walk(next, [...way, node]);
    done.add(node);
  };
  for (const node of needs.keys()) walk(node, []);
  return circles;
}
