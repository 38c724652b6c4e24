import type { Issue } from "@supervision/domain";
import { drawAtMostTooFew, drawCandidateUnstaffable } from "../issues/draw-plan-issues.ts";
import type { DrawPlan, InspectorDraw } from "./draw-plan.ts";
import { sharesOf } from "./shares.ts";

/**
 * Names institutions that cannot get their inspectors when they are drawn, so that a draw does not fail after its secrets are laid open.
 *
 * Exact where nobody has a most; where inspectors go `atMost` so often, everybody together and those of each institution together are
 * counted, not every mixture of them.
 */
export function checkStaffing(plan: DrawPlan): readonly Issue[] {
  const { inspectors } = plan;
  if (inspectors === undefined) return [];
  const { each, people } = inspectors;
  const drawn = drawnAtOnce(plan);
  if (typeof each === "number")
    return layerIssues(
      drawn,
      inspectors,
      people.map(({ id }) => id),
      each,
      "",
    );
  return Object.entries(each).flatMap(([stratum, needed]) => {
    const own = people.filter((person) => (person.stratum ?? "") === stratum).map(({ id }) => id);
    return layerIssues(drawn, inspectors, own, needed, stratum);
  });
}

/** Who can be drawn together: layers of which some are taken, with how many. */
interface DrawnLayer {
  readonly ids: readonly string[];
  readonly take: number;
}

function drawnAtOnce(plan: DrawPlan): readonly DrawnLayer[] {
  return sharesOf(plan)
    .filter(({ take }) => take > 0)
    .map(({ stratum, take }) => ({
      take,
      ids: plan.candidates.filter((entry) => (entry.stratum ?? "") === stratum).map(({ id }) => id),
    }));
}

function layerIssues(
  drawn: readonly DrawnLayer[],
  { avoid, atMost }: InspectorDraw,
  people: readonly string[],
  needed: number,
  stratum: string,
): readonly Issue[] {
  const barred = new Set(avoid.map(({ inspector, candidate }) => `${inspector}\n${candidate}`));
  const free = new Map<string, ReadonlySet<string>>();
  for (const id of drawn.flatMap(({ ids }) => ids)) {
    free.set(id, new Set(people.filter((person) => !barred.has(`${person}\n${id}`))));
  }
  const short = [...free].filter(([, may]) => may.size < needed);
  if (short.length > 0) {
    const ids = short.map(([id]) => id);
    const left = Math.min(...short.map(([, may]) => may.size));
    return [drawCandidateUnstaffable(ids, needed, left, stratum, ["candidates"])];
  }
  if (atMost === undefined) return [];
  for (const crew of crews(people, free)) {
    // What the crew has to do of the worst that can be drawn: the needs that nobody else can meet.
    const burden = drawn.reduce((sum, { ids, take }) => {
      const rests = ids.map((id) => {
        const others = [...(free.get(id) ?? [])].filter((person) => !crew.has(person)).length;
        return Math.max(0, needed - others);
      });
      return sum + total(rests.toSorted((a, b) => b - a).slice(0, take));
    }, 0);
    if (burden > atMost * crew.size)
      return [
        drawAtMostTooFew([...crew], burden, atMost, crew.size === people.length, ["inspectors", "atMost"]),
      ];
  }
  return [];
}

/** Everybody, and all who can go to one institution; each crew once. */
function crews(
  people: readonly string[],
  free: ReadonlyMap<string, ReadonlySet<string>>,
): Iterable<ReadonlySet<string>> {
  return new Map([new Set(people), ...free.values()].map((crew) => [[...crew].join("\n"), crew])).values();
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
