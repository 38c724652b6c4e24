import {
  type Bilingual,
  type Checked,
  failed,
  type HalfDay,
  type IsoDate,
  passed,
  type Period,
  type Visit,
  type VisitKind,
} from "@supervision/domain";
import { withChineseTimes } from "../chinese-time.ts";
import { missingRest } from "../generation/model/placement.ts";
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
import { halfDayWords } from "./half-day-words.ts";
import { hardViolations, newViolations } from "./hard-violations.ts";
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
 * A half-day, or a whole day, that suits a visit, with what it adds to the plan.
 *
 * @term 推荐时段
 */
export interface SlotOffer {
  /** Day. */
  readonly date: IsoDate;
  /** Half-day; the morning of a visit that lasts the whole day. */
  readonly halfDay: HalfDay;
  /** Whether the visit lasts the whole day; absent: half a day. */
  readonly wholeDay?: true;
  /** Inspectors, the leader first. */
  readonly inspectors: readonly [string, ...string[]];
  /** Way added to the days of the inspectors, in 100 m; 0 where places are unknown. */
  readonly travel: number;
  /** Penalty of rest missing to the other visits of the institution. */
  readonly rest: number;
  /** Half-days its busiest inspector already has in that month. */
  readonly load: number;
  /** All of it in words. */
  readonly because: Bilingual;
}

/** Weight of a half-day of load beside 100 m of way. */
const LOAD = 10;

/**
 * The best free half-days for a visit, or whole days for one that lasts as long, the best first; nobody else is moved.
 *
 * Each offer was tried: with it the plan breaks no hard rule it did not break before. Why there is none is said by the warning
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
  const firstDay = model.days.findIndex((day) => day >= from);
  const task = {
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
  const own = sorted.entries.length;
  const seating = seatingOf(
    model,
    [...sorted.entries.map(({ seated }) => ({ ...seated, held: true })), seatedNew(model, task, task.from)],
    visitsBeside(model, sorted.kept),
  );
  const ranked = (size === 1 ? everySeat(seating, own) : groupSeats(seating, own, task, Infinity))
    .map(({ slot, team }) => offerOf(seating, own, slot, team))
    .toSorted((a, b) => costOf(a) - costOf(b) || a.slot - b.slot);
  const before = hardViolations(problem, visits);
  if (!before.ok) return before;
  const offers: SlotOffer[] = [];
  let broken: Bilingual | undefined;
  for (const { slot: _slot, ...offer } of ranked) {
    if (offers.length >= count) break;
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
    if (after.ok && first === undefined) offers.push(offer);
    broken ??= first === undefined ? undefined : withSource(first.because, citation(first.sources));
  }
  if (offers.length > 0 || count < 1) return passed(offers);
  const because = noSlotReason(problem.period, seating, sorted.entries, task, broken);
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

type Offered = SlotOffer & { readonly slot: number };

function costOf({ travel, rest, load }: Offered): number {
  return travel + rest + LOAD * load;
}

function offerOf(seating: Seating, visit: number, slot: number, team: readonly number[]): Offered {
  const { model, visits } = seating;
  const own = visits[visit];
  const institution = own?.institution ?? -1;
  const day = slot >> 1;
  let travel = 0;
  let load = 0;
  for (const inspector of team) {
    const other = seating.occupant[inspector * seating.slots + (slot ^ 1)] ?? -1;
    const there = visits[other]?.institution ?? -1;
    const { ways } = model;
    travel +=
      there < 0
        ? 2 * ways.out(inspector, institution)
        : ways.between(institution, there) + ways.out(inspector, institution) - ways.out(inspector, there);
    load = Math.max(load, monthLoad(seating, inspector, day));
  }
  let rest = 0;
  if (own?.restless !== true)
    for (const other of seating.at[institution] ?? []) {
      const at = seating.slot[other] ?? -1;
      if (at < 0 || visits[other]?.restless === true) continue;
      for (const rule of model.restAt[institution] ?? [])
        rest += rule.weight * missingRest(rule, day, at >> 1);
    }
  const date = model.days[day] ?? "";
  const halfDay = slot % 2 === 0 ? "morning" : "afternoon";
  const [lead = "", ...others] = team.flatMap((inspector) => model.inspectors[inspector]?.id ?? []);
  const names = team.flatMap((inspector) => model.inspectors[inspector]?.name ?? []);
  const length = own?.whole === true ? ({ wholeDay: true } as const) : {};
  const words = halfDayWords({ date, halfDay, ...length });
  const zh = [
    ...(travel === 0 ? [] : [`路程增加${(travel / 10).toFixed(1)}公里`]),
    ...(rest === 0 ? [] : [`与该单位其他督导间隔不足，扣${rest}分`]),
    loadWords(load, names.length).zh,
  ];
  const en = [
    ...(travel === 0 ? [] : [`${(travel / 10).toFixed(1)} km of way added`]),
    ...(rest === 0 ? [] : [`too near to other visits there, penalty ${rest}`]),
    loadWords(load, names.length).en,
  ];
  return {
    slot,
    date,
    halfDay,
    ...length,
    inspectors: [lead, ...others],
    travel,
    rest,
    load,
    because: withChineseTimes({
      zh: `${words.zh}，${names.join("、")}：${zh.join("，")}`,
      en: `${words.en}, ${names.join(", ")}: ${en.join(", ")}`,
    }),
  };
}

function loadWords(load: number, people: number): Bilingual {
  if (load === 0) return { zh: "当月还没有其他督导", en: "no other visits that month" };
  const who = people > 1 ? { zh: "其中最忙的一名", en: "its busiest member has" } : { zh: "", en: "has" };
  return {
    zh: `${who.zh}当月另有${load}个半天的督导`,
    en: `${who.en} visits in ${load} other half-day(s) that month`,
  };
}

function monthLoad({ model, occupant, slots }: Seating, inspector: number, day: number): number {
  const month = model.days[day]?.slice(0, 7) ?? "";
  let load = 0;
  model.days.forEach((date, at) => {
    if (!date.startsWith(month)) return;
    for (const half of [0, 1]) if (occupant[inspector * slots + 2 * at + half] !== -1) load += 1;
  });
  return load;
}
