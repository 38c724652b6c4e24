import { type ContentKind, formatSource, type Issue } from "@supervision/domain";
import { ruleParameterUnknown, ruleValueUnknown } from "../issues.ts";
import { checkRuleEdition } from "./check-rule-edition.ts";
import {
  PARAMETERS_OF_RULE,
  type RuleParameters,
  type ScheduleRuleOverride,
} from "./override-schedule-rule.ts";
import type { CadenceRule, RuleContent, ScheduleRuleEdition } from "./schedule-rule.ts";

/**
 * The adapter through which a district composes planning rules.
 *
 * Issues: `rule-number-invalid`, `rule-weight-invalid`, `rule-without-effect`, `rule-day-invalid`, `rule-months-apart`, `rule-field-idle`,
 * `rule-field-unknown`, `rule-parameter-unknown`, `rule-value-unknown`.
 */
export const scheduleRuleKind: ContentKind<ScheduleRuleEdition, ScheduleRuleOverride> = {
  kind: "schedule-rule",
  checkEdition: checkRuleEdition,
  itemsOf: () => [],
  referencesOf: () => [],
  fieldsOf(change) {
    const fields: string[] = [];
    if (change.level !== undefined) fields.push("level");
    if (change.weight !== undefined) fields.push("weight");
    if (change.importance !== undefined) fields.push("importance");
    for (const [name, value] of Object.entries(change.parameters ?? {})) {
      if (value === undefined) continue;
      if (name === "values") for (const key of Object.keys(value)) fields.push(`rule.values.${key}`);
      else fields.push(`rule.${name}`);
    }
    return fields;
  },
  checkOverride(edition, change) {
    const issues: Issue[] = [];
    const known = PARAMETERS_OF_RULE[edition.rule.type];
    for (const [name, value] of Object.entries(change.parameters ?? {}))
      if (value !== undefined && !known.some((parameter) => parameter === name))
        issues.push(ruleParameterUnknown(change.target, name, known, ["parameters", name]));
    if (edition.rule.type === "inspect") {
      const values = Object.keys(edition.rule.values ?? {});
      for (const name of Object.keys(change.parameters?.values ?? {}))
        if (!values.includes(name))
          issues.push(ruleValueUnknown(change.target, name, values, ["parameters", "values", name]));
    }
    if (issues.length > 0) return issues;
    return checkRuleEdition(change.target, apply(edition, change)).map((issue) => ({
      ...issue,
      path: issue.path[0] === "rule" ? ["parameters", ...issue.path.slice(1)] : issue.path,
    }));
  },
  applyOverride: apply,
};

function apply(edition: ScheduleRuleEdition, change: ScheduleRuleOverride): ScheduleRuleEdition {
  return {
    ...edition,
    ...(change.level === undefined ? {} : { level: change.level }),
    ...(change.weight === undefined ? {} : { weight: change.weight }),
    ...(change.importance === undefined ? {} : { importance: change.importance }),
    ...(change.parameters === undefined ? {} : { rule: withParameters(edition.rule, change.parameters) }),
    sources: withSource(edition.sources, change.source),
  };
}

// What was changed rests on the document of the change too.
function withSource(
  sources: ScheduleRuleEdition["sources"],
  source: ScheduleRuleOverride["source"],
): ScheduleRuleEdition["sources"] {
  const isThere = sources.some((one) => formatSource(one) === formatSource(source));
  return isThere ? sources : [...sources, source];
}

function withParameters(rule: RuleContent, change: RuleParameters): RuleContent {
  switch (rule.type) {
    case "cadence":
      return withCadence(rule, change);
    case "cycle":
      return {
        ...rule,
        visitKinds: change.visitKinds ?? rule.visitKinds,
        atMostYears: change.atMostYears ?? rule.atMostYears,
        ...(change.atLeastYears === undefined ? {} : { atLeastYears: change.atLeastYears }),
        ...(change.turns === undefined ? {} : { turns: change.turns }),
        ...concerned(change),
      };
    case "follow-up":
      return {
        ...rule,
        within: change.within ?? rule.within,
        unit: change.unit ?? rule.unit,
        countedFrom: change.countedFrom ?? rule.countedFrom,
        ...concerned(change),
      };
    case "around-visit":
      return {
        ...rule,
        within: change.within ?? rule.within,
        unit: change.unit ?? rule.unit,
        ...(change.visitKinds === undefined ? {} : { visitKinds: change.visitKinds }),
        ...concerned(change),
      };
    case "rest-between-visits":
      return {
        ...rule,
        days: change.days ?? rule.days,
        unit: change.unit ?? rule.unit,
        ...concerned(change),
      };
    case "independence":
      return { ...rule, yearsAfterPost: change.yearsAfterPost ?? rule.yearsAfterPost };
    case "group-size":
      return {
        ...rule,
        atLeast: change.atLeast ?? rule.atLeast,
        visitKinds: change.visitKinds ?? rule.visitKinds,
        ...concerned(change),
      };
    case "visit-length":
      return {
        ...rule,
        halfDays: change.halfDays ?? rule.halfDays,
        ...(change.visitKinds === undefined ? {} : { visitKinds: change.visitKinds }),
        ...concerned(change),
      };
    case "rotation":
      return { ...rule, afterYears: change.afterYears ?? rule.afterYears, ...concerned(change) };
    case "visits-at-most":
      return {
        ...rule,
        ...(change.perWeek === undefined ? {} : { perWeek: change.perWeek }),
        ...(change.perMonth === undefined ? {} : { perMonth: change.perMonth }),
        ...(change.statuses === undefined ? {} : { statuses: change.statuses }),
      };
    case "qualification":
      return {
        ...rule,
        ...(change.visitKinds === undefined ? {} : { visitKinds: change.visitKinds }),
        ...(change.hours === undefined ? {} : { hours: change.hours }),
        ...(change.specialities === undefined ? {} : { specialities: change.specialities }),
        ...(change.statuses === undefined ? {} : { statuses: change.statuses }),
        ...concerned(change),
      };
    case "no-visits":
      return {
        ...rule,
        ...(change.yearly === undefined ? {} : { yearly: change.yearly }),
        ...(change.during === undefined ? {} : { during: change.during }),
        ...(change.weeksOfTerm === undefined ? {} : { weeksOfTerm: change.weeksOfTerm }),
        ...concerned(change),
      };
    case "inspect":
      return { ...rule, values: { ...rule.values, ...change.values } };
    case "one-visit-per-half-day":
    case "deputies":
      return rule;
  }
}

function withCadence(rule: CadenceRule, change: RuleParameters): CadenceRule {
  const { visitKinds, countedMonths, minimumTeachingDays, combinedMonths, months, dueWithin, dueUnit } =
    change;
  return {
    ...rule,
    atLeast: change.atLeast ?? rule.atLeast,
    ...(visitKinds === undefined ? {} : { visitKinds }),
    ...concerned(change),
    ...(countedMonths === undefined ? {} : { countedMonths }),
    ...(minimumTeachingDays === undefined ? {} : { minimumTeachingDays }),
    ...(combinedMonths === undefined ? {} : { combinedMonths }),
    ...(months === undefined ? {} : { months }),
    ...(dueWithin === undefined ? {} : { dueWithin }),
    ...(dueUnit === undefined ? {} : { dueUnit }),
  };
}

function concerned({
  audience,
  nature,
  among,
}: RuleParameters): Pick<CadenceRule, "audience" | "nature" | "among"> {
  return {
    ...(audience === undefined ? {} : { audience }),
    ...(nature === undefined ? {} : { nature }),
    ...(among === undefined ? {} : { among }),
  };
}
