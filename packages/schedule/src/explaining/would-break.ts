import {
  type Bilingual,
  contains,
  type Inspector,
  isRecusalInForce,
  type Visit,
  visitHalfDays,
} from "@supervision/domain";
import { needsOf } from "../checking/check-words.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { spanOf } from "../span-words.ts";
import { halfDayWords } from "./half-day-words.ts";
import type { HardBreach } from "./hard-violations.ts";
import { recusalWords } from "../recusal-words.ts";
import { citation, ruleNames, withSource } from "../rules/rule-names.ts";

/**
 * Why somebody cannot make a visit that others make: what is so already, or what would be if they did, and where the rule is written.
 *
 * @param tried - the plan with that person in it
 */
export function wouldBreak(
  problem: ScheduleProblem,
  tried: readonly Visit[],
  visit: Visit,
  person: Inspector,
  breach: HardBreach,
): Bilingual {
  const { rule } = ruleNames(problem)(breach.rule, visit.date);
  return withSource(sentence(problem, tried, visit, person, breach, rule), citation(breach.sources));
}

function sentence(
  { register }: ScheduleProblem,
  tried: readonly Visit[],
  visit: Visit,
  person: Inspector,
  { rule, inspectors = [], because }: HardBreach,
  content: RuleContent | undefined,
): Bilingual {
  const { id, name } = person;
  const placeOf = (institution: string): string =>
    register.institutions.find((one) => one.id === institution)?.name ?? institution;
  const would = {
    zh: `若由${name}去，${because.zh}`,
    en: `If ${name} came: ${because.en}`,
  };
  if (!inspectors.includes(id)) return would;
  if (content?.type === "rotation")
    return {
      zh: `${name}已连续${content.afterYears}年负责${placeOf(visit.institution)}，应当轮换`,
      en: `${name} has looked after ${placeOf(visit.institution)} for ${content.afterYears} year(s) in a row and is due for rotation.`,
    };
  if (content?.type === "qualification") {
    const needs = needsOf(content);
    return content.of === "someone" && visit.inspectors.length > 1
      ? {
          zh: `换成${name}后，督导组里没有人符合“${needs.zh}”`,
          en: `With ${name} nobody of the group has ${needs.en}.`,
        }
      : { zh: `${name}不符合“${needs.zh}”的要求`, en: `${name} lacks ${needs.en}.` };
  }
  switch (content?.type ?? rule) {
    case "independence":
    case "structure/recusal": {
      const recusal = register.recusals.find(
        (one) =>
          one.inspector === id &&
          one.institution === visit.institution &&
          isRecusalInForce(one, visit.date, 100),
      );
      return recusalWords(name, placeOf(visit.institution), recusal?.ground ?? "other");
    }
    case "one-visit-per-half-day":
    case "structure/inspector-half-day": {
      const other = tried.find(
        (one) => one.id !== visit.id && one.inspectors.includes(id) && shareHalfDay(one, visit),
      );
      if (other === undefined) return would;
      const when = halfDayWords(other);
      return {
        zh: `${when.zh}${name}已安排到${placeOf(other.institution)}督导`,
        en: `${name} is at ${placeOf(other.institution)} already on ${when.en}.`,
      };
    }
    case "structure/not-on-leave": {
      const days = person.leave?.find((span) => contains(span, visit.date));
      return days === undefined
        ? because
        : {
            zh: `${name}${spanOf(days)}请假`,
            en: `${name} is on leave from ${days.from} to ${days.until}.`,
          };
    }
    case "deputies":
      return {
        zh: `${name}是B角，当天有A角在岗，B角不单独督导`,
        en: `${name} is a deputy, and the one stood in for is at hand that day.`,
      };
    case "structure/inspector-at-hand":
    case "structure/engaged":
    case "structure/own-zone":
      return because;
    case "visits-at-most":
    case "structure/visits-at-most":
      return { zh: `加上这一次，${because.zh}`, en: `With this visit too, ${because.en}` };
    default:
      return would;
  }
}

function shareHalfDay(a: Visit, b: Visit): boolean {
  return a.date === b.date && visitHalfDays(a).some((half) => visitHalfDays(b).includes(half));
}
