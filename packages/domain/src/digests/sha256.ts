/**
 * SHA-256 (FIPS 180-4) of bytes, as 64 hexadecimal digits.
 *
 * Written by hand because every page that checks answers loads it: a third of the size of a library that has more to offer, and held equal to
 * the one of the platform by a property test. Not for secrets.
 */
export function sha256(bytes: Uint8Array): string {
  const { start, rounds } = (known ??= constants());
  const state = Int32Array.from(start);
  const { length } = bytes;
  // A one, zeros, and the number of bits in eight bytes, up to a multiple of 64 bytes.
  const padded = new Uint8Array((length + 72) & ~63);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, length / 2 ** 29);
  view.setUint32(padded.length - 4, length << 3);
  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(block + 4 * i);
    for (let i = 16; i < 64; i += 1) {
      const a = at(words, i - 15);
      const b = at(words, i - 2);
      const x = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
      const y = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
      words[i] = x + y + at(words, i - 16) + at(words, i - 7);
    }
    let a = at(state, 0);
    let b = at(state, 1);
    let c = at(state, 2);
    let d = at(state, 3);
    let e = at(state, 4);
    let f = at(state, 5);
    let g = at(state, 6);
    let h = at(state, 7);
    for (let i = 0; i < 64; i += 1) {
      const x = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const first = (h + x + ((e & f) ^ (~e & g)) + at(rounds, i) + at(words, i)) | 0;
      const y = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const second = (y + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    add(state, 0, a);
    add(state, 1, b);
    add(state, 2, c);
    add(state, 3, d);
    add(state, 4, e);
    add(state, 5, f);
    add(state, 6, g);
    add(state, 7, h);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The UTF-8 bytes of a text. */
export function utf8Of(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

// On every platform, but in no library of the language.
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

interface Constants {
  readonly start: Int32Array;
  readonly rounds: Int32Array;
}

let known: Constants | undefined;

/** The fractional parts of the roots of the first primes: square roots to start with, cube roots for the rounds. */
function constants(): Constants {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return {
    start: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    rounds: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  };
}

/** The first 32 bits behind the point. */
function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function add(words: Int32Array, index: number, word: number): void {
  words[index] = at(words, index) + word;
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}
