import { checkPlugin } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { kindergarten } from "../kindergarten/index.ts";
import { school } from "../school/index.ts";
import { defineChecklist, type Checklist } from "./checklist.ts";

const PLUGINS = [school, kindergarten];

// Pages that load a standard list do not check it; it is done here, once and in full.
describe("standard content, checked as a district's own is", () => {
  it.each(PLUGINS.map((plugin) => [plugin.id, plugin] as const))("plugin %s", (_id, plugin) => {
    expect(checkPlugin(plugin)).toEqual([]);
  });

  const lists: readonly Checklist[] = [...school.contributes, ...kindergarten.contributes];
  it.each(lists.map((list) => [list.id, list] as const))("checklist %s", (_id, list) => {
    expect(defineChecklist(list)).toEqual(list);
  });
});
