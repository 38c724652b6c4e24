import { canonicalJson } from "@supervision/domain";

/** Whether two values say the same, whatever the order of their fields. */
export function isEqual(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
