import { type Bilingual, type Checked, failed, passed, type Visit } from "@supervision/domain";
import { checkSchedule, type RuleResult } from "../checking/check-schedule.ts";
import { ruleNotBroken } from "../issues/plan-question-issues.ts";
import { wrongVisits } from "../problem/visit-values.ts";
import { comparePlans } from "../replanning/compare-plans.ts";
import { fixedPins, prepare } from "../replanning/prepare.ts";
import { replan } from "../replanning/replan.ts";
import { countingRules } from "../rules/counting-rules.ts";
import { citation, ruleNames, titleAndSource } from "../rules/rule-names.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { settledProblem } from "./around-visit.ts";
import { conflictLines, decisiveAmong } from "./conflict-lines.ts";
import { conflictText } from "./conflict-text.ts";
import { failedWays } from "./failed-ways.ts";
import { longerAbsences } from "./longer-absences.ts";
import { halfDayWords } from "./half-day-words.ts";
import { inChineseTimes, type UnscheduledExplanation } from "./explain-unscheduled.ts";
import { type ExplainOptions, onwardBy } from "./explain-options.ts";
import { planReader } from "./part-prepared.ts";
import type { Repair } from "./repair.ts";
import { NO_CONFLICT, smallestConflict } from "./smallest-conflict.ts";
import { triedRepairs } from "./tried-repairs.ts";
import { MOVE_ALONE } from "./way.ts";
import { waysOut } from "./ways-out.ts";

/**
 * Explains why a plan breaks a hard rule: what stands in the way of a visit the rule does not allow as it is, and ways out.
 *
 * The first breach is explained by its first visit that nobody fixed. When that visit could have been made otherwise, there is no conflict
 * and the way out is to move it. `options` can watch the search and call it off. Issues: `value-invalid`, `rule-not-broken` and those of `checkSchedule` and `planObligations`.
 *
 * @term 违规说明
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { defineScheduleRule } from "@supervision/schedule";
 * import { explainBreach } from "@supervision/schedule/explaining";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const noMondays = defineScheduleRule({
 *   id: "riverside/no-mondays", title: "周一不督导", editions: [{
 *     edition: "2025-09", status: "active", effective: { from: "2025-09-01" },
 *     sources: [{ title: "滨江区督导办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2025-08" }],
 *     level: "hard",
 *     rule: { type: "inspect", scope: "day", inspect: ({ visits, subject = "" }) => subject === "2026-03-09"
 *       ? visits.map(({ id }) => ({ visits: [id], because: { zh: "3月9日不督导", en: "No visits on 9 March." } })) : [] },
 *   }],
 * });
 * const problem = {
 *   period: { from: "2026-03-09", until: "2026-03-31" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"], leave: [{ from: "2026-03-10", until: "2026-03-31" }] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [atLeastMonthlySchool, noMondays],
 * } as const;
 * // A plan from a spreadsheet.
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-09", halfDay: "morning", kind: "routine", items: [] };
 * const why = explainBreach(problem, [visit], "riverside/no-mondays");
 * if (why.ok) console.log(why.value.conflict.map(({ kind }) => kind).join(" ")); // => rule leave
 * ```
 */
