import { solve } from "yalps";
import { loadHighs } from "./highs.ts";
import { type LinearModel, linearModel } from "./linear-model.ts";

/** What a solver says of a model; whether it is true is for `judge`. */
export interface PeerAnswer {
  readonly claim: string;
  readonly values: ReadonlyMap<string, number>;
}

/** Solvers of others, by name: each takes a model in LP format and a limit in seconds. */
export const PEERS: Readonly<Record<string, (text: string, limit: number) => Promise<PeerAnswer>>> = {
  async highs(text, limit) {
    const highs = await loadHighs();
    const { Status, Columns } = highs.solve(text, { mip_rel_gap: 0, time_limit: limit });
    const values = Object.entries(Columns).map(
      ([name, column]) => [name, "Primal" in column ? column.Primal : 0] as const,
    );
    return { claim: Status, values: new Map(values) };
  },
  async yalps(text, limit) {
    const { status, variables } = solve(
      { ...columns(linearModel(text)), direction: "minimize", objective: "cost" },
      { timeout: 1000 * limit },
    );
    return { claim: status, values: new Map(variables) };
  },
  async "javascript-lp-solver"(text, limit) {
    const { constraints, variables, binaries } = columns(linearModel(text));
    const ints = Object.fromEntries([...binaries].map((name) => [name, 1 as const]));
    // It knows no binary variables: each has a row that keeps it at most 1.
    const most = Object.fromEntries([...binaries].map((name) => [`most ${name}`, { max: 1 }]));
    for (const name of binaries) Object.assign(variables[name] ?? {}, { [`most ${name}`]: 1 });
    const solver = await loadSolver();
    const answer = solver.Solve({
      optimize: "cost",
      opType: "min",
      constraints: { ...constraints, ...most },
      variables,
      ints,
      timeout: 1000 * limit,
    });
    const values = Object.entries(answer ?? {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number" && entry[0] in variables,
    );
    const isFeasible =
      typeof answer === "object" && answer !== null && "feasible" in answer && answer.feasible === true;
    return { claim: isFeasible ? "feasible" : "infeasible", values: new Map(values) };
  },
};

interface Solver {
  Solve(model: object): unknown;
}

/** Its types describe the module as CommonJS gives it, so what is loaded is looked at before use. */
async function loadSolver(): Promise<Solver> {
  const loaded: { readonly default: unknown } = await import("javascript-lp-solver");
  if (!isSolver(loaded.default)) throw new TypeError("The package javascript-lp-solver exports no solver.");
  return loaded.default;
}

function isSolver(value: unknown): value is Solver {
  return typeof value === "object" && value !== null && "Solve" in value && typeof value.Solve === "function";
}

interface Columns {
  readonly constraints: Record<string, { min?: number; max?: number; equal?: number }>;
  readonly variables: Record<string, Record<string, number>>;
  readonly binaries: ReadonlySet<string>;
}

function columns({ cost, rows, binary }: LinearModel): Columns {
  const variables: Record<string, Record<string, number>> = {};
  for (const [name, price] of cost) variables[name] = { cost: price };
  const constraints: Columns["constraints"] = {};
  rows.forEach(({ terms, relation, bound }, index) => {
    const row = `row ${index}`;
    constraints[row] =
      relation === "<=" ? { max: bound } : relation === ">=" ? { min: bound } : { equal: bound };
    for (const [coefficient, name] of terms) (variables[name] ??= {})[row] = coefficient;
  });
  return { constraints, variables, binaries: binary };
}
