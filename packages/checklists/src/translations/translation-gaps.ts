import type { Bilingual } from "@supervision/domain";
import type { ExchangeChecklist } from "../exchange/loss.ts";
import { knownTexts, type Translation } from "./translation.ts";
import { translatableTexts, type TranslatableText } from "./translatable-texts.ts";

/**
 * A text whose translation belongs to an earlier wording.
 *
 * @term 过期译文
 */
export interface StaleText extends TranslatableText {
  /** The wording that was translated. */
  readonly was: string;
  /** The translation of that wording. */
  readonly translation: string;
}

/**
 * What a translation lacks.
 *
 * @term 翻译缺口
 */
export interface TranslationGaps {
  /** How many texts the checklist has. */
  readonly texts: number;
  /** How many of them are translated as they are worded now. */
  readonly translated: number;
  /** Texts without a translation. */
  readonly missing: readonly TranslatableText[];
  /** Texts that were reworded after they were translated. */
  readonly stale: readonly StaleText[];
  /** Paths of the file that the checklist does not have. */
  readonly surplus: readonly string[];
}

/**
 * What a translation of a checklist lacks, with the paths: texts without a translation, translations of an earlier wording, and paths the
 * checklist does not have (any more).
 */
export function translationGaps(checklist: ExchangeChecklist, translation: Translation): TranslationGaps {
  const known = knownTexts([translation]);
  const all = translatableTexts(checklist);
  const missing: TranslatableText[] = [];
  const stale: StaleText[] = [];
  for (const text of all) {
    if (known(text.path, text.hash) !== undefined) continue;
    const there = Object.hasOwn(translation.texts, text.path) ? translation.texts[text.path] : undefined;
    if (there === undefined || there.translation.trim() === "") missing.push(text);
    else stale.push({ ...text, was: there.source, translation: there.translation });
  }
  const paths = new Set(all.map(({ path }) => path));
  return {
    texts: all.length,
    translated: all.length - missing.length - stale.length,
    missing,
    stale,
    surplus: Object.keys(translation.texts).filter((path) => !paths.has(path)),
  };
}

/**
 * The gaps of a translation in words, one line each, the summary first.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { formatGaps, translationGaps, translationTemplate } from "@supervision/checklists/translations";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
 *   const [summary] = formatGaps(translationGaps(list, translationTemplate(list, "bo")));
 *   console.log(summary?.startsWith("已译0条")); // => true
 * }
 * ```
 */
export function formatGaps(gaps: TranslationGaps, language: keyof Bilingual = "zh"): readonly string[] {
  const zh = language === "zh";
  const { texts, translated, missing, stale, surplus } = gaps;
  return [
    zh
      ? `已译${translated}条，共${texts}条；缺${missing.length}条，过期${stale.length}条，多余${surplus.length}条`
      : `${translated} of ${texts} texts translated; ${missing.length} missing, ${stale.length} stale, ${surplus.length} surplus`,
    ...missing.map(({ path, source }) => (zh ? `缺：${path}　${source}` : `missing: ${path}  ${source}`)),
    ...stale.map(({ path, source, was }) =>
      zh ? `过期：${path}　原译自“${was}”，现为“${source}”` : `stale: ${path}  was "${was}", is "${source}"`,
    ),
    ...surplus.map((path) => (zh ? `多余：${path}` : `surplus: ${path}`)),
  ];
}
