import type { LegalSource } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { defineScheduleRule, type ScheduleRuleEdition } from "../rules/schedule-rule.ts";
import { checkSchedule } from "./check-schedule.ts";

const problem = county({ zones: 2, institutions: 16, inspectors: 6 });
const valid = plan(problem).visits;

describe("a rule of a district's own", () => {
  const source: LegalSource = {
    title: "示例区督导办法",
    issuedBy: "示例区教育督导室",
    authority: "district",
    issuedOn: "2025-01",
  };
  const ownEdition = (edition: string, from: string, most: number): ScheduleRuleEdition => ({
    edition,
    status: "active",
    effective: { from },
    sources: [source],
    level: "soft",
    weight: 10,
    rule: {
      type: "inspect",
      scope: "day",
      values: { most },
      inspect: ({ visits, subject, values }) =>
        visits.length <= (values["most"] ?? 0)
          ? []
          : [
              {
                visits: visits.map(({ id }) => id),
                because: { zh: `${subject ?? ""}督导过多`, en: `Too many visits on ${subject ?? ""}.` },
                amount: visits.length - (values["most"] ?? 0),
              },
            ],
    },
  });

  it("is asked for each thing in its scope, each edition on its own days", () => {
    const fewADay = defineScheduleRule({
      id: "sample/few-a-day",
      title: "每天督导不超过若干次",
      editions: [ownEdition("2025-01", "2025-01-01", 1), ownEdition("2026-02", "2026-02-01", 100)],
    });
    const check = checkSchedule({ ...problem, rules: [fewADay] }, valid);
    const results = check.ok ? check.value.rules.filter(({ rule }) => rule === "sample/few-a-day") : [];
    expect(results.map(({ edition, days, satisfied }) => [edition, days.from, satisfied])).toEqual([
      ["2025-01", "2025-09-01", false],
      ["2026-02", "2026-02-01", true],
    ]);
    const [early] = results;
    expect(early?.violations.every(({ because }) => /^20(25|26年1月)/.test(because.zh))).toBe(true);
    expect(early?.penalty).toBe(
      10 * (early?.violations.reduce((sum, { amount }) => sum + (amount ?? 1), 0) ?? 0),
    );
  });

  it("sees institutions without any visit", () => {
    const seen: string[] = [];
    const watcher = defineScheduleRule({
      id: "sample/watcher",
      title: "观察",
      editions: [
        {
          ...ownEdition("2025-01", "2025-01-01", 1),
          rule: {
            type: "inspect",
            scope: "institution",
            inspect: ({ subject, visits }) => {
              if (visits.length === 0) seen.push(subject ?? "");
              return [];
            },
          },
        },
      ],
    });
    checkSchedule({ ...problem, rules: [watcher] }, []);
    expect(seen).toHaveLength(16);
  });
});
