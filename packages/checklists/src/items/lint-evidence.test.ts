import { describe, expect, it } from "vitest";
import { edition2024, source } from "../../test/editions.ts";
import { lintEvidence, type ChecklistItem } from "../index.ts";
import { kindergarten } from "../kindergarten/index.ts";
import { school } from "../school/index.ts";

const photo: ChecklistItem = { title: "家长会照片", answer: "photo" };
const exit: ChecklistItem = { title: "安全出口畅通", answer: "yes-no" };

function codes(item: ChecklistItem): readonly string[] {
  return lintEvidence({ ...edition2024, items: { a: item } }).map(({ code }) => code);
}

describe("a form that asks for evidence", () => {
  it.each<[string, ChecklistItem, readonly string[]]>([
    ["photographs at every visit", photo, ["evidence-demanded"]],
    ["photographs for those who like", { ...photo, optional: true }, []],
    ["photographs under a condition", { ...photo, askIf: { answered: "b" } }, []],
    ["photographs because a document says so", { ...photo, basis: source }, []],
    ["a note whatever the answer", { ...exit, evidence: { when: "always" } }, ["evidence-unexplained"]],
    ["a note for a reason", { ...exit, evidence: { when: "always", because: "当日须报分局" } }, []],
    ["a note when something falls short", { ...exit, evidence: { when: "on-failure" } }, []],
    [
      "evidence of evidence",
      {
        title: "预案",
        answer: "file",
        optional: true,
        evidence: { when: "on-failure", what: "evidence", because: "须附批复" },
      },
      ["evidence-twice"],
    ],
    [
      "photographs where words are enough",
      { ...exit, evidence: { when: "on-failure", what: "evidence" } },
      ["evidence-unexplained"],
    ],
    [
      "photographs of what falls short, for a reason",
      { ...exit, evidence: { when: "on-failure", what: "evidence", because: "重大隐患须拍照移送" } },
      [],
    ],
  ])("%s is told what it does not need", (_what, item, expected) => {
    expect(codes(item)).toEqual(expected);
  });

  it("is none of the national lists", () => {
    for (const { editions } of [...school.contributes, ...kindergarten.contributes])
      expect(editions.flatMap((edition) => lintEvidence(edition))).toEqual([]);
  });
});
