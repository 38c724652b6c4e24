import type { IsoDate } from "@supervision/domain";
import { compareLevels } from "../rules/rule-level.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { Obligation, WeakerRule } from "./obligation.ts";
import type { ObligationWords } from "./obligation-words.ts";
import { compareText } from "../text-order.ts";

/** What one rule asks for, before rules about the same duty are compared. */
export interface Duty {
  /** What it is when no other rule is about it. */
  readonly owed: Omit<Obligation, "weaker" | "coveredBy">;
  /** What months, terms and years of one duty share. */
  readonly line: string;
  /** Month, quarter, term or year. */
  readonly every: CadenceRule["every"];
  /** Days on which visits can be made. */
  readonly visiting: readonly IsoDate[];
}

/** What a rule asks for, with the others about the same duty. */
export interface Candidate {
  readonly duty: Duty;
  readonly obligation: Obligation;
}

/**
 * Of duties about the same thing in the same time the one that asks for most, for the fewest kinds of visit, then the more binding one.
 *
 * It stands for the others as far as it brings them about and is no less binding; what it does not stand for remains a duty beside it.
 */
export function strictest(duties: readonly Duty[], words: ObligationWords): readonly Candidate[] {
  const sorted = duties.toSorted(
    ({ owed: a }, { owed: b }) =>
      b.count - a.count ||
      kindsOf(a) - kindsOf(b) ||
      compareLevels(a.level, b.level) ||
      compareText(a.rule, b.rule),
  );
  const left: { readonly duty: Duty; readonly weaker: WeakerRule[] }[] = [];
  for (const duty of sorted) {
    const over = left.find(
      ({ duty: winner }) => duty.owed.count <= winner.owed.count && bringsAbout(winner, duty),
    );
    if (over === undefined) left.push({ duty, weaker: [] });
    else over.weaker.push(words.contained(duty.owed, over.duty.owed));
  }
  return left.map(({ duty, weaker }, index) => {
    const { owed } = duty;
    const id = index === 0 ? owed.id : `${owed.id}.${index + 1}`;
    return { duty, obligation: { ...owed, id, weaker } };
  });
}

// Any kind is more than any number of kinds.
function kindsOf({ visitKinds }: Duty["owed"]): number {
  return visitKinds?.length ?? Infinity;
}

/** Whether what one duty asks for counts for another that is no more binding. */
export function bringsAbout({ owed: one }: Duty, { owed: other }: Duty): boolean {
  const { visitKinds } = other;
  return (
    one.unit === other.unit &&
    compareLevels(one.level, other.level) <= 0 &&
    (visitKinds === undefined || one.visitKinds?.every((kind) => visitKinds.includes(kind)) === true)
  );
}

/** Obligations by first day, last day and id, of the same ones first what asks for most and binds most. */
export function inOrder(obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations.toSorted(
    (a, b) =>
      compareText(a.during.from, b.during.from) ||
      compareText(a.due, b.due) ||
      compareText(a.id, b.id) ||
      b.count - a.count ||
      compareLevels(a.level, b.level) ||
      compareText(a.rule, b.rule),
  );
}
