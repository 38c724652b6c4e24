import { formatChineseDate } from "@supervision/domain";
import type { BlankField, SignatureBlock } from "./report-document.ts";
import { printable } from "./printable.ts";

/** A date left for the pen, with room for the figures. */
export const BLANK_DATE = "      年    月    日";

/** A field of a line of blanks as text; an empty value leaves nothing after the colon. */
export function blankText(field: BlankField): string {
  const value =
    field.kind === "text"
      ? field.value
      : field.value === undefined
        ? BLANK_DATE
        : formatChineseDate(field.value);
  const label = field.label ?? "";
  return printable(label === "" ? value : labelled(label, value));
}

/** The lines of a signature as text. */
export function signatureLines(block: SignatureBlock): readonly string[] {
  const lines = block.signers.map((signer) => {
    const value = signer.value === "" ? "            " : signer.value;
    return printable(signer.label === undefined ? value : labelled(signer.label, value));
  });
  if (block.date !== undefined)
    lines.push(block.date === "blank" ? BLANK_DATE : formatChineseDate(block.date));
  return lines;
}

/** A label with what stands behind it, with the colon of its language. */
function labelled(label: string, value: string): string {
  return `${label}${/[\u0021-\u007e]$/.test(label) ? ": " : "："}${value}`;
}
