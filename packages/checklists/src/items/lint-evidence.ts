import type { Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { evidenceDemanded, evidenceTwice, evidenceUnexplained } from "../issues.ts";
import { answerFormOf, type AnswerType } from "./answer-form.ts";

const PAPERS: readonly AnswerType[] = ["file", "photo"];
const PROOFS: readonly AnswerType[] = [...PAPERS, "signature"];

/**
 * Names the items of an edition that ask schools for more evidence than a finding needs, so that supervision makes no paper work of its own.
 * A finding needs words on what was seen, no more: `DEFAULT_EVIDENCE` asks for nothing else. Only warnings: `evidence-unexplained`, `evidence-twice`, `evidence-demanded`.
 *
 * @example
 * ```ts
 * import { lintEvidence } from "@supervision/checklists";
 * const [issue] = lintEvidence({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: { meeting: { title: "家长会照片", answer: "photo" } },
 * });
 * console.log(issue?.code); // => evidence-demanded
 * ```
 */
export function lintEvidence(edition: ChecklistEdition): readonly Issue[] {
  return Object.entries(edition.items).flatMap(([id, item]) => {
    const { evidence, title } = item;
    const path = ["items", id];
    const { type } = answerFormOf(item.answer);
    const issues: Issue[] = [];
    const isMore = evidence?.when === "on-failure" && evidence.what === "evidence";
    if ((evidence?.when === "always" || isMore) && (evidence?.because ?? "").trim() === "")
      issues.push(evidenceUnexplained(id, title, isMore, [...path, "evidence", "because"]));
    if (evidence?.what === "evidence" && evidence.when !== "never" && PROOFS.includes(type))
      issues.push(evidenceTwice(id, title, [...path, "evidence"]));
    if (
      PAPERS.includes(type) &&
      item.optional !== true &&
      item.askIf === undefined &&
      item.basis === undefined
    )
      issues.push(evidenceDemanded(id, title, [...path, "answer"]));
    return issues;
  });
}
