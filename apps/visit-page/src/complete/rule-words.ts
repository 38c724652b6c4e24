import type { Band, ScoringRule } from "@supervision/checklists";

/** What a rule does, in one line: `每次扣2分，最多6分`. */
export function ruleWords(rule: ScoringRule, language: "zh" | "en"): string {
  const zh = language === "zh";
  switch (rule.type) {
    case "deduct":
    case "award": {
      const most = rule.most === undefined ? "" : zh ? `，最多${rule.most}分` : `, ${rule.most} at most`;
      const each = rule.each === true;
      return zh
        ? `${each ? "每次" : ""}${SIDE[rule.type].zh}${rule.points}分${most}`
        : `${rule.points} points ${SIDE[rule.type].en}${each ? " each time" : ""}${most}`;
    }
    case "halve":
      return zh ? "本项减半计分" : "halves the points of this item";
    case "void":
      return zh ? "本项不得分" : "leaves no points of this item";
    case "discretion":
      return zh
        ? `酌情${SIDE[rule.effect].zh}${rule.least}至${rule.most}分`
        : `${rule.least} to ${rule.most} points ${SIDE[rule.effect].en}, as judged`;
    case "bands":
      return "";
    case "distance": {
      const most = rule.most === undefined ? "" : zh ? `，最多${rule.most}分` : `, ${rule.most} at most`;
      const side = rule.side === "below" ? { zh: "低", en: "below" } : { zh: "高", en: "above" };
      return zh
        ? `标准${rule.standard}，每${side.zh}${rule.per}扣${rule.points}分${most}`
        : `${rule.points} points off for every ${rule.per} ${side.en} ${rule.standard}${most}`;
    }
  }
}

const SIDE = { deduct: { zh: "扣", en: "off" }, award: { zh: "得", en: "given" } } as const;

/** One band in words: `80以上，100以下：30分`. */
export function bandWords(band: Band, language: "zh" | "en"): string {
  const { atLeast, above, atMost, below, points } = band;
  const isOne = atLeast !== undefined && atLeast === atMost;
  const bounds = isOne
    ? [`= ${atLeast}`]
    : [
        atLeast === undefined ? "" : `≥ ${atLeast}`,
        above === undefined ? "" : `> ${above}`,
        atMost === undefined ? "" : `≤ ${atMost}`,
        below === undefined ? "" : `< ${below}`,
      ].filter((part) => part !== "");
  return language === "zh" ? `${bounds.join("，")}：${points}分` : `${bounds.join(", ")}: ${points} points`;
}

/** Says whether a value lies in a band. */
export function isInBand({ atLeast, above, atMost, below }: Band, value: number): boolean {
  return (
    (atLeast === undefined || value >= atLeast) &&
    (above === undefined || value > above) &&
    (atMost === undefined || value <= atMost) &&
    (below === undefined || value < below)
  );
}
