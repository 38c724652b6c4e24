import { RULE_LEVELS, titleOfScore } from "@supervision/schedule";
import type { Language } from "../terminal/language.ts";
import type { PlannedYear } from "./plan-year.ts";

/** How many of the visits without a place are named in the terminal; the rest stand in `schedule.json`. */
const LISTED = 10;

/** A planned year in a few lines for the terminal. */
export function summariseYear(
  { plan, problem, view }: PlannedYear,
  files: number,
  out: string,
  language: Language,
): string {
  const zh = language === "zh";
  const { institutions, inspectors } = problem.register;
  const { from, until } = problem.period;
  const lines = [
    zh
      ? `${view.name} ${from} 至 ${until}：${institutions.length}所，${inspectors.length}名督学，安排督导${plan.visits.length}次，未排${plan.unscheduled.length}次`
      : `${view.name} ${from} to ${until}: ${institutions.length} institutions, ${inspectors.length} inspectors, ${plan.visits.length} visits planned, ${plan.unscheduled.length} without a place`,
  ];
  const names = new Map(institutions.map(({ id, name }) => [id, name]));
  for (const left of plan.unscheduled.slice(0, LISTED))
    lines.push(
      `  ${names.get(left.institution) ?? left.institution} ${left.period.from}–${left.period.until} ${left.reason[language]} [${left.reason.code}]`,
    );
  if (plan.unscheduled.length > LISTED)
    lines.push(zh ? "  … 其余见 schedule.json" : "  … the rest is in schedule.json");
  for (const score of plan.score.filter((one) => one.violations > 0))
    lines.push(
      zh
        ? `  ${RULE_LEVELS[score.level].zh}规则 ${titleOfScore(score).zh}：${score.violations}处，罚分${score.penalty}`
        : `  ${RULE_LEVELS[score.level].en} rule ${titleOfScore(score).en}: ${score.violations} violation(s), penalty ${score.penalty}`,
    );
  lines.push(zh ? `${files}个文件写入 ${out}` : `${files} files written to ${out}`);
  return lines.join("\n");
}
