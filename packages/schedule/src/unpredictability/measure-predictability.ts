import { type IsoDate, monthOf, type Visit } from "@supervision/domain";
import { byInstitution } from "../burden/burden-ledger.ts";
import { randomFrom } from "../generation/random.ts";
import type { PastVisit } from "../schedule-problem.ts";
import { guessAll, type Guesser, GUESSERS, notice } from "./guessers.ts";

/**
 * How often one way of guessing is right.
 *
 * @term 可猜中率
 */
export interface GuesserResult {
  /** Way of guessing. */
  readonly guesser: Guesser;
  /** Visits guessed at: from the third an institution has, earlier ones included. */
  readonly guesses: number;
  /** Guesses that were right. */
  readonly hits: number;
  /** Hits per guess, 0 to 1; absent without a guess. */
  readonly hitRate?: number;
  /** What the same guesser would hit if every visit fell on a day drawn by chance within its month; absent without a guess. */
  readonly chance?: number;
}

/**
 * What predictability is measured on.
 *
 * @term 可猜中率所需情况
 */
export interface PredictabilityFacts {
  /** Days on which visits can be made, in order. */
  readonly days: readonly IsoDate[];
  /** Visits made before, from which schools learn as well. */
  readonly history?: readonly PastVisit[];
  /** Seed of the draws for `chance`, a safe integer. */
  readonly seed: number;
  /** Draws for `chance`, from 1; absent: 20. */
  readonly draws?: number;
}

/**
 * Measures how well schools could guess their next visit from those they had, guesser by guesser: every visit is guessed from the
 * ones before it alone. A plan tells schools nothing when no guesser hits more often than by chance.
 *
 * @example
 * ```ts
 * import { measurePredictability } from "@supervision/schedule/unpredictability";
 * const visit = { institution: "S1", inspectors: ["I1"], halfDay: "morning", kind: "routine", items: [] } as const;
 * const tuesdays = ["2026-03-03", "2026-03-31", "2026-04-28", "2026-05-26"];
 * const [weekday] = measurePredictability(
 *   tuesdays.map((date, index) => ({ ...visit, id: `v${index}`, date })),
 *   { days: ["2026-03-02", ...tuesdays], seed: 1 },
 * );
 * console.log(weekday?.guesser, weekday?.hitRate); // => weekday 1
 * ```
 */
export function measurePredictability(
  visits: readonly Visit[],
  { days, history = [], seed, draws = 20 }: PredictabilityFacts,
): readonly GuesserResult[] {
  const past = new Map<string, IsoDate[]>();
  for (const { institution, date } of history) {
    const dates = past.get(institution);
    if (dates === undefined) past.set(institution, [date]);
    else dates.push(date);
  }
  const schools = [...byInstitution(visits)].map(([institution, own]) => ({
    known: (past.get(institution) ?? []).toSorted(),
    dates: own.map(({ date }) => date).toSorted(),
  }));
  const monthDays = new Map<string, IsoDate[]>();
  for (const day of days) {
    const month = monthOf(day);
    const list = monthDays.get(month);
    if (list === undefined) monthDays.set(month, [day]);
    else list.push(day);
  }
  const random = randomFrom(seed);
  const drawn = (date: IsoDate): IsoDate => {
    const list = monthDays.get(monthOf(date)) ?? [];
    return list.length === 0 ? date : (list[random.below(list.length)] ?? date);
  };
  const found = tally(schools);
  const byChance = Array.from({ length: draws }, () =>
    tally(schools.map(({ known, dates }) => ({ known, dates: dates.map(drawn).toSorted() }))),
  );
  return GUESSERS.map((guesser): GuesserResult => {
    const { guesses, hits } = found[guesser];
    if (guesses === 0) return { guesser, guesses, hits };
    const chance = byChance.reduce((sum, one) => sum + one[guesser].hits, 0) / (draws * guesses);
    return { guesser, guesses, hits, hitRate: hits / guesses, chance };
  });
}

interface School {
  readonly known: readonly IsoDate[];
  readonly dates: readonly IsoDate[];
}

function tally(schools: readonly School[]): Readonly<Record<Guesser, { guesses: number; hits: number }>> {
  const sums = {
    weekday: { guesses: 0, hits: 0 },
    "weekday-due": { guesses: 0, hits: 0 },
    interval: { guesses: 0, hits: 0 },
    "week-of-month": { guesses: 0, hits: 0 },
    "n-gram": { guesses: 0, hits: 0 },
  };
  for (const { known, dates } of schools) {
    const all = guessAll([...known, ...dates].map(notice), known.length);
    for (const guesser of GUESSERS) {
      sums[guesser].guesses += all[guesser].guesses;
      sums[guesser].hits += all[guesser].hits.length;
    }
  }
  return sums;
}
