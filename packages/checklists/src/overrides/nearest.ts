/** The known word most like a mistyped one, if any is near: at most a third of its letters differ. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(from).entries()) {
    const current = [row + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const insert = (current[column] ?? 0) + 1;
      const drop = (previous[column + 1] ?? 0) + 1;
      const swap = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(insert, drop, swap));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
