import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Command } from "../src/terminal/command.ts";
import { run } from "../src/terminal/run.ts";
import { emptyFolder, filesIn, root, supervision } from "./command-line.ts";

const OVERLAP = "2026-extra,补课学期,2026-06-01,2026-07-31,";
const districts = "apps/cli/test/districts";
const register = (text: string): string => {
  const file = join(emptyFolder(), "register.csv");
  writeFileSync(file, text);
  return file;
};

describe("a mistake is named with its place and a way out", () => {
  it("when an override names an item that does not exist", async () => {
    const { exitCode, out } = await supervision("check", `${districts}/mistyped-override.ts`, "--lang", "en");
    expect(exitCode).toBe(1);
    expect(out).toContain("admision");
    expect(out).toContain("admission");
  });

  it("when two plugins change one field", async () => {
    const { exitCode, out } = await supervision("check", `${districts}/two-changes.ts`, "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      issues: [
        {
          code: "override-conflict",
          since: "2026-03-01",
          fix: { zh: expect.stringContaining("supersedes") },
        },
      ],
    });
  });

  it("when a register lacks a column", async () => {
    const { exitCode, err } = await supervision(
      "import",
      "register",
      register("学校编号,名称,办学性质\nS1,东街小学,公办\n"),
    );
    expect(exitCode).toBe(3);
    expect(err).toContain("column-missing");
    expect(err).toContain("类别");
  });

  it("when an id stands twice in a register, with both rows", async () => {
    const text =
      "学校编号,名称,类别,办学性质\nS1,东街小学,小学,公办\nS2,西街小学,小学,公办\nS1,南街小学,小学,公办\n";
    const { exitCode, out } = await supervision("import", "register", register(text), "--json");
    expect(exitCode).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([
        expect.objectContaining({
          code: "id-duplicate",
          place: expect.objectContaining({ row: 4, cell: "A4" }),
        }),
      ]),
    });
    expect(out).toContain("第2行");
  });

  it("when a year has no work calendar, and nothing is written", async () => {
    const out = emptyFolder();
    const { exitCode, err } = await supervision(
      "year",
      `${districts}/plain.ts`,
      "--register",
      "samples/tianqiao",
      "--from",
      "2027-02-01",
      "--to",
      "2027-06-30",
      "--out",
      out,
    );
    expect(exitCode).toBe(3);
    expect(err).toContain("calendar-year-missing");
    expect(err).toContain("2027");
    expect(filesIn(out)).toEqual([]);
  });

  it("when two terms of a register overlap, for a plan and for its check", async () => {
    const folder = emptyFolder();
    for (const name of ["institutions", "inspectors", "recusals"])
      copyFileSync(join(root, `samples/huishan/${name}.csv`), join(folder, `${name}.csv`));
    const terms = readFileSync(join(root, "samples/huishan/terms.csv"), "utf8");
    const out = emptyFolder();
    const year = `year districts/huishan --register ${folder} --from 2026-03-02 --to 2026-03-31 --out ${out}`;
    writeFileSync(join(folder, "terms.csv"), terms);
    const made = await supervision(...year.split(" "), "--json");
    expect(made.exitCode).toBe(0);
    // The plan of the whole year is planned a month at a time: what is left to others is said once.
    expect(
      JSON.parse(made.out).issues.filter(({ code }: { code: string }) => code === "extra-visits-outside"),
    ).toHaveLength(1);
    const check = `schedule check ${join(out, "schedule.json")} --register ${folder} --district districts/huishan`;
    expect((await supervision(...check.split(" "))).err).toContain("extra-visits-outside");
    writeFileSync(join(folder, "terms.csv"), `${terms.trimEnd()}\n${OVERLAP}\n`);
    for (const words of [year, check]) {
      const refused = await supervision(...words.split(" "));
      expect(refused.exitCode).toBe(3);
      expect(refused.err).toContain("terms-overlap");
    }
  });

  it("when a district has no work calendar at all", async () => {
    const out = emptyFolder();
    const words = `year ${districts}/no-calendar.ts --register samples/tianqiao --from 2026-03-02 --to 2026-03-31`;
    const { exitCode, err } = await supervision(...words.split(" "), "--out", out);
    expect(exitCode).toBe(3);
    expect(err).toContain("calendar-absent");
    expect(filesIn(out)).toEqual([]);
  });

  it("when a module exports no district, is missing, or imports what does not exist", async () => {
    expect((await supervision("check", `${districts}/no-district.ts`)).err).toContain(
      "district-not-exported",
    );
    expect((await supervision("check", `${districts}/absent.ts`)).err).toContain("district-not-found");
    const module = join(emptyFolder(), "broken.ts");
    writeFileSync(module, 'export { district } from "./no-such-file.ts";\n');
    const broken = await supervision("check", module);
    expect(broken.exitCode).toBe(3);
    expect(broken.err).toContain("district-module-broken");
  });

  it("when a file is missing, a folder is empty, or a file is no register", async () => {
    expect((await supervision("import", "register", "absent.csv")).err).toContain("file-unreadable");
    expect((await supervision("import", "register", emptyFolder())).err).toContain("folder-empty");
    const { exitCode, err } = await supervision("import", "register", register("%PDF-1.7 nothing"));
    expect(exitCode).toBe(3);
    expect(err.split("\n").every((line) => !line.includes("    at "))).toBe(true);
  });

  it("when the plan to be checked is no JSON", async () => {
    const { exitCode, err } = await supervision(
      "schedule",
      "check",
      register("{ nothing"),
      "--register",
      "samples/tianqiao",
      "--district",
      `${districts}/plain.ts`,
    );
    expect(exitCode).toBe(3);
    expect(err).toContain("json-invalid");
  });

  it("when the output folder is a file", async () => {
    const file = register("x");
    const { exitCode, err } = await supervision("report", "visit-record", "--out", join(file, "form.docx"));
    expect(exitCode).toBe(3);
    expect(err).toContain("output-not-written");
  });
});

