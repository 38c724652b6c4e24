import { daysInMonth, isIsoDate, type Issue } from "@supervision/domain";
import {
  ruleDayInvalid,
  ruleFieldIdle,
  ruleFieldUnknown,
  ruleMonthsApart,
  ruleNumberInvalid,
  ruleWeightInvalid,
  ruleWithoutEffect,
} from "../issues.ts";
import { amongNumbers, emptyAmong, emptyLists, unknownAmongFields } from "./check-among-lists.ts";
import { unknownWords } from "./rule-words.ts";
import type { CadenceRule, RuleContent, ScheduleRuleEdition } from "./schedule-rule.ts";

/**
 * Checks the numbers, lists and days of one edition: `rule-number-invalid`, `rule-weight-invalid`, `rule-without-effect`,
 * `rule-day-invalid`, `rule-months-apart`, `rule-field-idle`, `rule-word-unknown`, and `rule-field-unknown` for what narrows whom it is about.
 */
export function checkRuleEdition(id: string, edition: ScheduleRuleEdition): readonly Issue[] {
  const unknown = unknownWords(id, edition);
  // Nothing can be said of a rule of no form.
  if (unknown.some(({ path }) => path.includes("type"))) return unknown;
  const issues: Issue[] = [...unknown];
  const weight = edition.weight;
  if (weight !== undefined && !isWhole(weight, 0, 1_000_000))
    issues.push(ruleWeightInvalid(id, weight, ["weight"]));
  const { importance } = edition;
  if (importance !== undefined && !isWhole(importance, 0, 100))
    issues.push(ruleNumberInvalid(id, "importance", importance, 0, 100, ["importance"]));
  for (const { field, value, least, most } of numbersOf(edition.rule))
    if (!isWhole(value, least, most))
      issues.push(ruleNumberInvalid(id, field, value, least, most, ["rule", field]));
  issues.push(...strangers(id, edition.rule));
  for (const field of unsaid(edition.rule)) issues.push(ruleWithoutEffect(id, field, ["rule", field]));
  for (const { field, day } of wrongDays(edition.rule)) issues.push(ruleDayInvalid(id, day, ["rule", field]));
  // A field may be idle only because of the word that is none.
  if (edition.rule.type === "cadence" && unknown.length === 0)
    issues.push(...cadenceIssues(id, edition.rule));
  return issues;
}

/** Months that cannot be counted together, and institutions named where none is asked. */
function cadenceIssues(id: string, rule: CadenceRule): readonly Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<number>();
  (rule.combinedMonths ?? []).forEach((months, index) => {
    const apart = months.some((month, at) => {
      const before = months[at - 1];
      return seen.has(month) || (before !== undefined && month !== (before % 12) + 1);
    });
    if (apart) issues.push(ruleMonthsApart(id, months, ["rule", "combinedMonths", index]));
    for (const month of months) seen.add(month);
  });
  const idle: string[] = [];
  if (rule.every !== "month")
    idle.push(
      ...(["months", "countedMonths", "combinedMonths"] as const).filter(
        (field) => rule[field] !== undefined,
      ),
    );
  if (rule.activity === "visit")
    idle.push(...(["dueWithin", "dueUnit"] as const).filter((field) => rule[field] !== undefined));
  else if (rule.dueWithin === undefined && rule.dueUnit !== undefined) idle.push("dueUnit");
  if (rule.owedTo !== "institution" && rule.owedBy !== "institution")
    idle.push(...(["audience", "nature", "among"] as const).filter((field) => rule[field] !== undefined));
  return [...issues, ...idle.map((field) => ruleFieldIdle(id, field, ["rule", field]))];
}

/** Fields of `among` that do not exist, and so would change whom the rule is about. */
function strangers(id: string, rule: RuleContent): readonly Issue[] {
  const places = [
    ...("among" in rule ? [{ among: rule.among, path: ["rule", "among"] }] : []),
    ...(rule.type === "cycle" ? (rule.turns ?? []) : []).map(({ among }, index) => ({
      among,
      path: ["rule", "turns", index, "among"],
    })),
  ];
  return places.flatMap(({ among, path }) =>
    unknownAmongFields(among).map(({ path: inside, known }) =>
      ruleFieldUnknown(id, "among", inside.at(-1) ?? "", known, [...path, ...inside]),
    ),
  );
}

/** Fields that are left out although the rule limits by them, and lists that are empty. */
function unsaid(rule: RuleContent): readonly string[] {
  const fields: string[] = LISTS.filter((field) => {
    const list: unknown = Reflect.get(rule, field);
    return Array.isArray(list) && list.length === 0;
  });
  if ("among" in rule) fields.push(...emptyAmong("among", rule.among));
  if (rule.type === "cadence" && rule.combinedMonths?.some((months) => new Set(months).size < 2) === true)
    fields.push("combinedMonths");
  if (rule.type === "cycle") rule.turns?.forEach(({ among }) => fields.push(...emptyLists("turns", among)));
  switch (rule.type) {
    case "visits-at-most":
      return rule.perWeek === undefined && rule.perMonth === undefined ? [...fields, "perWeek"] : fields;
    case "no-visits":
      return isEmpty(rule.yearly) && isEmpty(rule.during) && isEmpty(rule.weeksOfTerm)
        ? [...fields, "yearly"]
        : fields;
    case "qualification":
      return (rule.needs === "speciality" && rule.specialities === undefined) ||
        (rule.needs === "status" && rule.statuses === undefined)
        ? [...fields, rule.needs === "status" ? "statuses" : "specialities"]
        : fields;
    default:
      return fields;
  }
}

