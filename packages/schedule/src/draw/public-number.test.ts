import { type Checked, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitDraw, drawFrom, type DrawPlan, type DrawRecord, verifyDraw } from "./index.ts";

const plan: DrawPlan = {
  id: "2026-spring",
  title: "春季开学专项督导抽查",
  candidates: Array.from({ length: 30 }, (_, index) => ({ id: `S${index}` })),
  take: 5,
};
const secrets = [{ by: "督导室", secret: "7f3c91d055aae2b8" }];
const words = "2026年12月1日福彩3D开奖号码，按公告次序";
const published = orThrow(commitDraw(plan, secrets, words));
const drawnWith = (beacon: string): Checked<DrawRecord> => drawFrom(plan, published, { secrets, beacon });
const said = (checked: Checked<unknown>): string =>
  checked.ok ? "" : checked.issues.map(({ code, message }) => `${code} ${message.zh}`).join();

describe("the public number of a draw", () => {
  it("counts by its digits and letters alone, so that nobody can choose an outcome by the way it is written", () => {
    const { reveal, seed } = orThrow(drawnWith("123"));
    expect(reveal.beacon).toBe("123");
    // Blanks of several kinds, signs, full width, and characters nobody sees.
    const forms = [
      " 123",
      "123 ",
      "1 2 3",
      "1,2,3",
      "1-2-3",
      "1、2、3",
      "123。",
      "１２３",
      "①②③",
      "123\u200b",
      "\ufeff123",
      "1\u00ad23",
      "12\u00603",
      "1\u20282\u00003",
      "1\ufe0f\u20e323",
      "\u202e123",
      "12\ud8003",
    ];
    for (const form of forms) {
      const record = orThrow(drawnWith(form));
      expect([form, record.seed, record.reveal.beacon]).toEqual([form, seed, "123"]);
      expect(verifyDraw(JSON.parse(JSON.stringify(record))).ok).toBe(true);
    }
    expect(orThrow(drawnWith("9F:3C ab")).seed).toBe(orThrow(drawnWith("9f3cab")).seed);
    expect(orThrow(drawnWith("124")).seed).not.toBe(seed);
  });

  it("gives one outcome for one run of digits and letters, whatever stands between them", () => {
    const between = fc.stringMatching(/^[ \t\n.,;:+|/_–—，、。（）\u200b-\u200f\u2060\ufeff\u3000]{0,3}$/u);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9a-z]{1,8}$/),
        fc.array(between, { minLength: 9, maxLength: 9 }),
        (digits, gaps) => {
          const written = gaps.map((gap, index) => gap + (digits[index] ?? "")).join("");
          expect(orThrow(drawnWith(written)).reveal.beacon).toBe(digits);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is not empty, and no words", () => {
    for (const empty of ["", "  ", "\u200b", "——", "+"])
      expect(said(drawnWith(empty))).toBe(
        "draw-beacon-missing 公开随机数与承诺不一致：承诺了却没有或是空的，或没有承诺却用了",
      );
    expect(said(drawnWith("一二三"))).toBe(
      "draw-beacon-unclear 公开随机数“一二三”里的“一”不是数字或英文字母",
    );
    for (const stranger of ["号码123", "١٢٣", "12з", "\u3164123", "é1"])
      expect(said(drawnWith(stranger))).toMatch(/^draw-beacon-unclear /);
    expect(said(commitDraw(plan, secrets, " "))).toMatch(/^draw-beacon-missing /);
  });

  it("stands in a published record in the one form that counts: a record made with another is refused", () => {
    const record = orThrow(drawnWith("123"));
    const tampered = { ...record, reveal: { ...record.reveal, beacon: "123\u200b" } };
    const checked = verifyDraw(tampered);
    expect(checked.ok ? "" : `${checked.issues[0].code} ${checked.issues[0].fix?.zh}`).toBe(
      "draw-beacon-unclear 公开随机数只认数字和字母：用“123”重新抽取；按别的写法抽的不作数",
    );
    expect(verifyDraw(record, published).ok).toBe(true);
  });
});
