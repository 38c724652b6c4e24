import { nearest, type Bilingual, type Issue } from "@supervision/domain";
import { fieldsOf, unknownFields, unknownWords } from "../editions/known-words.ts";
import { isRecord, own } from "../expressions/read-node.ts";
import {
  scoringBandsGap,
  scoringBandsOverlap,
  scoringRuleInvalid,
  scoringRulesMissing,
  scoringWithoutWeight,
} from "../issues.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { hasFewDecimals } from "../scores/decimal.ts";
import { bandsFault } from "./bands-gap.ts";
import type {
  Band,
  BandsRule,
  DiscretionRule,
  DistanceRule,
  FactorRule,
  ItemScoring,
  PointsRule,
  ScoringRule,
} from "./item-scoring.ts";
import { misfitOf } from "./rule-fit.ts";

type Path = readonly (string | number)[];

const RULE_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Checks the scoring rules of one item: `scoring-without-weight`, `scoring-rules-missing`, `scoring-rule-invalid`, `scoring-bands-gap`, `scoring-bands-overlap`.
 */
export function checkItemScoring(id: string, item: ChecklistItem, path: Path): readonly Issue[] {
  const form = answerFormOf(item.answer);
  const { scoring, weight } = item;
  if (scoring === undefined) return form.type === "marks" ? [scoringRulesMissing(id, path)] : [];
  if (weight === undefined) return [scoringWithoutWeight(id, path)];
  const rules = Object.entries(scoring.rules);
  const fields = [
    ...unknownFields(scoring, ["start", "rules", "least"], path),
    ...unknownWords([scoring.start], ["full", "nothing"], [...path, "start"]),
  ];
  if (fields.length > 0) return fields;
  if (rules.length === 0) return [scoringRulesMissing(id, [...path, "rules"])];
  const issues = rules.flatMap(([rule, each]) => {
    const at = [...path, "rules", rule];
    const known = own(RULE_FIELDS, each.type);
    if (known === undefined) return [scoringRuleInvalid(id, rule, unknownType(each.type), at)];
    const strange = [
      ...unknownFields(each, known, at),
      ...("on" in each && isRecord(each.on) ? unknownFields(each.on, OCCURRENCE_FIELDS, [...at, "on"]) : []),
      ...(each.type === "bands"
        ? each.bands.flatMap((band, index) => unknownFields(band, BAND_FIELDS, [...at, "bands", index]))
        : []),
    ];
    if (strange.length > 0) return strange;
    const why = RULE_ID.test(rule) ? flawOf(each, scoring, weight, form) : BAD_ID;
    if (why !== undefined) return [scoringRuleInvalid(id, rule, why, at)];
    const fault = each.type === "bands" ? bandsFault(each.bands) : undefined;
    if (fault === undefined) return [];
    const told = fault.overlap ? scoringBandsOverlap : scoringBandsGap;
    return [told(id, rule, fault.value, [...at, "bands"])];
  });
  const { least } = scoring;
  if (least !== undefined && !(least >= 0 && least <= weight && hasFewDecimals(least)))
    issues.push(
      scoringRuleInvalid(id, "least", { zh: "应在0与分值之间", en: "0 to the weight" }, [...path, "least"]),
    );
  if (scoring.start === "nothing" && !rules.some(([, rule]) => gives(rule)))
    issues.push(scoringRuleInvalid(id, "start", NEVER_SCORES, [...path, "start"]));
  if (rules.filter(([, { type }]) => type === "bands").length > 1)
    issues.push(
      scoringRuleInvalid(id, "bands", { zh: "只能有一个分档表", en: "one table of bands only" }, [
        ...path,
        "rules",
      ]),
    );
  return issues;
}

