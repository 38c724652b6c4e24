import type { AnswerLog } from "./answer-event.ts";

/** What a log says of its visit, without the events. */
export function headOf({
  pin,
  institution,
  date,
  facts,
}: Omit<AnswerLog, "events">): Omit<AnswerLog, "events"> {
  return { pin, institution, date, ...(facts === undefined ? {} : { facts }) };
}
