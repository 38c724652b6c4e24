import type { IsoDate } from "@supervision/domain";
import { chineseTimes } from "../chinese-time.ts";
import type { RuleFacts, RuleViolation } from "../rules/rule-facts.ts";
import type { InspectRule } from "../rules/schedule-rule.ts";
import type { VisitHistory } from "../schedule-problem.ts";
import { guessAll, GUESSERS, notice, type NoticedDay } from "./guessers.ts";

/**
 * How much a school may guess.
 *
 * @term 规律限度
 */
export interface PatternLimits {
  /**
   * Hits in a hundred guesses that do not count, 0 to 100: about what chance gives, such as 20. At 0 the plan flees every pattern,
   * which is a pattern too.
   */
  readonly tolerated: number;
  /** Earlier visits of the record from which a school is taken to learn, the latest ones, from 0. */
  readonly memory: number;
}

/**
 * A rule that keeps visits from following patterns that an institution could guess; a district adds level, weight and source.
 *
 * Of every way of guessing the hits beyond what is tolerated count. What is owed and how far apart visits lie are rules of their own,
 * which this one cannot loosen. Earlier visits are read from `ScheduleProblem.history`.
 *
 * @term 防止规律化规则
 *
 * @example
 * ```ts
 * import { defineScheduleRule } from "@supervision/schedule";
 * import { avoidPatterns } from "@supervision/schedule/unpredictability";
 * const surprise = defineScheduleRule({
 *   id: "riverside/no-pattern", title: "督导时间不成规律",
 *   editions: [{
 *     edition: "2026-02", status: "active", effective: { from: "2026-02-01" }, level: "soft", weight: 100,
 *     sources: [{ title: "滨江区督导办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-01" }],
 *     rule: avoidPatterns({ tolerated: 20, memory: 12 }),
 *   }],
 * });
 * console.log(surprise.editions[0]?.rule.type); // => inspect
 * ```
 */
export function avoidPatterns({ tolerated, memory }: PatternLimits): InspectRule {
  // A plan asks about the same days again and again.
  const noticed = new Map<IsoDate, NoticedDay>();
  const noticeOnce = (date: IsoDate): NoticedDay => {
    const before = noticed.get(date);
    if (before !== undefined) return before;
    const found = notice(date);
    noticed.set(date, found);
    return found;
  };
  // The record does not change while a plan is made.
  let record: VisitHistory | undefined;
  let known = new Map<string, IsoDate[]>();
  const knownTo = (institution: string, history: VisitHistory | undefined): readonly IsoDate[] => {
    if (history === undefined) return [];
    if (record !== history) {
      record = history;
      known = new Map();
      for (const { institution: id, date } of history.visits.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
        const dates = known.get(id);
        if (dates === undefined) known.set(id, [date]);
        else dates.push(date);
      }
    }
    return known.get(institution) ?? [];
  };
  const inspect = ({
    subject = "",
    visits,
    history,
    values,
    register,
  }: RuleFacts): readonly RuleViolation[] => {
    const last = values["memory"] ?? 0;
    const past = last === 0 ? [] : knownTo(subject, history).slice(-last);
    const all = guessAll(
      [...past.map(noticeOnce), ...visits.map(({ date }) => noticeOnce(date))],
      past.length,
    );
    return GUESSERS.flatMap((guesser) => {
      const { guesses, hits } = all[guesser];
      const amount = hits.length - Math.floor((guesses * (values["tolerated"] ?? 0)) / 100);
      if (amount <= 0) return [];
      const name = register.institutions.find(({ id }) => id === subject)?.name ?? subject;
      const days = hits.flatMap((at) => visits[at]?.date ?? []);
      const some = days.slice(0, MOST_DAYS);
      const isMore = days.length > some.length;
      return [
        {
          visits: hits.flatMap((at) => visits[at]?.id ?? []),
          institutions: [subject],
          because: {
            zh: `${name}按${WORDS[guesser].zh}能猜中${hits.length}次（共${guesses}次）：${chineseTimes(some.join("、"))}${isMore ? "等" : ""}`,
            en: `At ${name} ${hits.length} of ${guesses} can be guessed by ${WORDS[guesser].en}: ${some.join(", ")}${isMore ? " and more" : ""}.`,
          },
          amount,
        },
      ];
    });
  };
  return { type: "inspect", scope: "institution", values: { tolerated, memory }, inspect };
}

/** Days a sentence names. */
const MOST_DAYS = 3;

const WORDS = {
  weekday: { zh: "常来的星期几", en: "the usual day of the week" },
  "weekday-due": { zh: "久未来的星期几", en: "the day of the week not come on for longest" },
  interval: { zh: "常见的间隔", en: "the usual number of weeks between" },
  "week-of-month": { zh: "常来的周次", en: "the usual week of the month" },
  "n-gram": { zh: "前两次的规律", en: "what followed before" },
} as const;
