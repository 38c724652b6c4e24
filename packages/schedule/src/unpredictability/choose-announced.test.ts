import { addDays, monthOf, type Visit, type VisitKind } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosen, everySchoolTerm, facts, visit } from "../../test/announced.ts";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { replan } from "../replanning/index.ts";
import { NOTHING_DISCLOSED, viewSchedule } from "../views/index.ts";
import { checkUnannounced, chooseAnnounced, type UnannouncedDemand, unannouncedShare } from "./index.ts";

const months = (kinds: readonly VisitKind[]): readonly Visit[] =>
  kinds.map((kind, index) => visit(`v${index + 1}`, `2026-0${index + 3}-10`, { kind }));

const kinds = ["routine", "special", "comprehensive", "random"] as const;
const plans = fc
  .array(
    fc.record({
      institution: fc.constantFrom("S1", "S2", "S3"),
      inspectors: fc.constantFrom<readonly [string, ...string[]]>(["I1"], ["I2"], ["I1", "I2"]),
      day: fc.integer({ min: 0, max: 330 }),
      kind: fc.constantFrom(...kinds),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map(({ day, ...row }, index) => visit(`v${index}`, addDays("2025-08-20", day), row)));
const demandLists = fc.array(
  fc.record({
    atLeast: fc.constantFrom(0, 0.3, 0.55, 0.6, 1),
    per: fc.constantFrom("institution" as const, "zone" as const, "inspector" as const, "district" as const),
    every: fc.constantFrom("term" as const, "year" as const),
  }),
  { minLength: 1, maxLength: 3 },
);

describe("a choice of visits to be announced", () => {
  it("keeps every share, leaves out what must not be announced, and takes in nothing more that would fit", () => {
    fc.assert(
      fc.property(plans, demandLists, fc.integer(), (visits, demands, seed) => {
        const wish = { demands, never: ["random"], seed } as const;
        const choice = chosen(visits, wish);
        expect(choice).toEqual(chosen(visits, wish));
        expect(choice.counts.filter(({ kept }) => !kept)).toEqual([]);
        const judged = checkUnannounced(visits, choice, demands, facts);
        expect(judged.ok && judged.value).toEqual(choice.counts);
        expect(judged.ok && judged.warnings).toEqual([]);
        const announced = new Set(choice.visits);
        expect(visits.some(({ id, kind }) => kind === "random" && announced.has(id))).toBe(false);
        expect([...announced]).toEqual(choice.toTell);
        for (const { id, kind, date } of visits) {
          const inTerm = facts.terms?.some(({ from, until }) => from <= date && date <= until) === true;
          const isCounted = inTerm || demands.every(({ every }) => every === "year");
          expect(isCounted || !announced.has(id)).toBe(true);
          if (announced.has(id) || kind === "random" || !isCounted) continue;
          const oneMore = checkUnannounced(visits, { visits: [...announced, id] }, demands, facts);
          expect(oneMore.ok && oneMore.value.every(({ kept }) => kept)).toBe(false);
        }
      }),
    );
  });

  it("announces what must be announced, or is refused with what is missing", () => {
    fc.assert(
      fc.property(plans, demandLists, fc.integer(), (visits, demands, seed) => {
        const made = chooseAnnounced(visits, { demands, always: ["comprehensive"], seed }, facts);
        const alone = checkUnannounced(visits, { kinds: ["comprehensive"] }, demands, facts);
        const missed = alone.ok ? alone.value.filter(({ kept }) => !kept).length : -1;
        expect(made.ok ? 0 : made.issues.length).toBe(missed);
        expect(made.ok ? [] : [...new Set(made.issues.map(({ code }) => code))]).toEqual(
          missed === 0 ? [] : ["announced-kinds-too-many"],
        );
        const announced = made.ok ? made.value.visits : visits.map(({ id }) => id);
        for (const { id, kind } of visits)
          expect(kind !== "comprehensive" || announced.includes(id)).toBe(true);
      }),
    );
  });

  it("says how many more visits the announced kinds would need, in words of the district", () => {
    const visits = months(["comprehensive", "routine", "comprehensive", "routine"]);
    const made = chooseAnnounced(
      visits,
      { demands: [everySchoolTerm], always: ["comprehensive"], seed: 1 },
      facts,
    );
    expect(made.ok ? [] : made.issues.map(({ message, fix }) => [message.zh, fix.zh, fix.en])).toEqual([
      [
        "只告知综合督导，东街小学第二学期督导4次，不打招呼2次（50%），要求不少于60%，即3次",
        "再安排1次不打招呼的督导，或者减少这类督导，不再要求事先告知，或降低占比要求",
        "Make 1 more unannounced visit(s), or make fewer visits of these kinds, no longer announce them, or ask for a lower share.",
      ],
    ]);
    const all = chooseAnnounced(
      visits,
      { demands: [{ ...everySchoolTerm, atLeast: 1 }], always: ["comprehensive"], seed: 1 },
      facts,
    );
    expect(all.ok ? "" : all.issues[0].fix.en).toBe(
      "Make fewer visits of these kinds, no longer announce them, or ask for a lower share.",
    );
    // One more is just enough, and one fewer is not.
    const more = visit("v5", "2026-06-20");
    const wish = { demands: [everySchoolTerm], always: ["comprehensive"], seed: 1 } as const;
    expect(chosen([...visits, more], wish).visits).toEqual(["v1", "v3"]);
  });

  it("is spread evenly over institutions, zones and months", () => {
    const problem = { ...county({ zones: 4, institutions: 40, inspectors: 8 }) };
    const { visits } = plan(problem);
    const demand: UnannouncedDemand = { atLeast: 0.6, per: "district", every: "term" };
    const choice = chosen(visits, { demands: [demand], seed: 3 }, problem);
    const share = unannouncedShare(visits, choice).share ?? 0;
    expect(share).toBeGreaterThanOrEqual(0.6);
    expect(share).toBeLessThan(0.61);
    const partOf = (keyOf: (one: Visit) => string): readonly number[] => {
      const groups = [...new Set(visits.map(keyOf))];
      return groups.map(
        (key) =>
          unannouncedShare(
            visits.filter((one) => keyOf(one) === key),
            choice,
          ).share ?? 0,
      );
    };
    const zoneOf = (one: Visit): string => (Number(one.institution.slice(1)) % 4).toString();
    for (const part of [...partOf(zoneOf), ...partOf(({ date }) => monthOf(date))])
      expect(Math.abs(part - 0.6)).toBeLessThan(0.06);
    for (const part of partOf(({ institution }) => institution))
      expect(Math.abs(part - 0.6)).toBeLessThan(0.15);
    const other = chosen(visits, { demands: [demand], seed: 4 }, problem);
    expect(other.visits).not.toEqual(choice.visits);
  });
});

describe("a choice after the plan was changed", () => {
  const problem = county({ zones: 2, institutions: 12, inspectors: 4 });
  const demands = [{ atLeast: 0.6, per: "institution", every: "term" }] as const;

  it("keeps announced what was announced, and chooses of the rest what the share still allows", () => {
    const { visits } = plan(problem);
    const first = chosen(visits, { demands, seed: 1 }, problem);
    const changed = replan(
      problem,
      visits,
      [
        {
          type: "inspector-absent",
          inspector: problem.register.inspectors[0]?.id ?? "",
          days: { from: "2026-03-09", until: "2026-03-27" },
        },
      ],
      { today: "2026-03-05" },
    );
    if (!changed.ok) throw new Error(changed.issues[0].message.en);
    expect(changed.value.moved.length).toBeGreaterThan(0);
    const told = first.visits;
    const again = chosen(changed.value.visits, { demands, told, today: "2026-03-05", seed: 2 }, problem);
    const ids = new Set(changed.value.visits.map(({ id }) => id));
    expect(again.visits).toEqual(expect.arrayContaining(told.filter((id) => ids.has(id))));
    expect(again.counts.every(({ kept }) => kept)).toBe(true);
    // Nothing was withdrawn and no visit more was made: nobody else is told.
    expect([again.toTell, again.withdrawn]).toEqual([[], []]);
  });

  it("takes further visits in when the plan holds more, never one of a day gone by", () => {
    const before = months(["routine", "routine", "routine"]);
    const first = chosen(before, { demands: [everySchoolTerm], seed: 1 });
    expect(first.visits).toHaveLength(1);
    const later = [...before, visit("w1", "2026-06-02"), visit("w2", "2026-06-23")];
    const told = first.visits;
    const again = chosen(later, { demands: [everySchoolTerm], told, today: "2026-06-02", seed: 1 });
    expect(again.toTell).toEqual(["w2"]);
    expect(again.visits).toEqual([...told, "w2"]);
  });

  it("says so when visits were called off until what was told is too much, and takes nothing back", () => {
    const told = ["v1", "v2", "v9"];
    const visits = months(["routine", "routine", "routine", "routine"]);
    const wish = { demands: [everySchoolTerm], told, always: ["routine"], seed: 1 } as const;
    const made = chooseAnnounced(visits.slice(0, 2), wish, facts);
    expect(made.ok && [made.value.visits, made.value.toTell, made.value.withdrawn]).toEqual([
      ["v1", "v2"],
      [],
      ["v9"],
    ]);
    expect(made.ok ? made.warnings.map(({ code, message, fix }) => [code, message.zh, fix.zh]) : []).toEqual([
      [
        "unannounced-share-missed",
        "东街小学第二学期督导2次，不打招呼0次（0%），要求不少于60%，即2次",
        "少告知2次，或者再安排3次不打招呼的督导",
      ],
    ]);
  });
});

describe("what is seen of a choice", () => {
  it("shows a school its announced visits alone, and the public nothing that lies ahead", () => {
    fc.assert(
      fc.property(plans, fc.integer(), (visits, seed) => {
        const choice = chosen(visits, { demands: [everySchoolTerm], never: ["random"], seed });
        const policy = { ...NOTHING_DISCLOSED, announcedVisits: choice.visits, daysBefore: 400 };
        for (const institution of ["S1", "S2", "S3"]) {
          const seen = viewSchedule(visits, { kind: "institution", institution }, policy, "2025-08-01");
          expect(seen.map(({ id }) => id)).toEqual(
            visits.flatMap((one) =>
              one.institution === institution && choice.visits.includes(one.id) ? [one.id] : [],
            ),
          );
        }
        const open = { ...policy, publicAfterDays: 0 };
        expect(viewSchedule(visits, { kind: "public" }, open, "2025-08-01")).toEqual([]);
        const own = visits.filter(({ inspectors }) => inspectors.includes("I1"));
        expect(
          viewSchedule(visits, { kind: "inspector", inspector: "I1" }, policy, "2025-08-01"),
        ).toHaveLength(own.length);
      }),
    );
  });
});
