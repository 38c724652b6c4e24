import {
  type Checked,
  checkedFrom,
  daysBetween,
  type Issue,
  type IsoDate,
  type Rectification,
} from "@supervision/domain";
import type { FindingToRectify } from "./finding-to-rectify.ts";
import type { RectificationEvent } from "./rectification-event.ts";
import type { EscalationStep, RectificationPolicy } from "./rectification-policy.ts";
import { after, type Standing } from "./standing.ts";
import { stepRefusal } from "./step-refusal.ts";

/**
 * Where the putting right of a finding stands.
 *
 * - `open` 待整改
 * - `reported` 已报告待复查
 * - `partly` 部分整改
 * - `not-done` 未整改
 * - `closed` 已整改
 * - `withdrawn` 异议成立，问题撤销
 *
 * @term 整改进展
 */
export interface RectificationProgress {
  /** The finding. */
  readonly finding: FindingToRectify;
  /** Where it stands. */
  readonly status: Rectification["status"] | "withdrawn";
  /** Limit in force; absent when none was set. */
  readonly deadline?: IsoDate;
  /** Days since the limit, when it has passed and the matter has not ended; a report that waits for a second look is not overdue. */
  readonly overdueDays?: number;
  /** More time that was asked for and is not decided. */
  readonly extensionAsked?: { readonly on: IsoDate; readonly until: IsoDate; readonly because: string };
  /** Objection: raised and not decided, or turned down. */
  readonly objection?: "pending" | "turned-down";
  /** Second looks so far. */
  readonly looks: number;
  /** The next step of the district's policy that is due and was not taken yet. */
  readonly escalationDue?: EscalationStep;
  /** Steps taken so far. */
  readonly escalated: readonly string[];
  /** What may be written down next. */
  readonly possible: readonly RectificationEvent["type"][];
  /** The outcome as forms and records take it; absent while withdrawn. */
  readonly rectification?: Rectification;
}

/**
 * Follows the putting right of a finding from what was written down: nothing is closed without a second look that says what was seen;
 * extensions and objections have a decision; what is overdue names the next step of the district.
 *
 * Issues: `rectification-out-of-order`, `rectification-ended`, `rectification-proof-missing`, `rectification-not-asked`,
 * `rectification-beyond-policy`.
 *
 * @param events - in the order in which they were written down
 * @param today - the day of the report
 *
 * @example
 * ```ts
 * import { followRectification } from "@supervision/checklists/rectification";
 * const finding = { id: "F1", institution: "S1", foundOn: "2026-03-10", foundBy: ["I1"], deadline: "2026-03-31" };
 * const open = followRectification(finding, [{ type: "noticed", on: "2026-03-11" }], {}, "2026-04-10");
 * console.log(open.ok && open.value.status, open.ok && open.value.overdueDays); // => open 10
 * const closed = followRectification(finding, [
 *   { type: "noticed", on: "2026-03-11" },
 *   { type: "replied", on: "2026-03-25", measures: "补装护栏", proof: ["采购单"] },
 *   { type: "looked-again", on: "2026-04-02", inspectors: ["I1"], status: "closed", seen: ["护栏已装，牢固"] },
 * ], {}, "2026-04-10");
 * console.log(closed.ok && closed.value.status); // => closed
 * ```
 */
export function followRectification(
  finding: FindingToRectify,
  events: readonly RectificationEvent[],
  policy: RectificationPolicy,
  today: IsoDate,
): Checked<RectificationProgress> {
  let standing: Standing = {
    status: "open",
    deadline: finding.deadline,
    noticedOn: undefined,
    replied: undefined,
    asked: undefined,
    extensions: 0,
    objection: undefined,
    looks: 0,
    lookedOn: undefined,
    escalated: [],
    last: finding.foundOn,
  };
  const issues: Issue[] = [];
  events.forEach((event, index) => {
    const path = ["events", index];
    const found = stepRefusal(standing, event, finding, policy, path);
    if (found === undefined) standing = after(standing, event);
    else issues.push(found);
  });
  return checkedFrom(progressOf(standing, finding, policy, today), issues);
}

function progressOf(
  standing: Standing,
  finding: FindingToRectify,
  policy: RectificationPolicy,
  today: IsoDate,
): RectificationProgress {
  const { status, deadline, asked, objection, looks, lookedOn, replied, escalated } = standing;
  const hasEnded = status === "closed" || status === "withdrawn";
  const late =
    hasEnded || status === "reported" || deadline === undefined || today <= deadline
      ? undefined
      : daysBetween(deadline, today);
  const due =
    late === undefined
      ? undefined
      : (policy.escalation ?? []).find(({ id, afterDays }) => late >= afterDays && !escalated.includes(id));
  return {
    finding,
    status,
    ...(deadline === undefined ? {} : { deadline }),
    ...(late === undefined ? {} : { overdueDays: late }),
    ...(asked === undefined ? {} : { extensionAsked: asked }),
    ...(objection === undefined ? {} : { objection }),
    looks,
    ...(due === undefined ? {} : { escalationDue: due }),
    escalated,
    possible: hasEnded ? [] : possibleNow(standing, policy, today),
    ...(status === "withdrawn"
      ? {}
      : {
          rectification: {
            finding: finding.id,
            institution: finding.institution,
            status,
            ...(replied === undefined ? {} : { measures: replied.measures, reportedOn: replied.on }),
            ...(lookedOn === undefined ? {} : { verifiedOn: lookedOn }),
          },
        }),
  };
}

function possibleNow(
  { deadline, asked, extensions, objection }: Standing,
  { extensionsAtMost, escalation }: RectificationPolicy,
  today: IsoDate,
): readonly RectificationEvent["type"][] {
  const mayAsk =
    asked === undefined &&
    deadline !== undefined &&
    (extensionsAtMost === undefined || extensions < extensionsAtMost);
  return [
    "noticed",
    "replied",
    ...(mayAsk ? (["extension-asked"] as const) : []),
    ...(asked === undefined ? [] : (["extension-decided"] as const)),
    ...(objection === undefined ? (["objected"] as const) : []),
    ...(objection === "pending" ? (["objection-decided"] as const) : []),
    "looked-again",
    ...(escalation !== undefined && (deadline === undefined || today > deadline)
      ? (["escalated"] as const)
      : []),
  ];
}
