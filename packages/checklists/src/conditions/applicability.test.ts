import { orThrow, type InstitutionKind } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import { raiseFindings } from "../findings/index.ts";
import {
  blankAnswers,
  checkAnswers,
  defineChecklistEdition,
  itemAppliesTo,
  scoreAnswers,
  settleAnswers,
  type Answer,
  type ChecklistAnswers,
  type InstitutionFacts,
} from "../index.ts";
import * as plain from "../plain/index.ts";
import { deriveScore, evaluateDerivation, whatWouldChange } from "../scoring/index.ts";

const edition = defineChecklistEdition({
  ...head,
  items: {
    exits: { title: "安全出口畅通", answer: "yes-no", weight: 6 },
    account: {
      title: "收费专户",
      answer: "yes-no",
      weight: 4,
      appliesTo: { natures: ["private"] },
      whenHidden: "archive",
    },
    homework: {
      title: "书面作业总量",
      answer: "yes-no",
      weight: 2,
      appliesTo: { stages: ["junior-middle"] },
    },
  },
  scoring: {
    ladder: {
      measure: "share",
      grades: { good: { title: "合格", atLeast: 0.9 }, low: { title: "不合格" } },
    },
  },
});

const yes: Answer = { type: "yes-no", value: "yes" };
const no: Answer = { type: "yes-no", value: "no", note: "未设" };

function filled(
  facts: InstitutionFacts | undefined,
  answers: Readonly<Record<string, Answer>>,
): ChecklistAnswers {
  return { ...answersTo(edition, answers), ...(facts === undefined ? {} : { facts }) };
}

function codes(answers: ChecklistAnswers): readonly string[] {
  const checked = checkAnswers(edition, answers);
  return (checked.ok ? checked.warnings : checked.issues).map(
    ({ code, path }) => `${code} ${path.join("/")}`,
  );
}

describe("an item that is not for such an institution", () => {
  const publicPrimary = { kind: "primary", nature: "public" } as const;

  it("is not missed, and the maximum shrinks by its points", () => {
    const answers = filled(publicPrimary, { exits: yes });
    expect(codes(answers)).toEqual([]);
    expect(orThrow(scoreAnswers(edition, answers))).toMatchObject({
      status: "complete",
      points: 6,
      maximum: 6,
      excluded: 6,
      outcome: { status: "complete", points: 6, maximum: 6, grade: { status: "given", grade: "good" } },
    });
  });

  it("does not count when it is answered all the same, says so, and raises no finding", () => {
    const answers = filled(publicPrimary, { exits: yes, account: no });
    expect(codes(answers)).toEqual(["answer-hidden answers/account"]);
    const score = orThrow(scoreAnswers(edition, answers));
    expect(score).toMatchObject({ status: "complete", points: 6, maximum: 6, lost: 0 });
    expect(score.items[1]).toEqual({ item: "account", result: "not-asked", weight: 4 });
    expect(evaluateDerivation(deriveScore(edition, score))).toBe(6);
    const found = raiseFindings({ id: "riverside/list", edition }, answers, {
      severity: { "not-met": "major" },
    });
    expect(orThrow(found)).toEqual([]);
  });

  it("has its answer treated as it declares for answers that are not asked for", () => {
    const settled = settleAnswers(edition, filled(publicPrimary, { exits: yes, account: no, homework: yes }));
    expect(settled.asked).toEqual({ exits: "asked", account: "hidden", homework: "hidden" });
    expect(settled.trace).toEqual([
      { item: "account", became: "archived" },
      { item: "homework", became: "kept" },
    ]);
    expect(settled.stored.archived).toEqual({ account: no });
    expect(Object.keys(settled.counted)).toEqual(["exits"]);
  });

  it("is asked where nothing is known that rules it out", () => {
    expect(codes(filled(undefined, { exits: yes }))).toEqual([
      "answer-missing answers/account",
      "answer-missing answers/homework",
    ]);
    expect(codes(filled({ nature: "private" }, { exits: yes }))).toEqual([
      "answer-missing answers/account",
      "answer-missing answers/homework",
    ]);
    expect(codes(filled({ kind: "nine-year", nature: "public" }, { exits: yes }))).toEqual([
      "answer-missing answers/homework",
    ]);
    expect(
      orThrow(scoreAnswers(edition, filled({ nature: "public" }, { exits: yes, homework: no }))),
    ).toMatchObject({
      points: 6,
      maximum: 8,
    });
  });

  it("is asked where the facts make no sense, so that nothing is put away on their word", () => {
    const facts: InstitutionFacts = JSON.parse(`{ "kind": "castle", "nature": "royal" }`);
    expect(settleAnswers(edition, filled(facts, { account: no })).trace).toEqual([]);
  });

  it("stays out when a blank list is filled in, for its facts go with it", () => {
    const blank = blankAnswers(
      { id: "riverside/list", edition },
      { id: "s1", ...publicPrimary },
      "2026-10-12",
    );
    expect(blank.facts).toEqual(publicPrimary);
    expect(blank.answers["account"]).toMatchObject({ type: "not-applicable" });
    const answers = { ...blank, answers: { ...blank.answers, exits: yes, account: no } };
    expect(orThrow(scoreAnswers(edition, answers))).toMatchObject({
      status: "complete",
      points: 6,
      maximum: 6,
    });
  });

  it("is nothing that could lift the grade", () => {
    const change = orThrow(
      whatWouldChange(edition, filled(publicPrimary, { exits: no, account: no, homework: no })),
    );
    expect(change?.answers).toEqual({ exits: { type: "yes-no", value: "yes" } });
  });

  it("is settled with what is known for every kind and nature as it says", () => {
    const kinds: readonly InstitutionKind[] = [
      "kindergarten",
      "primary",
      "nine-year",
      "senior-middle",
      "special",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom("public", "private" as const),
        fc.subarray(Object.keys(edition.items)),
        (kind, nature, given) => {
          const answers = filled({ kind, nature }, Object.fromEntries(given.map((id) => [id, no])));
          const score = orThrow(scoreAnswers(edition, answers));
          for (const [id, item] of Object.entries(edition.items)) {
            const isFor = itemAppliesTo(item, { kind, nature });
            const line = score.items.find((one) => one.item === id);
            expect(line?.result).toBe(isFor ? (given.includes(id) ? "scored" : "open") : "not-asked");
          }
        },
      ),
    );
  });

  it("holds in the entry for plain lists too", () => {
    const { scoring: _scoring, ...list } = edition;
    const without = answersTo(list, { exits: yes, account: no });
    const known = { ...without, facts: publicPrimary };
    for (const answers of [without, known]) {
      expect(plain.checkAnswers(list, answers)).toEqual(checkAnswers(list, answers));
      expect(plain.scoreAnswers(list, answers)).toEqual(scoreAnswers(list, answers));
    }
    expect(orThrow(plain.scoreAnswers(list, known)).maximum).toBeLessThan(
      orThrow(plain.scoreAnswers(list, without)).maximum,
    );
  });
});
