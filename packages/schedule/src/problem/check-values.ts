import {
  INSPECTOR_STATUSES,
  INSTITUTION_KINDS,
  type Issue,
  RECUSAL_GROUNDS,
  UNAVAILABILITY_REASONS,
} from "@supervision/domain";
import { problemValueInvalid } from "../issues/checked-problem-issues.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { AMONG } from "./rule-values.ts";
import { VISIT_KIND } from "./visit-values.ts";
import {
  AMOUNT,
  between,
  DATE,
  END,
  FLAG,
  ID,
  listOf,
  NUMBER,
  oneOf,
  only,
  optional,
  recordOf,
  TEXT,
  whole,
  withFields,
  WORD,
} from "./value-checks.ts";

// What a span's dates say is read with the spans; here they only have to be texts.
const SPAN = { from: TEXT, until: TEXT };
const HALF_DAY = oneOf("morning", "afternoon");
const TIMES_A_SPAN = optional(whole(1, 400));
const COORDINATES = withFields({ longitude: between(-180, 180), latitude: between(-90, 90) });
/** The fields of a span of days that somebody or some place is not at hand. */
export const UNAVAILABILITY = {
  ...SPAN,
  halfDay: optional(HALF_DAY),
  weekdays: optional(listOf(whole(1, 7), 1)),
  reason: oneOf(...Object.keys(UNAVAILABILITY_REASONS)),
};
const UNAVAILABLE = listOf(withFields(UNAVAILABILITY));
const IDS = listOf(TEXT);
const CONCERNED = {
  audience: optional(listOf(oneOf(...Object.keys(INSTITUTION_KINDS)))),
  nature: optional(oneOf("public", "private")),
  among: optional(AMONG),
};

/** An institution of the register. */
export const INSTITUTION = withFields({
  id: ID,
  name: TEXT,
  kind: oneOf(...Object.keys(INSTITUTION_KINDS)),
  nature: oneOf("public", "private"),
  town: optional(TEXT),
  zone: optional(TEXT),
  coordinates: optional(COORDINATES),
  students: recordOf(AMOUNT),
  boarding: optional(FLAG),
  labels: optional(IDS),
  opened: optional(DATE),
  closed: optional(END),
  unavailable: optional(UNAVAILABLE),
});

/** An inspector of the register. */
export const INSPECTOR = withFields({
  id: ID,
  name: TEXT,
  status: oneOf(...Object.keys(INSPECTOR_STATUSES)),
  responsible: FLAG,
  zones: IDS,
  deputyFor: optional(IDS),
  specialities: optional(IDS),
  terms: optional(listOf(withFields(SPAN))),
  certificate: optional(withFields({ validFrom: optional(DATE), validUntil: optional(END) })),
  training: optional(listOf(withFields({ on: DATE, hours: AMOUNT }))),
  leave: optional(listOf(withFields(SPAN))),
  unavailable: optional(UNAVAILABLE),
  weeklyTimes: optional(listOf(withFields({ weekday: whole(1, 7), halfDay: optional(HALF_DAY) }), 1)),
  visitsAtMost: optional(withFields({ perWeek: TIMES_A_SPAN, perMonth: TIMES_A_SPAN })),
});

/** A recusal. */
export const RECUSAL = withFields({
  inspector: WORD,
  institution: WORD,
  ground: oneOf(...Object.keys(RECUSAL_GROUNDS)),
  from: optional(DATE),
  until: optional(END),
});

/** A layout of zones. */
export const ZONES = withFields({
  levels: listOf(TEXT, 1),
  zones: recordOf(
    withFields({
      name: TEXT,
      within: optional(TEXT),
      members: optional(
        withFields({
          ids: optional(IDS),
          towns: optional(IDS),
          kinds: optional(IDS),
          nature: optional(TEXT),
          asRegistered: optional(FLAG),
        }),
      ),
    }),
  ),
});

