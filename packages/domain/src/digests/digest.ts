import { sha256 } from "@noble/hashes/sha2.js";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * A value as JSON with sorted keys, the form digests are taken of. Functions and `undefined` are left out.
 *
 * @example
 * ```ts
 * import { canonicalJson } from "@supervision/domain";
 * console.log(canonicalJson({ name: "东街小学", id: "S1", closed: undefined })); // => {"id":"S1","name":"东街小学"}
 * ```
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "number" || typeof value === "boolean" || typeof value === "string")
    return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry)).join(",")}]`;
  if (typeof value === "object") {
    const parts: string[] = [];
    for (const [key, entry] of Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      if (entry !== undefined && typeof entry !== "function")
        parts.push(`${JSON.stringify(key)}:${canonicalJson(entry)}`);
    return `{${parts.join(",")}}`;
  }
  return "null";
}

/**
 * A fingerprint of plain data: `sha256-` and 64 hexadecimal digits over its canonical JSON.
 *
 * @example
 * ```ts
 * import { digestOf } from "@supervision/domain";
 * console.log(digestOf({ b: 1, a: 2 }) === digestOf({ a: 2, b: 1 })); // => true
 * ```
 */
export function digestOf(value: unknown): string {
  return `sha256-${hex(sha256(new TextEncoder().encode(canonicalJson(value))))}`;
}

/**
 * A fingerprint of a file: `sha256:` and 64 hexadecimal digits over its bytes, as evidence carries it.
 *
 * @example
 * ```ts
 * import { digestOfBytes } from "@supervision/domain";
 * console.log(digestOfBytes(new Uint8Array()).slice(0, 15)); // => sha256:e3b0c442
 * ```
 */
export function digestOfBytes(bytes: Uint8Array): string {
  return `sha256:${hex(sha256(bytes))}`;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
