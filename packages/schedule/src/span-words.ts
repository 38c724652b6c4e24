import {
  type Bilingual,
  type Period,
  UNAVAILABILITY_REASONS,
  type Unavailability,
} from "@supervision/domain";

/** What somebody or a place is taken by, and when: the note the office wrote, or else the kind of reason. */
export function spanWords(span: Unavailability): Bilingual {
  const { from, until, reason, note, halfDay, weekdays } = span;
  const days = (weekdays ?? []).map((weekday) => `周${WEEKDAYS[weekday - 1] ?? ""}`).join("、");
  const half = halfDay === undefined ? "" : halfDay === "morning" ? "上午" : "下午";
  const english = (weekdays ?? []).map((weekday) => ENGLISH_WEEKDAYS[weekday - 1] ?? "").join(", ");
  return {
    zh: `${spanOf(span)}${days === "" ? "" : `每${days}`}${half}${note ?? UNAVAILABILITY_REASONS[reason]}`,
    en: `${note ?? reason} from ${from} to ${until}${english === "" ? "" : ` on ${english}`}${halfDay === undefined ? "" : `, ${halfDay}s`}`,
  };
}

/** Days of the week as they are called, Monday first. */
export const WEEKDAYS = "一二三四五六日";
const ENGLISH_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** From when until when. */
export function spanOf({ from, until }: Period): string {
  return from === until ? `于${from}` : `自${from}至${until}`;
}
