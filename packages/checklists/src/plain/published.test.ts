import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersToAny } from "../../test/answers-to-any.ts";
import { publishedEditions } from "../../test/published.ts";
import * as complete from "../index.ts";
import * as plain from "./index.ts";

// What these lists use is too much for a page that has to load fast: tables, repeat groups, computed values, conditions, scoring rules.
const BEYOND: Readonly<Record<string, string>> = {
  "school-points/routine": "matrix",
  "topics/proper-running": "matrix",
  "topics/sports": "computed",
  "in-school/department-plans": "repeat",
  "in-school/lesson-observation": "scoring",
  "in-school/lesson-plans": "computed",
  "in-school/patrol": "matrix",
};

const within = publishedEditions.filter(([, { id }]) => BEYOND[id] === undefined);
const beyond = publishedEditions.filter(([, { id }]) => BEYOND[id] !== undefined);

describe("the entry for plain lists, on the lists of the package", () => {
  it("takes all but seven of them", () => {
    expect(new Set(within.map(([, { id }]) => id)).size).toBeGreaterThanOrEqual(25);
    expect(new Set(beyond.map(([, { id }]) => id))).toEqual(new Set(Object.keys(BEYOND)));
  });

  it.each(within)(
    "says of %s what the main entry says, whatever is known of the institution",
    (_name, list) => {
      const { edition } = list;
      fc.assert(
        fc.property(answersToAny(list), fc.constantFrom("as is", "archived", "odd"), (filled, how) => {
          const [first = "", ...rest] = Object.keys(filled.answers);
          const odd = {
            ...filled.answers,
            [first]: { type: "text", value: "" },
            nowhere: { type: "refused" },
          };
          const data: Readonly<Record<typeof how, unknown>> = {
            "as is": filled,
            archived: {
              ...filled,
              archived: filled.answers,
              answers: Object.fromEntries(rest.map((id) => [id, filled.answers[id]])),
            },
            odd: { ...filled, facts: { kind: "shop", nature: 1, students: { primary: -1 } }, answers: odd },
          };
          const answers = JSON.parse(JSON.stringify(data[how]));
          expect(plain.checkAnswers(edition, answers)).toEqual(complete.checkAnswers(edition, answers));
          expect(plain.scoreAnswers(edition, answers)).toEqual(complete.scoreAnswers(edition, answers));
        }),
        { numRuns: 25 },
      );
    },
  );

  it.each(beyond)("refuses %s, and says what it uses", (_name, { id, edition }) => {
    const answers = { pin: complete.pinOf(id, edition), institution: "s1", date: "2026-03-02", answers: {} };
    for (const checked of [plain.checkAnswers(edition, answers), plain.scoreAnswers(edition, answers)]) {
      const issues = checked.ok ? [] : checked.issues;
      expect(issues.map(({ code }) => code)).toContain("edition-not-plain");
      expect(issues.map(({ message }) => message.zh).join()).toContain(BEYOND[id]);
    }
  });
});
