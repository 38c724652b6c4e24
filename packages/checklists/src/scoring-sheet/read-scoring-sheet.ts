import type { Bilingual } from "@supervision/domain";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { EditionScoring, Veto, VetoEffect } from "../scoring/edition-scoring.ts";
import { readClause } from "./read-clause.ts";
import type { SheetConventions } from "./read-result.ts";

/**
 * One row of a scoring sheet (评分细则).
 *
 * @term 评分细则行
 */
export interface SheetRow {
  /** Stable id of the item, English; absent: `c1`, `c2` and so on by the place of the row. */
  readonly id?: string;
  /** What is looked at. */
  readonly title: string;
  /** Points of the row (标准分), above 0. */
  readonly points: number;
  /** The words about points (评分标准、扣分办法). */
  readonly words: string;
  /** Id of the section. */
  readonly section?: string;
}

/**
 * Words of a sheet that could not be typed.
 *
 * @term 未读全的细则行
 */
export interface UnreadRow {
  /** Place of the row, from 1. */
  readonly row: number;
  /** Id of its item. */
  readonly item: string;
  /** The words. */
  readonly text: string;
  /** Why they could not be typed. */
  readonly why: Bilingual;
}

/**
 * The ids of the items of some rows: those that are written, and those of the vetoes a row may name (`plans-veto`).
 *
 * @term 评分细则事项编号
 */
export type SheetItemId<Rows extends readonly SheetRow[]> = Rows[number] extends {
  readonly id: infer Id extends string;
}
  ? Id
  : string;

/**
 * A scoring sheet as it was read: items and scoring for an edition, and what a person has to decide. `Id` are the ids of its rows.
 *
 * @term 评分细则解读
 */
export interface ReadSheet<Id extends string = string> {
  /**
   * The items by id, and under `<id>-veto` those of vetoes; a row of which nothing could be typed is an item answered in words, without
   * points. They name no other items, so they stand in any edition beside items written by hand.
   */
  readonly items: { readonly [Key in Id | `${Id}-veto${string}`]: ChecklistItem<never> };
  /** Vetoes the sheet names. */
  readonly scoring: Pick<EditionScoring<`${Id}-veto${string}`>, "vetoes">;
  /** Cases in which items do not apply, by item id: answer `not-applicable` then. */
  readonly excused: Readonly<Record<string, readonly string[]>>;
  /** Everything that could not be typed. */
  readonly unread: readonly UnreadRow[];
  /** Rows of which every word was typed. */
  readonly complete: number;
}

/**
 * Reads a scoring sheet row by row into items with typed rules. Words it is not sure of are listed in `unread`, with the reason; the points
 * of such a row count only by the rules that were typed, so look at `unread` before you publish.
 *
 * @example
 * ```ts
 * import { readScoringSheet } from "@supervision/checklists/scoring-sheet";
 * const sheet = readScoringSheet([
 *   { id: "plans", title: "教案", points: 10, words: "每缺一项扣2分，扣完为止；抄袭不得分。" },
 *   { id: "books", title: "作业", points: 5, words: "字迹潦草酌情扣分。" },
 * ]);
 * console.log(Object.keys(sheet.items["plans"]?.scoring?.rules ?? {}), sheet.complete); // => [ 'r1', 'r2' ] 1
 * console.log(sheet.unread.map(({ row, text }) => `${row} ${text}`)); // => [ '2 字迹潦草酌情扣分' ]
 * ```
 */
export function readScoringSheet<const Rows extends readonly SheetRow[]>(
  rows: Rows,
  options?: SheetConventions & {
    /** What 一票否决 does in this district; without it such words are listed, since sheets do not say it. */
    readonly veto?: VetoEffect;
  },
): ReadSheet<SheetItemId<Rows>>;
export function readScoringSheet(
  rows: readonly SheetRow[],
  options: SheetConventions & { readonly veto?: VetoEffect } = {},
): ReadSheet {
  const items: Record<string, ChecklistItem<never>> = {};
  const vetoes: Record<string, Veto<`${string}-veto${string}`>> = {};
  const excused: Record<string, readonly string[]> = {};
  const unread: UnreadRow[] = [];
  let complete = 0;
  for (const [index, row] of rows.entries()) {
    const id = row.id ?? `c${index + 1}`;
    const read = readClause(row.words, row.points, options);
    const open = read.unread.map(({ text, why }) => ({ row: index + 1, item: id, text, why }));
    const place = row.section === undefined ? {} : { section: row.section };
    items[id] =
      read.scoring === undefined && read.answer === undefined
        ? { title: row.title, text: row.words, answer: "text", ...place }
        : {
            title: row.title,
            text: row.words,
            answer: read.answer ?? { type: "marks" },
            weight: row.points,
            ...(read.scoring === undefined ? {} : { scoring: read.scoring }),
            ...place,
          };
    if (read.excused.length > 0) excused[id] = read.excused;
    for (const [nth, { text, scope }] of read.vetoes.entries()) {
      const effect: VetoEffect | undefined = scope === "sheet" ? { type: "zero" } : options.veto;
      const veto = `${id}-veto${nth === 0 ? "" : nth + 1}` as const;
      if (effect === undefined) {
        const why = { zh: "没有写一票否决的后果，要由本地规定", en: "does not say what the veto does" };
        open.push({ row: index + 1, item: id, text: `${text}一票否决`, why });
        continue;
      }
      items[veto] = { title: text, answer: { type: "yes-no", good: "no" }, ...place };
      vetoes[veto] = { title: text, items: [veto], effect };
    }
    unread.push(...open);
    if (open.length === 0) complete += 1;
  }
  return {
    items,
    scoring: Object.keys(vetoes).length === 0 ? {} : { vetoes },
    excused,
    unread,
    complete,
  };
}
