import type { Issue } from "@supervision/domain";

/** `inspector-visits-not-steered`: a rule asks each inspector for so many visits, which is checked but not planned for. */
export function inspectorVisitsNotSteered(rule: string, path: Issue["path"]): Issue {
  return {
    code: "inspector-visits-not-steered",
    severity: "warning",
    message: {
      zh: `规则 ${rule} 按督学计督导次数：生成时不照它安排（排多少次由各单位应受的督导决定），只检查谁不足`,
      en: `The rule ${rule} counts visits by inspector: nothing is planned for it (how many visits there are follows from what institutions are owed); it is only checked who falls short.`,
    },
    fix: {
      zh: "先算各单位应受的督导够不够每名督学的次数；生成后看检查结果里这条规则列出的督学，用 extraVisits 或 fixedVisits 补足",
      en: "Reckon first whether what institutions are owed suffices for all inspectors; look in the check for those who fall short, and add visits as extraVisits or fixedVisits.",
    },
    path,
  };
}
