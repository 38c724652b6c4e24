import type { RuleNumber } from "./check-rule-edition.ts";
import type { InstitutionsAmong } from "./institutions-among.ts";

/** What a field holds: something that is not looked into (`true`), or an object. */
interface Fields {
  readonly [field: string]: true | { readonly keys: Fields };
}

const EXCEPT_FIELDS = {
  zones: true,
  towns: true,
  labels: true,
  institutions: true,
  students: {
    keys: { atLeast: true, below: true } satisfies Record<
      keyof Required<NonNullable<InstitutionsAmong["students"]>>,
      true
    >,
  },
  boarding: true,
} as const satisfies Record<keyof NonNullable<InstitutionsAmong["except"]>, Fields[string]>;

/** The fields of `among`; the compiler asks for all of them and no other. */
export const AMONG_FIELDS = {
  ...EXCEPT_FIELDS,
  except: { keys: EXCEPT_FIELDS },
} as const satisfies Record<keyof InstitutionsAmong, Fields[string]>;

/** A field of `among` that does not exist, and those that do in its place. */
export interface UnknownField {
  /** Where it stands, from `among` on. */
  readonly path: readonly string[];
  /** Fields there are. */
  readonly known: readonly string[];
}

/** Fields of `among` that do not exist: passed over, they would make it mean everybody, or nobody. */
export function unknownAmongFields(
  among: object | undefined,
  fields: Fields = AMONG_FIELDS,
): readonly UnknownField[] {
  if (typeof among !== "object" || among === null) return [];
  return Object.entries<object | undefined>({ ...among }).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const held = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (held === undefined) return [{ path: [key], known: Object.keys(fields) }];
    return held === true
      ? []
      : unknownAmongFields(value, held.keys).map(({ path, known }) => ({ path: [key, ...path], known }));
  });
}

/** Parts of `among` that are empty and so would mean nobody, or everybody, as fields such as `among.zones`. */
export function emptyAmong(field: string, among: InstitutionsAmong | undefined): readonly string[] {
  return among !== undefined && saysNothing(among) ? [field] : emptyLists(field, among);
}

/** The same where `{}` is how everybody is named, as in the turns of a cycle. */
export function emptyLists(field: string, among: InstitutionsAmong | undefined): readonly string[] {
  if (among === undefined) return [];
  const { except } = among;
  const own = emptyParts(field, among);
  if (except === undefined) return own;
  // All but everybody would be nobody.
  return [...own, ...(saysNothing(except) ? [`${field}.except`] : emptyParts(`${field}.except`, except))];
}

function emptyParts(field: string, among: Omit<InstitutionsAmong, "except">): readonly string[] {
  const { students } = among;
  return [
    ...(["zones", "towns", "labels", "institutions"] as const)
      .filter((name) => among[name]?.length === 0)
      .map((name) => `${field}.${name}`),
    ...(students !== undefined && saysNothing(students) ? [`${field}.students`] : []),
  ];
}

function saysNothing(part: object): boolean {
  return Object.values(part).every((value) => value === undefined);
}

/** Numbers of pupils in `among`: whole, and not ending where they begin. */
export function amongNumbers(among: InstitutionsAmong | undefined): readonly RuleNumber[] {
  return [among, among?.except].flatMap((part) => {
    const { atLeast, below } = part?.students ?? {};
    return [
      ...(atLeast === undefined
        ? []
        : [{ field: "among.students.atLeast", value: atLeast, least: 0, most: 100_000 }]),
      ...(below === undefined
        ? []
        : [{ field: "among.students.below", value: below, least: (atLeast ?? 0) + 1, most: 100_000 }]),
    ];
  });
}
