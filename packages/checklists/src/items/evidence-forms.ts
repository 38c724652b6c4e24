import type { Coordinates } from "@supervision/domain";

/**
 * A question answered with papers (台账、制度、记录).
 *
 * @term 文件题
 */
export interface FileForm {
  /** Kind of answer. */
  readonly type: "file";
  /** Fewest files, a whole number; absent means 1. */
  readonly atLeast?: number;
  /** Most files, a whole number; absent means any number. */
  readonly atMost?: number;
  /** Media types it takes, such as `application/pdf` or `image/*`; absent means all. */
  readonly accepts?: readonly string[];
}

/**
 * A question answered with photographs.
 *
 * @term 照片题
 */
export interface PhotoForm {
  /** Kind of answer. */
  readonly type: "photo";
  /** Fewest photographs, a whole number; absent means 1. */
  readonly atLeast?: number;
  /** Most photographs, a whole number; absent means any number. */
  readonly atMost?: number;
}

/**
 * A question answered with a signature (签字).
 *
 * @term 签名题
 */
export interface SignatureForm {
  /** Kind of answer. */
  readonly type: "signature";
  /** Who signs, such as `校长` or `督学`. */
  readonly signer?: string;
}

/**
 * A question answered with a place on the map.
 *
 * @term 位置题
 */
export interface PlaceForm {
  /** Kind of answer. */
  readonly type: "place";
  /** Where it has to lie: at most so many metres (above 0) from a point. */
  readonly within?: { readonly of: Coordinates; readonly metres: number };
}
