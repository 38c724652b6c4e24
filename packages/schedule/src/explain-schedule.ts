import type { Bilingual, Visit } from "@supervision/domain";
import type { ScheduleCheck } from "./checking/check-schedule.ts";
import { CHECK_WORDS } from "./checking/check-words.ts";
import { chineseTimes } from "./chinese-time.ts";
import { ruleOfExtra } from "./extra-rule.ts";
import { kindWords } from "./kind-words.ts";
import type { PlanQuality, RuleScore, SchedulePlan, UnscheduledVisit } from "./schedule-outcome.ts";
import { RULE_LEVELS } from "./rules/rule-level.ts";
import type { ScheduleProblem } from "./schedule-problem.ts";

/**
 * A plan in words, one line an entry.
 *
 * @term 安排说明
 */
export interface ScheduleExplanation {
  /** The whole in one line. */
  readonly summary: Bilingual;
  /** What the plan costs and how far it is at most above the best possible; absent when the plan does not say. */
  readonly quality?: Bilingual;
  /** One line a rule: kept or broken, how often, at what penalty. */
  readonly rules: readonly Bilingual[];
  /** One line an inspector: visits, half-days and busiest month. */
  readonly inspectors: readonly Bilingual[];
  /** One line for each visit that could not be planned, with its reason. */
  readonly unscheduled: readonly Bilingual[];
}

/**
 * Visits from anywhere, such as a sheet, with what `checkSchedule` says of them; what `replan` gives is one, too.
 *
 * @term 核查过的安排
 */
export interface CheckedPlan {
  /** The visits. */
  readonly visits: readonly Visit[];
  /** What the check says. */
  readonly check: ScheduleCheck;
  /** What could not be planned; absent where nobody said. */
  readonly unscheduled?: readonly UnscheduledVisit[];
}

/**
 * Explains a plan, generated, changed or from anywhere: by rule, by inspector, and what was left over.
 *
 * A plan of `generateSchedule` or `replan` goes in as it is; visits from elsewhere go in with their check: `{ visits, check }`.
 *
 * @example
 * ```ts
 * import { explainSchedule } from "@supervision/schedule";
 * const explained = explainSchedule(
 *   { status: "complete", visits: [], unscheduled: [], score: [], seed: 1, moves: 0 },
 *   { register: { institutions: [], inspectors: [], recusals: [] } },
 * );
 * console.log(explained.summary.en); // => Complete: 0 visits planned, none left over, every hard rule kept.
 * ```
 */
export function explainSchedule(
  plan: SchedulePlan | CheckedPlan,
  problem: Pick<ScheduleProblem, "register"> & Partial<Pick<ScheduleProblem, "extraVisits">>,
): ScheduleExplanation {
  const { visits, unscheduled } = plan;
  const scores = "score" in plan ? plan.score : plan.check.rules.map(scoreOf);
  const quality = "score" in plan ? plan.quality : undefined;
  const broken = scores.filter(({ level, violations }) => level === "hard" && violations > 0).length;
  const titles = new Map(scores.map(({ rule, title }) => [rule, title]));
  const institutions = new Map(problem.register.institutions.map(({ id, name }) => [id, name]));
  return {
    summary: summaryOf(visits.length, unscheduled?.length, broken),
    ...(quality === undefined ? {} : { quality: qualityOf(quality, problem) }),
    rules: scores.map((score) => {
      const { level, penalty, violations } = score;
      const title = titleOfScore(score);
      const words = RULE_LEVELS[level];
      // A hard rule is kept or not; its weight is for the search.
      const [points, penalties] = level === "hard" ? ["", ""] : [`，扣${penalty}分`, `, penalty ${penalty}`];
      return violations === 0
        ? { zh: `${words.zh} ${title.zh}：符合`, en: `${words.en} ${title.en}: kept.` }
        : {
            zh: `${words.zh} ${title.zh}：违反${violations}处${points}`,
            en: `${words.en} ${title.en}: broken in ${violations} place(s)${penalties}.`,
          };
    }),
    inspectors: [...problem.register.inspectors]
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => loadOf(visits, id, name)),
    unscheduled: (unscheduled ?? []).map(({ institution, kind, period, rule, reason }) => {
      const name = institutions.get(institution) ?? institution;
      const extra = (problem.extraVisits ?? []).find((one) => ruleOfExtra(one) === rule);
      const what = kindWords(kind, extra?.visits.topic);
      const title = titles.get(rule);
      return {
        zh: chineseTimes(
          `${name}${what.zh}，${period.from}至${period.until}${title === undefined ? "" : `（“${title.zh}”）`}：${reason.zh}`,
        ),
        en: `${name}, ${what.en}, ${period.from} to ${period.until}${title === undefined ? "" : ` (“${title.en}”)`}: ${reason.en}`,
      };
    }),
  };
}

