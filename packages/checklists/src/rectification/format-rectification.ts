import { type Bilingual, RECTIFICATION_STATUSES } from "@supervision/domain";
import type { RectificationProgress } from "./follow-rectification.ts";

/**
 * Where the putting right of a finding stands, in one line.
 *
 * @example
 * ```ts
 * import { followRectification, formatRectification } from "@supervision/checklists/rectification";
 * const finding = { id: "F1", institution: "S1", foundOn: "2026-03-10", foundBy: ["I1"], deadline: "2026-03-31" };
 * const policy = { escalation: [{ id: "talk", title: "约谈", afterDays: 7 }] };
 * const progress = followRectification(finding, [], policy, "2026-04-10");
 * if (progress.ok) console.log(formatRectification(progress.value, "zh")); // => F1：待整改，期限2026-03-31，逾期10天，可约谈
 * ```
 */
export function formatRectification(
  {
    finding,
    status,
    deadline,
    overdueDays,
    extensionAsked,
    objection,
    escalationDue,
    looks,
  }: RectificationProgress,
  language: keyof Bilingual,
): string {
  const zh = language === "zh";
  const parts = [
    status === "withdrawn"
      ? zh
        ? "异议成立，已撤销"
        : "withdrawn"
      : zh
        ? RECTIFICATION_STATUSES[status]
        : status,
    ...(deadline === undefined || status === "closed" || status === "withdrawn"
      ? []
      : [zh ? `期限${deadline}` : `limit ${deadline}`]),
    ...(overdueDays === undefined ? [] : [zh ? `逾期${overdueDays}天` : `${overdueDays} day(s) overdue`]),
    ...(extensionAsked === undefined
      ? []
      : [zh ? `申请延期至${extensionAsked.until}，待决定` : `asks for time until ${extensionAsked.until}`]),
    ...(objection === undefined
      ? []
      : [
          objection === "pending"
            ? zh
              ? "有异议，待决定"
              : "objection pending"
            : zh
              ? "异议未成立"
              : "objection turned down",
        ]),
    ...(looks === 0 ? [] : [zh ? `复查${looks}次` : `${looks} second look(s)`]),
    ...(escalationDue === undefined ? [] : [zh ? `可${escalationDue.title}` : `due: ${escalationDue.title}`]),
  ];
  return zh ? `${finding.id}：${parts.join("，")}` : `${finding.id}: ${parts.join(", ")}`;
}
