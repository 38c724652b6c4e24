import { orThrow, type IsoDate, type ItemRef } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { source } from "../../test/editions.ts";
import { defineChecklistEdition, type ChecklistEdition } from "../index.ts";
import { composeLenses, lensBetween } from "../migration/index.ts";
import {
  itemSuccessors,
  problemHistories,
  type ItemSuccessors,
  type ProblemCheck,
  type ProblemSighting,
} from "./index.ts";

const ref = (item: string): ItemRef => `riverside/routine#${item}`;
const seen = (finding: string, item: string, date: IsoDate): ProblemSighting => ({
  finding,
  institution: "s1",
  item: ref(item),
  date,
});
const closed = (finding: string, date: IsoDate): ProblemCheck => ({ finding, date, status: "closed" });
const told = (
  sightings: readonly ProblemSighting[],
  checks: readonly ProblemCheck[],
  successors: ItemSuccessors,
): readonly string[] =>
  problemHistories(sightings, checks, successors).map(
    ({ item, findings, status, relapses, beforeSplit = [] }) =>
      `${item.split("#")[1]} ${findings.join("+")} ${status} ${relapses}${beforeSplit.length === 0 ? "" : ` (${beforeSplit.join("+")})`}`,
  );

const SPLIT = { [ref("safety")]: [ref("gate"), ref("fire")] } as const;

describe("a problem under an item that was split", () => {
  it("relapses where a part is seen again, and not under the part nobody saw", () => {
    expect(
      told(
        [seen("f1", "safety", "2025-09-10"), seen("f2", "gate", "2026-09-10")],
        [closed("f1", "2025-10-10")],
        SPLIT,
      ),
    ).toEqual(["gate f1+f2 open 1 (f1)"]);
  });

  it("stands under each part that was seen again, and is put right part by part", () => {
    expect(
      told(
        [
          seen("f1", "safety", "2025-09-10"),
          seen("f2", "gate", "2026-09-10"),
          seen("f3", "fire", "2026-09-10"),
        ],
        [closed("f2", "2026-10-10")],
        SPLIT,
      ),
    ).toEqual(["fire f1+f3 open 0 (f1)", "gate f1+f2 closed 0 (f1)"]);
  });

  it("keeps its item while no part was seen, whoever saw one elsewhere", () => {
    const elsewhere = { ...seen("f2", "gate", "2026-09-10"), institution: "s2" };
    expect(told([seen("f1", "safety", "2025-09-10"), elsewhere], [], SPLIT)).toEqual([
      "safety f1 open 0",
      "gate f2 open 0",
    ]);
  });

  it("is followed where the item keeps its id beside the new part: only what was seen before the part was", () => {
    const stays = { [ref("safety")]: [ref("safety"), ref("gate")] } as const;
    expect(
      told(
        [
          seen("f1", "safety", "2025-09-10"),
          seen("f2", "gate", "2026-03-10"),
          seen("f3", "safety", "2026-09-10"),
        ],
        [closed("f1", "2025-10-10")],
        stays,
      ),
    ).toEqual(["gate f1+f2 open 1 (f1)", "safety f1+f3 open 1"]);
  });
});

describe("problems under items that were merged", () => {
  const merged = { [ref("gate")]: ref("safety"), [ref("fire")]: ref("safety") } as const;

  it("are one, which is over when all of it is put right", () => {
    const sightings = [seen("f1", "gate", "2025-09-01"), seen("f2", "fire", "2025-09-05")];
    expect(told(sightings, [closed("f1", "2025-09-10")], merged)).toEqual(["safety f1+f2 open 0"]);
    const both = [closed("f1", "2025-09-10"), closed("f2", "2025-09-20")];
    expect(told(sightings, both, merged)).toEqual(["safety f1+f2 closed 0"]);
    const again = [...sightings, seen("f3", "safety", "2026-03-01")];
    expect(told(again, both, merged)).toEqual(["safety f1+f2+f3 open 1"]);
  });

  it("are put right together by a second look at what was found under the merged item", () => {
    const sightings = [
      seen("f1", "gate", "2025-09-01"),
      seen("f2", "fire", "2025-09-05"),
      seen("f3", "safety", "2026-03-01"),
    ];
    expect(told(sightings, [closed("f3", "2026-04-01")], merged)).toEqual(["safety f1+f2+f3 closed 0"]);
  });
});

