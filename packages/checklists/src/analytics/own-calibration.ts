import { passed, type Bilingual, type Checked } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { scoreAnswers } from "../scores/score-answers.ts";
import type { ItemScore } from "../scores/score.ts";
import { FEWEST, percent, type RateOptions } from "./item-rates.ts";
import { CONFIDENCE, proportion, type Proportion } from "./proportion.ts";
import type { Rating } from "./rater-agreement.ts";

/**
 * How one inspector's judgements compare with those of the others on the same visits, item by item or in all.
 *
 * @term 尺度对照
 */
export interface CalibrationCount {
  /** Judgements that others made as well. */
  readonly shared: number;
  /** Those as good as the others' on average. */
  readonly same: number;
  /** Those less good. */
  readonly stricter: number;
  /** Those better. */
  readonly milder: number;
}

/**
 * One inspector's own calibration.
 *
 * @term 本人尺度
 */
export interface OwnCalibration extends CalibrationCount {
  /** Share of `stricter` among the judgements that differ. */
  readonly leaning: Proportion;
  /** `stricter` or `milder` when the interval of `leaning` leaves out one half; `too-few` below the fewest shared judgements. */
  readonly verdict: "in-line" | "stricter" | "milder" | "too-few";
  /** Items on which the inspector differs from the others, most often first. */
  readonly items: readonly (CalibrationCount & { readonly item: string; readonly title: string })[];
}

/**
 * Sets one inspector's judgements beside those of the others who rated the same visits on their own: for this inspector to read. It takes
 * one inspector and returns one; there is no function that lists them all.
 *
 * Fails with the issues of `scoreAnswers`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { pinOf } from "@supervision/checklists";
 * import { formatOwnCalibration, ownCalibration } from "@supervision/checklists/analytics";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const pin = pinOf(schoolRoutine.id, edition);
 *   const rated = (subject: string, rater: string, value: "yes" | "no") => ({
 *     subject, rater, answers: { pin, institution: "s1", date: "2026-03-02", answers: { safety: { type: "yes-no", value } } },
 *   } as const);
 *   const ratings = ["v1", "v2", "v3"].flatMap((visit) => [rated(visit, "I1", "no"), rated(visit, "I2", "yes")]);
 *   const own = orThrow(ownCalibration(edition, ratings, "I1"));
 *   console.log(formatOwnCalibration(own).split("\n")[0]); // => 与他人共同判断3项次：一致0，偏严3，偏宽0
 * }
 * ```
 */
export function ownCalibration(
  edition: ChecklistEdition,
  ratings: readonly Rating[],
  rater: string,
  { confidence = CONFIDENCE, fewest = FEWEST }: RateOptions = {},
): Checked<OwnCalibration> {
  const visits = new Map<
    string,
    { own?: ReadonlyMap<string, number>; readonly others: ReadonlyMap<string, number>[] }
  >();
  for (const rating of ratings) {
    const score = scoreAnswers(edition, rating.answers);
    if (!score.ok) return score;
    const judged = new Map(
      score.value.items
        .flatMap((line) => worthOf(line) ?? [])
        .map(({ item, worth }) => [item, worth] as const),
    );
    const visit = visits.get(rating.subject) ?? { others: [] };
    if (rating.rater === rater) visit.own = judged;
    else visit.others.push(judged);
    visits.set(rating.subject, visit);
  }
  const items = Object.entries(edition.items).map(([item, { title }]) => {
    const counts = { shared: 0, same: 0, stricter: 0, milder: 0 };
    for (const { own, others } of visits.values()) {
      const mine = own?.get(item);
      const theirs = others.flatMap((judged) => judged.get(item) ?? []);
      if (mine === undefined || theirs.length === 0) continue;
      const mean = theirs.reduce((sum, worth) => sum + worth, 0) / theirs.length;
      counts.shared += 1;
      if (Math.abs(mine - mean) < 1e-9) counts.same += 1;
      else if (mine < mean) counts.stricter += 1;
      else counts.milder += 1;
    }
    return { item, title, ...counts };
  });
  const sum = (of: keyof CalibrationCount): number => items.reduce((total, counts) => total + counts[of], 0);
  const all = { shared: sum("shared"), same: sum("same"), stricter: sum("stricter"), milder: sum("milder") };
  const leaning = proportion(all.stricter, all.stricter + all.milder, confidence);
  const differing = items
    .filter(({ stricter, milder }) => stricter + milder > 0)
    .toSorted((a, b) => b.stricter + b.milder - a.stricter - a.milder);
  return passed({ ...all, leaning, verdict: verdictOf(all.shared < fewest, leaning), items: differing });
}

function verdictOf(few: boolean, { interval }: Proportion): OwnCalibration["verdict"] {
  if (few) return "too-few";
  if (interval === undefined) return "in-line";
  if (interval.atLeast > 0.5) return "stricter";
  return interval.atMost < 0.5 ? "milder" : "in-line";
}

/** How good an answer is, 0 to 1; `undefined` where it says nothing. */
function worthOf(line: ItemScore): readonly [{ readonly item: string; readonly worth: number }] | undefined {
  if (line.result === "scored") return [{ item: line.item, worth: line.share }];
  if (line.result !== "counted" || line.judgement === "noted") return undefined;
  return [{ item: line.item, worth: { met: 1, partly: 0.5, "not-met": 0 }[line.judgement] }];
}

/** One's own calibration in words. */
export function formatOwnCalibration(own: OwnCalibration, language: keyof Bilingual = "zh"): string {
  const zh = language === "zh";
  const { shared, same, stricter, milder, verdict, leaning, items } = own;
  const head = zh
    ? `与他人共同判断${shared}项次：一致${same}，偏严${stricter}，偏宽${milder}`
    : `${shared} judgements shared with others: ${same} alike, ${stricter} stricter, ${milder} milder`;
  const range = leaning.interval;
  const share = range === undefined ? "" : ` (${percent(range.atLeast)}–${percent(range.atMost)})`;
  const said: Readonly<Record<OwnCalibration["verdict"], Bilingual>> = {
    "in-line": { zh: "看不出偏严或偏宽", en: "neither stricter nor milder" },
    stricter: { zh: "整体偏严", en: "stricter on the whole" },
    milder: { zh: "整体偏宽", en: "milder on the whole" },
    "too-few": { zh: "样本少，不作判断", en: "too few to tell" },
  };
  const lines = items.map(({ title, stricter: hard, milder: soft }) =>
    zh ? `- ${title}：偏严${hard}，偏宽${soft}` : `- ${title}: ${hard} stricter, ${soft} milder`,
  );
  return [head, `${said[verdict][language]}${verdict === "too-few" ? "" : share}`, ...lines].join("\n");
}
