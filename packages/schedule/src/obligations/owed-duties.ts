import {
  type Checked,
  contains,
  type Institution,
  inspectorsOfZone,
  type Issue,
  passed,
  placeInstitutions,
} from "@supervision/domain";
import { type Closure, closuresOf } from "../closures.ts";
import { historyMissing, institutionFactUnknown, visitRuleMissing } from "../issues.ts";
import { concernsInstitution, isAmong, type ZonesAround, zonesAround } from "../rules/institutions-among.ts";
import { type PlanningDays, planningDays } from "../planning-days.ts";
import { type RuleSpan, rulesInForce } from "../rules/rules-in-force.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { type CountingTime, countingTimes, isCounted, openDays } from "./counting-times.ts";
import { type CycleSpan, cycleObligations } from "./cycle-obligations.ts";
import { followUpObligations, type FollowUpSpan } from "./follow-up-obligations.ts";
import type { Obligation } from "./obligation.ts";
import type { ObligationWords } from "./obligation-words.ts";
import { ruleFields } from "./rule-fields.ts";
import { type Duty, inOrder, strictest, withCoverage } from "./strictest-rule.ts";

/** The obligations of a problem, with or without the words that say why other rules add nothing. Issues as `planObligations`. */
export function owedDuties(
  problem: ScheduleProblem,
  words?: ObligationWords,
  days: Checked<PlanningDays> = planningDays(problem),
): Checked<readonly Obligation[]> {
  if (!days.ok) return days;
  const duties = new Map<string, Duty[]>();
  const spans = rulesInForce(problem.rules, problem.period);
  const bearers = bearersOf(problem, spans);
  const cycles: CycleSpan[] = [];
  const followUps: FollowUpSpan[] = [];
  const unknown = new Map<string, readonly string[]>();
  let visitRules = 0;
  for (const span of spans) {
    const rule = span.edition.rule;
    if ("among" in rule && rule.among !== undefined) {
      const { among } = rule;
      const unclear = problem.register.institutions.filter(
        (one) => isAmong(among, one, bearers.around) === undefined,
      );
      if (unclear.length > 0)
        unknown.set(
          span.id,
          unclear.map(({ id }) => id),
        );
    }
    if (rule.type === "cycle") cycles.push({ ...span, rule });
    if (rule.type === "follow-up") followUps.push({ ...span, rule });
    if (rule.type !== "cadence") continue;
    if (rule.activity === "visit") visitRules += 1;
    for (const time of countingTimes(problem, days.value, rule)) {
      if (!contains(span.days, time.bindsOn)) continue;
      for (const duty of dutiesOf(span, rule, time, bearers)) {
        const { id } = duty.owed;
        const same = duties.get(id);
        if (same === undefined) duties.set(id, [duty]);
        else same.push(duty);
      }
    }
  }
  const followUp = followUpObligations(problem, days.value, followUps, bearers.inspectorsOf, words);
  const untold = new Set<string>();
  const obligations = inOrder([
    ...withCoverage(
      [...duties.values()].flatMap((same) => strictest(same, words)),
      words,
    ),
    ...cycleObligations(problem, days.value, cycles, bearers.inspectorsOf, words, untold),
    ...followUp.obligations,
  ]);
  const warnings: Issue[] = [...days.warnings, ...followUp.warnings];
  for (const [id, unclear] of unknown) warnings.push(institutionFactUnknown(id, unclear, ["rules", id]));
  for (const id of untold) warnings.push(historyMissing(id, ["history"]));
  if (visitRules === 0) warnings.push(visitRuleMissing(["rules"]));
  return passed(obligations, warnings);
}

interface Bearers {
  readonly around: ZonesAround;
  readonly institutions: readonly Institution[];
  readonly closuresOf: (institution: Institution) => readonly Closure[];
  readonly inspectorsOf: (institution: string) => readonly string[];
  readonly responsible: readonly string[];
  readonly inspectors: readonly string[];
  readonly zones: readonly string[];
}

