import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

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
