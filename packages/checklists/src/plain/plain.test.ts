import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024, filledEdition, source } from "../../test/editions.ts";
import { everyForm } from "../../test/every-form.ts";
import * as complete from "../index.ts";
import type { ChecklistItem } from "../index.ts";
import { schoolRoutine } from "../school/index.ts";
import * as plain from "./index.ts";

describe("the entry for plain lists", () => {
  it("says of every plain list what the main entry says", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition, answers }) => {
        expect(plain.checkAnswers(edition, answers)).toEqual(complete.checkAnswers(edition, answers));
        expect(plain.scoreAnswers(edition, answers)).toEqual(complete.scoreAnswers(edition, answers));
      }),
    );
  });

  it("says the same of answers that are wrong or missing", () => {
    const answers = answersTo(edition2024, {
      lesson: { type: "yes-no", value: "yes" },
      homework: { type: "number", value: -1 },
      patrol: { type: "refused", because: "" },
    });
    expect(plain.checkAnswers(edition2024, answers)).toEqual(complete.checkAnswers(edition2024, answers));
  });

  it("takes the eight national items", () => {
    const [edition] = schoolRoutine.editions;
    if (edition === undefined) throw new Error("the list has an edition");
    expect(plain.checkAnswers(edition, answersTo(edition, {})).ok).toBe(true);
  });

  it.each<[string, ChecklistItem]>([
    ["askIf", { title: "甲", answer: "yes-no", askIf: { answered: "b" } }],
    [
      "constraints",
      { title: "甲", answer: "yes-no", constraints: [{ holds: { answered: "b" }, message: "乙" }] },
    ],
    ["evidence", { title: "甲", answer: "yes-no", evidence: { when: "on-failure" } }],
    ["photo", { title: "甲", answer: "photo" }],
    ["computed", { title: "甲", answer: { type: "computed", value: 1 } }],
  ])("refuses an edition with %s rather than read half of it", (_what, item) => {
    const edition = {
      ...edition2024,
      sources: [source],
      items: { a: item, b: { title: "乙", answer: "text" } },
    } as const;
    expect(plain.checkAnswers(edition, answersTo(edition, {}))).toMatchObject({
      ok: false,
      issues: [{ code: "edition-not-plain" }],
    });
    expect(plain.scoreAnswers(everyForm, answersTo(everyForm, {})).ok).toBe(false);
  });
});
