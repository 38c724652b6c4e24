import type { LegalSource } from "./legal-source.ts";

/**
 * An official document number in its parts.
 *
 * @term 发文字号
 */
export interface DocumentNumber {
  /** Issuing mark (机关代字), such as `教督`. */
  readonly mark: string;
  /** Year in full. */
  readonly year: number;
  /** Running number, at least 1. */
  readonly sequence: number;
}

const DOCUMENT_NUMBER = /^(.+?)[〔[【(（](\d{4})[〕\]】)）](?:第)?(\d+)号$/;

/**
 * Reads a document number; accepts 〔〕, [], 【】 and round brackets, as older papers write them. `undefined` when it is none.
 *
 * @example
 * ```ts
 * import { formatDocumentNumber, parseDocumentNumber } from "@supervision/domain";
 * const number = parseDocumentNumber("惠教督[2019]2号");
 * console.log(number && formatDocumentNumber(number)); // => 惠教督〔2019〕2号
 * ```
 */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const match = DOCUMENT_NUMBER.exec(text.trim());
  const mark = match?.[1];
  if (match === null || mark === undefined) return undefined;
  const sequence = Number(match[3]);
  return sequence >= 1 ? { mark: mark.trim(), year: Number(match[2]), sequence } : undefined;
}

/** Prints a document number as GB/T 9704-2012 asks: full year in 〔〕, the sequence not padded, no 第. */
export function formatDocumentNumber(number: DocumentNumber): string {
  return `${number.mark}〔${number.year}〕${number.sequence}号`;
}

/**
 * A source in one line for people: `《教育督导条例》（国务院令第624号）第十四条`.
 *
 * @example
 * ```ts
 * import { formatSource } from "@supervision/domain";
 * console.log(
 *   formatSource({
 *     title: "滨江区责任督学挂牌督导实施细则",
 *     issuedBy: "滨江区人民政府教育督导室",
 *     authority: "district",
 *     documentNumber: "滨教督〔2025〕6号",
 *     issuedOn: "2025-08-20",
 *     article: "第五条",
 *   }),
 * ); // => 《滨江区责任督学挂牌督导实施细则》（滨教督〔2025〕6号）第五条
 * ```
 */
export function formatSource(source: LegalSource): string {
  const number = source.documentNumber === undefined ? "" : `（${source.documentNumber}）`;
  return `《${source.title}》${number}${source.article ?? ""}`;
}
