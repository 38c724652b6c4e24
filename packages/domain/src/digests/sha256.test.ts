import fc from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256, utf8Of } from "./sha256.ts";

const platform = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("SHA-256", () => {
  it("is that of the platform for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(platform(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it("is that of the platform for every length around the edge of a block, and for long data", () => {
    for (const length of [...Array.from({ length: 200 }, (_, index) => index), 100_003]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 251);
      expect(sha256(bytes), String(length)).toBe(platform(bytes));
    }
  });

  it("takes bytes that are a part of others", () => {
    const all = Uint8Array.from({ length: 100 }, (_, index) => index);
    expect(sha256(all.subarray(10, 75))).toBe(platform(all.slice(10, 75)));
  });

  it("is that of the platform for any text, as UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(sha256(utf8Of(text))).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });

  it("rests on cube roots that no platform can round to another constant", () => {
    const primes = Array.from({ length: 310 }, (_, n) => n + 2).filter((n) =>
      Array.from({ length: n - 2 }, (_, d) => d + 2).every((d) => n % d !== 0),
    );
    // An approximate root is off by some units of the last of 52 bits; a constant would change only within 2^-15 of a whole one.
    for (const prime of primes.slice(0, 64)) {
      const rest = (Math.cbrt(prime) * 2 ** 32) % 1;
      expect(Math.min(rest, 1 - rest), String(prime)).toBeGreaterThan(2 ** -15);
    }
  });
});
