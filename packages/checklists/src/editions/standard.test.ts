import { checkPlugin, type Plugin } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { inSchool } from "../in-school/index.ts";
import { kindergarten, kindergartenEvaluation, kindergartenPointsPlugin } from "../kindergarten/index.ts";
import { school, schoolPointsPlugin, schoolVariants } from "../school/index.ts";
import { topics } from "../topics/index.ts";
import { defineChecklist, type Checklist } from "./checklist.ts";

const PLUGINS: readonly Plugin<string, Checklist>[] = [
  school,
  schoolPointsPlugin,
  schoolVariants,
  kindergarten,
  kindergartenPointsPlugin,
  kindergartenEvaluation,
  topics,
  inSchool,
];

// Pages that load a standard list do not check it; it is done here, once and in full.
describe("standard content, checked as a district's own is", () => {
  it.each(PLUGINS.map((plugin) => [plugin.id, plugin] as const))("plugin %s", (_id, plugin) => {
    expect(checkPlugin(plugin)).toEqual([]);
  });

  const lists = PLUGINS.flatMap((plugin) => plugin.contributes);
  it.each(lists.map((list) => [list.id, list] as const))("checklist %s", (_id, list) => {
    expect(defineChecklist(list)).toEqual(list);
  });
});
