import { formatPlace, type Issue, type Severity } from "@supervision/domain";
import type { Block, ReportDocument } from "../model/report-document.ts";
import { textTable } from "./text-table.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", note: "说明" };

/**
 * Issues as a document that can be handed to whoever keeps the data: gravity, place, what is wrong, what to do.
 *
 * `title` defaults to `数据核对情况`.
 *
 * @example
 * ```ts
 * import { formatIssues } from "@supervision/reports";
 * import { renderMarkdown } from "@supervision/reports/markdown";
 * import { decodeVisit } from "@supervision/schemas";
 * const checked = decodeVisit({ id: "V1" }, "安排.json");
 * const report = formatIssues(checked.ok ? [] : checked.issues);
 * console.log(renderMarkdown(report).split("\n")[0]); // => # 数据核对情况
 * ```
 */
export function formatIssues(issues: readonly Issue[], title = "数据核对情况"): ReportDocument {
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  const blocks: Block[] = [
    { type: "title", text: title },
    {
      type: "paragraph",
      runs: [
        {
          text:
            issues.length === 0
              ? "没有发现问题。"
              : `共${issues.length}条：错误${count("error")}条，提醒${count("warning")}条，说明${count("note")}条。`,
        },
      ],
    },
  ];
  if (issues.length > 0)
    blocks.push(
      textTable(
        title,
        [
          { title: "序号", width: 5, align: "middle" },
          { title: "程度", width: 6, align: "middle" },
          { title: "位置", width: 26 },
          { title: "问题", width: 36 },
          { title: "处理办法", width: 27 },
        ],
        issues.map((issue, index) => [
          { number: index + 1, text: String(index + 1) },
          SEVERITIES[issue.severity],
          formatPlace(issue.place) || issue.path.join("."),
          issue.message.zh,
          issue.fix.zh,
        ]),
      ),
    );
  return {
    metadata: { title },
    page: { size: "A4", orientation: "landscape" },
    layout: "form",
    blocks,
  };
}