function isEmpty(list: readonly unknown[] | undefined): boolean {
  return list === undefined || list.length === 0;
}

const LISTS = [
  "audience",
  "statuses",
  "specialities",
  "severities",
  "visitKinds",
  "turns",
  "months",
] as const;

function wrongDays(rule: RuleContent): readonly { readonly field: string; readonly day: string }[] {
  if (rule.type === "cycle")
    return (rule.turns ?? [])
      .filter(({ during: { from, until } }) => !isIsoDate(from) || !isIsoDate(until) || until < from)
      .map(({ during: { from, until } }) => ({ field: "turns", day: `${from}—${until}` }));
  if (rule.type !== "no-visits") return [];
  return [
    // The year with a 29 February; months out of their range are numbers out of range.
    ...(rule.yearly ?? [])
      .filter(
        ({ month, day }) => isWhole(month, 1, 12) && isWhole(day, 1, 31) && day > daysInMonth(2024, month),
      )
      .map(({ month, day }) => ({ field: "yearly", day: `${month}-${day}` })),
    ...(rule.during ?? [])
      .filter(({ from, until }) => !isIsoDate(from) || !isIsoDate(until) || until < from)
      .map(({ from, until }) => ({ field: "during", day: `${from}—${until}` })),
  ];
}

/** A number of a rule and the range it must lie in. */
export interface RuleNumber {
  /** Its field. */
  readonly field: string;
  /** The number. */
  readonly value: number;
  /** Smallest whole number allowed. */
  readonly least: number;
  /** Largest whole number allowed. */
  readonly most: number;
}

function numbersOf(rule: RuleContent): readonly RuleNumber[] {
  return [...ownNumbers(rule), ...("among" in rule ? amongNumbers(rule.among) : [])];
}

function ownNumbers(rule: RuleContent): readonly RuleNumber[] {
  switch (rule.type) {
    case "cadence": {
      const days = rule.minimumTeachingDays;
      return [
        { field: "atLeast", value: rule.atLeast, least: 1, most: 1000 },
        ...(days === undefined
          ? []
          : [
              {
                field: "minimumTeachingDays",
                value: days,
                least: 1,
                most: rule.every === "month" ? 23 : 250,
              },
            ]),
        ...(rule.dueWithin === undefined
          ? []
          : [{ field: "dueWithin", value: rule.dueWithin, least: 1, most: 366 }]),
        // A file may hold one number instead of a list.
        ...(Array.isArray(rule.months ?? []) ? (rule.months ?? []) : [Number.NaN]).map((month) => ({
          field: "months",
          value: month,
          least: 1,
          most: 12,
        })),
        ...(rule.combinedMonths ?? []).flatMap((months) =>
          months.map((month) => ({ field: "combinedMonths", value: month, least: 1, most: 12 })),
        ),
      ];
    }
    case "cycle":
      return [
        { field: "atMostYears", value: rule.atMostYears, least: 1, most: 20 },
        ...(rule.atLeastYears === undefined
          ? []
          : [{ field: "atLeastYears", value: rule.atLeastYears, least: 0, most: rule.atMostYears }]),
      ];
    case "follow-up":
    case "around-visit":
      return [{ field: "within", value: rule.within, least: 1, most: 366 }];
    case "rest-between-visits":
      return [{ field: "days", value: rule.days, least: 1, most: 366 }];
    case "independence":
      return [{ field: "yearsAfterPost", value: rule.yearsAfterPost, least: 0, most: 50 }];
    case "group-size":
      return [{ field: "atLeast", value: rule.atLeast, least: 1, most: 50 }];
    case "visit-length":
      return [{ field: "halfDays", value: rule.halfDays, least: 1, most: 2 }];
    case "rotation":
      return [{ field: "afterYears", value: rule.afterYears, least: 1, most: 20 }];
    case "visits-at-most":
      return [
        ...(rule.perWeek === undefined
          ? []
          : [{ field: "perWeek", value: rule.perWeek, least: 1, most: 14 }]),
        ...(rule.perMonth === undefined
          ? []
          : [{ field: "perMonth", value: rule.perMonth, least: 1, most: 62 }]),
      ];
    case "qualification":
      return rule.needs === "training"
        ? [{ field: "hours", value: rule.hours ?? 0, least: 1, most: 1000 }]
        : [];
    case "no-visits":
      return [
        ...(rule.weeksOfTerm ?? []).map((week) => ({
          field: "weeksOfTerm",
          value: Math.abs(week),
          least: 1,
          most: 30,
        })),
        ...(rule.yearly ?? []).flatMap(({ month, day }) => [
          { field: "yearly", value: month, least: 1, most: 12 },
          { field: "yearly", value: day, least: 1, most: 31 },
        ]),
      ];
    case "one-visit-per-half-day":
    case "deputies":
    case "inspect":
      return [];
  }
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
