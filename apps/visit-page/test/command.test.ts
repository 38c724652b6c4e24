import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { translationTemplate } from "@supervision/checklists/translations";
import { encodeTranslation } from "@supervision/schemas";
import { afterAll, describe, expect, it } from "vitest";
import { contentOf } from "./visit.ts";

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
    [
      ["--checklist", "school/routine", "--checklist", "kindergarten-evaluation/conduct"],
      1,
      "page-list-not-in-force",
    ],
    [["--translation", "gone.xlsx"], 1, "page-translation-unreadable"],
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

  it("puts the sheet of a translator into the page, and refuses a file that is none", async () => {
    const { content, list } = { content: contentOf("school/routine"), list: "school/routine" };
    const edition = { id: list, title: content.title, edition: content.edition };
    const blank = translationTemplate(edition, "en");
    const texts = Object.fromEntries(
      Object.entries(blank.texts).map(([path, text]) => [
        path,
        { ...text, translation: path === "items/safety/title" ? "Safety of the campus" : "" },
      ]),
    );
    const sheet = join(folder, "english.xlsx");
    writeFileSync(sheet, await encodeTranslation(edition, { ...blank, texts }));
    const out = join(folder, "english");
    const words = ["--checklist", list, "--on", "2026-03-02", "--out", out, "--translation"];
    expect(run(...words, sheet).code).toBe(0);
    expect(readFileSync(join(out, "school-routine.html"), "utf8")).toContain("Safety of the campus");
    const strange = join(folder, "strange.xlsx");
    writeFileSync(strange, "no sheet");
    const ended = run(...words, strange);
    expect([ended.code, ended.err.includes("strange.xlsx"), ended.err.includes("    at ")]).toEqual([
      1,
      true,
      false,
    ]);
  });
});
