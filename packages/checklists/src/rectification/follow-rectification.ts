import {
  addDays,
  type Checked,
  checkedFrom,
  daysBetween,
  isIsoDate,
  type Issue,
  type IsoDate,
  type Rectification,
} from "@supervision/domain";
import {
  rectificationBeyondPolicy,
  rectificationEnded,
  rectificationNotAsked,
  rectificationOutOfOrder,
  rectificationProofMissing,
} from "../issues.ts";
import type { RectificationEvent } from "./rectification-event.ts";
import type { EscalationStep, RectificationPolicy } from "./rectification-policy.ts";

/**
 * The finding that is put right; a `RaisedFinding` with its visit record tells all of it.
 *
 * @term 待整改问题
 */
export interface FindingToRectify {
  /** Finding id. */
  readonly id: string;
  /** Institution id. */
  readonly institution: string;
  /** Day on which it was found. */
  readonly foundOn: IsoDate;
  /** Inspectors who found it. */
  readonly foundBy: readonly string[];
  /** Limit set when it was found; absent when none was. */
  readonly deadline?: IsoDate;
}

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

interface Standing {
  readonly status: RectificationProgress["status"];
  readonly deadline: IsoDate | undefined;
  readonly noticedOn: IsoDate | undefined;
  readonly replied: { readonly on: IsoDate; readonly measures: string } | undefined;
  readonly asked: RectificationProgress["extensionAsked"];
  readonly extensions: number;
  readonly objection: RectificationProgress["objection"];
  readonly looks: number;
  readonly lookedOn: IsoDate | undefined;
  readonly escalated: readonly string[];
  readonly last: IsoDate;
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
    const found = refusal(standing, event, finding, policy, path);
    if (found === undefined) standing = after(standing, event);
    else issues.push(found);
  });
  return checkedFrom(progressOf(standing, finding, policy, today), issues);
}

function refusal(
  standing: Standing,
  event: RectificationEvent,
  finding: FindingToRectify,
  policy: RectificationPolicy,
  path: readonly (string | number)[],
): Issue | undefined {
  const { status, deadline } = standing;
  if (status === "closed") return rectificationEnded({ zh: "已整改销号", en: "was closed" }, path);
  if (status === "withdrawn")
    return rectificationEnded({ zh: "已因异议成立撤销", en: "was withdrawn after an objection" }, path);
  const days = "deadline" in event ? [event.on, event.deadline] : [event.on];
  for (const day of days)
    if (day !== undefined && (!isIsoDate(day) || day < standing.last))
      return rectificationOutOfOrder(day, standing.last, [...path, day === event.on ? "on" : "deadline"]);
  switch (event.type) {
    case "noticed":
      return undefined;
    case "replied":
      return event.measures.trim() === ""
        ? rectificationProofMissing({ zh: "整改措施", en: "What was done" }, [...path, "measures"])
        : undefined;
    case "extension-asked":
      return refusedExtension(standing, event.until, policy, path);
    case "extension-decided":
      return standing.asked === undefined
        ? rectificationNotAsked(
            { zh: "没有待决定的延期申请", en: "No request for more time waits for a decision" },
            path,
          )
        : undefined;
    case "objected": {
      if (standing.objection !== undefined)
        return rectificationNotAsked({ zh: "异议已提出过", en: "An objection was raised before" }, path);
      const from = standing.noticedOn ?? finding.foundOn;
      return policy.objectWithinDays !== undefined && daysBetween(from, event.on) > policy.objectWithinDays
        ? rectificationBeyondPolicy(
            {
              zh: `异议应在${from}之后${policy.objectWithinDays}日内提出`,
              en: `Objections are raised within ${policy.objectWithinDays} day(s) of ${from}`,
            },
            [...path, "on"],
          )
        : undefined;
    }
    case "objection-decided":
      return standing.objection === "pending"
        ? undefined
        : rectificationNotAsked({ zh: "没有待决定的异议", en: "No objection waits for a decision" }, path);
    case "looked-again":
      return refusedLook(standing, event, finding, policy, path);
    case "escalated": {
      const known = (policy.escalation ?? []).some(({ id }) => id === event.step);
      if (!known)
        return rectificationBeyondPolicy(
          {
            zh: `本地规则没有升级措施“${event.step}”`,
            en: `The district's policy has no step "${event.step}"`,
          },
          [...path, "step"],
        );
      return deadline === undefined || event.on > deadline
        ? undefined
        : rectificationBeyondPolicy(
            { zh: `整改期限${deadline}还没有过`, en: `The limit, ${deadline}, has not passed` },
            [...path, "on"],
          );
    }
  }
}

