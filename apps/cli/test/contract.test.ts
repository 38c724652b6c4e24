import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../src/commands/index.ts";
import { emptyFolder, filesIn, json, root, supervision } from "./command-line.ts";

const register = "samples/tianqiao";
const district = "districts/tianqiao/src/index.ts";

describe("visits of other departments", () => {
  it("are read for the year and its check, and a wrong cell is named", async () => {
    const folder = emptyFolder();
    const others = join(folder, "others.csv");
    const call = (...words: string[]) =>
      supervision(...words, "--register", register, "--other-visits", others, "--json");
    const year = [
      "year",
      district,
      "--from",
      "2025-09-01",
      "--to",
      "2025-09-30",
      "--out",
      join(folder, "out"),
    ];
    writeFileSync(others, "部门,单位,日期,半天\n食品安全,S035,2025-09-31,上午\n");
    const refused = await call(...year);
    expect(refused.exitCode).toBe(3);
    expect(JSON.parse(refused.out).issues).toMatchObject([
      { code: "date-expected", place: { file: others, row: 2 } },
    ]);
    expect(filesIn(folder)).toEqual(["others.csv"]);
    writeFileSync(others, "部门,单位,日期,半天\n食品安全,S035,2025-09-30,上午\n");
    expect((await call(...year)).exitCode).toBe(0);
    const checked = await call(
      "schedule",
      "check",
      join(folder, "out", "schedule.json"),
      "--district",
      district,
    );
    expect(checked.exitCode).toBe(0);
  });
});

