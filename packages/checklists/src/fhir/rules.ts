import { Untranslatable } from "../exchange/dialect.ts";
import type { Losses } from "../exchange/loss.ts";
import type { Condition } from "../expressions/expression.ts";
import type { Constraint } from "../items/item-rules.ts";
import { enableWhenOf, type WhenContext } from "./enable-when.ts";
import { fhirPathTranslator } from "./expression.ts";
import { EXTENSION, fhirPath, type FhirValue } from "./resource.ts";

type Path = readonly (string | number)[];

/** `enableWhen`, or the extension that says the condition in FHIRPath. */
export function conditionOf(
  condition: Condition | undefined,
  path: Path,
  context: WhenContext,
  losses: Losses,
): Readonly<Record<string, FhirValue>> {
  if (condition === undefined) return {};
  losses.add(
    "hidden-answers-dropped",
    path,
    "条件不成立或还不知道成不成立时，提交时丢弃已填的答案",
    "An answer is dropped when the form is submitted while its condition does not hold or is not known to.",
  );
  const simple = enableWhenOf(condition, context);
  if (simple !== undefined)
    return simple.enableWhen.length > 1 ? { ...simple } : { enableWhen: simple.enableWhen };
  try {
    const expression = fhirPathTranslator(context.edition, context.fields).holds(condition);
    return { extension: [{ url: EXTENSION.enabled, valueExpression: fhirPath(expression) }] };
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    losses.add(
      "condition-not-carried",
      path,
      `提问条件写不成表单的条件，表单里总是显示（${error.message}）`,
      `The condition cannot be said in the form, which always shows it (${error.message})`,
    );
    return {};
  }
}

/** Constraints as extensions: what breaks one is told with its severity. */
export function constraintsOf(
  id: string,
  constraints: readonly Constraint[],
  path: Path,
  context: WhenContext,
  losses: Losses,
): readonly FhirValue[] {
  return constraints.flatMap(({ holds, message, severity = "error" }, index): readonly FhirValue[] => {
    const place = [...path, "constraints", index];
    try {
      if (context.fields?.repeated === true) throw new Untranslatable("field");
      const fails = fhirPathTranslator(context.edition, context.fields).fails(holds);
      if (severity === "ask-reason")
        losses.add(
          "reason-not-demanded",
          place,
          "表单只提醒，不要求写明原因；读回时再核对",
          "The form warns and demands no reason; that is checked when the answers are read.",
        );
      return [
        {
          url: EXTENSION.constraint,
          extension: [
            { url: "key", valueId: `${id.replaceAll(".", "-")}-${index + 1}` },
            { url: "severity", valueCode: severity === "error" ? "error" : "warning" },
            { url: "expression", valueString: `(${fails}).not()` },
            { url: "human", valueString: message },
          ],
        },
      ];
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      losses.add(
        "constraint-not-carried",
        place,
        `校验规则写不成表单的规则，读回时再校验（${error.message}）`,
        `The constraint cannot be said in the form; it is checked when the answers are read (${error.message})`,
      );
      return [];
    }
  });
}
