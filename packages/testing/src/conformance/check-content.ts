import {
  checkEditions,
  checkPlugin,
  isIsoDate,
  isPartialDate,
  type Issue,
  type LegalSource,
  parseDocumentNumber,
  type Plugin,
} from "@supervision/domain";
import {
  contentIdDuplicate,
  contentIdInvalid,
  editionMissing,
  notSerialisable,
  overrideIncomplete,
  overrideOwnContent,
  pluginIncomplete,
  sourceIncomplete,
  sourceMissing,
  textMissing,
} from "../issues.ts";
import { hasText, isPlainObject, nodesOf } from "./plain-data.ts";

type Path = readonly (string | number)[];

const CONTENT_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/;
const AUTHORITIES = new Set(["national", "province", "city", "district", "institution"]);
const EDITION_CODES = new Set([
  "edition-name-invalid",
  "edition-start-invalid",
  "edition-order",
  "edition-duplicate",
  "edition-source-invalid",
]);
/** Codes of the plugin's own check that other checks of this kit report with more words. */
const TOLD_ELSEWHERE = new Set([...EDITION_CODES, "contribution-id-invalid"]);

/** Ids of plugin and content: form, own prefix, no duplicates; and the fields without which nothing else can be checked. */
export function checkIds(plugin: Plugin): readonly Issue[] {
  const issues: Issue[] = [];
  for (const field of ["id", "version", "requires", "contributes", "overrides"] as const)
    if (plugin[field] === undefined) issues.push(pluginIncomplete(field, [field]));
  plugin.contributes?.forEach((added, index) => {
    for (const field of ["kind", "id", "editions"] as const)
      if (added[field] === undefined)
        issues.push(pluginIncomplete(`contributes.${index}.${field}`, ["contributes", index, field]));
  });
  if (issues.length > 0) return issues;
  issues.push(...checkPlugin(plugin).filter((issue) => !TOLD_ELSEWHERE.has(issue.code)));
  const seen = new Set<string>();
  plugin.contributes.forEach((added, index) => {
    if (!CONTENT_ID.test(added.id)) issues.push(contentIdInvalid(added.id, ["contributes", index, "id"]));
    if (seen.has(added.id)) issues.push(contentIdDuplicate(added.id, ["contributes", index, "id"]));
    seen.add(added.id);
  });
  return issues;
}

/** Editions: at least one, dated, in order, named once. */
export function checkEditionOrder(plugin: Plugin): readonly Issue[] {
  return plugin.contributes.flatMap((added, index) => [
    ...(added.editions.length === 0 ? [editionMissing(added.id, ["contributes", index])] : []),
    ...checkEditions(added)
      .filter((issue) => issue.code !== "edition-source-invalid")
      .map((issue) => ({ ...issue, path: ["contributes", index, ...issue.path] })),
  ]);
}

/** Sources of editions and withdrawals: there is one, and each is complete. */
export function checkSources(plugin: Plugin): readonly Issue[] {
  const issues: Issue[] = [];
  plugin.contributes.forEach((added, index) => {
    added.editions.forEach((edition, at) => {
      const path = ["contributes", index, "editions", at, "sources"];
      const what = `${added.id} ${edition.edition}`;
      const sources: readonly LegalSource[] = edition.sources ?? [];
      if (sources.length === 0) issues.push(sourceMissing(what, path));
      sources.forEach((source, place) => issues.push(...checkSource(what, source, [...path, place])));
    });
    if (added.withdrawn !== undefined)
      issues.push(
        ...checkSource(added.id, added.withdrawn.source, ["contributes", index, "withdrawn", "source"]),
      );
  });
  return issues;
}

/** Overrides: of other plugins' content, with edition, period and document. */
export function checkOverrides(plugin: Plugin): readonly Issue[] {
  return plugin.overrides.flatMap((change, index) => {
    const path = ["overrides", index];
    const { from, until } = change.effective ?? {};
    const wrong = [
      ...(change.kind === undefined || change.kind === "" ? ["kind"] : []),
      ...(!CONTENT_ID.test(change.target) ? ["target"] : []),
      ...(change.basedOn === undefined || change.basedOn === "" ? ["basedOn"] : []),
      ...(!isIsoDate(from) || (until !== undefined && (!isIsoDate(until) || until < from))
        ? ["effective"]
        : []),
    ];
    return [
      ...(wrong.length > 0 ? [overrideIncomplete(change.target, wrong, path)] : []),
      ...(change.target.startsWith(`${plugin.id}/`) ? [overrideOwnContent(change.target, path)] : []),
      ...checkSource(`${plugin.id} → ${change.target}`, change.source, [...path, "source"]),
    ];
  });
}

