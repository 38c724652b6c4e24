import type { Bilingual } from "@supervision/domain";

/**
 * How many stretches (out, between two institutions, back) come from which source.
 *
 * @term 路程来源
 */
export interface Stretches {
  /** Listed by the district. */
  readonly listed: number;
  /** Great-circle distances. */
  readonly straight: number;
  /** Of days with an unknown place, which count `unknownWay`. */
  readonly unknown: number;
}

/**
 * Where minutes on the way come from, in words.
 *
 * @term 路程说明
 *
 * @example
 * ```ts
 * import { stretchWords } from "@supervision/schedule/load";
 * console.log(stretchWords({ listed: 8, straight: 2, unknown: 0 }).zh); // => 路程：8段按登记的里程，2段按直线距离
 * ```
 */
export function stretchWords({ listed, straight, unknown }: Stretches): Bilingual {
  const parts = [
    { count: listed, zh: "按登记的里程", en: "as the district lists them" },
    { count: straight, zh: "按直线距离", en: "as great-circle distances" },
    { count: unknown, zh: "地点不明，按约定时间", en: "of unknown length, at the agreed time" },
  ].filter(({ count }) => count > 0);
  return {
    zh: `路程：${parts.length === 0 ? "没有" : parts.map(({ count, zh }) => `${count}段${zh}`).join("，")}`,
    en: `Ways: ${parts.length === 0 ? "none" : parts.map(({ count, en }) => `${count} ${en}`).join(", ")}.`,
  };
}
