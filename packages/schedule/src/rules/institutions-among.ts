import {
  belongsTo,
  type Institution,
  type InstitutionKind,
  type InstitutionNature,
  type ZoneLayout,
} from "@supervision/domain";

/**
 * Whom a rule, a rotation of items or extra visits are about: all that is given must hold.
 *
 * @term 适用单位
 */
export interface InstitutionsConcerned {
  /** Kinds of institution concerned; absent: all. */
  readonly audience?: readonly InstitutionKind[];
  /** Only public or only private institutions; absent: both. */
  readonly nature?: InstitutionNature;
  /** Only some of them, by zone, town, size, mark or name; absent: all. */
  readonly among?: InstitutionsAmong;
}

/**
 * Which of the institutions a rule is about, beyond their kind: all that is given must hold, and something must be given. What the register does not say of an
 * institution (its town, its pupils, whether pupils board) keeps it out; `planObligations` names those.
 *
 * @term 适用单位范围
 */
export interface InstitutionsAmong {
  /** Zones by id or name; a zone that groups others (片区) stands for all that lie in it. */
  readonly zones?: readonly string[];
  /** Towns or street offices, as the register writes them: 城区每月、乡镇每学期两次. */
  readonly towns?: readonly string[];
  /** Marks of the register, one of which will do: 上年考核C级、新任校长. */
  readonly labels?: readonly string[];
  /** Institution ids. */
  readonly institutions?: readonly string[];
  /** Number of pupils of all stages together: from `atLeast`, below `below`. */
  readonly students?: { readonly atLeast?: number; readonly below?: number };
  /** Boarding schools only, or day schools only. */
  readonly boarding?: boolean;
  /** All but these: 除城区外、除免检学校外. */
  readonly except?: Omit<InstitutionsAmong, "except">;
}

/** Says whether a rule is about an institution at all. */
export function concernsInstitution(
  { audience, nature, among }: InstitutionsConcerned,
  place: Institution,
  layout: ZoneLayout | ZonesAround,
): boolean {
  return (
    audience?.includes(place.kind) !== false &&
    (nature === undefined || nature === place.nature) &&
    (among === undefined || isAmong(among, place, layout) === true)
  );
}

/** Whether an institution is among them; `undefined` when the register does not say. */
export function isAmong(
  { zones, towns, labels, institutions, students, boarding, except }: InstitutionsAmong,
  place: Institution,
  layout: ZoneLayout | ZonesAround,
): boolean | undefined {
  const pupils = Object.values(place.students);
  const count = pupils.reduce((sum, number) => sum + number, 0);
  const excepted = except !== undefined && isAmong(except, place, layout);
  const answers = [
    institutions === undefined || institutions.includes(place.id),
    labels === undefined || labels.some((label) => place.labels?.includes(label)),
    zones === undefined || liesIn(zones, place, layout),
    towns === undefined || (place.town === undefined ? undefined : towns.includes(place.town)),
    boarding === undefined || (place.boarding === undefined ? undefined : place.boarding === boarding),
    students === undefined ||
      (pupils.length === 0
        ? undefined
        : count >= (students.atLeast ?? 0) && count < (students.below ?? Number.POSITIVE_INFINITY)),
    excepted === undefined ? undefined : !excepted,
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** Ids and names of the zones an institution lies in, the innermost and those around it; empty when it lies in none of the layout. */
export type ZonesAround = (place: Institution) => readonly string[];

/** The zones around institutions, looked up once for each: for those who ask often within one call. */
export function zonesAround({ zones }: ZoneLayout): ZonesAround {
  const known = new Map<Institution, readonly string[]>();
  return (place) => {
    let words = known.get(place);
    if (words === undefined) {
      const around = new Set<string>();
      for (const [id, zone] of Object.entries(zones))
        if (belongsTo(id, zone, place))
          for (let at: string | undefined = id; at !== undefined && !around.has(at); at = zones[at]?.within)
            around.add(at);
      words = [...around].flatMap((id) => [id, zones[id]?.name ?? id]);
      known.set(place, words);
    }
    return words;
  };
}

/** Whether an institution lies in one of the zones, or in a zone inside them; `undefined` when it lies in none of the layout. */
function liesIn(
  named: readonly string[],
  place: Institution,
  layout: ZoneLayout | ZonesAround,
): boolean | undefined {
  const words = (typeof layout === "function" ? layout : zonesAround(layout))(place);
  return words.length === 0 ? undefined : named.some((word) => words.includes(word));
}
