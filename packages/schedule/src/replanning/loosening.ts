import { type Issue, type Period, type VisitsAtMost, zoneIdFor } from "@supervision/domain";
import {
  changeInspectorUnknown,
  changeInstitutionUnknown,
  changePartUnknown,
} from "../issues/change-issues.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { withoutDays, withoutFixed, withPerson, withPlace, withRule } from "./changed-parts.ts";
import { stillClosed, withRuleLifted } from "./lifted-rule.ts";

/**
 * A change that makes room: what somebody agreed to, or a limit that was raised. Ways out of `./explaining` are made of them.
 *
 * - `inspector-returns` 督学销假
 * - `inspector-freed` 督学不参加会议、培训等
 * - `inspector-helps` 借用督学到其他责任区
 * - `inspector-limit` 督学督导次数上限变化
 * - `institution-receives` 单位同意当天接受督导；规则不许的日子，须写明对该单位破例的规则（`rule`）
 * - `days-open` 开放学期内不安排督导的日子；规则不许的日子，须写明破例的规则（`rule`）
 * - `rule-limit` 督导次数限制放宽
 * - `rule-softened` 规则改为软性
 * - `extra-prolonged` 延长专项督导时段
 * - `extra-groups-smaller` 督导组减到规定的最少人数
 * - `extra-shortened` 专项等督导缩短到规则要求的时长，规则不要求的为半天
 * - `visit-released` 放开一次已锁定的督导
 *
 * @term 放宽措施
 */
export type Loosening =
  | {
      readonly type: "inspector-returns" | "inspector-freed";
      /** Inspector id. */
      readonly inspector: string;
      /** Days on which the inspector comes all the same. */
      readonly days: Period;
    }
  | {
      readonly type: "inspector-helps";
      /** Inspector id. */
      readonly inspector: string;
      /** Zone the inspector serves too, by id or name. */
      readonly zone: string;
    }
  | {
      readonly type: "inspector-limit";
      /** Inspector id. */
      readonly inspector: string;
      /** Most visits from now on. */
      readonly visitsAtMost: VisitsAtMost;
    }
  | {
      readonly type: "institution-receives";
      /** Institution id. */
      readonly institution: string;
      /** Days on which it takes visits all the same: what keeps it busy itself gives way. */
      readonly days: Period;
      /** Id of a rule of the form `no-visits` that is lifted for it on those days; absent: every rule stands. */
      readonly rule?: string;
    }
  | {
      readonly type: "days-open";
      /** Days on which visits are made all the same: closed spans of the terms give way. */
      readonly days: Period;
      /** Id of a rule of the form `no-visits` that is lifted on those days; absent: every rule stands. */
      readonly rule?: string;
    }
  | {
      readonly type: "rule-limit";
      /** Id of a rule of the form `visits-at-most`. */
      readonly rule: string;
      /** Most visits a week from now on; absent: as before. An edition that allows more, or any number, stays as it is. */
      readonly perWeek?: number;
      /** Most visits a month from now on; absent: as before. An edition that allows more, or any number, stays as it is. */
      readonly perMonth?: number;
    }
  | {
      readonly type: "rule-softened";
      /** Rule id. */
      readonly rule: string;
    }
  | {
      readonly type: "extra-prolonged";
      /** Id of the extra visits. */
      readonly extra: string;
      /** The days on which they are made from now on. */
      readonly during: Period;
    }
  | {
      readonly type: "extra-groups-smaller" | "extra-shortened";
      /** Id of the extra visits. */
      readonly extra: string;
    }
  | {
      readonly type: "visit-released";
      /** Id of a fixed or pinned visit. */
      readonly visit: string;
    };

