import { type Bilingual, type IsoDate, isRecusalInForce, type Recusal } from "@supervision/domain";
import { chineseLabel, withChineseTimes } from "../chinese-time.ts";
import { kindWords } from "../kind-words.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { RULE_LEVELS } from "../rules/rule-level.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { oneVisitForBoth } from "./one-visit-for-both.ts";
import { citation, ruleNames } from "../rules/rule-names.ts";

/**
 * Why something is owed, in sentences.
 *
 * @term 应尽职责说明
 */
export interface ObligationExplanation {
  /** Who owes what to whom by when. */
  readonly summary: Bilingual;
  /** The strictest rule, its edition and its documents. */
  readonly rule: Bilingual;
  /** From what day it is counted, for cycles and follow-ups; since when it is overdue. */
  readonly counted: readonly Bilingual[];
  /**
   * One line for each rule that asks for less or the same, for the rule that already brings it about, and for each rule of other kinds of
   * visit for which one and the same visit counts too (told with the rules, the period and the zones of the problem).
   */
  readonly others: readonly Bilingual[];
}

/**
 * Explains an obligation: what is owed, under which rule as the strictest, and why other rules add nothing.
 *
 * With the rules and the period of the problem, rules are named by their titles.
 *
 * @term 督导要求说明
 *
 * @example
 * ```ts
 * import { explainObligation } from "@supervision/schedule/explaining";
 * const why = explainObligation({
 *   id: "visit/S1/2026-03", activity: "visit", count: 1, unit: "times",
 *   owedBy: { kind: "responsible-inspector", ids: ["I1"] }, owedTo: { kind: "institution", id: "S1" },
 *   during: { from: "2026-03-02", until: "2026-03-31", label: "2026-03" }, due: "2026-03-31",
 *   rule: "national-schedule/at-least-monthly-kindergarten", edition: "2019-06", level: "hard",
 *   sources: [{ title: "幼儿园责任督学挂牌督导办法", issuedBy: "教育部", authority: "national", documentNumber: "教督〔2019〕3号", issuedOn: "2019-06-10" }],
 *   proof: { zh: "督导检查记录表", en: "visit record" }, weaker: [],
 * }, { register: { institutions: [], inspectors: [], recusals: [] } });
 * console.log(why.rule.zh);
 * // => 依据最严的规则 national-schedule/at-least-monthly-kindergarten（2019-06版，硬性）：《幼儿园责任督学挂牌督导办法》（教督〔2019〕3号）
 * ```
 */
export function explainObligation(
  obligation: Obligation,
  problem: Pick<ScheduleProblem, "register"> & Partial<Pick<ScheduleProblem, "rules" | "period" | "zones">>,
): ObligationExplanation {
  const { count, unit, during, due, level, edition, rule, sources } = obligation;
  const to = recipientOf(obligation, problem);
  const by = bearerOf(obligation, problem);
  const what = activityOf(obligation);
  const isAfterwards = due > during.until;
  const named = ruleNames(problem);
  const nameOf = (id: string): Bilingual => named(id).title;
  const documents = citation(sources);
  return {
    summary: withChineseTimes({
      zh: `${by.zh}应${isAfterwards ? "就" : "在"}${chineseLabel(during.label)}${isAfterwards ? "" : "内"}${deed(obligation, to.zh)}${what.zh}${count}${unit === "times" ? "次" : "学时"}，最迟${due}`,
      en: `${by.en} owe ${to.en} ${count} ${unit === "times" ? "×" : "class hour(s) of"} ${what.en} ${isAfterwards ? "for" : "in"} ${during.label}, by ${due}.`,
    }),
    rule: {
      zh: `依据最严的规则${nameOf(rule).zh}（${edition}版，${RULE_LEVELS[level].zh}）：${documents?.zh ?? ""}`,
      en: `The strictest rule is ${nameOf(rule).en} (edition ${edition}, ${level}): ${documents?.en ?? ""}`,
    },
    counted: countedLines(obligation).map(withChineseTimes),
    others: [
      ...obligation.weaker.map((weaker) => ({
        zh: `规则${nameOf(weaker.rule).zh}（${weaker.edition}版）不另加：${weaker.because.zh}`,
        en: `The rule ${nameOf(weaker.rule).en} (edition ${weaker.edition}) adds nothing: ${weaker.because.en}`,
      })),
      ...(obligation.coveredBy === undefined
        ? []
        : [
            {
              zh: `无须另排：规则${nameOf(obligation.coveredBy.rule).zh}${obligation.coveredBy.because.zh}`,
              en: `Nothing more needs planning beside the rule ${nameOf(obligation.coveredBy.rule).en}: ${obligation.coveredBy.because.en}`,
            },
          ]),
      ...oneVisitForBoth(obligation, problem, nameOf),
    ].map(withChineseTimes),
  };
}

