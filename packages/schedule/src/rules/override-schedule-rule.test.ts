import { describe, expect, it } from "vitest";
import { editionOf, notice } from "../../test/first-edition.ts";
import { atLeastMonthlySchool, groupOfThree, restBetweenVisits } from "../national/index.ts";
import { overrideScheduleRule, type RuleParameters } from "./override-schedule-rule.ts";
import { defineScheduleRule } from "./schedule-rule.ts";
import { scheduleRuleKind } from "./schedule-rule-kind.ts";

describe("changing a planning rule", () => {
  it("changes the number, cites its document beside the rule's own, and changes nothing else", () => {
    const change = overrideScheduleRule(restBetweenVisits, {
      basedOn: "2012-10",
      effective: { from: "2026-02-01" },
      source: notice,
      weight: 500,
      parameters: { days: 20 },
    });
    const edition = editionOf(restBetweenVisits);
    expect(scheduleRuleKind.fieldsOf(change)).toEqual(["weight", "rule.days"]);
    expect(scheduleRuleKind.checkOverride(edition, change)).toEqual([]);
    expect(scheduleRuleKind.applyOverride(edition, change)).toEqual({
      ...edition,
      weight: 500,
      rule: { type: "rest-between-visits", days: 20, unit: "days" },
      sources: [...edition.sources, notice],
    });
    // Twice by the same document: it is cited once.
    const changed = scheduleRuleKind.applyOverride(edition, change);
    expect(scheduleRuleKind.applyOverride(changed, change).sources).toEqual([...edition.sources, notice]);
    expect(edition.rule).toEqual({ type: "rest-between-visits", days: 14, unit: "days" });
  });

  it("changes limits of what is owed around visits and the turns of a cycle", () => {
    const source = notice;
    const change = { basedOn: "2026-01", effective: { from: "2026-09-01" }, source } as const;
    const header = {
      edition: "2026-01",
      status: "active",
      effective: { from: "2026-01-01" },
      sources: [source],
      level: "hard",
    } as const;
    const proof = { zh: "意见书", en: "opinion" };
    const opinion = defineScheduleRule({
      id: "sample/opinion",
      title: "意见书",
      editions: [
        {
          ...header,
          rule: {
            type: "around-visit",
            activity: "feedback",
            when: "after",
            within: 30,
            unit: "days",
            owedBy: "office",
            owedTo: "institution",
            proof,
          },
        },
      ],
    });
    const sooner = overrideScheduleRule(opinion, {
      ...change,
      parameters: { within: 10, unit: "workdays", visitKinds: ["special"], among: { zones: ["east"] } },
    });
    expect(scheduleRuleKind.checkOverride(editionOf(opinion), sooner)).toEqual([]);
    expect(scheduleRuleKind.applyOverride(editionOf(opinion), sooner).rule).toMatchObject({
      within: 10,
      unit: "workdays",
      visitKinds: ["special"],
      among: { zones: ["east"] },
      when: "after",
    });
    const never = overrideScheduleRule(opinion, { ...change, parameters: { within: 0 } });
    expect(scheduleRuleKind.checkOverride(editionOf(opinion), never).map(({ code }) => code)).toEqual([
      "rule-number-invalid",
    ]);
    const cycle = defineScheduleRule({
      id: "sample/cycle",
      title: "综合督导",
      editions: [
        {
          ...header,
          rule: { type: "cycle", visitKinds: ["comprehensive"], atMostYears: 5, owedBy: "office", proof },
        },
      ],
    });
    const turns = [{ during: { from: "2027-01-01", until: "2027-12-31" }, among: { towns: ["东乡"] } }];
    const byArea = overrideScheduleRule(cycle, { ...change, parameters: { turns } });
    expect(scheduleRuleKind.applyOverride(editionOf(cycle), byArea).rule).toMatchObject({
      turns,
      atMostYears: 5,
    });
  });

  it("changes how long a visit lasts, and at which visits and institutions", () => {
    const workday = defineScheduleRule({
      id: "sample/workday",
      title: "每次督导不少于一个工作日",
      editions: [
        {
          edition: "2026-01",
          status: "active",
          effective: { from: "2026-01-01" },
          sources: [notice],
          level: "hard",
          rule: { type: "visit-length", halfDays: 2 },
        },
      ],
    });
    const changed = (parameters: RuleParameters) =>
      overrideScheduleRule(workday, {
        basedOn: "2026-01",
        effective: { from: "2026-09-01" },
        source: notice,
        parameters,
      });
    const some = {
      visitKinds: ["comprehensive"],
      audience: ["primary"],
      among: { labels: ["新任校长"] },
    } as const;
    expect(scheduleRuleKind.checkOverride(editionOf(workday), changed(some))).toEqual([]);
    expect(scheduleRuleKind.applyOverride(editionOf(workday), changed(some)).rule).toEqual({
      type: "visit-length",
      halfDays: 2,
      ...some,
    });
    expect(scheduleRuleKind.applyOverride(editionOf(workday), changed({ halfDays: 1 })).rule).toEqual({
      type: "visit-length",
      halfDays: 1,
    });
    expect(
      scheduleRuleKind.checkOverride(editionOf(workday), changed({ halfDays: 3 })).map(({ code }) => code),
    ).toEqual(["rule-number-invalid"]);
  });

  it("refuses a parameter the rule does not have, and names those it has", () => {
    const change = overrideScheduleRule(groupOfThree, {
      basedOn: "2012-10",
      effective: { from: "2026-02-01" },
      source: notice,
      parameters: { days: 3 },
    });
    const [issue] = scheduleRuleKind.checkOverride(editionOf(groupOfThree), change);
    expect(issue?.code).toBe("rule-parameter-unknown");
    expect(issue?.fix.en).toContain("atLeast");
  });

  it("refuses a number out of range at the place where the change states it", () => {
    const change = overrideScheduleRule(atLeastMonthlySchool, {
      basedOn: "2013-09",
      effective: { from: "2026-02-01" },
      source: notice,
      parameters: { minimumTeachingDays: 40 },
    });
    const issues = scheduleRuleKind.checkOverride(editionOf(atLeastMonthlySchool), change);
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["rule-number-invalid", "parameters.minimumTeachingDays"],
    ]);
  });

  it("refuses a number that a rule of one's own does not read", () => {
    const own = defineScheduleRule({
      id: "sample/own",
      title: "自定",
      editions: [
        {
          edition: "2026-01",
          status: "active",
          effective: { from: "2026-01-01" },
          sources: [notice],
          level: "soft",
          rule: { type: "inspect", scope: "plan", values: { most: 3 }, inspect: () => [] },
        },
      ],
    });
    const change = overrideScheduleRule(own, {
      basedOn: "2026-01",
      effective: { from: "2026-02-01" },
      source: notice,
      parameters: { values: { least: 1 } },
    });
    const issues = scheduleRuleKind.checkOverride(editionOf(own), change);
    expect(issues.map(({ code }) => code)).toEqual(["rule-value-unknown"]);
  });
});
