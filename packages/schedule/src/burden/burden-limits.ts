import { addDays, daysBetween, type IsoDate, monthOf, type Period, type Visit } from "@supervision/domain";
import type { OtherVisit } from "../other-visits.ts";
import type { InspectRule } from "../rules/schedule-rule.ts";
import type { RuleFacts, RuleViolation } from "../rules/rule-facts.ts";

/**
 * How many visits an institution can bear, all programmes together. No document names a number for the whole country; a district sets
 * its own.
 *
 * @term 进校总量上限
 */
export interface BurdenLimits {
  /** Most visits in a week, Monday to Sunday, from 0; absent: no limit. */
  readonly perWeek?: number;
  /** Most visits in a calendar month, from 0; absent: no limit. */
  readonly perMonth?: number;
}

/**
 * A signed reason for more visits than the limit.
 *
 * @term 超量进校签批
 */
export interface SignedReason {
  /** Institution id. */
  readonly institution: string;
  /** Days for which it holds; a week or month is covered when they share a day with it. */
  readonly during: Period;
  /** Why. */
  readonly reason: string;
  /** Who signed. */
  readonly signedBy: string;
  /** When it was signed. */
  readonly signedOn: IsoDate;
}

/** A week or month in which an institution has more visits than the limit. */
export interface Overload {
  readonly unit: "week" | "month";
  /** The Monday, or the month as `YYYY-MM`. */
  readonly span: string;
  /** Visits of all programmes. */
  readonly count: number;
  readonly most: number;
  /** Ids of the plan's own visits among them. */
  readonly own: readonly string[];
}

/** What counts towards a burden: a visit of the plan or of another programme that is not made together with another. */
export interface Arrival {
  readonly id: string;
  readonly date: IsoDate;
  readonly isOwn: boolean;
}

/** Visits of all programmes to one institution that count. */
export function arrivalsOf(visits: readonly Visit[], others: readonly OtherVisit[]): readonly Arrival[] {
  return [
    ...visits.map(({ id, date }) => ({ id, date, isOwn: true })),
    ...others.flatMap(({ id, date, madeWith }) =>
      madeWith === undefined ? [{ id, date, isOwn: false }] : [],
    ),
  ];
}

/** Weeks and months that hold more than the limit, in order. */
export function overloadsOf(arrivals: readonly Arrival[], limits: BurdenLimits): readonly Overload[] {
  return (["week", "month"] as const).flatMap((unit) => {
    const most = unit === "week" ? limits.perWeek : limits.perMonth;
    if (most === undefined || arrivals.length <= most) return [];
    const spans = new Map<string | number, Arrival[]>();
    for (const arrival of arrivals) {
      const span = unit === "week" ? weekNumber(arrival.date) : monthOf(arrival.date);
      const there = spans.get(span);
      if (there === undefined) spans.set(span, [arrival]);
      else there.push(arrival);
    }
    return [...spans]
      .filter(([, there]) => there.length > most)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([span, there]) => ({
        unit,
        span: typeof span === "number" ? addDays(A_MONDAY, 7 * span) : span,
        count: there.length,
        most,
        own: there.flatMap(({ id, isOwn }) => (isOwn ? [id] : [])),
      }));
  });
}

const A_MONDAY = "2001-01-01";

/** Number of the week a day falls in, Monday to Sunday. */
export function weekNumber(date: IsoDate): number {
  return Math.floor(daysBetween(A_MONDAY, date) / 7);
}

/** Says whether a reason was signed that covers a day of the week or month. */
export function isSigned(
  { unit, span }: Pick<Overload, "unit" | "span">,
  institution: string,
  reasons: readonly SignedReason[],
): boolean {
  return reasons.some(
    (one) =>
      one.institution === institution &&
      (unit === "week"
        ? one.during.from <= addDays(span, 6) && span <= one.during.until
        : monthOf(one.during.from) <= span && span <= monthOf(one.during.until)),
  );
}

/**
 * A rule that limits how many visits of all programmes an institution has in a week and in a month; a district gives it its level,
 * weight and source, and later changes `perWeek` and `perMonth` with `overrideScheduleRule`.
 *
 * Visits of other programmes are read from `ScheduleProblem.otherVisits`; those made together with another do not count. A week or
 * month that only other programmes overfill is not this plan's to mend and is no violation of it: see `burdenLedger`.
 *
 * @example
 * ```ts
 * import { defineScheduleRule } from "@supervision/schedule";
 * import { limitBurden } from "@supervision/schedule/burden";
 * const twoAWeek = defineScheduleRule({
 *   id: "riverside/burden", title: "同一学校每周进校不超过2次",
 *   editions: [{
 *     edition: "2026-01", status: "active", effective: { from: "2026-01-01" }, level: "soft", weight: 300,
 *     sources: [{ title: "滨江区进校事项管理办法", issuedBy: "滨江区教育局", authority: "district", issuedOn: "2025-12" }],
 *     rule: limitBurden({ perWeek: 2, perMonth: 4 }),
 *   }],
 * });
 * console.log(twoAWeek.editions[0]?.rule.type); // => inspect
 * ```
 */
export function limitBurden(limits: BurdenLimits, signed: readonly SignedReason[] = []): InspectRule {
  const inspect = (facts: RuleFacts): readonly RuleViolation[] => {
    const { subject = "", visits, values } = facts;
    if (visits.length === 0) return [];
    return overloadsOf(arrivalsOf(visits, facts.otherVisits?.[subject] ?? []), {
      ...(values["perWeek"] === undefined ? {} : { perWeek: values["perWeek"] }),
      ...(values["perMonth"] === undefined ? {} : { perMonth: values["perMonth"] }),
    }).flatMap((over) => {
      const { unit, span, count, most, own } = over;
      if (own.length === 0 || isSigned(over, subject, signed)) return [];
      return [
        {
          visits: own,
          institutions: [subject],
          because:
            unit === "week"
              ? {
                  zh: `${span}起一周进校${count}次，上限${most}次`,
                  en: `${count} visits in the week of ${span}; the limit is ${most}.`,
                }
              : {
                  zh: `${span}进校${count}次，上限${most}次`,
                  en: `${count} visits in ${span}; the limit is ${most}.`,
                },
          amount: Math.min(count - most, own.length),
        },
      ];
    });
  };
  return { type: "inspect", scope: "institution", values: { ...limits }, inspect };
}
