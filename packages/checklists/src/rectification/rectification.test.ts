import { type Checked, type Issue, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  followRectification,
  formatRectification,
  type RectificationEvent,
  type RectificationPolicy,
  type RectificationProgress,
} from "./index.ts";

const finding = {
  id: "F1",
  institution: "S1",
  foundOn: "2026-03-10",
  foundBy: ["I1"],
  deadline: "2026-03-31",
} as const;
const noticed: RectificationEvent = { type: "noticed", on: "2026-03-11" };
const replied: RectificationEvent = {
  type: "replied",
  on: "2026-03-25",
  measures: "补装护栏",
  proof: ["采购单"],
};
const look = (
  status: "closed" | "partly" | "not-done",
  on: string,
  more: { readonly deadline?: string; readonly inspectors?: readonly [string, ...string[]] } = {},
): Extract<RectificationEvent, { readonly type: "looked-again" }> => ({
  type: "looked-again",
  on,
  inspectors: ["I1"],
  status,
  seen: ["护栏已装两处"],
  ...more,
});
const policy: RectificationPolicy = {
  extensionsAtMost: 1,
  extensionDaysAtMost: 30,
  objectWithinDays: 15,
  escalation: [
    { id: "remind", title: "督办函", afterDays: 1 },
    { id: "talk", title: "约谈", afterDays: 7 },
  ],
};
const follow = (
  events: readonly RectificationEvent[],
  today = "2026-04-10",
  rules: RectificationPolicy = policy,
): RectificationProgress => orThrow(followRectification(finding, events, rules, today));
const refused = (
  events: readonly RectificationEvent[],
  rules: RectificationPolicy = policy,
): readonly (readonly [string, Issue["path"]])[] => {
  const checked: Checked<RectificationProgress> = followRectification(finding, events, rules, "2026-04-10");
  return checked.ok ? [] : checked.issues.map(({ code, path }) => [code, path]);
};

