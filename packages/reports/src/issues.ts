/** Every issue the reports package raises: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `template-title-empty`: a form has no title. */
export function templateTitleEmpty(template: string, edition: string, path: Path): Issue {
  return {
    code: "template-title-empty",
    severity: "error",
    message: {
      zh: `模板 ${template} ${edition} 没有标题`,
      en: `Template ${template} ${edition} has no title.`,
    },
    fix: { zh: "写明打印在表首的标题", en: "Write the title printed above the form." },
    path,
  };
}

/** `template-label-width`: the share of the label column is not between 0 and 1. */
export function templateLabelWidth(template: string, edition: string, width: number, path: Path): Issue {
  return {
    code: "template-label-width",
    severity: "error",
    message: {
      zh: `模板 ${template} ${edition} 的标签列占比 ${width} 不在0和1之间`,
      en: `Template ${template} ${edition}: the label column takes ${width} of the width, which is not between 0 and 1.`,
    },
    fix: { zh: "写成占表宽的比例，如 0.2", en: "Write a share of the table's width, such as 0.2." },
    path,
  };
}

/** `template-field-duplicate`: two fields of a form share an id. */
export function templateFieldDuplicate(template: string, field: string, path: Path): Issue {
  return {
    code: "template-field-duplicate",
    severity: "error",
    message: {
      zh: `模板 ${template} 有两个字段都叫“${field}”`,
      en: `Template ${template} has two fields named "${field}".`,
    },
    fix: { zh: "给其中一个另起标识", en: "Give one of them another id." },
    path,
  };
}

/** `template-field-source`: a field takes its value from facts the form does not print. */
export function templateFieldSource(
  template: string,
  field: string,
  from: string,
  allowed: readonly string[],
  path: Path,
): Issue {
  return {
    code: "template-field-source",
    severity: "error",
    message: {
      zh: `模板 ${template} 的字段“${field}”不能取“${from}”的值`,
      en: `Template ${template}: field "${field}" cannot take its value from "${from}".`,
    },
    fix: { zh: `可用：${allowed.join("、")}`, en: `Use one of: ${allowed.join(", ")}.` },
    path,
  };
}

/** `template-field-unknown`: a change names a field the form does not have. */
export function templateFieldUnknown(
  template: string,
  field: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "template-field-unknown",
    severity: "error",
    message: {
      zh: `模板 ${template} 没有字段“${field}”`,
      en: `Template ${template} has no field "${field}".`,
    },
    fix: { zh: `已有字段：${known.join("、")}`, en: `Its fields are: ${known.join(", ")}.` },
    path,
  };
}

/** `template-order-incomplete`: a new order leaves out fields or names one twice. */
export function templateOrderIncomplete(
  template: string,
  missing: readonly string[],
  doubled: readonly string[],
  path: Path,
): Issue {
  const zh = [
    ...(missing.length > 0 ? [`缺${missing.join("、")}`] : []),
    ...(doubled.length > 0 ? [`重复${doubled.join("、")}`] : []),
  ];
  const en = [
    ...(missing.length > 0 ? [`missing ${missing.join(", ")}`] : []),
    ...(doubled.length > 0 ? [`twice ${doubled.join(", ")}`] : []),
  ];
  return {
    code: "template-order-incomplete",
    severity: "error",
    message: {
      zh: `模板 ${template} 的新顺序不完整：${zh.join("；")}`,
      en: `Template ${template}: the new order is incomplete: ${en.join("; ")}.`,
    },
    fix: {
      zh: "列出全部字段各一次；不要的字段写进 hide",
      en: "List every field once; put fields to leave out into hide.",
    },
    path,
  };
}
