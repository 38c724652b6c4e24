/**
 * The putting right of findings, step by step: notice, report, extension, objection, second look, escalation.
 *
 * @packageDocumentation
 */
export type { RectificationEvent } from "./rectification-event.ts";
export type { EscalationStep, RectificationPolicy } from "./rectification-policy.ts";
export {
  followRectification,
  type FindingToRectify,
  type RectificationProgress,
} from "./follow-rectification.ts";
export { formatRectification } from "./format-rectification.ts";
