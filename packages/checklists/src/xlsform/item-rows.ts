import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { NON_ANSWER_TYPES } from "../exchange/non-answers.ts";
import { nonAnswerName } from "../exchange/words.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import { xpathTranslator } from "./expression.ts";
import { matrixRows, repeatRows } from "./groups.ts";
import { nameOf } from "./names.ts";
import { questionOf, type FormContext } from "./question.ts";
import { conditionOf, orLose, rulesOf } from "./rules.ts";
import type { SurveyRow } from "./xls-form.ts";

/** Everything of one item: its question, the non-answers, their reason and a note. */
export function itemRows(
  id: string,
  item: ChecklistItem,
  number: number,
  edition: ChecklistEdition,
  context: FormContext,
): readonly SurveyRow[] {
  const { language, losses } = context;
  const zh = language === "zh";
  const path = ["items", id];
  const form = answerFormOf(item.answer);
  const weight = item.weight === undefined ? "" : zh ? `（${item.weight}分）` : ` (${item.weight} points)`;
  const label = `${number}. ${item.title}${weight}`;
  const relevant = conditionOf(item.askIf, [...path, "askIf"], xpathTranslator(edition), losses);
  const help = [
    ...(item.text === undefined ? [] : [item.text]),
    ...(item.lookAt ?? []).map(({ text }) => `· ${text}`),
  ].join("\n");
  if (form.type === "note")
    return [
      { type: "note", name: id, label: [label, help].filter((line) => line !== "").join("\n"), ...relevant },
    ];
  if (form.type === "computed") {
    const calculation = orLose(
      () => xpathTranslator(edition).valueIfKnown(form.value),
      "computed-not-carried",
      [...path, "answer"],
      "算式写不成表单的算式，读回后再算",
      "The value cannot be worked out in the form, but when the answers are read",
      losses,
    );
    return calculation === undefined ? [] : [{ type: "calculate", name: id, calculation, ...relevant }];
  }
  const answered = `\${${nameOf.state(id)}} = ''`;
  const { rows, noteIf } = answerRows(id, item, answered, edition, context);
  const allowed = NON_ANSWER_TYPES.filter((type) => nonAnswerPolicy(edition, item, type).allowed);
  const reasoned = allowed.filter((type) => nonAnswerPolicy(edition, item, type).needsReason);
  const list = context.choices.list(
    allowed.length === NON_ANSWER_TYPES.length ? "non_answers" : nameOf.list(id, "non-answers"),
    allowed.map((type) => [type, nonAnswerName(type, language)]),
  );
  const state = `\${${nameOf.state(id)}}`;
  const always = item.evidence?.when === "always" && item.evidence.what !== "evidence";
  const noteRequired = always ? answered : noteIf.map((one) => `(${one})`).join(" or ");
  return [
    { type: "begin_group", name: nameOf.group(id), label, ...relevant },
    ...(help === "" ? [] : [{ type: "note", name: nameOf.help(id), label: help }]),
    ...rows,
    // The state of what may not stay without an answer is a constant, so that what refers to it works.
    ...(allowed.length === 0
      ? [{ type: "calculate", name: nameOf.state(id), calculation: "''" }]
      : [
          {
            type: `select_one ${list}`,
            name: nameOf.state(id),
            label: zh ? "没有作答的原因" : "No answer because it is",
            appearance: "minimal",
          },
          {
            type: "text",
            name: nameOf.because(id),
            label: zh ? "说明" : "Why",
            relevant: `${state} != ''`,
            ...(reasoned.length === 0
              ? {}
              : { required: reasoned.map((type) => `${state} = '${type}'`).join(" or ") }),
          },
        ]),
    ...(item.evidence?.when === "never"
      ? []
      : [
          {
            type: "text",
            name: nameOf.note(id),
            label: zh ? "问题记录" : "Notes",
            appearance: "multiline",
            ...(noteRequired === "" ? {} : { required: noteRequired }),
          },
        ]),
    { type: "end_group" },
  ];
}

function answerRows(
  id: string,
  item: ChecklistItem,
  relevant: string,
  edition: ChecklistEdition,
  context: FormContext,
): { readonly rows: readonly SurveyRow[]; readonly noteIf: readonly string[] } {
  const form = answerFormOf(item.answer);
  const path = ["items", id, "answer"];
  const label = context.language === "zh" ? "作答" : "Answer";
  switch (form.type) {
    case "matrix":
      return { rows: matrixRows(id, form, path, relevant, edition, context), noteIf: [] };
    case "repeat":
      return { rows: repeatRows(id, form, path, relevant, edition, context), noteIf: [] };
    case "marks": {
      const rules = Object.entries(item.scoring?.rules ?? {}).flatMap(
        ([rule, { type, text }]): readonly SurveyRow[] => [
          {
            type: "decimal",
            name: nameOf.part(id, rule),
            label: text ?? rule,
            relevant,
            constraint: ". >= 0",
          },
          ...(type === "discretion"
            ? [
                {
                  type: "text",
                  name: nameOf.reason(id, rule),
                  label: context.language === "zh" ? "理由" : "Reason",
                  relevant: `\${${nameOf.part(id, rule)}} > 0`,
                  required: "yes",
                },
              ]
            : []),
        ],
      );
      return { rows: rules, noteIf: [] };
    }
    case "computed":
    case "note":
      return { rows: [], noteIf: [] };
    default: {
      const question = questionOf(id, form, path, context);
      const { row, noteIf } = rulesOf(
        question.constraint,
        item.constraints ?? [],
        ["items", id],
        xpathTranslator(edition, id),
        xpathTranslator(edition),
        context.losses,
      );
      const signer: readonly SurveyRow[] =
        form.type === "signature"
          ? [
              {
                type: "text",
                name: nameOf.signer(id),
                label: form.signer ?? (context.language === "zh" ? "签名人" : "Signed by"),
                relevant,
              },
            ]
          : [];
      return { rows: [{ ...question, ...row, name: id, label, relevant }, ...signer], noteIf };
    }
  }
}
