import type { ExchangeChecklist } from "../exchange/loss.ts";
import { translatableTexts } from "./translatable-texts.ts";

/**
 * One text and its translation.
 *
 * @term 译文
 */
export interface TranslatedText {
  /** The text as it was when it was translated. */
  readonly source: string;
  /** Digest of that text, 16 hexadecimal digits. */
  readonly hash: string;
  /** The translation; empty while there is none. */
  readonly translation: string;
}

/**
 * A translation of one edition of a checklist as one flat file: texts by their path.
 *
 * @term 翻译文件
 */
export interface Translation {
  /** Id of the checklist. */
  readonly checklist: string;
  /** Name of the edition. */
  readonly edition: string;
  /** Language code (BCP 47), such as `en`, `ug`, `bo`, `mn-Mong`. */
  readonly language: string;
  /** The texts by path, see {@link TranslatableText}. */
  readonly texts: Readonly<Record<string, TranslatedText>>;
}

/**
 * The file for translators: every text of the edition with an empty translation, those known from an earlier file filled in. A text that was
 * translated is recognised by its wording, wherever it stands now; what was reworded is left empty, so that nothing outdated is passed on.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { translationTemplate } from "@supervision/checklists/translations";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const file = translationTemplate({ id: schoolRoutine.id, title: schoolRoutine.title, edition }, "en");
 *   console.log(file.texts["title"]?.source, file.texts["title"]?.translation === ""); // => 中小学校经常性督导事项 true
 * }
 * ```
 */
export function translationTemplate(
  checklist: ExchangeChecklist,
  language: string,
  ...earlier: readonly Translation[]
): Translation {
  const known = knownTexts(earlier.filter((one) => one.language === language));
  return {
    checklist: checklist.id,
    edition: checklist.edition.edition,
    language,
    texts: Object.fromEntries(
      translatableTexts(checklist).map(({ path, source, hash }) => [
        path,
        { source, hash, translation: known(path, hash) ?? "" },
      ]),
    ),
  };
}

/** Finds translations of a wording: under the same path first, then wherever it stands. */
export function knownTexts(
  translations: readonly Translation[],
): (path: string, hash: string) => string | undefined {
  const byWording = new Map<string, string>();
  for (const { texts } of translations)
    for (const { hash, translation } of Object.values(texts))
      if (translation.trim() !== "" && !byWording.has(hash)) byWording.set(hash, translation);
  return (path, hash) => {
    for (const { texts } of translations) {
      const found = Object.hasOwn(texts, path) ? texts[path] : undefined;
      if (found?.hash === hash && found.translation.trim() !== "") return found.translation;
    }
    return byWording.get(hash);
  };
}
