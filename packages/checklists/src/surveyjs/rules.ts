import type { Translator } from "../exchange/dialect.ts";
import type { Losses } from "../exchange/loss.ts";
import type { Condition } from "../expressions/expression.ts";
import type { Constraint } from "../items/item-rules.ts";
import { orLose } from "./expression.ts";
import type { SurveyValue } from "./survey-form.ts";

type Path = readonly (string | number)[];

/** `visibleIf` of a condition; empty when there is none or it cannot be said. */
export function conditionOf(
  condition: Condition | undefined,
  path: Path,
  translator: Translator,
  losses: Losses,
): { readonly visibleIf?: string } {
  if (condition === undefined) return {};
  const visibleIf = orLose(
    () => translator.holds(condition),
    {
      code: "condition-not-carried",
      path,
      zh: "提问条件写不成表单的条件，表单里总是显示",
      en: "The condition cannot be said in the form, which always shows it",
    },
    losses,
  );
  return visibleIf === undefined ? {} : { visibleIf };
}

/** Validators of constraints. `note` is the question that takes a reason. */
export function validatorsOf(
  constraints: readonly Constraint[],
  note: string | undefined,
  path: Path,
  translator: Translator,
  losses: Losses,
): readonly SurveyValue[] {
  return constraints.flatMap(({ holds, message, severity = "error" }, index): readonly SurveyValue[] => {
    const fails = orLose(
      () => translator.fails(holds),
      {
        code: "constraint-not-carried",
        path: [...path, "constraints", index],
        zh: "校验规则写不成表单的规则，读回时再校验",
        en: "The constraint cannot be said in the form; it is checked when the answers are read",
      },
      losses,
    );
    if (fails === undefined) return [];
    const excused = severity === "ask-reason" && note !== undefined ? ` or {${note}} notempty` : "";
    const warns = severity === "warning" || (severity === "ask-reason" && note === undefined);
    return [
      {
        type: "expression",
        text: message,
        expression: `!(${fails})${excused}`,
        ...(warns ? { notificationType: "warning" } : {}),
      },
    ];
  });
}
