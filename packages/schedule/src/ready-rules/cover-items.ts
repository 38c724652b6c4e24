import { contains, type ItemRef, type Period, yearOf } from "@supervision/domain";
import { concernsInstitution, type InstitutionsConcerned } from "../rules/institutions-among.ts";
import type { RuleFacts, RuleViolation } from "../rules/rule-facts.ts";
import type { InspectRule } from "../rules/schedule-rule.ts";
import { checkConcerned } from "./check-concerned.ts";

/**
 * Which items every institution sees, and how often.
 *
 * @term 须看全的事项
 */
export interface CoveredItems extends InstitutionsConcerned {
  /** Items of checklists. */
  readonly items: readonly [ItemRef, ...ItemRef[]];
  /** The time in which each item is seen. */
  readonly every: "term" | "year";
  /** How often in each, from 1; absent: once. */
  readonly atLeast?: number;
}

/**
 * A rule that every institution sees each of some items in every term or year, such as the eight items of 国教督办〔2013〕2号.
 *
 * It judges plans from anywhere; `ItemRotation` is what makes a plan keep it, since the items of visits are settled after the search.
 * Terms and years count that lie wholly in the planned time, and institutions that were open throughout them. Throws
 * `IssueError` with `rule-field-unknown` or `rule-without-effect` for an `among` that names nobody.
 *
 * @example
 * ```ts
 * import { defineScheduleRule } from "@supervision/schedule";
 * import { coverItems } from "@supervision/schedule/ready-rules";
 * const eightItems = defineScheduleRule({
 *   id: "riverside/eight-items", title: "八项督导内容每学期全覆盖",
 *   editions: [{
 *     edition: "2026-01", status: "active", effective: { from: "2026-01-01" }, level: "medium", weight: 10,
 *     sources: [{ title: "滨江区挂牌督导办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2025-12" }],
 *     rule: coverItems({ items: ["school/routine#affairs", "school/routine#admission"], every: "term" }),
 *   }],
 * });
 * console.log(eightItems.editions[0]?.rule.type); // => inspect
 * ```
 */
export function coverItems({ items, every, atLeast = 1, ...concerned }: CoveredItems): InspectRule {
  checkConcerned("coverItems", concerned);
  return {
    type: "inspect",
    // Over the whole plan a rule judges only.
    scope: "plan",
    values: { atLeast },
    inspect(facts) {
      const least = facts.values["atLeast"] ?? atLeast;
      const found: RuleViolation[] = [];
      const seen = new Map<string, number>();
      const times = timesOf(facts, every);
      for (const visit of facts.visits)
        times.forEach(({ days }, at) => {
          if (!contains(days, visit.date)) return;
          for (const item of new Set(visit.items)) {
            const key = `${visit.institution} ${at} ${item}`;
            seen.set(key, (seen.get(key) ?? 0) + 1);
          }
        });
      for (const place of facts.register.institutions) {
        if (!concernsInstitution(concerned, place, facts.zones)) continue;
        const { id, name, opened, closed } = place;
        times.forEach(({ days, label }, at) => {
          if ((opened !== undefined && opened > days.from) || (closed !== undefined && closed < days.until))
            return;
          const counts = items.map((item) => ({ item, times: seen.get(`${id} ${at} ${item}`) ?? 0 }));
          const short = counts.filter((one) => one.times < least);
          if (short.length === 0) return;
          const named = short.map(({ item }) => item).join("、");
          found.push({
            visits: [],
            institutions: [id],
            because: {
              zh: `${name}${label}有${short.length}项没有督导到${least}次：${named}`,
              en: `${name} sees ${short.length} item(s) fewer than ${least} time(s) in ${label}: ${named}.`,
            },
            amount: short.reduce((sum, one) => sum + least - one.times, 0),
          });
        });
      }
      return found;
    },
  };
}

function timesOf(
  { period, terms }: RuleFacts,
  every: CoveredItems["every"],
): readonly { readonly days: Period; readonly label: string }[] {
  const whole =
    every === "term"
      ? terms.map(({ name, from, until }) => ({ days: { from, until }, label: name }))
      : Array.from({ length: yearOf(period.until) - yearOf(period.from) + 1 }, (_, index) => {
          const year = yearOf(period.from) + index;
          return { days: { from: `${year}-01-01`, until: `${year}-12-31` }, label: String(year) };
        });
  return whole.filter(({ days }) => period.from <= days.from && days.until <= period.until);
}
