import {
  appendAnswer,
  mergeLogs,
  startLog,
  undoAnswer,
  type AnswerLog,
  type NewAnswer,
} from "@supervision/checklists/answer-log";
import { pinOf } from "@supervision/checklists";
import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { everyForm } from "./every-form.ts";

/** An empty log of an edition with every kind of answer. */
export const started = startLog({
  pin: pinOf("riverside/every-form", everyForm),
  institution: "s1",
  date: "2026-09-10",
});

/** What can happen to a visit several people fill in. */
export type Step =
  | { readonly by: number; readonly does: "answer"; readonly what: NewAnswer }
  | { readonly by: number; readonly does: "undo" }
  | { readonly by: number; readonly does: "hear"; readonly from: number };

const yesNo = fc
  .constantFrom("yes" as const, "no" as const)
  .map((value) => ({ type: "yes-no" as const, value }));
const cell = fc.oneof(yesNo, fc.constant({ type: "not-checked" as const }));
const entry = fc.constantFrom("north", "south");

/** Something put down: few places and few answers, so that people get in each other's way. */
export const newAnswer: fc.Arbitrary<NewAnswer> = fc.oneof(
  fc.record({ item: fc.constantFrom("canteen", "patrol"), answer: yesNo }),
  fc.record({
    item: fc.constantFrom("canteen", "plans", "canteens"),
    answer: fc.constant({ type: "not-applicable" as const, because: "无" }),
  }),
  fc.record({
    item: fc.constant("plans"),
    row: fc.constantFrom("chinese", "maths"),
    column: fc.constant("checked"),
    answer: cell,
  }),
  fc.record({ item: fc.constant("canteens"), entry, field: fc.constant("licence"), answer: cell }),
  fc.record({ item: fc.constant("canteens"), entry, title: fc.constantFrom("北食堂", "南食堂") }),
  fc.record({ item: fc.constant("clause"), rule: fc.constantFrom("r1", "r2"), mark: fc.constantFrom(1, 2) }),
  fc.record({ besides: fc.record({ item: fc.constant("canteen") }), note: fc.constantFrom("整洁", "") }),
  fc.record({
    besides: fc.record({ item: fc.constant("canteen") }),
    evidence: fc.constantFrom("门.jpg", "台账"),
  }),
  fc.record({
    clear: fc.oneof(
      fc.record({ item: fc.constantFrom("canteen", "plans", "canteens") }),
      fc.record({ item: fc.constant("canteens"), entry }),
      fc.record({ item: fc.constant("canteen"), evidence: fc.constantFrom("门.jpg", "台账") }),
    ),
  }),
);

/** Histories of three devices that answer, take back and hear from each other in any order. */
export function steps(what: fc.Arbitrary<NewAnswer> = newAnswer, maxLength = 25): fc.Arbitrary<Step[]> {
  const by = fc.nat(2);
  return fc.array(
    fc.oneof(
      { arbitrary: fc.record({ by, does: fc.constant("answer" as const), what }), weight: 5 },
      { arbitrary: fc.record({ by, does: fc.constant("undo" as const) }), weight: 1 },
      { arbitrary: fc.record({ by, does: fc.constant("hear" as const), from: by }), weight: 2 },
    ),
    { maxLength },
  );
}

/** The logs of the three devices after a history. */
export function play(history: readonly Step[]): readonly [AnswerLog, AnswerLog, AnswerLog] {
  const logs: [AnswerLog, AnswerLog, AnswerLog] = [started, started, started];
  for (const step of history) {
    const own = logs[step.by] ?? started;
    const writer = { replica: `phone-${step.by}` };
    logs[step.by] =
      step.does === "answer"
        ? appendAnswer(own, writer, step.what).log
        : step.does === "undo"
          ? undoAnswer(own, writer).log
          : orThrow(mergeLogs(own, logs[step.from] ?? started));
  }
  return logs;
}
