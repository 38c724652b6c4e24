import { contains, inspectorsOfZone, isTermDay, placeInstitutions, type Visit } from "@supervision/domain";
import type { LegacyHighs } from "highs";
import {
  applyRepair,
  explainBreach,
  explainUnscheduled,
  type UnscheduledExplanation,
} from "../src/explaining/index.ts";
import { withoutFacts } from "../src/explaining/without-facts.ts";
import { checkSchedule } from "../src/index.ts";
import { rulesInForce } from "../src/rules/rules-in-force.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";
import { independentVerdict, type LinearRule } from "./independent-model.ts";
import { plan } from "./plan.ts";
import type { Planted } from "./planted.ts";
import { onlyFacts, wantedNew, wantedOf } from "./planted-conflict.ts";

/** What was found out about the explanation of a planted case; every list of faults should be empty. */
export interface PlantedVerdict {
  readonly explanation: UnscheduledExplanation;
  readonly faults: readonly string[];
  readonly repairs: number;
  readonly milliseconds: number;
}

/** Plans a planted case, has it explained, and judges the explanation by re-solving with a mixed-integer program. */
export function planted(highs: LegacyHighs, { problem, planted: causes, own }: Planted): PlantedVerdict {
  const made = plan(problem, { seed: 1, maxMoves: 2000 });
  const start = performance.now();
  const { explanation, visits, all } = explained(problem, made.visits, made.unscheduled, own);
  const milliseconds = performance.now() - start;
  const { conflict, repairs, left } = explanation;
  const faults: string[] = [];
  const isFeasible = (facts: typeof conflict): boolean => {
    const cut = onlyFacts(problem, facts);
    const ids = new Set(facts.flatMap((fact) => (fact.kind === "visit" ? [fact.visit] : [])));
    const others = wantedOf(
      cut,
      visits.filter(({ id }) => ids.has(id)),
    );
    return independentVerdict(highs, cut, [...others, wantedNew(cut, left)], ownIn(cut, own)).feasible;
  };
  if (conflict.length === 0) faults.push("no conflict was found");
  if (isFeasible(conflict)) faults.push("the conflict leaves room");
  for (const fact of conflict)
    if (!isFeasible(conflict.filter((other) => other !== fact))) faults.push(`not needed: ${fact.words.zh}`);
  causes.forEach((test, index) => {
    if (!conflict.some((fact) => test(fact))) faults.push(`planted cause ${index + 1} is missing`);
  });
  if (!explanation.proven) faults.push("not proven");
  for (const fact of conflict) {
    if (fact.kind === "visit") continue;
    const without = withoutFacts(problem, visits, [fact]);
    const wanted = [...wantedOf(without.problem, without.visits), wantedNew(without.problem, left)];
    const { feasible } = independentVerdict(highs, without.problem, wanted, ownIn(without.problem, own));
    if (feasible === explanation.decisive.includes(fact)) continue;
    if (!feasible) faults.push(`would not do as all else stands: ${fact.words.zh}`);
    else if (!explanation.text.zh.includes("没有算完")) faults.push(`would do: ${fact.words.zh}`);
  }
  for (const repair of repairs) {
    const name = `${repair.kind} (${repair.words.zh})`;
    // As it would come back from a file.
    const printed: typeof repair = JSON.parse(JSON.stringify(repair));
    const applied = applyRepair(problem, all, printed);
    if (!applied.ok) {
      faults.push(`${name} cannot be applied: ${applied.issues[0].message.en}`);
      continue;
    }
    const after = applied.value;
    const full = wantedOf(after.problem, visits);
    const verdict = independentVerdict(
      highs,
      after.problem,
      [...full, wantedNew(after.problem, left)],
      ownIn(after.problem, own),
    );
    if (!verdict.feasible) faults.push(`${name} does not work`);
    const there = after.visits.some(
      ({ institution, kind, date }) =>
        institution === left.institution &&
        kind === left.kind &&
        (repair.kind === "wider-window" || contains(left.period, date)),
    );
    if (!there) faults.push(`${name} gives the visit no place`);
    if (hard(after.problem, after.visits) > hard(problem, made.visits)) faults.push(`${name} breaks more`);
    const moved = movedBetween(visits, after.visits);
    if (repair.kind !== "move-visit" && moved !== repair.price.movedVisits)
      faults.push(`${name}: ${moved} visits move, not ${repair.price.movedVisits}`);
    if (made.unscheduled.length <= 1 && verdict.moved !== moved)
      faults.push(`${name}: ${moved} visits move, ${verdict.moved} would do`);
    const halfDays = newHalfDays(problem, after.visits);
    if (repair.kind !== "one-more-visit" && halfDays !== repair.price.halfDays)
      faults.push(`${name}: ${halfDays} half-days, not ${repair.price.halfDays}`);
  }
  return { explanation, faults, repairs: repairs.length, milliseconds };
}

