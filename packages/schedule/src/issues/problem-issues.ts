import type { Bilingual, Issue, Period } from "@supervision/domain";
import type { CapacityShortage } from "../capacity/capacity-shortage.ts";

type Path = readonly (string | number)[];

/** `period-invalid`: the planned time is no pair of dates in order. */
export function periodInvalid(period: { readonly from: string; readonly until: string }, path: Path): Issue {
  return {
    code: "period-invalid",
    severity: "error",
    message: {
      zh: `安排时段“${period.from}”至“${period.until}”不合规`,
      en: `"${period.from}" to "${period.until}" is no period.`,
    },
    fix: {
      zh: "写成 YYYY-MM-DD，结束日不早于开始日",
      en: "Write both as YYYY-MM-DD, the end not before the start.",
    },
    path,
  };
}

/** `register-id-duplicate`: two institutions, or two inspectors, share an id. */
export function registerIdDuplicate(part: "institutions" | "inspectors", id: string): Issue {
  return {
    code: "register-id-duplicate",
    severity: "error",
    message: {
      zh: `台账中${part === "institutions" ? "单位" : "督学"}编号“${id}”重复`,
      en: `The register has the id "${id}" twice among its ${part}.`,
    },
    fix: { zh: "更改其一", en: "Change one of them." },
    path: ["register", part, id],
  };
}

/** `rule-duplicate`: two editions of one rule are said to bind on the same days. */
export function ruleDuplicate(rule: string, path: Path): Issue {
  return {
    code: "rule-duplicate",
    severity: "error",
    message: {
      zh: `规则 ${rule} 在同一天有两个版次生效`,
      en: `Two editions of the rule ${rule} bind on the same days.`,
    },
    fix: {
      zh: "去掉其一，或用 inForce 写明各版次的起止日期",
      en: "Leave one out, or state the days of each as inForce.",
    },
    path,
  };
}

/** `terms-missing`: without school terms every month counts and visits may fall into the holidays. */
export function termsMissing(path: Path): Issue {
  return {
    code: "terms-missing",
    severity: "warning",
    message: {
      zh: "没有学期：督导可能排在寒暑假，按学期的规则无法计算",
      en: "No school terms: visits may fall into the holidays, and rules per term cannot be counted.",
    },
    fix: {
      zh: "在台账的“学期”表或 terms 中填写",
      en: "Give them in the register's table 学期 or as `terms`.",
    },
    path,
  };
}

/** `period-without-visiting-days`: no day of the planned time is a workday inside a term, so nothing can be planned. */
export function periodWithoutVisitingDays(period: Period, path: Path): Issue {
  return {
    code: "period-without-visiting-days",
    severity: "warning",
    message: {
      zh: `${period.from} 至 ${period.until} 没有一天是学期内的工作日`,
      en: `From ${period.from} to ${period.until} no day is a workday inside a term.`,
    },
    fix: {
      zh: "改选时段，或核对学期和停督时段",
      en: "Choose another period, or check the terms and their closed spans.",
    },
    path,
  };
}

/** `history-missing`: a rule counts in years and nobody said which visits were made before. */
export function historyMissing(rule: string, path: Path): Issue {
  return {
    code: "history-missing",
    severity: "warning",
    message: {
      zh: `没有以往督导记录，无法推算周期：规则 ${rule}`,
      en: `Without visits of earlier years nobody knows what is due under the rule ${rule}.`,
    },
    fix: {
      zh: "填写 history：以往督导，以及记录从哪天起完整",
      en: "Give them as history, with the day from which they are complete.",
    },
    path,
  };
}

/** `institution-fact-unknown`: a rule is about some institutions by a fact the register does not tell of others. */
export function institutionFactUnknown(rule: string, institutions: readonly string[], path: Path): Issue {
  const some = named(institutions);
  return {
    code: "institution-fact-unknown",
    severity: "warning",
    message: {
      zh: `规则 ${rule} 是否适用，台账没有写明：${institutions.length}所（${some.zh}），按不适用处理`,
      en: `The register does not say whether rule ${rule} is about ${institutions.length} institution(s) (${some.en}); it is taken not to be.`,
    },
    fix: { zh: "补全乡镇、人数、寄宿", en: "Fill in town, pupils, boarding." },
    path,
  };
}

/** `finding-deadline-missing`: follow-up is counted from a limit that some findings do not have. */
export function findingDeadlineMissing(rule: string, findings: readonly string[], path: Path): Issue {
  const some = named(findings);
  return {
    code: "finding-deadline-missing",
    severity: "warning",
    message: {
      zh: `规则 ${rule} 从整改期限起算，${findings.length}个问题没有期限：${some.zh}`,
      en: `The rule ${rule} counts from the limit for putting right; ${findings.length} finding(s) have none: ${some.en}.`,
    },
    fix: {
      zh: "给问题填写整改期限，或改为从发现之日起算",
      en: "Set a limit, or count from the day it was found.",
    },
    path,
  };
}

