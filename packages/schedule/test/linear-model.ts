/** A mixed-integer model as rows of numbers, read from the LP format that `exactModel` writes. */
export interface LinearModel {
  /** Cost by variable. */
  readonly cost: ReadonlyMap<string, number>;
  readonly rows: readonly {
    readonly terms: readonly (readonly [coefficient: number, variable: string])[];
    readonly relation: "<=" | ">=" | "=";
    readonly bound: number;
  }[];
  /** Variables that are 0 or 1. */
  readonly binary: ReadonlySet<string>;
}

/** Reads a model; a variable of the cost that stands in no row stays in the cost alone. */
export function linearModel(text: string): LinearModel {
  const [, objective = "", ...lines] = text.split("\n");
  const cost = new Map(terms(objective).map(([coefficient, variable]) => [variable, coefficient]));
  const end = lines.indexOf("Binary");
  return {
    cost,
    rows: lines.slice(1, end).map((line) => {
      const parts = /^(.+) (<=|>=|=) (-?\d+)$/.exec(line);
      const relation = parts?.[2];
      if (relation !== "<=" && relation !== ">=" && relation !== "=") throw new TypeError(`No row: ${line}`);
      return { terms: terms(parts?.[1] ?? ""), relation, bound: Number(parts?.[3]) };
    }),
    binary: new Set((lines[end + 1] ?? "").split(" ").filter((name) => name.startsWith("x"))),
  };
}

function terms(sum: string): readonly (readonly [number, string])[] {
  return sum
    .replaceAll(" - ", " + -")
    .split(" + ")
    .map((term) => {
      const [, sign, coefficient, variable] = /^(-?)(?:(\d+) )?(\S+)$/.exec(term) ?? [];
      if (variable === undefined) throw new TypeError(`No term: ${term}`);
      return [(sign === "-" ? -1 : 1) * Number(coefficient ?? 1), variable] as const;
    });
}

/** What an answer costs, counted anew, and how many rows and whole numbers it breaks. */
export function judge(
  { cost, rows, binary }: LinearModel,
  values: ReadonlyMap<string, number>,
): { readonly cost: number; readonly broken: number } {
  const NEARLY = 1e-6;
  const value = (variable: string): number => values.get(variable) ?? 0;
  let broken = 0;
  for (const variable of binary) {
    const nearest = Math.round(value(variable));
    if (Math.abs(value(variable) - nearest) > NEARLY || nearest < 0 || nearest > 1) broken += 1;
  }
  for (const row of rows) {
    const sum = row.terms.reduce((all, [coefficient, variable]) => all + coefficient * value(variable), 0);
    const isLow = sum < row.bound - NEARLY;
    const isHigh = sum > row.bound + NEARLY;
    if ((row.relation !== "<=" && isLow) || (row.relation !== ">=" && isHigh)) broken += 1;
  }
  let sum = 0;
  for (const [variable, price] of cost) sum += price * value(variable);
  return { cost: sum, broken };
}
