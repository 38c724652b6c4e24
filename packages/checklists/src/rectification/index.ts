/**
 * The putting right of findings, step by step: notice, report, extension, objection, second look, escalation.
 *
 * @packageDocumentation
 */
export type { RectificationEvent } from "./rectification-event.ts";
export type { EscalationStep, RectificationPolicy } from "./rectification-policy.ts";
export type { FindingToRectify } from "./finding-to-rectify.ts";
export { followRectification, type RectificationProgress } from "./follow-rectification.ts";
export { formatRectification } from "./format-rectification.ts";