function refusedExtension(
  { deadline, asked, extensions }: Standing,
  until: IsoDate,
  { extensionsAtMost, extensionDaysAtMost }: RectificationPolicy,
  path: readonly (string | number)[],
): Issue | undefined {
  if (asked !== undefined)
    return rectificationNotAsked(
      { zh: "上一次延期申请还没有决定", en: "The request before is not decided yet" },
      path,
    );
  if (deadline === undefined)
    return rectificationNotAsked(
      { zh: "没有规定整改期限，不需要延期", en: "No limit was set, so there is none to move" },
      path,
    );
  if (!isIsoDate(until) || until <= deadline)
    return rectificationOutOfOrder(until, deadline, [...path, "until"]);
  if (extensionsAtMost !== undefined && extensions >= extensionsAtMost)
    return rectificationBeyondPolicy(
      {
        zh: `已延期${extensions}次，最多${extensionsAtMost}次`,
        en: `More time was given ${extensions} time(s), at most ${extensionsAtMost} are allowed`,
      },
      path,
    );
  return extensionDaysAtMost !== undefined && daysBetween(deadline, until) > extensionDaysAtMost
    ? rectificationBeyondPolicy(
        {
          zh: `一次延期最多${extensionDaysAtMost}日，即到${addDays(deadline, extensionDaysAtMost)}`,
          en: `One extension is at most ${extensionDaysAtMost} day(s), to ${addDays(deadline, extensionDaysAtMost)}`,
        },
        [...path, "until"],
      )
    : undefined;
}

function refusedLook(
  { replied }: Standing,
  { status, seen, inspectors }: Extract<RectificationEvent, { readonly type: "looked-again" }>,
  { foundBy }: FindingToRectify,
  { closeWithoutReply, otherEyes }: RectificationPolicy,
  path: readonly (string | number)[],
): Issue | undefined {
  if (seen.every((one) => one.trim() === ""))
    return rectificationProofMissing({ zh: "复查所见", en: "What the second look saw" }, [...path, "seen"]);
  if (status !== "closed") return undefined;
  if (replied === undefined && closeWithoutReply !== true)
    return rectificationProofMissing({ zh: "学校的整改报告", en: "The institution's report" }, [
      ...path,
      "status",
    ]);
  return otherEyes === true && inspectors.every((id) => foundBy.includes(id))
    ? rectificationBeyondPolicy(
        {
          zh: "销号须有未参与发现问题的督学复查",
          en: "Closing needs somebody who did not make the finding",
        },
        [...path, "inspectors"],
      )
    : undefined;
}

function after(standing: Standing, event: RectificationEvent): Standing {
  const next = { ...standing, last: event.on };
  switch (event.type) {
    case "noticed":
      return { ...next, noticedOn: event.on, deadline: event.deadline ?? standing.deadline };
    case "replied":
      return { ...next, status: "reported", replied: { on: event.on, measures: event.measures } };
    case "extension-asked":
      return { ...next, asked: { on: event.on, until: event.until, because: event.because } };
    case "extension-decided":
      return event.granted
        ? {
            ...next,
            asked: undefined,
            extensions: standing.extensions + 1,
            deadline: standing.asked?.until ?? standing.deadline,
          }
        : { ...next, asked: undefined };
    case "objected":
      return { ...next, objection: "pending" };
    case "objection-decided":
      return event.upheld
        ? { ...next, status: "withdrawn", objection: undefined }
        : { ...next, objection: "turned-down" };
    case "looked-again":
      return {
        ...next,
        status: event.status,
        looks: standing.looks + 1,
        lookedOn: event.on,
        deadline: event.status === "closed" ? standing.deadline : (event.deadline ?? standing.deadline),
        // What is left needs a report of its own.
        replied: event.status === "closed" ? standing.replied : undefined,
      };
    case "escalated":
      return { ...next, escalated: [...standing.escalated, event.step] };
  }
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