function countedLines({
  countedFrom,
  turn,
  forVisit,
  followsUp,
  overdueSince,
  during,
}: Obligation): readonly Bilingual[] {
  const lines: Bilingual[] = [];
  if (countedFrom?.visit === "on-record")
    lines.push({ zh: `上一次在${countedFrom.on}`, en: `The last one was on ${countedFrom.on}.` });
  if (countedFrom?.visit === "opened")
    lines.push({
      zh: `自${countedFrom.on}开办起算`,
      en: `It is counted from the opening on ${countedFrom.on}.`,
    });
  if (countedFrom?.visit === "before")
    lines.push({
      zh: `${countedFrom.on}以来没有记录，最迟从该日起算，实际可能更早到期`,
      en: `None is on record since ${countedFrom.on}; it is counted from that day at the latest and may be due earlier.`,
    });
  if (turn !== undefined)
    lines.push({
      zh: `轮到它的时间是${turn.from}至${turn.until}`,
      en: `Its turn is from ${turn.from} to ${turn.until}.`,
    });
  if (forVisit !== undefined)
    lines.push({ zh: `随督导“${forVisit}”而来`, en: `It belongs to the visit "${forVisit}".` });
  if (followsUp !== undefined)
    lines.push({
      zh: `回访问题：${followsUp.join("、")}`,
      en: `Findings to be looked at again: ${followsUp.join(", ")}`,
    });
  if (overdueSince !== undefined)
    lines.push(
      overdueSince < during.from
        ? {
            zh: `已于${overdueSince}到期，应尽快补上`,
            en: `It was due on ${overdueSince} and is to be made up soon.`,
          }
        : {
            zh: `${overdueSince}到期，此前教学日不足一周，整个时段内尽快安排`,
            en: `It is due on ${overdueSince}, which leaves less than a week of teaching days; it is made soon in the planned time.`,
          },
    );
  return lines;
}

const ACTIVITIES: Readonly<Record<Obligation["activity"], Bilingual>> = {
  meeting: { zh: "例会", en: "meeting" },
  training: { zh: "培训", en: "training" },
  visit: { zh: "督导", en: "visit" },
  "follow-up": { zh: "回头看", en: "look-back" },
  report: { zh: "报告", en: "report" },
  summary: { zh: "总结", en: "summary" },
  appraisal: { zh: "考核", en: "appraisal" },
  "self-check": { zh: "自查", en: "self-check" },
  "inspection-reception": { zh: "迎检", en: "reception of an inspection" },
  filing: { zh: "归档", en: "filing" },
  survey: { zh: "问卷", en: "survey" },
  publicity: { zh: "推介", en: "publicity" },
  planning: { zh: "拟订计划", en: "planning" },
  "data-review": { zh: "数据审核", en: "data review" },
  research: { zh: "调研", en: "research" },
  "lesson-observation": { zh: "听课", en: "lesson observation" },
  notice: { zh: "督导通知", en: "notice" },
  feedback: { zh: "反馈意见", en: "feedback" },
};

