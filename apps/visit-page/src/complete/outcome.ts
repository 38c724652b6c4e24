import { itemNumbers, type ScoreOutcome } from "@supervision/checklists";
import type { SoFar } from "../page/answers-so-far.ts";
import { shownList } from "../page/shown.ts";
import type { PageState } from "../page/state.ts";
import { h, type Tree } from "../page/tree.ts";
import { COMPLETE_WORDS, filledIn } from "./words.ts";

/** Grade, bonus, deductions and vetoes, in plain words; at the end also what nobody knows yet to be asked. */
export function outcomeLines(state: PageState, { score, aside = {} }: SoFar): readonly Tree[] {
  const { language, screen, content } = state;
  const waiting = Object.keys(aside).flatMap((id) =>
    aside[id]?.open === true ? [itemNumbers(content.edition).get(id) ?? ""] : [],
  );
  const told = filledIn(COMPLETE_WORDS[language].waiting, waiting.join(language === "zh" ? "、" : ", "));
  return [
    ...(score?.outcome === undefined ? [] : counts(state, score.outcome)),
    ...(waiting.length === 0 || screen !== "summary" ? [] : [h("p", { class: "caution" }, told)]),
  ];
}

function counts(state: PageState, outcome: ScoreOutcome): readonly Tree[] {
  const { language } = state;
  const words = COMPLETE_WORDS[language];
  const numbers = itemNumbers(state.content.edition);
  const { bonus, deduction, points, atMost, vetoes, pending, base } = outcome;
  const isOther = bonus > 0 || deduction > 0 || points !== base;
  const counted = [
    bonus > 0 ? filledIn(words.bonus, bonus) : "",
    deduction > 0 ? filledIn(words.deduction, deduction) : "",
    atMost > points ? filledIn(words.totalOpen, points, atMost) : filledIn(words.total, points),
  ].filter((part) => part !== "");
  const grade = gradeWords(state, outcome);
  return [
    ...vetoes.map(({ veto, title, items }) => {
      const where = items.map((id) => numbers.get(id) ?? "").join("、");
      const said = shownList(state).edition.scoring?.vetoes?.[veto]?.title ?? title;
      const what = language === "zh" ? `${said}（第${where}项）` : `${said} (item ${where})`;
      return h("p", { class: "veto", role: "alert" }, `✕ ${filledIn(words.veto, what)}`);
    }),
    ...(isOther && outcome.status !== "nothing-to-score"
      ? [h("p", { class: "score" }, counted.join(language === "zh" ? "，" : ", "))]
      : []),
    ...(grade === "" ? [] : [h("p", { class: "score grade" }, grade)]),
    ...(pending.length === 0 || state.screen !== "summary"
      ? []
      : [
          h(
            "p",
            { class: "where" },
            filledIn(words.pending, pending.map(({ title }) => title).join(language === "zh" ? "、" : ", ")),
          ),
        ]),
  ];
}

/** The grade, what it may still become, and what is missing to the next one. */
function gradeWords(state: PageState, { grade }: ScoreOutcome): string {
  const { language } = state;
  const words = COMPLETE_WORDS[language];
  const titles = shownList(state).edition.scoring?.ladder?.grades;
  const named = (id: string): string => titles?.[id]?.title ?? id;
  switch (grade?.status) {
    case undefined:
      return "";
    case "ineligible":
      return words.ineligible;
    case "open":
      return grade.atLeast === undefined
        ? filledIn(words.gradeOpen, named(grade.atMost))
        : filledIn(words.gradeBetween, named(grade.atLeast), named(grade.atMost));
    case "given": {
      const [short, ...others] = grade.next?.obstacles ?? [];
      const next =
        grade.next === undefined || short?.type !== "points" || others.length > 0
          ? ""
          : filledIn(words.next, named(grade.next.grade), short.short);
      const given = filledIn(words.grade, named(grade.grade));
      return next === "" ? given : `${given}${language === "zh" ? "；" : "; "}${next}`;
    }
  }
}
