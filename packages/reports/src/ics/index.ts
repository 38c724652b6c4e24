/**
 * Renders visits as calendar files, and as the messages that keep calendars up to date.
 *
 * @packageDocumentation
 */
export type { EventOptions, HalfDayTimes } from "./calendar-event.ts";
export { type IcsOptions, renderIcs } from "./render-ics.ts";
export { calendarMessages, type CalendarMessage, type MessageOptions } from "./calendar-messages.ts";
export { nextPublication, type Publication, type PublishedVisit } from "./publication.ts";
export {
  type FailedStep,
  type SyncAdapter,
  type SyncedEvent,
  synchronise,
  type SyncOptions,
  type SyncStep,
  syncSteps,
} from "./sync-steps.ts";
