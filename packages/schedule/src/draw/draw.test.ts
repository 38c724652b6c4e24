import { createHash } from "node:crypto";
import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkDrawPlan,
  commitDraw,
  type DrawCommitment,
  drawFrom,
  type DrawPlan,
  type DrawRecord,
  verifyDraw,
} from "./index.ts";
import { drawChance } from "./draw-chance.ts";

const secrets = [
  { by: "督导室", secret: "7f3c91d055aae2b8" },
  { by: "纪检组", secret: "2c4e0b1f88d3a6f7" },
];

const plan: DrawPlan = {
  id: "2026-spring",
  title: "春季开学专项督导抽查",
  candidates: [
    ...Array.from({ length: 9 }, (_, index) => ({
      id: `S${index + 1}`,
      stratum: "小学",
      weight: index === 0 ? 5 : 1,
    })),
    ...Array.from({ length: 5 }, (_, index) => ({ id: `K${index + 1}`, stratum: "幼儿园" })),
  ],
  take: 5,
  inspectors: {
    people: ["I1", "I2", "I3", "I4"].map((id) => ({ id })),
    each: 2,
    avoid: [
      { inspector: "I1", candidate: "S1" },
      { inspector: "I2", candidate: "K3" },
    ],
  },
};

function draw(of: DrawPlan, by = secrets): DrawRecord {
  const commitment = commitDraw(of, by);
  if (!commitment.ok) throw new Error(commitment.issues[0].message.en);
  const record = drawFrom(of, commitment.value, { secrets: by });
  if (!record.ok) throw new Error(record.issues[0].message.en);
  return record.value;
}

