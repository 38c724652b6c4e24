/**
 * The fewest items of a list that, moved, turn one order into another: all but a longest run of items that kept their order. Both orders hold
 * the same items, each once; the moved ones come in the order of the later.
 */
export function movedItems(before: readonly string[], after: readonly string[]): readonly string[] {
  const places = new Map(before.map((item, index) => [item, index]));
  const order = after.map((item) => places.get(item) ?? -1);
  // Length of the longest run that ends with each item, and the item before it in that run.
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [index, place] of order.entries()) {
    let [length, from] = [1, -1];
    for (let earlier = 0; earlier < index; earlier += 1)
      if ((order[earlier] ?? 0) < place && (lengths[earlier] ?? 0) >= length)
        [length, from] = [(lengths[earlier] ?? 0) + 1, earlier];
    lengths.push(length);
    previous.push(from);
    if (last === -1 || length > (lengths[last] ?? 0)) last = index;
  }
  const kept = new Set<number>();
  for (let at = last; at !== -1; at = previous[at] ?? -1) kept.add(at);
  return after.filter((_item, index) => !kept.has(index));
}
