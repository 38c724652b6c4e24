import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { canVisit, type ExactZone, monthOf, UNFAIR } from "../../../packages/schedule/test/exact-zone.ts";
import { columnsOf, type DayOut, pairsOf, waysAlone } from "./day-out.ts";
import type { Answer, Question } from "./peer.ts";

/** Something of the solver's; only the solver looks into it. */
type Opaque = object;

interface Model {
  newBoolVar(name: string): Opaque;
  newIntVar(least: number, most: number, name: string): Opaque;
  addExactlyOne(of: readonly Opaque[]): unknown;
  addAtMostOne(of: readonly Opaque[]): unknown;
  addLinearConstraint(sum: Opaque, least: number, most: number): unknown;
  minimize(sum: Opaque): void;
}

interface Solver {
  solve(model: Model, parameters: object): Promise<unknown>;
  booleanValue(variable: Opaque): boolean;
}

interface CpSat {
  readonly CpModel: new () => Model;
  readonly CpSolver: new () => Solver;
  readonly LinearExpr: { weightedSum(of: readonly Opaque[], times: readonly number[]): Opaque };
}

function isCpSat(loaded: unknown): loaded is CpSat {
  return (
    typeof loaded === "object" &&
    loaded !== null &&
    ["CpModel", "CpSolver", "LinearExpr"].every(
      (name) => typeof Object.getOwnPropertyDescriptor(loaded, name)?.get === "function" || name in loaded,
    )
  );
}

const NAME = "or-tools-wasm";

/** Where the solver is, `undefined` where it is not. The folder that holds its `node_modules` stands in `PEERS_AT`. */
export function cpSatPath(): string | undefined {
  try {
    return createRequire(join(process.env["PEERS_AT"] ?? import.meta.dirname, "x.js")).resolve(
      `${NAME}/cp-sat`,
    );
  } catch {
    return undefined;
  }
}

/** Loads OR-Tools' CP-SAT as WebAssembly. */
export async function loadCpSat(): Promise<CpSat> {
  const path = cpSatPath();
  if (path === undefined) throw new Error(`${NAME} is not installed.`);
  const loaded: unknown = await import(pathToFileURL(path).href);
  if (!isCpSat(loaded)) throw new TypeError(`${NAME} exports no solver.`);
  return loaded;
}

/**
 * A zone in clauses: pairs of visits of a month, and the inspector's day of each pair or single visit, which stands with the visit of a pair
 * that comes first.
 */
export async function solveWithCpSat({ zone, limit }: Question): Promise<Omit<Answer, "seconds">> {
  const { CpModel, CpSolver, LinearExpr } = await loadCpSat();
  const model = new CpModel();
  const cost: [Opaque, number][] = [];
  const sum = (terms: readonly (readonly [Opaque, number])[]): Opaque =>
    LinearExpr.weightedSum(
      terms.map(([variable]) => variable),
      terms.map(([, times]) => times),
    );
  const alone = waysAlone(zone);
  const pairs = pairsOf(zone).map((pair) => ({ ...pair, chosen: model.newBoolVar("pair") }));
  const outs = outsOf(zone).map((out) => ({ ...out, chosen: model.newBoolVar("out") }));
  for (const { outing, chosen } of pairs)
    cost.push([chosen, outing.way - outing.places.reduce((all, place) => all + (alone.get(place) ?? 0), 0)]);
  zone.visits.forEach((_, visit) => {
    const asSecond = pairs.filter(({ second }) => second === visit).map(({ chosen }) => chosen);
    const asFirst = pairs.filter(({ first }) => first === visit).map(({ chosen }) => chosen);
    model.addAtMostOne([...asSecond, ...asFirst]);
    model.addExactlyOne([
      ...asSecond,
      ...outs.filter((out) => out.visit === visit).map(({ chosen }) => chosen),
    ]);
  });
  for (const { first, second, chosen } of pairs) {
    const place = zone.visits[second]?.place ?? -1;
    for (const out of outs)
      if (out.visit === first && !canVisit(zone, out.who, place, out.day))
        model.addAtMostOne([chosen, out.chosen]);
  }
  zone.inspectors.forEach((_, who) => {
    zone.days.forEach((__, day) => {
      model.addAtMostOne(
        outs.filter((out) => out.who === who && out.day === day).map(({ chosen }) => chosen),
      );
    });
  });
  // With one inspector the load is what it is.
  if (zone.inspectors.length > 1)
    zone.fair.forEach(({ from, upTo }, who) => {
      const load: [Opaque, number][] = [];
      zone.visits.forEach((_, visit) => {
        const own = outs.filter((out) => out.who === who && out.visit === visit);
        const asFirst = pairs.filter(({ first }) => first === visit);
        const both = model.newBoolVar("both");
        const is: [Opaque, number][] = own.map(({ chosen }) => [chosen, 1]);
        const two: [Opaque, number][] = asFirst.map(({ chosen }) => [chosen, 1]);
        model.addLinearConstraint(sum([...is, ...two, [both, -1]]), 0, 1);
        model.addLinearConstraint(sum([...is, [both, -1]]), 0, 1);
        model.addLinearConstraint(sum([...two, [both, -1]]), 0, 1);
        load.push(...is, [both, 1]);
      });
      const over = model.newIntVar(0, zone.visits.length, "over");
      const under = model.newIntVar(0, zone.visits.length, "under");
      cost.push([over, UNFAIR], [under, UNFAIR]);
      model.addLinearConstraint(sum([...load, [over, -1]]), -zone.visits.length, upTo);
      model.addLinearConstraint(sum([...load, [under, 1]]), from, 2 * zone.visits.length);
    });
  model.minimize(sum(cost));
  const solver = new CpSolver();
  const claim = String(await solver.solve(model, { maxTimeInSeconds: limit, numSearchWorkers: 1 }));
  if (claim !== "OPTIMAL" && claim !== "FEASIBLE") return { claim, isProof: false, values: new Map() };
  const daysOut = outs
    .filter(({ chosen }) => solver.booleanValue(chosen))
    .map(({ who, day, visit }): DayOut => {
      const pair = pairs.find(({ first, chosen }) => first === visit && solver.booleanValue(chosen));
      return { who, day, visits: pair === undefined ? [visit] : [visit, pair.second] };
    });
  return { claim, isProof: claim === "OPTIMAL", values: columnsOf(zone, daysOut) };
}

function outsOf(zone: ExactZone): readonly {
  readonly visit: number;
  readonly who: number;
  readonly day: number;
}[] {
  const { visits, days, inspectors } = zone;
  return visits.flatMap(({ place, month }, visit) =>
    inspectors.flatMap((_, who) =>
      days.flatMap((date, day) =>
        monthOf(date) === month && canVisit(zone, who, place, day) ? [{ visit, who, day }] : [],
      ),
    ),
  );
}
