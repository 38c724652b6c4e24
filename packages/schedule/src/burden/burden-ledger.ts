import { type Bilingual, type Institution, type Issue, monthOf, type Visit } from "@supervision/domain";
import { burdenUnsigned } from "../issues/burden-issues.ts";
import type { OtherVisits } from "../other-visits.ts";
import {
  arrivalsOf,
  type BurdenLimits,
  isSigned,
  overloadsOf,
  type SignedReason,
  weekNumber,
} from "./burden-limits.ts";

/**
 * What one institution bears, all programmes together.
 *
 * @term 学校负担台账
 */
export interface BurdenEntry {
  /** Institution id. */
  readonly institution: string;
  /** Its name. */
  readonly name: string;
  /** Visits of all programmes, those made together counted once. */
  readonly visits: number;
  /** The same by programme, the plan's own under `supervision`; those made together counted for each. */
  readonly byProgramme: Readonly<Record<string, number>>;
  /** Visits saved by making them together. */
  readonly saved: number;
  /** Minutes the institution is occupied, as far as they are known. */
  readonly knownMinutes: number;
  /** Visits whose minutes are unknown. */
  readonly unknownMinutes: number;
  /** Weeks in which visits of more than one programme come; what is made together counts for its host alone. */
  readonly sharedWeeks: number;
  /** Largest number of visits in one week. */
  readonly mostInWeek: number;
  /** Largest number of visits in one calendar month. */
  readonly mostInMonth: number;
  /** Weeks and months with more visits than the limit. */
  readonly overloads: readonly BurdenOverload[];
}

/**
 * A week or month with more visits than the limit.
 *
 * @term 进校超限
 */
export interface BurdenOverload {
  /** What is too full. */
  readonly unit: "week" | "month";
  /** The Monday, or the month as `YYYY-MM`. */
  readonly span: string;
  /** Visits. */
  readonly count: number;
  /** The limit. */
  readonly most: number;
  /** Whether a reason was signed. */
  readonly signed: boolean;
}

/**
 * What a ledger is made from besides the visits.
 *
 * @term 进校负担所需情况
 */
export interface BurdenFacts {
  /** Institutions that have an entry, also those without any visit. */
  readonly institutions: readonly Institution[];
  /** Visits of other programmes. */
  readonly otherVisits?: OtherVisits;
  /** Limits; absent: none. */
  readonly limits?: BurdenLimits;
  /** Signed reasons. */
  readonly signed?: readonly SignedReason[];
  /** Minutes one of the plan's own visits occupies an institution; absent: unknown. */
  readonly ownMinutes?: number;
  /** The same for a visit that lasts the whole day; absent: twice `ownMinutes`, which is assumed and stands in no document. */
  readonly ownMinutesWholeDay?: number;
}

/** Name under which the plan's own visits are counted. */
export const OWN_PROGRAMME = "supervision";

/**
 * The burden of every institution in the order of the register.
 *
 * @term 学校迎检台账
 *
 * @example
 * ```ts
 * import { burdenLedger } from "@supervision/schedule/burden";
 * const [entry] = burdenLedger(
 *   [{ id: "v1", institution: "S1", inspectors: ["I1"], date: "2026-03-10", halfDay: "morning", kind: "routine", items: [] }],
 *   {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
 *     otherVisits: { S1: [{ id: "f1", programme: "fire", institution: "S1", date: "2026-03-12", halfDay: "morning" }] },
 *     limits: { perWeek: 1 },
 *   },
 * );
 * console.log(entry?.visits, entry?.sharedWeeks, entry?.overloads.length); // => 2 1 1
 * ```
 */
