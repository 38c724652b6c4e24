import { contains, type Visit } from "@supervision/domain";
import { ruleOfExtra } from "../extra-rule.ts";
import { extraWindows } from "../extra-windows.ts";
import { isConcerned } from "../problem/idle-parts.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { RuleNotChecked } from "./check-schedule.ts";

/** Extra visits of which a plan holds fewer than were asked for, window by window; no rule says how binding they are, so nothing is broken. */
export function missingExtras(problem: ScheduleProblem, visits: readonly Visit[]): readonly RuleNotChecked[] {
  const { extraVisits = [], register, zones } = problem;
  return extraVisits.flatMap((extra) => {
    const { kind, topic, sample = Infinity, wholeDay } = extra.visits;
    return extraWindows(extra, problem).flatMap((window): readonly RuleNotChecked[] => {
      // Who is not there yet, or no more, is concerned only by name.
      const concerned = register.institutions.filter(
        (place) =>
          isConcerned(extra, place, zones) &&
          (extra.visits.institutions !== undefined ||
            ((place.opened ?? window.from) <= window.until && (place.closed ?? window.until) >= window.from)),
      );
      const visited = new Set(
        visits
          .filter(
            (visit) =>
              visit.kind === kind &&
              (topic === undefined || visit.topic === undefined || visit.topic === topic) &&
              (wholeDay !== true || visit.wholeDay === true) &&
              contains(window, visit.date),
          )
          .map(({ institution }) => institution),
      );
      const made = concerned.filter(({ id }) => visited.has(id));
      const wanted = Math.min(sample, concerned.length);
      if (made.length >= wanted) return [];
      const without = concerned.filter(({ id }) => !visited.has(id)).map(({ name }) => name);
      const [zh, en] =
        sample < concerned.length ? ["", ""] : [`：${without.join("、")}`, `: ${without.join(", ")}`];
      const [whole, long] = wholeDay === true ? ["全天", " for the whole day"] : ["", ""];
      return [
        {
          rule: ruleOfExtra(extra),
          because: {
            zh: `${window.from}至${window.until}应${whole}督导${wanted}所，安排中有${made.length}所，缺${wanted - made.length}所${zh}；计划外督导不是规则，不计入违反`,
            en: `From ${window.from} to ${window.until} ${wanted} institution(s) are to be visited${long}, the plan has ${made.length}, ${wanted - made.length} missing${en}; extra visits are no rule, so nothing is broken.`,
          },
        },
      ];
    });
  });
}
