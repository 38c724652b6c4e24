import type { NonAnswerType } from "../items/non-answer-policies.ts";

/** The code of `data-absent-reason` for each non-answer. */
export const ABSENT: Readonly<Record<NonAnswerType, string>> = {
  "not-applicable": "not-applicable",
  "not-checked": "not-performed",
  refused: "asked-declined",
  "not-due": "temp-unknown",
};

/** The non-answer a code of `data-absent-reason` stands for, those of other writers too; `undefined` for codes about something else. */
export function absentReason(code: unknown): NonAnswerType | undefined {
  switch (code) {
    case "not-applicable":
    case "unsupported":
      return "not-applicable";
    case "not-performed":
    case "not-asked":
    case "unknown":
    case "asked-unknown":
      return "not-checked";
    case "asked-declined":
    case "not-permitted":
    case "masked":
      return "refused";
    case "temp-unknown":
      return "not-due";
    default:
      return undefined;
  }
}
