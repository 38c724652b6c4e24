import type { IsoDate } from "@supervision/domain";
import type { RectificationEvent } from "./rectification-event.ts";

/** Where a finding stands after the steps so far. */
export interface Standing {
  readonly status: "open" | "reported" | "partly" | "not-done" | "closed" | "withdrawn";
  readonly deadline: IsoDate | undefined;
  readonly noticedOn: IsoDate | undefined;
  readonly replied: { readonly on: IsoDate; readonly measures: string } | undefined;
  readonly asked: { readonly on: IsoDate; readonly until: IsoDate; readonly because: string } | undefined;
  readonly extensions: number;
  readonly objection: "pending" | "turned-down" | undefined;
  readonly looks: number;
  readonly lookedOn: IsoDate | undefined;
  readonly escalated: readonly string[];
  readonly last: IsoDate;
}

/** Where it stands after one step more. */
export function after(standing: Standing, event: RectificationEvent): Standing {
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
