import { type Checklist, type ChecklistEdition, type ChecklistOverride } from "@supervision/checklists";
import type { LegalSource, Plugin } from "@supervision/domain";

const source: LegalSource = {
  title: "合成数据",
  issuedBy: "合成督导室",
  authority: "district",
  issuedOn: "2024",
};

function count(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

/** Synthetic plugins: each adds checklists with so many items and editions, and each but the first changes one list of the one before. */
export function largePlugins(size: {
  readonly plugins: number;
  readonly checklists: number;
  readonly items: number;
  readonly editions: number;
}): readonly Plugin[] {
  const edition = (at: number): ChecklistEdition => ({
    edition: `${2020 + at}-01`,
    status: "active",
    effective: { from: `${2020 + at}-01-01` },
    sources: [source],
    items: Object.fromEntries(
      count(size.items).map((item) => [
        `item-${item}`,
        {
          title: `事项${item}`,
          answer: "yes-no",
          weight: 1 + (item % 5),
          ...(item === 0 ? { domain: "plugin-0/list-0#item-1" } : {}),
        },
      ]),
    ),
  });
  const lists = (plugin: number): readonly Checklist[] =>
    count(size.checklists).map((list) => ({
      kind: "checklist",
      id: `plugin-${plugin}/list-${list}`,
      title: `清单${list}`,
      appliesTo: ["primary"],
      editions: count(size.editions).map(edition),
    }));
  const change = (plugin: number): ChecklistOverride => ({
    kind: "checklist",
    target: `plugin-${plugin - 1}/list-0`,
    basedOn: `${2020 + size.editions - 1}-01`,
    effective: { from: `${2020 + size.editions - 1}-${String(1 + (plugin % 12)).padStart(2, "0")}-15` },
    source,
    items: { "item-2": { weight: 9 }, "item-3": { removed: "合成" } },
    add: { [`own-${plugin}`]: { title: "自增事项", answer: "yes-no" } },
  });
  return count(size.plugins).map((plugin) => ({
    id: `plugin-${plugin}`,
    version: "1.0.0",
    requires: plugin === 0 ? {} : { [`plugin-${plugin - 1}`]: "^1" },
    contributes: lists(plugin),
    overrides: plugin === 0 ? [] : [change(plugin)],
  }));
}
