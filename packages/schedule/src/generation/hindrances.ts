import {
  type Bilingual,
  contains,
  type HalfDay,
  type Inspector,
  type IsoDate,
  mayActOn,
  UNAVAILABILITY_REASONS,
  unavailableAt,
  type UnavailabilityReason,
  weekdayOf,
} from "@supervision/domain";
import { BOTH } from "./half-day-bits.ts";
import { halfDaysOf, type Placement } from "./placement.ts";
import type { Task } from "./tasks.ts";
import { meetsAlone } from "./team-needs.ts";

/** What keeps an inspector from a visit. */
export interface Hindrance {
  /** Kinds that keep it away together, the fewest that do; empty for an inspector who can make the visit. */
  readonly kinds: readonly HindranceKind[];
  /** Kinds each of which alone keeps it away on all days. */
  readonly alone: readonly HindranceKind[];
  /** What other work is in the way, for `busy`. */
  readonly busy: Bilingual;
}

/** Kinds of hindrance. */
export type HindranceKind = keyof typeof WORDS;

const WORDS = {
  recused: { zh: "须回避", en: "must keep away" },
  rotated: { zh: "须轮换", en: "must rotate" },
  unqualified: { zh: "不符合资格要求", en: "not qualified" },
  deputy: { zh: "有A角在岗", en: "only stands in" },
  engagement: { zh: "不在聘期或督学证有效期内", en: "not engaged or certified" },
  leave: { zh: "请假", en: "on leave" },
  busy: { zh: "另有安排", en: "busy" },
} as const;

/** What keeps an inspector from a task, all half-days looked at in which the institution takes visits. */
export function hindranceOf({ model }: Placement, task: Task, inspector: number): Hindrance {
  const { institution, from, until, size, team, acrossZones } = task;
  const reasons = new Set<UnavailabilityReason>();
  let isWeekly = false;
  let isHindered = true;
  const days: (readonly HindranceKind[])[] = [];
  const person = model.inspectors[inspector];
  const pair = model.barred[inspector * model.institutions.length + institution] ?? 0;
  const closed = (model.closedRow[institution] ?? 0) * model.days.length;
  for (let day: number = from; day <= until; day += 1) {
    const open = BOTH & ~(model.closedHalves[closed + day] ?? 0);
    const date = model.days[day];
    if (open === 0 || date === undefined || person === undefined) continue;
    if (halfDaysOf(model, inspector, institution, day, acrossZones) !== 0) {
      isHindered = false;
      break;
    }
    const isBusy = (["morning", "afternoon"] as const).every((half, bit) => {
      if (((open >> bit) & 1) === 0) return true;
      const entry = unavailableAt(person.unavailable, date, half);
      if (entry !== undefined) reasons.add(entry.reason);
      else if (isOutsideTimes(person, date, half)) isWeekly = true;
      else return false;
      return true;
    });
    const found: HindranceKind[] = [];
    if ((model.barredDays[pair * model.days.length + day] ?? 0) !== 0) found.push("recused");
    if (!mayActOn(person, date)) found.push("engagement");
    if (person.leave?.some((span) => contains(span, date)) === true) found.push("leave");
    if (isBusy) found.push("busy");
    days.push(found.length === 0 ? ["deputy"] : found);
  }
  const alone: HindranceKind[] = [];
  if (!acrossZones && model.rotated(institution)?.has(inspector) === true) alone.push("rotated");
  if (team !== undefined && !(size === 1 ? meetsAlone(team, inspector) : team.everyone[inspector] === 1))
    alone.push("unqualified");
  if (isHindered) alone.push(...KINDS.filter((kind) => days.every((found) => found.includes(kind))));
  const [first] = alone;
  const mixed = new Set(isHindered ? days.flatMap((found) => found.slice(0, 1)) : []);
  const known = [...reasons].toSorted();
  return {
    alone,
    kinds: first === undefined ? KINDS.filter((kind) => mixed.has(kind)) : [first],
    busy: {
      zh: [
        ...known.map((one) => UNAVAILABILITY_REASONS[one]),
        ...(isWeekly ? ["不在每周可督导时段"] : []),
      ].join("、"),
      en: [...known, ...(isWeekly ? ["no weekly time"] : [])].join(", "),
    },
  };
}

function isOutsideTimes({ weeklyTimes }: Inspector, date: IsoDate, half: HalfDay): boolean {
  return (
    weeklyTimes?.every(({ weekday, halfDay = half }) => weekday !== weekdayOf(date) || halfDay !== half) ===
    true
  );
}

const KINDS: readonly HindranceKind[] = ["recused", "deputy", "engagement", "leave", "busy"];

/** How many of some inspectors are kept away by what: those with the same hindrances are counted together. */
export function countHindrances(hindrances: readonly Hindrance[]): Bilingual {
  const counted = new Map<string, { count: number; readonly words: Bilingual }>();
  for (const { kinds, busy } of hindrances) {
    if (kinds.length === 0) continue;
    const words = (language: keyof Bilingual): readonly string[] =>
      kinds.map((kind) => (kind === "busy" && busy[language] !== "" ? busy : WORDS[kind])[language]);
    const zh = words("zh").join("且");
    const known = counted.get(zh);
    if (known === undefined) counted.set(zh, { count: 1, words: { zh, en: words("en").join(" and ") } });
    else known.count += 1;
  }
  return {
    zh: [...counted.values()].map(({ count, words }) => `${count}名${words.zh}`).join("，"),
    en: [...counted.values()].map(({ count, words }) => `${count} ${words.en}`).join("; "),
  };
}
