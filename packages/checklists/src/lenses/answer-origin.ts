import { canonicalJson } from "@supervision/domain";
import { isNonAnswer, type Answer, type GivenAnswer, type NonAnswer } from "../answers/answer.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import { convertAnswer, type Conversion } from "./conversion.ts";
import { fitsForm } from "./fits-form.ts";

/**
 * How several answers become one: the worst or the best of them, by a list of values from best to worst, or their sum.
 *
 * @term 合并规则
 */
export type MergeRule =
  | {
      /** Which of the values stands for all. */
      readonly prefer: "worst" | "best";
      /** The values, best first. */
      readonly order: readonly string[];
    }
  | {
      /** Numbers are added up. */
      readonly prefer: "sum";
    };

/**
 * Where the answer to an item of the later edition comes from.
 *
 * @term 答案来源
 */
export type AnswerOrigin =
  | {
      /** Taken over as it is. */
      readonly kind: "answer";
      /** Item of the earlier edition. */
      readonly item: string;
    }
  | {
      /** Read on another scale. */
      readonly kind: "converted";
      /** What is converted. */
      readonly of: AnswerOrigin;
      /** How. */
      readonly by: Conversion;
    }
  | {
      /** Several answers made one. */
      readonly kind: "merged";
      /** What is merged. */
      readonly of: readonly AnswerOrigin[];
      /** How. */
      readonly by: MergeRule;
    }
  | {
      /** Passed through an edition in between, whose form it had to fit. */
      readonly kind: "passed";
      /** What passed. */
      readonly of: AnswerOrigin;
      /** The form of that edition. */
      readonly form: AnswerForm;
    };

/** The answers of a filled checklist by item id. */
export type AnswersById = Readonly<Record<string, Answer>>;

/** The answer an origin gives; `undefined` when it gives none. Nothing is made up: what cannot be told stays open. */
export function answerFrom(origin: AnswerOrigin, answers: AnswersById): Answer | undefined {
  switch (origin.kind) {
    case "answer":
      return Object.hasOwn(answers, origin.item) ? answers[origin.item] : undefined;
    case "converted": {
      const answer = answerFrom(origin.of, answers);
      if (answer === undefined || isNonAnswer(answer)) return answer;
      if (answer.type !== "unchanged") return convertAnswer(answer, origin.by);
      const behind = convertAnswer(answer.answer, origin.by);
      return behind === undefined ? undefined : { ...answer, answer: behind };
    }
    case "passed": {
      const answer = answerFrom(origin.of, answers);
      return answer !== undefined && fitsForm(origin.form, answer) ? answer : undefined;
    }
    case "merged": {
      const found: Answer[] = [];
      for (const part of origin.of) {
        const answer = answerFrom(part, answers);
        if (answer === undefined) return undefined;
        found.push(answer);
      }
      return merged(found, origin.by);
    }
  }
}

/** The items of the earlier edition an origin reads. */
export function itemsOf(origin: AnswerOrigin): readonly string[] {
  switch (origin.kind) {
    case "answer":
      return [origin.item];
    case "merged":
      return origin.of.flatMap((part) => itemsOf(part));
    default:
      return itemsOf(origin.of);
  }
}

/** The origin with every item it reads replaced by where that item's answer comes from; `undefined` when one comes from nowhere. */
export function throughEdition(
  origin: AnswerOrigin,
  originOf: (item: string) => AnswerOrigin | undefined,
): AnswerOrigin | undefined {
  switch (origin.kind) {
    case "answer":
      return originOf(origin.item);
    case "merged": {
      const of: AnswerOrigin[] = [];
      for (const part of origin.of) {
        const before = throughEdition(part, originOf);
        if (before === undefined) return undefined;
        of.push(before);
      }
      return { ...origin, of };
    }
    default: {
      const of = throughEdition(origin.of, originOf);
      return of === undefined ? undefined : { ...origin, of };
    }
  }
}

function merged(answers: readonly Answer[], rule: MergeRule): Answer | undefined {
  const [first] = answers;
  if (first === undefined) return undefined;
  const values = answers.map((answer) => (answer.type === "unchanged" ? answer.answer : answer));
  const applicable = values.filter((answer) => answer.type !== "not-applicable");
  const note = notesOf(answers);
  if (applicable.length === 0) {
    const because = [
      ...new Set(values.flatMap((answer) => (isNonAnswer(answer) ? [answer.because ?? ""] : []))),
    ];
    return { ...note, type: "not-applicable", because: because.join("；") };
  }
  const given = applicable.filter((answer): answer is GivenAnswer => !isNonAnswer(answer));
  const complete = given.length === applicable.length;
  if (rule.prefer === "sum") return complete ? sumOf(given, note) : undefined;
  const { order, prefer } = rule;
  const ranks = given.map(({ value }) =>
    typeof value === "string" || typeof value === "number" ? order.indexOf(String(value)) : -1,
  );
  if (ranks.includes(-1)) return undefined;
  const rank = prefer === "worst" ? Math.max(...ranks) : Math.min(...ranks);
  // One answer that nothing can outdo decides; otherwise an item that nobody looked at leaves the whole open.
  const decided = rank === (prefer === "worst" ? order.length - 1 : 0);
  if (given.length > 0 && (complete || decided)) {
    const found = given[ranks.indexOf(rank)];
    return found === undefined ? undefined : { ...found, ...note };
  }
  const open = applicable.filter((answer): answer is NonAnswer => isNonAnswer(answer));
  const [reason] = open;
  const same = open.every((answer) => answer.type === reason?.type) && given.length === 0;
  return same && reason !== undefined ? { ...reason, ...note } : undefined;
}

function sumOf(
  given: readonly GivenAnswer[],
  note: Pick<GivenAnswer, "note" | "evidence">,
): Answer | undefined {
  let sum = 0;
  for (const answer of given) {
    if (answer.type !== "number") return undefined;
    sum += answer.value;
  }
  return { ...note, type: "number", value: Number(sum.toFixed(10)) };
}

function notesOf(answers: readonly Answer[]): Pick<GivenAnswer, "note" | "evidence"> {
  const notes = [...new Set(answers.flatMap(({ note }) => (note === undefined ? [] : [note])))];
  const evidence = [...new Set(answers.flatMap((answer) => answer.evidence ?? []))];
  return {
    ...(notes.length === 0 ? {} : { note: notes.join("；") }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

/** Says whether two answers are the same, whatever the order of their fields. */
export function isSameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
