import { loseCellReasons } from "../exchange/losses-of-forms.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { loseCellConditions } from "../exchange/cell-conditions.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";
import type { ItemScoring } from "../scoring/item-scoring.ts";
import { nameOf } from "../xlsform/names.ts";
import type { FieldsHere } from "./enable-when.ts";
import { named, questionOf, type QuestionContext } from "./question.ts";
import { EXTENSION, filled, type QuestionnaireItem } from "./resource.ts";
import { conditionOf, constraintsOf } from "./rules.ts";

type Path = readonly (string | number)[];

/** A matrix: a group for each row. */
export function matrixItem(
  id: string,
  form: MatrixForm,
  path: Path,
  edition: ChecklistEdition,
  context: QuestionContext,
): QuestionnaireItem {
  loseCellReasons(context.losses, path);
  loseCellConditions(form, path, context.losses);
  return {
    linkId: id,
    type: "group",
    item: Object.entries(form.rows).map(([row, text]) => ({
      linkId: nameOf.part(id, row),
      text,
      type: "group",
      item: Object.entries(form.columns)
        .filter(([, { rows }]) => rows?.includes(row) !== false)
        .map(([column, { title, answer, askIf }]) => {
          const place = [...path, "columns", column];
          const fields: FieldsHere = {
            forms: form.columns,
            nameOf: (other) => nameOf.part(id, row, other),
            repeated: false,
          };
          return named(
            nameOf.part(id, row, column),
            title,
            questionOf(answer, place, context),
            conditionOf(askIf, [...place, "askIf"], { edition, fields }, context.losses),
            context.language,
          );
        }),
    })),
  };
}

/** A repeat group, with a hidden question for the stable id of an entry. */
export function repeatItem(
  id: string,
  form: RepeatForm,
  path: Path,
  edition: ChecklistEdition,
  context: QuestionContext,
): QuestionnaireItem {
  const { language, losses } = context;
  loseCellReasons(losses, path);
  losses.add(
    "entry-ids-by-position",
    path,
    "表单新增的条目没有固定编号，读回时按次序编号",
    "Entries added in the form have no stable id; they get one by position when they are read.",
  );
  const fields = Object.entries(form.fields).map(([field, { title, answer, askIf, constraints = [] }]) => {
    const place = [...path, "fields", field];
    const here: FieldsHere = {
      forms: form.fields,
      nameOf: (other) => nameOf.part(id, other),
      repeated: true,
    };
    constraintsOf(field, constraints, place, { edition, fields: here }, losses);
    return named(
      nameOf.part(id, field),
      title,
      questionOf(answer, place, context),
      conditionOf(askIf, [...place, "askIf"], { edition, fields: here }, losses),
      language,
    );
  });
  return {
    linkId: id,
    text: form.of,
    type: "group",
    repeats: true,
    ...filled({
      extension: [
        ...(form.atLeast === undefined ? [] : [{ url: EXTENSION.least, valueInteger: form.atLeast }]),
        ...(form.atMost === undefined ? [] : [{ url: EXTENSION.most, valueInteger: form.atMost }]),
      ],
    }),
    item: [
      {
        linkId: nameOf.entryId(id),
        type: "string",
        text: language === "zh" ? "编号" : "Id",
        extension: [{ url: EXTENSION.hidden, valueBoolean: true }],
      },
      {
        linkId: nameOf.entryTitle(id),
        type: "string",
        text: language === "zh" ? `${form.of}名称` : `Name (${form.of})`,
      },
      ...fields,
    ],
  };
}

/** The question of a clause: a number for each of its rules, with a reason for each judgement. */
export function marksItem(
  id: string,
  scoring: ItemScoring | undefined,
  { language }: QuestionContext,
): QuestionnaireItem {
  return {
    linkId: id,
    type: "group",
    item: Object.entries(scoring?.rules ?? {}).flatMap(([rule, { type, text = rule }]) => [
      {
        linkId: nameOf.part(id, rule),
        text,
        type: "decimal",
        extension: [{ url: EXTENSION.minimum, valueDecimal: 0 }],
      },
      ...(type === "discretion"
        ? [
            {
              linkId: nameOf.reason(id, rule),
              text: language === "zh" ? `${text}：理由` : `${text}: reason`,
              type: "string",
            },
          ]
        : []),
    ]),
  };
}
