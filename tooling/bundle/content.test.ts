import { describe, expect, it } from "vitest";
import { bundle, largest } from "./bundle.ts";

// What a list brings is its own text and the points it borrows, never the other lists of its entry.
const CONTENT = 6000;

const LISTS: readonly (readonly [entry: string, list: string])[] = [
  ["school", "schoolRoutine"],
  ["kindergarten", "kindergartenNational"],
  ["kindergarten", "kindergartenEightItems"],
  ["kindergarten", "kindergartenPoints"],
  ["kindergarten", "kindergartenConduct"],
  ["topics", "termOpening"],
  ["topics", "fiveManagements"],
  ["topics", "campusSafety"],
  ["topics", "bullying"],
  ["topics", "properRunning"],
  ["in-school", "lessonObservation"],
];

describe("a page that imports one list", () => {
  it.each(LISTS)("of %s, %s, loads at most 6 kB for it", async (entry, list) => {
    const alone = await bundle(`export { ${list} } from "@supervision/checklists/${entry}";`);
    expect(alone.gzip, largest(alone)).toBeLessThanOrEqual(CONTENT);
  });

  it("loads no other list of the entry, nor the plugin", async () => {
    const alone = await bundle(`export { bullying } from "@supervision/checklists/topics";`);
    const loaded = [...alone.files.keys()].filter((file) => file.includes("/topics/"));
    expect(loaded.map((file) => file.slice(file.lastIndexOf("/") + 1))).toEqual(["bullying.ts"]);
  });
});
