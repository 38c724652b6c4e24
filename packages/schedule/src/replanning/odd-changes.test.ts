import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import type { Pin } from "../pins/pin.ts";
import { applyChanges, type PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";

const problem = county({ zones: 2, institutions: 10, inspectors: 4, places: true });
const { visits } = plan(problem);
const today = "2026-03-16";
const june = visits.find(({ date }) => date.startsWith("2026-06"));
if (june === undefined) throw new Error("Nothing is planned in June.");

function after(current: readonly Visit[], changes: readonly PlanChange[], pins: readonly Pin[] = []): Replan {
  const made = replan(problem, current, changes, { today, pins });
  if (!made.ok) throw new Error(made.issues[0].message.en);
  return made.value;
}
function edited(change: Partial<Visit>): readonly Visit[] {
  return visits.map((visit) => (visit === june ? { ...visit, ...change } : visit));
}
function codes(changes: readonly PlanChange[]): readonly string[] {
  const checked = applyChanges(problem, changes);
  return checked.ok ? [] : checked.issues.map(({ code }) => code);
}

describe("a change with a seed that is no whole number", () => {
  it.each(['"abc"', "1.5", "null"])("is refused as planning refuses it: %s", (text) => {
    const seed = JSON.parse(text);
    for (const made of [
      () => generateSchedule(problem, { seed }),
      () => replan(problem, visits, [], { today, seed }),
    ])
      expect(made).toThrow(new TypeError(`Expected a whole number as seed, got ${String(seed)}`));
  });
});

describe("options of a change from a form", () => {
  it.each([
    ['{ "budget": null }', "options.budget 写着 null，读不懂"],
    ['{ "budget": [] }', "options.budget 写着 []，读不懂"],
    ['{ "budget": { "moved": -1 } }', "options.budget.moved 写着 -1，读不懂"],
    ['{ "budget": { "moved": "3" } }', "options.budget.moved 写着 “3”，读不懂"],
    ['{ "budget": { "told": 1.5 } }', "options.budget.told 写着 1.5，读不懂"],
    ['{ "budget": { "told": null } }', "options.budget.told 写着 null，读不懂"],
    ['{ "mend": "yes" }', "options.mend 写着 “yes”，读不懂"],
    ['{ "unscheduled": [{}] }', "options.unscheduled.0.rule 没有写"],
  ])("are read before anything is changed: %s", (text, words) => {
    const made = replan(problem, visits, [], { today, ...JSON.parse(text) });
    expect(made.ok ? [] : [made.issues[0].code, made.issues[0].message.zh]).toEqual(["value-invalid", words]);
  });

  it("may say that there is no limit", () => {
    const made = replan(problem, visits, [], { today, budget: { moved: Infinity, told: 0 } });
    expect(made.ok && made.value.status).toBe("complete");
  });
});

describe("a plan that was edited in a table", () => {
  it("has a visit of another month moved back into the time in which it is owed", () => {
    const { status, moved, lowerBound } = after(edited({ date: "2026-05-12" }), []);
    expect([status, moved.length, lowerBound]).toEqual(["complete", 1, 1]);
    expect(moved[0]?.to.date.slice(0, 7)).toBe("2026-06");
    expect(moved[0]?.because.zh).toBe("2026年5月12日不在应督导的期限2026年6月1日至2026年6月30日之内");
  });

  it("keeps it there when somebody pinned it, and gives June a visit of its own", () => {
    const pins = [{ what: { visit: june.id }, by: "办公室", reason: "表格中改定" }];
    const { status, moved, added } = after(edited({ date: "2026-05-12" }), [], pins);
    expect([status, moved.length, added.length]).toEqual(["complete", 0, 1]);
    expect([added[0]?.institution, added[0]?.date.slice(0, 7)]).toEqual([june.institution, "2026-06"]);
    expect(added[0]?.id).not.toBe(june.id);
  });

  it("is refused when two visits have one id", () => {
    const twice = replan(problem, [...visits, june], [], { today });
    expect(twice.ok ? "" : `${twice.issues[0].code} ${twice.issues[0].message.zh}`).toContain(
      `visit-id-duplicate 安排中有两次督导的编号都是“${june.id}”`,
    );
  });

  it("has days no calendar has, unknown people and rows without anybody put right", () => {
    for (const change of [{ date: "2026-13-01" }, { date: "2026-06-13" }, { inspectors: ["甲"] }] as const) {
      const { status, moved } = after(edited(change), []);
      expect([status, moved.length]).toEqual(["complete", 1]);
    }
  });
});

describe("a change that can change nothing", () => {
  it("is told when its days are past", () => {
    const past: PlanChange = {
      type: "inspector-absent",
      inspector: "I01",
      days: { from: "2025-10-01", until: "2025-10-31" },
    };
    const made = replan(problem, visits, [past], { today });
    expect(made.ok && made.value.moved).toEqual([]);
    expect(made.ok && made.warnings.map(({ code }) => code)).toContain("change-over");
  });

  it("is refused when it names unknown schools, extra visits that are there, or is of no type there is", () => {
    const span = { from: today, until: today, reason: "other" } as const;
    expect(codes([{ type: "area-closed", area: { institutions: ["S001", "S999"] }, span }])).toEqual([
      "change-institution-unknown",
    ]);
    const extra = { id: "food", months: [4], visits: { kind: "special", institutions: ["S001"] } } as const;
    expect(
      codes([
        { type: "extra-visits", extra },
        { type: "extra-visits", extra: { ...extra, months: [5] } },
      ]),
    ).toEqual(["extra-visits-invalid"]);
    const snow: PlanChange = JSON.parse('{ "type": "snow" }');
    expect(codes([snow])).toEqual(["change-part-unknown"]);
  });

  it("leaves nobody's visits where their institution lies in no zone any more", () => {
    const { withdrawn, unscheduled, lowerBound, moved, check } = after(visits, [
      { type: "zones", zones: { ...problem.zones, zones: {} } },
    ]);
    expect(withdrawn.length).toBe(visits.filter(({ date }) => date >= today).length);
    expect(lowerBound).toBe(withdrawn.length + moved.length);
    expect(unscheduled.every(({ reason }) => reason.code === "institution-unplaced")).toBe(true);
    expect(check.ok).toBe(false);
  });

  it("reads findings told twice as one", () => {
    const finding = { id: "F", institution: "S001", foundOn: "2026-03-01", severity: "major" } as const;
    const told = applyChanges(problem, [
      { type: "findings", findings: [finding] },
      { type: "findings", findings: [{ ...finding, severity: "minor" }] },
    ]);
    expect(told.ok && told.value.openFindings).toEqual([{ ...finding, severity: "minor" }]);
  });
});
