import { canonicalJson, failed, passed, type Checked } from "@supervision/domain";
import { clauseNotPrintable } from "../issues.ts";
import type { ItemScoring, PointsRule, RuleText, ScoringRule } from "../scoring/item-scoring.ts";
import { printBounds } from "./bounds.ts";
import { readClause } from "./read-clause.ts";
import { EACH_PLACE, THE_CASE } from "./phrase.ts";

/**
 * Prints scoring rules in the words of scoring sheets. What is printed was read again and gave the same rules (under the ids `r1`, `r2` and
 * so on); fails with `clause-not-printable` where sheets have no words for them.
 *
 * @example
 * ```ts
 * import { printClause } from "@supervision/checklists/scoring-sheet";
 * const rules = { r1: { type: "deduct", points: 2, each: true, most: 6, text: "缺一项" }, r2: { type: "halve", text: "未按时上交" } } as const;
 * const printed = printClause({ start: "full", rules }, 10);
 * console.log(printed.ok && printed.value); // => 每缺一项扣2分，最多扣6分；未按时上交减半计分
 * ```
 */
export function printClause(scoring: ItemScoring, weight: number): Checked<string> {
  const words = Object.values(scoring.rules).map(printRule);
  if (scoring.least !== undefined) words.push(`最低得${scoring.least}分`);
  const printed = words.join("；");
  const renamed = Object.values(scoring.rules).map((rule, index) => [`r${index + 1}`, rule] as const);
  const read = readClause(printed, weight);
  const same =
    canonicalJson(read.scoring) === canonicalJson({ ...scoring, rules: Object.fromEntries(renamed) });
  return same && read.unread.length === 0
    ? passed(printed)
    : failed([clauseNotPrintable(printed, ["rules"])]);
}

/** A rule in the words of sheets. */
export function printRule(rule: ScoringRule): string {
  switch (rule.type) {
    case "deduct":
    case "award": {
      const verb = rule.type === "deduct" ? "扣" : "得";
      const what = rule.each === true ? eachOf(rule) : caseOf(rule);
      return `${what}${verb}${rule.points}分${mostOf(verb, rule.most)}`;
    }
    case "halve":
      return `${caseOf(rule)}减半计分`;
    case "void":
      return `${caseOf(rule)}不得分`;
    case "discretion":
      return `${rule.text ?? THE_CASE}酌情${rule.effect === "deduct" ? "扣" : "给"}${rule.least}-${rule.most}分`;
    case "bands":
      return rule.bands
        .map(({ points, ...bounds }) => `${rule.text ?? ""}${printBounds(bounds)}得${points}分`)
        .join("，");
    case "distance": {
      const from = printBounds({ [rule.side]: rule.standard });
      const steps = rule.steps === "begun" ? `不足${rule.per}按${rule.per}计` : `不足${rule.per}不计`;
      const way = rule.side === "below" ? "低" : "超";
      return `${rule.text ?? ""}${from}的，每${way}${rule.per}扣${rule.points}分，${steps}${mostOf("扣", rule.most)}`;
    }
  }
}

/** 每缺一项, 每班缺一套 as they are, 迟到每人次. */
function eachOf({ text = EACH_PLACE, unit: named }: PointsRule): string {
  if (named !== undefined) return `${text}每${named}`;
  const [, thing, unit] = /^(.+)（每(.+)）$/.exec(text) ?? [];
  if (thing !== undefined && unit !== undefined) return `${thing}每${unit}`;
  return /每|[缺少漏]一.$/.test(text) && /，|^每/.test(text) ? text : `每${text}`;
}

function caseOf({ text, on }: RuleText): string {
  if (on === undefined) return text ?? THE_CASE;
  const isWords = "value" in on || "chosen" in on || "missing" in on || "column" in on;
  return isWords ? "" : `${text ?? ""}${printBounds(on)}`;
}

function mostOf(verb: string, most: number | undefined): string {
  return most === undefined ? "" : `，最多${verb}${most}分`;
}
