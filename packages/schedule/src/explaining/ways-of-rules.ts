import { overlaps } from "@supervision/domain";
import { closuresOf } from "../closures.ts";
import { isOwnRule } from "../rules/own-rule.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { WantedVisit } from "./around-visit.ts";
import { daysToTry } from "./days-to-try.ts";
import { limitWords } from "./rules-in-the-way.ts";
import { free, type Way } from "./way.ts";
import { oneMore } from "./ways-of-people.ts";

/** What the district can do about a rule: allow one visit more, one day, or make it soft. What others ask for is not its to give away. */
export function waysOfRule(problem: ScheduleProblem, left: WantedVisit, rule: string): readonly Way[] {
  return [
    ...higherLimit(problem, left, rule),
    ...exceptionalDay(problem, left, rule),
    ...softer(problem, rule),
  ];
}

// A limit of the district's own for many is raised by one, from what it is in the time of the visit.
function higherLimit(problem: ScheduleProblem, { period }: WantedVisit, rule: string): readonly Way[] {
  const [first] = rulesInForce(problem.rules, problem.period).filter(
    ({ id, days }) => id === rule && overlaps(days, period),
  );
  if (first?.edition.rule.type !== "visits-at-most" || softer(problem, rule).length === 0) return [];
  const { perWeek, perMonth } = oneMore(first.edition.rule);
  const limit = {
    ...(perWeek === undefined ? {} : { perWeek }),
    ...(perMonth === undefined ? {} : { perMonth }),
  };
  return [
    free(
      "one-more-visit",
      { type: "rule-limit", rule, ...limit },
      {
        zh: `规则“${first.title}”放宽到${limitWords(limit, "zh")}`,
        en: `The rule “${first.title}” allows ${limitWords(limit, "en")}.`,
      },
    ),
  ];
}

// A rule of the district's own that keeps visits away is lifted for the institution on one day.
function exceptionalDay(problem: ScheduleProblem, left: WantedVisit, rule: string): readonly Way[] {
  const spans = rulesInForce(problem.rules, problem.period).filter(({ id }) => id === rule);
  const [first] = spans;
  const place = problem.register.institutions.find(({ id }) => id === left.institution);
  if (first?.edition.rule.type !== "no-visits" || place === undefined || softer(problem, rule).length === 0)
    return [];
  const { unavailable: _own, ...open } = place;
  const days = closuresOf(problem, spans)(open).flatMap((closed) => daysToTry(closed, left, problem));
  const { id: institution, name } = place;
  return [...new Set(days)].toSorted().map((day) => ({
    ...free(
      "enter-institution",
      { type: "institution-receives", institution, days: { from: day, until: day }, rule },
      {
        zh: `规则“${first.title}”对${name}${day}破例一天`,
        en: `The rule “${first.title}” is lifted for ${name} on ${day}.`,
      },
    ),
    about: `${rule} ${institution}`,
  }));
}

// What national or provincial documents ask for is not the district's to soften.
function softer(problem: ScheduleProblem, rule: string): readonly Way[] {
  const spans = rulesInForce(problem.rules, problem.period).filter(({ id }) => id === rule);
  const isOwn = spans.every(
    ({ edition }) =>
      edition.rule.type !== "group-size" && edition.rule.type !== "visit-length" && isOwnRule(edition),
  );
  const [first] = spans;
  if (first === undefined || !isOwn) return [];
  // What falls on its days alone is not owed.
  const isQuiet = first.edition.rule.type === "no-visits";
  return [
    {
      ...free(
        "soften-rule",
        { type: "rule-softened", rule },
        {
          zh: `规则“${first.title}”改为软性${isQuiet ? "，因它免去的督导也要做" : ""}`,
          en: `The rule “${first.title}” is made soft${isQuiet ? ", and what was not owed for it is owed" : ""}.`,
        },
      ),
      ...(isQuiet ? { wide: true } : {}),
    },
  ];
}