function bearersOf(problem: ScheduleProblem, spans: readonly RuleSpan[]): Bearers {
  const { register, zones } = problem;
  const institutions = register.institutions.toSorted(byId);
  const inspectors = register.inspectors.toSorted(byId);
  const placement = placeInstitutions(zones, institutions);
  const staff = new Map<string, readonly string[]>();
  for (const zone of Object.keys(placement.members)) {
    const all = inspectorsOfZone(zones, zone, inspectors);
    const responsible = all.filter((inspector) => inspector.responsible);
    staff.set(
      zone,
      (responsible.length > 0 ? responsible : all).map(({ id }) => id),
    );
  }
  return {
    around: zonesAround(zones),
    institutions,
    closuresOf: closuresOf(problem, spans),
    inspectorsOf: (institution) => staff.get(placement.zoneOf[institution] ?? "") ?? [],
    responsible: inspectors.filter((inspector) => inspector.responsible).map(({ id }) => id),
    inspectors: inspectors.map(({ id }) => id),
    zones: Object.keys(placement.members)
      .filter((zone) => (placement.members[zone]?.length ?? 0) > 0)
      .toSorted(),
  };
}

function dutiesOf(span: RuleSpan, rule: CadenceRule, time: CountingTime, bearers: Bearers): readonly Duty[] {
  if (rule.owedTo !== "institution" && rule.owedBy !== "institution") {
    if (!isCounted(rule, time, time)) return [];
    // Something of its own for every inspector, by whomever it is done.
    if (rule.owedTo === "inspector")
      return bearers.inspectors.map((id) => dutyOf(span, rule, time, id, [], id));
    return bearerIds(rule, bearers).map((id) =>
      dutyOf(span, rule, time, id ?? rule.owedBy, id === undefined ? [] : [id]),
    );
  }
  const duties: Duty[] = [];
  for (const institution of bearers.institutions) {
    const { id } = institution;
    if (!concernsInstitution(rule, institution, bearers.around)) continue;
    const open = openDays(time, institution, bearers.closuresOf(institution));
    if (!isCounted(rule, time, open)) continue;
    const owing =
      rule.owedBy === "institution"
        ? [id]
        : rule.owedBy === "responsible-inspector" || rule.owedBy === "inspector"
          ? bearers.inspectorsOf(id)
          : [];
    duties.push(dutyOf(span, rule, open, id, owing, rule.owedTo === "institution" ? id : undefined));
  }
  return duties;
}

function bearerIds(rule: CadenceRule, bearers: Bearers): readonly (string | undefined)[] {
  switch (rule.owedBy) {
    case "responsible-inspector":
      return bearers.responsible;
    case "inspector":
      return bearers.inspectors;
    case "zone":
      return bearers.zones;
    default:
      return [undefined];
  }
}

function dutyOf(
  span: RuleSpan,
  rule: CadenceRule,
  time: CountingTime,
  subject: string,
  owing: readonly string[],
  recipient?: string,
): Duty {
  const kind = rule.visitKinds?.[0] ?? "routine";
  const activity = rule.activity === "visit" && kind !== "routine" ? `visit:${kind}` : rule.activity;
  const last = rule.activity === "visit" ? time.visiting.at(-1) : undefined;
  const line = `${activity}/${subject}`;
  return {
    line,
    every: rule.every,
    visiting: time.visiting,
    owed: {
      id: `${line}/${time.key}`,
      activity: rule.activity,
      ...(rule.visitKinds === undefined ? {} : { visitKinds: rule.visitKinds }),
      count: rule.atLeast,
      unit: rule.unit ?? "times",
      owedBy: { kind: rule.owedBy, ids: owing },
      owedTo: { kind: rule.owedTo, ...(recipient === undefined ? {} : { id: recipient }) },
      during: { ...time.days, label: time.label },
      due: last ?? time.days.until,
      ...ruleFields(span),
      proof: rule.proof,
    },
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
