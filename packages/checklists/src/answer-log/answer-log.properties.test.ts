import { canonicalJson, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { play, started, steps, newAnswer } from "../../test/answer-logs.ts";
import { answersToSome, everyForm } from "../../test/every-form.ts";
import { checkAnswers, type Answer } from "../index.ts";
import {
  answersFrom,
  appendAnswer,
  decodeDraft,
  encodeDraft,
  logFromAnswers,
  mergeLogs,
  undoAnswer,
  type AnswerEvent,
  type AnswerLog,
} from "./index.ts";

const merge = (a: AnswerLog, b: AnswerLog): AnswerLog => orThrow(mergeLogs(a, b));
const said = (log: AnswerLog): string => canonicalJson(answersFrom(log));
const known = (log: AnswerLog): string => canonicalJson(answersFrom(log).answers);

describe("logs of several devices", () => {
  it("merge to the same log in any order, any grouping and any number of times", () => {
    fc.assert(
      fc.property(steps(), (history) => {
        const [a, b, c] = play(history);
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  it("say the same however their events arrive, and while some are missing say what can be told without those", () => {
    fc.assert(
      fc.property(steps(), fc.infiniteStream(fc.nat(1000)), (history, order) => {
        const [a, b, c] = play(history);
        const log = merge(merge(a, b), c);
        const shuffled = log.events
          .map((event) => ({ event, at: order.next().value }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ event }) => event);
        expect(said({ ...log, events: shuffled })).toBe(said(log));
        const some = shuffled.slice(0, Math.ceil(shuffled.length / 2));
        const result = answersFrom({ ...log, events: some });
        const counted = whole(some);
        expect(canonicalJson(result.answers)).toBe(known({ ...log, events: counted }));
        expect(result.held.length).toBe(some.length - counted.length);
        expect(answersFrom(log).held).toEqual([]);
      }),
    );
  });

  it("agree with version vectors about what stands and what is in conflict", () => {
    const simple = newAnswer.filter(
      (what) => "item" in what && "answer" in what && (what.item === "canteen" || what.item === "patrol"),
    );
    fc.assert(
      fc.property(steps(simple), (history) => {
        const undone = history.filter(({ does }) => does !== "undo");
        const logs = play(undone);
        for (const [index, log] of logs.entries()) {
          const { answers, conflicts } = answersFrom(log);
          for (const item of ["canteen", "patrol"]) {
            const expected = registers(undone, item)[index] ?? [];
            const single = expected.length === 1 ? expected[0] : undefined;
            expect(canonicalJson(answers.answers[item] ?? null)).toBe(single ?? "null");
            const conflict = conflicts.find(({ place }) => place.item === item);
            expect(conflict?.candidates.length ?? 1).toBe(Math.max(1, expected.length));
          }
        }
      }),
    );
  });

  it("lose no answer: each still stands or was seen by the person who put another in its place", () => {
    fc.assert(
      fc.property(steps(), (history) => {
        const [a, b, c] = play(history);
        const all = merge(merge(a, b), c);
        for (const log of [a, b, c]) for (const event of log.events) expect(all.events).toContainEqual(event);
        const parents = new Set(all.events.flatMap((event) => event.parents));
        const { answers, conflicts } = answersFrom(all);
        for (const event of all.events) {
          const { at, change } = event;
          if (change.type !== "yes-no" || at.row !== undefined || at.entry !== undefined) continue;
          if (parents.has(event.id)) continue;
          const candidates = conflicts.flatMap((conflict) => conflict.candidates.map(({ events }) => events));
          const isShown =
            answers.answers[at.item] !== undefined ||
            candidates.some((events) => events.some(({ id }) => id === event.id));
          expect(isShown).toBe(true);
        }
      }),
    );
  });

  it("hold what was given whenever it does not clash, and take any answer back without a trace in the answers", () => {
    fc.assert(
      fc.property(steps(), newAnswer, (history, what) => {
        const [a, b, c] = play(history);
        const log = merge(merge(a, b), c);
        const { log: after, events } = appendAnswer(log, { replica: "phone-9" }, what);
        expect(appendAnswer(after, { replica: "phone-9" }, what).events).toEqual([]);
        let back = after;
        for (const _ of events) ({ log: back } = undoAnswer(back, { replica: "phone-9" }));
        expect(known(back)).toBe(known(log));
        expect(undoAnswer(back, { replica: "phone-9" }).events).toEqual([]);
      }),
    );
  });

  it("never disagree when everybody hears from everybody before writing: what was written last holds", () => {
    fc.assert(
      fc.property(steps(), (history) => {
        const heard = history
          .filter(({ does }) => does !== "hear")
          .flatMap((step) => [
            ...[0, 1, 2].map((from) => ({ by: step.by, does: "hear", from }) as const),
            step,
          ]);
        for (const log of play(heard)) expect(answersFrom(log).conflicts).toEqual([]);
      }),
    );
  });

  it("settle a conflict when the place is answered again by somebody who saw it", () => {
    fc.assert(
      fc.property(steps(), (history) => {
        const [a, b, c] = play(history);
        let log = merge(merge(a, b), c);
        const answer = { type: "yes-no", value: "no" } as const;
        for (const item of ["canteen", "patrol", "plans", "canteens", "clause"])
          ({ log } = appendAnswer(log, { replica: "phone-0" }, { item, answer }));
        const { answers, conflicts } = answersFrom(log);
        expect(conflicts.filter(({ place }) => place.note === undefined)).toEqual([]);
        expect(Object.values(answers.answers)).toEqual(
          Object.values(answers.answers).map((one) => expect.objectContaining({ ...one, ...answer })),
        );
      }),
    );
  });
});

describe("a log made of given answers", () => {
  it("gives them back as they were", () => {
    fc.assert(
      fc.property(answersToSome(), (answers) => {
        const { pin, institution, date } = started;
        const filled = { pin, institution, date, answers: withoutEmptyRows(answers) };
        const log = logFromAnswers({ ...filled, answers }, { replica: "phone-1" });
        expect(answersFrom(log)).toEqual({
          answers: filled,
          conflicts: [],
          unanswered: {},
          held: [],
          issues: [],
        });
        expect(checkAnswers(everyForm, answersFrom(log).answers)).toEqual(checkAnswers(everyForm, filled));
      }),
    );
  });

  it("takes any answer in the place of any other", () => {
    const items = Object.keys(everyForm.items);
    fc.assert(
      fc.property(answersToSome(), answersToSome(), (before, after) => {
        const { pin, institution, date } = started;
        let log = logFromAnswers({ pin, institution, date, answers: before }, { replica: "phone-1" });
        for (const item of items) {
          const answer: Answer | undefined = after[item];
          const what = answer === undefined ? { clear: { item } } : { item, answer };
          ({ log } = appendAnswer(log, { replica: "phone-2" }, what));
        }
        expect(sortedEntries(answersFrom(log).answers.answers)).toEqual(
          sortedEntries(withoutEmptyRows(after)),
        );
      }),
    );
  });
});

describe("a draft file", () => {
  it("gives back the log it was written from", () => {
    fc.assert(
      fc.property(steps(), (history) => {
        const [log] = play(history);
        expect(decodeDraft(encodeDraft(log))).toEqual({ ok: true, value: log, warnings: [] });
      }),
    );
  });

  it("cut off anywhere gives back every event before the cut, and says that the rest is missing", () => {
    fc.assert(
      fc.property(steps(), fc.nat(), (history, cut) => {
        const [log] = play(history);
        const text = encodeDraft(log);
        const end = 1 + (cut % (text.length - 4));
        const read = decodeDraft(text.slice(0, end));
        const isHeadWhole = text.indexOf("\n") <= end;
        expect(read.ok).toBe(isHeadWhole);
        if (!read.ok) return;
        const before = text.slice(0, end).split("\n").length - 2;
        expect(read.value.events.length).toBeGreaterThanOrEqual(Math.min(before, log.events.length));
        expect(read.value.events).toEqual(log.events.slice(0, read.value.events.length));
        expect(read.warnings.map(({ code }) => code)).toContain("draft-incomplete");
      }),
    );
  });

  it("damaged in any one place loses at most one event, and never makes one up", () => {
    fc.assert(
      fc.property(
        steps(newAnswer, 12),
        fc.nat(),
        fc.constantFrom("", "\n", "x", '"', "\u0000", "}"),
        (history, where, damage) => {
          const [log] = play(history);
          const text = encodeDraft(log);
          const head = text.indexOf("\n") + 1;
          const at = head + (where % (text.length - head));
          const read = orThrow(decodeDraft(text.slice(0, at) + damage + text.slice(at + 1)));
          for (const event of read.events) expect(log.events).toContainEqual(event);
          expect(read.events.length).toBeGreaterThanOrEqual(log.events.length - (text[at] === "\n" ? 2 : 1));
          expect(() => answersFrom(read)).not.toThrow();
        },
      ),
    );
  });
});

/** The events of which everything they build on is there. */
function whole(events: readonly AnswerEvent[]): readonly AnswerEvent[] {
  const kept = events.filter(({ parents, change }) =>
    [...parents, ...(change.type === "undone" ? [change.event] : [])].every((id) =>
      events.some((event) => event.id === id),
    ),
  );
  return kept.length === events.length ? kept : whole(kept);
}

/** What stands at an item on each of three devices, by version vectors: another way to tell who saw what. */
function registers(history: Parameters<typeof play>[0], item: string): readonly (readonly string[])[] {
  type Written = { readonly value: string; readonly by: number; readonly vector: readonly number[] };
  const devices = [0, 1, 2].map(() => ({ vector: [0, 0, 0], values: [] as readonly Written[] }));
  const isSeen = ({ by, vector }: Written, seen: readonly number[]): boolean =>
    (vector[by] ?? 0) <= (seen[by] ?? 0);
  for (const step of history) {
    const own = devices[step.by];
    if (own === undefined) continue;
    if (step.does === "answer" && "answer" in step.what && step.what.item === item) {
      const value = canonicalJson(step.what.answer);
      if (own.values.length === 1 && own.values[0]?.value === value) continue;
      own.vector = own.vector.map((count, index) => (index === step.by ? count + 1 : count));
      own.values = [{ value, by: step.by, vector: own.vector }];
    } else if (step.does === "hear") {
      const other = devices[step.from];
      if (other === undefined) continue;
      const isSame = (one: Written, two: Written): boolean =>
        one.by === two.by && one.vector[one.by] === two.vector[two.by];
      own.values = [
        ...own.values.filter(
          (one) => other.values.some((two) => isSame(one, two)) || !isSeen(one, other.vector),
        ),
        ...other.values.filter(
          (one) => !own.values.some((two) => isSame(one, two)) && !isSeen(one, own.vector),
        ),
      ];
      own.vector = own.vector.map((count, index) => Math.max(count, other.vector[index] ?? 0));
    }
  }
  return devices.map(({ values }) => [...new Set(values.map(({ value }) => value))]);
}

/** A row of a matrix without any answer says nothing; the log does not keep it. */
function withoutEmptyRows(answers: Readonly<Record<string, Answer>>): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    Object.entries(answers).map(([item, answer]) => {
      if (answer.type !== "matrix") return [item, answer] as const;
      const rows = Object.entries(answer.value).filter(([, cells]) => Object.keys(cells).length > 0);
      return [item, { ...answer, value: Object.fromEntries(rows) }] as const;
    }),
  );
}

function sortedEntries(answers: Readonly<Record<string, Answer>>): unknown {
  return Object.entries(answers)
    .map(([item, answer]) => {
      if (answer.type !== "repeat") return [item, answer] as const;
      const value = answer.value.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return [item, { ...answer, value }] as const;
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

describe("a group of ten thousand parts", () => {
  const entries = Array.from({ length: 2000 }, (_, index) => ({
    id: `class-${index}`,
    title: `${index}班`,
    answers: Object.fromEntries(
      ["a", "b", "c", "d"].map((field) => [field, { type: "number", value: index } as const]),
    ),
  }));
  const answer = { type: "repeat", value: entries } as const;

  it("is written, merged and read without looking at every part for every other", () => {
    const { log } = appendAnswer(started, { replica: "phone-1" }, { item: "canteens", answer });
    expect(log.events).toHaveLength(10_001);
    const one = appendAnswer(
      log,
      { replica: "phone-2" },
      { item: "canteens", entry: "class-7", field: "a", answer: { type: "number", value: -1 } },
    ).log;
    const both = answersFrom(orThrow(mergeLogs(log, one)));
    const [read] = Object.values(both.answers.answers);
    const value = entries.map((entry) =>
      entry.id === "class-7"
        ? { ...entry, answers: { ...entry.answers, a: { type: "number", value: -1 } } }
        : entry,
    );
    expect(read).toEqual({ type: "repeat", value });
    expect(answersFrom(undoAnswer(one, { replica: "phone-2" }).log).answers.answers["canteens"]).toEqual(
      answer,
    );
  }, 30_000);
});