describe("supervision schedule progress", () => {
  const visit = (id: string, date: string) => ({
    id,
    institution: "S035",
    inspectors: ["D01"],
    date,
    halfDay: "morning",
    kind: "routine",
    items: [],
  });
  const write = (folder: string, name: string, content: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const planIn = (folder: string): string =>
    write(folder, "plan.json", {
      period: { from: "2026-03-01", until: "2026-03-31" },
      visits: [visit("V1", "2026-03-10"), visit("V2", "2026-03-12")],
    });
  const record = JSON.parse(readFileSync(join(root, "samples/visit-record.json"), "utf8"));

  it("tells what was made by records and events, and ends with 1 while visits are late", async () => {
    const folder = emptyFolder();
    const plan = planIn(folder);
    const made = write(folder, "record.json", { ...record, visit: "V1" });
    const loose = write(folder, "loose.json", { ...record, id: "R2" });
    const told = await supervision(
      "schedule",
      "progress",
      plan,
      "--record",
      made,
      "--record",
      loose,
      "--register",
      register,
      "--today",
      "2026-03-16",
    );
    expect(told.exitCode).toBe(1);
    expect(told.out).toContain("已督导1次，待督导0次，逾期1次");
    expect(told.out).toContain("逾期4天：2026-03-12");
    expect(told.out).toContain("计划外的督导检查记录：R2");
    const events = write(folder, "events.json", [{ type: "called-off", visit: "V2", because: "停课" }]);
    const after = await supervision(
      "schedule",
      "progress",
      plan,
      "--record",
      made,
      "--events",
      events,
      "--today",
      "2026-03-16",
      "--json",
    );
    expect(after.exitCode).toBe(0);
    expect(JSON.parse(after.out)).toMatchObject({
      ok: true,
      counts: { made: 1, late: 0, "called-off": 1 },
      unplanned: [],
    });
  });

  it("refuses events of visits the plan does not hold, files that are none, and days that are none", async () => {
    const folder = emptyFolder();
    const plan = planIn(folder);
    const unknown = write(folder, "unknown.json", [{ type: "made", visit: "V3", on: "2026-03-10" }]);
    const wrong = write(folder, "wrong.json", [{ type: "made", visit: "V1", on: "2026-02-30" }]);
    for (const [file, code] of [
      [unknown, "event-visit-unknown"],
      [wrong, "date-expected"],
    ] as const) {
      const told = await supervision("schedule", "progress", plan, "--events", file, "--today", "2026-03-16");
      expect([told.exitCode, told.err.includes(code)]).toEqual([3, true]);
    }
    expect((await supervision("schedule", "progress", plan, "--today", "soon")).exitCode).toBe(2);
  });

  it("refuses a log of another plan, however long, with the first two hundred of its rows", async () => {
    const folder = emptyFolder();
    const plan = planIn(folder);
    const rows = Array.from({ length: 150_000 }, (_, index) => ({
      type: "made",
      visit: `X${index}`,
      on: "2026-03-02",
    }));
    const log = write(folder, "events.json", rows);
    const told = await supervision("schedule", "progress", plan, "--events", log, "--today", "2026-03-16");
    expect(told.exitCode).toBe(3);
    const lines = told.err.trim().split("\n");
    expect([lines.length, lines.at(-1)]).toEqual([201, "另有149800个问题没有列出；加 --json 列出全部"]);
    expect(lines[0]).toContain("计划里没有督导“X0”");
  });
});

describe("supervision year and schedule check", () => {
  it("write every file of the year, and the plan passes the independent check", async () => {
    const out = emptyFolder();
    const made = await supervision(
      "year",
      district,
      "--register",
      register,
      "--from",
      "2025-09-01",
      "--to",
      "2026-01-31",
      "--seed",
      "7",
      "--out",
      out,
      "--json",
    );
    expect(made.exitCode).toBe(0);
    const files = filesIn(out);
    for (const file of [
      "schedule.json",
      "schedule.xlsx",
      "year-table.docx",
      "year-table.md",
      "year-table.xlsx",
      "inspectors/D01.ics",
      "pictures/coverage.svg",
      "pictures/loads.svg",
      "pictures/weeks.svg",
    ])
      expect(files).toContain(file);
    expect(files.filter((file) => file.includes(".part"))).toEqual([]);
    expect(json(join(out, "schedule.json"))).toMatchObject({
      visits: expect.arrayContaining([
        expect.objectContaining({
          id: expect.any(String),
          institution: expect.any(String),
          inspectors: [expect.any(String)],
          date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
          halfDay: expect.stringMatching(/^(morning|afternoon)$/),
          kind: "routine",
          items: expect.any(Array),
        }),
      ]),
      unscheduled: [],
      score: expect.arrayContaining([
        expect.objectContaining({ rule: expect.any(String), penalty: expect.any(Number) }),
      ]),
    });
    const plan = join(out, "schedule.json");
    const checked = await supervision(
      "schedule",
      "check",
      plan,
      "--register",
      register,
      "--district",
      district,
      "--json",
    );
    expect(checked.exitCode).toBe(0);
    const { quality } = JSON.parse(checked.out);
    expect(quality.lowerBound).toBeGreaterThan(0);
    expect(quality.cost).toBeGreaterThanOrEqual(quality.lowerBound);

    const broken = JSON.parse(readFileSync(plan, "utf8"));
    broken.visits[1].date = broken.visits[0].date;
    broken.visits[1].halfDay = broken.visits[0].halfDay;
    broken.visits[1].inspectors = broken.visits[0].inspectors;
    writeFileSync(plan, JSON.stringify(broken));
    const judged = await supervision(
      "schedule",
      "check",
      plan,
      "--register",
      register,
      "--district",
      district,
      "--json",
    );
    expect(judged.exitCode).toBe(1);
    expect(JSON.parse(judged.out)).toMatchObject({ ok: false });
  });

  it("replace the calendars of an earlier plan, also of an inspector who has no visit now", async () => {
    const out = emptyFolder();
    const plan = (from: string, to: string) =>
      supervision("year", district, "--register", register, "--from", from, "--to", to, "--out", out);
    await plan("2026-03-01", "2026-03-31");
    expect(readFileSync(join(out, "inspectors/D01.ics"), "utf8")).toContain("BEGIN:VEVENT");
    await plan("2026-05-01", "2026-05-03");
    expect(readFileSync(join(out, "inspectors/D01.ics"), "utf8")).not.toContain("BEGIN:VEVENT");
  });

  it("count cycles of years on from the plans of earlier years", async () => {
    const [before, now] = [emptyFolder(), emptyFolder()];
    const plan = (out: string, from: string, to: string, ...more: string[]) =>
      supervision(
        "year",
        district,
        "--register",
        register,
        "--from",
        from,
        "--to",
        to,
        "--out",
        out,
        ...more,
      );
    expect((await plan(before, "2026-01-05", "2026-01-09")).err).toContain("history-missing");
    const earlier = ["--history", join(before, "schedule.json")];
    // The sample register has two former posts that no longer count; nothing is said about the history.
    const postsOver = expect.stringMatching(/^(warning recusal-over .*\n)?$/);
    expect(await plan(now, "2026-03-02", "2026-03-31", ...earlier)).toMatchObject({
      exitCode: 0,
      err: postsOver,
    });
    const check = ["schedule", "check", join(now, "schedule.json"), "--register", register];
    expect(await supervision(...check, "--district", district, ...earlier)).toMatchObject({
      exitCode: 0,
      err: postsOver,
    });
  });

  it("give the same bytes for the same seed", async () => {
    const [one, two] = [emptyFolder(), emptyFolder()];
    for (const out of [one, two])
      await supervision(
        "year",
        district,
        "--register",
        register,
        "--from",
        "2026-03-01",
        "--to",
        "2026-03-31",
        "--seed",
        "3",
        "--out",
        out,
      );
    expect(filesIn(one)).toEqual(filesIn(two));
    for (const file of filesIn(one))
      expect(readFileSync(join(one, file)).equals(readFileSync(join(two, file))), file).toBe(true);
  });
});

describe("supervision indicators", () => {
  it("gives the worked example of the coefficient of variation to six decimals", async () => {
    const file = join(emptyFolder(), "books.csv");
    const figures = [
      [45, 279],
      [37, 137],
      [89, 935],
      [76, 160],
      [55, 402],
    ];
    const rows = figures.map(
      ([students, books], index) => `s${index},第${index}小学,primary,${students},${books}`,
    );
    writeFileSync(file, ["school,name,stage,students,books", ...rows].join("\n"));
    const { exitCode, out } = await supervision("indicators", "basic-balance", "--data", file, "--json");
    expect(exitCode).toBe(1);
    const result = JSON.parse(out);
    const primary = result.stages.find((stage: { stage: string }) => stage.stage === "primary");
    const books = primary.indicators.find(
      (one: { indicator: string }) => one.indicator === "basic-balance/books",
    );
    expect(books.spread.mean.value.toFixed(6)).toBe("6.334437");
    expect(books.spread.standardDeviation.value.toFixed(6)).toBe("3.263861");
    expect(books.spread.coefficientOfVariation.value.toFixed(6)).toBe("0.515257");
    const computers = primary.indicators.find(
      (one: { indicator: string }) => one.indicator === "basic-balance/computers",
    );
    expect(computers).toMatchObject({
      spread: { status: "missing-inputs", missing: [{ input: "computers", everywhere: true }] },
    });
    expect(result.verdict).toBe("unknown");
  });

  it("judges a county of which only the coefficients are known", async () => {
    const file = join(emptyFolder(), "coefficients.csv");
    writeFileSync(file, "学段,指标,差异系数\n小学,综合,0.66\n初中,综合,0.41\n");
    const { exitCode, out } = await supervision(
      "indicators",
      "basic-balance",
      "--coefficients",
      file,
      "--json",
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(out).stages).toMatchObject([
      { stage: "primary", composite: { limit: 0.65, verdict: "not-met" } },
      { stage: "junior-middle", composite: { limit: 0.55, verdict: "met" } },
    ]);
  });

  it("tells a county's result in English when asked to", async () => {
    const call = ["indicators", "quality-balance", "--data", "samples/county-resources.csv", "--lang", "en"];
    const { exitCode, out } = await supervision(...call);
    expect(exitCode).toBe(1);
    for (const part of [
      "quality-balance/resources 2017-05: not met",
      "standard deviation",
      "≤0.45",
      "51 met, 5 missed",
    ])
      expect(out).toContain(part);
  });

  it("explains a coefficient with the formula, the numbers and the document", async () => {
    const { out } = await supervision(
      "indicators",
      "quality-balance",
      "--data",
      "samples/county-resources.csv",
      "--explain",
      "sports-area",
    );
    for (const part of ["教督〔2017〕6号", "S ÷ X̄", "0.50", "0.45"]) expect(out).toContain(part);
  });
});

describe("supervision report", () => {
  it("writes a filled form in every kind of document", async () => {
    const out = emptyFolder();
    for (const ending of ["docx", "xlsx", "html", "md"]) {
      const { exitCode } = await supervision(
        "report",
        "visit-record",
        "--data",
        "samples/visit-record.json",
        "--register",
        register,
        "--district",
        district,
        "--out",
        join(out, `record.${ending}`),
      );
      expect(exitCode).toBe(0);
    }
    const text = readFileSync(join(out, "record.md"), "utf8");
    for (const part of ["天桥区向阳责任督学专家团队督导检查记录表", "督导人员", "督导事项", "整改", "备注"])
      expect(text).toContain(part);
    expect(text).not.toContain("undefined");
  });

  it("writes the words of the findings into the follow-up record", async () => {
    const out = join(emptyFolder(), "follow-up.md");
    await supervision(
      "report",
      "follow-up-record",
      "--data",
      "samples/follow-up-record.json",
      "--visit",
      "samples/visit-record.json",
      "--out",
      out,
    );
    expect(readFileSync(out, "utf8")).toContain("转入学生的手续");
  });
});

describe("supervision describe and diff", () => {
  it("name plugin, edition, document and article of what is in force", async () => {
    const { out } = await supervision("describe", district, "--on", "2026-03-02", "--json");
    expect(out).toContain("国务院令第624号");
    expect(out).toContain("第十四条");
    const { out: text } = await supervision("describe", district, "--on", "2026-03-02");
    expect(text).toContain("school/routine");
  });

  it("compare two editions", async () => {
    const { exitCode, out } = await supervision("diff", "school/routine", "2013-09", "2013-09");
    expect(exitCode).toBe(0);
    expect(out).toContain("没有差异");
  });

  it("compare two editions of a standard checklist in words", async () => {
    const { exitCode, out } = await supervision("diff", "topics/five-managements", "2021-05", "2021-07");
    expect(exitCode).toBe(0);
    expect(out).toContain("2021-05");
    expect(out.split("\n").length).toBeGreaterThan(3);
  });

  it("compare two days of a district", async () => {
    const days = ["2026-02-28", "2026-03-01"];
    const { exitCode, out } = await supervision(
      "diff",
      "school/routine",
      ...days,
      "--district",
      "apps/cli/test/districts/one-change.ts",
    );
    expect(exitCode).toBe(0);
    for (const part of [days.join(" → "), "招生、收费、择校", "招生、收费、分班"])
      expect(out).toContain(part);
  });
});

describe("the help", () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    "of %s is there in both languages with an example",
    async (name, command) => {
      for (const [language, word] of [
        ["zh", "例如"],
        ["en", "Example"],
      ] as const) {
        const { exitCode, out } = await supervision(...name.split(" "), "--help", "--lang", language);
        expect(exitCode).toBe(0);
        expect(out).toContain(word);
        for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
      }
      expect(command.example.startsWith(command.name)).toBe(true);
    },
  );

  it("in the README uses only commands and options that exist", () => {
    for (const file of ["README.md", "README.zh-CN.md"]) {
      const calls = readFileSync(join(root, file), "utf8").match(/^npm run -s supervision -- .*$/gm) ?? [];
      expect(calls.length).toBeGreaterThan(5);
      for (const call of calls) {
        const words = call.replace("npm run -s supervision -- ", "");
        const command = commands.find((one) => words.startsWith(`${one.name} `));
        expect(command?.name, call).toBeDefined();
        for (const [, option] of words.matchAll(/ --([a-z-]+)/g))
          expect(Object.keys(command?.options ?? {}), call).toContain(option);
      }
    }
  });
});
