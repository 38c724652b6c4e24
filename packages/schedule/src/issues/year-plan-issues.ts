import { type Issue, nearest } from "@supervision/domain";
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

/** `year-plan-field-unknown`: whom visits or a rotation of a year plan are about is written with a field there is not, and would be others. */
export function yearPlanFieldUnknown(
  plan: string,
  field: string,
  known: readonly string[],
  path: Path,
): Issue {
  const close = nearest(field, known);
  return {
    code: "year-plan-field-unknown",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 的 among 没有“${field}”这一项，指的单位就不对了`,
      en: `The year plan ${plan}: \`among\` has no field "${field}", so that other institutions would be meant.`,
    },
    fix:
      close === undefined
        ? {
            zh: `可用：${known.join("、")}；用不着就删去`,
            en: `Use one of ${known.join(", ")}, or leave it out.`,
          }
        : { zh: `是否为“${close}”？`, en: `Did you mean "${close}"?` },
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
