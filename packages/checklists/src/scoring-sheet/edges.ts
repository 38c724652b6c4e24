import { NUMBER } from "./numbers.ts";
import type { SheetConventions } from "./read-result.ts";
import { UNIT } from "./units.ts";

/** （以上含本数，以下不含本数）: what a clause says itself about the numbers at the edges of its bands. */
const SAID =
  /[，,；;。（(]*(?:本条|表中|所称|上述|其中)*["“]?以(上|下)["”]?(?:均)?(不?)(?:包?含|包括)(?:本数|本级|该数)["”]?[）)]*/g;

/** Writes 以上 and 以下 out as the clause or the district has them: 60%以下（不含）. */
export function withEdges(text: string, { belowExcludes }: SheetConventions): string {
  const marked = withMarks(text);
  const said = new Map([...marked.matchAll(SAID)].map(([, side = "", not]) => [side, not === "不"] as const));
  if (said.size === 0 && belowExcludes !== true) return marked;
  const rest = marked.replaceAll(SAID, "");
  const excludes = (side: string): boolean => said.get(side) ?? (side === "下" && belowExcludes === true);
  return ["上", "下"].reduce(
    (written, side) =>
      excludes(side)
        ? written.replaceAll(
            new RegExp(`(${NUMBER}(?:${UNIT})?)以${side}(?![（(]不?含|[）)])`, "g"),
            `$1以${side}（不含）`,
          )
        : written,
    rest,
  );
}

const MARKED = new RegExp(`(${NUMBER})(?:${UNIT})?[（(]含[）)]`, "g");
const DASH = "[-–—~～至到]";

/** 95%（含）以上，90%-95%，90%（含）…: a number that one band says it holds is left out by the band it stands at the edge of unmarked. */
function withMarks(text: string): string {
  const numbers = new Set([...text.matchAll(MARKED)].map(([, number = ""]) => number));
  return [...numbers].reduce((written, number) => {
    // With its unit or not at all: 95 of 95%（含） is no number of its own.
    const one = `(?<![\\d.])(?=(${number.replace(".", "\\.")}(?:${UNIT})?))\\1`;
    return written
      .replaceAll(new RegExp(`(?<=${DASH})${one}(?![\\d.（(])`, "g"), "$1（不含）")
      .replaceAll(new RegExp(`${one}(?=${DASH})`, "g"), "$1（不含）")
      .replaceAll(new RegExp(`${one}(以上|以下|以内)(?![（(])`, "g"), "$1$2（不含）");
  }, text);
}
