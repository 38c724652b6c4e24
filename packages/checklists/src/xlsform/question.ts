import { losePlaceBound } from "../exchange/losses-of-forms.ts";
import { picksOf, type Language } from "../exchange/words.ts";
import type { Losses } from "../exchange/loss.ts";
import type { CellForm } from "../items/group-forms.ts";
import { NONE, nameOf } from "./names.ts";
import type { Choices, SurveyRow } from "./xls-form.ts";

/** What questions are written with. */
export interface FormContext {
  /** Language of the words that are added. */
  readonly language: Language;
  /** Takes down what is lost. */
  readonly losses: Losses;
  /** The lists one may pick from. */
  readonly choices: Choices;
}

const both = (...conditions: readonly (string | undefined)[]): string =>
  conditions.filter((one) => one !== undefined && one !== "").join(" and ");

/** Type and bounds of a question; the constraint stands in full brackets where it is joined with others. */
export function questionOf(
  name: string,
  form: CellForm,
  path: readonly (string | number)[],
  { language, losses, choices }: FormContext,
): Pick<SurveyRow, "type" | "constraint" | "appearance" | "hint"> {
  const picks = picksOf(form, language) ?? [];
  switch (form.type) {
    case "yes-no":
    case "yes-partly-no":
    case "grade":
      return { type: `select_one ${choices.list(form.type.replaceAll("-", "_"), picks)}` };
    case "choice":
      return { type: `select_one ${choices.list(nameOf.list(name, "options"), picks)}` };
    case "several": {
      const { atLeast = 0, atMost } = form;
      const alone = Object.entries(form.options).flatMap(([id, option]) =>
        option.alone === true ? [id] : [],
      );
      const none = [NONE, language === "zh" ? "都没有" : "None of these"] as const;
      const single = atLeast === 0 ? [...alone, NONE] : alone;
      const rules = [
        ...single.map((option) => `not(selected(., '${option}') and count-selected(.) > 1)`),
        ...(atLeast > 1 ? [`count-selected(.) >= ${atLeast}`] : []),
        ...(atMost === undefined ? [] : [`count-selected(.) <= ${atMost}`]),
      ];
      return {
        type: `select_multiple ${choices.list(nameOf.list(name, "options"), atLeast === 0 ? [...picks, none] : picks)}`,
        ...(rules.length === 0 ? {} : { constraint: both(...rules) }),
      };
    }
    case "number": {
      const constraint = both(
        form.minimum === undefined ? undefined : `. >= ${form.minimum}`,
        form.maximum === undefined ? undefined : `. <= ${form.maximum}`,
      );
      return {
        type: form.whole === true ? "integer" : "decimal",
        ...(constraint === "" ? {} : { constraint }),
        ...(form.unit === undefined ? {} : { hint: form.unit }),
      };
    }
    case "date": {
      const constraint = both(
        form.earliest === undefined ? undefined : `. >= date('${form.earliest}')`,
        form.latest === undefined
          ? undefined
          : form.latest === "visit"
            ? `. <= \${${nameOf.date}}`
            : `. <= date('${form.latest}')`,
      );
      return { type: "date", ...(constraint === "" ? {} : { constraint }) };
    }
    case "text":
      return {
        type: "text",
        appearance: "multiline",
        ...(form.atMost === undefined ? {} : { constraint: `string-length(.) <= ${form.atMost}` }),
      };
    case "scale": {
      const steps = Array.from({ length: form.to - form.from + 1 }, (_, step): readonly [string, string] => {
        const value = String(form.from + step);
        return [value, form.labels?.[value] ?? value];
      });
      return { type: `select_one ${choices.list(nameOf.list(name, "steps"), steps)}`, appearance: "likert" };
    }
    case "file":
    case "photo":
      losses.add("digest-not-carried", path, "表单不计算文件摘要", "The form works out no digest.");
      if (form.atMost !== 1)
        losses.add(
          "file-count-not-carried",
          path,
          "表单一题只收一个文件",
          "The form takes one file a question.",
        );
      if (form.type === "file" && form.accepts !== undefined)
        losses.add(
          "media-type-not-carried",
          path,
          "表单不限制文件类型",
          "The form does not bound media types.",
        );
      return { type: form.type === "photo" ? "image" : "file" };
    case "signature":
      losses.add(
        "signer-not-carried",
        path,
        "签名图样是一张图片，签名人姓名另填",
        "The signature is a picture; the name of the signer is a question of its own.",
      );
      return { type: "image", appearance: "signature" };
    case "place":
      if (form.within !== undefined) losePlaceBound(losses, path);
      return { type: "geopoint" };
  }
}
