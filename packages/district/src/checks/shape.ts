import type { Bilingual, Plugin } from "@supervision/domain";
import type { IssueList } from "../issue-list.ts";
import { pluginInvalid } from "../issues.ts";

type Path = readonly (string | number)[];

const TEXT: Bilingual = { zh: "文字", en: "a text" };
const LIST: Bilingual = { zh: "数组", en: "an array" };
const OBJECT: Bilingual = { zh: "对象", en: "an object" };
const PLUGIN: Bilingual = {
  zh: "插件（由 definePlugin 声明的对象）",
  en: "a plugin, as definePlugin returns it,",
};
const SOURCES: Bilingual = { zh: "至少一个依据", en: "at least one source" };

/** The values that are shaped like plugins; the others raise `plugin-invalid`. For callers without the compiler. */
export function checkShapes(plugins: readonly unknown[], issues: IssueList): readonly Plugin[] {
  return plugins.filter((plugin, index): plugin is Plugin => isPlugin(plugin, ["plugins", index], issues));
}

function isPlugin(value: unknown, at: Path, issues: IssueList): value is Plugin {
  const found: [Path, Bilingual][] = [];
  if (!isObject(value)) found.push([at, PLUGIN]);
  else {
    const path = typeof value["id"] === "string" ? ["plugins", value["id"]] : at;
    expectTexts(value, ["id", "version"], path, found);
    if (!isObject(value["requires"])) found.push([[...path, "requires"], OBJECT]);
    else expectTexts(value["requires"], Object.keys(value["requires"]), [...path, "requires"], found);
    eachIn(value, "contributes", path, found, (added, where) => {
      expectTexts(added, ["kind", "id", "title"], where, found);
      if (added["withdrawn"] !== undefined) expectNested(added, "withdrawn", ["on"], where, found);
      eachIn(added, "editions", where, found, (edition, place) => {
        expectTexts(edition, ["edition", "status"], place, found);
        expectNested(edition, "effective", ["from"], place, found);
        eachIn(edition, "sources", place, found, (source, spot) => {
          expectTexts(source, ["title", "issuedBy", "issuedOn"], spot, found);
        });
        if (Array.isArray(edition["sources"]) && edition["sources"].length === 0)
          found.push([[...place, "sources"], SOURCES]);
      });
    });
    eachIn(value, "overrides", path, found, (change, where) => {
      expectTexts(change, ["kind", "target", "basedOn"], where, found);
      expectNested(change, "effective", ["from"], where, found);
      expectNested(change, "source", ["title", "issuedBy", "issuedOn"], where, found);
    });
  }
  for (const [path, expected] of found) issues.add(pluginInvalid(path, expected));
  return found.length === 0;
}

function expectTexts(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  path: Path,
  found: [Path, Bilingual][],
): void {
  for (const key of keys) if (typeof value[key] !== "string") found.push([[...path, key], TEXT]);
}

function expectNested(
  value: Readonly<Record<string, unknown>>,
  key: string,
  keys: readonly string[],
  path: Path,
  found: [Path, Bilingual][],
): void {
  const nested = value[key];
  if (isObject(nested)) expectTexts(nested, keys, [...path, key], found);
  else found.push([[...path, key], OBJECT]);
}

function eachIn(
  value: Readonly<Record<string, unknown>>,
  key: string,
  path: Path,
  found: [Path, Bilingual][],
  check: (entry: Readonly<Record<string, unknown>>, path: Path) => void,
): void {
  const list = value[key];
  if (!Array.isArray(list)) {
    found.push([[...path, key], LIST]);
    return;
  }
  list.forEach((entry: unknown, index) => {
    if (isObject(entry)) check(entry, [...path, key, index]);
    else found.push([[...path, key, index], OBJECT]);
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
