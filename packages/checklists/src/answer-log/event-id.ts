import { digestOf } from "@supervision/domain";
import type { AnswerEvent, LogWriter } from "./answer-event.ts";

/** The fingerprint of an event: the first 32 digits of the digest of all its other fields. */
export function eventId(event: Omit<AnswerEvent, "id">): string {
  return digestOf({ ...event, id: undefined }).slice("sha256-".length, "sha256-".length + 32);
}

/** An event with its fingerprint. The place comes first in it, so that a text that breaks off still tells what it was about. */
export function makeEvent(
  { replica, who, when }: LogWriter,
  counter: number,
  { at, change, parents }: Pick<AnswerEvent, "parents" | "at" | "change">,
): AnswerEvent {
  const event = {
    at,
    change,
    replica,
    counter,
    parents,
    ...(who === undefined ? {} : { who }),
    ...(when === undefined ? {} : { when }),
  };
  const { at: _at, ...others } = event;
  return { at, id: eventId(event), ...others };
}

/** By counter, then by id: the same order on every device, and never a child before its parent. */
export function compareEvents(a: AnswerEvent, b: AnswerEvent): number {
  return a.counter - b.counter || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
