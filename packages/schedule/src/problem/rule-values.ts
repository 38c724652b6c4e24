import type { RuleContent, ScheduleRuleEdition } from "../rules/schedule-rule.ts";
import type { RuleInForce } from "../rules/rules-in-force.ts";
import {
  DATE,
  END,
  FLAG,
  listOf,
  NUMBER,
  oneOf,
  only,
  optional,
  recordOf,
  TEXT,
  type ValueCheck,
  withFields,
} from "./value-checks.ts";

/** The fields of a form of rule, each with what its values look like; the compiler asks for all of them and no other. */
type Fields = {
  readonly [Type in RuleContent["type"]]: Readonly<
    Record<Exclude<keyof Extract<RuleContent, { readonly type: Type }>, "type">, ValueCheck>
  >;
};

// Ranges of numbers, words there are and lists that are empty are looked at by `checkRuleEdition`, once it is sure to read them.
const SIMPLE = ["undefined", "string", "number", "boolean"];
const CHOICE = only((value) => value === null || SIMPLE.includes(typeof value), "写成文字", "Write a text.");
const CHOICES = optional(listOf(CHOICE));
const NAMES = optional(listOf(TEXT));
const NUMBERS = optional(listOf(NUMBER));
const SPAN = withFields({ from: TEXT, until: TEXT });
const WORDS = withFields({ zh: TEXT, en: TEXT });
const ANYTHING = only(() => true, "", "");

const AMONG_FIELDS = {
  zones: NAMES,
  towns: NAMES,
  labels: NAMES,
  institutions: NAMES,
  students: optional(withFields({ atLeast: optional(NUMBER), below: optional(NUMBER) })),
  boarding: optional(FLAG),
};

/** Some institutions only. */
export const AMONG: ValueCheck = withFields({ ...AMONG_FIELDS, except: optional(withFields(AMONG_FIELDS)) });

const CONCERNED = { audience: CHOICES, nature: CHOICE, among: optional(AMONG) };

/** The fields of each form of rule. */
export const RULE_FIELDS: Fields = {
  cadence: {
    ...CONCERNED,
    activity: CHOICE,
    every: CHOICE,
    atLeast: NUMBER,
    unit: CHOICE,
    visitKinds: CHOICES,
    owedBy: CHOICE,
    owedTo: CHOICE,
    proof: WORDS,
    countedMonths: CHOICE,
    minimumTeachingDays: optional(NUMBER),
    months: NUMBERS,
    dueWithin: optional(NUMBER),
    dueUnit: CHOICE,
    combinedMonths: optional(listOf(listOf(NUMBER))),
  },
  cycle: {
    ...CONCERNED,
    visitKinds: listOf(CHOICE),
    atMostYears: NUMBER,
    atLeastYears: optional(NUMBER),
    turns: optional(listOf(withFields({ during: SPAN, among: AMONG }))),
    owedBy: CHOICE,
    proof: WORDS,
  },
  "follow-up": {
    ...CONCERNED,
    countedFrom: CHOICE,
    within: NUMBER,
    unit: CHOICE,
    severities: CHOICES,
    proof: WORDS,
  },
  "around-visit": {
    ...CONCERNED,
    activity: CHOICE,
    when: CHOICE,
    within: NUMBER,
    unit: CHOICE,
    visitKinds: CHOICES,
    owedBy: CHOICE,
    owedTo: CHOICE,
    proof: WORDS,
  },
  "one-visit-per-half-day": {},
  "rest-between-visits": { ...CONCERNED, days: NUMBER, unit: CHOICE },
  independence: { yearsAfterPost: NUMBER },
  "group-size": {
    ...CONCERNED,
    visitKinds: listOf(CHOICE),
    atLeast: NUMBER,
    acrossZones: optional(FLAG),
  },
  "no-visits": {
    ...CONCERNED,
    yearly: optional(listOf(withFields({ month: NUMBER, day: NUMBER }))),
    during: optional(listOf(SPAN)),
    weeksOfTerm: NUMBERS,
    halfDay: CHOICE,
    because: WORDS,
  },
  qualification: {
    ...CONCERNED,
    needs: CHOICE,
    of: CHOICE,
    hours: optional(NUMBER),
    specialities: NAMES,
    statuses: CHOICES,
    visitKinds: CHOICES,
  },
  rotation: { ...CONCERNED, afterYears: NUMBER },
  "visit-length": { ...CONCERNED, halfDays: NUMBER, visitKinds: CHOICES },
  "visits-at-most": { perWeek: optional(NUMBER), perMonth: optional(NUMBER), statuses: CHOICES },
  deputies: {},
  inspect: { scope: CHOICE, values: optional(recordOf(NUMBER)), inspect: ANYTHING },
};

/** The fields of an edition of a rule that are read on the way to a plan. */
type EditionFields = Readonly<Record<keyof ScheduleRuleEdition, ValueCheck>>;

// Names of editions are for people: a plan does not rest on them.
const EDITION: EditionFields = {
  edition: ANYTHING,
  status: ANYTHING,
  effective: ANYTHING,
  sources: listOf(withFields({ title: TEXT, issuedOn: TEXT, documentNumber: optional(TEXT) })),
  replaces: ANYTHING,
  note: optional(WORDS),
  level: CHOICE,
  weight: optional(NUMBER),
  importance: optional(NUMBER),
  rule: withFields({ type: CHOICE }),
};

/** Names of the fields of an edition. */
export const EDITION_FIELDS: readonly string[] = Object.keys(EDITION);

/** A rule with its editions, as far as a plan rests on it. */
export const SERIES: ValueCheck = withFields({
  id: TEXT,
  title: TEXT,
  withdrawn: optional(withFields({ on: DATE })),
  editions: listOf(
    withFields({
      ...EDITION,
      status: oneOf("draft", "active", "retired"),
      effective: withFields({ from: DATE }),
    }),
    1,
  ),
});

/** A rule as composition resolved it. */
export const RESOLVED: ValueCheck = withFields({
  id: TEXT,
  title: optional(TEXT),
  edition: withFields(EDITION),
  inForce: optional(withFields({ from: DATE, until: END })),
} satisfies Readonly<Record<keyof RuleInForce, ValueCheck>>);
