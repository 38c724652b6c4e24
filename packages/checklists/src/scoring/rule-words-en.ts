import type { AnswerForm } from "../items/answer-form.ts";
import { amountOf, printBounds } from "../scoring-sheet/bounds.ts";
import type { Occurrence, ScoringRule } from "./item-scoring.ts";
import { boundsInWords, cellsInWords, isAll, isMeasured, titlesOf, unitOf } from "./rule-parts.ts";

/** One rule in English; the words of the rule itself are in the language of the list. */
export function ruleInEnglish(rule: ScoringRule, form: AnswerForm): string {
  const unit = unitOf(form);
  switch (rule.type) {
    case "deduct":
    case "award": {
      const amount = `${rule.type === "deduct" ? "minus" : "plus"} ${pointsInEnglish(rule.points)}`;
      const most = mostOf(rule.most);
      const each = rule.each === true ? ` for each ${rule.unit ?? counterOf(rule.on, form)}` : "";
      return `${caseOf(rule.text, rule.on, form)}${amount}${each}${most}`;
    }
    case "halve":
      return `${caseOf(rule.text, rule.on, form)}points are halved`;
    case "void":
      return `${caseOf(rule.text, rule.on, form)}no points`;
    case "discretion": {
      const range = rule.least === rule.most ? `${rule.most}` : `${rule.least} to ${rule.most}`;
      const cases = (rule.examples ?? []).map(({ text, points }) => `${text} ${points}`).join(", ");
      const judged = `${rule.effect === "deduct" ? "minus" : "plus"} ${range} points by judgement`;
      return `${before(rule.text)}${judged}${cases === "" ? "" : ` (such as ${cases})`}`;
    }
    case "bands": {
      const lines = rule.bands.map(
        ({ points, ...bounds }) => `${boundsInWords(bounds, form, "en")}: ${pointsInEnglish(points)}`,
      );
      return `${before(rule.text)}${lines.join("; ")}`;
    }
    case "distance": {
      const step =
        unit === "%"
          ? `${rule.per} percentage point${rule.per === 1 ? "" : "s"}`
          : amountOf(rule.per, unit, "en");
      const from = printBounds({ [rule.side]: rule.standard }, unit, "en");
      const parts = rule.steps === "begun" ? "a step begun counts" : "only whole steps count";
      return `${before(rule.text)}${from}, minus ${pointsInEnglish(rule.points)} for each ${step} (${parts})${mostOf(rule.most)}`;
    }
  }
}

/** One point, two points. */
export function pointsInEnglish(points: number): string {
  return points === 1 ? "1 point" : `${points} points`;
}

function caseOf(text: string | undefined, on: Occurrence | undefined, form: AnswerForm): string {
  if (on === undefined) return before(text ?? (unitOf(form) === "" ? "where it is so" : undefined));
  if ("value" in on) return `${before(text)}${titlesOf(on.value, form, "en")}: `;
  if ("chosen" in on)
    return isAll(on.chosen, form)
      ? before(text ?? "what is ticked")
      : `${before(text)}${titlesOf(on.chosen, form, "en")} ticked: `;
  if ("missing" in on)
    return isAll(on.missing, form)
      ? before(text ?? "what is not ticked")
      : `${before(text)}${titlesOf(on.missing, form, "en")} not ticked: `;
  if ("column" in on) return `${before(text)}${cellsInWords(on, form, "en")}: `;
  return isMeasured(on) ? `${before(text)}${boundsInWords(on, form, "en")}: ` : before(text);
}

/** What is counted: options, rows of a matrix, entries, or each time. */
function counterOf(on: Occurrence | undefined, form: AnswerForm): string {
  if (on === undefined) {
    const unit = unitOf(form);
    return unit === "" ? "case" : unit === "%" ? "percentage point" : unit;
  }
  if ("column" in on) return form.type === "matrix" ? "row" : "entry";
  return "chosen" in on || "missing" in on ? "item" : "case";
}

function before(text: string | undefined): string {
  return text === undefined ? "" : `${text}: `;
}

function mostOf(most: number | undefined): string {
  return most === undefined ? "" : `, at most ${most}`;
}
