import { digestOf } from "@supervision/domain";
import { copyOf } from "../exchange/copy-of.ts";
import type { ExchangeChecklist } from "../exchange/loss.ts";
import { knownTexts, type Translation } from "./translation.ts";
import { translatableTexts, type TranslatableText } from "./translatable-texts.ts";

/**
 * A checklist to be shown in another language. It is for showing and exporting: answers are given to the edition it was translated from,
 * whose digest it carries, and are checked and scored against that one.
 *
 * @term 译本
 */
export interface TranslatedChecklist extends ExchangeChecklist {
  /** Digest of the edition it was translated from. */
  readonly digest: string;
  /** Texts that stand in the language of the edition, since none of the translations has them as they are worded now. */
  readonly untranslated: readonly TranslatableText[];
}

/**
 * A checklist in another language. Several translations make a chain: a text is taken from the first one that has it, as it is worded now;
 * the last to fall back to is the wording of the edition itself. A translation of an earlier wording is not used.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { translateChecklist, translationTemplate } from "@supervision/checklists/translations";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
 *   const file = translationTemplate(list, "en");
 *   const title = file.texts["items/safety/title"];
 *   if (title === undefined) throw new Error("there is such an item");
 *   const texts = { ...file.texts, "items/safety/title": { ...title, translation: "Safety of the campus" } };
 *   const english = translateChecklist(list, [{ ...file, texts }]);
 *   console.log(english.edition.items["safety"]?.title); // => Safety of the campus
 *   console.log(english.title); // => 中小学校经常性督导事项
 * }
 * ```
 */
export function translateChecklist(
  checklist: ExchangeChecklist,
  translations: readonly Translation[],
): TranslatedChecklist {
  const chain = translations.map((translation) => knownTexts([translation]));
  const edition = copyOf(checklist.edition);
  const untranslated: TranslatableText[] = [];
  let { title } = checklist;
  for (const text of translatableTexts(checklist)) {
    let found: string | undefined;
    for (const known of chain) found ??= known(text.path, text.hash);
    if (found === undefined) untranslated.push(text);
    else if (text.path === "title") title = found;
    else put(edition, text.path.split("/"), found);
  }
  const digest = checklist.digest ?? digestOf(checklist.edition);
  return { id: checklist.id, title, edition, digest, untranslated };
}

/** Puts a text where it belongs in a copy of an edition. */
function put(root: object, path: readonly string[], text: string): void {
  let at: unknown = root;
  for (const key of path.slice(0, -1)) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : at;
  const last = path.at(-1);
  if (typeof at === "object" && at !== null && last !== undefined) Reflect.set(at, last, text);
}
