import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, filesIn, inItsOwnProcess } from "./command-line.ts";

function module(text: string): string {
  const file = join(emptyFolder(), "district.ts");
  writeFileSync(file, text);
  return file;
}

const plain = resolve(import.meta.dirname, "districts/plain.ts");

describe("the process of the command line", () => {
  it("keeps what a district's module prints out of its own output", async () => {
    const noisy = module(`console.log("noise");\nexport * from ${JSON.stringify(plain)};\n`);
    const { exitCode, out, err } = await inItsOwnProcess(["check", noisy, "--json"]);
    expect({ exitCode, answer: JSON.parse(out), err }).toEqual({
      exitCode: 0,
      answer: { ok: true, issues: [] },
      err: "noise\n",
    });
  });

  it("ends although a district's module leaves a timer running", async () => {
    const waiting = module(`setInterval(() => {}, 1000);\nexport * from ${JSON.stringify(plain)};\n`);
    expect((await inItsOwnProcess(["check", waiting])).exitCode).toBe(0);
  });

  it("says that a module never finishes loading", async () => {
    const { exitCode, err } = await inItsOwnProcess([
      "check",
      module("await new Promise(() => {});\nexport const nothing = 1;\n"),
    ]);
    expect(exitCode).toBe(3);
    expect(err).toContain("district-module-broken");
  });

  it("names the line at which a module breaks, without a stack", async () => {
    for (const text of ["\nthrow new Error('boom');\n", "\nexport const district = compose({\n"]) {
      const { exitCode, err } = await inItsOwnProcess(["check", module(text), "--lang", "en"]);
      expect(exitCode).toBe(3);
      expect(err).toMatch(/district\.ts, row \d/);
      expect(err).not.toContain("    at ");
    }
  });

  it.each(["SIGINT", "SIGTERM"] as const)("leaves no file behind when %s calls it off", async (signal) => {
    const out = emptyFolder();
    const { exitCode } = await inItsOwnProcess(["demo", "--out", out], signal, 700);
    // On a busy machine the signal may come before the program listens for it: then it ends with the signal itself.
    expect([130, -1]).toContain(exitCode);
    expect(filesIn(out)).toEqual([]);
  });
});
