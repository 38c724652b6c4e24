import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatChineseNumeral } from "./chinese-numerals.ts";
import { formatDecimal, formatPercent } from "./decimals.ts";

describe("Chinese numerals of headings", () => {
  it.each([
    [0, "零"],
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [101, "一百零一"],
    [110, "一百一十"],
    [119, "一百一十九"],
    [1005, "一千零五"],
    [2010, "二千零一十"],
    [9999, "九千九百九十九"],
  ])("%i is %s", (value, text) => {
    expect(formatChineseNumeral(value)).toBe(text);
  });

  it("gives every number a name of its own", () => {
    const names = new Set(Array.from({ length: 10_000 }, (_, value) => formatChineseNumeral(value)));
    expect(names.size).toBe(10_000);
  });

  it("refuses what headings do not count", () => {
    expect(() => formatChineseNumeral(-1)).toThrow(TypeError);
    expect(() => formatChineseNumeral(1.5)).toThrow(TypeError);
  });
});

describe("rounded figures", () => {
  it.each([
    [1.005, 2, "1.01"],
    [2.5, 0, "3"],
    [-2.5, 0, "-3"],
    [-0.004, 2, "0.00"],
    [0.1 + 0.2, 2, "0.30"],
    [1e21, 1, "1000000000000000000000.0"],
    [1e-9, 3, "0.000"],
    [4.38, 4, "4.3800"],
  ])("%d to %i places is %s", (value, places, text) => {
    expect(formatDecimal(value, places)).toBe(text);
  });

  it("rounds half up in decimal, as a person does on paper", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const value = thousandths / 1000;
        const expected = Math.floor((thousandths + 5) / 10);
        expect(formatDecimal(value, 2)).toBe(
          `${Math.floor(expected / 100)}.${String(expected % 100).padStart(2, "0")}`,
        );
      }),
    );
  });

  it("prints nothing for what is not known, and zero for zero", () => {
    expect(formatDecimal(undefined, 2)).toBe("");
    expect(formatDecimal(Number.NaN, 2)).toBe("");
    expect(formatPercent(undefined)).toBe("");
    expect(formatPercent(0)).toBe("0.0%");
  });

  it("moves the point of a percentage without error", () => {
    expect(formatPercent(0.285, 0)).toBe("29%");
    expect(formatPercent(1, 1)).toBe("100.0%");
    expect(formatPercent(0.00049, 1)).toBe("0.0%");
  });
});
