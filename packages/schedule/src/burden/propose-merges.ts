import { daysBetween, type HalfDay, type IsoDate, type Visit } from "@supervision/domain";
import type { OtherVisit, OtherVisits } from "../other-visits.ts";
import { byInstitution, OWN_PROGRAMME, ownMinutesOf } from "./burden-ledger.ts";
import { inTime } from "./registered-visits.ts";

/**
 * Which visits can be made together, as a district agreed with the other departments.
 *
 * @term 综合查一次约定
 */
export interface MergeTerms {
  /** Sets of programmes that can go together; the plan's own visits are `supervision`. All visits made together lie in one set. */
  readonly together: readonly (readonly string[])[];
  /** Days, from 0, by which a movable visit may be moved at most. */
  readonly within: number;
  /** Most minutes of work one half-day can hold, a whole day twice as many; visits of unknown length are then left alone. Absent: no limit. */
  readonly mostMinutes?: number;
  /** Minutes of work of one of the plan's own visits; absent: unknown. */
  readonly ownMinutes?: number;
  /** The same for a visit that lasts the whole day; absent: twice `ownMinutes`, which is assumed and stands in no document. */
  readonly ownMinutesWholeDay?: number;
  /** Minutes an institution spends on receiving visitors, whatever they come for: what each visit saved saves. Absent: unknown. */
  readonly receptionMinutes?: number;
}

/**
 * Visits to one institution that can be made together.
 *
 * @term 合并进校建议
 */
export interface Merge {
  /** Institution id. */
  readonly institution: string;
  /** Id of the visit that stays where it is. */
  readonly host: string;
  /** Day of all. */
  readonly date: IsoDate;
  /** Half-day of all; with a host of the whole day, of those who come from another day. */
  readonly halfDay: HalfDay;
  /** Whether the host lasts the whole day, so that there is room for a guest in either half-day; absent: half a day. */
  readonly wholeDay?: true;
  /** Visits of other programmes that come along, by id. */
  readonly guests: readonly string[];
  /** Visits saved: the number of guests. */
  readonly visitsSaved: number;
  /** Minutes saved by receiving once; absent when it is unknown how long that takes. */
  readonly minutesSaved?: number;
}

interface Stop {
  readonly id: string;
  readonly programme: string;
  readonly date: IsoDate;
  readonly halfDay: HalfDay;
  readonly wholeDay?: boolean;
  readonly minutes: number | undefined;
  readonly movable: boolean;
}

/**
 * Proposes which visits to make together (综合查一次): movable visits of other programmes come along with a visit nearby that stays.
 *
 * The plan's own visits and what cannot be moved stay. No two visits of one programme are put together, and what lasts
 * the whole day comes along only with what does. Where all are of different programmes that go together and last equally long, and
 * minutes do not matter, no other choice saves more visits.
 *
 * @term 合并督导建议
 *
 * @example
 * ```ts
 * import { proposeMerges } from "@supervision/schedule/burden";
 * const merges = proposeMerges(
 *   [{ id: "v1", institution: "S1", inspectors: ["I1"], date: "2026-03-10", halfDay: "morning", kind: "routine", items: [] }],
 *   { S1: [{ id: "f1", programme: "fire", institution: "S1", date: "2026-03-12", halfDay: "morning", movable: true }] },
 *   { together: [["supervision", "fire"]], within: 5, receptionMinutes: 30 },
 * );
 * console.log(merges[0]?.host, merges[0]?.guests, merges[0]?.minutesSaved); // => v1 [ 'f1' ] 30
 * ```
 */
export function proposeMerges(
  visits: readonly Visit[],
  otherVisits: OtherVisits,
  terms: MergeTerms,
): readonly Merge[] {
  const own = byInstitution(visits);
  return Object.keys(otherVisits)
    .toSorted()
    .flatMap((institution) =>
      mergesAt(
        institution,
        [
          ...(own.get(institution) ?? []).map((visit) => ({
            ...visit,
            programme: OWN_PROGRAMME,
            minutes: ownMinutesOf(visit, terms),
            movable: false,
          })),
          ...(otherVisits[institution] ?? [])
            .filter(({ madeWith }) => madeWith === undefined)
            .map((visit) => ({ ...visit, minutes: visit.minutes, movable: visit.movable === true })),
        ].toSorted(inTime),
        terms,
      ),
    );
}

/** The visits of other programmes after merges were agreed: guests on the day of their host, marked as made with it. */
export function withMerges(otherVisits: OtherVisits, merges: readonly Merge[]): OtherVisits {
  const hostOf = new Map(merges.flatMap((merge) => merge.guests.map((guest) => [guest, merge] as const)));
  return Object.fromEntries(
    Object.entries(otherVisits).map(([institution, list]) => [
      institution,
      list
        .map((visit): OtherVisit => {
          const merge = hostOf.get(visit.id);
          return merge === undefined
            ? visit
            : {
                ...visit,
                date: merge.date,
                // Who comes on that day already may come when the host is there, whatever the half-day.
                halfDay: merge.wholeDay === true && visit.date === merge.date ? visit.halfDay : merge.halfDay,
                madeWith: merge.host,
              };
        })
        .toSorted(inTime),
    ]),
  );
}

function mergesAt(institution: string, stops: readonly Stop[], terms: MergeTerms): readonly Merge[] {
  const free = new Set(stops);
  const groups: { readonly host: Stop; readonly guests: Stop[] }[] = [];
  const gather = (host: Stop): void => {
    free.delete(host);
    const group = { host, guests: [] as Stop[] };
    groups.push(group);
    // Those first that no later visit could take along.
    for (const stop of stops)
      if (free.has(stop) && stop.movable && mayJoin(stop, group, terms)) {
        group.guests.push(stop);
        free.delete(stop);
      }
  };
  for (const stop of stops) if (!stop.movable) gather(stop);
  // Of what is left the earliest is taken along by the latest that reaches it, which reaches furthest beyond.
  for (const stop of stops) {
    if (!free.has(stop)) continue;
    const host = stops.findLast(
      (other) => free.has(other) && (other === stop || mayJoin(stop, { host: other, guests: [] }, terms)),
    );
    gather(host ?? stop);
  }
  return groups
    .filter(({ guests }) => guests.length > 0)
    .map(({ host, guests }) => ({
      institution,
      host: host.id,
      date: host.date,
      halfDay: host.halfDay,
      ...(host.wholeDay === true ? { wholeDay: true as const } : {}),
      guests: guests.map(({ id }) => id),
      visitsSaved: guests.length,
      ...(terms.receptionMinutes === undefined
        ? {}
        : { minutesSaved: terms.receptionMinutes * guests.length }),
    }))
    .toSorted((a, b) => inTime({ ...a, id: a.host }, { ...b, id: b.host }));
}

function mayJoin(
  stop: Stop,
  { host, guests }: { readonly host: Stop; readonly guests: readonly Stop[] },
  { together, within, mostMinutes }: MergeTerms,
): boolean {
  const all = [host, ...guests, stop];
  const programmes = new Set(all.map(({ programme }) => programme));
  if (programmes.size < all.length) return false;
  if (stop.wholeDay === true && host.wholeDay !== true) return false;
  if (Math.abs(daysBetween(host.date, stop.date)) > within) return false;
  if (!together.some((set) => [...programmes].every((programme) => set.includes(programme)))) return false;
  if (mostMinutes === undefined) return true;
  const most = host.wholeDay === true ? 2 * mostMinutes : mostMinutes;
  return all.reduce((sum, { minutes }) => sum + (minutes ?? Number.POSITIVE_INFINITY), 0) <= most;
}
