import { readFile } from "node:fs/promises";
import { canVisit, type ExactZone, monthOf, UNFAIR } from "../../../packages/schedule/test/exact-zone.ts";
import { type DayOut, pairsOf, waysAlone } from "./day-out.ts";

/** A zone as an answer-set program: `zone.asp` and the facts of this zone. */
export async function answerSetProgram(zone: ExactZone): Promise<string> {
  const program = await readFile(new URL("zone.asp", import.meta.url), "utf8");
  return `${zoneFacts(zone).join("\n")}\n${program}`;
}

function zoneFacts(zone: ExactZone): readonly string[] {
  const { visits, days, there, fair } = zone;
  const facts = [`#const visits=${visits.length}.`, `#const unfair=${UNFAIR}.`];
  const alone = waysAlone(zone);
  visits.forEach(({ place, month }, visit) => {
    facts.push(`visit(${visit},${place},${alone.get(place) ?? 0}).`);
    there.forEach((_, who) => {
      days.forEach((day, index) => {
        if (monthOf(day) === month && canVisit(zone, who, place, index))
          facts.push(`free(${visit},${who},${index}).`);
      });
    });
  });
  for (const { first, second, outing } of pairsOf(zone)) {
    const apart = outing.places.reduce((sum, place) => sum + (alone.get(place) ?? 0), 0);
    facts.push(`saves(${first},${second},${apart - outing.way}).`);
  }
  there.forEach((own, who) => {
    own.forEach((isThere, day) => {
      if (isThere) facts.push(`there(${who},${day}).`);
    });
  });
  fair.forEach(({ from, upTo }, who) => facts.push(`fair(${who},${from},${upTo}).`));
  return facts;
}

/** The days out that the atoms of an answer say. */
export function daysOutOf(atoms: readonly string[]): readonly DayOut[] {
  const numbers = atoms.map((atom) => ({ atom, of: (atom.match(/\d+/g) ?? []).map(Number) }));
  const seconds = new Map(
    numbers
      .filter(({ atom }) => atom.startsWith("pair("))
      .map(({ of: [first = -1, second = -1] }) => [first, second]),
  );
  return numbers
    .filter(({ atom }) => atom.startsWith("at("))
    .map(({ of: [visit = -1, who = -1, day = -1] }) => {
      const second = seconds.get(visit);
      return { who, day, visits: second === undefined ? [visit] : [visit, second] };
    });
}
