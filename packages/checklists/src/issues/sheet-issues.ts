/** Issues of scoring sheets: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

/** `clause-not-printable`: scoring sheets have no words that would be read back as these rules. */
export function clauseNotPrintable(printed: string, path: readonly (string | number)[]): Issue {
  return {
    code: "clause-not-printable",
    severity: "error",
    message: {
      zh: `“${printed}”读回来不是同样的规则`,
      en: `"${printed}" would not be read back as the same rules.`,
    },
    fix: {
      zh: "规则的 text 用不含数字、标点和“扣”“得”的短语；看选项和单元格的规则不能印成语句",
      en: "Give rules a short text without digits, marks, 扣 or 得; rules on options and cells have no such words.",
    },
    path,
  };
}