/** The problem after a change that makes room; what it names is known to be there. */
export function loosened(problem: ScheduleProblem, change: Loosening): ScheduleProblem {
  switch (change.type) {
    case "inspector-returns":
      return withPerson(problem, change.inspector, ({ leave = [], ...person }) => ({
        ...person,
        leave: withoutDays(leave, change.days),
      }));
    case "inspector-freed":
      return withPerson(problem, change.inspector, ({ unavailable = [], ...person }) => ({
        ...person,
        unavailable: withoutDays(unavailable, change.days),
      }));
    case "inspector-helps":
      return withPerson(problem, change.inspector, (person) => ({
        ...person,
        zones: [...new Set([...person.zones, change.zone])],
      }));
    case "inspector-limit":
      return withPerson(problem, change.inspector, (person) => ({
        ...person,
        visitsAtMost: change.visitsAtMost,
      }));
    case "institution-receives": {
      const { institution, days, rule } = change;
      const open = withPlace(problem, institution, ({ unavailable = [], ...place }) => ({
        ...place,
        unavailable: withoutDays(unavailable, days),
      }));
      return rule === undefined ? open : withRuleLifted(open, rule, days, institution);
    }
    case "days-open": {
      const { days, rule } = change;
      const open = {
        ...problem,
        terms: (problem.terms ?? []).map((term) =>
          term.closed === undefined ? term : { ...term, closed: withoutDays(term.closed, days) },
        ),
      };
      return rule === undefined ? open : withRuleLifted(open, rule, days);
    }
    case "rule-limit":
      return withRule(problem, change.rule, (edition) =>
        edition.rule.type === "visits-at-most"
          ? { ...edition, rule: { ...edition.rule, ...raised(edition.rule, change) } }
          : edition,
      );
    case "rule-softened":
      return withRule(problem, change.rule, (edition) => ({ ...edition, level: "soft" }));
    case "extra-prolonged":
      return withExtra(problem, change.extra, (extra) => ({ ...extra, during: change.during }));
    case "extra-groups-smaller":
      return withExtra(problem, change.extra, (extra) => {
        const { inspectors: _wish, ...visits } = extra.visits;
        return { ...extra, visits };
      });
    case "extra-shortened":
      return withExtra(problem, change.extra, (extra) => {
        const { wholeDay: _wish, ...visits } = extra.visits;
        return { ...extra, visits };
      });
    case "visit-released":
      return withoutFixed(problem, change.visit);
  }
}

type Extra = NonNullable<ScheduleProblem["extraVisits"]>[number];

function withExtra(problem: ScheduleProblem, id: string, change: (extra: Extra) => Extra): ScheduleProblem {
  return {
    ...problem,
    extraVisits: (problem.extraVisits ?? []).map((extra) => (extra.id === id ? change(extra) : extra)),
  };
}

/** Hard rules that still close the days such a change opens. */
export function closedAllTheSame(
  after: ScheduleProblem,
  change: Loosening,
  path: readonly (string | number)[],
): readonly Issue[] {
  if (change.type === "days-open") return stillClosed(after, change.days, path);
  return change.type === "institution-receives"
    ? stillClosed(after, change.days, path, change.institution)
    : [];
}

/** What such a change names and the problem does not have. */
export function unknownInLoosening(
  problem: ScheduleProblem,
  change: Loosening,
  path: readonly (string | number)[],
): readonly Issue[] {
  const { register, zones, extraVisits = [] } = problem;
  const issues: Issue[] = [];
  const { inspectors, institutions } = register;
  if ("inspector" in change && !inspectors.some(({ id }) => id === change.inspector))
    issues.push(changeInspectorUnknown(change.inspector, inspectors, path));
  if ("institution" in change && !institutions.some(({ id }) => id === change.institution))
    issues.push(changeInstitutionUnknown(change.institution, institutions, path));
  const check = (part: "zone" | "rule" | "extra", id: string, known: readonly string[]): void => {
    if (!known.includes(id)) issues.push(changePartUnknown(part, id, known, path));
  };
  // People write the name of a zone as readily as its id.
  if ("zone" in change && zoneIdFor(zones, change.zone) === undefined)
    check(
      "zone",
      change.zone,
      Object.entries(zones.zones).flatMap(([id, { name }]) => [id, name]),
    );
  if ("rule" in change && change.rule !== undefined) {
    const lifts = change.type === "days-open" || change.type === "institution-receives";
    check(
      "rule",
      change.rule,
      rulesInForce(problem.rules, problem.period)
        .filter(({ edition }) => !lifts || edition.rule.type === "no-visits")
        .map(({ id }) => id),
    );
  }
  if ("extra" in change)
    check(
      "extra",
      change.extra,
      extraVisits.map(({ id }) => id),
    );
  return issues;
}

// A rule may allow more in another edition than it is raised to in the one that is in the way.
function raised(before: VisitsAtMost, to: VisitsAtMost): VisitsAtMost {
  const { perWeek, perMonth } = before;
  return {
    ...(perWeek === undefined ? {} : { perWeek: Math.max(perWeek, to.perWeek ?? 0) }),
    ...(perMonth === undefined ? {} : { perMonth: Math.max(perMonth, to.perMonth ?? 0) }),
  };
}
