import type { IsoDate } from "@supervision/domain";
import { grouped } from "../grouped.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { Obligation } from "./obligation.ts";
import type { ObligationWords } from "./obligation-words.ts";
import { bringsAbout, type Candidate, type Duty } from "./strictest-rule.ts";

/** Marks duties that those of shorter times already bring about. */
export function withCoverage(
  candidates: readonly Candidate[],
  words: ObligationWords,
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

function covered(
  { duty, obligation }: Candidate,
  line: readonly Candidate[],
  shorter: readonly CadenceRule["every"][],
  words: ObligationWords,
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
        because: words.covered(sum, obligation.count),
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
