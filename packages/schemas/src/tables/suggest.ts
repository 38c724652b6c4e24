/** The edits (insert, delete, replace) that turn one text into another. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const current = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (previous[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The known word nearest to what was read, or `undefined` when none is near.
 * Near is: one contains the other (two characters or more), or at most half of the longer one differs.
 */
export function nearest(read: string, known: readonly string[]): string | undefined {
  const text = read.toLowerCase().slice(0, 60);
  let best: string | undefined;
  let bestScore = 0.5;
  for (const word of known) {
    const other = word.toLowerCase();
    const longer = Math.max(text.length, other.length);
    if (longer === 0) continue;
    const inside = Math.min(text.length, other.length) >= 2 && (text.includes(other) || other.includes(text));
    const score = inside
      ? 0.25 + 0.2 * (1 - Math.min(text.length, other.length) / longer)
      : distance(text, other) / longer;
    if (score < bestScore || (score === bestScore && best === undefined)) {
      best = word;
      bestScore = score;
    }
  }
  return best;
}
