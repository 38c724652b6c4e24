/** Issues of choosing items for a visit: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `selection-input-invalid`: minutes, days, dates or ids cannot be worked with. */
export function selectionInputInvalid(what: string, found: string, path: Path): Issue {
  return {
    code: "selection-input-invalid",
    severity: "error",
    message: {
      zh: `${what}：“${found}”无法使用`,
      en: `${what}: "${found}" cannot be worked with.`,
    },
    fix: {
      zh: "分钟和天数写正数，日期写 YYYY-MM-DD，以后的督导按日期先后列在本次之后，事项不重复",
      en: "Give positive minutes and days, dates as YYYY-MM-DD, later visits in order after this one, and each item once.",
    },
    path,
  };
}

/** `selection-item-late`: an item will not be seen within its period, whatever is chosen by this order. */
export function selectionItemLate(item: string, due: string, path: Path): Issue {
  return {
    code: "selection-item-late",
    severity: "warning",
    message: {
      zh: `${item} 应在 ${due} 之前查看，现有时间排不下`,
      en: `${item} is due by ${due}; there is not enough time for it.`,
    },
    fix: {
      zh: "延长本次或以后的督导时间，或增加一次督导",
      en: "Make this or a later visit longer, or add a visit.",
    },
    path,
  };
}
