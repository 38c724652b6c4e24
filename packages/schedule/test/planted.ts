import {
  addDays,
  type Inspector,
  type Institution,
  type IsoDate,
  isTermDay,
  type Period,
  type Unavailability,
  type Visit,
  weekdayOf,
  workdaysIn,
} from "@supervision/domain";
import type { ConflictFact } from "../src/explaining/index.ts";
import { randomFrom } from "../src/generation/random.ts";
import { groupOfThree, oneVisitPerHalfDay } from "../src/national/index.ts";
import type { ExtraVisits, ScheduleProblem } from "../src/schedule-problem.ts";
import type { InspectRule, ScheduleRuleEdition } from "../src/rules/schedule-rule.ts";
import { county } from "./county.ts";
import type { LinearRule } from "./independent-model.ts";

/** Why the planted problems are over-constrained. */
export const CAUSES = [
  "leave in the only month",
  "recusals",
  "too many schools for a short month",
  "closed spans",
  "group too large",
  "rest too long",
  "pins that clash",
  "no valid certificate",
  "meetings and classes",
  "exams at the school",
  "own rule on weekdays",
  "own rule on a week's load",
  "leave beside a recusal",
  "nobody with the speciality",
] as const;

/** One of {@link CAUSES}. */
export type Cause = (typeof CAUSES)[number];

/** A problem that cannot be planned in full, and what was planted in it. */
export interface Planted {
  readonly cause: Cause;
  readonly problem: ScheduleProblem;
  /** Facts of the conflict that must be named: one test for each. */
  readonly planted: readonly ((fact: ConflictFact) => boolean)[];
  /** Hard rules of the district's own, said again so that a linear model understands them. */
  readonly own: readonly LinearRule[];
}

const source = {
  title: "示例区督导办法",
  issuedBy: "示例区教育督导室",
  authority: "district",
  issuedOn: "2025-08",
} as const;

function edition(rule: ScheduleRuleEdition["rule"]): ScheduleRuleEdition {
  return {
    edition: "2025-09",
    status: "active",
    effective: { from: "2025-09-01" },
    sources: [source],
    level: "hard",
    rule,
  };
}

function monthly(atLeast: number): ScheduleProblem["rules"] {
  return [
    {
      id: "sample/monthly",
      title: "每月督导",
      edition: edition({
        type: "cadence",
        activity: "visit",
        every: "month",
        atLeast,
        visitKinds: ["routine"],
        owedBy: "responsible-inspector",
        owedTo: "institution",
        proof: { zh: "督导记录", en: "visit record" },
        minimumTeachingDays: 1,
      }),
    },
    oneVisitPerHalfDay,
    groupOfThree,
  ] as const;
}

/** A small zone in a short March that can be planned in full. */
function base(schools: number, people: number, days: number, atLeast = 1): ScheduleProblem {
  const made = county({ zones: 2, institutions: 2 * schools, inspectors: 2 * people });
  const from = "2026-03-02";
  const teaching = workdaysIn(made.calendar, { from, until: "2026-03-31" });
  if (!teaching.ok) throw new Error("No calendar.");
  const last = teaching.value[days - 1] ?? "2026-03-31";
  return {
    ...made,
    period: { from, until: last },
    rules: monthly(atLeast),
    terms: [{ id: "2026-spring", name: "2025—2026学年第二学期", from: "2026-02-24", until: last }],
  };
}

function isHere(place: { readonly town?: string }): boolean {
  return place.town === "z01镇";
}

function here(problem: ScheduleProblem): {
  readonly schools: readonly Institution[];
  readonly people: readonly Inspector[];
  readonly days: readonly IsoDate[];
} {
  const days = workdaysIn(problem.calendar, problem.period);
  if (!days.ok) throw new Error("No calendar.");
  return {
    schools: problem.register.institutions.filter(isHere),
    people: problem.register.inspectors.filter(({ zones }) => zones.includes("z01")),
    days: days.value.filter((day) => isTermDay(problem.terms ?? [], day)),
  };
}

function withPeople(
  problem: ScheduleProblem,
  change: (person: Inspector, index: number) => Inspector,
): ScheduleProblem {
  const { people } = here(problem);
  return {
    ...problem,
    register: {
      ...problem.register,
      inspectors: problem.register.inspectors.map((person) => {
        const index = people.findIndex(({ id }) => id === person.id);
        return index < 0 ? person : change(person, index);
      }),
    },
  };
}

