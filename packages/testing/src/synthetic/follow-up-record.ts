import {
  addDays,
  type FollowUpRecord,
  type Institution,
  type IsoDate,
  type Rectification,
  type RectificationStatus,
  type VisitRecord,
} from "@supervision/domain";
import { createRandom } from "./random.ts";
import { observationsFor } from "./visit-record.ts";

/** What a made-up follow-up record is about. */
export interface SyntheticFollowUpRecordOptions {
  /** The same seed gives the same record. */
  readonly seed: number | string;
  /** The record that is followed up, made by {@link syntheticVisitRecord}. */
  readonly record: VisitRecord;
  /** The institution of that record. */
  readonly institution: Pick<Institution, "id" | "kind">;
  /** Day of the follow-up visit; usually two days after the last limit. */
  readonly date?: IsoDate;
  /** Ids of the inspectors; usually those of the first visit. */
  readonly inspectors?: readonly [string, ...string[]];
}

/**
 * A made-up follow-up record: what became of each finding of a visit record. When there are several findings at least one is
 * put right and, from two findings on, one is not put right in full, so that every field of the form is filled.
 *
 * @example
 * ```ts
 * import { syntheticFollowUpRecord, syntheticVisitRecord } from "@supervision/testing";
 * const institution = { id: "S001", kind: "primary" } as const;
 * const record = syntheticVisitRecord({ seed: 1, institution, inspectors: ["D01"], date: "2026-03-10", items: 2 });
 * const followUp = syntheticFollowUpRecord({ seed: 1, record, institution });
 * console.log(followUp.rectifications.map((one) => one.status).join(" ")); // => closed partly
 * ```
 */
export function syntheticFollowUpRecord(options: SyntheticFollowUpRecordOptions): FollowUpRecord {
  const { record, institution } = options;
  const random = createRandom(options.seed).fork("follow-up-record");
  const limits = record.findings.map((finding) => finding.deadline ?? addDays(record.date, 30));
  const date =
    options.date ??
    addDays(
      limits.reduce((last, limit) => (limit > last ? limit : last), record.date),
      2,
    );
  const rectifications = record.findings.map((finding, index): Rectification => {
    const text = textFor(institution, finding.description);
    const status = statusAt(index, record.findings.length);
    return {
      finding: finding.id,
      institution: institution.id,
      status,
      measures: status === "closed" ? (text?.closed ?? "已按要求整改。") : (text?.partly ?? "正在整改。"),
      reportedOn: addDays(date, -random.integer(2, 5)),
      verifiedOn: date,
    };
  });
  const open = rectifications.filter((one) => one.status !== "closed").length;
  return {
    id: `${record.id}-follow-up`,
    record: record.id,
    institution: institution.id,
    date,
    inspectors: options.inspectors ?? record.inspectors,
    items: record.items,
    rectifications,
    goodPractice: ["学校收到督导意见后当天开会分工，整改情况在公开栏逐条公布。"],
    nextRequirements:
      open === 0
        ? "巩固整改成果，把有效做法写进制度。"
        : "未完成事项两周内办结并书面报告责任督学，下次督导再看。",
    remarks: "示例数据",
  };
}

function statusAt(index: number, count: number): RectificationStatus {
  return index === count - 1 && count > 1 ? "partly" : "closed";
}

function textFor(
  institution: Pick<Institution, "kind">,
  description: string,
): { readonly closed: string; readonly partly: string } | undefined {
  return observationsFor(institution)
    .flatMap((observation) => observation.findings)
    .find((finding) => finding.description === description);
}
