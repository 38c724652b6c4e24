/** Issues of ratings and objections: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `ratings-apart`: self-assessment and review are not about the same institution and list. */
export function ratingsApart(self: string, review: string, path: Path): Issue {
  return {
    code: "ratings-apart",
    severity: "error",
    message: {
      zh: `自评（${self}）和督评（${review}）不是同一单位的同一份清单`,
      en: `The self-assessment (${self}) and the review (${review}) are not of one list of one institution.`,
    },
    fix: {
      zh: "对照同一单位按同一清单填写的两份答卷",
      en: "Compare two fillings of one list by one institution.",
    },
    path,
  };
}

/** `rating-invalid`: points of a source lie outside of what they are out of, or its part is not above zero. */
export function ratingInvalid(title: string, path: Path): Issue {
  return {
    code: "rating-invalid",
    severity: "error",
    message: {
      zh: `“${title}”的得分、满分或占比不合规`,
      en: `Points, maximum or part of "${title}" are out of range.`,
    },
    fix: {
      zh: "得分在0与满分之间，满分和占比大于0",
      en: "Points are 0 to the maximum; maximum and part are above 0.",
    },
    path,
  };
}

/** `rating-missing`: a source of a weighted total has no points yet. */
export function ratingMissing(title: string, path: Path): Issue {
  return {
    code: "rating-missing",
    severity: "warning",
    message: { zh: `“${title}”还没有得分`, en: `There are no points of "${title}" yet.` },
    fix: { zh: "补上得分；在此之前总分是一个区间", en: "Add them; until then the total is a range." },
    path,
  };
}

/** `objection-item-unknown`: an objection is about an item the edition lacks. */
export function objectionItemUnknown(id: string, item: string, path: Path): Issue {
  return {
    code: "objection-item-unknown",
    severity: "error",
    message: {
      zh: `异议 ${id} 所涉事项“${item}”不存在`,
      en: `The objection ${id} is about "${item}", which is no item.`,
    },
    fix: { zh: "改为本版的事项编号", en: "Name an item of this edition." },
    path,
  };
}

/** `objection-reason-missing`: an objection, or the decision on it, gives no reason. */
export function objectionReasonMissing(id: string, path: Path): Issue {
  return {
    code: "objection-reason-missing",
    severity: "error",
    message: { zh: `异议 ${id} 没有写明理由`, en: `The objection ${id} gives no reason.` },
    fix: { zh: "在 because 写明理由", en: "Give the reason under `because`." },
    path,
  };
}

/** `objection-out-of-order`: an objection was decided before it was raised. */
export function objectionOutOfOrder(id: string, on: string, decided: string, path: Path): Issue {
  return {
    code: "objection-out-of-order",
    severity: "error",
    message: {
      zh: `异议 ${id} 提出于 ${on}，处理日期 ${decided} 在前`,
      en: `The objection ${id} was raised on ${on} and decided before, on ${decided}.`,
    },
    fix: { zh: "核对两个日期", en: "Check both days." },
    path,
  };
}
