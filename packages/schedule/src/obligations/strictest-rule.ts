import type { IsoDate } from "@supervision/domain";
import { grouped } from "../grouped.ts";
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

interface Candidate {
  readonly duty: Duty;
  readonly obligation: Obligation;
}

/**
 * Of duties about the same thing in the same time the one that asks for most, for the fewest kinds of visit, then the more binding one.
 *
 * It stands for the others as far as it brings them about and is no less binding; what it does not stand for remains a duty beside it.
 */
export function strictest(duties: readonly Duty[], words?: ObligationWords): readonly Candidate[] {
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
    else if (words !== undefined) over.weaker.push(words.contained(duty.owed, over.duty.owed));
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
function bringsAbout({ owed: one }: Duty, { owed: other }: Duty): boolean {
  const { visitKinds } = other;
  return (
    one.unit === other.unit &&
    compareLevels(one.level, other.level) <= 0 &&
    (visitKinds === undefined || one.visitKinds?.every((kind) => visitKinds.includes(kind)) === true)
  );
}

/** Marks duties that those of shorter times already bring about. */
export function withCoverage(
  candidates: readonly Candidate[],
  words?: ObligationWords,
): readonly Obligation[] {
  const obligations: Obligation[] = [];
  for (const line of grouped(candidates, ({ duty }) => [duty.line]).values()) {
    const shorter = SHORTEST_FIRST.filter((every) => line.some(({ duty }) => duty.every === every));
    for (const candidate of line)
      obligations.push(covered(candidate, line, shorter, words) ?? candidate.obligation);
  }
  return obligations;
}

// Times that bring a longer one about.
const SHORTEST_FIRST = ["week", "month", "quarter", "term"] as const;

/** Obligations by first day, last day and id. */
export function inOrder(obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations.toSorted(
    (a, b) =>
      compareText(a.during.from, b.during.from) || compareText(a.due, b.due) || compareText(a.id, b.id),
  );
}

function covered(
  { duty, obligation }: Candidate,
  line: readonly Candidate[],
  shorter: readonly CadenceRule["every"][],
  words: ObligationWords | undefined,
): Obligation | undefined {
  if (obligation.unit !== "times") return undefined;
  for (const every of shorter) {
    if (every === duty.every) break;
    const inside = line.filter(
      (other) => other.duty.every === every && bringsAbout(other.duty, duty) && isInside(other.duty, duty),
    );
    // Of several duties in one time the one that asks for most.
    const most = new Map<IsoDate, number>();
    for (const {
      obligation: {
        during: { from },
        count,
      },
    } of inside)
      most.set(from, Math.max(count, most.get(from) ?? 0));
    const sum = [...most.values()].reduce((total, count) => total + count, 0);
    const [first] = inside;
    if (first === undefined || sum < obligation.count) continue;
    return {
      ...obligation,
      coveredBy: {
        rule: first.obligation.rule,
        because: words?.covered(first.obligation.rule, sum, obligation.count) ?? { zh: "", en: "" },
      },
    };
  }
  return undefined;
}

function isInside(part: Duty, whole: Duty): boolean {
  const { during } = part.owed;
  const days = part.visiting.length > 0 ? part.visiting : [during.from, during.until];
  const first = days[0];
  const last = days.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    whole.owed.during.from <= first &&
    last <= whole.owed.during.until
  );
}
