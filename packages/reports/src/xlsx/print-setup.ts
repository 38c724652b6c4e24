import type { SheetCells } from "./cells.ts";
import type { SheetPlan } from "./sheets.ts";

/** Returns x. */
export function printSetup(
  _sheets: readonly { readonly plan: SheetPlan; readonly cells: SheetCells }[],
): (name: string, text: string) => string {
  return (_name, text) => text;
}
