import { nearest } from "@supervision/domain";
import type { Bilingual, IsoDate, Issue } from "@supervision/domain";
import {
  cellRequired,
  choiceUnknown,
  dateExpected,
  dateOrder,
  figureAbsent,
  flagExpected,
  formulaError,
  idAltered,
  numberExpected,
  numberOutOfRange,
  numberWithUnit,
  recordMalformed,
  type Where,
} from "../issues.ts";
import {
  dateFromText,
  isBlank,
  plainText,
  readDate,
  readFigure,
  readFlag,
  splitList,
  splitQuoted,
  splitRecords,
  trimmedText,
} from "./cell-values.ts";
import type { Column, LocatedTable } from "./columns.ts";
import { placeOf, showCell, type Cell, type Span } from "./table.ts";

/** Reads the cells of one row by column key; a cell that is empty or wrong reads as `undefined`, the latter with an issue. */
export interface RowReader<Key extends string> {
  /** Where a cell stands, for issues about its meaning. */
  readonly where: (key: Key) => Where;
  /** Heading as the file writes it, or as the template does. */
  readonly heading: (key: Key) => string;
  /** Says whether the table has the column. */
  readonly has: (key: Key) => boolean;
  /** Says whether a cell is empty. */
  readonly blank: (key: Key) => boolean;
  /** The text of a cell without any check, empty when there is none. */
  readonly peek: (key: Key) => string;
  /** Text. */
  readonly text: (key: Key) => string | undefined;
  /** An id: text that no spreadsheet program has altered. */
  readonly id: (key: Key) => string | undefined;
  /** One of several values, by id, label or another name. */
  readonly choice: <Value extends string>(key: Key, choices: Choices<Value>) => Value | undefined;
  /** 是 or 否. */
  readonly flag: (key: Key) => boolean | undefined;
  /** A number within bounds; a dash reads as absent. */
  readonly number: (key: Key, limits?: Limits) => number | undefined;
  /** A civil date. */
  readonly date: (key: Key) => IsoDate | undefined;
  /** Several texts in one cell. */
  readonly list: (key: Key) => readonly string[];
  /** Several texts in one cell; one that holds a separator stands in “ ”. */
  readonly quoted: (key: Key) => readonly string[];
  /** Several dates in one cell, separated by ；. */
  readonly dates: (key: Key) => readonly IsoDate[];
  /** Several spans of days in one cell, `2026-03-01至2026-03-15；2026-05-06`. */
  readonly spans: (key: Key) => readonly Span[];
  /** Several entries in one cell, separated by ；, each read by a function. */
  readonly records: <Value>(
    key: Key,
    expected: Bilingual,
    read: (text: string) => Value | undefined,
  ) => readonly Value[];
}

/** Values with their Chinese label and other accepted names. */
export type Choices<Value extends string> = Readonly<Record<Value, string>> | ChoicesWithAliases<Value>;

/** Choices whose other names are listed too. */
export interface ChoicesWithAliases<Value extends string> {
  /** Chinese labels by value. */
  readonly labels: Readonly<Record<Value, string>>;
  /** Other names, each with the value it means. */
  readonly aliases: Readonly<Record<string, Value>>;
}

/** Bounds of a number. */
export interface Limits {
  /** Smallest value. */
  readonly min?: number;
  /** Largest value. */
  readonly max?: number;
  /** Whether it must be whole. */
  readonly whole?: boolean;
}

function withAliases<Value extends string>(choices: Choices<Value>): choices is ChoicesWithAliases<Value> {
  return "labels" in choices && typeof choices.labels === "object";
}

function limitsInWords({ min, max, whole }: Limits): Bilingual {
  const zh = whole === true ? "整数" : "数字";
  const en = whole === true ? "a whole number" : "a number";
  if (min !== undefined && max !== undefined)
    return { zh: `${min} 到 ${max} 之间的${zh}`, en: `${en} from ${min} to ${max}` };
  if (min !== undefined) return { zh: `不小于 ${min} 的${zh}`, en: `${en} not below ${min}` };
  return { zh, en };
}

/** A span of days written `A至B`, `A~B`, `A—B`, or one day. */
function spanFromText(written: string): Span | undefined {
  const text = written.normalize("NFKC");
  const single = dateFromText(text);
  if (single !== undefined) return { from: single, until: single };
  const parts = text.split(/\s*(?:至|到|~|—+|–|\bto\b|\s-\s)\s*/);
  const from = dateFromText(parts[0] ?? "");
  const until = dateFromText(parts[1] ?? "");
  return parts.length === 2 && from !== undefined && until !== undefined ? { from, until } : undefined;
}

const SPAN: Bilingual = { zh: "2026-03-01至2026-03-15", en: "2026-03-01至2026-03-15" };
// The error values of the usual spreadsheet programs.
const FORMULA_ERROR = /^#(null!|div\/0!|value!|ref!|name\?|num!|n\/a|spill!|calc!|getting_data)$/i;

/** Keys of nested fields are written with dots; ids with a slash stay whole. */
function splitKey(key: string): readonly string[] {
  return key.includes("/") ? [key] : key.split(".");
}

