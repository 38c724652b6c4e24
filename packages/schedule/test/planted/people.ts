import { addDays, type Recusal, type Unavailability } from "@supervision/domain";
import type { ConflictFact } from "../../src/explaining/index.ts";
import { sampleRule } from "../sample-rule.ts";
import type { Plants } from "./plant.ts";
import { base, here, withPeople, withRule } from "./small-zone.ts";

/** Problems in which people are missing: away, barred or not qualified. */
export const PEOPLE_MISSING = {
  "leave in the only month"({ between }) {
    const free = between(0, 2);
    const schools = 2 * free + between(1, 3);
    const problem = base(schools, 1, between(free + 4, 10));
    const { days } = here(problem);
    const leave = { from: days[free] ?? problem.period.from, until: problem.period.until };
    return {
      problem: withPeople(problem, (person) => ({ ...person, leave: [leave] })),
      planted: [(fact) => fact.kind === "leave" && fact.days.from === leave.from],
    };
  },

  recusals({ seed, between, below }) {
    const people = between(1, 3);
    const problem = base(between(2, 5), people, between(4, 8));
    const { schools, people: staff } = here(problem);
    const target = schools[below(schools.length)]?.id ?? "";
    const grounds = ["own-post", "relative-of-head", "other", "relative-works-or-studies"] as const;
    return {
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
    };
  },

  "no valid certificate"({ seed, between }) {
    const problem = base(between(1, 3), 1, between(3, 8));
    const expired = seed % 2 === 0;
    return {
      problem: withPeople(problem, (person) => ({
        ...person,
        ...(expired
          ? { certificate: { number: "示例证001", validUntil: addDays(problem.period.from, -1) } }
          : { terms: [{ from: addDays(problem.period.until, 1), until: "2029-03-31" }] }),
      })),
      planted: [(fact) => fact.kind === "engagement"],
    };
  },

  "meetings and classes"({ between }) {
    const problem = base(between(2, 4), 1, 5);
    const spans: readonly Unavailability[] = [
      { ...problem.period, weekdays: [1, 2, 3], reason: "teaching" },
      { ...problem.period, weekdays: [4, 5], reason: "meeting", note: "校长会议" },
    ];
    return {
      problem: withPeople(problem, (person) => ({ ...person, unavailable: spans })),
      planted: spans.map(
        (span) => (fact: ConflictFact) => fact.kind === "busy" && fact.span.reason === span.reason,
      ),
    };
  },

  "leave beside a recusal"({ between, below }) {
    const problem = base(between(2, 4), 2, between(4, 8));
    const { schools, people } = here(problem);
    const [first, second] = people;
    const target = schools[below(schools.length)]?.id ?? "";
    const { register } = withPeople(problem, (person) =>
      person.id === first?.id ? { ...person, leave: [problem.period] } : person,
    );
    const recusal: Recusal = {
      inspector: second?.id ?? "",
      institution: target,
      ground: "former-post",
      until: "2026-01-31",
    };
    return {
      problem: withRule(
        { ...problem, register: { ...register, recusals: [recusal] } },
        sampleRule(
          { type: "independence", yearsAfterPost: 3 },
          { id: "sample/independence", title: "离职三年内回避" },
        ),
      ),
      planted: [
        (fact) => fact.kind === "leave" && fact.inspector === first?.id,
        (fact) => fact.kind === "recusal" && fact.recusal.inspector === second?.id,
      ],
    };
  },

  "nobody with the speciality"({ seed, between }) {
    const problem = base(between(1, 3), 2, between(3, 6));
    const { people } = here(problem);
    const leaves = seed % 2 === 0;
    const [first] = people;
    // Nobody has the speciality, or the one who has it is on leave.
    return {
      problem: withRule(
        withPeople(problem, (person) =>
          leaves && person.id === first?.id
            ? { ...person, specialities: ["学前教育"], leave: [problem.period] }
            : { ...person, specialities: ["数学"] },
        ),
        sampleRule(
          { type: "qualification", needs: "speciality", of: "everyone", specialities: ["学前教育"] },
          { id: "sample/speciality", title: "由学前教育专长的督学督导" },
        ),
      ),
      planted: [
        (fact) => fact.kind === "rule" && fact.rule === "sample/speciality",
        ...(leaves ? [(fact: ConflictFact) => fact.kind === "leave" && fact.inspector === first?.id] : []),
      ],
      own: [{ id: "sample/speciality", type: "speciality", speciality: "学前教育" }],
    };
  },
} as const satisfies Plants;