describe("a draw", () => {
  it("is readable step by step", async () => {
    await expect(`${JSON.stringify(draw(plan), undefined, 2)}\n`).toMatchFileSnapshot(
      "../../test/golden/draw.json",
    );
  });

  it("can be made again from its published record by a program that shares no code with it", () => {
    const record = draw(plan);
    const published: unknown = JSON.parse(JSON.stringify(record));
    expect(drawnBySomebodyElse(record.seed, plan)).toEqual(record.results.map(({ candidate }) => candidate));
    expect(published).toEqual(record);
    expect(verifyDraw(record).ok).toBe(true);
  });

  it("shares the sample among the layers by their size, and keeps inspectors from where they must keep away", () => {
    const { results } = draw(plan);
    expect(results.filter(({ stratum }) => stratum === "小学")).toHaveLength(3);
    expect(results.filter(({ stratum }) => stratum === "幼儿园")).toHaveLength(2);
  });

  it("obeys its plan whatever the secrets: sizes, no one twice, recusals, loads", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 16, maxLength: 20 }),
        fc.integer({ min: 1, max: 14 }),
        (secret, take) => {
          const { results, commitment } = draw({ ...plan, take }, [{ by: "督导室", secret }]);
          expect(commitment.parties).toHaveLength(1);
          expect(new Set(results.map(({ candidate }) => candidate)).size).toBe(take);
          const loads = new Map<string, number>();
          for (const { candidate, inspectors } of results) {
            expect(new Set(inspectors).size).toBe(2);
            for (const inspector of inspectors) {
              loads.set(inspector, (loads.get(inspector) ?? 0) + 1);
              const barred = plan.inspectors?.avoid.some(
                (pair) => pair.inspector === inspector && pair.candidate === candidate,
              );
              expect(barred).toBe(false);
            }
          }
          expect(Math.max(...loads.values())).toBeLessThanOrEqual(Math.ceil((2 * take) / 4) + 1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("notices every tampering: another plan, another secret, another outcome", () => {
    const record = draw(plan);
    const code = (tampered: DrawRecord): string => {
      const checked = verifyDraw(tampered);
      return checked.ok ? "ok" : checked.issues[0].code;
    };
    const [first, ...others] = record.results;
    if (first === undefined) throw new Error("Nothing was drawn.");
    expect(code({ ...record, plan: { ...plan, take: 4 } })).toBe("draw-plan-changed");
    expect(
      code({
        ...record,
        reveal: { secrets: [{ by: "督导室", secret: "0000000000000000" }, ...secrets.slice(1)] },
      }),
    ).toBe("draw-commitment-broken");
    expect(code({ ...record, reveal: { secrets: secrets.slice(0, 1) } })).toBe("draw-commitment-broken");
    expect(code({ ...record, reveal: { secrets, beacon: "03 07 12 18 25 31 + 09" } })).toBe(
      "draw-beacon-missing",
    );
    expect(code({ ...record, results: [{ ...first, candidate: "S9" }, ...others] })).toBe(
      "draw-record-differs",
    );
    expect(code({ ...record, steps: record.steps.slice(1) })).toBe("draw-record-differs");
  });

  it("binds the words that name the public number, and what was published before the draw", () => {
    const words = "2026年3月3日双色球开奖号码";
    const published = orThrow(commitDraw(plan, secrets, words));
    const beacon = "03 07 12 18 25 31 + 09";
    const record = orThrow(drawFrom(plan, published, { secrets, beacon }));
    expect(verifyDraw(record, JSON.parse(JSON.stringify(published))).ok).toBe(true);
    const code = (tampered: DrawRecord, as?: DrawCommitment): string => {
      const checked = verifyDraw(tampered, as);
      return checked.ok ? "" : checked.issues[0].code;
    };
    // Other words, no words or the older form: the promises do not fit them.
    const { version: _, ...older } = published;
    for (const commitment of [{ ...published, beacon: "2026年3月5日双色球开奖号码" }, older])
      expect(code({ ...record, commitment })).toBe("draw-commitment-broken");
    const { beacon: __, ...silent } = published;
    expect(code({ ...record, commitment: silent, reveal: { secrets } })).toBe("draw-commitment-broken");
    // A record made up afterwards follows from itself; it is not what was published.
    const later = orThrow(commitDraw(plan, secrets, "另一期"));
    const forged = orThrow(drawFrom(plan, later, { secrets, beacon: "01 02 03 04 05 06 + 07" }));
    expect(code(forged)).toBe("");
    expect(code(forged, published)).toBe("draw-commitment-differs");
  });

  it("still verifies records whose promises did not bind those words, and says so", () => {
    // As published before version 2, with and without a public number.
    const older: DrawCommitment = {
      plan: "sha256-e7e740876459a6710264ebc1f6fcb590aa92e4928f67edb49d5123faa8788303",
      parties: [
        {
          by: "督导室",
          commitment: "sha256-c9f840a9ce91e7ef39f5f9996244fbecf901770d52fdd20a3e6114763bc480fb",
        },
        {
          by: "纪检组",
          commitment: "sha256-d730d2f1ff47b129b5eec0bb5df6372b376cbdd89aaa3dc4a397cd28058d14f3",
        },
      ],
    };
    const warned = (commitment: DrawCommitment, beacon?: string, published?: DrawCommitment) => {
      const record = orThrow(
        drawFrom(plan, commitment, { secrets, ...(beacon === undefined ? {} : { beacon }) }),
      );
      const checked = verifyDraw(record, published);
      return checked.ok ? checked.warnings.map(({ code }) => code) : checked.issues;
    };
    expect(warned(older)).toEqual([]);
    const withWords = { ...older, beacon: "2026年3月3日双色球开奖号码" };
    expect(warned(withWords, "03 07")).toEqual(["draw-beacon-unbound"]);
    expect(warned(withWords, "03 07", withWords)).toEqual([]);
  });

  it("draws inspectors of each office by itself where the plan names how many of each", () => {
    const people = ["教育", "教育", "教育", "市监", "市监", "公安"].map((stratum, index) => ({
      id: `P${index}`,
      stratum,
    }));
    const joint: DrawPlan = {
      ...plan,
      inspectors: { people, each: { 教育: 1, 市监: 1 }, avoid: [{ inspector: "P3", candidate: "S1" }] },
    };
    const record = draw(joint);
    for (const { candidate, inspectors } of record.results) {
      expect(inspectors.map((id) => people.find((person) => person.id === id)?.stratum)).toEqual([
        "市监",
        "教育",
      ]);
      expect(`${candidate} ${inspectors[0]}`).not.toBe("S1 P3");
    }
    expect(record.steps.map(({ label }) => label)).toContain(
      `inspector/${record.results[0]?.candidate}#教育`,
    );
    expect(verifyDraw(JSON.parse(JSON.stringify(record))).ok).toBe(true);
    const codes = checkDrawPlan({ ...joint, inspectors: { people, each: { 公安: 2, 市监: 0 }, avoid: [] } });
    expect(codes.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "draw-take-too-many inspectors.each.公安",
      "draw-number-invalid inspectors.each.市监",
    ]);
  });

  it("reads records of strangers: whatever is damaged is refused, and nothing throws", () => {
    const words = "2026年3月3日双色球开奖号码";
    const published = orThrow(commitDraw(plan, secrets, words));
    const record = orThrow(drawFrom(plan, published, { secrets, beacon: "03 07" }));
    const whole = JSON.stringify(record);
    const paths: (readonly string[])[] = [[]];
    const walk = (value: unknown, path: readonly string[]): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        if (Array.isArray(value) && Number(key) > 1) continue;
        paths.push([...path, key]);
        walk(part, [...path, key]);
      }
    };
    walk(record, []);
    let tried = 0;
    for (const path of paths)
      for (const value of [undefined, null, 0, "", "x", [], {}, -1, true]) {
        const damaged: DrawRecord = JSON.parse(JSON.stringify(put(record, path, value) ?? null));
        if (JSON.stringify(damaged) === whole) continue;
        tried += 1;
        expect(verifyDraw(damaged).ok, `${path.join(".")} ${JSON.stringify(value)}`).toBe(false);
        checkDrawPlan(damaged?.plan);
      }
    expect(tried).toBeGreaterThan(500);
    const gone = verifyDraw(JSON.parse('{ "plan": null }'));
    expect(gone.ok ? [] : gone.issues.map(({ code, message }) => `${code} ${message.zh}`)).toContain(
      "draw-value-invalid commitment 没有写，或读不懂",
    );
  });

  it("refuses secrets that can be guessed", () => {
    const weak = commitDraw(plan, [{ by: "督导室", secret: "123456" }]);
    expect(weak.ok ? "" : weak.issues[0].code).toBe("draw-secret-short");
  });

  it("favours nobody: over many draws each number comes up as often as chance allows", () => {
    const counts = new Int32Array(7);
    const draws = 140_000;
    const chance = drawChance("sha256-test", "bias");
    for (let turn = 0; turn < draws; turn += 1) {
      const number = chance.below(7);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    const expected = draws / 7;
    const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 99.9 % of fair draws stay below 22.5 with six degrees of freedom.
    expect(square).toBeLessThan(22.5);
  });

  it("follows weights: five times the weight comes first five times as often", () => {
    let heavy = 0;
    const rounds = 1400;
    for (let round = 0; round < rounds; round += 1) {
      const { results } = draw(
        { ...plan, take: { 小学: 1 }, inspectors: { people: [{ id: "I9" }], each: 1, avoid: [] } },
        [{ by: "督导室", secret: `a-secret-number-${round}` }],
      );
      if (results[0]?.candidate === "S1") heavy += 1;
    }
    // 5 of 13 is 0.385; four standard deviations are 0.052.
    expect(Math.abs(heavy / rounds - 5 / 13)).toBeLessThan(0.052);
  });
});

