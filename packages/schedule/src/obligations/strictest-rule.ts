import type { IsoDate } from "@supervision/domain";
import { compareLevels } from "../rules/rule-level.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { Obligation, WeakerRule } from "./obligation.ts";

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

/** Of duties about the same thing in the same time the one that asks for most; the more binding first, then by rule id. */
export function strictest(duties: readonly Duty[]): Candidate {
  const sorted = duties.toSorted(
    (a, b) =>
      b.count - a.count ||
      compareLevels(a.level, b.level) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const [winner, ...others] = sorted;
  if (winner === undefined) throw new TypeError("Expected at least one duty");
  const weaker = others.map((other): WeakerRule => ({
    rule: other.rule,
    edition: other.edition,
    atLeast: other.count,
    because:
      other.count === winner.count
        ? { zh: `要求相同，均为${winner.count}次`, en: `It asks for the same, ${winner.count}.` }
        : {
            zh: `只要求${other.count}次，已包含在${winner.count}次之内`,
            en: `It asks for ${other.count} only, contained in ${winner.count}.`,
          },
  }));
  const { line: _line, every: _every, visiting: _visiting, ...obligation } = winner;
  return { duty: winner, obligation: { ...obligation, weaker } };
}

/** Marks duties that those of shorter times already bring about. */
export function withCoverage(candidates: readonly Candidate[]): readonly Obligation[] {
  const lines = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const line = lines.get(candidate.duty.line);
    if (line === undefined) lines.set(candidate.duty.line, [candidate]);
    else line.push(candidate);
  }
  const obligations: Obligation[] = [];
  for (const line of lines.values())
    for (const candidate of line) obligations.push(covered(candidate, line) ?? candidate.obligation);
  return obligations;
}

/** Obligations by first day, last day and id. */
export function inOrder(obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations.toSorted(
    (a, b) => compare(a.during.from, b.during.from) || compare(a.due, b.due) || compare(a.id, b.id),
  );
}

function covered({ duty, obligation }: Candidate, line: readonly Candidate[]): Obligation | undefined {
  if (duty.unit !== "times") return undefined;
  for (const every of ["week", "month", "quarter", "term"] as const) {
    if (every === duty.every) break;
    const inside = line.filter((other) => other.duty.every === every && isInside(other.duty, duty));
    const sum = inside.reduce((total, other) => total + other.duty.count, 0);
    const [first] = inside;
    if (first === undefined || sum < duty.count) continue;
    return {
      ...obligation,
      coveredBy: {
        rule: first.duty.rule,
        because: {
          zh: `${first.duty.rule} 在同一时段内合计要求${sum}次，多于${duty.count}次或相等`,
          en: `${first.duty.rule} asks for ${sum} in the same time, which is no less than ${duty.count}.`,
        },
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
