import type { Bilingual, Plugin, ZoneLayout } from "@supervision/domain";
import type { CompositionInput } from "../composition.ts";
import type { IssueList } from "../issue-list.ts";
import { definitionInvalid, districtIdInvalid, districtNameMissing, pluginInvalid } from "../issues.ts";
import {
  eachIn,
  expectNested,
  expectTexts,
  isObject,
  LIST,
  type Misshapen,
  OBJECT,
  type Path,
} from "./shape.ts";

const PLUGIN: Bilingual = {
  zh: "插件（由 definePlugin 声明的对象）",
  en: "a plugin, as definePlugin returns it,",
};
const SOURCES: Bilingual = { zh: "至少一个依据", en: "at least one source" };
const NO_ZONES: ZoneLayout = { levels: ["责任区"], zones: {} };

/**
 * The definition with what cannot be used left out, so that the rest can be checked: `district-id-invalid`,
 * `district-name-missing`, `definition-invalid`, `plugin-invalid`. For callers without the compiler.
 */
export function readDefinition(input: CompositionInput, issues: IssueList): Required<CompositionInput> {
  const given: Readonly<Record<string, unknown>> = { ...input };
  const { id, name, plugins, zones } = given;
  if (typeof id !== "string" || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    issues.add(districtIdInvalid(String(id)));
  if (typeof name !== "string" || name.trim() === "") issues.add(districtNameMissing());
  const found: Misshapen[] = [];
  if (!Array.isArray(plugins)) found.push({ path: ["plugins"], expected: LIST });
  const zonesFit = Array.isArray(zones)
    ? fits(found, () => eachIn(given, "zones", [], found, checkDatedLayout(found)))
    : fits(found, () => checkLayout(zones, ["zones"], found));
  const termsFit =
    given["terms"] === undefined ||
    fits(found, () =>
      eachIn(given, "terms", [], found, (term, path) => {
        expectTexts(term, ["id", "name", "from", "until"], path, found);
        if (term["closed"] !== undefined)
          eachIn(term, "closed", path, found, (span, at) => expectTexts(span, ["from", "until"], at, found));
      }),
    );
  for (const { path, expected } of found) issues.add(definitionInvalid(path, expected));
  return {
    id: input.id,
    name: input.name,
    plugins: Array.isArray(plugins) ? readPlugins(plugins, issues) : [],
    zones: zonesFit ? input.zones : NO_ZONES,
    terms: termsFit ? (input.terms ?? []) : [],
  };
}

function fits(found: readonly Misshapen[], check: () => void): boolean {
  const before = found.length;
  check();
  return found.length === before;
}

function checkDatedLayout(
  found: Misshapen[],
): (dated: Readonly<Record<string, unknown>>, path: Path) => void {
  return (dated, path) => {
    expectTexts(dated, ["from"], path, found);
    checkLayout(dated["layout"], [...path, "layout"], found);
  };
}

function checkLayout(layout: unknown, path: Path, found: Misshapen[]): void {
  if (!isObject(layout)) {
    found.push({ path, expected: OBJECT });
    return;
  }
  if (!Array.isArray(layout["levels"])) found.push({ path: [...path, "levels"], expected: LIST });
  if (!isObject(layout["zones"])) found.push({ path: [...path, "zones"], expected: OBJECT });
  else
    for (const id of Object.keys(layout["zones"]))
      expectNested(layout["zones"], id, ["name"], [...path, "zones"], found);
}

function readPlugins(plugins: readonly unknown[], issues: IssueList): readonly Plugin[] {
  return plugins.filter((plugin, index): plugin is Plugin => isPlugin(plugin, ["plugins", index], issues));
}

function isPlugin(value: unknown, at: Path, issues: IssueList): value is Plugin {
  const found: Misshapen[] = [];
  if (!isObject(value)) found.push({ path: at, expected: PLUGIN });
  else {
    const path = typeof value["id"] === "string" ? ["plugins", value["id"]] : at;
    expectTexts(value, ["id", "version"], path, found);
    if (!isObject(value["requires"])) found.push({ path: [...path, "requires"], expected: OBJECT });
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
          found.push({ path: [...place, "sources"], expected: SOURCES });
      });
    });
    eachIn(value, "overrides", path, found, (change, where) => {
      expectTexts(change, ["kind", "target", "basedOn"], where, found);
      expectNested(change, "effective", ["from"], where, found);
      expectNested(change, "source", ["title", "issuedBy", "issuedOn"], where, found);
    });
  }
  for (const { path, expected } of found) issues.add(pluginInvalid(path, expected));
  return found.length === 0;
}
