import type { Choice, Choices } from "../replanning/seat-choices.ts";

/**
 * Says whether the groups of some size and more find half-days for all, only so many of them at once as there are people for; `false` is
 * a proof that they do not.
 *
 * Five people make one group of three at a time, however many half-days they have together.
 */
export function groupsFitAtOnce(
  { model, visits, slots }: Choices,
  of: (visit: number) => readonly Choice[],
): boolean {
  const sizes = [...new Set(visits.flatMap(({ held, size }) => (held || size === 1 ? [] : [size])))];
  return sizes.every((size) => {
    const people = new Int32Array(slots);
    const known = new Uint8Array(slots * model.inspectors.length);
    const wanted: number[][] = [];
    visits.forEach((own, visit) => {
      if (own.held || own.size < size) return;
      for (const half of own.whole ? [0, 1] : [0]) {
        const mine = new Set<number>();
        for (const { slot, who } of of(visit)) {
          mine.add(slot + half);
          for (const inspector of who) {
            const cell = inspector * slots + slot + half;
            if (known[cell] === 1) continue;
            known[cell] = 1;
            people[slot + half] = (people[slot + half] ?? 0) + 1;
          }
        }
        wanted.push([...mine]);
      }
    });
    return areMatched(
      wanted,
      people.map((count) => Math.floor(count / size)),
    );
  });
}

function areMatched(wanted: readonly (readonly number[])[], room: Int32Array): boolean {
  const taken: number[][] = Array.from(room, () => []);
  const seat = (one: number, seen: Set<number>): boolean => {
    for (const slot of wanted[one] ?? []) {
      if (seen.has(slot)) continue;
      seen.add(slot);
      const there = taken[slot] ?? [];
      if (there.length < (room[slot] ?? 0)) {
        there.push(one);
        return true;
      }
      for (const [at, other] of there.entries()) {
        if (!seat(other, seen)) continue;
        there[at] = one;
        return true;
      }
    }
    return false;
  };
  return wanted.every((_, one) => seat(one, new Set()));
}
