import { INSTITUTION_KINDS } from "@supervision/domain";
import {
  pinOf,
  type Answer,
  type AnswerForm,
  type CellAnswer,
  type CellForm,
  type ChecklistAnswers,
  type ChecklistEdition,
  type ChecklistItem,
  type GivenAnswer,
  type InstitutionFacts,
  type NonAnswer,
} from "@supervision/checklists";
import fc from "fast-check";
import { answerFormOf } from "../src/items/answer-form.ts";

const DATE = "2026-03-02";
const WORDS = ["整洁", "东门“上锁”", "it's <locked> & shut", "两行\n文字", "12"] as const;
const words = fc.constantFrom(...WORDS);

/** The four non-answers, with a reason. */
export const nonAnswers: fc.Arbitrary<NonAnswer> = fc
  .tuple(fc.constantFrom("not-applicable", "refused", "not-checked", "not-due"), words)
  .map(([type, because]) => ({ type, because }));

/** What may be known of the institution on the day of a visit. */
export const anyFacts: fc.Arbitrary<InstitutionFacts> = fc.record(
  {
    kind: fc.constantFrom(...kinds()),
    nature: fc.constantFrom("public", "private"),
    boarding: fc.boolean(),
    inclusive: fc.boolean(),
    students: fc.constantFrom({}, { primary: 480 }, { "junior-middle": 300, primary: 0 }),
  },
  { requiredKeys: [] },
);

function kinds(): (keyof typeof INSTITUTION_KINDS)[] {
  const all: (keyof typeof INSTITUTION_KINDS)[] = [];
  for (const kind in INSTITUTION_KINDS) if (isKind(kind)) all.push(kind);
  return all;
}

function isKind(kind: string): kind is keyof typeof INSTITUTION_KINDS {
  return Object.hasOwn(INSTITUTION_KINDS, kind);
}

/** Valid answers to a form without parts. */
function cellOf(form: CellForm): fc.Arbitrary<Exclude<CellAnswer, NonAnswer>> {
  switch (form.type) {
    case "yes-no":
      return fc.constantFrom("yes", "no").map((value) => ({ type: "yes-no", value }));
    case "yes-partly-no":
      return fc.constantFrom("yes", "partly", "no").map((value) => ({ type: "yes-partly-no", value }));
    case "grade":
      return fc.constantFrom("excellent", "good", "pass", "fail").map((value) => ({ type: "grade", value }));
    case "choice":
      return fc.constantFrom(...Object.keys(form.options)).map((value) => ({ type: "choice", value }));
    case "several": {
      const options = Object.entries(form.options).flatMap(([id, { alone }]) => (alone === true ? [] : [id]));
      return fc
        .subarray(options, { minLength: form.atLeast ?? 0, maxLength: form.atMost ?? options.length })
        .map((value) => ({ type: "several", value }));
    }
    case "number": {
      const { minimum = -50, maximum = 5000, whole, standard } = form;
      const tenths = fc.integer({ min: Math.ceil(minimum * 10), max: Math.floor(maximum * 10) });
      const near = [standard?.atLeast, standard?.atMost, minimum, maximum].filter((one) => one !== undefined);
      const number =
        whole === true
          ? fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) })
          : tenths.map((one) => one / 10);
      return fc.oneof(number, fc.constantFrom(...near)).map((value) => ({ type: "number", value }));
    }
    case "date":
      return fc.constantFrom(form.earliest ?? "2025-11-30", DATE).map((value) => ({ type: "date", value }));
    case "text":
      return words
        .filter((one) => Array.from(one).length <= (form.atMost ?? Infinity))
        .map((value) => ({ type: "text", value }));
    case "scale":
      return fc.integer({ min: form.from, max: form.to }).map((value) => ({ type: "scale", value }));
    case "place":
      return fc.constant({ type: "place", value: { longitude: 117.02, latitude: 36.68 } });
    case "signature":
      return fc.constant({ type: "signature", value: { name: "李校长", signedOn: DATE } });
    case "file":
      return fc.constant({ type: "file", value: [{ name: "值班表.pdf", mediaType: "application/pdf" }] });
    case "photo":
      return fc.constant({ type: "photo", value: [{ name: "门.jpg" }] });
  }
}

