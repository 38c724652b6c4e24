import { addDays, isTermDay, type Visit, weekdayOf, workdaysIn } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { routineVisit } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { scattered } from "../../test/scattered.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { randomFrom } from "../generation/random.ts";
import { nationalSchedule } from "../national/index.ts";
import type { RuleFacts } from "../rules/rule-facts.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import { avoidPatterns, measurePredictability, unannouncedShare } from "./index.ts";

describe("simulated terms", () => {
  const base = scattered(county({ zones: 2, institutions: 32, inspectors: 8 }), 1);
  const found = workdaysIn(base.calendar, base.period);
  const days = (found.ok ? found.value : []).filter((day) => isTermDay(base.terms ?? [], day));
  const noPattern = sampleRule(avoidPatterns({ tolerated: 25, memory: 12 }), {
    id: "sample/no-pattern",
    title: "督导时间不成规律",
    level: "soft",
    weight: 100,
  });

  const hitRates = (visits: readonly Visit[]): readonly number[] =>
    measurePredictability(visits, { days, seed: 1 }).map(({ hitRate = 1 }) => hitRate);

  /** A guesser the rule does not know: each value weighed by how lately it came, the last visit counting twice the one before. */
  const othersHitRate = (visits: readonly Visit[], valueOf: (visit: Visit) => string): number => {
    const sequences = new Map<string, string[]>();
    for (const visit of visits)
      sequences.set(visit.institution, [...(sequences.get(visit.institution) ?? []), valueOf(visit)]);
    let guesses = 0;
    let hits = 0;
    for (const values of sequences.values())
      for (let at = 2; at < values.length; at += 1) {
        const weights = new Map<string, number>();
        values
          .slice(0, at)
          .forEach((value, index) => weights.set(value, (weights.get(value) ?? 0) + 2 ** (index - at)));
        const [best] = [...weights].toSorted(([, a], [, b]) => b - a);
        guesses += 1;
        hits += best?.[0] === values[at] ? 1 : 0;
      }
    return hits / guesses;
  };
  const weekOfMonth = ({ date }: Visit): string => String(Math.ceil(Number(date.slice(8)) / 7));
  const halfDayOfWeek = ({ date, halfDay }: Visit): string => `${weekdayOf(date)} ${halfDay}`;

  it("are guessed no oftener than a quarter with the rule on, hardly oftener by guessers it does not know, and all that is owed is done", () => {
    for (const seed of [1, 2]) {
      const without = plan({ ...base, rules: nationalSchedule.contributes }, { seed });
      const problem = { ...base, rules: [...nationalSchedule.contributes, noPattern] };
      const made = plan(problem, { seed, maxMoves: 60_000 });
      // The shortest ways alone bring inspectors in the same week of each month.
      expect(Math.max(...hitRates(without.visits))).toBeGreaterThan(0.5);
      expect(Math.max(...hitRates(made.visits))).toBeLessThanOrEqual(0.25);
      expect(othersHitRate(without.visits, weekOfMonth)).toBeGreaterThan(0.4);
      expect(othersHitRate(made.visits, weekOfMonth)).toBeLessThanOrEqual(0.3);
      expect(othersHitRate(made.visits, halfDayOfWeek)).toBeLessThanOrEqual(0.15);
      expect(made.status).toBe("complete");
      expect(made.visits).toHaveLength(without.visits.length);
      expect(checkSchedule(problem, made.visits)).toMatchObject({ ok: true, value: { ok: true } });
    }
  });
});

describe("a second term", () => {
  const base = scattered(county({ zones: 2, institutions: 32, inspectors: 8 }), 2);
  const [autumn, spring] = base.terms ?? [];
  if (autumn === undefined || spring === undefined) throw new TypeError("the county has two terms");
  const found = workdaysIn(base.calendar, base.period);
  const days = (found.ok ? found.value : []).filter((day) => isTermDay(base.terms ?? [], day));
  const first = plan(
    { ...base, period: { from: autumn.from, until: autumn.until }, rules: nationalSchedule.contributes },
    { seed: 1 },
  );
  const history = { since: autumn.from, visits: first.visits };
  const second = {
    ...base,
    period: { from: spring.from, until: spring.until },
    history,
    rules: [
      ...nationalSchedule.contributes,
      sampleRule(avoidPatterns({ tolerated: 20, memory: 12 }), {
        id: "sample/no-pattern",
        title: "督导时间不成规律",
        level: "soft",
        weight: 100,
      }),
    ],
  } as const;
  const highest = (visits: readonly Visit[]): number =>
    Math.max(
      ...measurePredictability(visits, { days, seed: 1, history: history.visits }).map(
        ({ hitRate = 1 }) => hitRate,
      ),
    );

  it("is guessed from the first one without the rule, and not with it", () => {
    const without = plan({ ...second, rules: nationalSchedule.contributes }, { seed: 1 });
    const made = plan(second, { seed: 1, maxMoves: 40_000 });
    expect(highest(without.visits)).toBeGreaterThan(0.4);
    expect(highest(made.visits)).toBeLessThanOrEqual(0.2);
    expect(made.status).toBe(without.status);
    expect(made.visits).toHaveLength(without.visits.length);
  });
});

