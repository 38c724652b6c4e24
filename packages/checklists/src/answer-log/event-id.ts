import { digestOf } from "@supervision/domain";
import type { AnswerEvent, LogWriter } from "./answer-event.ts";

/** The fingerprint of an event: the first 32 digits of the digest of all its other fields. */
export function eventId(event: Omit<AnswerEvent, "id">): string {
  return digestOf({ ...event, id: undefined }).slice("sha256-".length, "sha256-".length + 32);
}

function unsigned(
  { replica, who, when }: LogWriter,
  counter: number,
  event: Pick<AnswerEvent, "parents" | "at" | "change">,
): Omit<AnswerEvent, "id"> {
  return {
    replica,
    counter,
    ...event,
    ...(who === undefined ? {} : { who }),
    ...(when === undefined ? {} : { when }),
  };
}

/** An event with its fingerprint. */
export function makeEvent(
  writer: LogWriter,
  counter: number,
  content: Pick<AnswerEvent, "parents" | "at" | "change">,
): AnswerEvent {
  const event = unsigned(writer, counter, content);
  return { id: eventId(event), ...event };
}

/** By counter, then by id: the same order on every device, and never a child before its parent. */
export function compareEvents(a: AnswerEvent, b: AnswerEvent): number {
  return a.counter - b.counter || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
