import { compare, minus, times, toDecimal, toNumber, type Decimal } from "../scores/decimal.ts";
import type { Gate, GradeLadder, Rung, VetoEffect } from "./edition-scoring.ts";
import type { GradeObstacle } from "./outcome.ts";
import { reaches, type Settled } from "./settle.ts";

/** Where a settled list stands on a ladder. */
export interface Placing {
  /** Place of its grade, 0 for the best. */
  readonly place: number;
  /** The place without the vetoes that lower it. */
  readonly from: number;
  /** By how many places they lower it together. */
  readonly by: number;
}

/** Where a settled list stands on a ladder; `undefined` when a veto takes it out of grading. */
export function placingOf(ladder: GradeLadder, settled: Settled): Placing | undefined {
  if (settled.vetoes.some(({ effect }) => effect.type === "ineligible")) return undefined;
  const grades = Object.values(ladder.grades);
  const last = grades.length - 1;
  const reached = grades.findIndex((rung, index) => obstaclesTo(ladder, rung, index, settled).length === 0);
  const from = reached === -1 ? last : reached;
  const by = settled.vetoes.reduce((sum, { effect }) => sum + (effect.type === "lower" ? effect.by : 0), 0);
  return { place: Math.min(last, from + by), from, by };
}

/** Everything that keeps a settled list from a grade, but for vetoes that lower the grade it reaches. */
export function obstaclesTo(
  ladder: GradeLadder,
  rung: Rung,
  index: number,
  settled: Settled,
): readonly GradeObstacle[] {
  const obstacles: GradeObstacle[] = [];
  const bound = boundOf(ladder, rung, settled);
  // What deductions took beyond 0 has to be earned as well.
  if (compare(bound, settled.points) > 0)
    obstacles.push({ type: "points", short: toNumber(minus(bound, settled.sum)) });
  for (const gate of rung.requires ?? []) obstacles.push(...gateObstacle(gate, settled));
  for (const veto of settled.vetoes)
    if (index < bestPlace(ladder, veto.effect)) obstacles.push({ type: "veto", veto: veto.veto });
  return obstacles;
}

/** The points a grade takes: as declared, or its share of the maximum. */
export function boundOf(ladder: GradeLadder, rung: Rung, { maximum }: Pick<Settled, "maximum">): Decimal {
  const bound = toDecimal(rung.atLeast ?? 0);
  return ladder.measure === "points" ? bound : times(bound, maximum);
}

/** The best place a veto leaves. */
function bestPlace(ladder: GradeLadder, effect: VetoEffect): number {
  const grades = Object.keys(ladder.grades);
  if (effect.type === "cap") return Math.max(0, grades.indexOf(effect.grade));
  return effect.type === "lowest" || effect.type === "ineligible" ? grades.length - 1 : 0;
}

function gateObstacle(gate: Gate, { judgements, sections }: Settled): readonly GradeObstacle[] {
  if ("section" in gate) {
    const sum = sections.get(gate.section);
    const fulfilled = sum === undefined || reaches(sum.points, gate.share, sum.answered);
    return fulfilled ? [] : [{ type: "gate", gate, items: [] }];
  }
  const judged = gate.items.flatMap((id) => {
    const judgement = judgements.get(id);
    return judgement === undefined ? [] : [{ id, judgement }];
  });
  const failing = judged.filter(
    ({ judgement }) => judgement !== "met" && !(gate.judged === "at-least-partly" && judgement === "partly"),
  );
  const needed = Math.min(gate.count ?? judged.length, judged.length);
  if (judged.length - failing.length >= needed) return [];
  return [{ type: "gate", gate, items: failing.map(({ id }) => id) }];
}

/** Says whether two settled lists have the same points. */
export function samePoints(a: Settled, b: Settled): boolean {
  return compare(a.points, b.points) === 0;
}
