/** Every issue the schedule package raises: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `rule-number-invalid`: a number inside a rule is not whole or out of its range. */
export function ruleNumberInvalid(
  rule: string,
  field: string,
  value: number,
  least: number,
  most: number,
  path: Path,
): Issue {
  return {
    code: "rule-number-invalid",
    severity: "error",
    message: {
      zh: `规则 ${rule} 的 ${field} 为${value}，不在${least}到${most}的整数范围内`,
      en: `The rule ${rule} has ${value} as ${field}, which is no whole number from ${least} to ${most}.`,
    },
    fix: { zh: `改为${least}到${most}之间的整数`, en: `Use a whole number from ${least} to ${most}.` },
    path,
  };
}

/** `rule-weight-invalid`: the weight of a rule is no whole number from 0 to 1,000,000. */
export function ruleWeightInvalid(rule: string, weight: number, path: Path): Issue {
  return {
    code: "rule-weight-invalid",
    severity: "error",
    message: { zh: `规则 ${rule} 的权重${weight}不合规`, en: `The rule ${rule} has ${weight} as weight.` },
    fix: { zh: "改为0到1000000之间的整数", en: "Use a whole number from 0 to 1,000,000." },
    path,
  };
}

/** `rule-parameter-unknown`: a change sets a parameter the rule does not have. */
export function ruleParameterUnknown(
  rule: string,
  name: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "rule-parameter-unknown",
    severity: "error",
    message: {
      zh: `规则 ${rule} 没有参数“${name}”`,
      en: `The rule ${rule} has no parameter "${name}".`,
    },
    fix:
      known.length === 0
        ? { zh: "只能修改 level 或 weight", en: "Change level or weight only." }
        : { zh: `可用参数：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `rule-value-unknown`: a change sets a number a rule of one's own does not read. */
export function ruleValueUnknown(rule: string, name: string, known: readonly string[], path: Path): Issue {
  return {
    code: "rule-value-unknown",
    severity: "error",
    message: { zh: `规则 ${rule} 没有数值“${name}”`, en: `The rule ${rule} has no value "${name}".` },
    fix:
      known.length === 0
        ? { zh: "该规则没有可改的数值", en: "The rule has no values to change." }
        : { zh: `可用数值：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `year-plan-month-invalid`: a row of a year plan names no months, or one outside 1 to 12. */
export function yearPlanMonthInvalid(plan: string, row: string, path: Path): Issue {
  return {
    code: "year-plan-month-invalid",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 的“${row}”一行月份不合规`,
      en: `The row "${row}" of the year plan ${plan} has no valid months.`,
    },
    fix: { zh: "写1到12的月份，至少一个", en: "Name at least one month from 1 to 12." },
    path,
  };
}

/** `year-plan-item-duplicate`: two items of a year plan share an id. */
export function yearPlanItemDuplicate(plan: string, item: string, path: Path): Issue {
  return {
    code: "year-plan-item-duplicate",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 有两项都编号“${item}”`,
      en: `The year plan ${plan} has two items with the id "${item}".`,
    },
    fix: { zh: "给其中一项换一个编号", en: "Give one of them another id." },
    path,
  };
}

/** `year-plan-visits-invalid`: an item asks for an impossible number of inspectors or of institutions. */
export function yearPlanVisitsInvalid(plan: string, item: string, path: Path): Issue {
  return {
    code: "year-plan-visits-invalid",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 第“${item}”项的督学人数或抽查校数不合规`,
      en: `The item "${item}" of the year plan ${plan} has no valid number of inspectors or of institutions.`,
    },
    fix: { zh: "写1到50的人数、1以上的校数", en: "Use 1 to 50 inspectors and at least 1 institution." },
    path,
  };
}

/** `override-not-supported`: a kind of content is changed by a new edition only. */
export function overrideNotSupported(kind: string, target: string): Issue {
  return {
    code: "override-not-supported",
    severity: "error",
    message: {
      zh: `“${target}”（${kind}）不支持修改`,
      en: `"${target}" (${kind}) cannot be changed by an override.`,
    },
    fix: { zh: "发布新版次，或新增一个系列", en: "Publish a new edition, or add a series of your own." },
    path: [],
  };
}

/** `calendar-year-mismatch`: an edition of a work calendar disagrees with its own year. */
export function calendarYearMismatch(calendar: string, year: number, day: string, path: Path): Issue {
  return {
    code: "calendar-year-mismatch",
    severity: "error",
    message: {
      zh: `工作日历 ${calendar} 的${year}年版次含有不属于该年的日期 ${day}`,
      en: `The edition for ${year} of the calendar ${calendar} holds ${day}, which is not of that year.`,
    },
    fix: {
      zh: "假期须与该年相交，起止顺序正确，日期写成 YYYY-MM-DD",
      en: "A holiday touches its year, begins before it ends, and dates read YYYY-MM-DD.",
    },
    path,
  };
}

/** `calendar-make-up-day-off`: a make-up workday lies inside days off. */
export function calendarMakeUpDayOff(calendar: string, day: string, path: Path): Issue {
  return {
    code: "calendar-make-up-day-off",
    severity: "error",
    message: {
      zh: `工作日历 ${calendar} 的 ${day} 既是调休上班日又在假期内`,
      en: `The calendar ${calendar} has ${day} both as a make-up workday and as a day off.`,
    },
    fix: { zh: "对照通知更正其一", en: "Correct one of them after the notice." },
    path,
  };
}
