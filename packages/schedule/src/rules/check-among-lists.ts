import type { RuleNumber } from "./check-rule-edition.ts";
import type { InstitutionsAmong } from "./institutions-among.ts";

/** Lists of `among` that are empty and so would mean nobody, as fields such as `among.zones`. */
export function emptyAmong(field: string, among: InstitutionsAmong | undefined): readonly string[] {
  if (among === undefined) return [];
  const lists = (["zones", "towns", "labels", "institutions"] as const)
    .filter((name) => among[name]?.length === 0)
    .map((name) => `${field}.${name}`);
  const { except } = among;
  if (except === undefined) return lists;
  // All but everybody would be nobody.
  if (Object.keys(except).length === 0) return [...lists, `${field}.except`];
  return [...lists, ...emptyAmong(`${field}.except`, except)];
}

/** Numbers of pupils in `among`: whole, and not ending where they begin. */
export function amongNumbers({ students, except }: InstitutionsAmong = {}): readonly RuleNumber[] {
  const { atLeast, below } = students ?? {};
  return [
    ...(atLeast === undefined
      ? []
      : [{ field: "among.students.atLeast", value: atLeast, least: 0, most: 100_000 }]),
    ...(below === undefined
      ? []
      : [{ field: "among.students.below", value: below, least: (atLeast ?? 0) + 1, most: 100_000 }]),
    ...(except === undefined ? [] : amongNumbers(except)),
  ];
}
