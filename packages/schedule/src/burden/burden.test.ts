import { addDays, daysBetween, type Institution, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { routineVisit } from "../../test/riverside.ts";
import type { OtherVisit } from "../other-visits.ts";
import type { RuleFacts } from "../rules/rule-facts.ts";
import { stateCouncilCalendar } from "../work-calendar-cn/index.ts";
import {
  burdenLedger,
  checkBurden,
  limitBurden,
  proposeMerges,
  registerVisits,
  type SignedReason,
  withMerges,
} from "./index.ts";

const school: Institution = { id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} };
const own = (id: string, date: string): Visit => routineVisit({ id, date });
const other = (
  id: string,
  programme: string,
  date: string,
  change: Partial<OtherVisit> = {},
): OtherVisit => ({
  id,
  programme,
  institution: "S1",
  date,
  halfDay: "morning",
  ...change,
});
const signed: SignedReason = {
  institution: "S1",
  during: { from: "2026-03-13", until: "2026-03-20" },
  reason: "食品安全事件处置",
  signedBy: "示例区教育局",
  signedOn: "2026-03-12",
};

function facts(
  visits: readonly Visit[],
  others: readonly OtherVisit[],
  values: RuleFacts["values"],
): RuleFacts {
  const period = { from: "2026-03-01", until: "2026-06-30" };
  return {
    period,
    visits,
    subject: "S1",
    register: { institutions: [school], inspectors: [], recusals: [] },
    zones: { levels: ["责任区"], zones: {} },
    calendar: stateCouncilCalendar,
    terms: [],
    otherVisits: { S1: others },
    values,
  };
}

describe("visits of other programmes", () => {
  it("are registered by institution and in time, whatever the order of the list", () => {
    const list = [
      other("c", "fire", "2026-03-12"),
      other("b", "health", "2026-03-10", { halfDay: "afternoon" }),
      other("a", "food", "2026-03-10"),
    ];
    const registered = registerVisits(list, [school]);
    expect(registered.ok && registered.value["S1"]?.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(registerVisits(list.toReversed(), [school])).toEqual(registered);
  });

  it("may last the whole day, from the morning on", () => {
    const wholeDay = other("a", "fire", "2026-03-02", { wholeDay: true });
    const registered = registerVisits([wholeDay], [school]);
    expect(registered.ok && registered.value["S1"]).toEqual([wholeDay]);
    const refused = registerVisits([{ ...wholeDay, halfDay: "afternoon" }], [school]);
    expect(
      refused.ok ? [] : refused.issues.map(({ code, path, message }) => [code, ...path, message.zh]),
    ).toEqual([["other-visit-invalid", 0, "halfDay", "进校事项 a：全天的进校却记在下午"]]);
  });

  it("are refused with every fault at once", () => {
    const refused = registerVisits(
      [other("a", "fire", "2026-02-30"), other("a", "fire", "2026-03-02", { institution: "S9", minutes: 0 })],
      [school],
    );
    expect(refused.ok ? [] : refused.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["other-visit-invalid", 0, "date"],
      ["other-visit-invalid", 1, "id"],
      ["other-visit-invalid", 1, "institution"],
      ["other-visit-invalid", 1, "minutes"],
    ]);
  });
});

