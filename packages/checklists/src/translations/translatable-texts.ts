import { digestOf } from "@supervision/domain";
import type { ExchangeChecklist } from "../exchange/loss.ts";

/**
 * One text of a checklist that people read.
 *
 * @term 可译文字
 */
export interface TranslatableText {
  /** Where it stands: keys from the root joined by `/`, such as `items/safety/title`; `title` for the title of the checklist. */
  readonly path: string;
  /** The text. */
  readonly source: string;
  /** Digest of the text, 16 hexadecimal digits: another wording has another one. */
  readonly hash: string;
}

/** Keys whose value people read. */
const READ: ReadonlySet<string> = new Set([
  "title",
  "text",
  "seenIn",
  "unit",
  "of",
  "signer",
  "message",
  "because",
]);

/** Keys of records whose values people read, whatever their keys are. */
const READ_INSIDE: ReadonlySet<string> = new Set(["sections", "rows", "labels"]);

/** Keys of records whose keys are ids, which are free to be any word. */
const FREE: ReadonlySet<string> = new Set([
  "items",
  "options",
  "columns",
  "fields",
  "rules",
  "grades",
  "vetoes",
]);

/** Keys that hold documents, conditions, ids and days. */
const SKIPPED: ReadonlySet<string> = new Set([
  "sources",
  "basis",
  "askIf",
  "askSectionIf",
  "holds",
  "value",
  "replaces",
  "effective",
  "appliesTo",
  "methods",
  "domain",
  "item",
  "on",
  "nonAnswers",
  "sectionWithin",
]);

/**
 * All texts of a checklist that people read, in the order of the edition: titles, wordings, check points, options, units, messages. Names of
 * documents stay as they are.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { translatableTexts } from "@supervision/checklists/translations";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const texts = translatableTexts({ title: schoolRoutine.title, edition });
 *   console.log(texts[0]?.path, texts[0]?.source); // => title 中小学校经常性督导事项
 * }
 * ```
 */
export function translatableTexts({
  title,
  edition,
}: Pick<ExchangeChecklist, "title" | "edition">): readonly TranslatableText[] {
  return [textOf("title", title), ...textsIn(edition, [], undefined)];
}

/**
 * The digest by which it is seen that a wording has changed.
 *
 * @example
 * ```ts
 * import { textHash } from "@supervision/checklists/translations";
 * console.log(textHash("校园安全") === textHash("校园安全 ")); // => false
 * ```
 */
export function textHash(source: string): string {
  return digestOf(source)
    .replace(/^sha256-/, "")
    .slice(0, 16);
}

const textOf = (path: string, source: string): TranslatableText => ({ path, source, hash: textHash(source) });

function textsIn(
  node: unknown,
  path: readonly string[],
  parent: string | undefined,
): readonly TranslatableText[] {
  if (typeof node !== "object" || node === null) return [];
  const inside = parent !== undefined && READ_INSIDE.has(parent) && !Array.isArray(node);
  return Object.entries(node).flatMap(([key, value]: [string, unknown]): readonly TranslatableText[] => {
    const here = [...path, key];
    const free = parent !== undefined && FREE.has(parent);
    if (typeof value === "string")
      return (inside || READ.has(key)) && value.trim() !== "" ? [textOf(here.join("/"), value)] : [];
    return SKIPPED.has(key) && !free && !inside ? [] : textsIn(value, here, key);
  });
}