describe("the putting right of a finding", () => {
  it("is open until the institution reports, and closed only by a second look that says what was seen", () => {
    expect(follow([noticed]).status).toBe("open");
    expect(follow([noticed, replied]).status).toBe("reported");
    const closed = follow([noticed, replied, look("closed", "2026-04-02")]);
    expect(closed.rectification).toEqual({
      finding: "F1",
      institution: "S1",
      status: "closed",
      measures: "补装护栏",
      reportedOn: "2026-03-25",
      verifiedOn: "2026-04-02",
    });
    expect(closed.possible).toEqual([]);
    expect(refused([noticed, look("closed", "2026-04-02")])).toEqual([
      ["rectification-proof-missing", ["events", 1, "status"]],
    ]);
    expect(refused([replied, { ...look("closed", "2026-04-02"), seen: [" "] }])).toEqual([
      ["rectification-proof-missing", ["events", 1, "seen"]],
    ]);
  });

  it("may end on the spot where the district says so, and may need eyes that did not make the finding", () => {
    expect(follow([look("closed", "2026-03-10")], "2026-03-10", { closeWithoutReply: true }).status).toBe(
      "closed",
    );
    expect(refused([replied, look("closed", "2026-04-02")], { otherEyes: true })).toEqual([
      ["rectification-beyond-policy", ["events", 1, "inspectors"]],
    ]);
    expect(
      follow([replied, look("closed", "2026-04-02", { inspectors: ["I1", "I2"] })], "2026-04-02", {
        otherEyes: true,
      }).status,
    ).toBe("closed");
  });

  it("goes on with a new limit when a part is left, and needs a new report before it can be closed", () => {
    const events = [noticed, replied, look("partly", "2026-04-02", { deadline: "2026-04-20" })];
    expect(follow(events)).toMatchObject({ status: "partly", deadline: "2026-04-20", looks: 1 });
    expect(refused([...events, look("closed", "2026-04-21")])).toEqual([
      ["rectification-proof-missing", ["events", 3, "status"]],
    ]);
  });

  it("is overdue from the day after the limit, names the district's next step, and waits once a report is there", () => {
    expect(follow([noticed], "2026-03-31").overdueDays).toBeUndefined();
    expect(follow([noticed], "2026-04-01")).toMatchObject({
      overdueDays: 1,
      escalationDue: { id: "remind" },
    });
    const reminded: RectificationEvent = {
      type: "escalated",
      on: "2026-04-02",
      step: "remind",
      by: "督导室",
      because: "逾期",
    };
    expect(follow([noticed, reminded], "2026-04-05").escalationDue).toBeUndefined();
    expect(follow([noticed, reminded], "2026-04-07").escalationDue?.id).toBe("talk");
    expect(follow([noticed, replied], "2026-05-01").overdueDays).toBeUndefined();
    expect(refused([{ ...reminded, on: "2026-03-31" }])).toEqual([
      ["rectification-beyond-policy", ["events", 0, "on"]],
    ]);
    expect(refused([{ ...reminded, step: "fine" }])).toEqual([
      ["rectification-beyond-policy", ["events", 0, "step"]],
    ]);
  });

  it("has its limit moved by a decision on a request, as often and as far as the district allows", () => {
    const asked: RectificationEvent = {
      type: "extension-asked",
      on: "2026-03-28",
      until: "2026-04-15",
      because: "工期",
    };
    const decided = (granted: boolean, on = "2026-03-30"): RectificationEvent => ({
      type: "extension-decided",
      on,
      granted,
      by: "督导室",
      because: "属实",
    });
    expect(follow([asked]).extensionAsked?.until).toBe("2026-04-15");
    expect(follow([asked, decided(true)])).toMatchObject({ deadline: "2026-04-15", status: "open" });
    expect(follow([asked, decided(false)])).toMatchObject({ deadline: "2026-03-31", overdueDays: 10 });
    expect(refused([decided(true)])).toEqual([["rectification-not-asked", ["events", 0]]]);
    expect(refused([asked, asked])).toEqual([["rectification-not-asked", ["events", 1]]]);
    expect(refused([asked, decided(true), { ...asked, on: "2026-04-01", until: "2026-04-20" }])).toEqual([
      ["rectification-beyond-policy", ["events", 2]],
    ]);
    expect(refused([{ ...asked, until: "2026-05-01" }])).toEqual([
      ["rectification-beyond-policy", ["events", 0, "until"]],
    ]);
    expect(refused([{ ...asked, until: "2026-03-31" }])).toEqual([
      ["rectification-out-of-order", ["events", 0, "until"]],
    ]);
  });

  it("hears the institution: an upheld objection withdraws the finding, one turned down stays on record", () => {
    const objected: RectificationEvent = { type: "objected", on: "2026-03-20", because: "非本校区域" };
    const decided = (upheld: boolean): RectificationEvent => ({
      type: "objection-decided",
      on: "2026-03-24",
      upheld,
      by: "督导室",
      because: "现场核实",
    });
    expect(follow([noticed, objected]).objection).toBe("pending");
    const withdrawn = follow([noticed, objected, decided(true)]);
    expect(withdrawn).toMatchObject({ status: "withdrawn", possible: [] });
    expect(withdrawn.rectification).toBeUndefined();
    expect(follow([noticed, objected, decided(false)])).toMatchObject({
      status: "open",
      objection: "turned-down",
    });
    expect(refused([noticed, { ...objected, on: "2026-03-27" }])).toEqual([
      ["rectification-beyond-policy", ["events", 1, "on"]],
    ]);
    expect(refused([decided(true)])).toEqual([["rectification-not-asked", ["events", 0]]]);
    expect(refused([objected, decided(false), { ...objected, on: "2026-03-25" }])).toEqual([
      ["rectification-not-asked", ["events", 2]],
    ]);
  });

  it("refuses days that do not exist or go back, and anything after the end", () => {
    expect(refused([{ ...noticed, on: "2026-03-09" }])).toEqual([
      ["rectification-out-of-order", ["events", 0, "on"]],
    ]);
    expect(refused([{ ...noticed, deadline: "2026-02-30" }])).toEqual([
      ["rectification-out-of-order", ["events", 0, "deadline"]],
    ]);
    expect(refused([{ ...replied, measures: "" }])).toEqual([
      ["rectification-proof-missing", ["events", 0, "measures"]],
    ]);
    expect(refused([replied, look("closed", "2026-04-02"), { ...noticed, on: "2026-04-03" }])).toEqual([
      ["rectification-ended", ["events", 2]],
    ]);
  });

  it("is never closed without a report and a second look, whatever is written down in whatever order", () => {
    const day = fc.integer({ min: 10, max: 30 }).map((number) => `2026-03-${number}`);
    const event: fc.Arbitrary<RectificationEvent> = fc.oneof(
      day.map((on): RectificationEvent => ({ ...noticed, on })),
      day.map((on): RectificationEvent => ({ ...replied, on })),
      fc
        .tuple(day, fc.constantFrom("closed" as const, "partly" as const, "not-done" as const))
        .map(([on, status]) => look(status, on)),
      day.map((on): RectificationEvent => ({ type: "objected", on, because: "x" })),
      fc.tuple(day, fc.boolean()).map(([on, upheld]): RectificationEvent => ({
        type: "objection-decided",
        on,
        upheld,
        by: "x",
        because: "x",
      })),
      day.map((on): RectificationEvent => ({
        type: "extension-asked",
        on,
        until: "2026-04-10",
        because: "x",
      })),
      fc.tuple(day, fc.boolean()).map(([on, granted]): RectificationEvent => ({
        type: "extension-decided",
        on,
        granted,
        by: "x",
        because: "x",
      })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (all) => {
        // What is possible is told before; only such events are written down here.
        const written: RectificationEvent[] = [];
        for (const one of all) {
          const before = follow(written);
          const next = followRectification(finding, [...written, one], policy, "2026-04-10");
          expect(!next.ok || before.possible.includes(one.type)).toBe(true);
          if (next.ok) written.push(one);
        }
        const { status } = follow(written);
        const last = written.findLastIndex((one) => one.type === "looked-again");
        const closing = written[last];
        expect(status === "closed").toBe(closing?.type === "looked-again" && closing.status === "closed");
        if (status !== "closed") return;
        const earlier = written.slice(0, last);
        const from = earlier.findLastIndex((one) => one.type === "looked-again");
        expect(earlier.slice(from + 1).some((one) => one.type === "replied")).toBe(true);
      }),
    );
  });

  it("is told in one line in both languages", () => {
    const asked: RectificationEvent = {
      type: "extension-asked",
      on: "2026-04-01",
      until: "2026-04-15",
      because: "工期",
    };
    const progress = follow([noticed, replied, look("not-done", "2026-03-30"), asked]);
    expect(formatRectification(progress, "zh")).toBe(
      "F1：未整改，期限2026-03-31，逾期10天，申请延期至2026-04-15，待决定，复查1次，可督办函",
    );
    expect(formatRectification(progress, "en")).toBe(
      "F1: not-done, limit 2026-03-31, 10 day(s) overdue, asks for time until 2026-04-15, 1 second look(s), due: 督办函",
    );
    const objected: RectificationEvent = { type: "objected", on: "2026-03-20", because: "x" };
    const decided = (upheld: boolean): RectificationEvent => ({
      type: "objection-decided",
      on: "2026-03-24",
      upheld,
      by: "x",
      because: "x",
    });
    expect(formatRectification(follow([objected], "2026-03-21"), "zh")).toBe(
      "F1：待整改，期限2026-03-31，有异议，待决定",
    );
    expect(formatRectification(follow([objected, decided(true)]), "zh")).toBe("F1：异议成立，已撤销");
    expect(formatRectification(follow([objected, decided(false)], "2026-03-25"), "en")).toBe(
      "F1: open, limit 2026-03-31, objection turned down",
    );
  });
});