export function explainBreach(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  rule: string,
  options: Omit<ExplainOptions, "pins" | "today"> = {},
): Checked<UnscheduledExplanation> {
  const [unread, ...more] = wrongVisits(visits, ["visits"]);
  if (unread !== undefined) return failed([unread, ...more]);
  const goesOn = onwardBy(options);
  const check = checkSchedule(settledProblem(problem, visits), visits);
  if (!check.ok) return check;
  const named = ruleNames(problem);
  const titles = new Map(check.value.rules.map((result) => [result.rule, result.title]));
  const titled = (id: string): Bilingual => {
    const title = titles.get(id);
    const known = named(id);
    return known.rule !== undefined || title === undefined
      ? known.title
      : { zh: `“${title.zh}”`, en: `“${title.en}”` };
  };
  const results = check.value.rules.filter((result) => result.rule === rule && result.level === "hard");
  const fixed = new Set((problem.fixedVisits ?? []).map(({ id }) => id));
  // Visits that were made are no reason for others that are missing.
  const counting = countingRules(problem);
  const broken = counting.has(rule) ? [] : results;
  const concerned = broken.flatMap(({ sources, violations }) =>
    violations.flatMap(({ visits: ids, because }) => ids.map((id) => ({ id, because, sources }))),
  );
  const first = concerned.find(({ id }) => !fixed.has(id)) ?? concerned[0];
  const visit = visits.find(({ id }) => id === first?.id);
  if (first === undefined || visit === undefined)
    return failed([
      ruleNotBroken(
        titled(rule),
        counting.has(rule) && results.some(({ satisfied }) => !satisfied),
        check.value.rules
          .filter((result) => result.level === "hard" && !result.satisfied && !counting.has(result.rule))
          .map((result) => titled(result.rule)),
        ["rule"],
      ),
    ]);
  const prepared = prepare(settledProblem(problem, visits), visits, fixedPins(problem), {
    today: "0000-01-01",
    open: problem.period.from,
    seed: 1,
  });
  if (!prepared.ok) return prepared;
  const task = prepared.value.sorted.entries.find((entry) => entry.visit === visit)?.task;
  const rest = visits.filter((other) => other !== visit);
  const left: UnscheduledVisit = {
    institution: visit.institution,
    rule: task?.rule ?? "fixed",
    kind: visit.kind,
    period: task?.period ?? { from: visit.date, until: visit.date },
    reason: { code: "no-free-half-day", ...first.because },
  };
  const all = moveAlone(problem, visits, check.value.rules);
  const reader = planReader();
  // Where more than this is wrong, this visit alone may do as well.
  const [alone] =
    all === undefined || all.price.movedVisits === 1
      ? []
      : triedRepairs({ problem, visits: rest, left, instead: visit }, [MOVE_ALONE], [], reader, goesOn)
          .repairs;
  const moved = all === undefined ? [] : [...(alone === undefined ? [] : [alone]), all];
  const smallest = moved.length === 0 ? smallestConflict(problem, rest, left, reader, goesOn) : NO_CONFLICT;
  const { facts: conflict, proven } = smallest;
  const lines = conflictLines(problem, rest, smallest);
  const ways = moved.length === 0 ? waysOut(problem, rest, left, conflict) : [];
  const found = triedRepairs(
    { problem, visits: rest, left, instead: visit },
    ways,
    longerAbsences(problem, left, conflict),
    reader,
    goesOn,
  );
  const repairs =
    moved.length === 0
      ? found.repairs
      : moved.map((way) => ({ ...way, words: movedWords(problem, visits, way) }));
  const isCut = options.signal?.aborted === true;
  const name =
    problem.register.institutions.find(({ id }) => id === visit.institution)?.name ?? visit.institution;
  const title = titleAndSource({ title: titled(rule), source: citation(first.sources) });
  const summary = {
    zh: `${name}${visit.date}的督导违反硬性规则${title.zh}：${first.because.zh}`,
    en: `The visit to ${name} on ${visit.date} breaks the hard rule ${title.en}: ${first.because.en}`,
  };
  return passed(
    inChineseTimes({
      left,
      summary,
      conflict,
      decisive: decisiveAmong(smallest),
      proven,
      repairs,
      ...(isCut ? { cancelled: true } : {}),
      text: conflictText(summary, lines, smallest, repairs, { failed: failedWays(ways, found, isCut) }),
    }),
  );
}

// Perhaps the plan was only not searched for long enough.
function moveAlone(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  rules: readonly RuleResult[],
): Repair | undefined {
  const after = replan(settledProblem(problem, visits), visits, [], {
    today: problem.period.from,
    mend: true,
  });
  if (!after.ok || after.value.withdrawn.length > 0) return undefined;
  if (hardPenalty(after.value.check.rules) >= hardPenalty(rules)) return undefined;
  const { moved, added, removed } = comparePlans(visits, after.value.visits);
  return {
    kind: "move-visit",
    words: { zh: `调整${moved.length}次督导的时间或督学`, en: `${moved.length} visit(s) move.` },
    price: { movedVisits: moved.length, halfDays: 0 },
    alsoPlanned: after.value.added.length,
    changes: [],
    edits: { moved: moved.map(({ to }) => to), added, removed: removed.map(({ id }) => id) },
  };
}

/** Visits that move are named one by one, up to so many. */
const ONE_BY_ONE = 3;

// To which half-day and whom, as it was tried.
function movedWords(
  { register }: ScheduleProblem,
  visits: readonly Visit[],
  { words, edits }: Repair,
): Bilingual {
  const { moved, added, removed } = edits;
  if (moved.length === 0 || moved.length > ONE_BY_ONE || added.length + removed.length > 0)
    return { zh: `一并改正：${words.zh}`, en: `All at once: ${words.en}` };
  const names = new Map([...register.institutions, ...register.inspectors].map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const each = moved.map((to) => {
    const from = visits.find(({ id }) => id === to.id) ?? to;
    const [was, is] = [halfDayWords(from), halfDayWords(to)];
    const who = to.inspectors.map(nameOf);
    const isSame = from.inspectors.join(" ") === to.inspectors.join(" ");
    const when =
      was.zh === is.zh
        ? { zh: "时间不变", en: "the time stays" }
        : { zh: `改到${is.zh}`, en: `becomes ${is.en}` };
    return {
      zh: `${nameOf(to.institution)}${was.zh}的督导${when.zh}，${isSame ? "仍" : "改"}由${who.join("、")}去`,
      en: `${nameOf(to.institution)}, ${was.en}: ${when.en}, ${isSame ? "still" : "now"} by ${who.join(", ")}`,
    };
  });
  return { zh: each.map(({ zh }) => zh).join("；"), en: `${each.map(({ en }) => en).join("; ")}.` };
}

function hardPenalty(rules: readonly RuleResult[]): number {
  return rules.reduce((sum, { level, penalty }) => sum + (level === "hard" ? penalty : 0), 0);
}
