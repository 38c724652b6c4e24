/**
 * 清单的译文：一个平铺的文件，缺哪条、哪条过期一目了然。
 *
 * Translations of checklists as flat files, with their gaps in sight.
 *
 * `@supervision/checklists/translations` puts every text people read into one flat file by path (`items/safety/title`), with the Chinese wording and its digest. `translationGaps` names
 * what is missing and what belongs to an earlier wording; `translateChecklist` shows a list in another language, along a chain of languages, and falls
 * back to Chinese. Answers stay pinned to the edition itself, and every adapter above exports the translated list. `encodeTranslation` and
 * `readTranslation` of `@supervision/schemas` are the sheet for translators.
 *
 * @example
 * ```ts
 * import { defineChecklistEdition } from "@supervision/checklists";
 * import {
 *   formatGaps,
 *   translateChecklist,
 *   translationGaps,
 *   translationTemplate,
 * } from "@supervision/checklists/translations";
 *
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: {
 *     exits: { title: "安全出口畅通", answer: "yes-no" },
 *     alarm: { title: "一键报警可用", answer: "yes-no" },
 *   },
 * });
 * const list = { id: "riverside/safety", title: "校园安全", edition };
 * const blank = translationTemplate(list, "en");
 * const texts = Object.entries(blank.texts).map(([path, text]) => [
 *   path,
 *   { ...text, translation: path === "items/exits/title" ? "Exits are clear" : "" },
 * ]);
 * const english = { ...blank, texts: Object.fromEntries(texts) };
 * console.log(formatGaps(translationGaps(list, english))); // => [ '已译1条，共3条；缺2条，过期0条，多余0条', '缺：title　校园安全', '缺：items/alarm/title　一键报警可用' ]
 * const shown = translateChecklist(list, [english]);
 * console.log(Object.values(shown.edition.items).map(({ title }) => title)); // => [ 'Exits are clear', '一键报警可用' ]
 * ```
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
