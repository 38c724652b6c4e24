import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { toNumber } from "../scores/decimal.ts";
import type { ItemScore } from "../scores/score.ts";
import type { GradeLadder } from "./edition-scoring.ts";
import { obstaclesTo, placingOf, samePoints } from "./grade.ts";
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
  const low = placingOf(ladder, worst);
  const high = placingOf(ladder, best);
  if (high === undefined) return { status: "ineligible" };
  const grades = Object.entries(ladder.grades);
  const [grade, { title }] = grades[high.place] ?? ["", { title: "" }];
  if (low?.place !== high.place) {
    const lowest = low && grades[low.place];
    return { status: "open", atMost: grade, ...(lowest === undefined ? {} : { atLeast: lowest[0] }) };
  }
  const from = grades[high.from]?.[0];
  const isLowered =
    high.from < high.place && low.from === high.from && low.by === high.by && from !== undefined;
  const given = {
    status: "given",
    grade,
    title,
    ...(isLowered ? { lowered: { from, by: high.by } } : {}),
  } as const;
  const better = grades[high.place - 1];
  if (better === undefined) return given;
  const lowering = worst.vetoes.filter(({ effect }) => effect.type === "lower");
  const obstacles = [
    ...obstaclesTo(ladder, better[1], high.place - 1, worst),
    ...lowering.map(({ veto }) => ({ type: "veto" as const, veto })),
  ];
  return { ...given, next: { grade: better[0], title: better[1].title, obstacles } };
}
