import { formatChineseDate } from "@supervision/domain";
import {
  formatAnswer,
  GRADES,
  type Answer,
  type AnswerForm,
  type UnchangedAnswer,
  type YesNoForm,
} from "@supervision/checklists";
import type { Action } from "./action.ts";
import type { Part } from "./part.ts";
import { h, tap, typed, type Tree } from "./tree.ts";
import { NON_ANSWER_WORDS, type Words } from "./words.ts";

/** What the fields of one item are made of. */
export interface FieldPlace {
  readonly item: string;
  /** The part of the item; absent for the item itself. */
  readonly at?: Part;
  readonly form: AnswerForm;
  readonly answer: Answer | undefined;
  /** Id of the element that holds the title. */
  readonly title: string;
  readonly language: "zh" | "en";
  readonly words: Words;
  /** Says whether a text of the item, by its path under the item, stands in Chinese though the page does not. */
  readonly isGap: (path: string) => boolean;
}

/** Buttons or a field for the answer itself. */
export function answerFields(place: FieldPlace): readonly Tree[] {
  const { form, item, at, answer, words, language, title: named } = place;
  const zh = language === "zh";
  const choose = (label: string, hint: string, given: Answer, tone = "plain"): Tree =>
    choice(label, hint, isChosen(answer, given), { do: "answer", item, at, answer: given }, tone);
  switch (form.type) {
    case "yes-no": {
      const [yes, no] = hintsOf(form, words);
      const [good, bad] = form.good === "no" ? ["bad", "good"] : ["good", "bad"];
      return [
        row(
          named,
          "two",
          choose(zh ? "是" : "Yes", yes, { type: "yes-no", value: "yes" }, good),
          choose(zh ? "否" : "No", no, { type: "yes-no", value: "no" }, bad),
        ),
      ];
    }
    case "yes-partly-no":
      return [
        row(
          named,
          "three",
          choose(zh ? "是" : "Yes", words.met, { type: "yes-partly-no", value: "yes" }, "good"),
          choose(zh ? "部分" : "Partly", words.partly, { type: "yes-partly-no", value: "partly" }, "part"),
          choose(zh ? "否" : "No", words.notMet, { type: "yes-partly-no", value: "no" }, "bad"),
        ),
      ];
    case "grade":
      return [
        row(
          named,
          "two",
          ...(["excellent", "good", "pass", "fail"] as const).map((value) =>
            choose(
              zh ? GRADES[value] : value,
              "",
              { type: "grade", value },
              value === "fail" ? "bad" : "good",
            ),
          ),
        ),
      ];
    case "choice":
      return [
        row(
          named,
          "one",
          ...Object.entries(form.options).map(([value, { title }]) =>
            choose(title, optionHint(place, value), { type: "choice", value }),
          ),
        ),
      ];
    case "several": {
      const given = answer?.type === "several" ? answer.value : [];
      return [
        row(
          named,
          "one",
          ...Object.entries(form.options).map(([option, { title }]) =>
            choice(
              title,
              optionHint(place, option),
              given.includes(option),
              { do: "toggle", item, at, option },
              "plain",
            ),
          ),
        ),
      ];
    }
    case "scale": {
      const steps = Array.from({ length: form.to - form.from + 1 }, (_, index) => form.from + index);
      return [
        row(
          named,
          "scale",
          ...steps.map((value) =>
            choose(String(value), form.labels?.[String(value)] ?? "", { type: "scale", value }),
          ),
        ),
      ];
    }
    case "number":
      return [
        h(
          "label",
          { class: "field" },
          h("span", {}, numberWords(place)),
          field(
            place,
            "input",
            { inputmode: "decimal", type: "text" },
            answer?.type === "number" ? String(answer.value) : "",
          ),
        ),
      ];
    case "date":
      return [field(place, "input", { type: "date" }, answer?.type === "date" ? answer.value : "")];
    case "text":
      return [field(place, "textarea", { rows: "3" }, answer?.type === "text" ? answer.value : "")];
    default:
      return [];
  }
}

