import { bandsGap } from "../scoring/bands-gap.ts";
import type { Band, FactorRule } from "../scoring/item-scoring.ts";
import { REASONS } from "./reasons.ts";
import type { SheetConventions, UnreadWords } from "./read-result.ts";
import type { Read } from "./settle-rules.ts";
import { isCounted } from "./units.ts";

/** A band and the words it was read from. */
export interface ReadBand {
  /** What is measured. */
  readonly text: string;
  /** The band. */
  readonly band: Band;
  /** Unit of its bounds. */
  readonly unit?: string;
  /** The words. */
  readonly words: string;
  /** Place of the sentence it stands in. */
  readonly sentence: number;
}

/** 不得分 for the values the bands leave out, or 未开展不得分 for none, is the last band. */
export function takeLastBand(
  rules: Read[],
  found: readonly ReadBand[],
  { wholeNumbers }: SheetConventions,
): readonly ReadBand[] {
  const [first] = found;
  if (first === undefined) return found;
  for (const last of rules) {
    const on = last.rule.type === "void" ? valuesOf(last.rule, first) : undefined;
    if (on === undefined) continue;
    const unit = first.unit === undefined ? {} : { unit: first.unit };
    const { words, sentence } = last;
    const all = [...found, { text: "", band: { ...on, points: 0 }, words, sentence, ...unit }];
    // Bands of one sentence that do not meet are listed together.
    const together =
      last.rule.type === "void" && last.rule.on !== undefined && sentence === found.at(-1)?.sentence;
    if (bandsGap(joined(all, wholeNumbers === true)) !== undefined && !together) continue;
    rules.splice(rules.indexOf(last), 1);
    return all;
  }
  return found;
}

/** The values a 不得分 speaks of, when it speaks of what the bands measure. */
function valuesOf({ text, on }: FactorRule, first: ReadBand): Omit<Band, "points"> | undefined {
  if (on === undefined) {
    const [, thing] = /^(?:从未|未|没有|没|无)(.*?)(?:的|者)?$/.exec(text ?? "") ?? [];
    const none = thing !== undefined && isCounted(first.unit) && first.text.includes(thing);
    return none ? { atLeast: 0, atMost: 0 } : undefined;
  }
  if ("value" in on || "chosen" in on || "missing" in on || "column" in on) return undefined;
  return text === undefined || text === first.text ? on : undefined;
}

/** Bands of one clause make one rule, if together they cover every value once. */
export function readBands(
  found: readonly ReadBand[],
  unread: UnreadWords[],
  { bandsMeet, wholeNumbers }: SheetConventions,
): Read | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const words = found.map((each) => each.words).join("，");
  const { points, ...on } = first.band;
  const text = first.text === "" ? {} : { text: first.text };
  // One band without points says what leaves nothing.
  if (found.length === 1 && points === 0 && first.unit !== "处")
    return { ...first, words, rule: { type: "void", on, ...text } };
  const asWritten = joined(found, wholeNumbers === true);
  const met = bandsMeet === true && bandsGap(asWritten) !== undefined ? meeting(asWritten) : undefined;
  const bands = met ?? asWritten;
  const gap = bandsGap(bands);
  if (gap === undefined && found.every((each) => each.text === "" || each.text === first.text))
    return { ...first, words, rule: { type: "bands", bands, ...text } };
  if (found.length === 1 && first.band.atLeast === 1 && first.band.atMost === 1)
    unread.push({
      text: words,
      why: REASONS.notEach,
    });
  else
    unread.push({
      text: words,
      why: {
        zh: `各档没有恰好接上（${gap ?? "所指不一"}）`,
        en: `its bands do not meet (${gap ?? "several measures"})`,
      },
    });
  return undefined;
}

/** Bands that run down, each from its bound on, end where the one before begins; whole numbers leave no room between 2 and 3. */
function joined(found: readonly ReadBand[], inWhole = false): readonly Band[] {
  const units = new Set(
    found.flatMap(({ unit, band: { atLeast, below } }) => (atLeast === 0 || below === 1 ? [] : [unit])),
  );
  const [unit] = units;
  const whole = units.size === 1 && (inWhole || isCounted(unit));
  const bands = found.map(({ band }) => (whole ? inWholeNumbers(band) : band));
  return bands.map((band, index) => {
    const before = bands[index - 1];
    if (before === undefined || band.points >= before.points) return band;
    if (isOnly(before, "atLeast", band.atLeast) && isOnly(band, "atLeast"))
      return { ...band, below: before.atLeast ?? 0 };
    if (isFrom(before) && isOnly(band, "atLeast") && (band.atLeast ?? 0) < (before.atLeast ?? 0))
      return { ...band, below: before.atLeast ?? 0 };
    if (isUpTo(before) && isOnly(band, "atMost") && (band.atMost ?? 0) > (before.atMost ?? 0))
      return { ...band, above: before.atMost ?? 0 };
    return band;
  });
}

/** The bands as they meet: each goes down to its lower bound, up to where the better one begins. Gaps and overlaps of more than 1 stay. */
function meeting(bands: readonly Band[]): readonly Band[] | undefined {
  const met = bands.map((band, index): Band | undefined => {
    const better = bands[index - 1];
    const { atLeast, above, atMost, below, points } = band;
    if (better === undefined) return band;
    const start = better.atLeast ?? better.above;
    const end = atMost ?? below;
    const low = atLeast ?? above ?? Number.NEGATIVE_INFINITY;
    if (start === undefined || end === undefined || Math.abs(start - end) > 1 || low >= start)
      return undefined;
    const upper = better.atLeast === undefined ? { atMost: start } : { below: start };
    return { ...present({ atLeast, above }), ...upper, points };
  });
  return met.every((band) => band !== undefined) ? met : undefined;
}

function inWholeNumbers({ atLeast, above, atMost, below, points }: Band): Band {
  const bounds = [atLeast, above, atMost, below];
  if (bounds.some((bound) => bound !== undefined && !Number.isInteger(bound)))
    return { ...present({ atLeast, above, atMost, below }), points };
  const low = atLeast ?? (above === undefined ? undefined : above + 1);
  const high = below ?? (atMost === undefined ? undefined : atMost + 1);
  // Nothing is fewer than none.
  return { ...present({ atLeast: low === 0 ? undefined : low, below: high }), points };
}

function present(bounds: {
  readonly [Bound in "atLeast" | "above" | "atMost" | "below"]?: number | undefined;
}): Omit<Band, "points"> {
  return Object.fromEntries(
    Object.entries(bounds).flatMap(([name, bound]) => (bound === undefined ? [] : [[name, bound] as const])),
  );
}

function isOnly(band: Band, side: "atLeast" | "atMost", under?: number): boolean {
  const sides = Object.keys(band).filter((key) => key !== "points");
  return sides.length === 1 && sides[0] === side && (under === undefined || (band[side] ?? 0) > under);
}

function isFrom(band: Band): boolean {
  return band.atLeast !== undefined && band.above === undefined && band.atMost === undefined;
}

function isUpTo(band: Band): boolean {
  return band.atMost !== undefined && band.below === undefined && band.atLeast === undefined;
}
