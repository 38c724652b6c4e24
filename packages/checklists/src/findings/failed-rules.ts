import type { Bilingual } from "@supervision/domain";
import type { GivenAnswer } from "../answers/answer.ts";
import { formatAnswer } from "../answers/format-answer.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { RuleEffect } from "../scoring/item-points.ts";
import type { ItemScoring, Occurrence, ScoringRule } from "../scoring/item-scoring.ts";
import { happensIn, measureOf } from "../scoring/occurrences.ts";
import { amountOf, printBounds, type Bounds } from "../scoring-sheet/bounds.ts";
import { timesInWords } from "../scoring-sheet/times-in-words.ts";
import type { Found } from "./found-words.ts";
import { cellsInWords, isMeasured, partOf, titleOf, unitOf } from "../scoring/rule-parts.ts";

interface Place extends Found {
  readonly zh: boolean;
  readonly language: keyof Bilingual;
}

/** What happened under each rule that kept points from an item: points off, halved, nothing left, or not given. */
export function failedRules(
  found: Found,
  scoring: ItemScoring,
  effects: readonly RuleEffect[],
  language: keyof Bilingual,
): readonly string[] {
  const place: Place = { ...found, language, zh: language === "zh" };
  const byRule = new Map(effects.map((effect) => [effect.rule, effect]));
  const earned = effects.some(({ effect }) => effect === "award");
  const said = Object.entries(scoring.rules).flatMap(([id, written]) => {
    const rule = bare(written);
    const effect = byRule.get(id);
    const words =
      effect === undefined ? missedWords(id, rule, place, earned) : brokenWords(rule, effect, place);
    return words === undefined ? [] : [words];
  });
  return [...new Set(said)];
}

/** 记录不全的 stands before 扣2分 in the clause; a finding says 记录不全. */
function bare<Rule extends ScoringRule>(rule: Rule): Rule {
  return rule.text === undefined ? rule : { ...rule, text: rule.text.replace(/(?:的|者)$/, "") };
}

/** A rule that did something: what it looks for, how often it was seen, the value it measured. */
function brokenWords(rule: ScoringRule, effect: RuleEffect, place: Place): string | undefined {
  const { zh, language, form } = place;
  const { value, because = "", times = 1 } = effect;
  switch (rule.type) {
    case "award":
      return undefined;
    case "discretion": {
      if (rule.effect === "award" && effect.points === rule.most) return undefined;
      return beside(place, rule.text, because);
    }
    case "bands": {
      const best = rule.bands.reduce((one, other) => (other.points > one.points ? other : one));
      if (value === undefined || (effect.points ?? 0) >= best.points) return undefined;
      const { points: _points, ...bounds } = best;
      const amount = named(place, rule.text, amountOf(value, unitOf(form), language));
      const asked = printBounds(bounds, unitOf(form), language);
      return zh ? `${amount}，最高一档须${asked}` : `${amount}; the best band asks for ${asked}`;
    }
    case "distance":
      return value === undefined
        ? undefined
        : compared(place, rule.text, value, { [rule.side]: rule.standard });
    case "deduct":
    case "halve":
    case "void":
      return happened(
        effect.rule,
        rule,
        place,
        rule.type === "deduct" && rule.each === true ? times : undefined,
      );
  }
}

/** Points that were not given: what they would have been given for, unless something else earned some in its place. */
function missedWords(id: string, rule: ScoringRule, place: Place, earned: boolean): string | undefined {
  const { zh } = place;
  if (rule.type === "discretion" && rule.effect === "award")
    return zh ? `${rule.text ?? ""}没有得分` : `${rule.text ?? ""}: nothing given`.replace(/^: /, "");
  if (rule.type !== "award") return undefined;
  const { on, text } = rule;
  if (on !== undefined && isMeasured(on)) {
    const value = measureOf(id, place.answer);
    if (value === undefined || earned) return undefined;
    const asked = printBounds(on, unitOf(place.form), place.language);
    const amount = named(place, text, amountOf(value, unitOf(place.form), place.language));
    return zh ? `${amount}，应${asked}` : `${amount}, should be ${asked}`;
  }
  // One answer of several is given: the others were not missed.
  if (on !== undefined && "value" in on)
    return earned ? undefined : formatAnswer(place.form, place.answer, place.language);
  if (text === undefined || rule.each === true) return undefined;
  return zh ? `未做到“${text}”` : `not done: ${text}`;
}

