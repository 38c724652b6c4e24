/**
 * A language a checklist may be translated into.
 *
 * @term 语言
 */
export interface TranslationLanguage {
  /** Its name in Chinese. */
  readonly zh: string;
  /** Its name in English. */
  readonly en: string;
  /** `rtl` for scripts written from the right. */
  readonly direction: "ltr" | "rtl";
}

const language = (zh: string, en: string, direction: "ltr" | "rtl" = "ltr"): TranslationLanguage => ({
  zh,
  en,
  direction,
});

/** Languages by their code (BCP 47); a translation may be in any other one as well. */
export const LANGUAGES: Readonly<Record<string, TranslationLanguage>> = {
  en: language("英语", "English"),
  bo: language("藏语", "Tibetan"),
  ii: language("彝语", "Nuosu"),
  "kk-Arab": language("哈萨克语", "Kazakh", "rtl"),
  ko: language("朝鲜语", "Korean"),
  "ky-Arab": language("柯尔克孜语", "Kyrgyz", "rtl"),
  "mn-Mong": language("蒙古语", "Mongolian"),
  ug: language("维吾尔语", "Uyghur", "rtl"),
  za: language("壮语", "Zhuang"),
};

/**
 * Says whether a text has the form of a language code (BCP 47), such as `en`, `ug` or `mn-Mong`.
 *
 * @example
 * ```ts
 * import { isLanguageCode } from "@supervision/checklists/translations";
 * console.log(isLanguageCode("bo"), isLanguageCode("mn-Mong"), isLanguageCode("Tibetan")); // => true true false
 * ```
 */
export function isLanguageCode(code: string): boolean {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(code);
}
