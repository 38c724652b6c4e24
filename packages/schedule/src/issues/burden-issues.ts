/** Issues about the burden of schools: code, message and way out in both languages. */
import type { Bilingual, Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `other-visit-invalid`: a visit of another programme cannot be registered as it is written. */
export function otherVisitInvalid(
  id: string,
  field: "id" | "institution" | "date" | "halfDay" | "minutes",
  zh: string,
  en: string,
  path: Path,
): Issue {
  return {
    code: "other-visit-invalid",
    severity: "error",
    message: { zh: `进校事项 ${id}：${zh}`, en: `The visit ${id} of another programme: ${en}.` },
    fix: { zh: "更正这一项后重新登记", en: "Put this entry right and register again." },
    path: [...path, field],
  };
}

/** `burden-unsigned`: an institution has more visits than the limit, and nobody has signed a reason. */
export function burdenUnsigned(
  institution: string,
  span: Bilingual,
  count: number,
  most: number,
  path: Path,
): Issue {
  return {
    code: "burden-unsigned",
    severity: "error",
    message: {
      zh: `${institution}在${span.zh}进校${count}次，上限${most}次，没有签批理由`,
      en: `${institution} has ${count} visits in ${span.en}; the limit is ${most}, and nobody has signed a reason.`,
    },
    fix: {
      zh: "合并或改期，或者登记签批人和理由",
      en: "Make visits together or on other days, or register who signed and why.",
    },
    path,
  };
}
