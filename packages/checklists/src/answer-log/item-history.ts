import type { AnswerChange, AnswerEvent } from "./answer-event.ts";
import { compareEvents } from "./event-id.ts";
import { isSamePlace, placeKey, placeKind, type LogPlace } from "./log-place.ts";

/**
 * An event that waits for events it builds on. It counts as soon as they are there, in whatever order they come.
 *
 * @term 暂存记录
 */
export interface HeldEvent {
  /** The event. */
  readonly event: AnswerEvent;
  /** Ids of the events it builds on that are missing or wait themselves. */
  readonly missing: readonly string[];
}

/** What holds of one item: the events that count, those that wait, and what stands. */
export interface ItemHistory {
  /** Events that count, none before those it builds on. */
  readonly ready: readonly AnswerEvent[];
  readonly held: readonly HeldEvent[];
  /** Events nobody has put another one in the place of. */
  readonly heads: readonly AnswerEvent[];
  /** Those of them that stand at a place. */
  readonly headsAt: (place: LogPlace) => readonly AnswerEvent[];
  /** What an event leaves standing: itself, or for one that takes another back, what stood before that. */
  readonly standing: (event: AnswerEvent) => readonly AnswerEvent[];
  /** Whether the writer of an event had seen another one. */
  readonly saw: (event: AnswerEvent, other: AnswerEvent) => boolean;
}

/** The events by item id, items in the order they were first answered. */
export function eventsByItem(events: readonly AnswerEvent[]): ReadonlyMap<string, readonly AnswerEvent[]> {
  const items = new Map<string, AnswerEvent[]>();
  for (const event of events) {
    const known = items.get(event.at.item);
    if (known === undefined) items.set(event.at.item, [event]);
    else known.push(event);
  }
  return items;
}

/** What holds of one item while further events are written. */
export interface GrowingHistory extends ItemHistory {
  /** Takes in an event its writer put down after everything that is here. */
  readonly add: (event: AnswerEvent) => void;
}

/** Works out what holds of one item. The result does not depend on the order of the events. */
export function historyOf(events: readonly AnswerEvent[]): GrowingHistory {
  const standing = new Map<string, readonly AnswerEvent[]>();
  const byId = new Map(events.map((event) => [event.id, event]));
  const ready: AnswerEvent[] = [];
  const held: HeldEvent[] = [];
  const replaced = new Set<string>();
  const byPlace = new Map<string, readonly AnswerEvent[]>();
  const headsAt = (key: string): readonly AnswerEvent[] =>
    (byPlace.get(key) ?? []).filter(({ id }) => !replaced.has(id));
  // A parent has a lower counter than its child, so one pass in order is enough; what breaks that rule never becomes ready.
  const add = (event: AnswerEvent): void => {
    byId.set(event.id, event);
    const missing = needsOf(event).filter((id) => !standing.has(id) || isElsewhere(event, byId.get(id)));
    if (missing.length > 0) {
      held.push({ event, missing });
      return;
    }
    ready.push(event);
    standing.set(event.id, standingAfter(event, byId, standing));
    for (const id of replacedBy(event, byId)) replaced.add(id);
    const key = placeKey(event.at);
    byPlace.set(key, [...headsAt(key), event]);
  };
  for (const event of events.toSorted(compareEvents)) add(event);
  return {
    ready,
    held,
    get heads() {
      return ready.filter(({ id }) => !replaced.has(id));
    },
    headsAt: (place) => headsAt(placeKey(place)),
    standing: ({ id }) => standing.get(id) ?? [],
    saw: (event, other) => isBefore(other, event, byId),
    add,
  };
}

function isBefore(other: AnswerEvent, event: AnswerEvent, byId: ReadonlyMap<string, AnswerEvent>): boolean {
  const known = new Set<string>();
  const left = [...event.parents];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (id === other.id) return true;
    const parent = byId.get(id);
    if (parent === undefined || known.has(id) || parent.counter <= other.counter) continue;
    known.add(id);
    left.push(...parent.parents);
  }
  return false;
}

/** Everything that stands, the first written first. */
export function allStanding({ ready, heads, standing }: ItemHistory): readonly AnswerEvent[] {
  const left = new Set(heads.flatMap((head) => standing(head)));
  return ready.filter((event) => left.has(event));
}

/** Says whether something was put down inside a place later, so that what was put down there as one holds no longer. */
export function isOutlived(history: ItemHistory, all: readonly AnswerEvent[], event: AnswerEvent): boolean {
  return all.some(
    (part) =>
      part.change.type !== "cleared" &&
      isAround(event.at, part.at) &&
      covers(event, part.at) &&
      history.saw(part, event),
  );
}

/** Ids that have to be there: the parents, and the event that is taken back. */
function needsOf({ change, parents }: AnswerEvent): readonly string[] {
  return change.type === "undone" ? [...new Set([...parents, change.event])] : parents;
}

/** An event takes back only what stands at its own place. */
function isElsewhere({ at, change }: AnswerEvent, target: AnswerEvent | undefined): boolean {
  return (
    change.type === "undone" &&
    target !== undefined &&
    target.id === change.event &&
    !isSamePlace(at, target.at)
  );
}

function standingAfter(
  event: AnswerEvent,
  byId: ReadonlyMap<string, AnswerEvent>,
  standing: ReadonlyMap<string, readonly AnswerEvent[]>,
): readonly AnswerEvent[] {
  if (event.change.type !== "undone") return [event];
  const target = byId.get(event.change.event);
  if (target === undefined) return [];
  const before = replacedBy(target, byId).flatMap((id) => standing.get(id) ?? []);
  return [...new Set(before)];
}

/** Those of its parents an event takes the place of. */
function replacedBy(event: AnswerEvent, byId: ReadonlyMap<string, AnswerEvent>): readonly string[] {
  return event.parents.filter((id) => {
    const parent = byId.get(id);
    return parent !== undefined && (event.change.type === "undone" || covers(event, parent.at));
  });
}

/**
 * Says whether a change also stands for what was put down at another place: an answer to a whole item for its parts, an entry that is
 * taken out for everything in it. A group says only that the item is answered by its parts.
 */
export function covers(
  { at, change }: { readonly at: LogPlace; readonly change: AnswerChange },
  other: LogPlace,
): boolean {
  if (isSamePlace(at, other)) return true;
  if (at.item !== other.item) return false;
  const kind = placeKind(at);
  if (kind === "item")
    return change.type !== "group" && other.note === undefined && other.evidence === undefined;
  return kind === "entry" && change.type === "cleared" && at.entry === other.entry;
}

/** Says whether a place lies around another: the item around its parts, an entry around its fields. */
export function isAround(outer: LogPlace, inner: LogPlace): boolean {
  if (outer.item !== inner.item || inner.note !== undefined || inner.evidence !== undefined) return false;
  const kind = placeKind(outer);
  if (kind === "item") return placeKind(inner) !== "item";
  return kind === "entry" && inner.field !== undefined && outer.entry === inner.entry;
}
