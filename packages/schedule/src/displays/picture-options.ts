import type { Bilingual } from "@supervision/domain";

/**
 * How a picture is drawn.
 *
 * @term 图示选项
 */
export interface PictureOptions {
  /** Language of the words; absent: Chinese. */
  readonly language?: keyof Bilingual;
  /** Title; absent: what the picture shows. */
  readonly title?: string;
}

/** The words of a picture in the language asked for. */
export function wordsIn(options: PictureOptions, words: Bilingual): string {
  return words[options.language ?? "zh"];
}
