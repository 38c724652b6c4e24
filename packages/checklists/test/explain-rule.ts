import type { ScoringRule } from "@supervision/checklists";

/** A rule in short words of its own, for golden files. */
export function explainRule(rule: ScoringRule): string {
  switch (rule.type) {
    case "deduct":
    case "award": {
      const most = rule.most === undefined ? "" : ` 最多${rule.most}`;
      const sign = rule.type === "deduct" ? "−" : "+";
      return `${sign}${rule.points}${rule.each === true ? " 每次" : " 一次"}${most}${about(rule)}`;
    }
    case "halve":
      return `减半${about(rule)}`;
    case "void":
      return `归零${about(rule)}`;
    case "discretion":
      return `酌情 ${rule.effect === "deduct" ? "−" : "+"}${rule.least}~${rule.most}${about(rule)}`;
    case "bands": {
      const bands = rule.bands.map(({ points, ...bounds }) => `${JSON.stringify(bounds)}→${points}`);
      return `分档 ${bands.join(" ")}${about(rule)}`;
    }
    case "distance": {
      const most = rule.most === undefined ? "" : ` 最多${rule.most}`;
      return `${rule.side === "below" ? "低于" : "高于"}${rule.standard} 每${rule.per}（${rule.steps}）−${rule.points}${most}${about(rule)}`;
    }
  }
}

function about(rule: ScoringRule): string {
  const on = "on" in rule && rule.on !== undefined ? ` ${JSON.stringify(rule.on)}` : "";
  return `${rule.text === undefined ? "" : `「${rule.text}」`}${on}`;
}
