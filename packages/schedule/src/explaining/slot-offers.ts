import type { Bilingual, HalfDay, IsoDate } from "@supervision/domain";
import { withChineseTimes } from "../chinese-time.ts";
import { missingRest } from "../generation/model/placement.ts";
import type { Seating } from "../replanning/seat-visits.ts";
import { halfDayWords } from "./half-day-words.ts";

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

/** An offer and its half-day, by number. */
export type Offered = SlotOffer & { readonly slot: number };

/** How good an offer is; the least is the best. */
export function costOf({ travel, rest, load }: Offered): number {
  return travel + rest + LOAD * load;
}

/** What a group adds to a plan at a half-day. */
export function offerOf(seating: Seating, visit: number, slot: number, team: readonly number[]): Offered {
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
