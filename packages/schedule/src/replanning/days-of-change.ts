import { isIsoDate, type IsoDate, type Period } from "@supervision/domain";
import { isSpan } from "../problem/is-span.ts";
import type { PlanChange } from "./plan-change.ts";

/** The days a change is about, where it is about some alone. */
function daysOfChange(change: PlanChange): Period | undefined {
  switch (change.type) {
    case "inspector-absent":
    case "no-visits":
    case "inspector-returns":
    case "inspector-freed":
    case "institution-receives":
    case "days-open":
      return change.days;
    case "inspector-busy":
    case "institution-busy":
    case "area-closed":
      return change.span;
    default:
      return undefined;
  }
}

/** The last day on which a change matters, where it has one. */
export function lastDayOf(change: PlanChange): IsoDate | undefined {
  return daysOfChange(change)?.until;
}

/** The days of a change that no calendar has, in words; `undefined` when all is well. */
export function wrongDays(change: PlanChange): string | undefined {
  const days = daysOfChange(change);
  if (days !== undefined) return spanOf(days);
  switch (change.type) {
    case "extra-prolonged":
      return spanOf(change.during);
    case "inspector-leaves":
    case "institution-closes":
      return isIsoDate(change.lastDay) ? undefined : change.lastDay;
    case "visits-handed-over":
      return isIsoDate(change.since) ? undefined : change.since;
    case "inspector-joins":
      return [...(change.inspector.leave ?? []), ...(change.inspector.unavailable ?? [])]
        .map(spanOf)
        .find((one) => one !== undefined);
    case "institution-opens":
      return (change.institution.unavailable ?? []).map(spanOf).find((one) => one !== undefined);
    default:
      return undefined;
  }
}

function spanOf(span: Period): string | undefined {
  return isSpan(span) ? undefined : `${span.from}—${span.until}`;
}
