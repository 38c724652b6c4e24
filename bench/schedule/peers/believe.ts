import type { Visit } from "@supervision/domain";
import { checkSchedule, type ScheduleProblem } from "@supervision/schedule";
import { measureSchedule } from "@supervision/schedule/quality";
import { type ExactZone, monthOf } from "../../../packages/schedule/test/exact-zone.ts";
import { judge, type LinearModel } from "../../../packages/schedule/test/linear-model.ts";

/** What an answer is worth when everything is counted anew. */
export interface Believed {
  readonly cost: number;
  /** Why it is no plan. */
  readonly fault?: string;
}

/**
 * Counts the rows of the model anew, then makes a plan of the answer that `checkSchedule` judges and `measureSchedule` measures: both must
 * say what the model says.
 */
export function believe(
  problem: ScheduleProblem,
  zone: ExactZone,
  model: LinearModel,
  values: ReadonlyMap<string, number>,
): Believed {
  const { cost, broken } = judge(model, values);
  if (broken > 0) return { cost, fault: `${broken} rows or whole numbers of the model broken` };
  const visits = planOf(zone, values);
  const check = checkSchedule(problem, visits);
  if (!check.ok) return { cost, fault: check.issues[0].message.en };
  const violations = check.value.rules
    .filter(({ level }) => level === "hard")
    .reduce((sum, rule) => sum + rule.violations.length, 0);
  if (violations > 0) return { cost, fault: `${violations} breaches of hard rules` };
  const measured = measureSchedule(problem, visits);
  if (!measured.ok) return { cost, fault: measured.issues[0].message.en };
  const { travel, balance } = measured.value;
  if (travel + balance !== Math.round(cost))
    return { cost, fault: `costs ${travel + balance}, the model says ${Math.round(cost)}` };
  return { cost: Math.round(cost) };
}

function planOf(zone: ExactZone, values: ReadonlyMap<string, number>): readonly Visit[] {
  const { institutions, inspectors, days, outings } = zone;
  return [...values].flatMap(([name, value]) => {
    const [, who, day, number] = /^x(\d+)_(\d+)_(\d+)$/.exec(name) ?? [];
    if (value < 0.5 || number === undefined) return [];
    const date = days[Number(day)] ?? "";
    return (outings[Number(number)]?.places ?? []).map((place, index): Visit => {
      const institution = institutions[place] ?? "";
      return {
        id: `${institution} ${monthOf(date)}`,
        institution,
        inspectors: [inspectors[Number(who)] ?? ""],
        date,
        halfDay: index === 0 ? "morning" : "afternoon",
        kind: "routine",
        items: [],
      };
    });
  });
}
