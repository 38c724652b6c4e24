/**
 * 清单的译文：一个平铺的文件，缺哪条、哪条过期一目了然。
 *
 * Translations of checklists as flat files, with their gaps in sight.
 *
 * @category 换版与本级修改 Editions and changes
 * @packageDocumentation
 */
export type { ExchangeChecklist } from "../exchange/loss.ts";
export { isLanguageCode, LANGUAGES, type TranslationLanguage } from "./languages.ts";
export { textHash, translatableTexts, type TranslatableText } from "./translatable-texts.ts";
export { translationTemplate, type TranslatedText, type Translation } from "./translation.ts";
export { formatGaps, translationGaps, type StaleText, type TranslationGaps } from "./translation-gaps.ts";
export { translateChecklist, type TranslatedChecklist } from "./translate-checklist.ts";
