import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { change, DISTRICT, file, planned, REGISTER } from "./changing.ts";
import { emptyFolder, filesIn, json, keptFolder, root, supervision } from "./command-line.ts";

const ILL = ["--change", "请假 督学=D03 开始=2026-03-10 结束=2026-03-11"];

/** A plan of a month, and the folder of its first change; made once. */
let original = "";
let changed = "";

beforeAll(async () => {
  original = await planned("2026-03-01", "2026-03-31");
  changed = join(keptFolder(), "changed");
  const first = await change(original, "2026-03-06", ...ILL, "--out", changed);
  if (first.exitCode !== 0) throw new Error(first.err);
});

const first = (): string => original;
const second = (): string => join(changed, "schedule.json");

/** A copy of the changed plan with its log, one of them edited. */
function copy(edit: (plan: { changed: object }, events: unknown[]) => void): string {
  const folder = emptyFolder();
  const [plan, events] = [second(), join(changed, "events.json")].map((path) =>
    JSON.parse(readFileSync(path, "utf8")),
  );
  edit(plan, events);
  writeFileSync(join(folder, "schedule.json"), JSON.stringify(plan));
  writeFileSync(join(folder, "events.json"), JSON.stringify(events));
  return join(folder, "schedule.json");
}

describe("a call of schedule change that cannot be meant", () => {
  it.each([
    [["--dry-run"], "change-missing", "--change"],
    [ILL, "option-missing", "--out"],
    [[...ILL, "--dry-run", "--out", "x"], "dry-run-writes-nothing", "--out"],
    [[...ILL, "--dry-run", "--at-most", "few"], "number-invalid", "few"],
    [[...ILL, "--dry-run", "--frozen-until", "soon"], "date-invalid", "soon"],
    [[...ILL, "--dry-run", "--chnages", "x"], "option-unknown", "--changes"],
  ])("ends with 2: %j", async (more, code, words) => {
    const { exitCode, err } = await change(first(), "2026-03-06", ...more);
    expect([exitCode, err.includes(`error ${code}`), err.includes(words)]).toEqual([2, true, true]);
  });

  it("asks for the name of a workbook where the empty form goes, and replaces none", async () => {
    const folder = emptyFolder();
    const form = join(folder, "变动登记表.xlsx");
    const call = (...more: readonly string[]) => supervision("schedule", "form", "--out", ...more);
    expect(await call(join(folder, "form.docx"))).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("form-not-xlsx"),
    });
    expect((await call(form)).exitCode).toBe(0);
    expect(await call(form)).toMatchObject({ exitCode: 3, err: expect.stringContaining("output-exists") });
    expect((await call(form, "--overwrite")).exitCode).toBe(0);
    const empty = await change(first(), "2026-03-06", "--changes", form, "--dry-run");
    expect([empty.exitCode, empty.err.includes("changes-empty")]).toEqual([3, true]);
  });
});

