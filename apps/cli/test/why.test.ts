import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { change, FROM, planned } from "./changing.ts";
import { keptFolder, type Printed, supervision } from "./command-line.ts";

/** A plan of a month, and what is left of it when an inspector is away; made once. */
let original = "";
let short = "";
let missed: readonly { institution: string }[] = [];

beforeAll(async () => {
  original = await planned("2026-03-01", "2026-03-31");
  const out = join(keptFolder(), "short");
  const ill = "请假 督学=D03 开始=2026-03-03 结束=2026-03-31";
  const left = await change(original, "2026-03-01", "--change", ill, "--out", out, "--json");
  missed = JSON.parse(left.out).unscheduled;
  short = join(out, "schedule.json");
});

function why(plan: string, ...more: readonly string[]): Promise<Printed> {
  return supervision("schedule", "why", plan, ...FROM, "--today", "2026-03-01", ...more);
}

describe("supervision schedule why", () => {
  it("says why a visit has no place and what would help, in words that schedule change takes", async () => {
    const school = missed[0]?.institution ?? "";
    const told = await why(short, "--school", school);
    expect(told.exitCode).toBe(1);
    expect(told.out).toContain("示例督学三自2026年3月3日至2026年3月31日请假");
    const [, ordinal, words = ""] = /^ {2}(\d+)\. --change "([^"]+)"$/m.exec(told.out) ?? [];
    expect(ordinal).toBeDefined();
    const helped = await change(short, "2026-03-01", "--change", words, "--dry-run", "--json");
    const { unscheduled } = JSON.parse(helped.out);
    expect(unscheduled.length).toBeLessThan(missed.length);
  });

  it("begins with five of many, and says how many more there are", async () => {
    expect(missed.length).toBeGreaterThan(5);
    const told = await why(short, "--lang", "en");
    expect(told.out).toContain(`… ${missed.length - 5} more without a place`);
    expect(JSON.parse((await why(short, "--json")).out).unscheduled).toHaveLength(5);
  });

  it("says why a visit is made, who else could make it and when", async () => {
    const all = JSON.parse((await why(original, "--school", "示例第二小学", "--json")).out);
    expect([all.ok, all.visits.length, all.unscheduled]).toEqual([true, 1, []]);
    const [, month = "", day = ""] = /2026年(\d+)月(\d+)日/.exec(all.visits[0].summary.zh) ?? [];
    const on = `2026-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const one = await why(original, "--school", "示例第二小学", "--on", on);
    expect(one.exitCode).toBe(0);
    for (const part of ["为什么要去：", "责任督学每月到校督导不少于一次", "换个时间行不行"])
      expect(one.out).toContain(part);
  });

  it("says so when nothing is left to explain", async () => {
    expect(await why(original)).toMatchObject({ exitCode: 0, out: "没有排不上的督导\n" });
  });

  it.each([
    [["--school", "示例第二小"], 3, "school-unknown", "示例第二小学"],
    [["--school", "S001", "--on", "2026-03-01"], 3, "school-not-visited", "它的督导在：2026-03-"],
    [["--on", "2026-03-02"], 2, "school-missing", "--school"],
  ])("names what is wrong with %j", async (more, code, issue, fix) => {
    const { exitCode, err } = await why(original, ...more);
    expect([exitCode, err.includes(`error ${issue}`), err.includes(fix)]).toEqual([code, true, true]);
  });
});
