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
  const { note, evidence } = place;
  const part = partOf(place);
  if (note === undefined && evidence === undefined) return part;
  if (part === undefined || part === "entry" || part === "rule") return undefined;
  if (note !== undefined && evidence !== undefined) return undefined;
  return note === undefined ? "evidence" : "note";
}

// Asked for every pair of events of an item: no texts are put together here.
function partOf({
  row,
  column,
  entry,
  field,
  rule,
}: LogPlace): Exclude<PlaceKind, "note" | "evidence"> | undefined {
  const isCell = row !== undefined;
  if (isCell !== (column !== undefined)) return undefined;
  if (isCell) return entry === undefined && field === undefined && rule === undefined ? "cell" : undefined;
  if (rule !== undefined) return entry === undefined && field === undefined ? "rule" : undefined;
  if (entry === undefined) return field === undefined ? "item" : undefined;
  return field === undefined ? "entry" : "field";
}

/** The place an answer has, for a place besides it. */
export function besides({ note: _note, evidence: _evidence, ...place }: LogPlace): LogPlace {
  return place;
}

/** A key that is the same for the same place. */
export function placeKey({ item, row, column, entry, field, rule, note, evidence }: LogPlace): string {
  return JSON.stringify([item, row, column, entry, field, rule, note, evidence]);
}

/** Says whether two places are one. */
export function isSamePlace(a: LogPlace, b: LogPlace): boolean {
  return (
    a === b ||
    (a.item === b.item &&
      a.entry === b.entry &&
      a.field === b.field &&
      a.row === b.row &&
      a.column === b.column &&
      a.rule === b.rule &&
      a.note === b.note &&
      a.evidence === b.evidence)
  );
}

/** A place in words: ids from the item inwards. */
export function formatPlaceIds(place: LogPlace): string {
  const { item, row, column, entry, field, rule } = place;
  return [item, row, column, entry, field, rule].filter((part) => part !== undefined).join(".");
}