/** A reader for one row; `row` counts from 0, `index` is the position of the record among those of its kind. */
export function rowReader<Key extends string>(
  located: LocatedTable,
  columns: readonly Column<Key>[],
  row: number,
  path: readonly (string | number)[],
  issues: Issue[],
): RowReader<Key> {
  const cells = located.table.rows[row] ?? [];
  const columnOf = (key: Key): Column<Key> | undefined => columns.find((column) => column.key === key);
  const heading = (key: Key): string => {
    const position = located.positions.get(key);
    return (position === undefined ? undefined : located.headings[position]) ?? columnOf(key)?.heading ?? key;
  };
  const where = (key: Key): Where => {
    const position = located.positions.get(key);
    const place =
      position === undefined
        ? placeOf(located.table, row)
        : placeOf(located.table, row, position, heading(key));
    return { path: [...path, ...splitKey(key)], place };
  };
  const cellOf = (key: Key): Cell => cells[located.positions.get(key) ?? -1] ?? null;
  /** The cell when it holds something readable. */
  const filled = (key: Key): Exclude<Cell, null> | undefined => {
    const cell = cellOf(key);
    if (cell !== null && !isBlank(cell)) {
      if (typeof cell !== "string" || !FORMULA_ERROR.test(cell.trim())) return cell;
      issues.push(formulaError(cell.trim(), where(key)));
      return undefined;
    }
    const column = columnOf(key);
    if (column?.required === true && located.positions.has(key))
      issues.push(cellRequired(column.expected, where(key)));
    return undefined;
  };
  const read = <Value>(
    key: Key,
    reader: (cell: Exclude<Cell, null>) => Value | undefined,
  ): Value | undefined => {
    const cell = filled(key);
    return cell === undefined ? undefined : reader(cell);
  };
  const complain = (one: Issue): undefined => {
    issues.push(one);
    return undefined;
  };
  const records = <Value>(
    key: Key,
    expected: Bilingual,
    reader: (text: string) => Value | undefined,
  ): readonly Value[] => {
    const found: Value[] = [];
    const cell = filled(key);
    if (cell === undefined) return found;
    for (const text of splitRecords(cell)) {
      const value = reader(text);
      if (value === undefined) issues.push(recordMalformed(text, expected, where(key)));
      else found.push(value);
    }
    return found;
  };
  return {
    where,
    heading,
    has: (key) => located.positions.has(key),
    blank: (key) => isBlank(cellOf(key)),
    peek: (key) => plainText(cellOf(key)),
    text: (key) => read(key, trimmedText),
    id: (key) =>
      read(key, (cell) => {
        const altered =
          typeof cell === "object" ||
          (typeof cell === "number" && !Number.isSafeInteger(cell) && !/^\d+\.\d{1,6}$/.test(String(cell)));
        return altered || typeof cell === "boolean"
          ? complain(idAltered(showCell(cell), where(key)))
          : plainText(cell);
      }),
    choice: (key, choices) =>
      read(key, (cell) => {
        const labels = withAliases(choices) ? choices.labels : choices;
        const text = plainText(cell).toLowerCase();
        for (const value in labels) {
          if (value.toLowerCase() === text || labels[value].normalize("NFKC").toLowerCase() === text)
            return value;
        }
        if (withAliases(choices)) {
          const alias = Object.keys(choices.aliases).find(
            (name) => name.normalize("NFKC").toLowerCase() === text,
          );
          if (alias !== undefined) return choices.aliases[alias];
        }
        const known: readonly string[] = Object.values(labels);
        return complain(choiceUnknown(trimmedText(cell), known, nearest(plainText(cell), known), where(key)));
      }),
    flag: (key) => read(key, (cell) => readFlag(cell) ?? complain(flagExpected(showCell(cell), where(key)))),
    number: (key, limits = {}) =>
      read(key, (cell) => {
        const figure = readFigure(cell);
        const expected = limitsInWords(limits);
        if (figure.status === "absent") return complain(figureAbsent(trimmedText(cell), where(key)));
        if (figure.status === "unit")
          return complain(numberWithUnit(trimmedText(cell), figure.number, where(key)));
        if (figure.status === "unreadable")
          return complain(numberExpected(trimmedText(cell), expected, where(key)));
        const { value } = figure;
        const outside =
          value < (limits.min ?? -Infinity) ||
          value > (limits.max ?? Infinity) ||
          (limits.whole === true && !Number.isSafeInteger(value));
        return outside ? complain(numberOutOfRange(trimmedText(cell), expected, where(key))) : value;
      }),
    date: (key) => read(key, (cell) => readDate(cell) ?? complain(dateExpected(showCell(cell), where(key)))),
    list: (key) => read(key, splitList) ?? [],
    quoted: (key) => read(key, splitQuoted) ?? [],
    dates: (key) => {
      const cell = filled(key);
      if (cell === undefined) return [];
      if (typeof cell !== "string") {
        const date = readDate(cell);
        if (date !== undefined) return [date];
        issues.push(dateExpected(showCell(cell), where(key)));
        return [];
      }
      return records(key, { zh: "日期，如 2026-03-01", en: "a date such as 2026-03-01" }, dateFromText);
    },
    spans: (key) => {
      const cell = filled(key);
      if (cell === undefined) return [];
      const day = typeof cell === "string" ? undefined : readDate(cell);
      const spans = day === undefined ? records(key, SPAN, spanFromText) : [{ from: day, until: day }];
      for (const { from, until } of spans) if (until < from) issues.push(dateOrder(from, until, where(key)));
      return spans;
    },
    records,
  };
}
