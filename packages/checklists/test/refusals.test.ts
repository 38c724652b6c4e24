import { IssueError } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { checkExpression } from "../src/expressions/index.ts";
import { checkAnswers } from "../src/index.ts";
import { defineLens } from "../src/migration/index.ts";
import { selectItems } from "../src/selection/index.ts";
import { schoolRoutine } from "../src/school/index.ts";

const edition = schoolRoutine.editions[0];
if (edition === undefined) throw new Error("the list of schools has an edition");

describe("data no compiler has looked at is refused by name", () => {
  it("when answers are no record, or their pin is none", () => {
    const unreadable = checkAnswers(edition, JSON.parse('"nothing"'));
    expect(unreadable.ok ? [] : unreadable.issues.map((issue) => issue.code)).toEqual(["answers-unreadable"]);
  });

  it("when an expression is no expression", () => {
    const codes = checkExpression(edition, JSON.parse('{"nothing": 1}')).map((issue) => issue.code);
    expect(codes).toEqual(["expression-invalid"]);
  });

  it("when a lens starts from an edition the list does not have", () => {
    const lens = (): unknown => defineLens(schoolRoutine, { from: JSON.parse('"1999-01"'), to: "2013-09" });
    expect(lens).toThrow(IssueError);
    expect(lens).toThrow(/lens-edition-missing/);
  });

  it("when the time of a visit is no number of minutes", () => {
    const chosen = selectItems({ date: "2026-03-02", minutes: -5 }, []);
    expect(chosen.ok ? [] : chosen.issues.map((issue) => issue.code)).toEqual(["selection-input-invalid"]);
  });
});