describe("a limit on what a school bears", () => {
  const rule = limitBurden({ perWeek: 1, perMonth: 3 });

  it("counts all programmes, a week from Monday to Sunday", () => {
    const fire = [other("f1", "fire", "2026-03-08")];
    expect(rule.inspect(facts([own("v1", "2026-03-09")], fire, { perWeek: 1 }))).toEqual([]);
    expect(rule.inspect(facts([own("v1", "2026-03-06")], fire, { perWeek: 1 }))).toMatchObject([
      {
        visits: ["v1"],
        institutions: ["S1"],
        amount: 1,
        because: { zh: "2026-03-02起一周进校2次，上限1次" },
      },
    ]);
  });

  it("counts what is made together once, and does not blame a plan for what others overfill", () => {
    const together = [other("f1", "fire", "2026-03-10", { madeWith: "v1" })];
    expect(rule.inspect(facts([own("v1", "2026-03-10")], together, { perWeek: 1 }))).toEqual([]);
    const crowd = [other("f1", "fire", "2026-04-01"), other("h1", "health", "2026-04-02")];
    expect(rule.inspect(facts([own("v1", "2026-03-10")], crowd, { perWeek: 1 }))).toEqual([]);
  });

  it("finds what the ledger finds, as far as the plan has a part in it", () => {
    const days = (max: number) => fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: max });
    fc.assert(
      fc.property(days(8), days(8), fc.integer({ min: 0, max: 3 }), (mine, theirs, most) => {
        const visits = mine
          .toSorted((a, b) => a - b)
          .map((day, index) => own(`v${index}`, addDays("2025-12-20", day)));
        const others = theirs.map((day, index) => other(`o${index}`, "fire", addDays("2025-12-20", day)));
        const limits = { perWeek: most, perMonth: most + 1 };
        const [entry] = burdenLedger(visits, { institutions: [school], otherVisits: { S1: others }, limits });
        const inSpan = (date: string, unit: string, span: string): boolean =>
          unit === "month" ? date.startsWith(span) : span <= date && date <= addDays(span, 6);
        const expected = (entry?.overloads ?? []).flatMap(({ unit, span, count, most: limit }) => {
          const named = visits.filter(({ date }) => inSpan(date, unit, span)).map(({ id }) => id);
          return named.length === 0 ? [] : [[named.join(), Math.min(count - limit, named.length)]];
        });
        const found = limitBurden(limits).inspect(facts(visits, others, limits));
        expect(found.map((one) => [one.visits.join(), one.amount])).toEqual(expected);
      }),
    );
  });

  it("gives way to a signed reason in the weeks and months it covers, and in no others", () => {
    const visits = [
      own("v1", "2026-03-10"),
      own("v2", "2026-03-12"),
      own("v3", "2026-04-01"),
      own("v4", "2026-04-02"),
    ];
    const excused = limitBurden({ perWeek: 1 }, [signed]);
    expect(excused.inspect(facts(visits, [], { perWeek: 1 })).map((one) => one.visits)).toEqual([
      ["v3", "v4"],
    ]);
    expect(excused.inspect(facts(visits, [], { perMonth: 1 })).map((one) => one.visits)).toEqual([
      ["v3", "v4"],
    ]);
  });

  it("is kept in a ledger; what nobody signed is an issue", () => {
    const others = [
      other("f1", "fire", "2026-03-11", { minutes: 60 }),
      other("h1", "health", "2026-04-01"),
      other("h2", "health", "2026-04-02", { madeWith: "h1" }),
    ];
    const ledger = burdenLedger([own("v1", "2026-03-10"), own("v2", "2026-04-03")], {
      institutions: [school],
      otherVisits: { S1: others },
      limits: { perWeek: 1 },
      signed: [signed],
      ownMinutes: 120,
    });
    expect(ledger).toEqual([
      {
        institution: "S1",
        name: "东街小学",
        visits: 4,
        byProgramme: { supervision: 2, fire: 1, health: 2 },
        saved: 1,
        knownMinutes: 300,
        unknownMinutes: 2,
        sharedWeeks: 2,
        mostInWeek: 2,
        mostInMonth: 2,
        overloads: [
          { unit: "week", span: "2026-03-09", count: 2, most: 1, signed: true },
          { unit: "week", span: "2026-03-30", count: 2, most: 1, signed: false },
        ],
      },
    ]);
    expect(checkBurden(ledger).map(({ code, path }) => [code, ...path])).toEqual([
      ["burden-unsigned", 0, "overloads", 1],
    ]);
  });
});

describe("visits made together", () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 7 });
  const terms = { together: [["supervision", "p0", "p1", "p2", "p3", "p4", "p5", "p6"]], within: 5 };

  it("are as few as the best of all choices leaves, where all may go together", () => {
    fc.assert(
      fc.property(days, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (offsets, movable) => {
        const others = offsets.map((offset, index) =>
          other(`o${index}`, `p${index}`, addDays("2026-03-01", offset), {
            movable: movable[index] ?? false,
          }),
        );
        const saved = proposeMerges([], { S1: others }, terms).reduce((sum, one) => sum + one.visitsSaved, 0);
        // Every set of visits that stay: those that cannot be moved among them, each other one near one of them.
        let fewest = others.length;
        for (let set = 1; set < 1 << others.length; set += 1) {
          const stay = others.filter((_, index) => (set & (1 << index)) !== 0);
          const covers = others.every(
            (one) =>
              stay.includes(one) ||
              (one.movable === true &&
                stay.some((host) => Math.abs(daysBetween(host.date, one.date)) <= terms.within)),
          );
          if (covers) fewest = Math.min(fewest, stay.length);
        }
        expect(others.length - saved).toBe(fewest);
      }),
    );
  });

  it("keep to every term, and each visit is in one of them at most", () => {
    const programme = fc.constantFrom("food", "fire", "health");
    const visits = fc.array(
      fc.record({
        programme,
        offset: fc.integer({ min: 0, max: 60 }),
        minutes: fc.option(fc.integer({ min: 10, max: 200 }), { nil: undefined }),
        movable: fc.boolean(),
      }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(visits, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }), (list, mine) => {
        const others = list.map(({ programme: name, offset, minutes, movable }, index) =>
          other(`o${index}`, name, addDays("2026-03-01", offset), {
            ...(minutes === undefined ? {} : { minutes }),
            movable,
          }),
        );
        const plan = mine.map((offset, index) => own(`v${index}`, addDays("2026-03-01", offset)));
        const together = [
          ["supervision", "food"],
          ["supervision", "fire", "health"],
        ];
        const agreed = { together, within: 7, mostMinutes: 240, ownMinutes: 120, receptionMinutes: 20 };
        const merges = proposeMerges(plan, { S1: others }, agreed);
        const byId = new Map(others.map((one) => [one.id, one]));
        const guests = merges.flatMap((merge) => merge.guests);
        expect(new Set([...guests, ...merges.map(({ host }) => host)]).size).toBe(
          guests.length + merges.length,
        );
        for (const merge of merges) {
          const members = [merge.host, ...merge.guests].map(
            (id) => byId.get(id) ?? { programme: "supervision", minutes: 120, date: merge.date },
          );
          const names = members.map((one) => one.programme);
          expect(new Set(names).size).toBe(names.length);
          expect(together.some((set) => names.every((name) => set.includes(name)))).toBe(true);
          expect(members.reduce((sum, { minutes = 1000 }) => sum + minutes, 0)).toBeLessThanOrEqual(240);
          for (const guest of merge.guests) {
            expect(byId.get(guest)?.movable).toBe(true);
            expect(Math.abs(daysBetween(byId.get(guest)?.date ?? "", merge.date))).toBeLessThanOrEqual(7);
          }
          expect(merge.minutesSaved).toBe(20 * merge.guests.length);
        }
        // What was agreed counts once and stands on the day of its host.
        const merged = withMerges({ S1: others }, merges);
        const [before, after] = [others, merged["S1"] ?? []].map(
          (some) => burdenLedger(plan, { institutions: [school], otherVisits: { S1: some } })[0]?.visits ?? 0,
        );
        expect((before ?? 0) - (after ?? 0)).toBe(guests.length);
      }),
    );
  });
});

