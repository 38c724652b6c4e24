import { formatChineseNumeral } from "../numbers/chinese-numerals.ts";
import type { ListMarker } from "./report-document.ts";

/** The mark before an item of a list. */
export function markOf(marker: ListMarker, number: number): string {
  switch (marker) {
    case "chinese":
      return `${formatChineseNumeral(number)}、`;
    case "chinese-bracketed":
      return `（${formatChineseNumeral(number)}）`;
    case "decimal":
      return `${number}.`;
    case "decimal-comma":
      return `${number}、`;
    case "decimal-bracketed":
      return `（${number}）`;
    case "dash":
      return "—";
  }
}
