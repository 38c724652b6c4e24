import type { Bilingual } from "@supervision/domain";
import type { ComparabilityVerdict, ItemComparability } from "./comparability.ts";

const VERDICTS: Readonly<Record<ComparabilityVerdict, Bilingual>> = {
  identical: { zh: "一致", en: "identical" },
  comparable: { zh: "可比", en: "comparable" },
  "not-comparable": { zh: "不可比", en: "not comparable" },
};

/** The comparability of two editions as text, one line an item. */
export function formatComparability(
  rows: readonly ItemComparability[],
  language: keyof Bilingual = "zh",
): string {
  const zh = language === "zh";
  return rows
    .map(({ from, to, title, verdict, scores, because }) => {
      const ids = namesOf(from, to);
      const reasons = because.map((reason) => reason[language]).join(zh ? "；" : "; ");
      const points = scores === false && verdict !== "not-comparable";
      const words = points
        ? `${VERDICTS[verdict][language]}${zh ? "，得分不可比" : ", scores are not"}`
        : VERDICTS[verdict][language];
      if (zh) return `${ids} ${title}：${words}${reasons === "" ? "" : `（${reasons}）`}`;
      return `${ids} ${title}: ${words}${reasons === "" ? "" : ` (${reasons})`}`;
    })
    .join("\n");
}

function namesOf(from: readonly string[], to: string | undefined): string {
  const earlier = from.join("+");
  if (to === undefined) return `${earlier} →`;
  if (from.length === 0) return `→ ${to}`;
  return earlier === to ? to : `${earlier} → ${to}`;
}
