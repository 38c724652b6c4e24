import type { LegalSource } from "@supervision/domain";
import { defineScheduleRule } from "../src/index.ts";
import type { RuleContent, ScheduleRuleEdition } from "../src/index.ts";

const old: LegalSource = {
  title: "滨江区督学工作办法",
  issuedBy: "滨江区教育督导室",
  authority: "district",
  documentNumber: "滨教督〔2025〕3号",
  issuedOn: "2025-08",
  article: "第七条",
};
const recent: LegalSource = { ...old, documentNumber: "滨教督〔2026〕2号", issuedOn: "2026-03" };

function editionOf(edition: string, source: LegalSource, rule: RuleContent): ScheduleRuleEdition {
  return {
    edition,
    status: "active",
    effective: { from: `${edition}-01` },
    sources: [source],
    level: "hard",
    rule,
  };
}

/** At most one visit a week, then at most two, each under a document of its own. */
export const limit = defineScheduleRule({
  id: "riverside/limit",
  title: "督学每周督导次数",
  editions: [
    editionOf("2025-09", old, { type: "visits-at-most", perWeek: 1 }),
    editionOf("2026-04", { ...recent, article: "第二条" }, { type: "visits-at-most", perWeek: 2 }),
  ],
});
