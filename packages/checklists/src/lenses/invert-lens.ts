import type { AnswerOrigin } from "./answer-origin.ts";
import { invertConversion } from "./conversion.ts";
import type { EditionLens } from "./edition-lens.ts";
import { fitted, formIn } from "./item-form.ts";

const known = new WeakMap<EditionLens, EditionLens>();

/**
 * The lens in the other direction. Answers that were split are taken from the first part that kept them whole; merged answers have no
 * way back: `migrateAnswers` keeps them in its archive and puts them back from there.
 */
export function invertLens(lens: EditionLens): EditionLens {
  const before = known.get(lens);
  if (before !== undefined) return before;
  const inverse = inverted(lens);
  known.set(lens, inverse);
  known.set(inverse, lens);
  return inverse;
}

function inverted(lens: EditionLens): EditionLens {
  const whole = new Map<string, AnswerOrigin>();
  const converted = new Map<string, AnswerOrigin>();
  for (const [to, origin] of Object.entries(lens.origins)) {
    const back = wayBack(origin, { kind: "answer", item: to });
    if (back === undefined) continue;
    const { item } = back;
    const form = formIn(lens.earlier, item);
    const found = back.origin.kind === "answer" ? whole : converted;
    if (form !== undefined && !found.has(item))
      found.set(item, fitted(back.origin, formIn(lens.later, to), form));
  }
  const origins: Record<string, AnswerOrigin> = {};
  for (const item of Object.keys(lens.earlier.items)) {
    const origin = whole.get(item) ?? converted.get(item);
    if (origin !== undefined) origins[item] = origin;
  }
  return {
    from: lens.to,
    to: lens.from,
    earlier: lens.later,
    later: lens.earlier,
    origins,
    archived: {},
  };
}

/** How the answer an origin reads is found again from what became of it; `undefined` when it cannot. */
function wayBack(
  origin: AnswerOrigin,
  from: AnswerOrigin,
): { readonly item: string; readonly origin: AnswerOrigin } | undefined {
  switch (origin.kind) {
    case "answer":
      return { item: origin.item, origin: from };
    case "converted":
      return wayBack(origin.of, { kind: "converted", of: from, by: invertConversion(origin.by) });
    case "passed":
      return wayBack(origin.of, from);
    case "merged":
      return undefined;
  }
}
