import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { change, DISTRICT, planned, REGISTER } from "./changing.ts";
import { emptyFolder, filesIn, json, supervision } from "./command-line.ts";

const ILL = ["--change", "请假 督学=D03 开始=2026-03-10 结束=2026-03-11"];

/** A plan of a month, made once. */
let original = "";

beforeAll(async () => {
  original = await planned("2026-03-01", "2026-03-31");
});

const first = (): string => original;

describe("files of a change", () => {
  it("are not replaced by a new plan of the year unless that is asked for", async () => {
    const folder = join(emptyFolder(), "new");
    await change(first(), "2026-03-06", ...ILL, "--out", folder);
    const year = ["year", DISTRICT, "--register", REGISTER, "--from", "2026-03-01", "--to", "2026-03-31"];
    const refused = await supervision(...year, "--out", folder);
    expect([refused.exitCode, refused.err.includes("plan-changed-since")]).toEqual([3, true]);
    expect(json(join(folder, "schedule.json"))).toMatchObject({
      changed: { changes: [{ on: "2026-03-06" }] },
    });
    expect((await supervision(...year, "--out", folder, "--overwrite")).exitCode).toBe(0);
  });

  it("stay as they were when one of them cannot be written", async () => {
    const folder = join(emptyFolder(), "new");
    await change(first(), "2026-03-06", ...ILL, "--out", folder);
    const before = new Map(
      filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
    );
    // A folder stands where a file is to go, late in the order.
    rmSync(join(folder, "schedule.json"));
    mkdirSync(join(folder, "schedule.json"));
    const again = await change(
      first(),
      "2026-03-06",
      "--change",
      "请假 督学=D05 开始=2026-03-12",
      "--out",
      folder,
      "--overwrite",
    );
    expect([again.exitCode, again.err.includes("output-not-written")]).toEqual([3, true]);
    before.delete("schedule.json");
    const after = new Map(
      filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
    );
    expect(after).toEqual(before);
  });
});
