import type { GivenAnswer } from "../answers/answer.ts";
import type { Mark } from "../items/marks-form.ts";
import type { ItemScoring, ScoringRule } from "./item-scoring.ts";
import { isWithin, occurrencesOf } from "./occurrences.ts";
import { boundsOf, tellingValues, unique } from "./telling-values.ts";

/** Marks with every rule at its best and at its worst, and the current ones with one rule changed. */
export function markings(
  scoring: ItemScoring | undefined,
  weight: number,
  current: Readonly<Record<string, Mark>>,
): readonly GivenAnswer[] {
  const rules = Object.entries(scoring?.rules ?? {});
  const best: Record<string, Mark> = {};
  const worst: Record<string, Mark> = {};
  const single: Readonly<Record<string, Mark>>[] = [];
  for (const [id, rule] of rules) {
    const marks = marksOf(rule, weight);
    const [good = 0, bad = 0] = [marks.at(0), marks.at(-1)];
    best[id] = good;
    worst[id] = bad;
    for (const mark of marks) single.push({ ...current, [id]: mark });
  }
  return [best, ...single, worst].map((value) => ({
    type: "marks",
    value: Object.fromEntries(
      Object.entries(value).filter(([id, mark]) => !isNothing(scoring?.rules[id], mark)),
    ),
  }));
}

/** Says whether a mark only says that nothing was found, and may be left out. */
function isNothing(rule: ScoringRule | undefined, mark: Mark): boolean {
  if (rule === undefined || rule.type === "bands" || rule.type === "distance") return false;
  if (rule.type !== "discretion" && rule.on !== undefined) return false;
  return mark === 0 || (typeof mark === "object" && mark.points === 0);
}

/** Marks under one rule, best first. */
function marksOf(rule: ScoringRule, weight: number): readonly Mark[] {
  if (rule.type === "discretion") {
    const judged = unique([rule.least, rule.most]).map((points): Mark => ({ points, because: "假定" }));
    const marks: readonly Mark[] = [{ points: 0, because: "假定" }, ...judged];
    return rule.effect === "deduct" ? marks : marks.toReversed();
  }
  const values = tellingValues(rule, weight);
  if (rule.type === "award") return values.toReversed();
  if (rule.type === "bands") {
    const points = (value: number): number => rule.bands.find((band) => isWithin(band, value))?.points ?? 0;
    return values.toSorted((a, b) => points(b) - points(a));
  }
  if (rule.type === "distance" || rule.on === undefined || boundsOf(rule.on).length === 0) return values;
  // Outside of what it looks at first.
  const { on } = rule;
  const happens = (value: number): number =>
    occurrencesOf("mark", on, { type: "marks", value: { mark: value } }) ?? 0;
  return values.toSorted((a, b) => happens(a) - happens(b));
}
