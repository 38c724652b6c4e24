/**
 * 输出日历文件，以及让日历保持最新的邀请、变更和取消消息。
 *
 * Renders visits as calendar files, and as the messages that keep calendars up to date.
 *
 * @category 输出 Output
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
