import {
  type Bilingual,
  type Checked,
  failed,
  passed,
  type Period,
  type Visit,
  type VisitKind,
} from "@supervision/domain";
import type { Task } from "../generation/demand/task.ts";
import { wishInstitutionUnknown, wishWithoutSlot } from "../issues/plan-question-issues.ts";
import { wrongVisits, wrongWish } from "../problem/visit-values.ts";
import { prepare, seatedNew } from "../replanning/prepare.ts";
import { groupSeats } from "../replanning/seat-groups.ts";
import {
  dayFits,
  holdersOf,
  mayTake,
  roomLeft,
  type Seating,
  seatingOf,
  slotsOn,
} from "../replanning/seat-visits.ts";
import { visitsBeside } from "../replanning/visits-beside.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { hardViolations, newViolations } from "./hard-violations.ts";
import { costOf, type Offered, offerOf, type SlotOffer } from "./slot-offers.ts";
import { tryGroups } from "./wish-groups.ts";
import { noSlotReason } from "./no-slot.ts";
import { citation, withSource } from "../rules/rule-names.ts";

/**
 * A visit somebody would like to have.
 *
 * @term 督导意向
 */
export interface VisitWish {
  /** Institution id. */
  readonly institution: string;
  /** What it is for. */
  readonly kind: VisitKind;
  /** Days among which it may lie. */
  readonly during: Period;
  /** Inspectors, from 1; absent: as many as the rules ask for. */
  readonly inspectors?: number;
  /** Whether it lasts the whole day; absent: as long as the rules ask for. */
  readonly wholeDay?: boolean;
}

/**
 * The best free half-days for a visit, or whole days for one that lasts as long, the best first; nobody else is moved.
 *
 * Each offer was tried: with it the plan breaks no hard rule it did not break before. For a group other people are tried where a rule of the
 * district's own is against those at hand first, up to a bound. Why there is none is said by the warning
 * `wish-without-slot`; the same wish as a change `extra-visits` of `replan` finds a place by moving others. Issues: `value-invalid`, `wish-institution-unknown`
 * and those of `planObligations`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { bestSlots } from "@supervision/schedule/explaining";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const offers = bestSlots({
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [],
 * }, [], { institution: "S1", kind: "requested", during: { from: "2026-04-03", until: "2026-04-07" } }, 2);
 * console.log(offers.ok && offers.value[0]?.because.zh); // => 2026年4月3日上午，甲：当月还没有其他督导
 * ```
 */
