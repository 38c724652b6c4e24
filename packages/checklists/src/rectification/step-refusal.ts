import { addDays, daysBetween, isIsoDate, type Issue, type IsoDate } from "@supervision/domain";
import {
  rectificationBeyondPolicy,
  rectificationEnded,
  rectificationNotAsked,
  rectificationOutOfOrder,
  rectificationProofMissing,
} from "../issues.ts";
import type { FindingToRectify } from "./finding-to-rectify.ts";
import type { RectificationEvent } from "./rectification-event.ts";
import type { RectificationPolicy } from "./rectification-policy.ts";
import type { Standing } from "./standing.ts";

/** Why a step cannot be taken where a finding stands; `undefined` when it can. */
export function stepRefusal(
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