/** A work calendar, as far as it must be one. */
export const CALENDAR = withFields({
  id: TEXT,
  editions: listOf(
    withFields({
      year: whole(1900, 2199),
      status: optional(oneOf("draft", "active", "retired")),
      expected: optional(FLAG),
      holidays: listOf(
        withFields({
          name: TEXT,
          daysOff: withFields({ from: DATE, until: DATE }),
          makeUpWorkdays: optional(listOf(DATE)),
        }),
      ),
    }),
  ),
});

// Weeks no term has are told with the extra visits; these have no days at all.
const WEEK_OF_TERM = only(
  (value) => typeof value === "number" && Math.abs(value) < 1000,
  "写1到30的周次",
  "Write weeks of a term from 1 to 30.",
);

/** An entry of extra visits; what no calendar and no register could satisfy in it is read with them. */
export const EXTRA_VISITS = withFields({
  id: ID,
  months: listOf(NUMBER),
  weeksOfTerm: optional(listOf(WEEK_OF_TERM)),
  during: optional(withFields(SPAN)),
  each: optional(TEXT),
  drawn: optional(recordOf(IDS)),
  drawnUntil: optional(TEXT),
  visits: withFields({
    ...CONCERNED,
    kind: VISIT_KIND,
    topic: optional(TEXT),
    institutions: optional(IDS),
    items: optional(IDS),
    inspectors: optional(NUMBER),
    sample: optional(NUMBER),
    importance: optional(NUMBER),
    inTurn: optional(FLAG),
    wholeDay: optional(FLAG),
  }),
});

/** A finding that is still open. */
export const FINDING = withFields({
  id: TEXT,
  institution: TEXT,
  foundOn: DATE,
  deadline: optional(DATE),
  severity: oneOf("minor", "major", "urgent"),
});

const PROBLEM = withFields({
  period: withFields(SPAN),
  register: withFields({
    institutions: listOf(INSTITUTION),
    inspectors: listOf(INSPECTOR),
    recusals: listOf(RECUSAL),
  }),
  zones: ZONES,
  calendar: CALENDAR,
  terms: optional(
    listOf(
      withFields({
        id: ID,
        name: TEXT,
        ...SPAN,
        visitsFrom: optional(
          only((value) => typeof value === "string", "写成 YYYY-MM-DD", "Write YYYY-MM-DD."),
        ),
        closed: optional(listOf(withFields(SPAN))),
      }),
    ),
  ),
  rotations: optional(
    listOf(
      withFields({
        ...CONCERNED,
        items: IDS,
        every: oneOf("term", "year"),
        itemsPerVisit: optional(NUMBER),
        order: optional(oneOf("together", "staggered")),
        byMonth: optional(recordOf(IDS)),
      }),
    ),
  ),
  extraVisits: optional(listOf(EXTRA_VISITS)),
  fixedVisits: optional(
    listOf(
      withFields({
        id: ID,
        institution: TEXT,
        inspectors: IDS,
        date: DATE,
        halfDay: HALF_DAY,
        kind: TEXT,
        items: IDS,
      }),
    ),
  ),
  history: optional(
    withFields({
      since: DATE,
      visits: listOf(withFields({ institution: TEXT, date: DATE, kind: TEXT, inspectors: optional(IDS) })),
    }),
  ),
  openFindings: optional(listOf(FINDING)),
  otherVisits: optional(
    recordOf(
      listOf(
        withFields({ id: TEXT, programme: TEXT, institution: WORD, date: DATE, halfDay: optional(HALF_DAY) }),
      ),
    ),
  ),
  workShares: optional(recordOf(AMOUNT)),
  office: optional(COORDINATES),
  distances: optional(
    withFields({
      between: optional(recordOf(recordOf(AMOUNT))),
      fromBase: optional(recordOf(recordOf(AMOUNT))),
      fromOffice: optional(recordOf(AMOUNT)),
    }),
  ),
});

/** Values in a problem, its rules aside (`checkRules`), that are none of their field, as data from forms and programs without types may hold them; it never throws. Issue: `problem-value-invalid`. */
export function checkValues(problem: ScheduleProblem): readonly Issue[] {
  return PROBLEM(problem, []).map(({ path, value, may }) => problemValueInvalid(path, value, may));
}
