import { canonicalJson, failed, passed, type Checked } from "@supervision/domain";
import { logOfAnotherVisit } from "../issues.ts";
import type { AnswerEvent, AnswerLog } from "./answer-event.ts";
import { compareEvents } from "./event-id.ts";

/**
 * Puts two logs of one visit together: everything that is in either. The order of the two, and how often they are merged, makes no
 * difference; no answer is dropped, whatever the clocks of the devices say. `answersFrom` tells where the answers differ.
 *
 * Fails with `log-of-another-visit` when institution, day, checklist, edition, digest or what is known of the institution differ: a draft stays
 * on the edition it was started with.
 */
export function mergeLogs(a: AnswerLog, b: AnswerLog): Checked<AnswerLog> {
  for (const field of ["institution", "date"] as const)
    if (a[field] !== b[field]) return failed([logOfAnotherVisit(field, a[field], b[field], [field])]);
  for (const field of ["series", "edition", "digest"] as const)
    if (a.pin[field] !== b.pin[field]) {
      // Of a digest its first figures tell enough.
      const [one, other] = [a, b].map(({ pin }) => pin[field].slice(0, field === "digest" ? 15 : 100));
      return failed([logOfAnotherVisit(`pin.${field}`, one ?? "", other ?? "", ["pin", field])]);
    }
  const [facts, other] = [a.facts ?? b.facts, b.facts ?? a.facts];
  if (canonicalJson(facts) !== canonicalJson(other))
    return failed([logOfAnotherVisit("facts", canonicalJson(facts), canonicalJson(other), ["facts"])]);
  return passed({
    ...a,
    ...(facts === undefined ? {} : { facts }),
    events: unionOf(a.events, b.events),
  });
}

/** The events of both, each once, in the order of logs. */
export function unionOf(a: readonly AnswerEvent[], b: readonly AnswerEvent[]): readonly AnswerEvent[] {
  return [...new Map([...a, ...b].map((event) => [event.id, event])).values()].toSorted(compareEvents);
}
