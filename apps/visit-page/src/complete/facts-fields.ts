import { INSTITUTION_KINDS, STAGES, type InstitutionKind } from "@supervision/domain";
import type { FactAsked } from "../content/page-content.ts";
import { choice, row } from "../page/answer-fields.ts";
import type { PageState } from "../page/state.ts";
import { h, typed, type Tree } from "../page/tree.ts";
import { COMPLETE_WORDS, filledIn, type CompleteWords } from "./words.ts";

const KINDS_EN: Readonly<Record<InstitutionKind, string>> = {
  kindergarten: "Kindergarten",
  primary: "Primary school",
  "village-primary": "Village primary school",
  "teaching-point": "Teaching point",
  "junior-middle": "Junior middle school",
  "nine-year": "Nine-year school",
  "complete-secondary": "Complete secondary school",
  "twelve-year": "Twelve-year school",
  "senior-middle": "Senior middle school",
  special: "Special school",
  vocational: "Vocational school",
};

/** What the list wants to know of the institution; all of it may stay empty. */
export function factFields({ content, facts, language }: PageState): readonly Tree[] {
  const asked = content.complete?.facts ?? [];
  if (asked.length === 0) return [];
  const words = COMPLETE_WORDS[language];
  const kinds = content.complete?.kinds ?? [];
  return [
    h(
      "details",
      { class: "look", open: true },
      h("summary", {}, words.institution),
      ...asked.flatMap((fact) => fieldsOf(fact, facts[fact] ?? "", kinds, language, words)),
    ),
  ];
}

function fieldsOf(
  fact: FactAsked,
  said: string,
  kinds: readonly InstitutionKind[],
  language: "zh" | "en",
  words: CompleteWords,
): readonly Tree[] {
  const id = `fact-${fact}`;
  const one = (label: string, value: string): Tree =>
    // The same again takes it back.
    choice(label, "", said === value, { do: "fact", fact, words: said === value ? "" : value }, "plain");
  switch (fact) {
    case "kind":
      return [
        h("p", { class: "part-title", id }, words.kind),
        row(
          id,
          "two",
          ...kinds.map((kind) => one(language === "zh" ? INSTITUTION_KINDS[kind] : KINDS_EN[kind], kind)),
        ),
      ];
    case "nature":
      return [
        h("p", { class: "part-title", id }, words.nature),
        row(id, "two", one(words.public, "public"), one(words.private, "private")),
      ];
    case "inclusive":
    case "boarding":
      return [
        h("p", { class: "part-title", id }, words[fact]),
        row(id, "two", one(words.yes, "yes"), one(words.no, "no")),
      ];
    default: {
      const stage = language === "zh" ? STAGES[fact] : fact.replaceAll("-", " ");
      return [
        h(
          "label",
          { class: "field" },
          h("span", {}, filledIn(words.students, stage)),
          h("input", {
            type: "text",
            inputmode: "numeric",
            value: said,
            ...typed({ do: "fact", fact, words: "" }),
          }),
        ),
      ];
    }
  }
}
