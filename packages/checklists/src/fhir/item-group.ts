import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { Untranslatable } from "../exchange/dialect.ts";
import { NON_ANSWER_TYPES } from "../exchange/non-answers.ts";
import { nonAnswerName } from "../exchange/words.ts";
import { valueTypeOf } from "../expressions/value-type.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { ComputedForm } from "../items/value-forms.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import { times, toDecimal, toNumber } from "../scores/decimal.ts";
import { nameOf } from "../xlsform/names.ts";
import { fhirPathTranslator } from "./expression.ts";
import { marksItem, matrixItem, repeatItem } from "./groups.ts";
import { named, questionOf, type QuestionContext, type Worth } from "./question.ts";
import { EXTENSION, fhirPath, filled, type FhirValue, type QuestionnaireItem } from "./resource.ts";
import { conditionOf, constraintsOf } from "./rules.ts";

/** Everything of one item: its question, the non-answers, their reason and a note. */
export function itemGroup(
  id: string,
  item: ChecklistItem,
  number: number,
  edition: ChecklistEdition,
  context: QuestionContext,
): QuestionnaireItem {
  const { language, losses, release } = context;
  const zh = language === "zh";
  const path = ["items", id];
  const form = answerFormOf(item.answer);
  const weight = item.weight === undefined ? "" : zh ? `（${item.weight}分）` : ` (${item.weight} points)`;
  const head = { prefix: `${number}.`, text: `${item.title}${weight}` };
  const condition = conditionOf(item.askIf, [...path, "askIf"], { edition }, losses);
  const help = [
    ...(item.text === undefined ? [] : [item.text]),
    ...(item.lookAt ?? []).map(({ text }) => `· ${text}`),
  ].join("\n");
  if (form.type === "note")
    return {
      linkId: id,
      ...head,
      text: [head.text, help].filter((line) => line !== "").join("\n"),
      type: "display",
      ...condition,
    };
  if (form.type === "computed")
    return { linkId: id, ...head, ...computed(id, form, edition, condition, context) };
  const answered: Readonly<Record<string, FhirValue>> = {
    enableWhen: [{ question: nameOf.state(id), operator: "exists", answerBoolean: false }],
  };
  const allowed = NON_ANSWER_TYPES.filter((type) => nonAnswerPolicy(edition, item, type).allowed);
  const state: QuestionnaireItem = {
    linkId: nameOf.state(id),
    text: zh ? "没有作答的原因" : "No answer because it is",
    ...(release === "R4" ? { type: "choice" } : { type: "coding", answerConstraint: "optionsOnly" }),
    answerOption: allowed.map((type) => ({
      valueCoding: { code: type, display: nonAnswerName(type, language) },
    })),
  };
  const because: QuestionnaireItem = {
    linkId: nameOf.because(id),
    text: zh ? "说明" : "Why",
    type: "string",
    enableWhen: [{ question: nameOf.state(id), operator: "exists", answerBoolean: true }],
  };
  if (allowed.some((type) => nonAnswerPolicy(edition, item, type).needsReason))
    losses.add(
      "reason-not-demanded",
      [],
      "表单不按未作答的种类要求写明原因，读回时再核对",
      "The form does not demand reasons by kind of non-answer; that is checked when the answers are read.",
    );
  const note: QuestionnaireItem = {
    linkId: nameOf.note(id),
    text: zh ? "问题记录" : "Notes",
    type: "text",
  };
  return {
    linkId: nameOf.group(id),
    ...head,
    type: "group",
    ...condition,
    item: [
      ...(help === "" ? [] : [{ linkId: nameOf.help(id), type: "display", text: help }]),
      ...answerItems(id, item, edition, allowed.length === 0 ? {} : answered, context),
      ...(allowed.length === 0 ? [] : [state, because]),
      ...(item.evidence?.when === "never" ? [] : [note]),
    ],
  };
}

