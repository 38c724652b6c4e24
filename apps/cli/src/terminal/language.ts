import type { Bilingual } from "@supervision/domain";

/** The language a person reads. */
export type Language = keyof Bilingual;

/**
 * The language to speak: `--lang`, else what the environment asks for, else Chinese.
 *
 * `C` and `POSIX` say nothing about a person, so they leave Chinese in place.
 */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === "en" || asked === "zh") return asked;
  const locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "";
  return /^en/i.test(locale) ? "en" : "zh";
}