describe("problems under items that were dropped", () => {
  it("keep their history under the last id they had", () => {
    const renamed = { [ref("flag")]: ref("ceremony") } as const;
    expect(
      told(
        [seen("f1", "flag", "2025-09-10"), seen("f2", "flag", "2026-03-10")],
        [closed("f1", "2025-10-10")],
        renamed,
      ),
    ).toEqual(["ceremony f1+f2 open 1"]);
  });
});

const edition = (name: string, ...items: readonly string[]): ChecklistEdition =>
  defineChecklistEdition({
    edition: name,
    status: "active",
    effective: { from: `${name}-01` as IsoDate },
    sources: [source],
    items: Object.fromEntries(items.map((id) => [id, { title: id, answer: "yes-no" } as const])),
  });

describe("what became of items", () => {
  it("is read off the lenses of editions, through several of them", () => {
    const [first, second, third] = [
      edition("2024-09", "safety", "flag", "books"),
      edition("2025-09", "gate", "fire", "ceremony", "books"),
      edition("2026-09", "gate", "flames", "ceremony", "books"),
    ];
    const one = orThrow(
      lensBetween("riverside/routine", first, second, [
        { kind: "split", from: "safety", into: [{ to: "gate" }, { to: "fire" }] },
        { kind: "rename", from: "flag", to: "ceremony" },
      ]),
    );
    const two = orThrow(
      lensBetween("riverside/routine", second, third, [
        { kind: "merge", from: [{ item: "fire" }, { item: "ceremony" }], to: "flames", prefer: "worst" },
      ]),
    );
    expect(itemSuccessors(one)).toEqual({
      [ref("safety")]: [ref("gate"), ref("fire")],
      [ref("flag")]: [ref("ceremony")],
    });
    const all = itemSuccessors(one, two);
    const sightings = [seen("f1", "safety", "2024-10-01"), seen("f2", "flames", "2026-10-01")];
    expect(told(sightings, [closed("f1", "2024-11-01")], all)).toEqual(["flames f1+f2 open 1 (f1)"]);
    const direct = itemSuccessors(composeLenses(one, two));
    expect(told(sightings, [closed("f1", "2024-11-01")], direct)).toEqual(["flames f1+f2 open 1 (f1)"]);
  });

  it("may go round in circles or lead nowhere without losing a finding, in whatever order records come in", () => {
    const ids = ["a", "b", "c", "d"] as const;
    const links = fc.dictionary(
      fc.constantFrom(...ids),
      fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
      { maxKeys: 4 },
    );
    const day = fc.integer({ min: 1, max: 28 }).map((n): IsoDate => `2026-03-${String(n).padStart(2, "0")}`);
    const story = fc.array(fc.tuple(fc.constantFrom(...ids), day, fc.option(day)), { maxLength: 8 });
    fc.assert(
      fc.property(links, story, fc.infiniteStream(fc.nat()), (graph, entries, stream) => {
        const successors: ItemSuccessors = Object.fromEntries(
          Object.entries(graph).map(([item, next]) => [ref(item), next.map(ref)] as const),
        );
        const sightings = entries.map(([item, date], index) => seen(`f${index}`, item, date));
        const checks = entries.flatMap(([, , date], index) =>
          date === null ? [] : [closed(`f${index}`, date)],
        );
        const histories = problemHistories(sightings, checks, successors);
        const kept = new Set(histories.flatMap(({ findings }) => findings));
        expect([...kept].toSorted()).toEqual(sightings.map(({ finding }) => finding).toSorted());
        for (const { spells, relapses, status } of histories) {
          expect(relapses).toBe(spells.length - 1);
          expect(spells.filter(({ until }) => until === undefined)).toHaveLength(status === "open" ? 1 : 0);
        }
        const shuffled = <Entry>(list: readonly Entry[]): Entry[] =>
          list
            .map((entry) => ({ entry, key: Number(stream.next().value) }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
        expect(problemHistories(shuffled(sightings), shuffled(checks), successors)).toEqual(histories);
      }),
      { numRuns: 1000 },
    );
  });
});