/** A copy with another value, or without one, at a place. */
function put(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole))
    return whole.flatMap((one: unknown, index) => {
      if (String(index) !== key) return [one];
      const part = put(one, rest, value);
      return part === undefined ? [] : [part];
    });
  return Object.fromEntries(
    Object.entries(whole ?? {}).map(([name, one]) => [name, name === key ? put(one, rest, value) : one]),
  );
}

// The record's description in the documentation, written down once more with another SHA-256.
function drawnBySomebodyElse(seed: string, { candidates }: DrawPlan): readonly string[] {
  const drawn: string[] = [];
  for (const [stratum, take] of [
    ["小学", 3],
    ["幼儿园", 2],
  ] as const) {
    const pool = candidates
      .filter((entry) => entry.stratum === stratum)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const parts: number[] = [];
    for (let block = 0; parts.length < 20; block += 1) {
      const text = `{"block":${block},"label":${JSON.stringify(`stratum/${stratum}`)},"seed":${JSON.stringify(seed)}}`;
      const hex = createHash("sha256").update(text, "utf8").digest("hex");
      for (let at = 0; at + 12 <= 60; at += 12) parts.push(Number.parseInt(hex.slice(at, at + 12), 16));
    }
    for (let turn = 0; turn < take; turn += 1) {
      const total = pool.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
      const end = 2 ** 48 - (2 ** 48 % total);
      let part = parts.shift() ?? 0;
      while (part >= end) part = parts.shift() ?? 0;
      let left = part % total;
      const index = pool.findIndex(({ weight }) => {
        left -= weight ?? 1;
        return left < 0;
      });
      drawn.push(pool[index]?.id ?? "");
      pool.splice(index, 1);
    }
  }
  return drawn;
}
