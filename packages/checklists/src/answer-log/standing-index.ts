import type { AnswerEvent } from "./answer-event.ts";
import { besides, placeKey, type LogPlace } from "./log-place.ts";

/** What stands in one item, found by its place without going through all of it. */
export interface StandingIndex {
  /** Everything that stands, the first written first. */
  readonly all: readonly AnswerEvent[];
  /** What stands at a place. */
  readonly at: (place: LogPlace) => readonly AnswerEvent[];
  /** What stands at an entry and at its fields. */
  readonly inEntry: (entry: string) => readonly AnswerEvent[];
  /** Names of papers beside the answer at a place. */
  readonly papersAt: (place: LogPlace) => readonly string[];
}

/** Puts what stands in one item in order by place. */
export function indexStanding(all: readonly AnswerEvent[]): StandingIndex {
  const places = new Map<string, AnswerEvent[]>();
  const entries = new Map<string, AnswerEvent[]>();
  const papers = new Map<string, string[]>();
  for (const event of all) {
    const { at, change } = event;
    push(places, placeKey(at), event);
    if (at.entry !== undefined) push(entries, at.entry, event);
    if (at.evidence !== undefined && change.type === "named")
      push(papers, placeKey(besides(at)), at.evidence);
  }
  return {
    all,
    at: (place) => places.get(placeKey(place)) ?? [],
    inEntry: (entry) => entries.get(entry) ?? [],
    papersAt: (place) => papers.get(placeKey(place)) ?? [],
  };
}

function push<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const own = groups.get(key);
  if (own === undefined) groups.set(key, [value]);
  else own.push(value);
}
