import { type Checked, type IsoDate, overlaps, passed, type Period, workdaysIn } from "@supervision/domain";
import { firstFrom, lastUntil, type PlanModel, planModel } from "../generation/model/plan-model.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { owedDuties } from "../obligations/owed-duties.ts";
import { planningDays } from "../planning-days.ts";
import { ruleSpans } from "../replanning/changed-parts.ts";
import { type Entry, firstOpen, fixedPins, prepare, type Prepared } from "../replanning/prepare.ts";
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

/** A reader that reads what is alike once, visits before a day being history: days and people of one problem, and what is owed, which most facts do not change. */
export function planReader(today: IsoDate = "0000-01-01"): Reader {
  const models = new WeakMap<ScheduleProblem, Checked<PlanModel>>();
  let days: { readonly of: ScheduleProblem; readonly workdays: Checked<readonly IsoDate[]> } | undefined;
  const modelOf = (problem: ScheduleProblem): Checked<PlanModel> => {
    const before = models.get(problem);
    if (before !== undefined) return before;
    const { calendar, period } = problem;
    if (days === undefined || days.of.calendar !== calendar || days.of.period !== period)
      days = { of: problem, workdays: workdaysIn(calendar, period) };
    const planning = planningDays(problem, days.workdays);
    const model = planning.ok ? passed(planModel(problem, planning.value)) : planning;
    models.set(problem, model);
    return model;
  };
  const known: KnownDuties[] = [];
  const owedBy = (problem: ScheduleProblem, months: Period | undefined): Checked<readonly Obligation[]> => {
    const asked = { problem, terms: JSON.stringify(problem.terms), rules: askingRules(problem) };
    let before = known.find((one) => owesTheSame(one, asked));
    if (before === undefined) {
      before = { ...asked, owed: owedDuties(problem), within: new Map() };
      known.unshift(before);
      known.length = Math.min(known.length, 8);
    }
    if (months === undefined || !before.owed.ok) return before.owed;
    const key = `${months.from} ${months.until}`;
    const within =
      before.within.get(key) ?? before.owed.value.filter(({ during }) => overlaps(during, months));
    before.within.set(key, within);
    return passed(within);
  };
  return {
    read(problem, { visits, aside, months, stay = false }) {
      const model = modelOf(problem);
      if (!model.ok) return model;
      const owed = owedBy(problem, months);
      if (!owed.ok) return owed;
      const pins = [
        ...fixedPins(problem),
        ...aside.map(({ id }) => ({ what: { visit: id }, by: "", reason: "" })),
      ];
      const open = today > problem.period.from ? today : problem.period.from;
      const read = prepare(
        problem,
        aside.length === 0 ? visits : [...aside, ...visits],
        pins,
        { today, open, seed: 1 },
        passed({ model: model.value, owed: owed.value }, owed.warnings),
      );
      if (!read.ok) return read;
      const fromToday = openFrom(read.value, open);
      return passed(months !== undefined && stay ? keptWithin(fromToday, months) : fromToday);
    },
  };
}

/** What decides what is owed to whom. */
interface Asked {
  readonly problem: ScheduleProblem;
  /** Terms as text. */
  readonly terms: string | undefined;
  readonly rules: readonly unknown[];
}

interface KnownDuties extends Asked {
  readonly owed: Checked<readonly Obligation[]>;
  /** Those that touch some months. */
  readonly within: Map<string, readonly Obligation[]>;
}

// What is still to be planned is planned from a day on.
function openFrom(prepared: Prepared, day: IsoDate): Prepared {
  const first = firstOpen(prepared.model, day);
  if (first === 0) return prepared;
  const open = prepared.open.flatMap((task) => {
    const from = Math.max(task.from, first);
    return from > task.until ? [] : [{ ...task, from }];
  });
  return { ...prepared, open };
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
function owesTheSame(one: Asked, other: Asked): boolean {
  const { problem: a } = one;
  const { problem: b } = other;
  return (
    a.period === b.period &&
    a.zones === b.zones &&
    a.calendar === b.calendar &&
    a.history === b.history &&
    a.openFindings === b.openFindings &&
    one.terms === other.terms &&
    haveTheSame(a.register.institutions, b.register.institutions) &&
    haveTheSame(one.rules, other.rules)
  );
}

// Rules that ask for visits, and those that keep days free: what falls on such days alone is not owed.
function askingRules(problem: ScheduleProblem): readonly unknown[] {
  return ruleSpans(problem)
    .filter(({ edition: { rule } }) =>
      ["cadence", "cycle", "follow-up", "around-visit", "no-visits"].includes(rule.type),
    )
    .flatMap(({ edition, inForce }) => [edition, `${inForce?.from} ${inForce?.until}`]);
}

function haveTheSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
