import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, filesIn, inItsOwnProcess, root } from "./command-line.ts";

/** What the guides call the folder of the register. */
const REGISTERS = new Set(["my-register", "台账文件夹"]);
const guides = globSync("docs/guide/build-a-district*.md", { cwd: root });

/** The blocks of a guide in one language, as written. */
function blocks(guide: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...readFileSync(join(root, guide), "utf8").matchAll(fence)].map(([, text = ""]) => text);
}

describe.each(guides)("%s", (guide) => {
  it("leads from its own district and register to a year that passes the check", async () => {
    const folder = emptyFolder();
    const [program = ""] = blocks(guide, "ts");
    const district = join(folder, "district.ts");
    writeFileSync(district, program);
    const register = join(folder, "register");
    mkdirSync(register);
    blocks(guide, "text").forEach((text, index) => writeFileSync(join(register, `${index}.csv`), text));

    const calls = blocks(guide, "sh")
      .flatMap((text) => text.trim().split("\n"))
      .map((line) => line.replace("npm run -s supervision -- ", "").split(" "));
    expect(calls.length).toBeGreaterThanOrEqual(6);
    for (const words of calls) {
      const there = words.map((word) =>
        word === "./district.ts" || REGISTERS.has(word) || /^out\b/.test(word)
          ? join(folder, REGISTERS.has(word) ? "register" : word)
          : word,
      );
      const { exitCode, err } = await inItsOwnProcess(there);
      expect({ call: words.join(" "), exitCode, err }).toEqual({ call: words.join(" "), exitCode: 0, err });
    }
    expect(filesIn(dirname(district)).filter((file) => file.endsWith(".ics"))).toHaveLength(3);
  });
});
