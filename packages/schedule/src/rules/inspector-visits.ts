import { type Inspector, type IsoDate, isOnLeave, mayActOn } from "@supervision/domain";
import { isClosedAllDay } from "../closures.ts";
import type { CadenceRule } from "./cadence-rule.ts";

/** Says whether a rule asks inspectors for visits, wherever they make them: 每名督学每月下校不少于8次. */
export function isOfInspectors({ activity, owedBy, owedTo }: CadenceRule): boolean {
  return (
    activity === "visit" &&
    owedTo !== "institution" &&
    owedTo !== "inspector" &&
    (owedBy === "inspector" || owedBy === "responsible-inspector")
  );
}

/**
 * The teaching days of a time on which an inspector who owes visits is at work: engaged, and neither on leave nor busy elsewhere all day;
 * undefined when the inspector owes none: another one, or one who is away for more than half of them (unless the rule says how many
 * days are enough).
 */
export function daysAtWork(
  { owedBy, minimumTeachingDays }: CadenceRule,
  person: Inspector,
  teaching: readonly IsoDate[],
): readonly IsoDate[] | undefined {
  if (owedBy !== "inspector" && !person.responsible) return undefined;
  const { unavailable = [] } = person;
  const left = teaching.filter(
    (day) => mayActOn(person, day) && !isOnLeave(person, day) && !isClosedAllDay(unavailable, day),
  );
  return minimumTeachingDays === undefined && 2 * left.length < teaching.length ? undefined : left;
}
