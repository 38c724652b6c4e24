import { type Bilingual, type Inspector, overlaps } from "@supervision/domain";
import { withChineseTimes } from "../chinese-time.ts";
import { nameOfSpan, titleAndSource } from "../rules/rule-names.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { CapacityShortage } from "./capacity-shortage.ts";

/** A shortage as an office says it: zones by their names, days as they are printed, and the limits of visits that leave no more half-days. */
export function shortageTold(problem: ScheduleProblem, shortage: CapacityShortage): CapacityShortage {
  const { zones, period, demand, supply } = shortage;
  const names = zones.map((zone) => problem.zones.zones[zone]?.name ?? zone).join("、");
  const ids = new Set(shortage.inspectors);
  const people = problem.register.inspectors.filter(({ id }) => ids.has(id));
  const limits = limitsOn(problem, shortage, people);
  const under = {
    zh: limits.length === 0 ? "" : `按次数上限（${limits.map(({ zh }) => zh).join("、")}）`,
    en: limits.length === 0 ? "" : ` within their limits (${limits.map(({ en }) => en).join(", ")})`,
  };
  return {
    ...shortage,
    because: withChineseTimes({
      zh: `责任区“${names}”${period.from}至${period.until}的督导要占${demand}个半天，可派的${people.length}名督学${under.zh}只有${supply}个半天`,
      en: `${names}, ${period.from} to ${period.until}: the visits take ${demand} half-days, and the ${people.length} inspector(s) who could make them have ${supply}${under.en}.`,
    }),
  };
}

/** Limits of visits in a week or month on those who could go: rules by title and document, and what the register says of people. */
function limitsOn(
  problem: ScheduleProblem,
  { period }: CapacityShortage,
  people: readonly Inspector[],
): readonly Bilingual[] {
  const rules = rulesInForce(problem.rules, problem.period).flatMap((span) => {
    const { rule, level } = span.edition;
    return rule.type === "visits-at-most" &&
      level === "hard" &&
      overlaps(span.days, period) &&
      people.some(({ status }) => rule.statuses?.includes(status) !== false)
      ? [titleAndSource(nameOfSpan(span))]
      : [];
  });
  const own = people.filter(({ visitsAtMost }) => visitsAtMost !== undefined).map(({ name }) => name);
  return own.length === 0
    ? rules
    : [
        ...rules,
        { zh: `台账中${own.join("、")}的次数上限`, en: `those of ${own.join(", ")} in the register` },
      ];
}
