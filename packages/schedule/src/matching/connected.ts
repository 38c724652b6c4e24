/** What hangs together by pairs: for each number below a count the lowest that can be reached from it. */
export function connected(count: number, pairs: Iterable<readonly [number, number]>): Int32Array {
  const lower = Int32Array.from({ length: count }, (_, at) => at);
  const lowest = (at: number): number => {
    const next = lower[at] ?? at;
    return next === at ? at : lowest(next);
  };
  for (const [a, b] of pairs) {
    const [x, y] = [lowest(a), lowest(b)];
    lower[Math.max(x, y)] = Math.min(x, y);
  }
  return lower.map(lowest);
}
