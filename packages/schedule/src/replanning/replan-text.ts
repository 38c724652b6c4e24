import type { Bilingual, HalfDay, Visit } from "@supervision/domain";
import { withChineseTimes } from "../chinese-time.ts";
import { extraOfRule } from "../extra-rule.ts";
import { kindWords } from "../kind-words.ts";
import { countingRules } from "../rules/counting-rules.ts";
import { type RuleName, ruleNames, titleAndSource } from "../rules/rule-names.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { addedReasons } from "./added-reasons.ts";
import { changedDays } from "./changed-days.ts";
import { missedBefore } from "./missed-before.ts";
import type { Replan } from "./replan-outcome.ts";

/**
 * A changed plan as one page of words: what the notice changed, what moved and why, what was called off, what was added and for what, what has no place, which
 * hard rules it still breaks, as pinned and edited visits can, what is not owed any more, and who must be told. What was missed before the change comes last, counted by rule.
 *
 * @param before - the problem before the change
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { replan, replanText } from "@supervision/schedule/replanning";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-03-31" },
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [],
 * } as const;
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const ill = { type: "inspector-absent", inspector: "I1", days: { from: "2026-03-11", until: "2026-03-11" } } as const;
 * const changed = replan(problem, [visit], [ill], { today: "2026-03-02" });
 * if (changed.ok) console.log(replanText(problem, changed.value).zh.split("\n")[0]); // => 调整1次督导，其余0次不变（改动已是最少）
 * ```
 */
