import { digestOf, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personNamed, schoolNamed } from "../../test/riverside.ts";
import { checkDrawPlan, commitDraw, drawFrom, type DrawPlan, drawPlanFrom, verifyDraw } from "./index.ts";
import { promiseOf } from "./promises.ts";

const secrets = [{ by: "督导室", secret: "7f3c91d055aae2b8" }];
const ids = (letter: string, count: number): readonly { readonly id: string }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${letter}${index}` }));
const away = (inspectors: string, candidate: string) =>
  inspectors.split(" ").map((inspector) => ({ inspector, candidate }));
const base = { id: "2026-spring", title: "春季抽查", take: 2 } as const;
const said = (plan: DrawPlan): readonly string[] =>
  checkDrawPlan(plan).map(({ code, message, fix }) => `${code} ${message.zh} → ${fix?.zh}`);

describe("the plan of a draw", () => {
  it("is refused before secrets are laid open when an institution could never get its inspectors", () => {
    const plan: DrawPlan = {
      ...base,
      candidates: ids("S", 9),
      inspectors: {
        people: ids("I", 4),
        each: 2,
        avoid: [...away("I0 I1", "S0"), ...away("I0 I1 I2", "S1")],
      },
    };
    const told =
      "draw-candidate-unstaffable “S1”抽中了也派不出人：需2名督学，回避后只剩1名 → 加督学，或每个单位只抽1名，或移出名单另行安排：S1";
    expect(said(plan)).toEqual([told]);
    expect(commitDraw(plan, secrets).ok).toBe(false);
    // Not where its layer is not drawn from.
    const apart = plan.candidates.map(({ id }) => ({ id, stratum: id === "S1" ? "免检" : "其他" }));
    expect(said({ ...plan, candidates: apart, take: { 其他: 2, 免检: 0 } })).toEqual([]);
    expect(said({ ...plan, candidates: apart, take: { 其他: 2, 免检: 1 } })).toEqual([told]);
    // Where everybody is missing, each institution is named.
    expect(
      said({ ...plan, candidates: ids("S", 2), inspectors: { people: ids("I", 1), each: 2, avoid: [] } }),
    ).toEqual([
      "draw-candidate-unstaffable “S0”等2个单位抽中了也派不出人：需2名督学，回避后最少的只剩1名 → 加督学，或每个单位只抽1名，或移出名单另行安排：S0、S1",
    ]);
  });

  it("counts each office by itself where it names how many of each", () => {
    const people = ["教育", "教育", "市监", "市监"].map((stratum, index) => ({ id: `P${index}`, stratum }));
    const inspectors = { people, each: { 教育: 1, 市监: 1 }, avoid: away("P2 P3", "S2") };
    expect(said({ ...base, candidates: ids("S", 5), inspectors })).toEqual([
      "draw-candidate-unstaffable “S2”抽中了也派不出人：需1名“市监”督学，回避后只剩0名 → 加督学，或移出名单另行安排：S2",
    ]);
  });

  it("is refused when inspectors with a most cannot do what may be drawn, all together or those of some institutions", () => {
    const plan: DrawPlan = {
      ...base,
      take: 5,
      candidates: ids("S", 9),
      inspectors: { people: ids("I", 4), each: 2, avoid: [], atMost: 2 },
    };
    expect(said(plan)).toEqual([
      "draw-at-most-too-few 共需10人次，4名督学每人最多2次，只够8人次 → atMost 至少写3，或加督学、少抽几个",
    ]);
    const remote = ["S0", "S1", "S2"].flatMap((place) => away("I2 I3", place));
    const crossed: DrawPlan = {
      ...plan,
      take: 4,
      inspectors: { people: ids("I", 4), each: 2, avoid: remote, atMost: 2 },
    };
    expect(said(crossed)).toEqual([
      "draw-at-most-too-few 有的单位回避后只有I0、I1能去，可能抽到共需6人次，每人最多2次，只够4人次 → atMost 至少写3，或加督学、少抽几个",
    ]);
    expect(said({ ...crossed, take: 2 })).toEqual([]);
  });

  it("warns of avoidances that bind nobody, and is made from a register without those of closed schools", () => {
    const avoid = [...away("i0", "S1"), ...away("I1", "学校")];
    const inspectors = { people: ids("I", 4), each: 1, avoid };
    expect(said({ ...base, candidates: ids("S", 5), inspectors })).toEqual([
      "draw-avoid-unknown 回避里的“i0”不在督学名单中，这一条不起作用 → 是否为“I0”？",
      "draw-avoid-unknown 回避里的“学校”不在抽取名单中，这一条不起作用 → 核对编号；确实不参加抽取的不必处理",
    ]);
    const recusals = ["S0", "S1"].map((institution) => ({
      inspector: "I0",
      institution,
      ground: "own-post" as const,
    }));
    const made = drawPlanFrom({
      ...base,
      on: "2026-03-02",
      each: 1,
      yearsAfterPost: 0,
      register: {
        institutions: [schoolNamed("S0", { closed: "2025-12-31" }), schoolNamed("S1"), schoolNamed("S2")],
        inspectors: [personNamed("I0"), personNamed("I1")],
        recusals,
      },
    });
    expect(made.ok && made.warnings).toEqual([]);
    expect(made.ok && made.value.inspectors?.avoid).toEqual([{ inspector: "I0", candidate: "S1" }]);
  });

  it("that passes can always be drawn when nobody has a most", () => {
    const people = ids("I", 4);
    const pair = fc.record({
      inspector: fc.constantFrom(...people.map(({ id }) => id)),
      candidate: fc.constantFrom(...ids("S", 6).map(({ id }) => id)),
    });
    let passed = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { maxLength: 12, selector: (one) => JSON.stringify(one) }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (avoid, take, each) => {
          const plan = { ...base, take, candidates: ids("S", 6), inspectors: { people, each, avoid } };
          if (checkDrawPlan(plan).length > 0) return;
          passed += 1;
          expect(drawFrom(plan, orThrow(commitDraw(plan, secrets)), { secrets }).ok).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    expect(passed).toBeGreaterThan(0);
  });

  it("may still be short at the draw where avoidances cross each other, and says so then", () => {
    // One of each pair of three, each once: four institutions for three people, which no crew of one institution shows.
    const avoid = ["I2", "I1", "I0", "I2"].flatMap((one, index) => away(`${one} I3 I4`, `S${index}`));
    const plan = {
      ...base,
      take: 4,
      candidates: ids("S", 4),
      inspectors: { people: ids("I", 5), each: 1, avoid, atMost: 1 },
    };
    expect(checkDrawPlan(plan)).toEqual([]);
    const made = drawFrom(plan, orThrow(commitDraw(plan, secrets)), { secrets });
    expect(made.ok ? "" : `${made.issues[0].code} ${made.issues[0].message.zh}`).toBe(
      "draw-inspectors-short 抽中4个单位，每个需1名督学，回避后人数不够",
    );
  });

  it("that was published before it was asked is still drawn and verified when chance spares it", () => {
    const plan: DrawPlan = {
      ...base,
      candidates: ids("S", 9),
      inspectors: { people: ids("I", 3), each: 2, avoid: away("I0 I1", "S0") },
    };
    const terms = { version: 2, plan: digestOf(plan) } as const;
    const drawn = ["a", "b", "c", "d"].flatMap((letter) => {
      const own = [{ by: "督导室", secret: letter.repeat(16) }];
      const parties = own.map(({ by, secret }) => ({ by, commitment: promiseOf(terms, by, secret) }));
      const record = drawFrom(plan, { ...terms, parties }, { secrets: own });
      return record.ok ? [verifyDraw(record.value).ok] : [];
    });
    expect(drawn.length).toBeGreaterThan(0);
    expect(new Set(drawn)).toEqual(new Set([true]));
  });
});
