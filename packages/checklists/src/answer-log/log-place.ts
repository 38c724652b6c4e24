import { canonicalJson } from "@supervision/domain";

/**
 * Where something is put down: an item, or a part of it. One of `row` and `column`, `entry`, `entry` and `field`, or `rule` names the part.
 *
 * @term 作答位置
 */
export interface LogPlace {
  /** Item id. */
  readonly item: string;
  /** Row of a matrix; together with `column`. */
  readonly row?: string;
  /** Column of a matrix; together with `row`. */
  readonly column?: string;
  /** Entry of a repeat group. */
  readonly entry?: string;
  /** Field of that entry. */
  readonly field?: string;
  /** Scoring rule of a clause. */
  readonly rule?: string;
  /** The note besides the answer there. */
  readonly note?: true;
  /** Name of a paper or photograph besides the answer there. */
  readonly evidence?: string;
}

/** What a place is. */
export type PlaceKind = "item" | "cell" | "entry" | "field" | "rule" | "note" | "evidence";

/** What a place is; `undefined` when it names parts that do not go together. */
export function placeKind(place: LogPlace): PlaceKind | undefined {
  const { row, column, entry, field, rule, note, evidence } = place;
  const parts = [row, column, entry, field, rule].map((part) => (part === undefined ? "0" : "1")).join("");
  const part = PARTS[parts];
  if (part === undefined || (note !== undefined && evidence !== undefined)) return undefined;
  if (note === undefined && evidence === undefined) return part;
  if (part === "entry" || part === "rule") return undefined;
  return note === undefined ? "evidence" : "note";
}

const PARTS: Readonly<Record<string, "item" | "cell" | "entry" | "field" | "rule">> = {
  "00000": "item",
  "11000": "cell",
  "00100": "entry",
  "00110": "field",
  "00001": "rule",
};

/** The place an answer has, for a place besides it. */
export function besides({ note: _note, evidence: _evidence, ...place }: LogPlace): LogPlace {
  return place;
}

/** A key that is the same for the same place. */
export function placeKey(place: LogPlace): string {
  return canonicalJson(place);
}

/** Says whether two places are one. */
export function isSamePlace(a: LogPlace, b: LogPlace): boolean {
  return placeKey(a) === placeKey(b);
}

/** A place in words: ids from the item inwards. */
export function formatPlaceIds(place: LogPlace): string {
  const { item, row, column, entry, field, rule } = place;
  return [item, row, column, entry, field, rule].filter((part) => part !== undefined).join(".");
}
