import type { IsoDate } from "@supervision/domain";
import { compareLevels } from "../rules/rule-level.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { Obligation, WeakerRule } from "./obligation.ts";
import { NO_WORDS, type ObligationWords } from "./obligation-words.ts";

/** What one rule asks for, before rules about the same duty are compared. */
export interface Duty extends Omit<Obligation, "weaker" | "coveredBy"> {
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
    (a, b) =>
      b.count - a.count ||
      kindsOf(a) - kindsOf(b) ||
      compareLevels(a.level, b.level) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const left: { readonly duty: Duty; readonly weaker: WeakerRule[] }[] = [];
  for (const duty of sorted) {
    const over = left.find(({ duty: winner }) => duty.count <= winner.count && bringsAbout(winner, duty));
    if (over === undefined) left.push({ duty, weaker: [] });
    else over.weaker.push(weakerThan(over.duty, duty, words));
  }
  return left.map(({ duty, weaker }, index) => {
    const { line: _line, every: _every, visiting: _visiting, ...obligation } = duty;
    const id = index === 0 ? duty.id : `${duty.id}.${index + 1}`;
    return { duty, obligation: { ...obligation, id, weaker } };
  });
}

function weakerThan(
  { count: most, unit }: Duty,
  { rule, edition, count }: Duty,
  words: ObligationWords | undefined,
): WeakerRule {
  return { rule, edition, atLeast: count, because: words?.contained(count, most, unit) ?? NO_WORDS };
}

// Any kind is more than any number of kinds.
function kindsOf({ visitKinds }: Duty): number {
  return visitKinds?.length ?? Infinity;
}

/** Whether what one duty asks for counts for another that is no more binding. */
function bringsAbout(one: Duty, other: Duty): boolean {
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
  const lines = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const line = lines.get(candidate.duty.line);
    if (line === undefined) lines.set(candidate.duty.line, [candidate]);
    else line.push(candidate);
  }
  const obligations: Obligation[] = [];
  for (const line of lines.values())
    for (const candidate of line) obligations.push(covered(candidate, line, words) ?? candidate.obligation);
  return obligations;
}

/** Obligations by first day, last day and id. */
export function inOrder(obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations.toSorted(
    (a, b) => compare(a.during.from, b.during.from) || compare(a.due, b.due) || compare(a.id, b.id),
  );
}

function covered(
  { duty, obligation }: Candidate,
  line: readonly Candidate[],
  words: ObligationWords | undefined,
): Obligation | undefined {
  if (duty.unit !== "times") return undefined;
  for (const every of ["week", "month", "quarter", "term"] as const) {
    if (every === duty.every) break;
    const inside = line.filter(
      (other) => other.duty.every === every && bringsAbout(other.duty, duty) && isInside(other.duty, duty),
    );
    // Of several duties in one time the one that asks for most.
    const most = new Map<IsoDate, number>();
    for (const {
      duty: {
        during: { from },
        count,
      },
    } of inside)
      most.set(from, Math.max(count, most.get(from) ?? 0));
    const sum = [...most.values()].reduce((total, count) => total + count, 0);
    const [first] = inside;
    if (first === undefined || sum < duty.count) continue;
    return {
      ...obligation,
      coveredBy: {
        rule: first.duty.rule,
        because: words?.covered(first.duty.rule, sum, duty.count) ?? NO_WORDS,
      },
    };
  }
  return undefined;
}

function isInside(part: Duty, whole: Duty): boolean {
  const days = part.visiting.length > 0 ? part.visiting : [part.during.from, part.during.until];
  const first = days[0];
  const last = days.at(-1);
  return (
    first !== undefined && last !== undefined && whole.during.from <= first && last <= whole.during.until
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
