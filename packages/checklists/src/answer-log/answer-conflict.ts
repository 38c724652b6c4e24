import type { Bilingual } from "@supervision/domain";
import type { Answer } from "../answers/answer.ts";
import type { CellAnswer, RepeatEntry } from "../answers/answer-values.ts";
import { formatAnswer } from "../answers/format-answer.ts";
import type { Mark } from "../items/marks-form.ts";
import type { AnswerEvent } from "./answer-event.ts";
import { formatPlaceIds, type LogPlace } from "./log-place.ts";

/**
 * One of several things put down at one place. `answer` belongs to items, cells and fields, `entry` to entries, `mark` to rules, `words` to
 * notes; `nothing` says that somebody took out what was there.
 *
 * @term 冲突中的一种记录
 */
export type ConflictCandidate = {
  /** The events that say so. */
  readonly events: readonly AnswerEvent[];
} & (
  | { readonly says: "answer"; readonly answer: Answer | CellAnswer }
  | { readonly says: "entry"; readonly entry: RepeatEntry }
  | { readonly says: "mark"; readonly mark: Mark }
  | { readonly says: "words"; readonly words: string }
  | { readonly says: "nothing" }
);

/**
 * A place where people who did not see each other's answer put down different ones. Answering it again settles it.
 *
 * @term 作答冲突
 */
export interface AnswerConflict {
  /** Where. */
  readonly place: LogPlace;
  /** What was put down, at least two different things, the first written first. */
  readonly candidates: readonly ConflictCandidate[];
}

/** What a candidate says and who said it, in words. */
export function candidateWords(candidate: ConflictCandidate, language: keyof Bilingual): string {
  const names = [...new Set(candidate.events.map(({ who, replica }) => who ?? replica))];
  const said = saidWords(candidate, language);
  return language === "zh" ? `${said}（${names.join("、")}）` : `${said} (${names.join(", ")})`;
}

function saidWords(candidate: ConflictCandidate, language: keyof Bilingual): string {
  switch (candidate.says) {
    case "answer":
      return formatAnswer(undefined, candidate.answer, language);
    case "entry":
      return candidate.entry.title ?? candidate.entry.id;
    case "mark":
      return typeof candidate.mark === "number" ? String(candidate.mark) : String(candidate.mark.points);
    case "words":
      return language === "zh" ? `“${candidate.words}”` : `"${candidate.words}"`;
    case "nothing":
      return language === "zh" ? "清除" : "cleared";
  }
}

/** The conflicts in words, one line each: where, what was put down, and by whom. */
export function formatConflicts(
  conflicts: readonly AnswerConflict[],
  language: keyof Bilingual = "zh",
): string {
  return conflicts
    .map(({ place, candidates }) => {
      const said = candidates.map((candidate) => candidateWords(candidate, language));
      const what = place.note === true ? (language === "zh" ? "的说明" : ", note") : "";
      return language === "zh"
        ? `${formatPlaceIds(place)}${what}：${said.join("；")}`
        : `${formatPlaceIds(place)}${what}: ${said.join("; ")}`;
    })
    .join("\n");
}
