import { definePlugin, type IsoDate } from "@supervision/domain";
import { defineChecklist, overrideChecklist, type ChecklistEdition } from "@supervision/checklists";
import { describe, expect, it } from "vitest";
import { checkLock, nextLock, type LockFile } from "./editions-lock.ts";
import { contentOf, type ContentPackage } from "./published-content.ts";
import { bumpsIn, checkBumps, formatBump } from "./version-bumps.ts";

const source = {
  title: "滨江区督导清单",
  issuedBy: "滨江区教育督导室",
  authority: "district",
  issuedOn: "2024-01",
} as const;
const first: ChecklistEdition = {
  edition: "2024-01",
  status: "active",
  effective: { from: "2024-01-01" },
  sources: [source],
  items: {
    exit: { title: "安全出口", answer: "yes-no", weight: 2 },
    ethos: { title: "校风", answer: "text" },
  },
};

function published(version: string, ...editions: readonly ChecklistEdition[]): ContentPackage {
  const list = defineChecklist({ id: "riverside/routine", title: "清单", appliesTo: ["primary"], editions });
  return contentOf("@riverside/content", version, [
    definePlugin({ id: "riverside", version: "1.0.0", contributes: [list] }),
  ]);
}

const reworded: ChecklistEdition = {
  ...first,
  items: { ...first.items, ethos: { title: "校风学风", answer: "text" } },
};

describe("the lock", () => {
  const day: IsoDate = "2026-03-02";
  const { lock } = nextLock([published("1.0.0", first)], {}, day);
  const codes = (now: ContentPackage, on = day, against: LockFile = lock): readonly string[] =>
    checkLock([now], against, on).map(({ code, fix }) => `${code} ${fix.split(" ")[0]}`);

  it("holds for content that did not change, and for drafts whatever they say", () => {
    expect(codes(published("1.0.0", first))).toEqual([]);
    const draft = {
      ...first,
      edition: "2027-01",
      status: "draft",
      effective: { from: "2027-01-01" },
    } as const;
    expect(codes(published("1.0.0", first, draft))).toEqual([]);
  });

  it("stops a change before and after the release, and lets an author lock it only before", () => {
    expect(codes(published("1.0.0", reworded))).toEqual(["changed npm"]);
    expect(codes(published("1.1.0", reworded))).toEqual(["changed undo"]);
    expect(nextLock([published("1.0.0", reworded)], lock, day).refused).toEqual([]);
    expect(nextLock([published("1.1.0", reworded)], lock, day).refused.map(({ code }) => code)).toEqual([
      "changed",
    ]);
  });

  it("lets an edition be mended after the release as long as its start has not come", () => {
    expect(nextLock([published("1.1.0", reworded)], lock, "2023-12-31").refused).toEqual([]);
    expect(codes(published("1.1.0", reworded), "2023-12-31")).toEqual(["changed npm"]);
  });

  it("stops an edition that is gone, starts on another day, or is not locked", () => {
    const later = { ...first, edition: "2026-09", effective: { from: "2026-09-01" } } as const;
    expect(codes(published("1.1.0", later))).toEqual(["removed put", "not-locked npm"]);
    expect(codes(published("1.1.0", { ...first, effective: { from: "2024-02-01" } }))).toEqual([
      "moved undo",
    ]);
    expect(codes(published("1.1.0", first, later))).toEqual(["not-locked npm"]);
    expect(nextLock([published("1.1.0", first, later)], lock, day)).toMatchObject({
      refused: [],
      lock: {
        "@riverside/content": {
          "riverside/routine": { "2024-01": { after: "1.0.0" }, "2026-09": { after: "1.1.0" } },
        },
      },
    });
  });

  it("locks what a district changes as well", () => {
    const list = defineChecklist({
      id: "national/routine",
      title: "清单",
      appliesTo: ["primary"],
      editions: [first],
    });
    const change = (title: string): ContentPackage =>
      contentOf("@riverside/content", "1.0.0", [
        definePlugin({
          id: "riverside",
          version: "1.0.0",
          overrides: [
            overrideChecklist(list, {
              basedOn: "2024-01",
              effective: { from: "2025-09-01" },
              source,
              items: { exit: { title } },
            }),
          ],
        }),
      ]);
    const own = nextLock([change("出口")], {}, day).lock;
    expect(Object.keys(own["@riverside/content"] ?? {})).toEqual(["riverside -> national/routine"]);
    expect(codes(change("出口"), day, own)).toEqual([]);
    expect(codes(change("安全出口畅通"), day, own)).toEqual(["changed npm"]);
  });
});

describe("the version a new edition asks for", () => {
  const next = (change: Partial<ChecklistEdition>): ChecklistEdition => ({
    ...first,
    ...change,
    edition: "2026-09",
    effective: { from: "2026-09-01" },
  });
  const released = nextLock([published("1.0.0", first)], {}, "2026-03-02").lock;
  const asks = (edition: ChecklistEdition, bumps: Parameters<typeof checkBumps>[2], version = "1.1.0") =>
    checkBumps([published(version, first, edition)], released, bumps).map(
      ({ needed, declared }) => `${declared} < ${needed}`,
    );

  it.each<[string, ChecklistEdition, string]>([
    [
      "another weight",
      next({ items: { ...first.items, exit: { title: "安全出口", answer: "yes-no", weight: 3 } } }),
      "major",
    ],
    [
      "another question",
      next({ items: { ...first.items, fence: { title: "围栏", answer: "yes-no" } } }),
      "minor",
    ],
    ["other words", next({ items: reworded.items }), "patch"],
  ])("is refused when it is too low: %s", (_what, edition, needed) => {
    expect(asks(edition, {})).toEqual([`none < ${needed}`]);
    expect(asks(edition, { "@riverside/content": "major" })).toEqual([]);
  });

  it.each<[string, ChecklistEdition, string]>([
    [
      "another weight",
      next({ items: { exit: { title: "安全出口", answer: "yes-no", weight: 9 } } }),
      "patch < minor",
    ],
    [
      "another question",
      next({ items: { ...first.items, fence: { title: "围栏", answer: "yes-no" } } }),
      "none < patch",
    ],
    ["other words", next({ items: reworded.items }), "none < patch"],
  ])("moves one place lower before 1.0: %s", (_what, edition, asked) => {
    const early = nextLock([published("0.3.0", first)], {}, "2026-03-02").lock;
    const [declared = ""] = asked.split(" < ");
    const content = [published("0.4.0", first, edition)];
    const said = declared === "patch" ? ({ "@riverside/content": "patch" } as const) : {};
    const problems = checkBumps(content, early, said);
    expect(problems.map((problem) => `${problem.declared} < ${problem.needed}`)).toEqual([asked]);
    expect(problems.map((problem) => formatBump(problem)).join()).toContain(edition.edition);
    expect(checkBumps(content, early, { "@riverside/content": "minor" })).toEqual([]);
  });

  it("asks for nothing once it was released", () => {
    const released2 = nextLock(
      [published("1.1.0", first, next({ items: reworded.items }))],
      released,
      "2026-10-01",
    );
    expect(
      checkBumps([published("1.2.0", first, next({ items: reworded.items }))], released2.lock, {}),
    ).toEqual([]);
  });

  it("is read from changesets, the largest of each package", () => {
    expect(bumpsIn(['---\n"@a/b": patch\n"@a/c": minor\n---\n\n说明', "---\n'@a/b': minor\n---\n"])).toEqual({
      "@a/b": "minor",
      "@a/c": "minor",
    });
  });
});
