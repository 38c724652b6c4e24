/**
 * Renders visits as calendar files.
 *
 * @packageDocumentation
 */
export { type HalfDayTimes, type IcsOptions, renderIcs } from "./render-ics.ts";
