import { type Checked, contains, type Institution, type Issue, passed } from "@supervision/domain";
import { type Closure, closuresOf } from "../closures.ts";
import { historyMissing, institutionFactUnknown, visitRuleMissing } from "../issues.ts";
import { type PlanningDays, planningDays } from "../planning-days.ts";
import { concernsInstitution, isAmong, type ZonesAround, zonesAround } from "../rules/institutions-among.ts";
import { type RuleSpan, rulesInForce } from "../rules/rules-in-force.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { byId } from "../text-order.ts";
import { type CountingTime, countingTimes, isCounted, openDays } from "./counting-times.ts";
import { type CycleSpan, cycleObligations } from "./cycle-obligations.ts";
import type { DutiesTold } from "./duties-told.ts";
import { dutyOf } from "./duty-of.ts";
import { followUpObligations, type FollowUpSpan } from "./follow-up-obligations.ts";
import type { Obligation } from "./obligation.ts";
import { type Duty, inOrder } from "./strictest-rule.ts";

/**
 * The visits owed to the institutions of a problem; with what people are `told`, who owes them and all that is owed beside them.
 * Issues as `planObligations`.
 */
export function owedDuties(
  problem: ScheduleProblem,
  told?: DutiesTold,
  days: Checked<PlanningDays> = planningDays(problem),
): Checked<readonly Obligation[]> {
  if (!days.ok) return days;
  const duties: Duty[] = [];
  const spans = rulesInForce(problem.rules, problem.period);
  const bearers: Bearers = {
    around: zonesAround(problem.zones),
    institutions: problem.register.institutions.toSorted(byId),
    closuresOf: closuresOf(problem, spans),
    told,
  };
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
    else if (told === undefined) continue;
    for (const time of countingTimes(problem, days.value, rule, told))
      if (contains(span.days, time.bindsOn)) duties.push(...dutiesOf(span, rule, time, bearers));
  }
  const followUp = followUpObligations(problem, days.value, followUps, told);
  const untold = new Set<string>();
  const obligations = inOrder([
    ...(told?.compared(duties) ?? duties.map(({ owed }) => ({ ...owed, weaker: [] }))),
    ...cycleObligations(problem, days.value, cycles, told, untold),
    ...followUp.obligations,
  ]);
  const warnings: Issue[] = [...days.warnings, ...followUp.warnings];
  for (const [id, unclear] of unknown) warnings.push(institutionFactUnknown(id, unclear, ["rules", id]));
  for (const id of untold) warnings.push(historyMissing(id, ["history"]));
  if (visitRules === 0) warnings.push(visitRuleMissing(["rules"]));
  warnings.push(...(told?.warnings() ?? []));
  return passed(obligations, warnings);
}

interface Bearers {
  readonly around: ZonesAround;
  readonly institutions: readonly Institution[];
  readonly closuresOf: (institution: Institution) => readonly Closure[];
  readonly told: DutiesTold | undefined;
}

function dutiesOf(
  span: RuleSpan,
  rule: CadenceRule,
  time: CountingTime,
  { around, institutions, closuresOf: closures, told }: Bearers,
): readonly Duty[] {
  if (rule.owedTo !== "institution" && rule.owedBy !== "institution")
    return told?.dutiesBeside(span, rule, time) ?? [];
  return institutions.flatMap((institution) => {
    const { id } = institution;
    if (!concernsInstitution(rule, institution, around)) return [];
    const open = openDays(time, institution, closures(institution));
    if (!isCounted(rule, time, open)) {
      told?.notOwed(span, rule, time, institution);
      return [];
    }
    const owing = told?.owing(rule, id) ?? [];
    return dutyOf(span, rule, open, id, owing, rule.owedTo === "institution" ? id : undefined);
  });
}