export function bestSlots(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  wish: VisitWish,
  count = 3,
): Checked<readonly SlotOffer[]> {
  const [unread, ...more] = [...wrongVisits(visits, ["visits"]), ...wrongWish(wish)];
  if (unread !== undefined) return failed([unread, ...more]);
  const { from, until } = wish.during;
  const prepared = prepare(problem, visits, [], { today: "0000-01-01", open: from, seed: 1 });
  if (!prepared.ok) return prepared;
  const { model, sorted } = prepared.value;
  const institution = model.institutionIndex.get(wish.institution);
  if (institution === undefined)
    return failed([
      wishInstitutionUnknown(
        wish.institution,
        model.institutions.map(({ id }) => id),
        ["institution"],
      ),
    ]);
  const least = Math.max(model.groupSize(institution, wish.kind, from), wish.kind === "joint" ? 2 : 1);
  const size = Math.max(least, wish.inspectors ?? 1);
  const across = model.acrossZones.has(wish.kind);
  const needs = size === 1 ? undefined : model.needs(institution, wish.kind, wish.during);
  const firstDay = model.days.findIndex((day) => day >= from);
  const plain: Task = {
    id: "wish",
    institution,
    kind: wish.kind,
    size,
    from: Math.max(firstDay < 0 ? model.days.length : firstDay, model.openFrom[institution] ?? 0),
    until: Math.min(
      model.days.findLastIndex((day) => day <= until),
      model.openUntil[institution] ?? -1,
    ),
    share: 0.5,
    portion: 1,
    rule: "wish",
    period: wish.during,
    ...(wish.wholeDay === true || model.isWholeDay(institution, wish.kind, wish.during)
      ? { wholeDay: true }
      : {}),
    acrossZones: across,
    sides: model.sides(institution, wish.kind),
  };
  const task: Task = needs === undefined ? plain : { ...plain, team: needs };
  const own = sorted.entries.length;
  const beside = visitsBeside(model, sorted.kept);
  const seatingWith = (asked: Task): Seating =>
    seatingOf(
      model,
      [
        ...sorted.entries.map(({ seated }) => ({ ...seated, held: true })),
        seatedNew(model, asked, asked.from),
      ],
      beside,
    );
  const seating = seatingWith(task);
  const before = hardViolations(problem, visits);
  if (!before.ok) return before;
  const offers: Offered[] = [];
  let broken: Bilingual | undefined;
  const suits = (offer: Offered): boolean => {
    const visit: Visit = {
      id: "wish",
      institution: wish.institution,
      kind: wish.kind,
      items: [],
      date: offer.date,
      halfDay: offer.halfDay,
      ...(offer.wholeDay === true ? { wholeDay: true } : {}),
      inspectors: offer.inspectors,
    };
    const after = hardViolations(problem, [...visits, visit]);
    const [first] = after.ok ? newViolations(before.value, after.value) : [];
    broken ??= first === undefined ? undefined : withSource(first.because, citation(first.sources));
    if (!after.ok || first !== undefined) return false;
    offers.push(offer);
    return true;
  };
  const first = size === 1 ? everySeat(seating, own) : groupSeats(seating, own, task, Infinity);
  // Who is qualified is judged by the check: what a rule asks on some of the days alone keeps nobody away on the others.
  const also =
    needs === undefined
      ? []
      : groupSeats(seatingWith(plain), own, plain, Infinity).filter(
          ({ slot }) => !first.some((one) => one.slot === slot),
        );
  const ranked = [...first, ...also]
    .map(({ slot, team }) => ({ offer: offerOf(seating, own, slot, team), team }))
    .toSorted((a, b) => costOf(a.offer) - costOf(b.offer) || a.offer.slot - b.offer.slot);
  const isEnough = (): boolean => offers.length >= count;
  const untried =
    size === 1
      ? undefined
      : tryGroups(
          seating,
          own,
          task,
          ranked.map(({ offer: { slot }, team }) => ({ slot, team })),
          (slot, team) => suits(offerOf(seating, own, slot, team)),
          isEnough,
        );
  if (size === 1)
    for (const { offer } of ranked) {
      if (isEnough()) break;
      suits(offer);
    }
  if (offers.length > 0 || count < 1)
    return passed(
      offers
        .toSorted((a, b) => costOf(a) - costOf(b) || a.slot - b.slot)
        .map(({ slot: _slot, ...offer }) => offer),
    );
  const because = noSlotReason(problem.period, seating, sorted.entries, task, broken, untried);
  return passed(offers, [wishWithoutSlot(because, ["during"])]);
}

function everySeat(
  seating: Seating,
  visit: number,
): readonly { readonly slot: number; readonly team: readonly number[] }[] {
  const own = seating.visits[visit];
  if (own === undefined) return [];
  const staff = seating.model.staff[seating.model.zoneOf[own.institution] ?? -1] ?? [];
  const found: { slot: number; team: readonly number[] }[] = [];
  for (const slot of slotsOn(own, own.from, own.until))
    for (const inspector of staff)
      if (
        holdersOf(seating, own, inspector, slot).every((other) => other < 0) &&
        mayTake(seating.model, own, inspector, slot) &&
        roomLeft(seating, inspector, slot >> 1) > 0 &&
        dayFits(seating, visit, slot >> 1)
      )
        found.push({ slot, team: [inspector] });
  return found;
}
