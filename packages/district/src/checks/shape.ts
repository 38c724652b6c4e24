import type { Bilingual } from "@supervision/domain";

// What arrives from callers without the compiler is looked at by its shape before anything is made of it.

/** Keys from the root of the checked value. */
export type Path = readonly (string | number)[];

/** A place that holds something else than expected. */
export interface Misshapen {
  readonly path: Path;
  readonly expected: Bilingual;
}

/** What is expected at a place, in words. */
export const TEXT: Bilingual = { zh: "文字", en: "a text" };
/** What is expected at a place, in words. */
export const LIST: Bilingual = { zh: "数组", en: "an array" };
/** What is expected at a place, in words. */
export const OBJECT: Bilingual = { zh: "对象", en: "an object" };

/** Notes every key that holds no text. */
export function expectTexts(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  path: Path,
  found: Misshapen[],
): void {
  for (const key of keys)
    if (typeof value[key] !== "string") found.push({ path: [...path, key], expected: TEXT });
}

/** Notes a key that holds no object, or an object whose keys hold no texts. */
export function expectNested(
  value: Readonly<Record<string, unknown>>,
  key: string,
  keys: readonly string[],
  path: Path,
  found: Misshapen[],
): void {
  const nested = value[key];
  if (isObject(nested)) expectTexts(nested, keys, [...path, key], found);
  else found.push({ path: [...path, key], expected: OBJECT });
}

/** Notes a key that holds no list, and checks each object of the list. */
export function eachIn(
  value: Readonly<Record<string, unknown>>,
  key: string,
  path: Path,
  found: Misshapen[],
  check: (entry: Readonly<Record<string, unknown>>, path: Path) => void,
): void {
  const list = value[key];
  if (!Array.isArray(list)) {
    found.push({ path: [...path, key], expected: LIST });
    return;
  }
  list.forEach((entry: unknown, index) => {
    if (isObject(entry)) check(entry, [...path, key, index]);
    else found.push({ path: [...path, key, index], expected: OBJECT });
  });
}

/** Says whether a value is an object with keys, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
