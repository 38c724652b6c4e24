import type { Visit } from "@supervision/domain";

/** Orders visits by day, half-day and id. */
export function byTime(a: Visit, b: Visit): number {
  const [first, second] = [timeKey(a), timeKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function timeKey(visit: Visit): string {
  return `${visit.date} ${visit.halfDay === "morning" ? 0 : 1} ${visit.id}`;
}
