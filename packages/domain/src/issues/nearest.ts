/**
 * The known word that a mistyped one was probably meant to be, for the way out of an issue; `undefined` when none is near.
 *
 * Near is: one contains the other (two characters or more), or at most half of the longer one differs. Case does not count.
 *
 * @example
 * ```ts
 * import { nearest } from "@supervision/domain";
 * console.log(nearest("admisson", ["admission", "curriculum"])); // => admission
 * console.log(nearest("幼儿院", ["幼儿园", "小学"])); // => 幼儿园
 * ```
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  // Nobody mistypes a word of more than 60 letters; the bound keeps a pasted paragraph from costing time.
  const text = word.toLowerCase().slice(0, 60);
  let best: string | undefined;
  let least = 0.5;
  for (const candidate of known) {
    const score = dissimilarity(text, candidate.toLowerCase(), least);
    if (score < least || (score === least && best === undefined)) {
      best = candidate;
      least = score;
    }
  }
  return best;
}

/** Between 0 and 1; any number above `most` when it is more than that. */
function dissimilarity(a: string, b: string, most: number): number {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (longer === 0) return 1;
  const isPart = shorter >= 2 && (a.includes(b) || b.includes(a));
  const edited = editDistance(a, b, most * longer) / longer;
  // A part of a word is near to it, but not nearer than one letter more or less makes it.
  return isPart ? Math.min(edited, 0.25 + 0.2 * (1 - shorter / longer)) : edited;
}

/** Slips between two words; `Infinity` as soon as they are sure to be more than `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  let earlier = previous;
  for (let i = 0; i < a.length; i += 1) {
    const current = [i + 1];
    let least = i + 1;
    for (let j = 0; j < b.length; j += 1) {
      // Two letters in the wrong order are one slip.
      const replaced =
        a[i] === b[j - 1] && a[i - 1] === b[j]
          ? (earlier[j - 1] ?? 0) + 1
          : (previous[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const slips = Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    // Letters in the wrong order reach back two rows, so one slip less may still come.
    if (least > most + 1) return Infinity;
    earlier = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
