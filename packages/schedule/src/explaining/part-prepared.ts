import { type Checked, overlaps, passed, type Period } from "@supervision/domain";
import { firstFrom, lastUntil } from "../generation/model/plan-model.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { owedDuties } from "../obligations/owed-duties.ts";
import { ruleSpans } from "../replanning/changed-parts.ts";
import { type Entry, fixedPins, prepare, type Prepared } from "../replanning/prepare.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanPart } from "./around-visit.ts";

/** Reads plans against problems that are alike. */
export interface Reader {
  /** The visits of a part read against a problem; those aside are held. Issues as `planObligations`. */
  read(
    problem: ScheduleProblem,
    part: Pick<PlanPart, "visits" | "aside" | "months" | "stay">,
  ): Checked<Prepared>;
}

type Owed = Checked<readonly Obligation[]>;

/** A reader that reckons what is owed once for problems that owe the same: most facts do not change it. */
export function planReader(): Reader {
  const known: { readonly problem: ScheduleProblem; readonly owed: Owed }[] = [];
  return {
    read(problem, { visits, aside, months, stay = false }) {
      let before = known.find((one) => owesTheSame(one.problem, problem));
      if (before === undefined) {
        before = { problem, owed: owedDuties(problem) };
        known.unshift(before);
        known.length = Math.min(known.length, 8);
      }
      const pins = [
        ...fixedPins(problem),
        ...aside.map(({ id }) => ({ what: { visit: id }, by: "", reason: "" })),
      ];
      const read = prepare(
        problem,
        aside.length === 0 ? visits : [...aside, ...visits],
        pins,
        { today: "0000-01-01", open: problem.period.from, seed: 1 },
        months === undefined ? before.owed : owedIn(before.owed, months),
      );
      return read.ok && months !== undefined && stay ? passed(keptWithin(read.value, months)) : read;
    },
  };
}

function owedIn(owed: Owed, months: Period): Owed {
  return owed.ok ? passed(owed.value.filter(({ during }) => overlaps(during, months))) : owed;
}

function keptWithin(prepared: Prepared, within: Period): Prepared {
  const { model, sorted } = prepared;
  const first = firstFrom(model.days, within.from);
  const last = lastUntil(model.days, within.until);
  const entries = sorted.entries.map((entry): Entry => {
    const { from, until } = entry.seated;
    return {
      ...entry,
      seated: { ...entry.seated, from: Math.max(from, first), until: Math.min(until, last) },
    };
  });
  return { ...prepared, sorted: { ...sorted, entries } };
}

// Who is away, recused or pinned, and extra visits, change nothing about what is owed to whom.
function owesTheSame(a: ScheduleProblem, b: ScheduleProblem): boolean {
  return (
    a.period === b.period &&
    a.zones === b.zones &&
    a.calendar === b.calendar &&
    a.history === b.history &&
    a.openFindings === b.openFindings &&
    haveTheSame(a.register.institutions, b.register.institutions) &&
    JSON.stringify(a.terms) === JSON.stringify(b.terms) &&
    haveTheSame(askingRules(a), askingRules(b))
  );
}

// Rules that ask for visits, and those that keep days free: what falls on such days alone is not owed.
function askingRules(problem: ScheduleProblem): readonly unknown[] {
  return ruleSpans(problem)
    .map(({ edition }) => edition)
    .filter(({ rule: { type } }) =>
      ["cadence", "cycle", "follow-up", "around-visit", "no-visits"].includes(type),
    );
}

function haveTheSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
