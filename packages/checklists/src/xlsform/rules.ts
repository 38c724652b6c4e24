import { Untranslatable, type Translator } from "../exchange/dialect.ts";
import type { Losses } from "../exchange/loss.ts";
import type { Condition } from "../expressions/expression.ts";
import type { Constraint } from "../items/item-rules.ts";
import type { SurveyRow } from "./xls-form.ts";

type Path = readonly (string | number)[];

/** Translates, or takes the loss down. */
export function orLose(
  translate: () => string,
  code: string,
  path: Path,
  zh: string,
  en: string,
  losses: Losses | undefined,
): string | undefined {
  try {
    return translate();
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    losses?.add(code, path, `${zh}（${error.message}）`, `${en} (${error.message})`);
    return undefined;
  }
}

/** The column `relevant` of a condition. Losses are taken down where they are given. */
export function conditionOf(
  condition: Condition | undefined,
  path: Path,
  translator: Translator,
  losses: Losses | undefined,
): { readonly relevant?: string } {
  if (condition === undefined) return {};
  losses?.add(
    "hidden-answers-dropped",
    path,
    "条件不成立或还不知道成不成立时，表单提交时丢弃已填的答案",
    "An answer is dropped when the form is submitted while its condition does not hold or is not known to.",
  );
  const relevant = orLose(
    () => translator.holds(condition),
    "condition-not-carried",
    path,
    "提问条件写不成表单的条件，表单里总是显示",
    "The condition cannot be said in the form, which always shows it",
    losses,
  );
  return relevant === undefined ? {} : { relevant };
}

/** Constraint and message, and the condition under which a note is needed. */
export function rulesOf(
  own: string | undefined,
  constraints: readonly Constraint[],
  path: Path,
  translator: Translator,
  noteTranslator: Translator | undefined,
  losses: Losses,
): {
  readonly row: Pick<SurveyRow, "constraint" | "constraint_message">;
  readonly noteIf: readonly string[];
} {
  const parts = own === undefined ? [] : [own];
  const messages: string[] = [];
  const noteIf: string[] = [];
  constraints.forEach(({ holds, message, severity = "error" }, index) => {
    const place = [...path, "constraints", index];
    const asksReason = severity === "ask-reason" && noteTranslator !== undefined;
    if (severity !== "error" && !asksReason) {
      losses.add(
        "warning-not-carried",
        place,
        "表单没有提醒，只有拒绝；这条读回时再提醒",
        "The form refuses or accepts; this warning is given when the answers are read.",
      );
      return;
    }
    const fails = orLose(
      () => (asksReason ? noteTranslator : translator).fails(holds),
      "constraint-not-carried",
      place,
      "校验规则写不成表单的规则，读回时再校验",
      "The constraint cannot be said in the form; it is checked when the answers are read",
      losses,
    );
    if (fails === undefined) return;
    if (asksReason) noteIf.push(fails);
    else {
      parts.push(`not(${fails})`);
      messages.push(message);
    }
  });
  return {
    row: {
      ...(parts.length === 0 ? {} : { constraint: parts.map((part) => `(${part})`).join(" and ") }),
      ...(messages.length === 0 ? {} : { constraint_message: messages.join("；") }),
    },
    noteIf,
  };
}
