/** Issues of filled forms that come back from other people's tools. */
import type { FilePlace, Issue } from "@supervision/domain";

/** Where something stands: keys from the root of the data, and the place in a file. */
export interface SubmissionWhere {
  /** Keys from the root. */
  readonly path: readonly (string | number)[];
  /** Place in the file, when there is one. */
  readonly place?: FilePlace;
}

const at = ({ path, place }: SubmissionWhere): Pick<Issue, "path" | "place"> => ({
  path,
  ...(place === undefined ? {} : { place }),
});

/** `submission-unreadable`: the data are no filled form. */
export function submissionUnreadable(expected: string, where: SubmissionWhere): Issue {
  return {
    code: "submission-unreadable",
    severity: "error",
    message: {
      zh: `读不出填好的表单，应为 ${expected}`,
      en: `This is no filled form; expected ${expected}.`,
    },
    fix: {
      zh: "从表单平台重新导出，或检查这一处",
      en: "Export it again from the form server, or check this place.",
    },
    ...at(where),
  };
}

/** `submission-other-form`: the data belong to another form, or were exported with labels instead of names. */
export function submissionOtherForm(form: string, where: SubmissionWhere): Issue {
  return {
    code: "submission-other-form",
    severity: "error",
    message: {
      zh: `没有一列属于表单 ${form}`,
      en: `Nothing here belongs to the form ${form}.`,
    },
    fix: {
      zh: "核对是不是这份清单的数据；导出时选“XML 名称和值”，不要选标签",
      en: "Check that these are data of this checklist, and export XML names and values instead of labels.",
    },
    ...at(where),
  };
}

/** `submission-column-unknown`: a column or key belongs to no question of the form. */
export function submissionColumnUnknown(
  column: string,
  nearest: string | undefined,
  where: SubmissionWhere,
): Issue {
  return {
    code: "submission-column-unknown",
    severity: "warning",
    message: { zh: `表单没有“${column}”`, en: `The form has no "${column}".` },
    fix:
      nearest === undefined
        ? { zh: "这一列没有读；多余就删去", en: "It was not read; remove it if it is surplus." }
        : { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` },
    ...at(where),
  };
}

/** `submission-column-twice`: two columns stand for the same question. */
export function submissionColumnTwice(column: string, other: string, where: SubmissionWhere): Issue {
  return {
    code: "submission-column-twice",
    severity: "error",
    message: {
      zh: `“${column}”与“${other}”是同一题`,
      en: `"${column}" and "${other}" are the same question.`,
    },
    fix: { zh: "只留一列", en: "Keep one of them." },
    ...at(where),
  };
}

/** `submission-pin-missing`: a filled form does not say to which edition it belongs. */
export function submissionPinMissing(edition: string, where: SubmissionWhere): Issue {
  return {
    code: "submission-pin-missing",
    severity: "warning",
    message: {
      zh: `没有版次和摘要，按 ${edition} 版读取`,
      en: `It holds neither edition nor digest and was read as ${edition}.`,
    },
    fix: {
      zh: "导出时带上 pin_edition、pin_digest 两列",
      en: "Export the columns pin_edition and pin_digest as well.",
    },
    ...at(where),
  };
}

/** `submission-institution-missing`: a filled form does not say whom it is about. */
export function submissionInstitutionMissing(where: SubmissionWhere): Issue {
  return {
    code: "submission-institution-missing",
    severity: "error",
    message: { zh: "没有被督导单位编号", en: "The id of the institution is missing." },
    fix: { zh: "补填 visit_institution", en: "Fill in visit_institution." },
    ...at(where),
  };
}

/** `submission-institution-unknown`: the institution is none of those known. */
export function submissionInstitutionUnknown(
  id: string,
  nearest: string | undefined,
  where: SubmissionWhere,
): Issue {
  return {
    code: "submission-institution-unknown",
    severity: "error",
    message: { zh: `没有编号为“${id}”的单位`, en: `There is no institution "${id}".` },
    fix:
      nearest === undefined
        ? { zh: "核对 visit_institution", en: "Check visit_institution." }
        : { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` },
    ...at(where),
  };
}

/** `submission-date-invalid`: the day of the visit is missing or no day. */
export function submissionDateInvalid(received: string, where: SubmissionWhere): Issue {
  return {
    code: "submission-date-invalid",
    severity: "error",
    message: {
      zh: `督导日期应为 YYYY-MM-DD，收到“${received}”`,
      en: `The day of the visit should be YYYY-MM-DD, received "${received}".`,
    },
    fix: { zh: "改正 visit_date", en: "Correct visit_date." },
    ...at(where),
  };
}

/** `submission-twice`: two rows hold the same submission. */
export function submissionTwice(key: string, where: SubmissionWhere): Issue {
  return {
    code: "submission-twice",
    severity: "error",
    message: { zh: `提交 ${key} 出现了两次`, en: `The submission ${key} stands here twice.` },
    fix: { zh: "删去一行", en: "Remove one of the rows." },
    ...at(where),
  };
}

/** `submission-entry-orphan`: a row of a repeat group belongs to no submission. */
export function submissionEntryOrphan(parent: string, where: SubmissionWhere): Issue {
  return {
    code: "submission-entry-orphan",
    severity: "error",
    message: {
      zh: `这一条目属于提交“${parent}”，主表里没有它`,
      en: `This entry belongs to the submission "${parent}", which the main table does not hold.`,
    },
    fix: {
      zh: "主表和各重复组的表要出自同一次导出",
      en: "Take the main table and those of the repeat groups from one export.",
    },
    ...at(where),
  };
}