/** `visit-rule-missing`: no rule asks for routine visits, so only extra and fixed visits are planned. */
export function visitRuleMissing(path: Path): Issue {
  return {
    code: "visit-rule-missing",
    severity: "warning",
    message: {
      zh: "没有督导频次规则：只安排专项等督导",
      en: "No rule says how often institutions are visited: only extra and fixed visits are planned.",
    },
    fix: {
      zh: "加入 @supervision/schedule/national，或自行定义频次规则",
      en: "Add @supervision/schedule/national, or define a cadence rule.",
    },
    path,
  };
}

/** `rotation-incomplete`: with so few visits some items are not seen in their time. */
export function rotationIncomplete(institutions: number, items: number, path: Path): Issue {
  return {
    code: "rotation-incomplete",
    severity: "warning",
    message: {
      zh: `${institutions}所单位的督导次数不够，${items}个事项在规定时间内看不全`,
      en: `${institutions} institution(s) have too few visits to see all ${items} items in their time.`,
    },
    fix: { zh: "增加每次督导的事项数，或去掉 itemsPerVisit", en: "Raise itemsPerVisit, or leave it out." },
    path,
  };
}

/** `capacity-short`: some visits have, all together, fewer half-days than they are. */
export function capacityShort(shortage: CapacityShortage, path: Path): Issue {
  const missing = shortage.demand - shortage.supply;
  return {
    code: "capacity-short",
    severity: "error",
    message: shortage.because,
    fix: {
      zh: `至少再有${missing}个半天：增派督学、调整责任区或请假，或减少督导次数`,
      en: `Find at least ${missing} more half-day(s): another inspector, another zone, less leave, or fewer visits.`,
    },
    path,
  };
}

/** `zone-count-invalid`: so many institutions, or towns that stay whole, do not fit into so many zones, or are fewer than zones. */
export function zoneCountInvalid(
  zones: number,
  institutions: number,
  most: number,
  [least, largest]: readonly [least: number, largest: number],
  path: Path,
): Issue {
  const isTooMany = zones > largest;
  const towns = largest < institutions;
  return {
    code: "zone-count-invalid",
    severity: "error",
    message: isTooMany
      ? {
          zh: `${institutions}所单位${towns ? `（镇街不拆分，共${largest}份）` : ""}分${zones}个责任区，有的责任区会没有单位`,
          en: `${institutions} institution(s)${towns ? ` (in ${largest} parts, towns whole)` : ""} leave some of ${zones} zone(s) empty.`,
        }
      : {
          zh: `${institutions}所单位${towns ? "（镇街不拆分）" : ""}分${zones}个责任区，每区不超过${most}所，放不下`,
          en: `${institutions} institution(s)${towns ? ", towns whole," : ""} do not fit into ${zones} zone(s) of at most ${most}.`,
        },
    fix: {
      zh: `${isTooMany ? `最多分${largest}` : `至少分${least}`}个责任区${towns ? "，或允许拆分镇街（keepTowns）" : ""}`,
      en: `Draw at ${isTooMany ? `most ${largest}` : `least ${least}`} zone(s)${towns ? ", or let towns be divided (keepTowns)" : ""}.`,
    },
    path,
  };
}

/** `problem-part-idle`: parts of a problem would do nothing: ids nobody knows, spans that end before they begin, visits without a day. */
export function problemPartIdle(severity: "error" | "warning", parts: readonly string[]): readonly Issue[] {
  if (parts.length === 0) return [];
  const names = parts.join("、");
  return [
    {
      code: "problem-part-idle",
      severity,
      message: { zh: `“${names}”不起作用`, en: `"${names}" has no effect.` },
      fix: { zh: "用 checkProblem 查明原因", en: "Ask checkProblem why." },
      path: [],
    },
  ];
}

/** `duty-not-owed`: institutions keep too few teaching days of a time for what a rule asks for to be owed in it. */
export function dutyNotOwed(
  rule: string,
  times: readonly string[],
  institutions: readonly string[],
  path: Path,
): Issue {
  return {
    code: "duty-not-owed",
    severity: "warning",
    message: {
      zh: `${institutions.length}所（${named(institutions).zh}）不安排督导的日子多，${named(times).zh}剩下的教学日不够，规则 ${rule} 在此不计次数`,
      en: `${institutions.length} institution(s) (${named(institutions).en}) keep too few teaching days in ${named(times).en}: nothing is owed there under the rule ${rule}.`,
    },
    fix: {
      zh: "仍须督导的，在规则里写 minimumTeachingDays（剩几个教学日就计次，1 为有一天就计），或减少不安排督导的日子",
      en: "Where it is owed all the same, give the rule minimumTeachingDays (how many days left are enough; 1: any), or close fewer days.",
    },
    path,
  };
}

/** Up to three names of a list, and that there are more. */
function named(names: readonly string[]): Bilingual {
  const first = names.slice(0, 3);
  const isAll = first.length === names.length;
  return { zh: `${first.join("、")}${isAll ? "" : "等"}`, en: `${first.join(", ")}${isAll ? "" : " …"}` };
}
