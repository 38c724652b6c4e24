import {
  addDays,
  addWorkdays,
  type Institution,
  inspectorsOfZone,
  type IsoDate,
  type Issue,
  type Period,
  placeInstitutions,
} from "@supervision/domain";
import { byId } from "../text-order.ts";
import { grouped } from "../grouped.ts";
import { dutyNotOwed } from "../issues/problem-issues.ts";
import type { RuleSpan } from "../rules/rules-in-force.ts";
import { daysAtWork, isOfInspectors } from "../rules/inspector-visits.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import { timeLabel } from "../rules/time-label.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { type CountingTime, isCounted, openDays } from "./counting-times.ts";
import { withCoverage } from "./coverage.ts";
import { dutyOf } from "./duty-of.ts";
import { OBLIGATION_WORDS, type ObligationWords } from "./obligation-words.ts";
import type { Obligation } from "./obligation.ts";
import { type Duty, strictest } from "./strictest-rule.ts";

/** What people are told beyond the visits to plan: who owes them, what is owed beside them, and which rules add nothing. */
export interface DutiesTold {
  readonly words: ObligationWords;
  /** Compares what rules ask for; planning does without, since it counts visits, whatever asked for them. */
  readonly compared: (duties: readonly Duty[]) => readonly Obligation[];
  /** The name of a time a rule counts in, and the last day for what it asks for when that lies after the time's end. */
  readonly ofTime: (rule: CadenceRule, days: Period, end: IsoDate) => Pick<CountingTime, "label" | "due">;
  /** Inspectors who look after an institution. */
  readonly inspectorsOf: (institution: string) => readonly string[];
  /** Who owes what a rule asks for at an institution. */
  readonly owing: (rule: CadenceRule, institution: string) => readonly string[];
  /** Takes note of an institution that is not asked for anything in a time. */
  readonly notOwed: (span: RuleSpan, rule: CadenceRule, time: CountingTime, institution: Institution) => void;
  /** What was noted. */
  readonly warnings: () => readonly Issue[];
  /** Duties that are neither of nor for institutions: of inspectors, zones and the office. */
  readonly dutiesBeside: (span: RuleSpan, rule: CadenceRule, time: CountingTime) => readonly Duty[];
}

/** Reads who bears duties. */
export function dutiesTold({ register, zones, terms, calendar }: ScheduleProblem): DutiesTold {
  const inspectors = register.inspectors.toSorted(byId);
  const placement = placeInstitutions(zones, register.institutions);
  const staff = new Map<string, readonly string[]>();
  for (const zone of Object.keys(placement.members)) {
    const all = inspectorsOfZone(zones, zone, inspectors);
    const responsible = all.filter((inspector) => inspector.responsible);
    staff.set(zone, idsOf(responsible.length > 0 ? responsible : all));
  }
  const bearers: Partial<Record<CadenceRule["owedBy"], readonly string[]>> = {
    "responsible-inspector": idsOf(inspectors.filter((inspector) => inspector.responsible)),
    inspector: idsOf(inspectors),
    zone: Object.keys(placement.members)
      .filter((zone) => (placement.members[zone]?.length ?? 0) > 0)
      .toSorted(),
  };
  const inspectorsOf = (institution: string): readonly string[] =>
    staff.get(placement.zoneOf[institution] ?? "") ?? [];
  const notOwed: { readonly rule: string; readonly time: string; readonly institution: string }[] = [];
  const beyond = new Map<string, Issue>();
  return {
    words: OBLIGATION_WORDS,
    compared: (duties) =>
      withCoverage(
        [...grouped(duties, ({ owed }) => [owed.id]).values()].flatMap((same) =>
          strictest(same, OBLIGATION_WORDS),
        ),
        OBLIGATION_WORDS,
      ),
    ofTime({ every, activity, dueWithin, dueUnit }, days, end) {
      const label = timeLabel(every, days, terms);
      if (dueWithin === undefined || activity === "visit") return { label };
      if (dueUnit !== "workdays") return { label, due: addDays(end, dueWithin) };
      const due = addWorkdays(calendar, end, dueWithin);
      if (due.ok) return { label, due: due.value };
      for (const issue of due.issues) beyond.set(issue.message.zh, { ...issue, severity: "warning" });
      return { label };
    },
    inspectorsOf,
    owing({ owedBy }, institution) {
      if (owedBy === "institution") return [institution];
      return owedBy === "responsible-inspector" || owedBy === "inspector" ? inspectorsOf(institution) : [];
    },
    // One that is not open yet, or closed for good, owes nothing; one that takes no visits on too many days would have owed it.
    notOwed({ id }, rule, time, institution) {
      if (isCounted(rule, time, openDays(time, institution, [])))
        notOwed.push({ rule: id, time: time.label, institution: institution.name });
    },
    warnings: () => [
      ...beyond.values(),
      ...[...grouped(notOwed, ({ rule }) => [rule])].map(([rule, noted]) =>
        dutyNotOwed(
          rule,
          [...new Set(noted.map(({ time }) => time))],
          [...new Set(noted.map(({ institution }) => institution))],
          ["rules", rule],
        ),
      ),
    ],
    dutiesBeside(span, rule, time) {
      if (!isCounted(rule, time, time)) return [];
      // Something of its own for every inspector, by whomever it is done.
      if (rule.owedTo === "inspector")
        return inspectors.map(({ id }) => dutyOf(span, rule, time, id, [], id));
      // Visits, wherever they are made, are owed by those who are at work.
      if (isOfInspectors(rule))
        return inspectors.flatMap((person) => {
          const visiting = daysAtWork(rule, person, time.visiting);
          if (visiting === undefined || !isCounted(rule, time, { ...time, visiting })) return [];
          return dutyOf(span, rule, { ...time, visiting }, person.id, [person.id]);
        });
      const ids = bearers[rule.owedBy];
      return ids === undefined
        ? [dutyOf(span, rule, time, rule.owedBy, [])]
        : ids.map((id) => dutyOf(span, rule, time, id, [id]));
    },
  };
}

function idsOf(people: readonly { readonly id: string }[]): readonly string[] {
  return people.map(({ id }) => id);
}
