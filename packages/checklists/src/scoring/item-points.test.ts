import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { sheet2026 } from "../../test/clauses.ts";
import { answersTo, edition2024 } from "../../test/editions.ts";
import { scoreAnswers, type Answer, type ChecklistEdition, type Mark } from "../index.ts";

/** The points of one item, all others left open. */
function pointsOf(item: string, answer: Answer): number {
  const score = orThrow(scoreAnswers(sheet2026, answersTo(sheet2026, { [item]: answer })));
  const line = score.items.find((each) => each.item === item);
  if (line?.result !== "scored") throw new Error(`${item} is scored`);
  return line.points;
}

function marks(value: Readonly<Record<string, Mark>>): Answer {
  return { type: "marks", value };
}

describe("a clause of a scoring sheet", () => {
  it.each<[string, Readonly<Record<string, Mark>>, number]>([
    ["keeps all points when nothing was found", {}, 10],
    ["loses 2 for each missing plan", { missing: 2 }, 6],
    ["loses 6 at most for missing plans", { missing: 9 }, 4],
    ["loses 1 once, however often reflections are missing", { reflection: 4 }, 9],
    ["loses what the inspector judged, within the range", { use: { points: 2.5, because: "过程简略" } }, 7.5],
    ["adds deductions up", { missing: 1, reflection: 1, use: { points: 4, because: "无" } }, 3],
    ["stops at nothing", { missing: 9, reflection: 1, use: { points: 4, because: "无" } }, 0],
    ["is halved after deductions", { missing: 1, reflection: 1, late: 1 }, 3.5],
    ["is worth nothing when copied, whatever else was found", { copied: 1, late: 1 }, 0],
  ])("%s", (_name, value, points) => {
    expect(pointsOf("plans", marks(value))).toBe(points);
  });

  it.each([
    [100, 5],
    [99.9, 3],
    [80, 3],
    [79.9, 1.5],
    [59.9, 0],
  ])("gives %d%% the points of its band: %d", (value, points) => {
    expect(pointsOf("experiments", { type: "number", value })).toBe(points);
  });

  it.each([
    [99, 5],
    [98, 5],
    [97.9, 4.5],
    [97, 4.5],
    [95.5, 3.5],
    [0, 0],
  ])("takes half a point for every percentage point begun below 98: %d leaves %d", (value, points) => {
    expect(pointsOf("attendance", { type: "number", value })).toBe(points);
  });

  it("takes points for each thing that is not there", () => {
    expect(pointsOf("records", { type: "several", value: ["drill", "visitor"] })).toBe(3.5);
    expect(pointsOf("records", { type: "several", value: [] })).toBe(0);
  });

  it("gives points for each merit, up to the weight", () => {
    expect(pointsOf("project", marks({}))).toBe(0);
    expect(pointsOf("project", marks({ prize: 2 }))).toBe(4);
    expect(pointsOf("project", marks({ prize: 3 }))).toBe(5);
  });

  it("counts the answer of an earlier visit that was confirmed as it was given then", () => {
    expect(
      pointsOf("plans", {
        type: "unchanged",
        answer: { type: "marks", value: { missing: 1 } },
        since: "2025-09-01",
      }),
    ).toBe(8);
  });

  it("says what each rule did", () => {
    const answers = answersTo(sheet2026, {
      plans: marks({ missing: 4, use: { points: 2, because: "过程简略" }, late: 1 }),
    });
    const [line] = orThrow(scoreAnswers(sheet2026, answers)).items;
    expect(line).toMatchObject({
      points: 1,
      effects: [
        { rule: "missing", effect: "deduct", times: 4, points: 6 },
        { rule: "use", effect: "deduct", points: 2, because: "过程简略" },
        { rule: "late", effect: "halve" },
      ],
    });
  });

  it.each<[string, Answer, string]>([
    ["a rule that is not there", marks({ mising: 1 }), "answers.plans.value.mising answer-value-invalid"],
    ["a part of an occurrence", marks({ missing: 1.5 }), "answers.plans.value.missing answer-value-invalid"],
    ["half a case", marks({ late: 0.5 }), "answers.plans.value.late answer-value-invalid"],
    ["a count below zero", marks({ missing: -1 }), "answers.plans.value.missing answer-value-invalid"],
    [
      "a judgement outside its range",
      marks({ use: { points: 5, because: "差" } }),
      "answers.plans.value.use answer-value-invalid",
    ],
    ["a judgement without points", marks({ use: 1 }), "answers.plans.value.use answer-value-invalid"],
    [
      "a judgement without a reason",
      marks({ use: { points: 3, because: " " } }),
      "answers.plans.value.use.because answer-reason-missing",
    ],
  ])("refuses %s", (_name, answer, problem) => {
    const checked = scoreAnswers(sheet2026, answersTo(sheet2026, { plans: answer }));
    const [issue] = checked.ok ? [] : checked.issues;
    expect(`${issue?.path.join(".")} ${issue?.code}`).toBe(problem);
  });

  it("takes parts of a unit where a rule measures", () => {
    const attendance = { ...sheet2026.items.attendance, answer: "marks" } as const;
    const edition: ChecklistEdition = { ...edition2024, items: { attendance } };
    const score = orThrow(scoreAnswers(edition, answersTo(edition, { attendance: marks({ low: 96.5 }) })));
    expect(score.points).toBe(4);
  });
});
