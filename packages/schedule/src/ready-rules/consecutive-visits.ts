import { concernsInstitution, type InstitutionsConcerned } from "../rules/institutions-among.ts";
import type { RuleFacts, RuleViolation } from "../rules/rule-facts.ts";
import type { InspectRule } from "../rules/schedule-rule.ts";
import { checkConcerned } from "./check-concerned.ts";

/**
 * How often the same inspector may come to an institution without another in between.
 *
 * @term 连续督导限度
 */
export interface ConsecutiveVisits extends InstitutionsConcerned {
  /** Most visits in a row, from 1. */
  readonly atMost: number;
}

/**
 * A rule that an inspector leads at most so many visits to an institution in a row; a district gives it its level, weight and source,
 * and later changes `atMost` with `overrideScheduleRule`.
 *
 * Follow-up visits and those of special, comprehensive and joint groups neither count nor break a row. The row goes on from the visits
 * on record before the planned time, as far as their inspectors are known. Throws `IssueError` with `rule-field-unknown` or
 * `rule-without-effect` for an `among` that names nobody.
 *
 * @term 连续督导上限规则
 *
 * @example
 * ```ts
 * import { defineScheduleRule } from "@supervision/schedule";
 * import { consecutiveVisits } from "@supervision/schedule/ready-rules";
 * const threeInARow = defineScheduleRule({
 *   id: "riverside/three-in-a-row", title: "同一督学连续到同一学校不超过3次",
 *   editions: [{
 *     edition: "2026-01", status: "active", effective: { from: "2026-01-01" }, level: "soft", weight: 50,
 *     sources: [{ title: "滨江区督学交流办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2025-12" }],
 *     rule: consecutiveVisits({ atMost: 3 }),
 *   }],
 * });
 * console.log(threeInARow.editions[0]?.rule.type); // => inspect
 * ```
 */
export function consecutiveVisits({ atMost, ...concerned }: ConsecutiveVisits): InspectRule {
  checkConcerned("consecutiveVisits", concerned);
  return {
    type: "inspect",
    scope: "institution",
    values: { atMost },
    inspect(facts) {
      const { subject = "", visits, values, register, zones } = facts;
      const place = register.institutions.find(({ id }) => id === subject);
      if (place === undefined || !concernsInstitution(concerned, place, zones)) return [];
      const most = values["atMost"] ?? atMost;
      const counted = visits.filter(({ kind }) => !OTHERS.has(kind));
      let { inspector, length } = rowBefore(facts, subject);
      const found: RuleViolation[] = [];
      for (const visit of counted) {
        const [lead] = visit.inspectors;
        if (lead !== inspector) {
          inspector = lead;
          length = 0;
        }
        length += 1;
        if (length <= most) continue;
        const name = register.inspectors.find(({ id }) => id === lead)?.name ?? lead;
        found.push({
          visits: [visit.id],
          institutions: [subject],
          inspectors: [lead],
          because: {
            zh: `${name}到${place.name}连续第${length}次（${visit.date}），最多连续${most}次`,
            en: `${name} comes to ${place.name} for the ${length}th time in a row on ${visit.date}; at most ${most} are allowed.`,
          },
        });
      }
      return found;
    },
  };
}

const OTHERS: ReadonlySet<string> = new Set(["special", "comprehensive", "joint", "follow-up"]);

/** Who came last before the planned time, and how often in a row. */
function rowBefore(
  { history, period }: RuleFacts,
  institution: string,
): { inspector: string | undefined; length: number } {
  const before = (history?.visits ?? [])
    .filter((past) => past.institution === institution && past.date < period.from && !OTHERS.has(past.kind))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const inspector = before[0]?.inspectors?.[0];
  if (inspector === undefined) return { inspector, length: 0 };
  const other = before.findIndex((past) => past.inspectors?.[0] !== inspector);
  return { inspector, length: other < 0 ? before.length : other };
}