export function burdenLedger(visits: readonly Visit[], facts: BurdenFacts): readonly BurdenEntry[] {
  const { institutions, otherVisits = {}, limits = {}, signed = [] } = facts;
  const own = byInstitution(visits);
  return institutions.map(({ id: institution, name }): BurdenEntry => {
    const mine = own.get(institution) ?? [];
    const others = otherVisits[institution] ?? [];
    const arrivals = arrivalsOf(mine, others);
    const byProgramme: Record<string, number> = { [OWN_PROGRAMME]: mine.length };
    for (const { programme } of others) byProgramme[programme] = (byProgramme[programme] ?? 0) + 1;
    const minutes = [
      ...mine.map((visit) => ownMinutesOf(visit, facts)),
      ...others.map((other) => other.minutes),
    ];
    const known = minutes.filter((one) => one !== undefined);
    const programmes = new Map<number, Set<string>>();
    const note = (date: string, programme: string): void => {
      const week = weekNumber(date);
      programmes.set(week, (programmes.get(week) ?? new Set()).add(programme));
    };
    for (const { date } of mine) note(date, OWN_PROGRAMME);
    for (const { date, programme, madeWith } of others) if (madeWith === undefined) note(date, programme);
    return {
      institution,
      name,
      visits: arrivals.length,
      byProgramme,
      saved: mine.length + others.length - arrivals.length,
      knownMinutes: known.reduce((sum, one) => sum + one, 0),
      unknownMinutes: minutes.length - known.length,
      sharedWeeks: [...programmes.values()].filter(({ size }) => size > 1).length,
      mostInWeek: largest(arrivals.map(weekNumber)),
      mostInMonth: largest(arrivals.map(monthOf)),
      overloads: overloadsOf(arrivals, limits).map(({ unit, span, count, most }) => ({
        unit,
        span,
        count,
        most,
        signed: isSigned({ unit, span }, institution, signed),
      })),
    };
  });
}

/**
 * `burden-unsigned` for every week and month over the limit for which nobody signed a reason.
 *
 * @example
 * ```ts
 * import { burdenLedger, checkBurden } from "@supervision/schedule/burden";
 * const ledger = burdenLedger(
 *   [{ id: "v1", institution: "S1", inspectors: ["I1"], date: "2026-03-10", halfDay: "morning", kind: "routine", items: [] }],
 *   {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
 *     otherVisits: { S1: [{ id: "f1", programme: "fire", institution: "S1", date: "2026-03-12", halfDay: "morning" }] },
 *     limits: { perWeek: 1 },
 *   },
 * );
 * console.log(checkBurden(ledger).map(({ code }) => code)); // => [ 'burden-unsigned' ]
 * ```
 */
export function checkBurden(ledger: readonly BurdenEntry[]): readonly Issue[] {
  return ledger.flatMap(({ name, overloads }, index) =>
    overloads.flatMap(({ unit, span, count, most, signed }, at) => {
      const words: Bilingual =
        unit === "week" ? { zh: `${span}起一周`, en: `the week of ${span}` } : { zh: span, en: span };
      return signed ? [] : [burdenUnsigned(name, words, count, most, [index, "overloads", at])];
    }),
  );
}

/** Minutes of one of the plan's own visits, as long as it lasts; `undefined` when they are unknown. */
export function ownMinutesOf(
  { wholeDay }: Pick<Visit, "wholeDay">,
  { ownMinutes, ownMinutesWholeDay }: Pick<BurdenFacts, "ownMinutes" | "ownMinutesWholeDay">,
): number | undefined {
  return wholeDay === true
    ? (ownMinutesWholeDay ?? (ownMinutes === undefined ? undefined : 2 * ownMinutes))
    : ownMinutes;
}

/** The plan's visits by institution. */
export function byInstitution(visits: readonly Visit[]): ReadonlyMap<string, readonly Visit[]> {
  const found = new Map<string, Visit[]>();
  for (const visit of visits) {
    const there = found.get(visit.institution);
    if (there === undefined) found.set(visit.institution, [visit]);
    else there.push(visit);
  }
  return found;
}

function largest(spans: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>();
  for (const span of spans) counts.set(span, (counts.get(span) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
