import { type Period, weekdayOf } from "@supervision/domain";
import type { ExtraVisits } from "../../src/schedule-problem.ts";
import { sampleRule } from "../sample-rule.ts";
import type { Plants } from "./plant.ts";
import { base, here, withPeople, withRule } from "./small-zone.ts";

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

/** Problems that ask for more than there is: by a rule, or by a wish of the plan. */
export const TOO_MUCH_ASKED = {
  "group too large"({ seed, between }) {
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
    };
  },

  "rest too long"({ between }) {
    const days = between(4, 7);
    const problem = base(between(1, 3), 1, days, 2);
    const { schools } = here(problem);
    const rest = between(days + 3, 14);
    return {
      problem: withRule(
        problem,
        sampleRule(
          { type: "rest-between-visits", days: rest, unit: "days" },
          { id: "sample/rest", title: "督导间隔" },
        ),
      ),
      planted: [
        (fact) => fact.kind === "rule" && fact.rule === "sample/rest",
        (fact) => fact.kind === "visit" && schools.length > 0,
      ],
    };
  },

  "own rule on weekdays"({ between }) {
    const problem = base(between(1, 3), 1, 10);
    const { days } = here(problem);
    const weekday = between(1, 5);
    const spans = days.filter((day) => weekdayOf(day) !== weekday).map((day) => ({ from: day, until: day }));
    return {
      problem: withRule(
        withPeople(problem, (person) => ({ ...person, leave: spans })),
        sampleRule(
          {
            type: "inspect",
            scope: "day",
            values: { weekday },
            inspect: ({ visits, subject = "", values }) =>
              weekdayOf(subject) === values["weekday"]
                ? visits.map(({ id }) => ({
                    visits: [id],
                    because: { zh: `${subject}是教研日`, en: `${subject} is kept free (${id}).` },
                  }))
                : [],
          },
          { id: "sample/no-weekday", title: `周${"一二三四五"[weekday - 1] ?? ""}留校教研，不督导` },
        ),
      ),
      planted: [(fact) => fact.kind === "rule" && fact.rule === "sample/no-weekday"],
      own: [{ id: "sample/no-weekday", type: "no-weekday", weekday }],
    };
  },

  "own rule on a week's load"({ between }) {
    const most = between(1, 3);
    const problem = base(most + between(1, 2), 1, 5);
    return {
      problem: withRule(
        problem,
        sampleRule(
          {
            type: "inspect",
            scope: "inspector",
            values: { most },
            inspect: ({ visits, subject = "", values }) =>
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
          },
          { id: "sample/most-a-week", title: `每名督学每周至多督导${most}次` },
        ),
      ),
      planted: [
        (fact) => fact.kind === "rule" && fact.rule === "sample/most-a-week",
        (fact) => fact.kind === "visit",
      ],
      own: [{ id: "sample/most-a-week", type: "most-a-week", most }],
    };
  },
} as const satisfies Plants;
