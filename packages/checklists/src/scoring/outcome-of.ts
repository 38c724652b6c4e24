import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { toNumber } from "../scores/decimal.ts";
import type { ItemScore } from "../scores/score.ts";
import type { GradeLadder } from "./edition-scoring.ts";
import { obstaclesTo, rungOf, samePoints } from "./grade.ts";
import type { GradeOutcome, ScoreOutcome } from "./outcome.ts";
import { settle, type Settled } from "./settle.ts";

/** What counts in the end; `undefined` when the edition declares nothing beyond its items. */
export function outcomeOf(edition: ChecklistEdition, items: readonly ItemScore[]): ScoreOutcome | undefined {
  const { scoring } = edition;
  if (scoring === undefined) return undefined;
  const worst = settle(edition, items, "worst");
  const isOpen = items.some(({ result }) => result === "open");
  const best = isOpen ? settle(edition, items, "best") : worst;
  const certain = new Set(best.vetoes.map(({ veto }) => veto));
  const nothing = worst.maximum.units === 0n;
  const complete = samePoints(worst, best);
  return {
    status: nothing ? "nothing-to-score" : complete ? "complete" : "incomplete",
    points: toNumber(worst.points),
    atMost: toNumber(best.points),
    maximum: toNumber(worst.maximum),
    base: toNumber(worst.base),
    bonus: toNumber(worst.bonus),
    deduction: toNumber(worst.deduction),
    vetoes: worst.vetoes.filter(({ veto }) => certain.has(veto)),
    pending: worst.vetoes.filter(({ veto }) => !certain.has(veto)),
    ...(nothing || scoring.ladder === undefined ? {} : { grade: gradeOf(scoring.ladder, worst, best) }),
  };
}

function gradeOf(ladder: GradeLadder, worst: Settled, best: Settled): GradeOutcome {
  const low = rungOf(ladder, worst);
  const high = rungOf(ladder, best);
  if (high === undefined) return { status: "ineligible" };
  const grades = Object.entries(ladder.grades);
  const [grade, rung] = grades[high] ?? ["", { title: "" }];
  if (low !== high) {
    const lowest = low === undefined ? undefined : grades[low];
    return { status: "open", atMost: grade, ...(lowest === undefined ? {} : { atLeast: lowest[0] }) };
  }
  const better = grades[high - 1];
  if (better === undefined) return { status: "given", grade, title: rung.title };
  const obstacles = obstaclesTo(ladder, better[1], high - 1, worst);
  return {
    status: "given",
    grade,
    title: rung.title,
    next: { grade: better[0], title: better[1].title, obstacles },
  };
}
