import {
  answerBehind,
  isNonAnswer,
  type Answer,
  type ChecklistAnswers,
  type GivenAnswer,
} from "../answers/answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionConditions } from "../editions/section-tree.ts";
import { evaluate, evaluateCondition } from "../expressions/evaluate.ts";
import { unknownOf, type Entry, type Facts } from "../expressions/read-answers.ts";
import { isRecord } from "../expressions/read-node.ts";
import { conjunction, type Result, type Truth, type Unknown } from "../expressions/result.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { RepeatForm } from "../items/group-forms.ts";

/**
 * Whether an item is asked of this institution on this visit: `asked`; `hidden`, because its condition does not hold or what it depends on
 * does not arise; `undecided`, because an answer it depends on is missing.
 *
 * @term 提问状态
 */
export type Asked = "asked" | "hidden" | "undecided";

/** What is known about a filled checklist, worked out only as far as it is needed. Tolerates data that is no checklist. */
export interface ItemFacts extends Facts {
  /** Whether an item is asked. */
  readonly asked: (item: string) => Asked;
  /** The answer that stands beside an item, back from the archive when the item is asked again. */
  readonly answerBeside: (item: string) => Answer | undefined;
  /** The fields of one entry of a repeat group. */
  readonly entry: (form: RepeatForm, entry: unknown) => EntryFacts;
}

/** What is known about one entry of a repeat group. */
export interface EntryFacts extends Entry {
  /** Whether a field is asked. */
  readonly asked: (field: string) => Asked;
  /** The answer that stands beside a field, back from the archive when the field is asked again. */
  readonly answerBeside: (field: string) => Answer | undefined;
}

/** The facts of a filled checklist. Conditions that go in a circle, or mean nothing, leave their item undecided. */
export function itemFacts(edition: ChecklistEdition, answers: ChecklistAnswers): ItemFacts {
  const form = (id: string): ReturnType<Facts["form"]> => {
    const item = own(edition.items, id);
    return item && answerFormOf(item.answer);
  };
  const asked = remembered<Asked>("undecided", (id) => {
    const item = own(edition.items, id);
    const conditions = [
      ...sectionConditions(edition, item?.section),
      ...(item?.askIf === undefined ? [] : [item.askIf]),
    ];
    return stateOf(conditions.map((condition) => evaluateCondition(condition, facts) ?? "missing"));
  });
  const answerBeside = (id: string): Answer | undefined =>
    beside(answers.answers, answers.archived, id, asked(id));
  const answer = remembered<GivenAnswer | Unknown>("missing", (id) => {
    const known = knownAnswer(asked(id), answerBeside(id));
    const itemForm = form(id);
    return typeof known === "object" && itemForm?.type === "repeat" ? withFields(itemForm, known) : known;
  });
  const withFields = (group: RepeatForm, given: GivenAnswer): GivenAnswer => {
    if (given.type !== "repeat" || !Array.isArray(given.value) || !hasConditions(group)) return given;
    const value = given.value.map((one: unknown) => {
      const facts = entry(group, one);
      const fields = Object.keys(group.fields).map((field) => [field, asCell(facts.answer(field))]);
      return { ...(isRecord(one) ? one : {}), id: "", answers: Object.fromEntries(fields) };
    });
    return { ...given, value };
  };
  const computed = remembered<Result | undefined>(undefined, (id) => {
    const itemForm = form(id);
    const result = itemForm?.type === "computed" ? evaluate(itemForm.value, facts) : undefined;
    if (result === undefined) return undefined;
    const type = result.type === "words" ? "text" : result.type;
    const state = asked(id);
    return state === "asked" ? { ...result, type } : { type, unknown: UNKNOWN[state] };
  });
  const entry = (group: RepeatForm, one: unknown): EntryFacts => {
    const stored = isRecord(one) ? one : {};
    const fieldAsked = remembered<Asked>("undecided", (id) => {
      const condition = own(group.fields, id)?.askIf;
      return condition === undefined
        ? "asked"
        : stateOf([evaluateCondition(condition, facts, entryFacts) ?? "missing"]);
    });
    const fieldBeside = (id: string): Answer | undefined =>
      beside(stored["answers"], stored["archived"], id, fieldAsked(id));
    const entryFacts: EntryFacts = {
      fields: group.fields,
      asked: fieldAsked,
      answerBeside: fieldBeside,
      answer: (id) => knownAnswer(fieldAsked(id), fieldBeside(id)),
    };
    return entryFacts;
  };
  const facts: ItemFacts = {
    date: answers.date,
    institution: answers.facts,
    form,
    answer,
    computed,
    asked,
    answerBeside,
    entry,
  };
  return facts;
}

const UNKNOWN: Readonly<Record<Exclude<Asked, "asked">, Unknown>> = {
  hidden: "absent",
  undecided: "missing",
};

/** Says whether fields of a group are asked only under conditions. */
export function hasConditions(group: RepeatForm): boolean {
  return Object.values(group.fields).some((field) => field.askIf !== undefined);
}

function stateOf(conditions: readonly Truth[]): Asked {
  const truth = conjunction(conditions);
  if (truth === true) return "asked";
  return truth === "missing" ? "undecided" : "hidden";
}

function beside(answers: unknown, archived: unknown, id: string, state: Asked): Answer | undefined {
  const answer = own(answers, id);
  if (isAnswer(answer)) return answer;
  const old = answer === undefined && state === "asked" ? own(archived, id) : undefined;
  return isAnswer(old) ? old : undefined;
}

/** Looks like an answer as far as conditions need: it has a type, and a confirmed one holds another. */
export function isAnswer(data: unknown): data is Answer {
  return (
    isRecord(data) &&
    typeof data["type"] === "string" &&
    (data["type"] !== "unchanged" || (isAnswer(data["answer"]) && data["answer"].type !== "unchanged"))
  );
}

function knownAnswer(state: Asked, answer: Answer | undefined): GivenAnswer | Unknown {
  if (state !== "asked") return UNKNOWN[state];
  if (answer === undefined) return "missing";
  const behind = answerBehind(answer);
  return isNonAnswer(behind) ? unknownOf(behind.type) : behind;
}

function asCell(answer: GivenAnswer | Unknown): unknown {
  if (typeof answer === "object") return answer;
  return answer === "absent" ? { type: "not-applicable", because: "" } : undefined;
}

/** Remembers what was worked out; a value that needs itself becomes `circular`. */
function remembered<Value>(circular: Value, work: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    if (known.has(id)) return known.get(id) ?? circular;
    known.set(id, circular);
    const value = work(id);
    known.set(id, value);
    return value;
  };
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined;
function own(record: unknown, key: string): unknown;
function own(record: unknown, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}