/** A button that confirms the answer of the last visit, when there is one. */
export function unchangedField(place: FieldPlace, earlier: UnchangedAnswer | undefined): readonly Tree[] {
  if (earlier === undefined) return [];
  const { item, form, answer, words, language, title } = place;
  const day = language === "zh" ? formatChineseDate(earlier.since) : earlier.since;
  const said = `${formatAnswer(form, earlier.answer, language)} · ${day}`;
  const isOn = answer?.type === "unchanged";
  const action = { do: "answer", item, answer: earlier } as const;
  return [row(title, "one", choice(words.unchanged, said, isOn, action, "plain"))];
}

/** Buttons for the four ways of having no answer, with the reason when one of them is chosen. */
export function nonAnswerFields({ item, at, answer, words, language, title }: FieldPlace): readonly Tree[] {
  const kinds = ["not-checked", "not-applicable", "refused", "not-due"] as const;
  const buttons = kinds.map((type) => {
    const given: Answer = type === "not-applicable" || type === "refused" ? { type, because: "" } : { type };
    const action = { do: "answer", item, at, answer: given } as const;
    return choice(NON_ANSWER_WORDS[type][language], "", answer?.type === type, action, "none");
  });
  const chosen = kinds.find((type) => type === answer?.type);
  if (chosen === undefined) return [row(title, "four", ...buttons)];
  const isNeeded = chosen === "not-applicable" || chosen === "refused";
  const reason = answer !== undefined && "because" in answer ? (answer.because ?? "") : "";
  return [
    row(title, "four", ...buttons),
    h(
      "label",
      { class: isNeeded && reason === "" ? "field needed" : "field" },
      h("span", {}, isNeeded ? words.because : words.becauseOptional),
      h("textarea", {
        rows: "2",
        "aria-describedby": title,
        "aria-required": isNeeded ? "true" : undefined,
        value: reason,
        ...typed({ do: "because", item, at, words: "" }),
      }),
    ),
  ];
}

function hintsOf({ good }: YesNoForm, words: Words): readonly [yes: string, no: string] {
  return good === "no" ? [words.notMet, words.met] : [words.met, words.notMet];
}

function numberWords({ form, language }: FieldPlace): string {
  if (form.type !== "number") return "";
  const { unit = "", standard } = form;
  const zh = language === "zh";
  const parts = [
    standard?.atLeast === undefined ? "" : `${zh ? "不少于" : "at least "}${standard.atLeast}`,
    standard?.atMost === undefined ? "" : `${zh ? "不超过" : "at most "}${standard.atMost}`,
  ].filter((part) => part !== "");
  const joined = [unit, ...parts].filter((part) => part !== "").join(zh ? "，" : ", ");
  const label = zh ? "数值" : "Number";
  if (joined === "") return label;
  return zh ? `${label}（${joined}）` : `${label} (${joined})`;
}

function optionHint({ isGap, words }: FieldPlace, option: string): string {
  return isGap(`answer/options/${option}/title`) ? words.inChinese : "";
}

function field(
  { item, at, title, form }: FieldPlace,
  tag: "input" | "textarea",
  attributes: Readonly<Record<string, string>>,
  value: string,
): Tree {
  const type = form.type === "number" || form.type === "date" ? form.type : "text";
  return h(tag, {
    ...attributes,
    "aria-labelledby": title,
    value,
    ...typed({ do: "value", item, at, type, words: "" }),
  });
}

function isChosen(answer: Answer | undefined, given: Answer): boolean {
  if (answer === undefined || answer.type !== given.type) return false;
  return !("value" in answer) || !("value" in given) || answer.value === given.value;
}

export function row(title: string, kind: string, ...children: readonly Tree[]): Tree {
  return h("div", { class: `choices ${kind}`, role: "group", "aria-labelledby": title }, ...children);
}

export function choice(label: string, hint: string, isOn: boolean, action: Action, tone: string): Tree {
  return h(
    "button",
    { type: "button", class: `choice ${tone}`, "aria-pressed": isOn ? "true" : "false", ...tap(action) },
    h("span", { class: "label" }, label),
    ...(hint === "" ? [] : [h("span", { class: "hint" }, hint)]),
  );
}
