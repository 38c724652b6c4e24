import { addDays, type Unavailability } from "@supervision/domain";
import type { ConflictFact } from "../../src/explaining/index.ts";
import { routineVisit } from "../riverside.ts";
import type { Plants } from "./plant.ts";
import { base, here, isHere, withPeople, withSchools } from "./small-zone.ts";

/** Problems in which time is missing: days, half-days, places in the calendar. */
export const TIME_MISSING = {
  "too many schools for a short month"({ seed, between }) {
    const days = between(2, 4);
    const people = between(1, 2);
    const more = between(1, 2);
    const problem = base(2 * days * people + more, people, days);
    // Every other time the neighbouring zone has room to help.
    const { institutions } = problem.register;
    const kept = institutions.filter((place, index) => isHere(place) || seed % 2 === 0 || index % 4 === 1);
    return {
      problem: { ...problem, register: { ...problem.register, institutions: kept } },
      planted: [(fact) => fact.kind === "visit"],
    };
  },

  "closed spans"({ between }) {
    const open = between(1, 2);
    const problem = base(2 * open + between(1, 2), 1, between(open + 3, 9));
    const { days } = here(problem);
    const closed = { from: days[open] ?? "", until: problem.period.until };
    return {
      problem: {
        ...problem,
        terms: (problem.terms ?? []).map((term) => ({ ...term, closed: [closed] })),
      },
      planted: [(fact) => fact.kind === "closed-days" && fact.days.from === closed.from],
    };
  },

  "exams at the school"({ between, below }) {
    const problem = base(between(2, 4), between(1, 2), between(5, 8));
    const { schools, days } = here(problem);
    const target = schools[below(schools.length)]?.id ?? "";
    const last = days.at(-1) ?? "";
    const exam: Unavailability = {
      from: problem.period.from,
      until: addDays(last, -1),
      reason: "examination",
    };
    return {
      problem: withPeople(
        withSchools(problem, (place) => (place.id === target ? { ...place, unavailable: [exam] } : place)),
        (person) => ({ ...person, leave: [{ from: last, until: last }] }),
      ),
      planted: [
        (fact) => fact.kind === "institution-busy" && fact.institution === target,
        (fact) => fact.kind === "leave",
      ],
    };
  },

  "pins that clash"({ between }) {
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
    const fixedVisits = others.slice(0, 2).map(({ id }, index) =>
      routineVisit({
        id: `fixed-${id}`,
        institution: id,
        inspectors: [person?.id ?? ""],
        date: day,
        halfDay: halves[index] ?? "morning",
      }),
    );
    // A second inspector serves the zone too, so that those two could have gone elsewhere; the first school's recusal bars it there.
    const helper = problem.register.inspectors.find(({ zones }) => zones.includes("z02"));
    return {
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
    };
  },
} as const satisfies Plants;
