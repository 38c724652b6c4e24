import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edition2024 } from "../../test/editions.ts";
import { diffEditions, formatDiff, type ChecklistEdition } from "../index.ts";
import { movedItems } from "./moved-items.ts";

const ids = ["a", "b", "c", "d", "e", "f", "g"];

/** Says whether moving only these items can turn one order into the other: the others stand alike in both. */
function suffices(moved: readonly string[], before: readonly string[], after: readonly string[]): boolean {
  const rest = (list: readonly string[]): string => list.filter((id) => !moved.includes(id)).join(" ");
  return rest(before) === rest(after);
}

/** The size of the smallest set that suffices, by trying them all. */
function fewest(before: readonly string[], after: readonly string[]): number {
  let least = before.length;
  for (let set = 0; set < 2 ** before.length; set += 1) {
    const moved = before.filter((_id, index) => Math.floor(set / 2 ** index) % 2 === 1);
    if (moved.length < least && suffices(moved, before, after)) least = moved.length;
  }
  return least;
}

describe("what moved between two orders", () => {
  it("is the smallest set of items, as trying every set finds it", () => {
    fc.assert(
      fc.property(
        fc
          .shuffledSubarray(ids)
          .chain((before) =>
            fc.tuple(
              fc.constant(before),
              fc.shuffledSubarray(before, { minLength: before.length, maxLength: before.length }),
            ),
          ),
        ([before, after]) => {
          const moved = movedItems(before, after);
          expect(suffices(moved, before, after)).toBe(true);
          expect(moved).toHaveLength(fewest(before, after));
          expect(after.filter((id) => moved.includes(id))).toEqual(moved);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is nothing where nothing moved, and one item where one did", () => {
    expect(movedItems(ids, ids)).toEqual([]);
    expect(movedItems(ids, ["b", "c", "d", "e", "f", "g", "a"])).toEqual(["a"]);
    expect(movedItems(ids, ["g", "a", "b", "c", "d", "e", "f"])).toEqual(["g"]);
    expect(movedItems([], [])).toEqual([]);
  });

  it("is all that is told of an edition whose items stand in another order", () => {
    const list = Array.from({ length: 31 }, (_, index) => `i${index}`);
    const edition = (order: readonly string[]): ChecklistEdition => ({
      ...edition2024,
      items: Object.fromEntries(order.map((id) => [id, { title: id, answer: "yes-no" }])),
    });
    const rest = list.filter((id) => id !== "i3" && id !== "i20");
    const later = [...rest.slice(0, 10), "i20", ...rest.slice(10), "i3"];
    expect(formatDiff(diffEditions(edition(list), edition(later)))).toContain("- 顺序改变，移动了：i20、i3");
  });
});