/** Everything people read has a text: titles of series, items and fields. */
export function checkTexts(plugin: Plugin): readonly Issue[] {
  const issues: Issue[] = [];
  plugin.contributes.forEach((added, index) => {
    if (!hasText(added.title)) issues.push(textMissing(added.id, ["contributes", index, "title"]));
    added.editions.forEach((edition, at) => {
      for (const node of nodesOf(edition, ["contributes", index, "editions", at])) {
        const key = node.path.at(-1);
        if (key !== "items" && key !== "fields" && key !== "rows") continue;
        for (const [id, entry] of entriesOf(node.value))
          if (!entryHasText(entry))
            issues.push(textMissing(`${added.id} ${edition.edition} ${key}.${id}`, [...node.path, id]));
      }
    });
  });
  return issues;
}

/** Everything survives JSON, except a rule's `inspect` and a formula's `calculate`. */
export function checkSerialisable(plugin: Plugin): readonly Issue[] {
  const issues: Issue[] = [];
  const open = new Map<object, string>();
  for (const { value, path, parent } of nodesOf(plugin)) {
    const what = flawOf(value, path, parent);
    if (what !== undefined) issues.push(notSerialisable(what, path));
    if (typeof value !== "object" || value === null) continue;
    const before = open.get(value);
    const here = path.join("\u0000");
    if (before !== undefined && here.startsWith(before))
      issues.push(notSerialisable("a circle 循环引用", path));
    else open.set(value, here);
  }
  return issues;
}

function flawOf(value: unknown, path: Path, parent: unknown): string | undefined {
  if (typeof value === "function") return isAllowedFunction(path, parent) ? undefined : "a function 函数";
  if (typeof value === "symbol") return "a symbol 符号";
  if (typeof value === "bigint") return "a bigint 长整数";
  if (typeof value === "number" && !Number.isFinite(value)) return `${value} 非有限数`;
  if (value === undefined) return Array.isArray(parent) ? "undefined 空值" : undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return isPlainObject(value) ? undefined : "an instance of a class 类的实例";
}

function isAllowedFunction(path: Path, parent: unknown): boolean {
  const key = path.at(-1);
  if (key === "inspect") return true;
  return key === "calculate" && isPlainObject(parent) && parent["kind"] === "function";
}

function checkSource(what: string, source: LegalSource | undefined, path: Path): readonly Issue[] {
  if (source === undefined) return [sourceMissing(what, path)];
  const wrong = [
    ...(hasText(source.title) ? [] : ["title"]),
    ...(hasText(source.issuedBy) ? [] : ["issuedBy"]),
    ...(AUTHORITIES.has(source.authority) ? [] : ["authority"]),
    ...(isPartialDate(source.issuedOn) ? [] : ["issuedOn"]),
    ...(source.documentNumber === undefined || isDocumentNumber(source.documentNumber)
      ? []
      : ["documentNumber"]),
    ...(source.article === undefined || hasText(source.article) ? [] : ["article"]),
  ];
  return wrong.length === 0 ? [] : [sourceIncomplete(what, wrong, path)];
}

function isDocumentNumber(number: string): boolean {
  return /^.+令第\d+号$/.test(number) || (number.includes("〔") && parseDocumentNumber(number) !== undefined);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((entry: unknown, index) => [String(index), entry] as const);
  return isPlainObject(value) ? Object.entries(value) : [];
}

/** References to items are texts; everything else that is listed needs one of the usual text fields. */
function entryHasText(entry: unknown): boolean {
  if (!isPlainObject(entry)) return typeof entry !== "string" || entry.trim() !== "";
  const texts = ["title", "text", "label", "name", "heading", "zh"].filter((key) => key in entry);
  // The date above a form stands without a label.
  if (texts.length === 1 && entry["label"] === "" && entry["place"] === "above") return true;
  return texts.length > 0 && texts.every((key) => hasText(entry[key]));
}