describe("a mistake in what happened is named with its place, and nothing is written", () => {
  it.each([
    ["请假 督学=D3 开始=2026-03-10", "reference-unknown [--change 1，“督学”列]", "D03"],
    ["请假 督学=D03 始于=2026-03-10", "column-unknown [--change 1，“始于”列]", "开始"],
    ["请假 督学=D03", "cell-required [--change 1]", "“开始”列"],
    ["请假 督学=D03 开始=3月10日", "date-expected [--change 1，“开始”列]", "2026-03-01"],
    ["请假 单位=S001 督学=D03 开始=2026-03-10", "cell-unfit [--change 1，“单位”列]", "清空这一格"],
    ["到任 督学=D09 开始=2026-03-10", "change-in-register [--change 1，“事项”列]", "台账"],
    ["督学病了", "change-words-unread [--change 1]", "列名=内容"],
    ["请假 D03 开始=2026-03-10", "change-words-unread [--change 1]", "读不懂“D03”"],
  ])("in words: %s", async (words, code, fix) => {
    const out = join(emptyFolder(), "new");
    const { exitCode, err } = await change(first(), "2026-03-06", "--change", words, "--out", out);
    expect(exitCode).toBe(3);
    expect(err).toContain(`error ${code}`);
    expect(err).toContain(fix);
    expect(() => filesIn(out)).toThrow("ENOENT");
  });

  it("in a table, with row, column and cell", async () => {
    const table = file(
      "变动.csv",
      "事项,督学,开始,结束\n请假,D03,2026-03-10,2026-03-09\n请假,丙,2026-03-10,\n",
    );
    const { exitCode, out } = await change(first(), "2026-03-06", "--changes", table, "--dry-run", "--json");
    expect(exitCode).toBe(3);
    expect(JSON.parse(out).issues).toMatchObject([
      { code: "date-order", place: { file: table, row: 2, column: "结束", cell: "D2" } },
      { code: "reference-unknown", place: { file: table, row: 3, column: "督学", cell: "B3" } },
    ]);
  });

  it("in JSON, with the file and the path of the field in it", async () => {
    const good = file("a.json", [
      { type: "inspector-absent", inspector: "D03", days: { from: "2026-03-10", until: "2026-03-11" } },
    ]);
    const wrong = file("b.json", [
      { type: "inspector-absent", inspector: "D03", days: { from: "2026-03-10", until: 12 } },
    ]);
    const told = await change(
      first(),
      "2026-03-06",
      "--changes",
      good,
      "--changes",
      wrong,
      "--dry-run",
      "--json",
    );
    expect(told.exitCode).toBe(3);
    const [issue] = JSON.parse(told.out).issues;
    expect(issue).toMatchObject({
      code: "value-invalid",
      path: [0, "days", "until"],
      place: { file: wrong },
    });
    expect(issue.message.zh).toContain("0.days.until 写着");
    const unknown = file("c.json", [{ type: "inspector-abscent", inspector: "D03" }]);
    expect((await change(first(), "2026-03-06", "--changes", unknown, "--dry-run")).err).toContain(
      "inspector-absent",
    );
    for (const [name, content] of [
      ["d.json", { changes: [] }],
      ["e.json", ["请假"]],
      ["f.json", "[1,"],
    ] as const) {
      const { exitCode, err } = await change(
        first(),
        "2026-03-06",
        "--changes",
        file(name, content),
        "--dry-run",
      );
      expect([exitCode, /changes-expected|json-invalid/.test(err)]).toEqual([3, true]);
    }
    const pins = await change(
      first(),
      "2026-03-06",
      ...ILL,
      "--pins",
      file("pins.json", ["V1"]),
      "--dry-run",
    );
    expect([pins.exitCode, pins.err.includes("pins-expected")]).toEqual([3, true]);
    const pin = file("pins.json", [{ what: { visit: 3 }, by: "办公室", reason: "已通知" }]);
    expect((await change(first(), "2026-03-06", ...ILL, "--pins", pin, "--dry-run")).err).toContain(
      "value-invalid",
    );
  });

  it("when there is more of it than any office has to say, at once", async () => {
    const rows = Array.from({ length: 60_000 }, () => "请假,D03,2026-03-10");
    const absent = {
      type: "inspector-absent",
      inspector: "D03",
      days: { from: "2026-03-10", until: "2026-03-11" },
    };
    for (const many of [
      file("变动.csv", ["事项,督学,开始", ...rows].join("\n")),
      file(
        "changes.json",
        Array.from({ length: 60_000 }, () => absent),
      ),
    ]) {
      const { exitCode, err } = await change(first(), "2026-03-06", "--changes", many, "--dry-run");
      expect([exitCode, err.includes("changes-too-many"), err.includes("60000")]).toEqual([3, true, true]);
    }
  });
});