function cellsOf(
  parts: Readonly<Record<string, { readonly answer: CellForm }>>,
): fc.Arbitrary<Readonly<Record<string, CellAnswer>>> {
  const each = Object.entries(parts).map(
    ([id, { answer }]) => [id, fc.oneof({ arbitrary: cellOf(answer), weight: 4 }, nonAnswers)] as const,
  );
  return fc.record(Object.fromEntries(each), { requiredKeys: [] }).map((cells) => defined(cells));
}

/** Valid answers to an item; notes and computed values have none. */
export function answerToItem(item: ChecklistItem): fc.Arbitrary<GivenAnswer> | undefined {
  const form: AnswerForm = answerFormOf(item.answer);
  switch (form.type) {
    case "note":
    case "computed":
      return undefined;
    case "marks":
      return fc
        .record(
          Object.fromEntries(
            Object.entries(item.scoring?.rules ?? {}).map(([id, rule]) => [
              id,
              rule.type === "discretion"
                ? fc.constant({ points: rule.least, because: "两本漏批" })
                : fc.integer({ min: 0, max: 4 }),
            ]),
          ),
        )
        .map((value) => ({ type: "marks", value }));
    case "matrix":
      return fc
        .record(Object.fromEntries(Object.keys(form.rows).map((row) => [row, cellsOf(form.columns)])), {
          requiredKeys: [],
        })
        .map((value) => ({ type: "matrix", value: defined(value) }));
    case "repeat":
      return fc
        .array(fc.tuple(fc.option(words, { nil: undefined }), cellsOf(form.fields)), {
          minLength: form.atLeast ?? 0,
          maxLength: Math.min(form.atMost ?? 3, 3),
        })
        .map((entries) => ({
          type: "repeat",
          value: entries.map(([title, answers], index) => ({
            id: `e${index + 1}`,
            ...(title === undefined ? {} : { title }),
            answers,
          })),
        }));
    default:
      return cellOf(form);
  }
}

/** A valid answer to an item, or none of the four; at times with words beside it, evidence, or confirmed as unchanged. */
function anyAnswer(item: ChecklistItem): fc.Arbitrary<Answer> {
  const given = answerToItem(item);
  if (given === undefined) return nonAnswers;
  const told = fc
    .tuple(given, fc.record({ note: words, evidence: fc.constant(["记录.pdf"]) }, { requiredKeys: [] }))
    .map(([answer, beside]): GivenAnswer => ({ ...answer, ...beside }));
  const kept = told.map((answer): Answer => ({ type: "unchanged", since: DATE, answer }));
  return fc.oneof(
    { arbitrary: given, weight: 5 },
    { arbitrary: told, weight: 2 },
    { arbitrary: kept, weight: 1 },
    { arbitrary: nonAnswers, weight: 2 },
  );
}

/** Valid answers to some items of any edition, with what may be known of the institution. */
export function answersToAny(list: {
  readonly id: string;
  readonly edition: ChecklistEdition;
}): fc.Arbitrary<ChecklistAnswers> {
  const items = Object.entries(list.edition.items).filter(([, { answer }]) => {
    const { type } = answerFormOf(answer);
    return type !== "note" && type !== "computed";
  });
  const some = fc.record(Object.fromEntries(items.map(([id, item]) => [id, anyAnswer(item)])), {
    requiredKeys: [],
  });
  return fc.tuple(some, fc.option(anyFacts, { nil: undefined })).map(([answers, facts]) => ({
    pin: pinOf(list.id, list.edition),
    institution: "s1",
    date: DATE,
    ...(facts === undefined ? {} : { facts }),
    answers: defined(answers),
  }));
}

function defined<Value>(
  record: Readonly<Record<string, Value | undefined>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
  );
}
