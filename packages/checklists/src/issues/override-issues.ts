/** Issues of changes to a checklist: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `override-based-on-missing`: a change names an edition the checklist does not have. */
export function overrideBasedOnMissing(
  checklist: string,
  edition: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "override-based-on-missing",
    severity: "error",
    message: { zh: `${checklist} 没有“${edition}”版`, en: `${checklist} has no edition "${edition}".` },
    fix: { zh: `改为其中之一：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `override-period-invalid`: a change starts or ends on no civil date, or ends before it starts. */
export function overridePeriodInvalid(
  checklist: string,
  from: string,
  until: string | undefined,
  path: Path,
): Issue {
  const range = until === undefined ? from : `${from}–${until}`;
  return {
    code: "override-period-invalid",
    severity: "error",
    message: {
      zh: `对 ${checklist} 的修改，期限“${range}”不合规`,
      en: `The change to ${checklist} has "${range}" as its period.`,
    },
    fix: {
      zh: "from、until 写 YYYY-MM-DD，until 不早于 from",
      en: "Write `from` and `until` as YYYY-MM-DD, `until` not before `from`.",
    },
    path,
  };
}

/** `override-source-missing`: a change cites no document. */
export function overrideSourceMissing(checklist: string, path: Path): Issue {
  return {
    code: "override-source-missing",
    severity: "error",
    message: { zh: `对 ${checklist} 的修改没有依据`, en: `The change to ${checklist} cites no document.` },
    fix: {
      zh: "在 source 写出文件名、发文机关和日期",
      en: "Name title, issuing body and date under `source`.",
    },
    path,
  };
}

/** `override-item-missing`: a change names an item the edition does not have. */
export function overrideItemMissing(
  checklist: string,
  edition: string,
  id: string,
  nearest: string | undefined,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "override-item-missing",
    severity: "error",
    message: {
      zh: `${checklist} 的 ${edition} 版没有事项“${id}”`,
      en: `The edition ${edition} of ${checklist} has no item "${id}".`,
    },
    fix:
      nearest === undefined
        ? {
            zh: `改为其中之一：${known.join("、")}；新增事项写在 add`,
            en: `Use one of: ${known.join(", ")}; put new items under \`add\`.`,
          }
        : {
            zh: `是不是“${nearest}”？新增事项写在 add`,
            en: `Did you mean "${nearest}"? Put new items under \`add\`.`,
          },
    path,
  };
}

/** `override-field-unknown`: a change or a new item has a field that items do not have. */
export function overrideFieldUnknown(
  checklist: string,
  id: string,
  field: string,
  nearest: string | undefined,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "override-field-unknown",
    severity: "error",
    message: {
      zh: `${checklist} 的事项 ${id}：没有“${field}”这个字段`,
      en: `${checklist}, item ${id}: items have no field "${field}".`,
    },
    fix:
      nearest === undefined
        ? { zh: `改为其中之一：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` }
        : { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` },
    path,
  };
}

/** `override-section-missing`: a change names a section the edition does not have. */
export function overrideSectionMissing(
  checklist: string,
  edition: string,
  id: string,
  nearest: string | undefined,
  path: Path,
): Issue {
  return {
    code: "override-section-missing",
    severity: "error",
    message: {
      zh: `${checklist} 的 ${edition} 版没有部分“${id}”`,
      en: `The edition ${edition} of ${checklist} has no section "${id}".`,
    },
    fix: {
      zh: `${nearest === undefined ? "" : `是不是“${nearest}”？`}新增部分写在 addSections`,
      en: `${nearest === undefined ? "" : `Did you mean "${nearest}"? `}Put new sections under \`addSections\`.`,
    },
    path,
  };
}

/** `override-section-exists`: a section to be added is there already. */
export function overrideSectionExists(checklist: string, edition: string, id: string, path: Path): Issue {
  return {
    code: "override-section-exists",
    severity: "error",
    message: {
      zh: `${checklist} 的 ${edition} 版已有部分“${id}”`,
      en: `The edition ${edition} of ${checklist} has a section "${id}" already.`,
    },
    fix: {
      zh: "改写在 sections，或换一个编号",
      en: "Put it under `sections`, or choose another id.",
    },
    path,
  };
}

/** `override-item-exists`: a change adds an item the edition already has. */
export function overrideItemExists(checklist: string, edition: string, id: string, path: Path): Issue {
  return {
    code: "override-item-exists",
    severity: "error",
    message: {
      zh: `${checklist} 的 ${edition} 版已有事项“${id}”`,
      en: `The edition ${edition} of ${checklist} already has the item "${id}".`,
    },
    fix: {
      zh: "要修改它，写在 items；要新增，另取编号",
      en: "Put it under `items` to change it, or choose another id to add one.",
    },
    path,
  };
}

/** `override-reason-missing`: an item is dropped without a reason. */
export function overrideReasonMissing(checklist: string, id: string, path: Path): Issue {
  return {
    code: "override-reason-missing",
    severity: "error",
    message: {
      zh: `删除 ${checklist} 的事项 ${id} 没有写理由`,
      en: `The item ${id} of ${checklist} is dropped without a reason.`,
    },
    fix: { zh: '写成 remove("并入专项")', en: 'Write remove("merged into a special visit").' },
    path,
  };
}