const POINTS_RULE = fieldsOf<PointsRule>({
  type: true,
  points: true,
  each: true,
  unit: true,
  most: true,
  text: true,
  on: true,
});
const FACTOR_RULE = fieldsOf<FactorRule>({ type: true, text: true, on: true });
const BAND_FIELDS = fieldsOf<Band>({ atLeast: true, above: true, atMost: true, below: true, points: true });
const OCCURRENCE_FIELDS = ["value", "chosen", "missing", "column", "words", ...BAND_FIELDS.slice(0, 4)];
const RULE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  deduct: POINTS_RULE,
  award: POINTS_RULE,
  halve: FACTOR_RULE,
  void: FACTOR_RULE,
  discretion: fieldsOf<DiscretionRule>({
    type: true,
    effect: true,
    least: true,
    most: true,
    text: true,
    examples: true,
  }),
  bands: fieldsOf<BandsRule>({ type: true, bands: true, text: true }),
  distance: fieldsOf<DistanceRule>({
    type: true,
    side: true,
    standard: true,
    per: true,
    points: true,
    steps: true,
    most: true,
    text: true,
  }),
};

function unknownType(type: string): Bilingual {
  const known = Object.keys(RULE_FIELDS);
  const near = nearest(type, known);
  return {
    zh: `没有“${type}”这种规则${near === undefined ? "，" : `，是不是“${near}”？`}可用：${known.join("、")}`,
    en: `there is no rule "${type}"${near === undefined ? "" : `, did you mean "${near}"?`}; rules are: ${known.join(", ")}`,
  };
}

const BAD_ID: Bilingual = {
  zh: "编号应为小写英文、数字和连字符，以字母开头",
  en: "an id is lower-case letters, digits and hyphens after a first letter",
};

const NEVER_SCORES: Bilingual = {
  zh: "从零分开始而没有一条给分的规则，永远得不到分；扣分的条款 start 应为 full",
  en: "it starts from nothing and no rule gives points, so it never scores: deductions start from full",
};

function gives(rule: ScoringRule): boolean {
  return (
    rule.type === "award" || rule.type === "bands" || (rule.type === "discretion" && rule.effect === "award")
  );
}

/** What is wrong with a rule; `undefined` when nothing is. */
function flawOf(
  rule: ScoringRule,
  { start }: ItemScoring,
  weight: number,
  form: AnswerForm,
): Bilingual | undefined {
  const isPoints = (points: number): boolean => points > 0 && points <= weight && hasFewDecimals(points);
  if (gives(rule) && start === "full")
    return {
      zh: "从满分开始就没有可加的分，start 应为 nothing",
      en: "nothing can be added to all points: start from nothing",
    };
  const points = {
    zh: "分数应大于0、不超过分值、最多四位小数",
    en: "points are above 0, at most the weight, with four decimals at most",
  };
  switch (rule.type) {
    case "deduct":
    case "award":
      if (
        !isPoints(rule.points) ||
        (rule.most !== undefined && !(isPoints(rule.most) && rule.most >= rule.points))
      )
        return points;
      if (rule.unit !== undefined && (rule.each !== true || !/^\S{1,8}$/u.test(rule.unit)))
        return {
          zh: "unit 是每次发生的量词（例、次、名），只同 each 一起写，不超过8个字",
          en: "unit is what occurrences are counted in: with each only, 8 letters at most",
        };
      break;
    case "discretion":
      if (!(rule.least >= 0) || !hasFewDecimals(rule.least) || !isPoints(rule.most) || rule.least > rule.most)
        return {
          zh: "酌情范围应从小到大，不超过分值",
          en: "a range runs upwards and stays within the weight",
        };
      if (
        rule.examples?.some((example) => example.points < rule.least || example.points > rule.most) === true
      )
        return { zh: "例子的分数不在酌情范围内", en: "an example lies outside the range" };
      break;
    case "bands":
      if (
        rule.bands.some((band) => !(band.points >= 0 && band.points <= weight && hasFewDecimals(band.points)))
      )
        return { zh: "每档的分数应在0与分值之间", en: "the points of a band are 0 to the weight" };
      break;
    case "distance":
      if (
        !isPoints(rule.points) ||
        !(rule.per > 0) ||
        !Number.isFinite(rule.per) ||
        !Number.isFinite(rule.standard)
      )
        return points;
      if (rule.most !== undefined && !isPoints(rule.most)) return points;
      break;
    case "halve":
    case "void":
      break;
  }
  return misfitOf(rule, form);
}