function scoreOf({ violations, ...result }: ScheduleCheck["rules"][number]): RuleScore {
  return { ...result, violations: violations.length };
}

// What is left over of a plan from elsewhere is told by the rules it breaks.
function summaryOf(visits: number, left: number | undefined, broken: number): Bilingual {
  if ((left ?? 0) > 0 || broken > 0)
    return {
      zh: `不完整：已排${visits}次督导，${left === undefined ? "" : `未排${left}次，`}违反硬性规则${broken}条`,
      en: `Partial: ${visits} visits planned, ${left === undefined ? "" : `${left} left over, `}${broken} hard rule(s) broken.`,
    };
  return {
    zh: `完整：已排${visits}次督导，${left === undefined ? "" : "没有未排，"}硬性规则全部符合`,
    en: `Complete: ${visits} visits planned, ${left === undefined ? "" : "none left over, "}every hard rule kept.`,
  };
}

/**
 * Title of a rule in a plan's score; of a check of the plan's shape what exactly it asks, which a generated plan does without.
 *
 * @term 规则得分名称
 *
 * @example
 * ```ts
 * import { titleOfScore } from "@supervision/schedule";
 * const score = { rule: "structure/not-on-leave", title: { zh: "安排的基本要求", en: "" }, level: "hard", violations: 0, penalty: 0 } as const;
 * console.log(titleOfScore(score).zh); // => 督学未请假
 * ```
 */
export function titleOfScore({ rule, title }: RuleScore): Bilingual {
  return rule.startsWith("structure/") ? CHECK_WORDS.title(rule.slice("structure/".length)) : title;
}

function qualityOf(
  { cost, travel, lowerBound }: PlanQuality,
  { register }: Pick<ScheduleProblem, "register">,
): Bilingual {
  // Where nobody knows a place, no way is none that was measured.
  const isKnown = travel > 0 || register.institutions.some(({ coordinates }) => coordinates !== undefined);
  const ways = isKnown
    ? { zh: `总行程${(travel / 10).toFixed(1)}公里`, en: `${(travel / 10).toFixed(1)} km of ways in all` }
    : { zh: "行程未计（没有坐标或路程）", en: "ways not counted (no places or distances are known)" };
  if (cost <= lowerBound)
    return {
      zh: `${ways.zh}；已证明不可能更好`,
      en: `${ways.en}; proven best.`,
    };
  const above =
    lowerBound === 0 ? undefined : (Math.ceil((10_000 * (cost - lowerBound)) / lowerBound) / 100).toFixed(2);
  return {
    zh: `${ways.zh}，代价${cost}，下限${lowerBound}${above === undefined ? "" : `，至多比最优高${above}%`}`,
    en: `${ways.en}, cost ${cost}, lower bound ${lowerBound}${above === undefined ? "" : `: at most ${above} % above the best possible`}.`,
  };
}

function loadOf(visits: readonly Visit[], inspector: string, name: string): Bilingual {
  const own = visits.filter((visit) => visit.inspectors.includes(inspector));
  const months = new Map<string, number>();
  for (const { date } of own) months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0) + 1);
  const [busiest] = [...months].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const days = new Set(own.map(({ date }) => date)).size;
  if (busiest === undefined) return { zh: `${name}：没有督导`, en: `${name}: no visits.` };
  return {
    zh: `${name}：${own.length}次督导，${days}天，最多的月份${chineseTimes(busiest[0])}有${busiest[1]}次`,
    en: `${name}: ${own.length} visits on ${days} days, at most ${busiest[1]} in a month (${busiest[0]}).`,
  };
}
