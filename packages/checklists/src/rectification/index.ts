/**
 * 整改全程：通知、整改报告、延期、异议、复查、升级督办。
 *
 * The putting right of findings, step by step: notice, report, extension, objection, second look, escalation.
 *
 * @category 督导之后 After the visit
 * @packageDocumentation
 */
export type { RectificationEvent } from "./rectification-event.ts";
export type { EscalationStep, RectificationPolicy } from "./rectification-policy.ts";
export type { FindingToRectify } from "./finding-to-rectify.ts";
export { followRectification, type RectificationProgress } from "./follow-rectification.ts";
export { formatRectification } from "./format-rectification.ts";