function happened(
  id: string,
  { text, on, unit }: { readonly text?: string; readonly on?: Occurrence; readonly unit?: string },
  place: Place,
  times: number | undefined,
): string | undefined {
  const { form, answer, zh, language } = place;
  if (on === undefined) {
    const value = form.type === "marks" ? undefined : measureOf(id, answer);
    if (times === undefined)
      return value === undefined ? text : beside(place, text, amountOf(value, unitOf(form), language));
    return counted(place, text, times, unit);
  }
  if ("value" in on) return text ?? valueWords(place);
  if ("chosen" in on) return listed(place, text, optionsOf(on.chosen, place, true), "");
  if ("missing" in on)
    return listed(place, text, optionsOf(on.missing, place, false), zh ? "缺" : "missing: ");
  if ("column" in on) return columnWords(place, text, on);
  const value = measureOf(id, answer);
  return value === undefined ? text : compared(place, text, value, on);
}

/** 缺2项, 迟到3人次, 公示不全2处. */
function counted(place: Place, text: string | undefined, times: number, own?: string): string {
  const { form, zh, language } = place;
  const unit = own ?? unitOf(form);
  if (text === undefined || text === place.title)
    return unit === "" ? (zh ? `${times}处` : `${times} times`) : amountOf(times, unit, language);
  if (!zh) return `${text} × ${unit === "" ? times : amountOf(times, unit, language)}`;
  return timesInWords(text, times, unit === "" ? "处" : unit);
}

function compared(place: Place, text: string | undefined, value: number, bounds: Bounds): string {
  const { form, language, zh } = place;
  const unit = unitOf(form);
  const amount = named(place, text, amountOf(value, unit, language));
  return `${amount}${zh ? "，" : ", "}${printBounds(bounds, unit, language)}`;
}

/** What is measured before its value, unless the title of the item says so already. */
function named({ title, zh }: Place, text: string | undefined, amount: string): string {
  if (text === undefined || text === "" || title.includes(text)) return amount;
  return zh ? `${text}${/[\d）]$/.test(text) ? "：" : ""}${amount}` : `${text} ${amount}`;
}

function beside({ zh }: Place, text: string | undefined, aside: string): string {
  if (text === undefined || text === "") return aside;
  return zh ? `${text}（${aside}）` : `${text} (${aside})`;
}

function listed(place: Place, text: string | undefined, titles: readonly string[], before: string): string {
  const list = titles.join(place.zh ? "、" : ", ");
  return text === undefined ? `${before}${list}` : beside(place, text, list);
}

function optionsOf(
  ids: readonly string[],
  { form, answer, language }: Place,
  chosen: boolean,
): readonly string[] {
  const given = answer.type === "several" ? answer.value : [];
  return ids.filter((id) => given.includes(id) === chosen).map((id) => titleOf(id, form, language));
}

function valueWords({ form, answer, language, zh }: Place): string | undefined {
  if (answer.type === "yes-no" || answer.type === "yes-partly-no") return undefined;
  const words = formatAnswer(form, answer, language);
  return answer.type === "grade" ? (zh ? `评为“${words}”` : `rated ${words}`) : words;
}

/** The rows or entries in which a cell is one of the words. */
function columnWords(
  place: Place,
  text: string | undefined,
  on: Extract<Occurrence, { readonly column: string }>,
): string {
  const { form, answer, zh, language } = place;
  const where = rowsOf(form, answer)
    .filter(({ cells }) => happensIn(on, Object.hasOwn(cells, on.column) ? cells[on.column] : undefined))
    .map(({ title }) => title);
  const part = partOf(on.column, form);
  const what =
    "words" in on
      ? `${part?.title ?? on.column}${zh ? "为" : ": "}${on.words.map((word) => titleOf(word, part?.answer, language)).join(zh ? "或" : " or ")}`
      : cellsInWords(on, form, language);
  return beside(place, text ?? what, where.join(zh ? "、" : ", "));
}

interface Row {
  readonly title: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

function rowsOf(form: AnswerForm, answer: GivenAnswer): readonly Row[] {
  if (answer.type === "matrix")
    return Object.entries(answer.value).map(([row, cells]) => ({
      title: (form.type === "matrix" && Object.hasOwn(form.rows, row) ? form.rows[row] : undefined) ?? row,
      cells: valuesOf(cells),
    }));
  if (answer.type === "repeat")
    return answer.value.map(({ id, title = id, answers }) => ({ title, cells: valuesOf(answers) }));
  return [];
}

function valuesOf(cells: Readonly<Record<string, object>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => [id, "value" in cell ? cell.value : undefined] as const),
  );
}
