import { formatPlace, type Bilingual, type Issue, type Register, nearest } from "@supervision/domain";
import { idDuplicate, referenceUnknown, type Where } from "../issues.ts";

/** The lists of a register that have ids. */
export type IdList = "institutions" | "inspectors" | "terms";

/** An id where it is given or used. */
export interface PlacedId {
  /** The id. */
  readonly id: string;
  /** Where it stands. */
  readonly where: Where;
}

/** The ids of a register: those it gives, and those it uses. */
export interface RegisterIds {
  /** Ids given to records, those of unreadable records included, so that one mistake is not reported twice. */
  readonly given: Readonly<Record<IdList, PlacedId[]>>;
  /** Ids that point at records. */
  readonly used: Readonly<Record<IdList, PlacedId[]>>;
}

/** No ids yet. */
export function noIds(): RegisterIds {
  return {
    given: { institutions: [], inspectors: [], terms: [] },
    used: { institutions: [], inspectors: [], terms: [] },
  };
}

/** The ids of a register that is already decoded. */
export function idsOf(register: Register, file: string | undefined): RegisterIds {
  const at = (list: string, index: number, key: string): Where => ({
    path: [list, index, key],
    ...(file === undefined ? {} : { place: { file } }),
  });
  const ids = noIds();
  register.institutions.forEach(({ id, partOf }, index) => {
    ids.given.institutions.push({ id, where: at("institutions", index, "id") });
    if (partOf !== undefined)
      ids.used.institutions.push({ id: partOf, where: at("institutions", index, "partOf") });
  });
  register.inspectors.forEach(({ id }, index) => {
    ids.given.inspectors.push({ id, where: at("inspectors", index, "id") });
  });
  (register.terms ?? []).forEach(({ id }, index) => {
    ids.given.terms.push({ id, where: at("terms", index, "id") });
  });
  register.recusals.forEach(({ inspector, institution }, index) => {
    ids.used.inspectors.push({ id: inspector, where: at("recusals", index, "inspector") });
    ids.used.institutions.push({ id: institution, where: at("recusals", index, "institution") });
  });
  return ids;
}

const NAMES: Readonly<Record<IdList, Bilingual>> = {
  institutions: { zh: "学校", en: "institution" },
  inspectors: { zh: "督学", en: "inspector" },
  terms: { zh: "学期", en: "term" },
};

/** Every list that has ids. */
export const ID_LISTS: readonly IdList[] = ["institutions", "inspectors", "terms"];

export function inWords({ place, path }: Where): Bilingual {
  const steps = path.join(".");
  return place?.row === undefined
    ? { zh: steps, en: steps }
    : { zh: formatPlace(place, "zh"), en: formatPlace(place, "en") };
}

/** What records cannot tell by themselves: ids that occur twice, pointers that lead nowhere. */
export function checkIds(ids: RegisterIds, lists: readonly IdList[]): readonly Issue[] {
  return lists.flatMap((list) => {
    const first = new Map<string, Where>();
    const issues: Issue[] = [];
    for (const { id, where } of ids.given[list]) {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, where);
      else issues.push(idDuplicate(id, inWords(earlier), where));
    }
    const known = [...first.keys()];
    // Suggestions are for people: a few are enough, and searching for thousands would take long.
    let suggestions = 50;
    for (const { id, where } of ids.used[list]) {
      if (first.has(id)) continue;
      suggestions -= 1;
      issues.push(referenceUnknown(id, NAMES[list], suggestions < 0 ? undefined : nearest(id, known), where));
    }
    return issues;
  });
}
