import { orThrow, type Authority } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edition2024, edition2026, riverside, source } from "../../test/editions.ts";
import { history } from "../../test/edit-histories.ts";
import {
  checklistKind,
  overrideChecklist,
  remove,
  type ChecklistEdition,
  type ChecklistItem,
  type ChecklistOverride,
  type ItemChange,
  type Removal,
} from "../index.ts";
import { applyChecklistOverride as applyOverride } from "../overrides/apply-checklist-override.ts";
import { isRemoval } from "../overrides/removal.ts";
import {
  applyOverlays,
  formatUpgrade,
  resolveUpgrade,
  upgradeOverlay,
  upgradeOverlays,
  type ConflictDecision,
  type OverlayUpgrade,
} from "./index.ts";

const ID = "riverside/routine";

function changeOf(
  edition: ChecklistEdition,
  items: Readonly<Record<string, ItemChange | Removal>>,
  add: Readonly<Record<string, ChecklistItem>> = {},
  authority: Authority = "district",
): ChecklistOverride {
  return {
    kind: "checklist",
    target: ID,
    basedOn: edition.edition,
    effective: { from: edition.effective.from },
    source: { ...source, authority },
    items,
    add,
  };
}

const fields: fc.Arbitrary<ItemChange | Removal> = fc.oneof(
  fc.record(
    {
      title: fc.constantFrom("安全", "安全（本地）", "食堂（修订）"),
      text: fc.constantFrom("看现场", "问学生"),
      answer: fc.constantFrom<ChecklistItem["answer"][]>("yes-no", "text", { type: "yes-no", good: "no" }),
    },
    { requiredKeys: [] },
  ),
  fc.constant(remove("并入专项")),
);
const added: fc.Arbitrary<ChecklistItem> = fc.record({
  title: fc.constantFrom("临河围栏", "校车"),
  answer: fc.constant("yes-no" as const),
});

/** An edition, the next one, and a layer over the first. */
const situation = history.chain(({ first, later }) => {
  const upstream = later[0]?.edition ?? first;
  const ids = Object.keys(first.items);
  const changes = fc
    .array(fc.tuple(fc.constantFrom(...ids), fields), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries));
  // New ids now and then meet ids that the next edition adds.
  const additions = fc
    .array(fc.tuple(fc.constantFrom("river-fence", "bus", "n1-1", "n1-2"), added), { maxLength: 3 })
    .map((entries) => Object.fromEntries(entries));
  return fc
    .tuple(changes, additions, fc.infiniteStream(fc.constantFrom<ConflictDecision[]>("local", "upstream")))
    .map(([items, add, stream]) => ({ first, upstream, change: changeOf(first, items, add), stream }))
    .filter((one) =>
      checklistKind.checkOverride(first, one.change).every(({ severity }) => severity !== "error"),
    );
});

function decide(
  { conflicts }: OverlayUpgrade,
  stream: Iterator<ConflictDecision>,
): Readonly<Record<string, ConflictDecision>> {
  return Object.fromEntries(
    conflicts.map(({ path }): [string, ConflictDecision] => [path, orUpstream(stream.next())]),
  );
}

function orUpstream(next: IteratorResult<ConflictDecision, unknown>): ConflictDecision {
  return next.done === true ? "upstream" : next.value;
}

describe("layers over a checklist", () => {
  it("change nothing when they are empty, however many there are", () => {
    fc.assert(
      fc.property(history, fc.nat(3), ({ first }, count) => {
        const layers = Array.from({ length: count }, (_, index) => ({
          name: `l${index}`,
          change: changeOf(first, {}),
        }));
        expect(orThrow(applyOverlays({ id: ID, edition: first }, layers))).toEqual({
          edition: first,
          provenance: {},
        });
      }),
      { numRuns: 100 },
    );
  });

  const province = {
    name: "province",
    change: changeOf(edition2024, { patrol: { title: "巡查" } }, {}, "province"),
  };
  const city = {
    name: "city",
    change: changeOf(
      edition2024,
      { patrol: { weight: 6 } },
      { bus: { title: "校车", answer: "yes-no", weight: 2 } },
      "city",
    ),
  };
  const district = {
    name: "district",
    change: changeOf(edition2024, { bus: { weight: 3 }, lesson: remove("另行听课") }),
  };

  it("build on one another from the province to the district, and say who said what", () => {
    const layered = orThrow(applyOverlays({ id: ID, edition: edition2024 }, [province, city, district]));
    expect(layered.edition.items["patrol"]).toMatchObject({ title: "巡查", weight: 6 });
    expect(layered.edition.items["bus"]).toMatchObject({ weight: 3 });
    expect(layered.edition.items["lesson"]).toBeUndefined();
    expect(Object.entries(layered.provenance).map(([path, { layer }]) => `${path} ${layer}`)).toEqual([
      "items.patrol.title province",
      "items.patrol.weight city",
      "items.bus city",
      "items.bus.weight district",
      "items.lesson district",
    ]);
  });

  it("refuse what dangles, what is out of order and what was written against another edition", () => {
    const codes = (...layers: Parameters<typeof applyOverlays>[1]): readonly string[] => {
      const checked = applyOverlays({ id: ID, edition: edition2024 }, layers);
      return checked.ok ? [] : checked.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    };
    expect(codes(district, city)).toEqual([
      "overlay-order-wrong 1.source.authority",
      "override-item-missing 0.items.bus",
    ]);
    expect(codes(city, city)).toContain("overlay-name-twice 1");
    expect(codes({ name: "x", change: { ...province.change, target: "other/list" } })).toEqual([
      "overlay-target-other 0.target",
    ]);
    expect(codes({ name: "x", change: changeOf(edition2026, {}) })).toEqual(["overlay-outdated 0.basedOn"]);
  });
});