describe("a plan that does not go on as it should is refused", () => {
  it("before its last change, and after its last day", async () => {
    const early = await change(second(), "2026-03-05", ...ILL, "--dry-run");
    expect([early.exitCode, early.err.includes("change-before-last")]).toEqual([3, true]);
    const late = await change(first(), "2026-04-01", ...ILL, "--dry-run");
    expect([late.exitCode, late.err.includes("plan-over")]).toEqual([3, true]);
  });

  it("with another district, or a register that lacks who has visits to come", async () => {
    const huishan = ["--district", "districts/huishan/src/index.ts", "--register", "samples/huishan"];
    const days = ["--today", "2026-03-06", ...ILL, "--dry-run"];
    const other = await supervision("schedule", "change", first(), ...huishan, ...days);
    expect([other.exitCode, other.err.includes("district-other")]).toEqual([3, true]);
    const own = emptyFolder();
    cpSync(join(root, REGISTER), own, { recursive: true });
    const schools = join(own, "institutions.csv");
    writeFileSync(schools, readFileSync(schools, "utf8").replace(/^S010,.*\n/m, ""));
    const call = ["schedule", "change", first(), "--district", DISTRICT, "--register", own];
    const lacking = await supervision(...call, "--today", "2026-03-01", ...ILL, "--dry-run");
    expect([lacking.exitCode, lacking.err.includes("register-lacks-planned")]).toEqual([3, true]);
    expect(lacking.err).toContain("S010");
  });

  it("without the log of its changes, or with one that is cut short or of another plan", async () => {
    const lonely = file("schedule.json", json(second()));
    for (const call of [
      change(lonely, "2026-03-09", ...ILL, "--dry-run"),
      supervision("schedule", "progress", lonely, "--today", "2026-03-09"),
    ]) {
      const { exitCode, err } = await call;
      expect([exitCode, err.includes("events-missing")]).toEqual([3, true]);
    }
    const cut = copy((_plan, events) => events.pop());
    const { exitCode, err } = await change(cut, "2026-03-09", ...ILL, "--dry-run");
    expect([exitCode, err.includes("events-incomplete")]).toEqual([3, true]);
    const foreign = copy((_plan, events) => events.push({ type: "made", visit: "V1", on: "2026-03-03" }));
    const told = await change(foreign, "2026-03-09", ...ILL, "--dry-run");
    expect([told.exitCode, told.err.includes("events.json，2.visit")]).toEqual([3, true]);
  });

  it.each<[string, (plan: { changed: object }) => void]>([
    [
      "a list of changes that is none",
      (plan) => Object.assign(plan, { changed: { ...plan.changed, changes: 3 } }),
    ],
    [
      "first visits that are none",
      (plan) => Object.assign(plan, { changed: { ...plan.changed, first: [{}] } }),
    ],
    [
      "numbers of calendars that are none",
      (plan) => Object.assign(plan, { changed: { ...plan.changed, published: 1 } }),
    ],
    ["a life that is none", (plan) => Object.assign(plan, { changed: [] })],
  ])("when the file of the plan holds %s", async (_what, edit) => {
    const { exitCode, err } = await change(copy(edit), "2026-03-09", ...ILL, "--dry-run");
    expect([exitCode, err.includes("plan-life-unreadable")]).toEqual([3, true]);
  });
});

describe("damaged files", () => {
  it("are refused or read, and never end the program with a fault of its own", async () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const odd: readonly unknown[] = [null, -1, "", "2026-02-30", [], {}, true, "D03", "2026-03-10", 1e9];
    const damage = (value: unknown): void => {
      let at: unknown = value;
      for (let depth = random(7); ; depth -= 1) {
        if (typeof at !== "object" || at === null) return;
        const entries: [string, unknown][] = Object.entries(at);
        const [key, inside] = entries[random(entries.length)] ?? [];
        if (key === undefined) return;
        if (depth <= 0 || typeof inside !== "object" || inside === null) {
          if (random(4) === 0) Reflect.deleteProperty(at, key);
          else Reflect.set(at, key, odd[random(odd.length)]);
          return;
        }
        at = inside;
      }
    };
    const codes = new Set<number>();
    for (let round = 0; round < 40; round += 1) {
      const plan = copy((one, events) =>
        damage(round % 3 === 0 ? events : round % 3 === 1 ? one : one.changed),
      );
      const { exitCode, err } = await change(plan, "2026-03-09", ...ILL, "--dry-run");
      codes.add(exitCode);
      expect([0, 1, 3], `${round}: ${err}`).toContain(exitCode);
    }
    expect(codes).toContain(3);
  });
});
