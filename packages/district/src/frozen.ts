/**
 * A frozen deep copy of plain data; functions are kept as they are. The author's own objects are not touched.
 */
export function frozen<Value>(value: Value): Value;
export function frozen(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((entry: unknown) => frozen(entry)));
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) copy[key] = frozen<unknown>(entry);
  return Object.freeze(copy);
}