// What is done, to whom: nobody trains “to the office”.
function deed({ activity, owedTo }: Obligation, to: string): string {
  switch (activity) {
    case "report":
    case "summary":
      return `向${to}提交`;
    case "feedback":
      return `向${to}提出`;
    case "notice":
      return `向${to}发出`;
    default:
      return owedTo.kind === "office" ? "完成" : `对${to}完成`;
  }
}

function activityOf({ activity, visitKinds }: Obligation): Bilingual {
  const kind = visitKinds?.[0];
  if (activity !== "visit" || kind === undefined) return ACTIVITIES[activity];
  return kindWords(kind);
}

function recipientOf({ owedTo }: Obligation, { register }: Pick<ScheduleProblem, "register">): Bilingual {
  const institution = register.institutions.find(({ id }) => id === owedTo.id);
  if (institution !== undefined) return { zh: institution.name, en: institution.name };
  switch (owedTo.kind) {
    case "institution":
      return { zh: `单位“${owedTo.id ?? ""}”`, en: `the institution "${owedTo.id ?? ""}"` };
    case "inspector": {
      const name = register.inspectors.find(({ id }) => id === owedTo.id)?.name ?? owedTo.id ?? "";
      return { zh: `督学${name}`, en: `the inspector ${name}` };
    }
    case "zone":
      return { zh: "责任区", en: "the zone" };
    case "office":
      return { zh: "教育督导室", en: "the office" };
    case "government":
      return { zh: "政府", en: "the government" };
  }
}

function bearerOf(
  obligation: Obligation,
  problem: Pick<ScheduleProblem, "register"> & Partial<Pick<ScheduleProblem, "rules" | "period" | "zones">>,
): Bilingual {
  const { owedBy } = obligation;
  const { register, zones } = problem;
  const away = recusedFrom(obligation, problem);
  const known = owedBy.kind === "institution" ? register.institutions : register.inspectors;
  const nameOf = (id: string): string | undefined =>
    owedBy.kind === "zone" ? zones?.zones[id]?.name : known.find((one) => one.id === id)?.name;
  const names = owedBy.ids.filter((id) => !away.has(id)).map((id) => nameOf(id) ?? id);
  const [only = ""] = names;
  const zh =
    names.length > 1 ? `（${names.join("、")}）` : away.size > 0 && only === "" ? "（均须回避）" : only;
  const en = names.length === 0 ? "" : ` (${names.join(", ")})`;
  switch (owedBy.kind) {
    case "responsible-inspector":
      return { zh: `责任督学${zh}`, en: `The responsible inspectors${en}` };
    case "inspector":
      return { zh: `督学${zh}`, en: `The inspectors${en}` };
    case "zone":
      return { zh: `责任区${names.length === 1 ? `“${only}”` : zh}`, en: `The zones${en}` };
    case "institution":
      return { zh: names.join("、"), en: names.join(", ") };
    case "office":
      return { zh: "教育督导室", en: "The office and its people" };
  }
}

// Who must keep away from the institution all the time owes it nothing.
function recusedFrom(
  { owedTo, during }: Obligation,
  {
    register,
    rules,
    period,
  }: Pick<ScheduleProblem, "register"> & Partial<Pick<ScheduleProblem, "rules" | "period">>,
): ReadonlySet<string> {
  const spans = rules === undefined || period === undefined ? [] : rulesInForce(rules, period);
  const years = spans.map(({ edition: { rule } }) =>
    rule.type === "independence" ? rule.yearsAfterPost : 0,
  );
  const binds = (recusal: Recusal, date: IsoDate): boolean =>
    isRecusalInForce(recusal, date, Math.max(0, ...years));
  return new Set(
    register.recusals
      .filter((one) => one.institution === owedTo.id && binds(one, during.from) && binds(one, during.until))
      .map(({ inspector }) => inspector),
  );
}
