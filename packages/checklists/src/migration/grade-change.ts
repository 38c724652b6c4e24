import type { Bilingual } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { GradeOutcome, ScoreOutcome } from "../scoring/outcome.ts";

/**
 * What counts in the end by two editions, where it differs: the grade, the vetoes that fire, or the points behind them.
 *
 * @term 评定结果的变化
 */
export interface OutcomeChange {
  /** By the earlier edition; absent when it declares nothing beyond its items. */
  readonly before?: ScoreOutcome;
  /** By the later edition; absent when it declares nothing beyond its items. */
  readonly after?: ScoreOutcome;
  /** Whether the grade differs; a grade that only has another name does not. */
  readonly regraded: boolean;
  /** Which way the grade went, where both grades stand in the ladder of the later edition. */
  readonly direction?: "up" | "down";
  /** Titles of vetoes that fire only by the later edition. */
  readonly vetoed: readonly string[];
  /** Titles of vetoes that fired only by the earlier edition. */
  readonly cleared: readonly string[];
}

/** How the outcome differs; `undefined` when it does not. */
export function outcomeChange(
  later: ChecklistEdition,
  before: ScoreOutcome | undefined,
  after: ScoreOutcome | undefined,
): OutcomeChange | undefined {
  const [had, has] = [vetoesOf(before), vetoesOf(after)];
  const vetoed = has.filter((title) => !had.includes(title));
  const cleared = had.filter((title) => !has.includes(title));
  const regraded = !isSameGrade(before?.grade, after?.grade);
  const points =
    before?.points !== after?.points ||
    before?.atMost !== after?.atMost ||
    before?.maximum !== after?.maximum;
  if (!regraded && !points && vetoed.length === 0 && cleared.length === 0) return undefined;
  const direction = regraded ? directionOf(later, before?.grade, after?.grade) : undefined;
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    regraded,
    ...(direction === undefined ? {} : { direction }),
    vetoed,
    cleared,
  };
}

function vetoesOf(outcome: ScoreOutcome | undefined): readonly string[] {
  return outcome?.vetoes.map(({ title }) => title) ?? [];
}

function isSameGrade(before: GradeOutcome | undefined, after: GradeOutcome | undefined): boolean {
  if (before?.status !== after?.status) return false;
  if (before?.status === "given" && after?.status === "given")
    return before.grade === after.grade || before.title === after.title;
  if (before?.status === "open" && after?.status === "open")
    return before.atLeast === after.atLeast && before.atMost === after.atMost;
  return true;
}

function directionOf(
  later: ChecklistEdition,
  before: GradeOutcome | undefined,
  after: GradeOutcome | undefined,
): "up" | "down" | undefined {
  const ladder = Object.keys(later.scoring?.ladder?.grades ?? {});
  // Out of grading is below every grade.
  const place = (grade: GradeOutcome | undefined): number => {
    if (grade?.status === "ineligible") return ladder.length;
    return grade?.status === "given" ? ladder.indexOf(grade.grade) : -1;
  };
  const [was, is] = [place(before), place(after)];
  if (was < 0 || is < 0 || was === is) return undefined;
  return is < was ? "up" : "down";
}

/** A grade in a word; open ones as the range they can take. */
export function nameGrade(
  edition: ChecklistEdition,
  grade: GradeOutcome | undefined,
  language: keyof Bilingual,
): string {
  const zh = language === "zh";
  const title = (id: string): string => edition.scoring?.ladder?.grades[id]?.title ?? id;
  const ineligible = zh ? "不参评" : "out of grading";
  switch (grade?.status) {
    case "given":
      return grade.title;
    case "ineligible":
      return ineligible;
    case "open": {
      const { atLeast, atMost } = grade;
      const low = atLeast === undefined ? ineligible : title(atLeast);
      return zh ? `${low}至${title(atMost)}待定` : `open, ${low} to ${title(atMost)}`;
    }
    case undefined:
      return zh ? "无等级" : "no grade";
  }
}