describe("the measure", () => {
  const visit = (id: string, institution: string, date: string): Visit =>
    routineVisit({ id, institution, date });
  const days = Array.from({ length: 20 * 7 }, (_, index) => addDays("2026-02-02", index)).filter(
    (day) => weekdayOf(day) <= 5,
  );

  it("sees through a timetable, and finds no more than chance in what is drawn by chance", () => {
    const timetable = Array.from({ length: 5 }, (_, month) =>
      ["S1", "S2"].map((school) => visit(`${school}-${month}`, school, addDays("2026-02-03", 28 * month))),
    ).flat();
    const rates = measurePredictability(timetable, { days, seed: 1 });
    expect(rates.map(({ guesser, guesses }) => [guesser, guesses])).toEqual([
      ["weekday", 6],
      ["weekday-due", 6],
      ["interval", 6],
      ["week-of-month", 6],
      ["n-gram", 6],
    ]);
    expect(rates[0]?.hitRate).toBe(1);
    expect(rates[1]?.hitRate).toBe(0);
    expect(rates[2]?.hitRate).toBe(1);

    const random = randomFrom(5);
    const drawn = Array.from({ length: 60 }, (_, school) =>
      [0, 1, 2, 3, 4].map((month) => {
        const ofMonth = days.filter((day) => day.startsWith(`2026-0${2 + month}`));
        return visit(
          `${school}-${month}`,
          `S${school}`,
          ofMonth[random.below(ofMonth.length)] ?? "2026-02-02",
        );
      }),
    ).flat();
    for (const { hitRate = 1, chance = 0 } of measurePredictability(drawn, { days, seed: 1 }))
      expect(Math.abs(hitRate - chance)).toBeLessThan(0.08);
  });

  it("guesses from the third visit on, learns from earlier ones, and is the same for the same seed", () => {
    const three = ["2026-03-03", "2026-03-31", "2026-04-28"].map((date, index) =>
      visit(`v${index}`, "S1", date),
    );
    const guesses = (history: readonly string[]): number | undefined =>
      measurePredictability(three, {
        days,
        seed: 1,
        history: history.map((date) => ({ institution: "S1", date, kind: "routine" })),
      })[0]?.guesses;
    expect([guesses([]), guesses(["2026-01-06"]), guesses(["2025-12-02", "2026-01-06"])]).toEqual([1, 2, 3]);
    expect(measurePredictability([], { days, seed: 1 })[0]).toEqual({
      guesser: "weekday",
      guesses: 0,
      hits: 0,
    });
    expect(measurePredictability(three, { days, seed: 7 })).toEqual(
      measurePredictability(three, { days, seed: 7 }),
    );
  });

  it("counts as unannounced what is announced neither by kind nor by itself", () => {
    const three = [
      visit("a", "S1", "2026-03-03"),
      visit("b", "S1", "2026-03-04"),
      visit("c", "S1", "2026-03-05"),
    ];
    expect(unannouncedShare(three, { kinds: ["comprehensive"], visits: ["b"] })).toEqual({
      visits: 3,
      unannounced: 2,
      share: 2 / 3,
    });
    expect(unannouncedShare(three, { kinds: ["routine"] }).share).toBe(0);
    expect(unannouncedShare([], {})).toEqual({ visits: 0, unannounced: 0 });
  });

  it("is what the rule counts: a plan that tolerates everything breaks nothing, and each hit beyond counts one", () => {
    const facts = (dates: readonly string[], tolerated: number, past: readonly string[] = []): RuleFacts => ({
      period: { from: "2026-02-01", until: "2026-06-30" },
      visits: dates.map((date, index) => visit(`v${index}`, "S1", date)),
      subject: "S1",
      register: {
        institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
        inspectors: [],
        recusals: [],
      },
      zones: { levels: ["责任区"], zones: {} },
      calendar: stateCouncilCalendar,
      terms: [],
      history: {
        since: "2025-01-01",
        visits: past.map((date) => ({ institution: "S1", date, kind: "routine" })),
      },
      values: { tolerated, memory: 12 },
    });
    const rule = avoidPatterns({ tolerated: 0, memory: 12 });
    const tuesdays = ["2026-02-03", "2026-03-03", "2026-03-31", "2026-04-28"];
    expect(rule.inspect(facts(tuesdays, 100))).toEqual([]);
    expect(rule.inspect(facts(tuesdays, 0))).toMatchObject([
      {
        visits: ["v2", "v3"],
        institutions: ["S1"],
        amount: 2,
        because: {
          zh: "东街小学按常来的星期几能猜中2次（共2次）：2026年3月31日、2026年4月28日",
          en: "At 东街小学 2 of 2 can be guessed by the usual day of the week: 2026-03-31, 2026-04-28.",
        },
      },
      { visits: ["v2", "v3"], amount: 2 },
    ]);
    expect(rule.inspect(facts(["2026-03-03"], 0, ["2026-01-06", "2026-02-03"]))[0]?.visits).toEqual(["v0"]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...days), { maxLength: 9 }), (some) => {
        const dates = some.toSorted();
        const amounts = [0, 25, 50, 100].map((tolerated) =>
          rule.inspect(facts(dates, tolerated)).reduce((sum, { amount = 1 }) => sum + amount, 0),
        );
        expect(amounts.toSorted((a, b) => b - a)).toEqual(amounts);
        expect(amounts.at(-1)).toBe(0);
        const hits = measurePredictability(
          dates.map((date, index) => visit(`v${index}`, "S1", date)),
          { days, seed: 1, draws: 1 },
        );
        expect(amounts[0]).toBe(hits.reduce((sum, one) => sum + one.hits, 0));
      }),
    );
  });
});
