import type { ExtraVisits, ScheduleProblem } from "./schedule-problem.ts";

/** Name under which extra visits are owed: `year-plan#` or, where no year plan asks for them, `extra-visits#`, and their id. */
export function ruleOfExtra({ id, askedBy }: Pick<ExtraVisits, "id" | "askedBy">): string {
  return `${askedBy ?? "extra-visits"}#${id}`;
}

/** The extra visits a name of {@link ruleOfExtra} stands for. */
export function extraOfRule({ extraVisits = [] }: ScheduleProblem, rule: string): ExtraVisits | undefined {
  return extraVisits.find((extra) => ruleOfExtra(extra) === rule);
}