export function replanText(before: ScheduleProblem, changed: Replan): Bilingual {
  const { problem, moved, added, withdrawn, told, overBudget, history } = changed;
  const zh: string[] = [];
  const en: string[] = [];
  const names = new Map(
    [
      ...before.register.inspectors,
      ...before.register.institutions,
      ...problem.register.inspectors,
      ...problem.register.institutions,
    ].map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  const say = (words: Bilingual): void => {
    zh.push(withChineseTimes(words).zh);
    en.push(words.en);
  };
  const list = (title: Bilingual, lines: readonly Bilingual[]): void => {
    if (lines.length === 0) return;
    say(title);
    for (const [index, line] of lines.entries())
      say({ zh: `${index + 1}. ${line.zh}`, en: `${index + 1}. ${line.en}` });
  };
  if (overBudget !== undefined)
    say({ zh: `未作调整：${overBudget.because.zh}`, en: `Nothing was changed: ${overBudget.because.en}` });
  else say(headline(changed));
  const place = (visit: Visit): Bilingual => whenWords(visit, nameOf);
  const visitOf = new Map(changed.visits.map((visit) => [visit.id, visit]));
  const noted = new Set(history.map(({ visit }) => visit));
  const counting = countingRules(problem);
  const isPast = (rule: string, visits: readonly string[]): boolean =>
    !counting.has(rule) && visits.length > 0 && visits.every((id) => noted.has(id));
  const days = changedDays(before.calendar, problem.calendar, problem.period);
  list(
    { zh: "放假安排的变化：", en: "Days the notice changes:" },
    days.map(({ date, now, holiday }) => ({
      zh: `${date}${now === "workday" ? "上班" : "放假"}${holiday === undefined ? "" : `（${holiday}）`}`,
      en: `${date} is a ${now === "workday" ? "workday" : "day off"}${holiday === undefined ? "" : ` (${holiday})`}.`,
    })),
  );
  const what = ({ institution, kind, topic }: Visit): Bilingual => {
    const words = kindWords(kind, topic);
    return { zh: `${nameOf(institution)}${words.zh}`, en: `${nameOf(institution)}, ${words.en}` };
  };
  const nameOfRule = ruleNames(problem);
  const missed = missedBefore(before, changed);
  list(
    { zh: "调整：", en: "Moved:" },
    moved.map(({ from, to, because }) => ({
      zh: `${what(to).zh}：${place(from).zh}改为${place(to).zh}（${because.zh}）`,
      en: `${what(to).en}: ${place(from).en} becomes ${place(to).en} (${because.en})`,
    })),
  );
  list(
    { zh: "取消：", en: "Called off:" },
    withdrawn.map(({ visit, because }) => ({
      zh: `${what(visit).zh}：${place(visit).zh}（${because.zh}）`,
      en: `${what(visit).en}: ${place(visit).en} (${because.en})`,
    })),
  );
  const reasons = addedReasons(before, changed);
  list(
    { zh: "新增：", en: "New:" },
    added.map((visit) => {
      const why = reasons.get(visit.id);
      return {
        zh: `${what(visit).zh}：${place(visit).zh}${why === undefined ? "" : `（${why.zh}）`}`,
        en: `${what(visit).en}: ${place(visit).en}${why === undefined ? "" : ` (${why.en})`}`,
      };
    }),
  );
  list(
    { zh: "未排：", en: "Without a place:" },
    missed.unscheduled.map(({ institution, kind, rule, period, reason }) => {
      const words = kindWords(kind, extraOfRule(problem, rule)?.visits.topic);
      const { title, rule: isKnown } = nameOfRule(rule);
      return {
        zh: `${nameOf(institution)}${words.zh}${isKnown === undefined ? "" : `（${title.zh}）`}，${period.from}至${period.until}：${reason.zh}`,
        en: `${nameOf(institution)}, ${words.en}${isKnown === undefined ? "" : ` (${title.en})`}, ${period.from} to ${period.until}: ${reason.en}`,
      };
    }),
  );
  list(
    { zh: "仍违反硬性规则：", en: "Hard rules still broken:" },
    missed.broken
      .filter(({ rule, visits }) => !isPast(rule, visits))
      .map(({ rule, title, because, visits, institutions = [] }) => {
        const named = nameOfRule(rule);
        const heading = named.rule === undefined ? title : titleAndSource(named);
        const broken = visits.flatMap((id) => visitOf.get(id) ?? []);
        const isNamed = (id: string): boolean => because.zh.includes(nameOf(id));
        const each =
          broken.length === 0
            ? institutions.filter((id) => !isNamed(id)).map((id) => ({ zh: nameOf(id), en: nameOf(id) }))
            : broken.map((visit) => ({
                zh: `${isNamed(visit.institution) ? "" : nameOf(visit.institution)}${place(visit).zh}`,
                en: `${nameOf(visit.institution)} ${place(visit).en}`,
              }));
        return {
          zh: `${heading.zh}：${because.zh}${each.length === 0 ? "" : `——${each.map(({ zh: one }) => one).join("、")}`}`,
          en: `${heading.en}: ${because.en}${each.length === 0 ? "" : ` – ${each.map(({ en: one }) => one).join(", ")}`}`,
        };
      }),
  );
  list(
    { zh: "不再计次：", en: "Not owed any more:" },
    changed.lapsed.map(({ rule, because: { zh: words, en: english } }) => {
      const { title } = nameOfRule(rule);
      return { zh: words.replace(` ${rule} `, title.zh), en: english.replace(rule, title.en) };
    }),
  );
  list(
    {
      zh: "变更前已做的督导，请留意（不再变动）：",
      en: "Made before the change, to be noted; they are left alone:",
    },
    history.flatMap(({ visit, because }) => {
      const made = visitOf.get(visit);
      return made === undefined
        ? []
        : [
            {
              zh: `${what(made).zh}：${place(made).zh}（${because.zh}）`,
              en: `${what(made).en}: ${place(made).en} (${because.en})`,
            },
          ];
    }),
  );
  for (const [kind, titles] of [
    ["inspector", { zh: "须告知督学", en: "Inspectors to tell" }],
    ["institution", { zh: "须告知单位", en: "Institutions to tell" }],
  ] as const) {
    const who = told.filter((each) => each.kind === kind).map(({ id }) => nameOf(id));
    if (who.length > 0)
      say({ zh: `${titles.zh}：${who.join("、")}`, en: `${titles.en}: ${who.join(", ")}.` });
  }
  list(
    {
      zh: "此前已逾期，不因本次调整：",
      en: "Overdue before, and not for this change:",
    },
    missed.before.map(({ rule, count, from, until }) => {
      const title = nameOfMissed(problem, rule, nameOfRule(rule));
      const months = from === until ? from : `${from}至${until}`;
      return {
        zh: `${title.zh}：${count}次${from === "" ? "" : `（${months}）`}`,
        en: `${title.en}: ${count}${from === "" ? "" : ` (${from === until ? from : `${from} to ${until}`})`}`,
      };
    }),
  );
  return { zh: zh.join("\n"), en: en.join("\n") };
}

// How many moved, went and came; and whether fewer would do.
function headline({ moved, withdrawn, added, kept, lowerBound }: Replan): Bilingual {
  const parts = [
    { zh: "调整", en: "change", count: moved.length },
    { zh: "取消", en: "are called off", count: withdrawn.length },
    { zh: "新增", en: "are new", count: added.length },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0)
    return { zh: `没有变动，${kept}次督导照旧`, en: `Nothing changes, ${kept} visit(s) stay.` };
  const touched = moved.length + withdrawn.length;
  const least =
    touched === 0
      ? { zh: "", en: "" }
      : touched === lowerBound
        ? { zh: "（改动已是最少）", en: " (no change could be smaller)" }
        : {
            zh: `（原有督导至少须改动${lowerBound}次）`,
            en: ` (at least ${lowerBound} of the old ones must change)`,
          };
  return {
    zh: `${parts.map(({ zh, count }) => `${zh}${count}次`).join("、")}督导，其余${kept}次不变${least.zh}`,
    en: `${parts.map(({ en, count }) => `${count} visit(s) ${en}`).join(", ")}, ${kept} stay${least.en}.`,
  };
}

function nameOfMissed(problem: ScheduleProblem, rule: string, { title, rule: known }: RuleName): Bilingual {
  const extra = extraOfRule(problem, rule);
  if (known !== undefined) return title;
  return extra === undefined ? title : kindWords(extra.visits.kind, extra.visits.topic);
}

const HALVES: Readonly<Record<HalfDay, Bilingual>> = {
  morning: { zh: "上午", en: "morning" },
  afternoon: { zh: "下午", en: "afternoon" },
};

function whenWords(visit: Visit, nameOf: (id: string) => string): Bilingual {
  const { date, halfDay, wholeDay, inspectors } = visit;
  const who = inspectors.map(nameOf);
  const time = wholeDay === true ? { zh: "全天", en: "whole day" } : HALVES[halfDay];
  return {
    zh: `${date}${time.zh}（${who.join("、")}）`,
    en: `${date} ${time.en} (${who.join(", ")})`,
  };
}
