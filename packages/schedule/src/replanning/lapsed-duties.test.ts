import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { person, problemOf, rule, school } from "../../test/riverside.ts";
import { chineseTimes } from "../chinese-time.ts";
import { checkProblem } from "../problem/index.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan, type ReplanOptions } from "./replan.ts";
import { replanText } from "./replan-text.ts";

const monthly = "national-schedule/at-least-monthly-school";
const problem = problemOf(
  [1, 2, 3, 4].map((index) => school(index)),
  [person(1), person(2)],
  {
    until: "2026-06-30",
    rules: [],
  },
);
const { visits } = plan(problem);
const may = { from: "2026-05-06", until: "2026-05-29" };
const inMay = visits.filter(({ date }) => date >= may.from && date <= may.until);

function after(changes: readonly PlanChange[], options: ReplanOptions = { today: "2026-04-28" }) {
  const made = replan(problem, visits, changes, options);
  if (!made.ok) throw new Error(made.issues[0].message.en);
  const warnings = made.warnings.filter(({ code }) => code === "duty-not-owed");
  return { ...made.value, words: warnings.map(({ message }) => message.zh) };
}

describe("duties of a month in which hardly a day is left", () => {
  it("lapse, and the change says so, for days closed for all", () => {
    const changed = after([{ type: "no-visits", days: may }]);
    expect(inMay).toHaveLength(4);
    expect(changed.status).toBe("complete");
    expect(changed.withdrawn.map(({ visit }) => visit)).toEqual(inMay);
    expect(changed.withdrawn[0]?.because.zh).toBe(
      "2026年5月6日至2026年5月29日不安排督导（第二学期），也没有规则再要求这次督导",
    );
    expect(changed.lapsed).toMatchObject([
      {
        rule: monthly,
        period: { from: "2026-05-01", until: "2026-05-31" },
        institutions: ["S1", "S2", "S3", "S4"],
      },
    ]);
    const words = `4所（第1小学、第2小学、第3小学等）不安排督导的日子多，2026-05剩下的教学日不够，规则 ${monthly} 在此不计次数`;
    expect(changed.words).toEqual([words]);
    const text = replanText(problem, changed).zh;
    expect(text).toContain(
      "不再计次：\n1. 4所（第1小学、第2小学、第3小学等）不安排督导的日子多，2026年5月剩下",
    );
    expect(text).not.toContain(monthly);
    expect(replanText(problem, changed).en).toContain("Not owed any more:\n1. 4 institution(s)");
  });

  it("lapse in the same words where one school is closed, and nothing is left without a place", () => {
    const changed = after([
      { type: "institution-busy", institution: "S1", span: { ...may, reason: "closure" } },
    ]);
    expect([changed.status, changed.unscheduled]).toEqual(["complete", []]);
    expect(changed.withdrawn).toHaveLength(1);
    expect(changed.withdrawn[0]?.because.zh).toContain("也没有规则再要求这次督导");
    expect(changed.lapsed.map(({ institutions }) => institutions)).toEqual([["S1"]]);
    // The words are those of the check of the problem.
    const checked = checkProblem(changed.problem);
    expect(changed.words).toEqual(checked.ok && checked.warnings.map(({ message }) => message.zh));
  });

  it("are named once for each rule, month by month", () => {
    const changed = after([{ type: "no-visits", days: { from: "2026-05-06", until: "2026-06-30" } }]);
    expect(changed.lapsed.map(({ period }) => period.from)).toEqual(["2026-05-01", "2026-06-01"]);
    expect(changed.words).toHaveLength(1);
    expect(changed.words[0]).toContain("2026-05、2026-06剩下");
  });

  it("are not named where they were met, are past, go on, or the school closes for good", () => {
    const closed: PlanChange = { type: "no-visits", days: { from: "2026-05-20", until: "2026-05-31" } };
    expect(after([closed]).lapsed).toEqual([]);
    const [early] = inMay;
    if (early === undefined) throw new Error("Nothing is planned in May.");
    const rest: PlanChange = { type: "no-visits", days: { from: early.date, until: "2026-05-31" } };
    const met = replan(
      problem,
      [...visits.filter(({ id }) => id !== early.id), { ...early, date: "2026-05-06" }],
      [{ type: "no-visits", days: { from: "2026-05-07", until: "2026-05-31" } }],
      { today: "2026-05-07" },
    );
    expect(orThrow(met).lapsed.flatMap(({ institutions }) => institutions)).not.toContain(early.institution);
    expect(after([rest], { today: "2026-06-01" }).lapsed).toEqual([]);
    expect(after([{ type: "institution-closes", institution: "S1", lastDay: "2026-05-02" }]).lapsed).toEqual(
      [],
    );
    expect(after([{ type: "inspector-absent", inspector: "I1", days: may }]).lapsed).toEqual([]);
  });

  it("lapse under every change that closes days", () => {
    const span = { ...may, reason: "closure" as const };
    const snow = rule({ type: "no-visits", during: [may], because: { zh: "封山", en: "Snow." } });
    const changes: readonly PlanChange[] = [
      { type: "area-closed", area: { town: "东街" }, span },
      { type: "rules", rules: [...(Array.isArray(problem.rules) ? problem.rules : []), snow] },
    ];
    for (const change of changes)
      expect(after([change]).lapsed.map(({ institutions }) => institutions)).toEqual([
        ["S1", "S2", "S3", "S4"],
      ]);
  });

  it("do not lapse in a change that is refused", () => {
    const changed = after([{ type: "no-visits", days: may }], {
      today: "2026-04-28",
      budget: { moved: 1 },
    });
    expect([changed.status, changed.lapsed, changed.words]).toEqual(["refused", [], []]);
  });
});