function answerItems(
  id: string,
  item: ChecklistItem,
  edition: ChecklistEdition,
  answered: Readonly<Record<string, FhirValue>>,
  context: QuestionContext,
): readonly QuestionnaireItem[] {
  const form = answerFormOf(item.answer);
  const { language, losses } = context;
  const zh = language === "zh";
  const path = ["items", id, "answer"];
  const text = zh ? "作答" : "Answer";
  switch (form.type) {
    case "computed":
    case "note":
      return [];
    case "matrix":
      return [{ ...matrixItem(id, form, path, edition, context), text, ...answered }];
    case "repeat":
      return [{ ...repeatItem(id, form, path, edition, context), ...answered }];
    case "marks":
      return [{ ...marksItem(id, item.scoring, context), text, ...answered }];
    default: {
      const question = questionOf(form, path, context, worthOf(item, form));
      const own = question["extension"];
      const constraints = constraintsOf(id, item.constraints ?? [], ["items", id], { edition }, losses);
      const extensions: readonly FhirValue[] = [...(isList(own) ? own : []), ...constraints];
      const signer: readonly QuestionnaireItem[] =
        form.type === "signature"
          ? [
              {
                linkId: nameOf.signer(id),
                text: form.signer ?? (zh ? "签名人" : "Signed by"),
                type: "string",
                ...answered,
              },
            ]
          : [];
      return [
        named(id, text, question, { ...answered, ...filled({ extension: extensions }) }, language),
        ...signer,
      ];
    }
  }
}

const isList = (value: FhirValue | undefined): value is readonly FhirValue[] => Array.isArray(value);

/** Points of each option: weight times share, exactly. */
function worthOf({ weight, scoring }: ChecklistItem, form: AnswerForm): Worth {
  if (weight === undefined || scoring !== undefined) return () => undefined;
  const share = (option: string): number | undefined => {
    switch (form.type) {
      case "yes-no":
        return option === (form.good ?? "yes") ? 1 : 0;
      case "yes-partly-no":
        return option === "partly" ? form.partly : option === "yes" ? 1 : 0;
      case "grade":
        return Object.entries(form.shares ?? {}).find(([grade]) => grade === option)?.[1];
      case "choice":
        return form.options[option]?.share;
      default:
        return undefined;
    }
  };
  return (option) => {
    const of = share(option);
    return of === undefined ? undefined : toNumber(times(toDecimal(weight), toDecimal(of)));
  };
}

function computed(
  id: string,
  form: ComputedForm,
  edition: ChecklistEdition,
  condition: Readonly<Record<string, FhirValue>>,
  { losses }: QuestionContext,
): { readonly type: string } & Readonly<Record<string, FhirValue>> {
  const own = condition["extension"];
  try {
    const expression = fhirPathTranslator(edition)
      .valueIfKnown(form.value)
      .replace(/, ''\)$/, ", {})");
    const extension: readonly FhirValue[] = [
      ...(isList(own) ? own : []),
      { url: EXTENSION.calculated, valueExpression: fhirPath(expression) },
      ...(form.unit === undefined ? [] : [{ url: EXTENSION.unit, valueCoding: { display: form.unit } }]),
    ];
    return { type: typeOf(form, edition), readOnly: true, ...condition, extension };
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    losses.add(
      "computed-not-carried",
      ["items", id, "answer"],
      `算式写不成表单的算式，读回后再算（${error.message}）`,
      `The value cannot be worked out in the form, but when the answers are read (${error.message})`,
    );
    return { type: "display", ...condition };
  }
}

/** The kind of value an expression gives, as far as it shows at its root. */
function typeOf({ value }: ComputedForm, edition: ChecklistEdition): string {
  if (typeof value === "number") return "decimal";
  if (typeof value === "string") return "string";
  const of = (root: typeof value): string => {
    if ("if" in root)
      return typeof root.value === "object"
        ? of(root.value)
        : typeof root.value === "number"
          ? "decimal"
          : "string";
    if ("answer" in root) {
      const item = edition.items[root.answer];
      const type = item === undefined ? undefined : valueTypeOf(answerFormOf(item.answer));
      return type === "number" ? "decimal" : type === "date" ? "date" : "string";
    }
    if (CONDITIONS.some((word) => word in root)) return "boolean";
    return "field" in root || "cell" in root ? "string" : "decimal";
  };
  return of(value);
}

const CONDITIONS = [
  "all",
  "any",
  "not",
  "equal",
  "oneOf",
  "less",
  "atMost",
  "more",
  "atLeast",
  "includes",
  "answered",
  "every",
  "some",
];
