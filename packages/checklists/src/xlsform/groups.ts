import { loseCellReasons } from "../exchange/losses-of-forms.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { loseCellConditions } from "../exchange/cell-conditions.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";
import { xpathTranslator } from "./expression.ts";
import { nameOf } from "./names.ts";
import { questionOf, type FormContext } from "./question.ts";
import { conditionOf, rulesOf } from "./rules.ts";
import type { SurveyRow } from "./xls-form.ts";

type Path = readonly (string | number)[];

/** A matrix: a group for each row. */
export function matrixRows(
  id: string,
  form: MatrixForm,
  path: Path,
  relevant: string,
  edition: ChecklistEdition,
  context: FormContext,
): readonly SurveyRow[] {
  loseCellReasons(context.losses, path);
  loseCellConditions(form, path, context.losses);
  return Object.entries(form.rows).flatMap(([row, title]): readonly SurveyRow[] => [
    { type: "begin_group", name: nameOf.part(id, row), label: title, relevant },
    ...Object.entries(form.columns)
      .filter(([, { rows }]) => rows?.includes(row) !== false)
      .map(([column, { title: heading, answer, askIf }]): SurveyRow => {
        const place = [...path, "columns", column];
        const translator = xpathTranslator(edition, undefined, (other) => nameOf.part(id, row, other));
        return {
          ...questionOf(nameOf.list(id, column), answer, place, context),
          ...conditionOf(askIf, [...place, "askIf"], translator, context.losses),
          name: nameOf.part(id, row, column),
          label: heading,
        };
      }),
    { type: "end_group" },
  ]);
}

/** A repeat group. */
export function repeatRows(
  id: string,
  form: RepeatForm,
  path: Path,
  relevant: string,
  edition: ChecklistEdition,
  context: FormContext,
): readonly SurveyRow[] {
  const { losses, language } = context;
  loseCellReasons(losses, path);
  if (form.atLeast !== undefined || form.atMost !== undefined)
    losses.add(
      "entry-count-not-carried",
      path,
      "表单不限制条目个数",
      "The form does not bound the number of entries.",
    );
  const fields = Object.entries(form.fields).map(
    ([field, { title, answer, askIf, constraints = [] }]): SurveyRow => {
      const name = nameOf.part(id, field);
      const place = [...path, "fields", field];
      const question = questionOf(nameOf.list(id, field), answer, place, context);
      const condition = conditionOf(
        askIf,
        [...place, "askIf"],
        xpathTranslator(edition, undefined, (other) => nameOf.part(id, other)),
        losses,
      );
      const { row } = rulesOf(
        question.constraint,
        constraints,
        place,
        xpathTranslator(edition, field, (other) => nameOf.part(id, other)),
        undefined,
        losses,
      );
      return { ...question, ...row, ...condition, name, label: title };
    },
  );
  return [
    { type: "begin_repeat", name: id, label: form.of, relevant },
    // Made once for each entry, so that a finding still points at it when the order changes.
    { type: "calculate", name: nameOf.entryId(id), calculation: "once(uuid())" },
    {
      type: "text",
      name: nameOf.entryTitle(id),
      label: language === "zh" ? `${form.of}名称` : `Name (${form.of})`,
    },
    ...fields,
    { type: "end_repeat" },
  ];
}
