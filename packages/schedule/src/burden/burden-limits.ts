import { addDays, daysBetween, type IsoDate, monthOf, type Period, type Visit } from "@supervision/domain";
import type { OtherVisit, OtherVisits } from "../other-visits.ts";
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
}

/** Days on which an institution has a visit that counts: of the plan, or of another programme and not made together with another. */
export function arrivalsOf(visits: readonly Visit[], others: readonly OtherVisit[]): readonly IsoDate[] {
  return [
    ...visits.map(({ date }) => date),
    ...others.flatMap(({ date, madeWith }) => (madeWith === undefined ? [date] : [])),
  ];
}

/** Weeks and months that hold more than the limit, in order. */
export function overloadsOf(arrivals: readonly IsoDate[], limits: BurdenLimits): readonly Overload[] {
  return (["week", "month"] as const).flatMap((unit) => {
    const most = unit === "week" ? limits.perWeek : limits.perMonth;
    if (most === undefined || arrivals.length <= most) return [];
    const counts = new Map<string, number>();
    for (const date of arrivals) {
      const span = unit === "week" ? nameOf(unit, weekNumber(date)) : monthOf(date);
      counts.set(span, (counts.get(span) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count > most)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([span, count]) => ({ unit, span, count, most }));
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
  // A plan asks about the same days and the same other visits again and again.
  const spans = new Map<IsoDate, readonly [week: number, month: number]>();
  const spansOf = (date: IsoDate): readonly [week: number, month: number] => {
    const known = spans.get(date);
    if (known !== undefined) return known;
    const found = [weekNumber(date), 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1] as const;
    spans.set(date, found);
    return found;
  };
  const names = new Map<number, string>();
  const named = (unit: Overload["unit"], span: number): string => {
    const key = 2 * span + (unit === "week" ? 0 : 1);
    const before = names.get(key);
    if (before !== undefined) return before;
    const found = nameOf(unit, span);
    names.set(key, found);
    return found;
  };
  let registered: OtherVisits | undefined;
  let known = new Map<string, readonly (readonly [week: number, month: number])[]>();
  const othersOf = (facts: RuleFacts, institution: string): readonly (readonly [number, number])[] => {
    if (registered !== facts.otherVisits) {
      registered = facts.otherVisits;
      known = new Map();
    }
    const before = known.get(institution);
    if (before !== undefined) return before;
    const found = (facts.otherVisits?.[institution] ?? [])
      .filter(({ madeWith }) => madeWith === undefined)
      .map(({ date }) => spansOf(date));
    known.set(institution, found);
    return found;
  };
  const inspect = (facts: RuleFacts): readonly RuleViolation[] => {
    const { subject = "", visits, values } = facts;
    const violations: RuleViolation[] = [];
    if (visits.length === 0) return violations;
    const others = othersOf(facts, subject);
    const own = visits.map(({ date }) => spansOf(date));
    for (const unit of UNITS) {
      const most = unit === "week" ? values["perWeek"] : values["perMonth"];
      if (most === undefined || own.length + others.length <= most) continue;
      const at = unit === "week" ? 0 : 1;
      for (let first = 0; first < own.length; first += 1) {
        const span = own[first]?.[at] ?? 0;
        // Visits come in order of time: those of one week or month lie together.
        if (first > 0 && own[first - 1]?.[at] === span) continue;
        let mine = 1;
        while (own[first + mine]?.[at] === span) mine += 1;
        let count = mine;
        for (let other = 0; other < others.length; other += 1) if (others[other]?.[at] === span) count += 1;
        if (count <= most) continue;
        const name = named(unit, span);
        if (isSigned({ unit, span: name }, subject, signed)) continue;
        violations.push({
          visits: visits.slice(first, first + mine).map(({ id }) => id),
          institutions: [subject],
          because:
            unit === "week"
              ? {
                  zh: `${name}起一周进校${count}次，上限${most}次`,
                  en: `${count} visits in the week of ${name}; the limit is ${most}.`,
                }
              : {
                  zh: `${name}进校${count}次，上限${most}次`,
                  en: `${count} visits in ${name}; the limit is ${most}.`,
                },
          amount: Math.min(count - most, mine),
        });
      }
    }
    return violations;
  };
  return { type: "inspect", scope: "institution", values: { ...limits }, inspect };
}

const UNITS = ["week", "month"] as const;

function nameOf(unit: Overload["unit"], span: number): string {
  return unit === "week"
    ? addDays(A_MONDAY, 7 * span)
    : `${Math.floor(span / 12)}-${String((span % 12) + 1).padStart(2, "0")}`;
}
