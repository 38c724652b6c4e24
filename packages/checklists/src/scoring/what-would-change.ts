import { failed, passed, type Checked } from "@supervision/domain";
import {
  answerBehind,
  isNonAnswer,
  type Answer,
  type ChecklistAnswers,
  type GivenAnswer,
} from "../answers/answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { kindAndNature } from "../expressions/read-institution.ts";
import { gradeNotGiven, gradeSearchCalledOff } from "../issues.ts";
import { itemAppliesTo } from "../items/applicability.ts";
import { isBonus } from "../scores/bonus.ts";
import { scoreAnswers } from "../scores/score-answers.ts";
import { possibleAnswers } from "./possible-answers.ts";
import { searchSmallest, type Changeable, type Goal } from "./smallest-change.ts";
import { numbersTowards } from "./nearest-number.ts";
import { factItems, heightOf, sourceItems, standingOf, withAnswers, type Standing } from "./standing.ts";

/**
 * The smallest set of answers that changes the grade.
 *
 * @term 改变等级的改动
 */
export interface GradeChange {
  /** Id of the grade as it is; absent when a veto takes the list out of grading. */
  readonly from?: string;
  /** Id of the grade it would become; absent as above. */
  readonly to?: string;
  /** The answers that would have to be different, by item id. Values of numbers and marks are examples. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** The points that would count then. */
  readonly points: number;
  /** Whether every smaller set of judged items was ruled out; `false` when the search for one was called off at `mostTries`. */
  readonly minimal: boolean;
}

/**
 * Finds the fewest answers that would lift the grade (or, with `down`, that its loss hangs on), and of their values the nearest to what they
 * are. The result was scored again before it is returned; `undefined` says for certain that no answers among those tried can change the
 * grade that way. Numbers and marks are tried at the values where rules change. Words, files and items that do not apply stay as they are;
 * items
 * without points that only say what the institution is like (寄宿生人数, 有食堂), or that values are worked out of, change where nothing
 * else helps. With `down`, bonus
 * that was earned stays.
 *
 * Fails with the issues of `scoreAnswers`; with `grade-not-given` while open items leave the grade open or the edition has no ladder; and
 * with `grade-search-called-off` when `mostTries` ended the search before it was certain of anything.
 *
 * @example
 * ```ts
 * import { defineChecklistEdition, pinOf } from "@supervision/checklists";
 * import { whatWouldChange } from "@supervision/checklists/scoring";
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例细则", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: {
 *     exits: { title: "安全出口畅通", answer: "yes-no", weight: 7 },
 *     alarm: { title: "一键报警可用", answer: "yes-no", weight: 3 },
 *   },
 *   scoring: {
 *     ladder: { measure: "share", grades: { pass: { title: "合格", atLeast: 0.6 }, fail: { title: "不合格" } } },
 *   },
 * });
 * const change = whatWouldChange(edition, {
 *   pin: pinOf("riverside/safety", edition),
 *   institution: "s1",
 *   date: "2026-09-10",
 *   answers: { exits: { type: "yes-no", value: "no" }, alarm: { type: "yes-no", value: "no" } },
 * });
 * console.log(change.ok && change.value?.answers); // => { exits: { type: 'yes-no', value: 'yes' } }
 * ```
 */
export function whatWouldChange(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  options: {
    /** Towards a better grade (default) or a worse one. */
    readonly direction?: "up" | "down";
    /** Most combinations to try, 10 000 when absent: up to a second or so for a list of thirty items. */
    readonly mostTries?: number;
  } = {},
): Checked<GradeChange | undefined> {
  const scored = scoreAnswers(edition, answers);
  if (!scored.ok) return scored;
  const grade = scored.value.outcome?.grade;
  if (grade === undefined || grade.status === "open")
    return failed([gradeNotGiven(grade === undefined ? [] : Object.keys(scored.value.missing), ["answers"])]);
  const { direction = "up", mostTries = 10_000 } = options;
  const before = heightOf(edition, grade) ?? -1;
  const standing = standingOf(edition, answers);
  const goal: Goal = {
    direction,
    mostTries,
    reached: (height) => height !== undefined && (direction === "up" ? height > before : height < before),
    inReach: reachOf(edition, standing, before, direction),
  };
  // A bonus says what was earned beyond; nobody is told to lose it.
  const changeable = changeableItems(edition, answers).filter(
    ({ item }) => direction === "up" || !isBonus(edition, item),
  );
  const facts = factItems(edition);
  const judged = changeable.filter(({ item }) => !facts.has(item));
  let found = searchSmallest(standing, judged, goal);
  if (found.status !== "found" && judged.length < changeable.length)
    found = searchSmallest(standing, changeable, goal);
  if (found.status === "none") return passed(undefined);
  if (found.status === "called-off") return failed([gradeSearchCalledOff(mostTries, [])]);
  // Scored again from the start, so that nothing rests on the search.
  const after = scoreAnswers(edition, withAnswers(edition, answers, found.changes));
  if (!after.ok) return after;
  const to = after.value.outcome?.grade;
  if (!goal.reached(heightOf(edition, to))) return failed([gradeSearchCalledOff(mostTries, [])]);
  return passed({
    ...(grade.status === "given" ? { from: grade.grade } : {}),
    ...(to?.status === "given" ? { to: to.grade } : {}),
    answers: Object.fromEntries(found.changes),
    points: after.value.outcome?.points ?? 0,
    minimal: found.minimal,
  });
}

function changeableItems(
  edition: ChecklistEdition,
  { answers, facts }: ChecklistAnswers,
): readonly Changeable[] {
  const known = kindAndNature(facts);
  const sources = sourceItems(edition);
  return Object.entries(edition.items).flatMap(([id, item]): readonly Changeable[] => {
    const stored = itemAppliesTo(item, known) ? answers[id] : undefined;
    const behind = stored === undefined ? undefined : answerBehind(stored);
    if (behind === undefined || behind.type === "not-applicable") return [];
    const current = isNonAnswer(behind) ? undefined : behind;
    // What a value turns at is not known where it is worked out of a number: far ones are tried, then drawn near.
    const further = sources.has(id) && current?.type === "number" ? numbersTowards(item, current.value) : [];
    const others = [...possibleAnswers(item, current), ...further].filter((other) => !isSame(other, current));
    return others.length === 0 ? [] : [{ item: id, current, others }];
  });
}

/** Whether a movement of the points could reach the next grade, or leave this one. */
function reachOf(
  edition: ChecklistEdition,
  standing: Standing,
  before: number,
  direction: "up" | "down",
): Goal["inReach"] {
  const { ladder, vetoes = {} } = edition.scoring ?? {};
  if (ladder === undefined) return () => true;
  const rungs = Object.values(ladder.grades).toReversed();
  const bound = (height: number): number =>
    (rungs[height]?.atLeast ?? 0) * (ladder.measure === "share" ? standing.maximum : 1);
  if (direction === "up") {
    const needed = bound(before + 1);
    return (gain) => needed <= 0 || standing.points + gain >= needed;
  }
  const ids = Object.keys(ladder.grades).toReversed();
  const byPoints =
    Object.values(vetoes).every(
      ({ effect }) => effect.type === "cap" && ids.indexOf(effect.grade) >= before,
    ) && rungs.slice(0, before + 1).every(({ requires }) => requires === undefined);
  return (loss) => !byPoints || standing.points - loss < bound(before);
}

function isSame(a: GivenAnswer, b: GivenAnswer | undefined): boolean {
  return b !== undefined && JSON.stringify(a.value) === JSON.stringify(b.value);
}
