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
import { kindAndNature } from "../expressions/read-institution.ts";
import { isRecord, own } from "../expressions/read-node.ts";
import { conjunction, type Result, type Truth, type Unknown } from "../expressions/result.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import { itemAppliesTo } from "../items/applicability.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";
import { hasConditions, type GroupPart } from "../items/group-parts.ts";

/**
 * Whether an item is asked of this institution on this visit: `asked`; `hidden`, because it is not for such an institution, its condition
 * does not hold or what it depends on does not arise; `undecided`, because an answer it depends on is missing.
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
  readonly entry: (form: Pick<RepeatForm, "fields">, entry: unknown) => EntryFacts;
  /** The cells of one row of a matrix. */
  readonly row: (form: Pick<MatrixForm, "columns">, row: string, cells: unknown) => EntryFacts;
}

/** What is known about one entry of a repeat group, or one row of a matrix. */
export interface EntryFacts extends Entry {
  /** The fields of the group, or columns of the matrix. */
  readonly fields: Readonly<Record<string, GroupPart>>;
  /** Whether a field is asked. */
  readonly asked: (field: string) => Asked;
  /** The answer that stands beside a field, back from the archive when the field is asked again. */
  readonly answerBeside: (field: string) => Answer | undefined;
}

/** The facts of a filled checklist. Conditions that go in a circle, or mean nothing, leave their item undecided. */
export function itemFacts(edition: ChecklistEdition, answers: ChecklistAnswers): ItemFacts {
  const known = kindAndNature(answers.facts);
  const form = (id: string): ReturnType<Facts["form"]> => {
    const item = own(edition.items, id);
    return item && answerFormOf(item.answer);
  };
  const asked = remembered<Asked>("undecided", (id) => {
    const item = own(edition.items, id);
    if (item !== undefined && !itemAppliesTo(item, known)) return "hidden";
    const outer = sectionConditions(edition, item?.section);
    const conditions = item?.askIf === undefined ? outer : [...outer, item.askIf];
    if (conditions.length === 0) return "asked";
    return stateOf(conditions.map((condition) => evaluateCondition(condition, facts) ?? "missing"));
  });
  const answerBeside = (id: string): Answer | undefined =>
    beside(answers.answers, answers.archived, id, asked(id));
  const answer = remembered<GivenAnswer | Unknown>("missing", (id) => {
    const given = knownAnswer(asked(id), answerBeside(id));
    const itemForm = form(id);
    return typeof given === "object" && itemForm !== undefined ? withParts(itemForm, given) : given;
  });
  const withParts = (group: AnswerForm, given: GivenAnswer): GivenAnswer => {
    if (!hasConditions(group)) return given;
    if (group.type === "repeat" && given.type === "repeat" && Array.isArray(given.value)) {
      const value = given.value.map((one: unknown) => ({
        ...(isRecord(one) ? one : {}),
        id: "",
        answers: Object.fromEntries(pairs(entry(group, one))),
      }));
      return { ...given, value };
    }
    if (group.type !== "matrix" || given.type !== "matrix" || !isRecord(given.value)) return given;
    const value = Object.keys(group.rows).map((id) => [
      id,
      Object.fromEntries(pairs(row(group, id, given.value[id]))),
    ]);
    return { ...given, value: Object.fromEntries(value) };
  };
  const computed = remembered<Result | undefined>(undefined, (id) => {
    const itemForm = form(id);
    const result = itemForm?.type === "computed" ? evaluate(itemForm.value, facts) : undefined;
    if (result === undefined) return undefined;
    const type = result.type === "words" ? "text" : result.type;
    const state = asked(id);
    return state === "asked" ? { ...result, type } : { type, unknown: UNKNOWN[state] };
  });
  const parts = (
    fields: EntryFacts["fields"],
    answered: unknown,
    archived: unknown,
    within?: string,
  ): EntryFacts => {
    const partAsked = remembered<Asked>("undecided", (id) => {
      const part = own(fields, id);
      if (within !== undefined && part?.rows?.includes(within) === false) return "hidden";
      const condition = part?.askIf;
      return condition === undefined
        ? "asked"
        : stateOf([evaluateCondition(condition, facts, entryFacts) ?? "missing"]);
    });
    const partBeside = (id: string): Answer | undefined => beside(answered, archived, id, partAsked(id));
    const entryFacts: EntryFacts = {
      fields,
      asked: partAsked,
      answerBeside: partBeside,
      answer: (id) => knownAnswer(partAsked(id), partBeside(id)),
    };
    return entryFacts;
  };
  const entry: ItemFacts["entry"] = ({ fields }, one) =>
    isRecord(one) ? parts(fields, one["answers"], one["archived"]) : parts(fields, undefined, undefined);
  const row: ItemFacts["row"] = ({ columns }, id, cells) => parts(columns, cells, undefined, id);
  const facts: ItemFacts = {
    date: answers.date,
    institution: answers.facts,
    form,
    answer,
    computed,
    asked,
    answerBeside,
    entry,
    row,
  };
  return facts;
}

const UNKNOWN: Readonly<Record<Exclude<Asked, "asked">, Unknown>> = {
  hidden: "absent",
  undecided: "missing",
};

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

/** The parts of a group as conditions see them. */
function pairs(known: EntryFacts): unknown[][] {
  return Object.keys(known.fields).map((field) => [field, asCell(known.answer(field))]);
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
