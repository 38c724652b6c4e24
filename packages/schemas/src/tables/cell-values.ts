import { addDays, isIsoDate, type IsoDate } from "@supervision/domain";
import { showCell, type Cell } from "./table.ts";

/** Full-width letters, digits and spaces made plain, outer white space cut. */
export function plainText(cell: Cell): string {
  return showCell(cell)
    .normalize("NFKC")
    .replaceAll(/[\u200B\uFEFF]/g, "")
    .trim();
}

/** Text for names: outer white space cut, inner spelling untouched. */
export function trimmedText(cell: Cell): string {
  return showCell(cell)
    .replaceAll(/[\u200B\uFEFF]/g, "")
    .replaceAll(/\s*\r?\n\s*/g, " ")
    .trim();
}

/** Says whether a cell holds nothing but white space. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || trimmedText(cell) === "";
}

/** Signs by which sheets say that there is no figure. */
const NO_FIGURE = /^(-+|—+|–+|\/|无|缺|未知|不详|n\/?a)$/i;

/** How a cell reads as a figure. */
export type Figure =
  | { readonly status: "number"; readonly value: number }
  | { readonly status: "absent" }
  | { readonly status: "unit"; readonly number: string }
  | { readonly status: "unreadable" };

/** Reads a figure: thousands separators are understood, a dash is no figure, a unit is not. */
export function readFigure(cell: Cell): Figure {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? { status: "number", value: cell } : { status: "unreadable" };
  if (typeof cell === "boolean" || (typeof cell === "object" && cell !== null))
    return { status: "unreadable" };
  const text = plainText(cell);
  if (NO_FIGURE.test(text)) return { status: "absent" };
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?|[+-]?\.\d+)(.*)$/is.exec(text);
  if (match === null) return { status: "unreadable" };
  const digits = (match[1] ?? "").replaceAll(",", "");
  const rest = (match[2] ?? "").trim();
  if (rest === "") return { status: "number", value: Number(digits) };
  return /^[\d.,]/.test(rest) ? { status: "unreadable" } : { status: "unit", number: digits };
}

/** Serial numbers of days in spreadsheet programs: 1928 to 2119, so that years such as 2026 are not mistaken for days. */
const SERIAL_MIN = 10_228;
const SERIAL_MAX = 80_355;
const SERIAL_OF_2000 = 36_526;

/** Reads a civil date from a date cell, a serial number or one of the usual ways of writing; `undefined` when it is none. */
export function readDate(cell: Cell): IsoDate | undefined {
  if (cell === null || typeof cell === "boolean") return undefined;
  if (typeof cell === "object") return isIsoDate(cell.date) ? cell.date : undefined;
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell >= SERIAL_MIN && cell <= SERIAL_MAX
      ? addDays("2000-01-01", cell - SERIAL_OF_2000)
      : compactDate(String(cell));
  return dateFromText(plainText(cell));
}

/** Reads a civil date as people write it: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301; a time of midnight is let pass. */
export function dateFromText(text: string): IsoDate | undefined {
  const bare = text
    .normalize("NFKC")
    .replace(/[ T]0?0:00(:00(\.0+)?)?Z?$/, "")
    .replaceAll(/\s+/g, "");
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(bare) ??
    /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(bare) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(bare);
  if (match === null) return compactDate(bare);
  const [, year = "", month = "", day = ""] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : undefined;
}

function compactDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const date = `${match[1] ?? ""}-${match[2] ?? ""}-${match[3] ?? ""}`;
  return isIsoDate(date) ? date : undefined;
}

/** Reads 是/否, true/false, 1/0, √; `undefined` when it is none of them. */
export function readFlag(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const text = plainText(cell).toLowerCase();
  if (/^(是|有|true|yes|y|1|√|✓|✔)$/.test(text)) return true;
  return /^(否|无|不是|false|no|n|0|×|✗|x)$/.test(text) ? false : undefined;
}

/** Splits a cell that lists several things: 、 ， , ； ; and line breaks separate. */
export function splitList(cell: Cell): readonly string[] {
  return showCell(cell)
    .split(/[、，,；;\r\n]/)
    .map((part) => part.replaceAll(/[\u200B\uFEFF]/g, "").trim())
    .filter((part) => part !== "");
}

/** Splits like {@link splitList}, but leaves what stands in “ ” whole; ”” within is one ”. */
export function splitQuoted(cell: Cell): readonly string[] {
  const found: string[] = [];
  let rest = showCell(cell);
  for (;;) {
    const quoted = /^[\s、，,；;]*“((?:[^”]|””)*)”\s*(?=$|[、，,；;\r\n])/.exec(rest);
    if (quoted !== null) {
      found.push((quoted[1] ?? "").replaceAll("””", "”"));
      rest = rest.slice(quoted[0].length);
      continue;
    }
    const plain = /^[\s、，,；;]*([^、，,；;\r\n]+)/.exec(rest);
    if (plain === null) return found;
    found.push(...splitList(plain[1] ?? ""));
    rest = rest.slice(plain[0].length);
  }
}

/** Texts as {@link splitQuoted} reads them again: those with a separator in “ ”. */
export function joinQuoted(parts: readonly string[]): string {
  return parts
    .map((part) => (/^“|[、，,；;]/.test(part) ? `“${part.replaceAll("”", "””")}”` : part))
    .join("、");
}

/** Splits a cell that lists spans or records: ； ; and line breaks separate. */
export function splitRecords(cell: Cell): readonly string[] {
  return showCell(cell)
    .split(/[；;\r\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
