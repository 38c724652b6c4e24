import type { AnswerForm } from "../items/answer-form.ts";
import { printBounds } from "../scoring-sheet/bounds.ts";
import { oneIn } from "../scoring-sheet/times-in-words.ts";
import { isCounted } from "../scoring-sheet/units.ts";
import { boundsInWords, cellsInWords, isAll, isMeasured, titlesOf, unitOf } from "./rule-parts.ts";
import type { BandsRule, DistanceRule, Occurrence, PointsRule, ScoringRule } from "./item-scoring.ts";

/** One rule as Chinese paper forms print it; units and options come from the form of the answer. */
export function ruleInWords(rule: ScoringRule, form: AnswerForm): string {
  switch (rule.type) {
    case "deduct":
    case "award": {
      const verb = rule.type === "deduct" ? "扣" : "得";
      const most = mostOf(verb, rule.most);
      if (rule.each === true) return `${eachOf(rule, form)}${verb}${rule.points}分${most}`;
      return `${caseOf(rule.text, rule.on, form)}${verb}${rule.points}分${most}`;
    }
    case "halve":
      return `${caseOf(rule.text, rule.on, form, "，")}减半计分`;
    case "void":
      return `${caseOf(rule.text, rule.on, form, "，")}不得分`;
    case "discretion": {
      const range = rule.least === rule.most ? `${rule.most}` : `${rule.least}—${rule.most}`;
      const cases = (rule.examples ?? []).map(({ text, points }) => `${text}${points}分`).join("，");
      const judged = `酌情${rule.effect === "deduct" ? "扣" : "给"}${range}分`;
      return `${judgedIn(rule.text)}${judged}${cases === "" ? "" : `（如：${cases}）`}`;
    }
    case "bands":
      return bandsInWords(rule, form);
    case "distance":
      return distanceInWords(rule, unitOf(form));
  }
}

function bandsInWords({ text, bands }: BandsRule, form: AnswerForm): string {
  const lines = bands.map(({ points, ...bounds }) => `${boundsInWords(bounds, form, "zh")}得${points}分`);
  return `${text ?? ""}${text === undefined ? "" : "："}${lines.join("，")}`;
}

function distanceInWords(rule: DistanceRule, unit: string): string {
  const { text = "", side, standard, per, points, steps, most } = rule;
  // 50% and 55% lie five 个百分点 apart, not 5%.
  const step = `${per}${unit === "%" ? "个百分点" : unit}`;
  const parts = steps === "begun" ? `不足${step}按${step}计` : `不足${step}不计`;
  const from = printBounds({ [side]: standard }, unit);
  return `${text}${from}的，每${side === "below" ? "低" : "超"}${step}扣${points}分（${parts}）${mostOf("扣", most)}`;
}

/** 每缺一项, 不畅通每处: each time it happens. */
function eachOf({ type, text, on, unit: named }: PointsRule, form: AnswerForm): string {
  if (on !== undefined) return `${occurrenceInWords(text, on, form)}，每${named ?? counterOf(on, form)}`;
  if (text === undefined && named !== undefined) return `每${named}`;
  const usual = type === "award" ? "次" : "处";
  const unit = unitOf(form);
  const counter = unit === "" ? usual : unit === "%" ? "1个百分点" : unit;
  if (text === undefined) return `每${counter}`;
  const [, thing, every, of] = /^(.+)（(每?)(.{1,3})）$/.exec(text) ?? [];
  if (thing !== undefined && (every === "每" || isCounted(of))) return `${thing}，每${of}`;
  if (text.startsWith("每")) return text;
  const hasOne = /[缺少漏].{0,2}[一1][^一1]{1,3}$/.test(text) || oneIn(text) !== undefined;
  return hasOne && !text.includes("每") && !text.includes("，")
    ? `每${text}`
    : `${text}，每${named ?? counter}`;
}

function caseOf(text: string | undefined, on: Occurrence | undefined, form: AnswerForm, stop = ""): string {
  if (on === undefined) return `${text ?? "有此情形"}${stop}`;
  return `${occurrenceInWords(text, on, form)}${isMeasured(on) ? stop : "，"}`;
}

function occurrenceInWords(text: string | undefined, on: Occurrence, form: AnswerForm): string {
  if ("value" in on) return `${prefix(text)}${titlesOf(on.value, form, "zh")}`;
  if ("chosen" in on)
    return isAll(on.chosen, form) ? (text ?? "所选") : `${prefix(text)}选${titlesOf(on.chosen, form, "zh")}`;
  if ("missing" in on)
    return isAll(on.missing, form)
      ? (text ?? "未选")
      : `${prefix(text)}未选${titlesOf(on.missing, form, "zh")}`;
  if ("column" in on) return `${prefix(text)}${cellsInWords(on, form, "zh")}`;
  return `${text ?? ""}${boundsInWords(on, form, "zh")}`;
}

/** What is counted: options, rows of a matrix, entries. */
function counterOf(on: Occurrence, form: AnswerForm): string {
  if ("column" in on) return form.type !== "repeat" ? "处" : form.of.length === 1 ? form.of : `个${form.of}`;
  return "chosen" in on || "missing" in on ? "项" : "次";
}

function prefix(text: string | undefined): string {
  return text === undefined ? "" : `${text}：`;
}

function judgedIn(text: string | undefined): string {
  return text === undefined ? "" : `${text}${/\d$/.test(text) ? "，" : ""}`;
}

function mostOf(verb: string, most: number | undefined): string {
  return most === undefined ? "" : `，最多${verb}${most}分`;
}
