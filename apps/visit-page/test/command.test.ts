import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "visit-page-"));
const main = join(import.meta.dirname, "../src/main.ts");

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...words: readonly string[]): { readonly code: number | null; readonly err: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@supervision/source", main, ...words],
    { cwd: folder, encoding: "utf8" },
  );
  return { code: status, err: stderr };
}

describe("the command that makes pages", () => {
  it.each<readonly [readonly string[], number, string]>([
    [["--bogus"], 2, "参数不对"],
    [["--on", "2026-02-30"], 2, "“2026-02-30”不是日期"],
    [["--checklist", "school/routin"], 2, "是否为“school/routine”"],
    [["--checklist", "school/routine", "--checklist", "nope"], 2, "没有清单“nope”"],
    [["--checklist", "school/routine", "--checklist", "school-points/routine"], 1, "edition-not-plain"],
  ])("refuses %j, says why, and leaves nothing behind", (words, code, told) => {
    const out = join(folder, "none");
    const ended = run(...words, "--out", out);
    expect([ended.code, ended.err.includes(told), ended.err.includes("    at ")]).toEqual([
      code,
      true,
      false,
    ]);
    expect(readdirSync(folder)).not.toContain("none");
  });

  it("says where it could not write", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const ended = run("--checklist", "school/routine", "--out", join(file, "pages"));
    expect([ended.code, ended.err.includes("换一个文件夹")]).toEqual([3, true]);
  });

  it("writes whole files only", () => {
    const out = join(folder, "pages");
    expect(run("--checklist", "school/routine", "--on", "2026-03-02", "--out", out).code).toBe(0);
    expect(readdirSync(out)).toEqual(["school-routine.html"]);
  });
});
