import {
  type ChecklistOverride,
  defineChecklist,
  defineChecklistEdition,
  overrideChecklist,
  remove,
} from "@supervision/checklists";
import { definePlugin, type LegalSource, type Override, type Plugin } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { checkDistrict, originOf } from "../src/index.ts";
import { oneZone } from "./sample-content.ts";

const source: LegalSource = {
  title: "示例办法",
  issuedBy: "示例教育督导室",
  authority: "city",
  issuedOn: "2024",
};
const routine = defineChecklist({
  id: "national/routine",
  title: "示例清单",
  appliesTo: ["primary"],
  editions: [
    defineChecklistEdition({
      edition: "2024-01",
      status: "active",
      effective: { from: "2024-01-01" },
      sources: [source],
      items: {
        exits: { title: "安全出口", answer: "yes-no", weight: 5 },
        meals: { title: "食堂", answer: "yes-no", weight: 3 },
        books: { title: "图书", answer: "yes-no", weight: 1 },
      },
    }),
  ],
});
const national = definePlugin({ id: "national", version: "1.0.0", contributes: [routine] });
const effective = { from: "2025-09-01" };
const based = { basedOn: "2024-01", effective, source } as const;

function districtOf(overrides: Readonly<Record<string, readonly Override[]>>) {
  const own: readonly Plugin[] = Object.entries(overrides).map(([id, changes]) =>
    definePlugin({ id, version: "1.0.0", overrides: changes }),
  );
  return checkDistrict(
    { id: "riverside", name: "滨江区", plugins: [...own, national], zones: oneZone },
    { strict: true },
  );
}

function routineOf(overrides: Readonly<Record<string, readonly Override[]>>) {
  const checked = districtOf(overrides);
  if (!checked.ok) throw new Error(checked.issues.map(({ code }) => code).join(" "));
  const resolved = checked.value.on("2025-10-01").checklists["national/routine"];
  if (resolved === undefined) throw new Error("not in force");
  return resolved;
}

describe("a change that supersedes another plugin's", () => {
  it("wins the shared field; the superseded plugin keeps its other fields", () => {
    // "aside" sorts before "city": neither the alphabet nor the list decides.
    const resolved = routineOf({
      city: [
        overrideChecklist(routine, {
          ...based,
          items: { exits: { weight: 6, title: "出口" }, meals: { weight: 4 } },
        }),
      ],
      aside: [
        overrideChecklist(routine, { ...based, items: { exits: { weight: 7 } }, supersedes: ["city"] }),
      ],
    });
    expect(resolved.edition.items["exits"]).toMatchObject({ weight: 7, title: "出口" });
    expect(resolved.edition.items["meals"]).toMatchObject({ weight: 4 });
    expect(originOf(resolved, "items.exits.weight").plugin).toBe("aside");
    expect(originOf(resolved, "items.exits.title").plugin).toBe("city");
    expect(originOf(resolved, "items.exits.answer").plugin).toBe("national");
  });

  it("brings back an item the other removed, at its old place, and leaves the other's removals alone", () => {
    const resolved = routineOf({
      city: [
        overrideChecklist(routine, {
          ...based,
          items: { exits: remove("另查"), meals: { weight: 4 }, books: remove("另查") },
        }),
      ],
      riverside: [
        overrideChecklist(routine, { ...based, items: { exits: { weight: 7 } }, supersedes: ["city"] }),
      ],
    });
    expect(Object.keys(resolved.edition.items)).toEqual(["exits", "meals"]);
    expect(resolved.edition.items["exits"]).toMatchObject({ weight: 7, title: "安全出口" });
    expect(resolved.edition.items["meals"]).toMatchObject({ weight: 4 });
  });

  it("puts its own document under what it demands, also in the words of the superseded one", () => {
    const city = { ...source, title: "市级办法" };
    const own = { ...source, title: "区级办法" };
    const basisOf = (title: string, supersedes: readonly string[] = ["city"], weight = 5) =>
      routineOf({
        city: [
          overrideChecklist(routine, { ...based, source: city, items: { exits: { title: "安全出口畅通" } } }),
        ],
        riverside: [
          overrideChecklist(routine, {
            ...based,
            source: own,
            supersedes,
            items: { exits: title === "" ? { weight } : { title } },
          }),
        ],
      }).edition.items["exits"];
    expect(basisOf("安全出口标识清楚")).toMatchObject({ title: "安全出口标识清楚", basis: own });
    // The same words as the superseded change: they rest on what is in force now.
    expect(basisOf("安全出口畅通")).toMatchObject({ title: "安全出口畅通", basis: own });
    // As published again: what was published is what it rests on.
    expect(basisOf("安全出口")).toMatchObject({ title: "安全出口" });
    expect(basisOf("安全出口")).not.toHaveProperty("basis");
    // Other fields stay with the change they come from.
    expect(basisOf("", [], 7)).toMatchObject({ title: "安全出口畅通", weight: 7, basis: city });
  });

  it("may remove what the other changed", () => {
    const resolved = routineOf({
      city: [overrideChecklist(routine, { ...based, items: { exits: { weight: 6 } } })],
      riverside: [
        overrideChecklist(routine, { ...based, items: { exits: remove("另查") }, supersedes: ["city"] }),
      ],
    });
    expect(Object.keys(resolved.edition.items)).toEqual(["meals", "books"]);
    expect(resolved.provenance).toEqual({
      "items.exits": { plugin: "riverside", edition: "2024-01", source },
    });
  });

  it("may change an item the other added", () => {
    const added = overrideChecklist(routine, {
      ...based,
      add: { fence: { title: "围栏", answer: "yes-no", weight: 1 } },
    });
    // Written as data: the compiler knows the published items only.
    const changed: ChecklistOverride = {
      ...added,
      add: {},
      items: { fence: { weight: 2 } },
      supersedes: ["city"],
    };
    const resolved = routineOf({ city: [added], riverside: [changed] });
    expect(resolved.edition.items["fence"]).toMatchObject({ title: "围栏", weight: 2 });
    expect(originOf(resolved, "items.fence.title").plugin).toBe("city");
    expect(originOf(resolved, "items.fence.weight").plugin).toBe("riverside");
  });

  it("forms chains: province, city, district", () => {
    const weigh = (weight: number, supersedes: readonly string[]) => [
      overrideChecklist(routine, { ...based, items: { exits: { weight } }, supersedes }),
    ];
    const resolved = routineOf({
      province: weigh(6, []),
      city: weigh(7, ["province"]),
      area: weigh(8, ["city", "province"]),
    });
    expect(resolved.edition.items["exits"]).toMatchObject({ weight: 8 });
  });
});
