import { type IsoDate, weekdayOf } from "@supervision/domain";
import { weekNumber } from "../burden/burden-limits.ts";

/**
 * Ways in which a school could guess its next visit from those it had.
 *
 * - `weekday` 最常来的星期几
 * - `weekday-due` 最久没来的星期几: who turns patterns about is guessed by this one
 * - `interval` 最常见的间隔（周）
 * - `week-of-month` 最常来的是当月第几周
 * - `n-gram` 按最近两次的规律推下一次是当月第几周星期几
 *
 * @term 规律猜测法
 */
export type Guesser = (typeof GUESSERS)[number];

/** Every {@link Guesser}, in the order of reports. */
export const GUESSERS = ["weekday", "weekday-due", "interval", "week-of-month", "n-gram"] as const;

/** Guesses and hits of one guesser. */
export interface Guesses {
  readonly guesses: number;
  /** Positions, among the days guessed at, of those that were guessed right. */
  readonly hits: readonly number[];
}

/** Visits a school must have had before it has anything to guess from. */
const LEAST = 2;

/** What a school notices of the day of a visit. */
export interface NoticedDay {
  readonly weekday: number;
  readonly week: number;
  readonly weekOfMonth: number;
}

/** What there is to notice of a day. */
export function notice(date: IsoDate): NoticedDay {
  return {
    weekday: weekdayOf(date),
    week: weekNumber(date),
    weekOfMonth: Math.ceil(Number(date.slice(8)) / 7),
  };
}

/**
 * Lets every guesser guess each of the days from those before it; the first `known` days, in order of time like all, are only learnt from.
 */
export function guessAll(days: readonly NoticedDay[], known: number): Readonly<Record<Guesser, Guesses>> {
  const count = days.length;
  const weekday = days.map((day) => day.weekday);
  const week = days.map((day) => day.week);
  const weekOfMonth = days.map((day) => day.weekOfMonth);
  const interval = week.map((number, index) => (index === 0 ? -1 : number - (week[index - 1] ?? 0)));
  const pair = weekday.map((day, index) => 10 * (weekOfMonth[index] ?? 0) + day);
  const first = Math.max(known, LEAST);
  const tell = (values: readonly number[], guess: (before: number) => number): Guesses => {
    const hits: number[] = [];
    for (let at = first; at < count; at += 1) if (guess(at) === values[at]) hits.push(at - known);
    return { guesses: Math.max(0, count - first), hits };
  };
  return {
    weekday: tell(weekday, (before) => mostFrequent(weekday, 0, before)),
    "weekday-due": tell(weekday, (before) => longestUnseen(weekday, before)),
    interval: tell(interval, (before) => mostFrequent(interval, 1, before)),
    "week-of-month": tell(weekOfMonth, (before) => mostFrequent(weekOfMonth, 0, before)),
    "n-gram": tell(pair, (before) => afterSame(pair, before)),
  };
}

/** The value that came most often before a position, of several the one seen last. */
function mostFrequent(values: readonly number[], from: number, before: number): number {
  let best = -1;
  let most = 0;
  for (let at = before - 1; at >= from; at -= 1) {
    let times = 0;
    for (let other = at; other >= from; other -= 1) if (values[other] === values[at]) times += 1;
    if (times > most) {
      most = times;
      best = values[at] ?? -1;
    }
  }
  return best;
}

/** Of Monday to Friday the day that was not come on for longest. */
function longestUnseen(weekday: readonly number[], before: number): number {
  let best = 1;
  let earliest = before;
  for (let day = 1; day <= 5; day += 1) {
    let last = before - 1;
    while (last >= 0 && weekday[last] !== day) last -= 1;
    if (last < earliest) {
      earliest = last;
      best = day;
    }
  }
  return best;
}

/** What followed most lately on the two values before, on the one before, or came most often at all. */
function afterSame(values: readonly number[], before: number): number {
  for (const order of [2, 1])
    for (let at = before - 1; at >= order; at -= 1) {
      let same = true;
      for (let back = 1; back <= order; back += 1)
        if (values[at - back] !== values[before - back]) same = false;
      if (same) return values[at] ?? -1;
    }
  return mostFrequent(values, 0, before);
}