describe("extra visits of everybody whose days are all closed", () => {
  const week = { from: "2026-05-11", until: "2026-05-17" };
  const campaign = {
    id: "safety",
    months: [],
    during: week,
    visits: { kind: "requested" as const, topic: "校园安全" },
  };
  const withCampaign = { ...problem, extraVisits: [campaign] };
  const planned = plan(withCampaign).visits;
  const change = (changes: readonly PlanChange[], today = "2026-04-28") => {
    const made = replan(withCampaign, planned, changes, { today });
    if (!made.ok) throw new Error(made.issues[0].message.en);
    const warnings = made.warnings.filter(({ code }) => code === "extra-without-days");
    return { ...made.value, words: warnings.map(({ message }) => message.zh), warnings };
  };

  it("are named as no longer asked for", () => {
    expect(planned.filter(({ kind }) => kind === "requested")).toHaveLength(4);
    const changed = change([{ type: "no-visits", days: week }]);
    expect(changed.lapsed).toMatchObject([
      { rule: "extra-visits#safety", period: week, institutions: ["S1", "S2", "S3", "S4"] },
    ]);
    expect(changed.words.map(chineseTimes)).toEqual([changed.lapsed[0]?.because.zh]);
    expect(changed.words[0]).toMatch(
      /^2026-05-11至2026-05-17已没有可督导的日子，4所（第1小学、第2小学、第3小学等）的“校园安全”.*不再安排$/,
    );
    expect(changed.warnings[0]?.path).toEqual(["extraVisits", "safety"]);
    expect(replanText(withCampaign, changed).zh).toContain(
      "不再计次：\n1. 2026年5月11日至2026年5月17日已没有",
    );
  });

  it("are not named where a day is left, where they are over, and where they are prolonged", () => {
    const days = { from: "2026-05-11", until: "2026-05-14" };
    expect(change([{ type: "no-visits", days }]).words).toEqual([]);
    expect(change([{ type: "no-visits", days: week }], "2026-05-18").words).toEqual([]);
    const during = { from: "2026-05-11", until: "2026-05-22" };
    const longer: PlanChange = { type: "extra-prolonged", extra: "safety", during };
    expect(change([{ type: "no-visits", days: week }, longer]).words).toEqual([]);
  });
});
