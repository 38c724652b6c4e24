import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { change, DISTRICT, file, FROM, planned, REGISTER } from "./changing.ts";
import { emptyFolder, filesIn, json, root, supervision } from "./command-line.ts";

const ILL = "请假 督学=D03 开始=2026-03-10 结束=2026-03-13";

/** The plan of two months, made once. */
let original = "";

beforeAll(async () => {
  original = await planned("2026-03-01", "2026-04-30");
});

const first = (): string => original;

/** Method, and number by event, of a calendar file. */
function numbersIn(path: string): {
  readonly method: string | undefined;
  readonly sequences: readonly number[];
} {
  const text = readFileSync(path, "utf8");
  return {
    method: /^METHOD:(\w+)/m.exec(text)?.[1],
    sequences: [
      ...new Set([...text.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, number]) => Number(number))),
    ].toSorted((a, b) => a - b),
  };
}

describe("the life of a plan", () => {
  it("goes on from change to change: plan, log, calendars and progress fit together", async () => {
    const [one, two] = [join(emptyFolder(), "one"), join(emptyFolder(), "two")];
    const ill = await change(first(), "2026-03-06", "--change", ILL, "--out", one);
    expect(ill.exitCode).toBe(0);
    expect(ill.out).toContain("情况：示例督学三请假，2026年3月10日至2026年3月13日");
    expect(ill.out).toMatch(/调整\d+次督导，其余\d+次不变（改动已是最少）/);
    expect(filesIn(one).filter((name) => name.includes(".part") || name.includes(".old"))).toEqual([]);
    const request = join(one, "changes/1-2026-03-06/messages/D03-request.ics");
    expect(numbersIn(request)).toEqual({ method: "REQUEST", sequences: [1] });
    const published = readFileSync(join(first(), "../inspectors/D03.ics"), "utf8");
    const events = [...readFileSync(request, "utf8").matchAll(/^UID:.*$/gm)].map(([line]) => line);
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((line) => published.includes(line))).toBe(true);
    expect(numbersIn(join(one, "inspectors/D03.ics"))).toEqual({ method: "PUBLISH", sequences: [0, 1] });
    expect(numbersIn(join(one, "inspectors/D01.ics")).sequences).toEqual([0]);
    const checked = await supervision("schedule", "check", join(one, "schedule.json"), ...FROM);
    expect(checked.exitCode).toBe(0);

    const table = file(
      "变动.csv",
      "事项,督学,责任区,开始,结束,接手督学,说明\n离任,示例督学四,,,2026-03-31,,退休\n支援,D05、D03,第四责任区,,,,\n移交,D04,,2026-04-01,,D05,\n",
    );
    const left = await change(
      join(one, "schedule.json"),
      "2026-03-20",
      "--changes",
      table,
      "--out",
      two,
      "--office-mail",
      "office@example.org",
    );
    expect(left.exitCode).toBe(0);
    const messages = join(two, "changes/2-2026-03-20/messages");
    const cancel = readFileSync(join(messages, "D04-cancel.ics"), "utf8");
    expect(cancel).toContain("METHOD:CANCEL");
    expect(cancel).toContain("STATUS:CANCELLED");
    expect(cancel).toContain("mailto:office@example.org");
    expect(filesIn(messages)).toContain("D05-request.ics");
    expect(filesIn(messages).some((name) => name.startsWith("D01"))).toBe(false);

    // What was said before the change was said stays said: the log of the second change begins with that of the first.
    const [before, after] = [json(join(one, "events.json")), json(join(two, "events.json"))];
    if (!Array.isArray(before) || !Array.isArray(after)) throw new Error("lists of events");
    expect(after.slice(0, before.length)).toEqual(before);
    const counts = async (plan: string, ...more: readonly string[]): Promise<unknown> => {
      const told = await supervision(
        "schedule",
        "progress",
        plan,
        "--today",
        "2026-03-20",
        "--json",
        ...more,
      );
      return JSON.parse(told.out).counts;
    };
    // The first plan with the new log stands as the new plan does with the log beside it.
    const stands = await counts(join(two, "schedule.json"));
    expect(stands).toEqual(await counts(first(), "--events", join(two, "events.json")));
    expect(stands).toMatchObject({ moved: after.filter(({ type }) => type === "moved").length });
    expect((await supervision("schedule", "check", join(two, "schedule.json"), ...FROM)).exitCode).toBe(0);

    // What happened since goes on behind the log beside the plan; a copy of that log is not read twice.
    const [visit] = visitsOf(join(two, "schedule.json"));
    const since = { type: "made", visit: visit?.id, on: visit?.date };
    const later = ["--events", file("since.json", [since])];
    expect(await counts(join(two, "schedule.json"), ...later)).toMatchObject({ made: 1 });
    const whole = ["--events", file("whole.json", [...after, since])];
    expect(await counts(join(two, "schedule.json"), ...whole)).toMatchObject({ made: 1 });

    // A third change goes into the same folder when that is asked for; the pages of earlier changes stay.
    const again = [
      join(two, "schedule.json"),
      "2026-03-20",
      "--change",
      "销假 督学=D03 开始=2026-03-23",
      "--out",
      two,
    ] as const;
    const refused = await change(...again);
    expect([refused.exitCode, refused.err.includes("output-exists")]).toEqual([3, true]);
    const there = filesIn(two);
    expect((await change(...again, "--overwrite")).exitCode).toBe(0);
    expect(filesIn(two)).toEqual(expect.arrayContaining([...there, "changes/3-2026-03-20/change.docx"]));
    expect(json(join(two, "schedule.json"))).toMatchObject({ changed: { changes: { length: 3 } } });
  });

  it("says on one page what happened, what moves and who must be told what", async () => {
    const out = emptyFolder();
    const rows = [
      "事项,督学,单位,开始,结束,接手督学,专题,抽取所数,每组人数,说明",
      "请假,示例督学三,,2026-03-10,2026-03-13,,,,,",
      "停课,,示例第二小学,2026-04-01,2026-04-30,,,,,修缮",
      "移交,示例督学六,示例第二幼儿园,2026-04-01,,示例督学五,,,,",
      "专项督导,,全区,2026-04-20,2026-04-24,,校园安全,2,3,",
    ];
    const table = file("变动.csv", rows.join("\n"));
    const happened = ["--changes", table, "--change", "支援 督学=D05 责任区=第六责任区"];
    const said = await change(first(), "2026-03-06", ...happened, "--out", join(out, "new"));
    expect(said.exitCode).toBe(0);
    await expect(readFileSync(join(out, "new/changes/1-2026-03-06/change.txt"), "utf8")).toMatchFileSnapshot(
      "golden/change.txt",
    );
    const english = await change(first(), "2026-03-06", ...happened, "--dry-run", "--lang", "en");
    await expect(english.out).toMatchFileSnapshot("golden/change.en.txt");
  });

  it("leaves visits without word alone and says how many, or plans them anew when asked", async () => {
    const today = "2026-04-01";
    const kept = await change(
      first(),
      today,
      "--change",
      "请假 督学=D03 开始=2026-04-07",
      "--dry-run",
      "--json",
    );
    const answer = JSON.parse(kept.out);
    const unheard = answer.issues.find(({ code }: { code: string }) => code === "visits-unheard");
    expect(unheard.message.zh).toMatch(/有\d+次督导没有记录，原样留着/);
    expect([answer.status, answer.added]).toEqual(["complete", []]);

    const day = "2026-03-20";
    const [missed, ...others] = visitsOf(first()).filter(({ date }) => date < day);
    const made = file(
      "events.json",
      others.map(({ id, date }) => ({ type: "made", visit: id, on: date })),
    );
    const folder = emptyFolder();
    const caught = ["--catch-up", "--events", made, "--out", join(folder, "new"), "--json"];
    const anew = await change(first(), day, ...caught);
    expect(anew.exitCode).toBe(0);
    const caughtUp = JSON.parse(anew.out);
    expect(caughtUp.added).toMatchObject([{ institution: missed?.institution }]);
    expect(caughtUp.issues).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: "visits-unheard" })]),
    );
    // The next change does not ask for it a second time.
    const later = await change(
      join(folder, "new/schedule.json"),
      day,
      "--change",
      "请假 督学=D03 开始=2026-04-07",
      "--dry-run",
      "--json",
    );
    expect(JSON.parse(later.out).issues.map(({ code }: { code: string }) => code)).not.toContain(
      "visits-unheard",
    );
  });

  it("takes a visit that is called off and planned anew, however often on one day, for another each time", async () => {
    const folder = emptyFolder();
    let plan = first();
    for (const [round, matter] of ["停课", "恢复督导", "停课", "恢复督导"].entries()) {
      const out = join(folder, String(round));
      const words = `${matter} 单位=S010 开始=2026-04-01 结束=2026-04-30`;
      const { exitCode, err } = await change(plan, "2026-03-06", "--change", words, "--out", out);
      expect(exitCode, err).toBe(0);
      plan = join(out, "schedule.json");
    }
    const ids = visitsOf(plan).flatMap(({ id, institution }) =>
      institution === "S010" && id.includes("2026-04") ? [id] : [],
    );
    expect(ids).toEqual(["routine-2026-04-S010-20260306-2"]);
    expect((await supervision("schedule", "check", plan, ...FROM)).exitCode).toBe(0);
    // Its log, named although it stands beside it, is not read twice.
    const log = ["--events", join(plan, "../events.json")];
    expect((await change(plan, "2026-03-06", "--refresh", "--dry-run", ...log)).err).not.toContain("error");
  });

  it("follows a register that was brought up to date, when it is told so", async () => {
    const own = emptyFolder();
    cpSync(join(root, REGISTER), own, { recursive: true });
    const people = join(own, "inspectors.csv");
    const away = readFileSync(people, "utf8").replace(/^(D03,.*?),,,,,$/m, "$1,2026-03-10至2026-03-13,,,,");
    writeFileSync(people, away);
    const call = ["schedule", "change", first(), "--district", DISTRICT, "--register", own];
    const told = await supervision(...call, "--today", "2026-03-06", "--refresh", "--dry-run");
    expect(told.exitCode).toBe(0);
    expect(told.out).toContain("情况：按现在的台账、规则和放假安排调整");
    expect(told.out).toContain("示例督学三自2026年3月10日至2026年3月13日请假");
  });

  it("plans on no day of the time left alone, today unless another is given", async () => {
    const moved = async (...more: readonly string[]): Promise<readonly string[]> => {
      const told = await change(first(), "2026-03-09", "--change", ILL, "--dry-run", "--json", ...more);
      return JSON.parse(told.out).moved.map(({ to }: { to: { date: string } }) => to.date);
    };
    expect((await moved()).every((date) => date > "2026-03-09")).toBe(true);
    expect((await moved("--frozen-until", "2026-03-18")).every((date) => date > "2026-03-18")).toBe(true);
    expect(await moved("--frozen-until", "2026-03-08")).toContain("2026-03-09");
  });

  it("changes nothing when more would move than is allowed, and says what would do", async () => {
    const out = join(emptyFolder(), "new");
    const told = await change(first(), "2026-03-06", "--change", ILL, "--at-most", "1", "--out", out);
    expect(told.exitCode).toBe(1);
    expect(told.out).toContain("未作调整");
    expect(told.out).toContain("没有写入任何文件");
    expect(() => filesIn(out)).toThrow("ENOENT");
  });

  it("keeps what is pinned", async () => {
    const [visit] = visitsOf(first()).filter(
      ({ date, inspectors }) => date >= "2026-03-16" && inspectors[0] === "D03",
    );
    const pins = file("pins.json", [
      { what: { weekOf: "2026-03-16" }, by: "办公室", reason: "迎检周已通知" },
    ]);
    const told = await change(
      first(),
      "2026-03-06",
      "--change",
      `停课 单位=${visit?.institution ?? ""} 开始=2026-03-16 结束=2026-03-20`,
      "--pins",
      pins,
      "--dry-run",
      "--json",
    );
    expect(JSON.parse(told.out).brokenPins).toMatchObject([{ visit: visit?.id }]);
  });
});

function visitsOf(
  plan: string,
): readonly { id: string; date: string; institution: string; inspectors: string[] }[] {
  return JSON.parse(readFileSync(plan, "utf8")).visits;
}
