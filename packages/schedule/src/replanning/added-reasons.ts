import { type Bilingual, contains, daysBetween, type Visit } from "@supervision/domain";
import { kindWords } from "../kind-words.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { ruleNames } from "../rules/rule-names.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Replan } from "./replan-outcome.ts";

/** Why each new visit is made, by its id: instead of one that was called off, or what it is owed for; absent where the change itself asks for it. */
export function addedReasons(before: ScheduleProblem, changed: Replan): ReadonlyMap<string, Bilingual> {
  const { problem, added, withdrawn } = changed;
  const reasons = new Map<string, Bilingual>();
  if (added.length === 0) return reasons;
  const owed = planObligations(problem);
  const duties = owed.ok ? owed.value.filter(({ coveredBy }) => coveredBy === undefined) : [];
  const instead = new Set(withdrawn.map(({ visit }) => visit));
  const known = new Set((before.extraVisits ?? []).map(({ id }) => id));
  const nameOf = ruleNames(problem);
  for (const visit of added) {
    const extra = (problem.extraVisits ?? []).find(({ id }) => visit.id.startsWith(`${id}-`));
    if (extra !== undefined && !known.has(extra.id)) {
      reasons.set(visit.id, { zh: "本次变更新增", en: "asked for by this change" });
      continue;
    }
    const [duty] = duties.filter((one) => serves(visit, one)).toSorted((a, b) => lengthOf(a) - lengthOf(b));
    const gone = [...instead].find(
      (one) =>
        one.institution === visit.institution &&
        (duty === undefined ? one.kind === visit.kind : serves(one, duty)),
    );
    if (gone !== undefined) {
      instead.delete(gone);
      const { zh, en } = kindWords(gone.kind, gone.topic);
      reasons.set(
        visit.id,
        duty === undefined || gone.kind === visit.kind
          ? {
              zh: `补${gone.date}取消的${zh}`,
              en: `instead of the ${en} of ${gone.date} that was called off`,
            }
          : {
              zh: `${duty.during.label}应督导${duty.count}次，原由${gone.date}取消的${zh}计入`,
              en: `${duty.count} owed in ${duty.during.label}, for which the ${en} of ${gone.date} counted that was called off`,
            },
      );
    } else if (duty !== undefined) {
      const { title } = nameOf(duty.rule);
      reasons.set(visit.id, {
        zh: `${duty.during.label}应督导${duty.count}次，${title.zh}`,
        en: `${duty.count} owed in ${duty.during.label}, ${title.en}`,
      });
    } else if (extra !== undefined)
      reasons.set(visit.id, { zh: "已列入计划，此前没有排上", en: "planned, and without a place before" });
  }
  return reasons;
}

function serves(visit: Visit, { activity, owedTo, during, visitKinds }: Obligation): boolean {
  return (
    activity === "visit" &&
    owedTo.id === visit.institution &&
    contains(during, visit.date) &&
    (visitKinds === undefined || visitKinds.includes(visit.kind))
  );
}

function lengthOf({ during: { from, until } }: Obligation): number {
  return daysBetween(from, until);
}
