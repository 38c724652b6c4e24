import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { routineVisit } from "../../test/riverside.ts";
import { planProgress } from "./plan-progress.ts";
import type { VisitEvent } from "./visit-event.ts";

const plan = Array.from({ length: 1700 }, (_, index): Visit =>
  routineVisit({ id: `routine-2026-03-S${index}`, institution: `S${index}`, date: "2026-03-11" }),
);
const rows = 100_000;

function timed(events: readonly VisitEvent[]) {
  const before = process.cpuUsage();
  const progress = planProgress(plan, events, "2026-03-16");
  const { user } = process.cpuUsage(before);
  return { progress, seconds: user / 1e6 };
}

describe("a log of a hundred thousand rows", () => {
  it("is read in little time though one visit was moved every time, each reason kept", () => {
    const { progress, seconds } = timed(
      Array.from({ length: rows }, (_, index) => ({
        type: "moved",
        visit: "routine-2026-03-S1",
        to: { date: "2026-03-20", halfDay: "morning" },
        because: `第${index + 1}次`,
      })),
    );
    if (!progress.ok) throw new Error(progress.issues[0].message.en);
    const moved = progress.value.visits.find(({ visit }) => visit.id === "routine-2026-03-S1");
    expect([moved?.moves, moved?.because.length, moved?.because.at(-1)]).toEqual([rows, rows, `第${rows}次`]);
    expect(seconds).toBeLessThan(5);
  });

  it("is refused in little time though it is of another plan, the first rows with the visits probably meant", () => {
    const { progress, seconds } = timed(
      Array.from({ length: rows }, (_, index) => ({
        type: "made",
        visit: `routine-2026-04-S${index}`,
        on: "2026-03-11",
      })),
    );
    const issues = progress.ok ? [] : progress.issues;
    expect(issues).toHaveLength(rows);
    expect(issues[0]?.fix.zh).toContain("是否为“routine-2026-03-S0”");
    expect(issues[20]?.fix.zh).toContain("是否为");
    expect(issues.at(-1)?.fix.zh).toContain("核对督导编号");
    expect(seconds).toBeLessThan(5);
  });
});

describe("reasons of a visit", () => {
  it("are those of the events that were followed, and no event changes a report made before", () => {
    const [one] = plan;
    if (one === undefined) throw new Error("There is no visit.");
    const away: VisitEvent = { type: "called-off", visit: one.id, because: "停课" };
    const moved: VisitEvent = {
      type: "moved",
      visit: one.id,
      to: { date: "2026-03-18", halfDay: "afternoon" },
      because: "让路",
    };
    const wrong: VisitEvent = { ...moved, to: { ...moved.to, wholeDay: true }, because: "写错" };
    const first = planProgress([one], [moved], "2026-03-16");
    const second = planProgress([one], [moved, away], "2026-03-16");
    expect(first.ok && first.value.visits[0]?.because).toEqual(["让路"]);
    expect(second.ok && second.value.visits[0]?.because).toEqual(["让路", "停课"]);
    expect(planProgress([one], [moved, wrong], "2026-03-16").ok).toBe(false);
  });
});