function withSchools(
  problem: ScheduleProblem,
  change: (place: Institution, index: number) => Institution,
): ScheduleProblem {
  const { schools } = here(problem);
  return {
    ...problem,
    register: {
      ...problem.register,
      institutions: problem.register.institutions.map((place) => {
        const index = schools.findIndex(({ id }) => id === place.id);
        return index < 0 ? place : change(place, index);
      }),
    },
  };
}

function special(school: string, inspectors: number | undefined, during: Period): ExtraVisits {
  return {
    id: "food",
    months: [],
    during,
    visits: {
      kind: "special",
      topic: "食品安全专项",
      institutions: [school],
      ...(inspectors === undefined ? {} : { inspectors }),
    },
  };
}

function inspect(
  scope: InspectRule["scope"],
  values: Readonly<Record<string, number>>,
  rule: InspectRule["inspect"],
): ScheduleRuleEdition {
  return edition({ type: "inspect", scope, values, inspect: rule });
}

/** The planted case of a cause and a seed: everything in it follows from them. */
export function plantedCase(cause: Cause, seed: number): Planted {
  const random = randomFrom(seed * 7919 + 17);
  const between = (least: number, most: number): number => least + random.below(most - least + 1);
  switch (cause) {
    case "leave in the only month": {
      const free = between(0, 2);
      const schools = 2 * free + between(1, 3);
      const problem = base(schools, 1, between(free + 4, 10));
      const { days } = here(problem);
      const leave = { from: days[free] ?? problem.period.from, until: problem.period.until };
      return {
        cause,
        problem: withPeople(problem, (person) => ({ ...person, leave: [leave] })),
        planted: [(fact) => fact.kind === "leave" && fact.days.from === leave.from],
        own: [],
      };
    }
    case "recusals": {
      const people = between(1, 3);
      const problem = base(between(2, 5), people, between(4, 8));
      const { schools, people: staff } = here(problem);
      const target = schools[random.below(schools.length)]?.id ?? "";
      const grounds = ["own-post", "relative-of-head", "other", "relative-works-or-studies"] as const;
      return {
        cause,
        problem: {
          ...problem,
          register: {
            ...problem.register,
            recusals: staff.map(({ id }, index) => ({
              inspector: id,
              institution: target,
              ground: grounds[(seed + index) % grounds.length] ?? "other",
            })),
          },
        },
        planted: staff.map(
          ({ id }) =>
            (fact: ConflictFact) =>
              fact.kind === "recusal" && fact.recusal.inspector === id && fact.recusal.institution === target,
        ),
        own: [],
      };
    }
    case "too many schools for a short month": {
      const days = between(2, 4);
      const people = between(1, 2);
      const more = between(1, 2);
      const problem = base(2 * days * people + more, people, days);
      // Every other time the neighbouring zone has room to help.
      const { institutions } = problem.register;
      const kept = institutions.filter((place, index) => isHere(place) || seed % 2 === 0 || index % 4 === 1);
      return {
        cause,
        problem: { ...problem, register: { ...problem.register, institutions: kept } },
        planted: [(fact) => fact.kind === "visit"],
        own: [],
      };
    }
    case "closed spans": {
      const open = between(1, 2);
      const problem = base(2 * open + between(1, 2), 1, between(open + 3, 9));
      const { days } = here(problem);
      const closed = { from: days[open] ?? "", until: problem.period.until };
      return {
        cause,
        problem: {
          ...problem,
          terms: (problem.terms ?? []).map((term) => ({ ...term, closed: [closed] })),
        },
        planted: [(fact) => fact.kind === "closed-days" && fact.days.from === closed.from],
        own: [],
      };
    }
    case "group too large": {
      const problem = base(between(2, 3), 2, between(3, 5));
      const { schools } = here(problem);
      const wish = between(5, 6);
      const byRule = seed % 2 === 0;
      const target = schools[0]?.id ?? "";
      const extra = special(target, byRule ? undefined : wish, problem.period);
      const all = problem.register.inspectors;
      // By the rule: two of the four are away; by the wish: four people are fewer than asked for.
      const away = all.slice(0, 2).map(({ id }) => id);
      return {
        cause,
        problem: {
          ...problem,
          extraVisits: [extra],
          register: {
            ...problem.register,
            inspectors: all.map((person) =>
              byRule && away.includes(person.id) ? { ...person, leave: [problem.period] } : person,
            ),
          },
        },
        planted: byRule
          ? [(fact) => fact.kind === "rule" && fact.rule === "national-schedule/group-of-three"]
          : [(fact) => fact.kind === "group-wish" && fact.extra === "food"],
        own: [],
      };
    }
    case "rest too long": {
      const days = between(4, 7);
      const problem = base(between(1, 3), 1, days, 2);
      const { schools } = here(problem);
      const rest = between(days + 3, 14);
      return {
        cause,
        problem: {
          ...problem,
          rules: [
            ...(Array.isArray(problem.rules) ? problem.rules : []),
            {
              id: "sample/rest",
              title: "督导间隔",
              edition: edition({ type: "rest-between-visits", days: rest, unit: "days" }),
            },
          ],
        },
        planted: [
          (fact) => fact.kind === "rule" && fact.rule === "sample/rest",
          (fact) => fact.kind === "visit" && schools.length > 0,
        ],
        own: [],
      };
    }
    case "pins that clash": {
      const problem = base(3, 1, between(4, 6));
      const { schools, people, days } = here(problem);
      const [person] = people;
      const [target, ...others] = schools;
      const day = days[between(0, days.length - 1)] ?? "";
      // The inspector has one day without another duty; both its half-days are fixed for other schools.
      const busy: readonly Unavailability[] = [
        { from: problem.period.from, until: addDays(day, -1), reason: "training" },
        { from: addDays(day, 1), until: problem.period.until, reason: "training" },
      ]
        .filter(({ from, until }) => from <= until)
        .map((span) => ({ ...span, reason: "training" }));
      const halves = ["morning", "afternoon"] as const;
      const fixedVisits = others.slice(0, 2).map(({ id }, index): Visit => ({
        id: `fixed-${id}`,
        institution: id,
        inspectors: [person?.id ?? ""],
        date: day,
        halfDay: halves[index] ?? "morning",
        kind: "routine",
        items: [],
      }));
      // A second inspector serves the zone too, so that those two could have gone elsewhere; the first school's recusal bars it there.
      const helper = problem.register.inspectors.find(({ zones }) => zones.includes("z02"));
      return {
        cause,
        problem: {
          ...problem,
          fixedVisits,
          register: {
            ...problem.register,
            inspectors: problem.register.inspectors.map((each) =>
              each.id === person?.id
                ? { ...each, unavailable: busy }
                : each.id === helper?.id
                  ? { ...each, zones: [...each.zones, "z01"] }
                  : each,
            ),
            recusals: [{ inspector: helper?.id ?? "", institution: target?.id ?? "", ground: "own-post" }],
          },
        },
        planted: fixedVisits.map(
          ({ id }) =>
            (fact: ConflictFact) =>
              fact.kind === "pin" && fact.visit === id,
        ),
        own: [],
      };
    }
    case "no valid certificate": {
      const problem = base(between(1, 3), 1, between(3, 8));
      const expired = seed % 2 === 0;
      return {
        cause,
        problem: withPeople(problem, (person) => ({
          ...person,
          ...(expired
            ? { certificate: { number: "示例证001", validUntil: addDays(problem.period.from, -1) } }
            : { terms: [{ from: addDays(problem.period.until, 1), until: "2029-03-31" }] }),
        })),
        planted: [(fact) => fact.kind === "engagement"],
        own: [],
      };
    }
    case "meetings and classes": {
      const problem = base(between(2, 4), 1, 5);
      const spans: readonly Unavailability[] = [
        { ...problem.period, weekdays: [1, 2, 3], reason: "teaching" },
        { ...problem.period, weekdays: [4, 5], reason: "meeting", note: "校长会议" },
      ];
      return {
        cause,
        problem: withPeople(problem, (person) => ({ ...person, unavailable: spans })),
        planted: spans.map(
          (span) => (fact: ConflictFact) => fact.kind === "busy" && fact.span.reason === span.reason,
        ),
        own: [],
      };
    }
    case "exams at the school": {
      const problem = base(between(2, 4), between(1, 2), between(5, 8));
      const { schools, days } = here(problem);
      const target = schools[random.below(schools.length)]?.id ?? "";
      const last = days.at(-1) ?? "";
      const exam: Unavailability = {
        from: problem.period.from,
        until: addDays(last, -1),
        reason: "examination",
      };
      return {
        cause,
        problem: withPeople(
          withSchools(problem, (place) => (place.id === target ? { ...place, unavailable: [exam] } : place)),
          (person) => ({ ...person, leave: [{ from: last, until: last }] }),
        ),
        planted: [
          (fact) => fact.kind === "institution-busy" && fact.institution === target,
          (fact) => fact.kind === "leave",
        ],
        own: [],
      };
    }
    case "own rule on weekdays": {
      const problem = base(between(1, 3), 1, 10);
      const { days } = here(problem);
      const weekday = between(1, 5);
      const spans = days
        .filter((day) => weekdayOf(day) !== weekday)
        .map((day) => ({ from: day, until: day }));
      return {
        cause,
        problem: {
          ...withPeople(problem, (person) => ({ ...person, leave: spans })),
          rules: [
            ...(Array.isArray(problem.rules) ? problem.rules : []),
            {
              id: "sample/no-weekday",
              title: `周${"一二三四五"[weekday - 1] ?? ""}留校教研，不督导`,
              edition: inspect("day", { weekday }, ({ visits, subject = "", values }) =>
                weekdayOf(subject) === values["weekday"]
                  ? visits.map(({ id }) => ({
                      visits: [id],
                      because: { zh: `${subject}是教研日`, en: `${subject} is kept free (${id}).` },
                    }))
                  : [],
              ),
            },
          ],
        },
        planted: [(fact) => fact.kind === "rule" && fact.rule === "sample/no-weekday"],
        own: [{ id: "sample/no-weekday", type: "no-weekday", weekday }],
      };
    }
    case "own rule on a week's load": {
      const most = between(1, 3);
      const problem = base(most + between(1, 2), 1, 5);
      return {
        cause,
        problem: {
          ...problem,
          rules: [
            ...(Array.isArray(problem.rules) ? problem.rules : []),
            {
              id: "sample/most-a-week",
              title: `每名督学每周至多督导${most}次`,
              edition: inspect("inspector", { most }, ({ visits, subject = "", values }) =>
                visits.length > (values["most"] ?? 0)
                  ? [
                      {
                        visits: visits.map(({ id }) => id),
                        amount: visits.length - (values["most"] ?? 0),
                        because: {
                          zh: `${subject}一周督导${visits.length}次`,
                          en: `${subject} makes ${visits.length} visits: ${visits.map(({ id }) => id).join(" ")}`,
                        },
                      },
                    ]
                  : [],
              ),
            },
          ],
        },
        planted: [
          (fact) => fact.kind === "rule" && fact.rule === "sample/most-a-week",
          (fact) => fact.kind === "visit",
        ],
        own: [{ id: "sample/most-a-week", type: "most-a-week", most }],
      };
    }
    case "nobody with the speciality": {
      const problem = base(between(1, 3), 2, between(3, 6));
      const { people } = here(problem);
      const leaves = seed % 2 === 0;
      const [first] = people;
      // Nobody has the speciality, or the one who has it is on leave.
      return {
        cause,
        problem: {
          ...withPeople(problem, (person) =>
            leaves && person.id === first?.id
              ? { ...person, specialities: ["学前教育"], leave: [problem.period] }
              : { ...person, specialities: ["数学"] },
          ),
          rules: [
            ...(Array.isArray(problem.rules) ? problem.rules : []),
            {
              id: "sample/speciality",
              title: "由学前教育专长的督学督导",
              edition: edition({
                type: "qualification",
                needs: "speciality",
                of: "everyone",
                specialities: ["学前教育"],
              }),
            },
          ],
        },
        planted: [
          (fact) => fact.kind === "rule" && fact.rule === "sample/speciality",
          ...(leaves ? [(fact: ConflictFact) => fact.kind === "leave" && fact.inspector === first?.id] : []),
        ],
        own: [{ id: "sample/speciality", type: "speciality", speciality: "学前教育" }],
      };
    }
    case "leave beside a recusal": {
      const problem = base(between(2, 4), 2, between(4, 8));
      const { schools, people } = here(problem);
      const [first, second] = people;
      const target = schools[random.below(schools.length)]?.id ?? "";
      return {
        cause,
        problem: {
          ...withPeople(problem, (person) =>
            person.id === first?.id ? { ...person, leave: [problem.period] } : person,
          ),
          register: {
            ...withPeople(problem, (person) =>
              person.id === first?.id ? { ...person, leave: [problem.period] } : person,
            ).register,
            recusals: [
              {
                inspector: second?.id ?? "",
                institution: target,
                ground: "former-post",
                until: "2026-01-31",
              },
            ],
          },
          rules: [
            ...(Array.isArray(problem.rules) ? problem.rules : []),
            {
              id: "sample/independence",
              title: "离职三年内回避",
              edition: edition({ type: "independence", yearsAfterPost: 3 }),
            },
          ],
        },
        planted: [
          (fact) => fact.kind === "leave" && fact.inspector === first?.id,
          (fact) => fact.kind === "recusal" && fact.recusal.inspector === second?.id,
        ],
        own: [],
      };
    }
  }
}
