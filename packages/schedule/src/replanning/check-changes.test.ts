import type { Checked, Issue } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { bestSlots } from "../explaining/best-slots.ts";
import { explainBreach } from "../explaining/explain-breach.ts";
import { explainVisit } from "../explaining/explain-visit.ts";
import { applyRepair } from "../explaining/repair.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { planProgress, type VisitEvent } from "../progress/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { applyChanges, type PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";

const problem: ScheduleProblem = {
  ...county({ zones: 2, institutions: 4, inspectors: 4 }),
  period: { from: "2026-02-24", until: "2026-04-30" },
  history: { since: "2025-08-01", visits: [] },
  extraVisits: [{ id: "canteen", months: [4], visits: { kind: "special", sample: 1 } }],
};
const today = "2026-03-16";
const made = generateSchedule(problem, { seed: 1, maxMoves: 0 });
if (!made.ok || made.value.status === "cancelled") throw new Error("There is a plan.");
const { visits } = made.value;
const [visit] = visits;
const [place] = problem.register.institutions;
const [person] = problem.register.inspectors;
if (visit === undefined || place === undefined || person === undefined)
  throw new Error("There is a visit of one institution by one inspector.");

const days = { from: "2026-04-08", until: "2026-04-10" };
const span = { ...days, reason: "meeting" } as const;
const rule = "national-schedule/comprehensive-within-five-years";

/** A change of every type, with every field it may have. */
const changes: { readonly [Type in PlanChange["type"]]: PlanChange & { readonly type: Type } } = {
  "inspector-absent": { type: "inspector-absent", inspector: "I01", days },
  "inspector-busy": { type: "inspector-busy", inspector: "I01", span },
  "inspector-leaves": { type: "inspector-leaves", inspector: "I01", lastDay: "2026-04-08" },
  "inspector-joins": { type: "inspector-joins", inspector: { ...person, id: "I99" } },
  "institution-busy": { type: "institution-busy", institution: "S001", span },
  "area-closed": { type: "area-closed", area: { zone: "z01" }, span },
  "institution-closes": { type: "institution-closes", institution: "S001", lastDay: "2026-04-08" },
  "institution-opens": { type: "institution-opens", institution: { ...place, id: "S999" } },
  recusal: {
    type: "recusal",
    recusal: { inspector: "I01", institution: "S001", ground: "own-post", from: "2026-04-01" },
  },
  "no-visits": { type: "no-visits", days },
  calendar: { type: "calendar", calendar: problem.calendar },
  "extra-visits": {
    type: "extra-visits",
    extra: { id: "fire", months: [4], visits: { kind: "special", sample: 1, topic: "消防" } },
  },
  "extra-sample": { type: "extra-sample", extra: "canteen", sample: 2 },
  findings: {
    type: "findings",
    findings: [
      { id: "f", institution: "S001", foundOn: "2026-03-10", deadline: "2026-04-10", severity: "major" },
    ],
  },
  rules: { type: "rules", rules: problem.rules },
  zones: { type: "zones", zones: problem.zones },
  "inspector-returns": { type: "inspector-returns", inspector: "I01", days },
  "inspector-freed": { type: "inspector-freed", inspector: "I01", days },
  "inspector-helps": { type: "inspector-helps", inspector: "I01", zone: "z02责任区" },
  "inspector-limit": {
    type: "inspector-limit",
    inspector: "I01",
    visitsAtMost: { perWeek: 3, perMonth: 9 },
  },
  "institution-receives": { type: "institution-receives", institution: "S001", days },
  "days-open": { type: "days-open", days },
  "rule-limit": { type: "rule-limit", rule, perWeek: 3, perMonth: 9 },
  "rule-softened": { type: "rule-softened", rule },
  "extra-prolonged": { type: "extra-prolonged", extra: "canteen", during: days },
  "extra-groups-smaller": { type: "extra-groups-smaller", extra: "canteen" },
  "extra-shortened": { type: "extra-shortened", extra: "canteen" },
  "visit-released": { type: "visit-released", visit: visit.id },
  "visits-handed-over": {
    type: "visits-handed-over",
    from: "I01",
    institutions: ["S001"],
    to: "I02",
    since: "2026-03-16",
  },
};

/** What a program without types hands over, in the place of what the type asks for. */
function given(value: unknown): never {
  // @ts-expect-error -- data from elsewhere are not what their type says: that is what is tried here.
  return value;
}
const issuesOf = (checked: Checked<unknown>): readonly Issue[] => (checked.ok ? [] : checked.issues);
const told = (checked: Checked<unknown>): readonly string[] =>
  issuesOf(checked).map(({ code, path }) => `${code} ${path.join(".")}`);
const after = (...list: readonly unknown[]): Checked<unknown> =>
  replan(problem, visits, given(list), { today });
const odd = [undefined, null, Number.NaN, -1, "", "soon", "__proto__", true, [], {}, [null]];

describe("changes that come as data", () => {
  it("of every type are read, and names of zones are as good as their ids", () => {
    for (const change of Object.values(changes)) expect(told(applyChanges(problem, [change]))).toEqual([]);
    const helped = applyChanges(problem, [changes["inspector-helps"]]);
    expect(helped.ok && helped.value.register.inspectors[0]?.zones).toContain("z02责任区");
  });

  it.each<readonly [string, unknown, string, string]>([
    ["nothing", null, "value-invalid changes.0", "写成对象"],
    ["no type", {}, "value-invalid changes.0.type", "写上文字"],
    ["a type there is not", { type: "sick" }, "change-part-unknown changes.0", "可用：inspector-absent、"],
    ["a type misspelt", { type: "inspector-abscent" }, "change-part-unknown changes.0", "inspector-absent"],
    [
      "no days",
      { type: "inspector-absent", inspector: "I01" },
      "value-invalid changes.0.days",
      "写成 { from: 开始日, until: 结束日 }",
    ],
    [
      "a day for days",
      { type: "no-visits", days: "2026-04-01" },
      "value-invalid changes.0.days",
      "只有一天的两个写同一天",
    ],
    [
      "a name for an id",
      { type: "inspector-absent", inspector: person.name, days },
      "change-inspector-unknown changes.0",
      "是否为“I01”？",
    ],
    ["nobody", { type: "inspector-absent", days }, "value-invalid changes.0.inspector", "写成文字"],
    [
      "a reason there is not",
      { type: "inspector-busy", inspector: "I01", span: { ...days, reason: "snow" } },
      "value-invalid changes.0.span.reason",
      "closure",
    ],
    ["no area", { type: "area-closed", area: {}, span }, "value-invalid changes.0.area", "{ town: 乡镇 }"],
    [
      "half a school",
      { type: "institution-opens", institution: { id: "N" } },
      "value-invalid changes.0.institution.name",
      "写上文字",
    ],
    [
      "findings of nothing",
      { type: "findings", findings: null },
      "value-invalid changes.0.findings",
      "写成列表",
    ],
    ["no calendar", { type: "calendar", calendar: {} }, "value-invalid changes.0.calendar.id", "写上文字"],
    [
      "rules of nothing",
      { type: "rules", rules: [null] },
      "problem-value-invalid changes.0.rules.0",
      "写规则本身",
    ],
    [
      "a zone there is not",
      { type: "inspector-helps", inspector: "I01", zone: "z02片区" },
      "change-part-unknown changes.0",
      "z02",
    ],
  ])("are named where they cannot be read: %s", (_, change, where, fix) => {
    const issues = issuesOf(after(change));
    expect(told(after(change))[0]).toBe(where);
    expect(issues[0]?.fix.zh).toContain(fix);
    for (const { message } of issues) expect(message.zh + message.en).not.toContain("undefined");
  });

  it("are a list, as visits, pins are", () => {
    expect(told(replan(problem, visits, given(null), { today }))).toEqual(["value-invalid changes"]);
    const { inspectors: _nobody, ...row } = visit;
    expect(told(replan(problem, given([null, row]), [], { today }))).toEqual([
      "value-invalid current.0",
      "value-invalid current.1.inspectors",
    ]);
    const pins = [{ what: {}, by: "办公室", reason: "已通知" }, null];
    expect(told(replan(problem, visits, [], { today, pins: given(pins) }))).toEqual([
      "value-invalid options.pins.0.what",
      "value-invalid options.pins.1",
    ]);
  });

  it("never stop a plan from being changed, whatever stands wherever", () => {
    const list = Object.values(changes);
    const paths = list.flatMap((change, index) => pathsOf(change).map((path) => [String(index), ...path]));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...odd), ([index = "", ...path], value) => {
        const change = changed(list[Number(index)], path, value);
        const outcome = after(change);
        for (const { message, fix } of issuesOf(outcome))
          expect(message.zh + message.en + fix.zh + fix.en).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe("events that come as data", () => {
  const events: readonly VisitEvent[] = [
    { type: "moved", visit: visit.id, to: { date: "2026-04-08", halfDay: "morning" }, because: "停电" },
    { type: "made", visit: visit.id, on: "2026-04-08", record: "R1" },
    { type: "added", visit: { ...visit, id: "new" }, because: "信访" },
    { type: "called-off", visit: "new", because: "撤诉" },
  ];
  const progress = (list: unknown): Checked<unknown> => planProgress(visits, given(list), "2026-04-20");

  it("are named where they cannot be read", () => {
    expect(told(progress(events))).toEqual([]);
    expect(told(progress(null))).toEqual(["value-invalid events"]);
    expect(told(progress([null, {}, { type: "lost", visit: visit.id }]))).toEqual([
      "value-invalid events.0",
      "value-invalid events.1.type",
      "value-invalid events.2.type",
    ]);
    const [lost] = issuesOf(progress([{ type: "lost", visit: visit.id }]));
    expect(lost?.fix.zh).toBe("写其中之一：made、moved、called-off、added");
    expect(told(progress([{ type: "moved", visit: visit.id, because: "停电" }]))).toEqual([
      "value-invalid events.0.to",
    ]);
    expect(told(progress([{ type: "made", visit: visit.id }]))).toEqual(["value-invalid events.0.on"]);
    expect(told(planProgress(given([{}]), [], today))[0]).toBe("value-invalid planned.0.id");
  });

  it("never stop a report, whatever stands wherever", () => {
    const paths = pathsOf(events);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...odd), (path, value) => {
        for (const { message } of issuesOf(progress(changed(events, path, value))))
          expect(message.zh + message.en).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a wish that comes as data", () => {
  it("is named where it cannot be read", () => {
    const wish = { institution: "S001", kind: "requested", during: days } as const;
    const offers = (change: object): readonly string[] =>
      told(bestSlots(problem, visits, given({ ...wish, ...change })));
    expect(offers({})).toEqual([]);
    expect(offers({ during: undefined })).toEqual(["value-invalid wish.during"]);
    expect(offers({ during: { from: "2026-04-31", until: "2026-05-06" } })).toEqual([
      "value-invalid wish.during.from",
    ]);
    expect(offers({ inspectors: "2" })).toEqual(["value-invalid wish.inspectors"]);
    expect(offers({ kind: "巡查" })).toEqual(["value-invalid wish.kind"]);
    expect(offers({ kind: "sample/巡查" })).toEqual([]);
    expect(offers({ institution: 7 })).toEqual(["value-invalid wish.institution"]);
    expect(told(bestSlots(problem, visits, given(null)))).toEqual(["value-invalid wish"]);
  });
});

describe("a way out that comes as data", () => {
  it("is named where it cannot be read", () => {
    const edits = { moved: [], added: [], removed: [] };
    expect(told(applyRepair(problem, visits, { changes: [], edits }))).toEqual([]);
    expect(told(applyRepair(problem, visits, given({})))).toEqual([
      "value-invalid repair.changes",
      "value-invalid repair.edits",
    ]);
    expect(told(applyRepair(problem, visits, given({ changes: [{}], edits })))).toEqual([
      "value-invalid changes.0.type",
    ]);
  });
});

describe("rows of a plan that are no visits", () => {
  it("are named by the explanations too", () => {
    const { inspectors: _nobody, ...row } = visit;
    const rows = given([visit, row, null]);
    const named = ["value-invalid visits.1.inspectors", "value-invalid visits.2"];
    expect(told(explainVisit(problem, rows, visit.id))).toEqual(named);
    expect(told(explainBreach(problem, rows, rule))).toEqual(named);
  });
});

describe("a name several bear", () => {
  it("is answered with the ids of all", () => {
    const inspectors = problem.register.inspectors.map((one) => ({ ...one, name: "甲" }));
    const alike = { ...problem, register: { ...problem.register, inspectors } };
    const [issue] = issuesOf(applyChanges(alike, [{ type: "inspector-absent", inspector: "甲", days }]));
    expect(issue?.fix.zh).toBe("写编号，同名的有：I01、I02、I03、I04");
  });
});

function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  // Content that is long and checked elsewhere: its first entries will do.
  const entries = Object.entries(value).slice(0, 8);
  return [[], ...entries.flatMap(([key, one]) => pathsOf(one).map((path) => [key, ...path]))];
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === key ? changed(one, rest, to) : one));
  const fields = typeof value === "object" && value !== null ? { ...value } : {};
  return { ...fields, [key]: changed(Reflect.get(fields, key), rest, to) };
}
