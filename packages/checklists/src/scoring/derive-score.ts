import type { Bilingual } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { outerSection, sectionPath } from "../editions/section-tree.ts";
import type { Score } from "../scores/score.ts";
import type { Derivation } from "./derivation.ts";
import { added, bounded, derived, deriveItem, given } from "./derive-item.ts";
import type { SectionScoring } from "./edition-scoring.ts";
import { innermostFirst, RESCALED_DECIMALS } from "./settle.ts";

const COUNTS: Bilingual = { zh: "计分", en: "counts" };

interface Part {
  readonly points: Derivation;
  readonly maximum: Derivation;
}

/**
 * The points that count, as arithmetic from the answers up: every rule, section, bonus, deduction and veto is a step, and working the
 * steps out again ({@link evaluateDerivation}) gives exactly the points of the score. While items are open, the points that are certain.
 *
 * @example
 * ```ts
 * import { defineChecklistEdition, pinOf, scoreAnswers } from "@supervision/checklists";
 * import { deriveScore, formatDerivation } from "@supervision/checklists/scoring";
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例细则", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: {
 *     plans: {
 *       title: "教案",
 *       answer: { type: "marks" },
 *       weight: 10,
 *       scoring: { start: "full", rules: { missing: { type: "deduct", points: 2, each: true, text: "缺教案" } } },
 *     },
 *   },
 * });
 * const score = scoreAnswers(edition, {
 *   pin: pinOf("riverside/plans", edition),
 *   institution: "s1",
 *   date: "2026-09-10",
 *   answers: { plans: { type: "marks", value: { missing: 3 } } },
 * });
 * if (score.ok) console.log(formatDerivation(deriveScore(edition, score.value)).at(1)?.trim()); // => 教案 = 10 − 6 = 4
 * ```
 */
export function deriveScore(edition: ChecklistEdition, score: Score): Derivation {
  const { ordinary, bonus, deduction } = partsOf(edition, score);
  const total = { zh: "得分", en: "points" };
  const points = added(
    total,
    "sum",
    ordinary.map((part) => part.points),
  );
  if (score.outcome === undefined) return points;
  const base = rescaled(points, ordinary, edition.scoring?.outOf);
  const sum =
    bonus.length === 0 ? base : added({ zh: "基本分和加分", en: "base and bonus" }, "sum", [base, ...bonus]);
  const net = deduction.length === 0 ? sum : added(COUNTS, "difference", [sum, ...deduction]);
  const counted = bounded(COUNTS, "greatest", given({ zh: "最少", en: "at least" }, 0), net);
  const whole = vetoesOf(score).find(({ effect }) => effect.type === "zero" && effect.section === undefined);
  return whole === undefined ? counted : nothing(counted, whole.title);
}

interface Parts {
  readonly ordinary: readonly Part[];
  readonly bonus: readonly Derivation[];
  readonly deduction: readonly Derivation[];
}

/** What the whole is made of: the outermost sections as they count, each with those inside it; vetoes on sections applied. */
function partsOf(edition: ChecklistEdition, score: Score): Parts {
  const inside = new Map<string | undefined, Part[]>();
  const put = (section: string | undefined, part: Part): void => {
    inside.set(section, [...(inside.get(section) ?? []), part]);
  };
  for (const line of score.items) {
    const item = edition.items[line.item];
    const points = item === undefined ? undefined : deriveItem(item, line);
    if (item?.weight === undefined || points === undefined) continue;
    const text = { zh: `${item.title}分值`, en: `weight of ${item.title}` };
    put(item.section, { points, maximum: given(text, item.weight) });
  }
  const loose = inside.get(undefined);
  inside.delete(undefined);
  const bonus: Derivation[] = [];
  const deduction: Derivation[] = [];
  for (const section of innermostFirst(edition, [...inside.keys()])) {
    const name = edition.sections?.[section] ?? section;
    const rule = edition.scoring?.sections?.[section];
    const part = sumUp(name, inside.get(section) ?? []);
    const veto = vetoesOf(score).find(({ effect }) => effect.type === "zero" && effect.section === section);
    const points = veto === undefined ? part.points : nothing(part.points, veto.title);
    if (rule?.type === "bonus")
      bonus.push(zeroedAround(edition, score, section, capped(name, points, rule.most)));
    else if (rule?.type === "deduction") {
      const text = { zh: `${name}所失`, en: `${name} lost` };
      const lost = derived(text, { type: "difference", of: [part.maximum, points] });
      deduction.push(capped(name, lost, rule.most));
    } else put(outerSection(edition, section), weigh(name, rule, { ...part, points }));
  }
  const outermost = inside.get(undefined) ?? [];
  const ordinary = loose === undefined ? outermost : [...outermost, sumUp(undefined, loose)];
  return { ordinary, bonus, deduction };
}

