import { addDays, addMonths, monthsBetween, type Period } from "@supervision/domain";

/** The months of a time one by one, those that are counted together and follow one another as one run, each with all its days. */
export function monthRuns(
  { from, until }: Period,
  together: readonly (readonly number[])[],
): readonly { readonly months: readonly [string, ...string[]]; readonly days: Period }[] {
  const runs: [string, ...string[]][] = [];
  let before: readonly number[] | undefined;
  for (const month of monthsBetween(from, until)) {
    const group = together.find((numbers) => numbers.includes(Number(month.slice(5))));
    const run = runs.at(-1);
    if (run !== undefined && group !== undefined && group === before) run.push(month);
    else runs.push([month]);
    before = group;
  }
  return runs.map((months) => ({
    months,
    days: { from: `${months[0]}-01`, until: addDays(addMonths(`${months[0]}-01`, months.length), -1) },
  }));
}
