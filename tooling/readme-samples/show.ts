/**
 * A value as a sample shows it: a string plainly, everything inside objects and lists like a literal, on one line.
 * The same value is shown the same way on every runtime.
 */
export function show(value: unknown): string {
  return typeof value === "string" ? value : literal(value, new Set());
}

function literal(value: unknown, above: ReadonlySet<object>): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return `[Function ${value.name || "(anonymous)"}]`;
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (above.has(value)) return "[Circular]";
  const within = new Set(above).add(value);
  const inner = (item: unknown): string => literal(item, within);
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[${value.map(inner).join(", ")}]`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}(${value.byteLength})`;
  if (value instanceof Set) return `Set ${inner([...value])}`;
  if (value instanceof Map) return `Map ${inner(Object.fromEntries(value))}`;
  const fields = Object.entries(value).map(([key, field]) => {
    const name = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);
    return `${name}: ${inner(field)}`;
  });
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/**
 * Whether `shown` is what the comment `expected` says. White space, single or double quotes and a trailing comma do not matter;
 * `…` in the comment stands for anything.
 */
export function agrees(expected: string, shown: string): boolean {
  const [wanted, got] = [plain(expected), plain(shown)];
  if (wanted === got || wanted === plain(JSON.stringify(shown))) return true;
  if (!wanted.includes("…")) return false;
  const pattern = wanted.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${pattern.join(".*")}$`, "su").test(got);
}

function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/([[{(]) | ([\]})])/g, "$1$2")
    .replaceAll(/,([\]})])/g, "$1")
    .replaceAll("'", '"')
    .trim();
}