function explained(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  unscheduled: ReturnType<typeof plan>["unscheduled"],
  own: readonly LinearRule[],
): {
  readonly explanation: UnscheduledExplanation;
  /** The plan without the visit that is to be made otherwise. */
  readonly visits: readonly Visit[];
  readonly all: readonly Visit[];
} {
  const zone = (institution: string): string | undefined =>
    problem.register.institutions.find(({ id }) => id === institution)?.town;
  const left = unscheduled.find(({ institution }) => zone(institution) === "z01镇");
  if (left !== undefined)
    return { explanation: explainUnscheduled(problem, visits, left), visits, all: visits };
  const [rule] = own;
  if (rule === undefined) throw new Error("Everything has a place.");
  const why = explainBreach(problem, visits, rule.id);
  if (!why.ok) throw new Error(why.issues[0].message.en);
  const { institution } = why.value.left;
  return {
    explanation: why.value,
    visits: visits.filter((visit) => visit.institution !== institution),
    all: visits,
  };
}

function ownIn(problem: ScheduleProblem, own: readonly LinearRule[]): readonly LinearRule[] {
  const spans = rulesInForce(problem.rules, problem.period);
  return own.filter((rule) => spans.some(({ id, edition }) => id === rule.id && edition.level === "hard"));
}

function hard(problem: ScheduleProblem, visits: readonly Visit[]): number {
  const check = checkSchedule(problem, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value.rules.reduce((sum, { level, penalty }) => sum + (level === "hard" ? penalty : 0), 0);
}

function movedBetween(before: readonly Visit[], after: readonly Visit[]): number {
  return before.filter((visit) => {
    const now = after.find(({ id }) => id === visit.id);
    return (
      now === undefined ||
      now.date !== visit.date ||
      now.halfDay !== visit.halfDay ||
      now.inspectors.toSorted().join() !== visit.inspectors.toSorted().join()
    );
  }).length;
}

// Half-days of inspectors that they did not have, or not for that zone, before the repair.
function newHalfDays(problem: ScheduleProblem, visits: readonly Visit[]): number {
  const { register, zones, terms = [] } = problem;
  const { zoneOf } = placeInstitutions(zones, register.institutions);
  let count = 0;
  for (const visit of visits)
    for (const id of visit.inspectors) {
      const person = register.inspectors.find((each) => each.id === id);
      const serves =
        visit.kind === "special" ||
        inspectorsOfZone(zones, zoneOf[visit.institution] ?? "", register.inspectors).some(
          (each) => each.id === id,
        );
      const away =
        (person?.leave ?? []).some((span) => contains(span, visit.date)) ||
        (person?.unavailable ?? []).some(
          (span) =>
            contains(span, visit.date) &&
            (span.weekdays === undefined ||
              span.weekdays.includes(new Date(`${visit.date}T00:00:00Z`).getUTCDay() || 7)),
        );
      if (!serves || away || !isTermDay(terms, visit.date)) count += 1;
    }
  return count;
}
