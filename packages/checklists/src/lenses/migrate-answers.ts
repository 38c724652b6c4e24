import { checkedFrom, type Checked, type EditionPin, type Issue } from "@supervision/domain";
import type { Answer, ChecklistAnswers } from "../answers/answer.ts";
import { answersDigestMismatch, answersEditionMismatch } from "../issues.ts";
import { answerFrom, isSameAnswer, type AnswersById } from "./answer-origin.ts";
import type { EditionLens } from "./edition-lens.ts";
import { invertLens } from "./invert-lens.ts";

/**
 * An answer that the later edition has no whole place for, as it was given.
 *
 * @term 存档答案
 */
export interface ArchivedAnswer {
  /** The edition it was given to. */
  readonly pin: EditionPin;
  /** The item it answers. */
  readonly item: string;
  /** The answer, untouched. */
  readonly answer: Answer;
  /** Its item was not asked at the time: it stood among the hidden answers. */
  readonly hidden?: true;
}

/**
 * Answers as read through a lens, with everything the edition they are read for cannot hold.
 *
 * @term 迁移结果
 */
export interface MigratedAnswers {
  /** The answers to the edition the lens leads to. */
  readonly answers: ChecklistAnswers;
  /** What would be lost without it, in the order of migration; to be stored with the answers and given back when they are migrated again. */
  readonly archive: readonly ArchivedAnswer[];
}

/**
 * Reads answers to one edition as answers to another one. No answer is ever lost: what the other edition cannot hold whole, such as an
 * item that is gone or two answers that were made one, stands in the archive as it was given, and reading everything back through
 * `invertLens` gives the same answers again.
 *
 * Errors: `answers-edition-mismatch`, `answers-digest-mismatch` when the answers were given to another edition than the lens starts from.
 *
 * @example
 * ```ts
 * import { blankAnswers } from "@supervision/checklists";
 * import { lensBetween, migrateAnswers } from "@supervision/checklists/migration";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const { safety, ...items } = edition.items;
 *   const next = { ...edition, edition: "2026-09", items: { ...items, "campus-safety": safety }, replaces: { safety: "campus-safety" } };
 *   const lens = lensBetween("school/routine", edition, next);
 *   const school = { id: "s1", kind: "primary", nature: "public" } as const;
 *   const blank = blankAnswers({ id: "school/routine", edition }, school, "2026-03-02");
 *   const migrated = lens.ok ? migrateAnswers(lens.value, blank) : lens;
 *   console.log(migrated.ok && migrated.value.answers.answers["campus-safety"]); // => { type: 'not-checked' }
 * }
 * ```
 */
export function migrateAnswers(
  lens: EditionLens,
  filled: ChecklistAnswers,
  archive: readonly ArchivedAnswer[] = [],
): Checked<MigratedAnswers> {
  const issues: Issue[] = [];
  if (filled.pin.edition !== lens.from.edition || filled.pin.series !== lens.from.series)
    issues.push(answersEditionMismatch(lens.from.edition, filled.pin.edition, ["pin", "edition"]));
  else if (filled.pin.digest !== lens.from.digest)
    issues.push(
      answersDigestMismatch(lens.from.edition, lens.from.digest, filled.pin.digest, ["pin", "digest"]),
    );
  if (issues.length > 0) return checkedFrom({ answers: filled, archive }, issues);
  const asked = through(lens, filled.answers, archive, false);
  const hidden = through(lens, filled.archived ?? {}, archive, true);
  const rest = archive.filter((entry) => !isFor(lens.to, entry));
  const { archived, ...visible } = filled;
  const none = archived === undefined && Object.keys(hidden.answers).length === 0;
  const answers: ChecklistAnswers = {
    ...visible,
    pin: lens.to,
    answers: asked.answers,
    ...(none ? {} : { archived: hidden.answers }),
  };
  return checkedFrom({ answers, archive: [...rest, ...asked.lost, ...hidden.lost] }, []);
}

function through(
  lens: EditionLens,
  given: AnswersById,
  archive: readonly ArchivedAnswer[],
  hidden: boolean,
): { readonly answers: AnswersById; readonly lost: readonly ArchivedAnswer[] } {
  const mark = hidden ? { hidden: true as const } : {};
  const answers: Record<string, Answer> = {};
  for (const [id, answer] of carried(lens, given)) answers[id] = answer;
  for (const entry of archive)
    if (isFor(lens.to, entry) && (entry.hidden ?? false) === hidden) answers[entry.item] = entry.answer;
  const back = new Map(carried(invertLens(lens), answers));
  const lost = Object.entries(given)
    .filter(([item, answer]) => !isSameAnswer(back.get(item), answer))
    .map(([item, answer]) => ({ pin: lens.from, item, answer, ...mark }));
  return { answers, lost };
}

function carried(lens: EditionLens, answers: AnswersById): readonly (readonly [string, Answer])[] {
  return Object.entries(lens.origins).flatMap(([id, origin]) => {
    const answer = answerFrom(origin, answers);
    return answer === undefined ? [] : [[id, answer] as const];
  });
}

function isFor(pin: EditionPin, { pin: { series, edition, digest } }: ArchivedAnswer): boolean {
  return series === pin.series && edition === pin.edition && digest === pin.digest;
}
