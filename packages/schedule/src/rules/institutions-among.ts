import type { Institution } from "@supervision/domain";

/**
 * Which of the institutions a rule is about, beyond their kind: all that is given must hold. What the register does not say of an
 * institution (its town, its pupils, whether pupils board) keeps it out; `planObligations` names those.
 *
 * @term 适用单位范围
 */
export interface InstitutionsAmong {
  /** Towns or street offices, as the register writes them: 城区每月、乡镇每学期两次. */
  readonly towns?: readonly string[];
  /** Institution ids. */
  readonly institutions?: readonly string[];
  /** Number of pupils of all stages together: from `atLeast`, below `below`. */
  readonly students?: { readonly atLeast?: number; readonly below?: number };
  /** Boarding schools only, or day schools only. */
  readonly boarding?: boolean;
}

/** Whether an institution is among them; `undefined` when the register does not say. */
export function isAmong(
  { towns, institutions, students, boarding }: InstitutionsAmong,
  place: Institution,
): boolean | undefined {
  const pupils = Object.values(place.students);
  const count = pupils.reduce((sum, number) => sum + number, 0);
  const answers = [
    institutions === undefined || institutions.includes(place.id),
    towns === undefined || (place.town === undefined ? undefined : towns.includes(place.town)),
    boarding === undefined || (place.boarding === undefined ? undefined : place.boarding === boarding),
    students === undefined ||
      (pupils.length === 0
        ? undefined
        : count >= (students.atLeast ?? 0) && count < (students.below ?? Number.POSITIVE_INFINITY)),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
