import type { Issue } from "@supervision/domain";

/**
 * `inspector-visits-not-steered`: a rule asks each inspector for so many visits (`needed` of all of them together), which is checked but
 * not planned for; what is planned are the visits `owed` to institutions.
 */
export function inspectorVisitsNotSteered(
  rule: string,
  needed: number,
  owed: number,
  path: Issue["path"],
): Issue {
  return {
    code: "inspector-visits-not-steered",
    severity: "warning",
    message: {
      zh: `规则 ${rule} 按督学计督导次数，合计${needed}人次；各单位按频次应受督导${owed}次。生成不为它加排督导，只检查谁不足`,
      en: `The rule ${rule} counts visits by inspector, ${needed} of all together; institutions are owed ${owed} by how often they are visited. Nothing more is planned for it; it is only checked who falls short.`,
    },
    fix: {
      zh: "差得多的，改频次或用 extraVisits 加排；生成后看检查结果里这条规则列出的督学，再用 fixedVisits 补足",
      en: "Where that is far apart, change how often institutions are visited or add extraVisits; then look in the check for those who fall short, and add fixedVisits.",
    },
    path,
  };
}
