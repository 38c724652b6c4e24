import {
  type Finding,
  type FollowUpRecord,
  formatChineseDate,
  type Rectification,
  RECTIFICATION_STATUSES,
} from "@supervision/domain";
import type { ReportDocument } from "../model/report-document.ts";
import type { ReportTemplateEdition } from "../templates/report-template.ts";
import { numbered, paragraphsOf } from "./entries.ts";
import { formatForm, requireSubject } from "./format-form.ts";
import { indexNames, type Names } from "./names.ts";

/**
 * What a follow-up form is filled with. Without a record the form is printed empty, for the pen.
 *
 * @term 整改回访记录表填写内容
 */
export interface FollowUpRecordFacts extends Names {
  /** What was seen at the second look. */
  readonly record?: FollowUpRecord;
  /** The findings followed up, which give the words; a finding that is not among them is printed as its id. */
  readonly findings?: readonly Finding[];
}

/**
 * The 整改回访记录表 of a follow-up visit, laid out as a template edition says. What is not known stays empty.
 *
 * 整改情况 lists every finding with its status; 未整改事项 repeats those that are not closed.
 * Throws a `TypeError` for a template of another subject.
 *
 * @example
 * ```ts
 * import { formatFollowUpRecord } from "@supervision/reports";
 * import { followUpRecordForm } from "@supervision/reports/forms";
 * const [edition] = followUpRecordForm.editions;
 * if (edition === undefined) throw new Error("The form has no edition");
 * console.log(formatFollowUpRecord(edition).metadata.title); // => 督导检查整改回访记录表
 * ```
 */
export function formatFollowUpRecord(
  template: ReportTemplateEdition,
  facts: FollowUpRecordFacts = {},
): ReportDocument {
  requireSubject(template, "follow-up-record");
  const record = facts.record;
  if (record === undefined) return formatForm(template, { texts: {} });
  const names = indexNames(facts);
  const words = new Map((facts.findings ?? []).map((finding) => [finding.id, finding.description]));
  const nameOf = (rectification: Rectification): string =>
    withoutStop(words.get(rectification.finding) ?? rectification.finding);
  return formatForm(template, {
    date: record.date,
    texts: {
      institution: [names.institution(record.institution)],
      date: [formatChineseDate(record.date)],
      inspectors: [record.inspectors.map(names.inspector).join("、")],
      items: numbered(record.items.map(names.item)),
      rectifications: numbered(
        record.rectifications.map((entry) => {
          const measures = paragraphsOf([entry.measures]).join("");
          const status = `${nameOf(entry)}：${RECTIFICATION_STATUSES[entry.status]}`;
          return measures === "" ? `${status}。` : `${status}。${measures}`;
        }),
      ),
      outstanding: numbered(
        record.rectifications
          .filter((entry) => entry.status !== "closed")
          .map((entry) => `${nameOf(entry)}（${RECTIFICATION_STATUSES[entry.status]}）`),
      ),
      "good-practice": numbered(paragraphsOf(record.goodPractice)),
      "next-requirements": paragraphsOf([record.nextRequirements]),
      remarks: paragraphsOf([record.remarks]),
    },
  });
}

function withoutStop(text: string): string {
  return text.trim().replace(/[。；;.]+$/, "");
}
