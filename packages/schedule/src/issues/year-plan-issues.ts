import type { Issue } from "@supervision/domain";
import { wayOut } from "./planned-visit-ways-out.ts";

type Path = readonly (string | number)[];

/** `year-plan-month-invalid`: a row of a year plan names no months, weeks or days, or some that do not exist. */
export function yearPlanMonthInvalid(
  plan: string,
  row: string,
  field: string,
  value: string,
  path: Path,
): Issue {
  return {
    code: "year-plan-month-invalid",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 的“${row}”一行，${field} ${value === "" ? "是空的" : `写着“${value}”`}`,
      en: `The row "${row}" of the year plan ${plan}: ${field} is ${value === "" ? "empty" : `"${value}"`}.`,
    },
    fix: wayOut(field),
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

/** `year-plan-visits-invalid`: the visits of an item are asked for in a number, or of nobody, as no register could satisfy. */
export function yearPlanVisitsInvalid(
  plan: string,
  item: string,
  field: string,
  value: string,
  path: Path,
): Issue {
  return {
    code: "year-plan-visits-invalid",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 第“${item}”项的督导，${field} ${value === "" ? "是空的" : `写着“${value}”`}`,
      en: `The visits of the item "${item}" of the year plan ${plan}: ${field} is ${value === "" ? "empty" : `"${value}"`}.`,
    },
    fix: wayOut(field),
    path,
  };
}

/** `year-plan-rotation-invalid`: a rotation of items in a year plan names no items, no institutions, or months that do not exist. */
export function yearPlanRotationInvalid(plan: string, field: string, value: string, path: Path): Issue {
  return {
    code: "year-plan-rotation-invalid",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 的事项轮换，${field} ${value === "" ? "是空的" : `写着“${value}”`}`,
      en: `The rotation of items in the year plan ${plan}: ${field} is ${value === "" ? "empty" : `"${value}"`}.`,
    },
    fix: wayOut(field),
    path,
  };
}
