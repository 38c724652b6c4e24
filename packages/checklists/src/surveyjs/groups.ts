import { loseCellReasons } from "../exchange/losses-of-forms.ts";
import { loseCellConditions } from "../exchange/cell-conditions.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";
import type { MarksForm } from "../items/marks-form.ts";
import type { ItemScoring } from "../scoring/item-scoring.ts";
import { surveyTranslator } from "./expression.ts";
import { ENTRY } from "./names.ts";
import { named, questionOf, type Question, type QuestionContext } from "./question.ts";
import { conditionOf, validatorsOf } from "./rules.ts";
import type { SurveyElement } from "./survey-form.ts";

type Path = readonly (string | number)[];

/** The question of a matrix: one dropdown matrix. Cells that SurveyJS has no cell for are left out. */
export function matrixQuestion(form: MatrixForm, path: Path, context: QuestionContext): Question {
  loseCellReasons(context.losses, path);
  loseCellConditions(form, path, context.losses);
  const columns = Object.entries(form.columns).flatMap(([id, { title, answer, rows, askIf }]) => {
    const place = [...path, "columns", id];
    const question = answer.type === "place" ? undefined : questionOf(answer, place, context);
    if (question === undefined) {
      context.losses.add(
        "column-not-carried",
        place,
        `矩阵的格子里不能填这一种答案：${answer.type}`,
        `A cell of a matrix takes no answer of type ${answer.type}.`,
      );
      return [];
    }
    const { type, ...rest } = question;
    const translator = surveyTranslator({ ...context, group: form });
    const condition = conditionOf(askIf, [...place, "askIf"], translator, context.losses).visibleIf;
    const inRows = rows?.map((row) => `{rowValue} = '${row}'`).join(" or ");
    const conditions = [inRows, condition].filter((one) => one !== undefined).map((one) => `(${one})`);
    return [
      {
        ...rest,
        name: id,
        title,
        cellType: type,
        ...(conditions.length === 0 ? {} : { visibleIf: conditions.join(" and ") }),
      },
    ];
  });
  return {
    type: "matrixdropdown",
    rows: Object.entries(form.rows).map(([value, text]) => ({ value, text })),
    columns,
  };
}

/** The question of a repeat group: a dynamic panel. */
export function repeatQuestion(form: RepeatForm, path: Path, context: QuestionContext): Question {
  const { language, losses } = context;
  loseCellReasons(context.losses, path);
  losses.add(
    "entry-ids-by-position",
    path,
    "表单新增的条目没有固定编号，读回时按次序编号",
    "Entries added in the form have no stable id; they get one by position when they are read.",
  );
  const fields = Object.entries(form.fields).flatMap(([id, field]): readonly SurveyElement[] => {
    const place = [...path, "fields", id];
    const question = questionOf(field.answer, place, context);
    if (question === undefined) {
      losses.add(
        "field-not-carried",
        place,
        `重复组里不能填这一种答案：${field.answer.type}`,
        `A repeat group takes no answer of type ${field.answer.type} in the form.`,
      );
      return [];
    }
    const translator = surveyTranslator({ ...context, group: form });
    const validators = validatorsOf(field.constraints ?? [], undefined, place, translator, losses);
    return [
      named(id, question, {
        title: field.title,
        ...conditionOf(field.askIf, [...place, "askIf"], translator, losses),
        ...(validators.length === 0
          ? {}
          : { validators: [...asList(question["validators"]), ...validators] }),
      }),
    ];
  });
  const title = {
    type: "text",
    name: ENTRY.title,
    title: language === "zh" ? `${form.of}名称` : `Name (${form.of})`,
  };
  return {
    type: "paneldynamic",
    templateTitle: form.of,
    templateElements: [title, ...fields],
    ...(form.atLeast === undefined ? {} : { minPanelCount: form.atLeast }),
    ...(form.atMost === undefined ? {} : { maxPanelCount: form.atMost }),
  };
}

function asList<Value>(value: Value | readonly Value[] | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [];
}

/** The question of a clause: one number for each of its rules, and points with a reason for each judgement. */
export function marksQuestion(
  _form: MarksForm,
  scoring: ItemScoring | undefined,
  context: QuestionContext,
): Question {
  const zh = context.language === "zh";
  const items = Object.entries(scoring?.rules ?? {}).flatMap(([id, rule]) => {
    const title = rule.text ?? id;
    const figure = { name: id, title, inputType: "number", validators: [{ type: "numeric", minValue: 0 }] };
    return rule.type === "discretion"
      ? [figure, { name: `${id}__because`, title: zh ? `${title}：理由` : `${title}: reason` }]
      : [figure];
  });
  return { type: "multipletext", items };
}