describe("carrying a layer over to the next edition", () => {
  it("changes nothing when the edition did not change", () => {
    fc.assert(
      fc.property(situation, ({ first, change }) => {
        const { kept, conflicts } = orThrow(upgradeOverlay(first, first, change));
        expect(conflicts).toEqual([]);
        expect(applyOverride(first, kept)).toEqual(applyOverride(first, change));
      }),
      { numRuns: 300 },
    );
  });

  it("takes what only one side changed, and asks about the rest: field by field, as a three-way merge does", () => {
    fc.assert(
      fc.property(situation, ({ first, upstream, change }) => {
        const { kept, conflicts } = orThrow(upgradeOverlay(first, upstream, change));
        const merged = applyOverride(upstream, kept);
        const asked = new Set(conflicts.map(({ path }) => path));
        const expected: unknown[] = [];
        const found: unknown[] = [];
        for (const [id, old] of Object.entries(first.items)) {
          const now = upstream.items[id];
          const local = change.items?.[id];
          if (now === undefined || (local !== undefined && "removed" in local)) continue;
          for (const field of ["title", "text", "answer"] as const) {
            if (asked.has(`items.${id}.${field}`) || asked.has(`items.${id}`)) continue;
            const wanted = local?.[field] ?? old[field];
            expected.push(same(wanted, old[field]) ? now[field] : wanted);
            found.push(merged.items[id]?.[field]);
          }
        }
        expect(found).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it("loses no local change: each is kept, in conflict, or no longer needed", () => {
    fc.assert(
      fc.property(situation, ({ first, upstream, change }) => {
        const { kept, conflicts, notes } = orThrow(upgradeOverlay(first, upstream, change));
        const accounted = [...conflicts, ...notes].map(({ path }) => path);
        const lost = checklistKind.fieldsOf(change).filter((path) => {
          const [, id = "", field] = path.split(".");
          const to = Object.hasOwn(upstream.items, id) ? id : (upstream.replaces?.[id] ?? id);
          const there = [...checklistKind.fieldsOf(kept)];
          const stays = there.includes(field === undefined ? `items.${to}` : `items.${to}.${field}`);
          return (
            !stays &&
            ![path, `items.${id}`, `add.${id}`, path.replace("items.", "add.")].some((place) =>
              accounted.includes(place),
            )
          );
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("comes to the same whether one upgrades and then decides, or decides and then applies what did not conflict", () => {
    fc.assert(
      fc.property(situation, ({ first, upstream, change, stream }) => {
        const upgrade = orThrow(upgradeOverlay(first, upstream, change));
        const decisions = decide(upgrade, stream);
        const settled = resolveUpgrade(upgrade, decisions);
        // Two local changes of one item that say different things are refused; see below.
        fc.pre(settled.ok || settled.issues.some(({ code }) => code !== "overlay-decisions-clash"));
        const resolved = orThrow(settled);
        const decided = orThrow(
          resolveUpgrade({ ...upgrade, kept: { ...upgrade.kept, items: {}, add: {} } }, decisions),
        );
        const after = applyOverride(applyOverride(upstream, decided), upgrade.kept);
        expect(sorted(after)).toEqual(sorted(applyOverride(upstream, resolved)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("loses no change that was decided for: it stands in the layer, or two that cannot both hold are named", () => {
    fc.assert(
      fc.property(situation, ({ first, upstream, change, stream }) => {
        const upgrade = orThrow(upgradeOverlay(first, upstream, change));
        const decisions = decide(upgrade, stream);
        const settled = resolveUpgrade(upgrade, decisions);
        const named = settled.ok ? [] : settled.issues.map(({ code }) => code);
        expect(named.filter((code) => code !== "overlay-decisions-clash")).toEqual([]);
        const items = settled.ok ? (settled.value.items ?? {}) : {};
        const lost = upgrade.conflicts.filter(({ path, item, local }) => {
          if (named.length > 0 || decisions[path] !== "local" || local.kind !== "change") return false;
          // What asked for no decision stands.
          const kept = upgrade.kept.items?.[item] ?? {};
          if (isRemoval(kept)) return false;
          const stands = { ...items[item] };
          return Object.entries({ ...local.fields, ...kept }).some(
            ([field, value]) => JSON.stringify(Reflect.get(stands, field)) !== JSON.stringify(value),
          );
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("refuses to keep two different local changes of items that became one", () => {
    const base: ChecklistEdition = {
      ...edition2024,
      items: { gate: { title: "门卫", answer: "yes-no" }, fire: { title: "消防", answer: "yes-no" } },
    };
    const next: ChecklistEdition = {
      ...edition2026,
      items: { safety: { title: "安全", answer: "yes-no" } },
      replaces: { gate: "safety", fire: "safety" },
    };
    const both = (fire: ItemChange | Removal): ChecklistOverride =>
      changeOf(base, { gate: { title: "门卫在岗" }, fire });
    const settle = (fire: ItemChange | Removal): readonly string[] => {
      const upgrade = orThrow(upgradeOverlay(base, next, both(fire)));
      const local = { "items.gate": "local", "items.fire": "local" } as const;
      const resolved = resolveUpgrade(upgrade, local);
      const chain = upgradeOverlays(base, next, [{ name: "district", change: both(fire) }], {
        district: local,
      });
      expect(chain.ok).toBe(resolved.ok);
      return resolved.ok ? [] : resolved.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
    };
    expect(settle({ title: "消防通道畅通" })).toEqual(["overlay-decisions-clash items.fire"]);
    expect(settle(remove("并入专项"))).toEqual(["overlay-decisions-clash items.fire"]);
    expect(settle({ title: "门卫在岗" })).toEqual([]);
    expect(settle({ text: "看通道" })).toEqual([]);
  });

  it("gives a layer that fits the next edition, whatever was decided for upstream", () => {
    fc.assert(
      fc.property(situation, ({ first, upstream, change }) => {
        const upgrade = orThrow(upgradeOverlay(first, upstream, change));
        const all = Object.fromEntries(upgrade.conflicts.map(({ path }) => [path, "upstream" as const]));
        const layer = { name: "district", change: orThrow(resolveUpgrade(upgrade, all)) };
        expect(applyOverlays({ id: ID, edition: upstream }, [layer]).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  const change = overrideChecklist(riverside, {
    basedOn: "2024-01",
    effective: { from: "2025-09-01" },
    source,
    items: {
      "fire-exit": { title: "出口畅通", weight: 5 },
      patrol: { title: "每日巡查" },
      "fast-class": { weight: 1 },
      homework: remove("由学业专项检查"),
      lesson: { text: "随机听课一节以上" },
      highlights: { text: "每校一条" },
    },
    add: { "river-fence": { title: "河边围栏", answer: "yes-no", weight: 2 } },
  });

  it("says in words what conflicts and how to decide it", async () => {
    const upgrade = orThrow(upgradeOverlay(edition2024, edition2026, change));
    const text = `${formatUpgrade(upgrade)}\n\n${formatUpgrade(upgrade, "en")}\n`;
    await expect(text).toMatchFileSnapshot("../../test/golden/overlay-upgrade.txt");
    const open = resolveUpgrade(upgrade, {});
    expect(open.ok ? [] : open.issues.map(({ code }) => code)).toEqual(
      upgrade.conflicts.map(() => "overlay-conflict-open"),
    );
    expect([upgrade.ended?.effective, upgrade.kept.effective]).toEqual([
      { from: "2025-09-01", until: "2026-08-31" },
      { from: "2026-09-01" },
    ]);
  });

  it("lets a district meet what its city decided", () => {
    const city = { name: "city", change: changeOf(edition2024, { "fire-exit": { weight: 5 } }, {}, "city") };
    const district = { name: "district", change: changeOf(edition2024, { "fire-exit": { weight: 8 } }) };
    const undecided = orThrow(upgradeOverlays(edition2024, edition2026, [city, district]));
    expect(undecided.map(({ name, open }) => `${name} ${open.join()}`)).toEqual([
      "city items.fire-exit.weight",
      "district items.fire-exit.weight",
    ]);
    const path = "items.fire-exit.weight";
    const decided = orThrow(
      upgradeOverlays(edition2024, edition2026, [city, district], { city: { [path]: "local" } }),
    );
    // The city stays at 5 points, which is what the district's 8 were written against: nothing is left to ask.
    expect(decided.map(({ open }) => open)).toEqual([[], []]);
    const layers = decided.map(({ layer }) => layer);
    const { edition } = orThrow(applyOverlays({ id: ID, edition: edition2026 }, layers));
    expect(edition.items["fire-exit"]?.weight).toBe(8);
  });
});

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Items in one order: where new items stand depends on what was there first. */
function sorted(edition: ChecklistEdition): ChecklistEdition {
  const items = Object.entries(edition.items).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...edition, items: Object.fromEntries(items) };
}