function sumUp(name: string | undefined, parts: readonly Part[]): Part {
  const most = name === undefined ? undefined : `${name}满分`;
  return {
    points: derived(textOf(name, "各项", "items"), { type: "sum", of: parts.map(({ points }) => points) }),
    maximum: derived(textOf(most, "满分", "maximum"), {
      type: "sum",
      of: parts.map(({ maximum }) => maximum),
    }),
  };
}

/** A bonus inside a section that a veto leaves without points adds nothing. */
function zeroedAround(
  edition: ChecklistEdition,
  score: Score,
  section: string,
  points: Derivation,
): Derivation {
  const [, ...around] = sectionPath(edition, section);
  const veto = vetoesOf(score).find(
    ({ effect }) => effect.type === "zero" && effect.section !== undefined && around.includes(effect.section),
  );
  return veto === undefined ? points : nothing(points, veto.title);
}

/** Vetoes that count for the points that are certain: a veto that may still fire takes points away from them. */
function vetoesOf({ outcome }: Score): readonly NonNullable<Score["outcome"]>["vetoes"][number][] {
  return outcome === undefined ? [] : [...outcome.vetoes, ...outcome.pending];
}

function weigh(name: string, rule: SectionScoring | undefined, part: Part): Part {
  const text = textOf(`${name}计入`, "", "");
  if (rule?.type === "weighted") {
    const factor = given({ zh: "权重", en: "factor" }, rule.factor);
    return {
      points: derived(text, { type: "product", of: [part.points, factor] }),
      maximum: derived(text, { type: "product", of: [part.maximum, factor] }),
    };
  }
  if (rule?.type !== "rescaled" || part.maximum.value === 0) return part;
  const to = given({ zh: "折算为", en: "rescaled to" }, rule.to);
  return { points: rescale(text, part.points, to, part.maximum), maximum: to };
}

function rescaled(points: Derivation, parts: readonly Part[], outOf: number | undefined): Derivation {
  const maximum = derived(
    { zh: "适用满分", en: "applicable maximum" },
    {
      type: "sum",
      of: parts.map((part) => part.maximum),
    },
  );
  if (outOf === undefined || maximum.value === 0) return points;
  const text = { zh: "折算得分", en: "rescaled points" };
  return rescale(text, points, given({ zh: "折算为", en: "rescaled to" }, outOf), maximum);
}

function rescale(text: Bilingual, points: Derivation, to: Derivation, maximum: Derivation): Derivation {
  const product = derived(
    { zh: "得分乘折算分", en: "points times scale" },
    { type: "product", of: [points, to] },
  );
  return derived(text, { type: "quotient", of: [product, maximum], decimals: RESCALED_DECIMALS });
}

function capped(name: string, points: Derivation, most: number | undefined): Derivation {
  if (most === undefined) return points;
  const text = { zh: `${name}（最多${most}分）`, en: `${name} (at most ${most})` };
  return bounded(text, "least", given({ zh: "最多", en: "most" }, most), points);
}

function nothing(points: Derivation, title: string): Derivation {
  const text = { zh: `一票否决：${title}`, en: `veto: ${title}` };
  return derived(text, { type: "product", of: [points, given(text, 0)] });
}

function textOf(name: string | undefined, zh: string, en: string): Bilingual {
  return name === undefined ? { zh, en } : { zh: name, en: name };
}
