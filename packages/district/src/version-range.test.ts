import { describe, expect, it } from "vitest";
import { fitsRange } from "./version-range.ts";

describe("fitsRange", () => {
  it.each([
    ["1.4.0", "^1", true],
    ["2.0.0", "^1", false],
    ["1.1.9", "^1.2", false],
    ["1.2.0", "^1.2", true],
    ["1.2.3", "^1.2.4", false],
    ["0.2.5", "^0.2.3", true],
    ["0.3.0", "^0.2.3", false],
    ["0.0.0", "^0", true],
    ["0.0.4", "^0.0.3", false],
    ["1.2.9", "~1.2.3", true],
    ["1.3.0", "~1.2", false],
    ["1.9.0", "~1", true],
    ["3.0.0", ">=1.2", true],
    ["1.1.0", ">=1.2", false],
    ["1.9.9", ">=1.2 <2", true],
    ["2.0.0", ">=1.2 <2", false],
    ["1.2.9", ">1.2", false],
    ["1.3.0", ">1.2", true],
    ["1.2.9", "<=1.2", true],
    ["1.3.0", "<=1.2", false],
    ["1.2.3", "1.2.3", true],
    ["1.2.4", "=1.2.3", false],
    ["1.2.4", "1.2", true],
    ["7.0.0", "*", true],
    ["1.0.0-beta.1", "^1", false],
    ["1.0.0-beta.1", ">=1.0.0-alpha", true],
    ["1.0.0", "^1.0.0-beta.1", true],
  ])("%s fits %s: %s", (version, range, fits) => {
    expect(fitsRange(version, range)).toBe(fits);
  });

  it.each(["latest", "", "^", "1.x", "^1 || ^2", "1.2.3.4"])("cannot read the range %j", (range) => {
    expect(fitsRange("1.0.0", range)).toBeUndefined();
  });

  it("cannot judge a version that is none", () => {
    expect(fitsRange("1.2", "^1")).toBeUndefined();
  });
});