describe("a fault of the program itself", () => {
  it("is told in one line, with exit code 70 and without a stack trace", async () => {
    const faulty: Command = {
      name: "fail",
      positional: [],
      summary: { zh: "出错", en: "fails" },
      options: {},
      example: "fail",
      run: () => Promise.reject(new RangeError("beyond the end")),
    };
    let err = "";
    const exitCode = await run(["fail", "--lang", "en"], [faulty], {
      environment: {},
      folder: root,
      signal: new AbortController().signal,
      out: () => undefined,
      err: (text) => {
        err += text;
      },
      terminal: false,
    });
    expect(exitCode).toBe(70);
    expect(err).toMatch(/^error internal-error.*beyond the end.*\n$/);
  });
});

describe("wrong usage ends with 2 and says what was meant", () => {
  it.each([
    [["yaer"], "supervision year"],
    [["schedule"], "schedule check"],
    [["check"], "<district>"],
    [["check", "a", "b"], "b"],
    [["check", "districts/huishan", "--seed", "1"], "--seed"],
    [["indicators", "quality-balance", "--coefficients", "x.csv", "--out", "x.docx"], "--out"],
    [["check", "districts/huishan", "--jsn"], "--json"],
    [["describe", "districts/huishan"], "--on"],
    [["describe", "districts/huishan", "--on", "2026-02-30"], "2026-02-30"],
    [["indicators", "quality-balence"], "quality-balance"],
    [["indicators", "quality-balance"], "--data"],
    [
      ["indicators", "quality-balance", "--data", "samples/county-resources.csv", "--explain", "sport-area"],
      "sports-area",
    ],
    [["report", "visit-recrd", "--out", "a.docx"], "visit-record"],
    [["report", "visit-record", "--out", "a.pdf"], ".docx"],
    [["diff", "school/routin", "2013-09", "2013-09"], "school/routine"],
    [["diff", "school/routine", "2013-09", "2031-01"], "2013-09"],
    [
      [
        "year",
        "districts/huishan",
        "--register",
        "samples/huishan",
        "--from",
        "2019-06-01",
        "--to",
        "2019-02-01",
        "--out",
        "x",
      ],
      "--to",
    ],
    [
      [
        "year",
        "districts/huishan",
        "--register",
        "samples/huishan",
        "--from",
        "2019-02-01",
        "--to",
        "2019-06-01",
        "--seed",
        "1.5",
        "--out",
        "x",
      ],
      "--seed",
    ],
  ])("%j", async (words, hint) => {
    const { exitCode, out, err } = await supervision(...words, "--lang", "en");
    expect(exitCode).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(hint);
  });

  it("when a language is asked for that is not there", async () => {
    const { exitCode, err } = await supervision("check", "districts/huishan", "--lang", "fr");
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringContaining("--lang en") });
  });

  it("without a command it shows the overview, and only asked-for help ends with 0", async () => {
    expect(await supervision()).toMatchObject({ exitCode: 2, out: "" });
    expect(await supervision("--help")).toMatchObject({ exitCode: 0, err: "" });
  });
});