describe("a visit of the whole day", () => {
  const wholeDay: Visit = { ...own("v1", "2026-03-10"), wholeDay: true };
  const institutions = [school];

  it("is one visit for the school, with its minutes as agreed or twice those of half a day", () => {
    const [entry] = burdenLedger([wholeDay], { institutions, ownMinutes: 150, limits: { perWeek: 1 } });
    expect(entry).toMatchObject({ visits: 1, knownMinutes: 300, mostInWeek: 1, overloads: [] });
    const [agreed] = burdenLedger([wholeDay, own("v2", "2026-03-17")], {
      institutions,
      ownMinutes: 150,
      ownMinutesWholeDay: 330,
    });
    expect(agreed).toMatchObject({ visits: 2, knownMinutes: 480, unknownMinutes: 0 });
    const [alone] = burdenLedger([wholeDay, own("v2", "2026-03-17")], {
      institutions,
      ownMinutesWholeDay: 330,
    });
    expect(alone).toMatchObject({ knownMinutes: 330, unknownMinutes: 1 });
    expect(burdenLedger([wholeDay], { institutions })[0]).toMatchObject({
      knownMinutes: 0,
      unknownMinutes: 1,
    });
  });

  it("takes along others in either half-day, those of that day in the half-day they had", () => {
    const others = {
      S1: [
        other("f1", "fire", "2026-03-10", { halfDay: "afternoon", movable: true }),
        other("h1", "health", "2026-03-12", { halfDay: "afternoon", movable: true }),
      ],
    };
    const merges = proposeMerges([wholeDay], others, {
      together: [["supervision", "fire", "health"]],
      within: 5,
    });
    expect(merges).toEqual([
      expect.objectContaining({ host: "v1", guests: ["f1", "h1"], halfDay: "morning", wholeDay: true }),
    ]);
    expect(withMerges(others, merges)["S1"]?.map(({ id, date, halfDay }) => [id, date, halfDay])).toEqual([
      ["h1", "2026-03-10", "morning"],
      ["f1", "2026-03-10", "afternoon"],
    ]);
  });

  it("holds twice the work of half a day", () => {
    const others = { S1: [other("f1", "fire", "2026-03-10", { minutes: 200, movable: true })] };
    const terms = { together: [["supervision", "fire"]], within: 5, mostMinutes: 240 };
    const saved = (visit: Visit, more: object): number =>
      proposeMerges([visit], others, { ...terms, ...more }).length;
    expect(saved(own("v1", "2026-03-10"), { ownMinutes: 120 })).toBe(0);
    expect(saved(wholeDay, { ownMinutes: 120 })).toBe(1);
    expect(saved(wholeDay, { ownMinutes: 120, ownMinutesWholeDay: 300 })).toBe(0);
    expect(saved(wholeDay, {})).toBe(0);
  });

  it("of another programme comes along only with what lasts the whole day too", () => {
    const others = { S1: [other("f1", "fire", "2026-03-12", { wholeDay: true, movable: true })] };
    const terms = { together: [["supervision", "fire"]], within: 5 };
    expect(proposeMerges([own("v1", "2026-03-10")], others, terms)).toEqual([]);
    expect(proposeMerges([wholeDay], others, terms)[0]?.guests).toEqual(["f1"]);
    const two = {
      S1: [...others.S1, other("h1", "health", "2026-03-13", { movable: true })],
    };
    const [merge] = proposeMerges([], two, { together: [["fire", "health"]], within: 5 });
    expect(merge).toMatchObject({ host: "f1", guests: ["h1"], wholeDay: true });
  });
});
