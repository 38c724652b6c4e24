import type { Bilingual } from "@supervision/domain";
import type { ChoiceForm } from "../items/choice-forms.ts";
import type { ItemScoring, ScoringRule } from "../scoring/item-scoring.ts";
import { readCountTable } from "./count-table.ts";
import { readGradeAwards } from "./grade-awards.ts";
import { readHonours } from "./honours.ts";
import { readLevels } from "./levels.ts";
import { NUMBER, numberOf } from "./numbers.ts";
import type { Phrase } from "./phrase.ts";
import { hasWholeSteps } from "./read-distance.ts";
import { readOtherwise } from "./read-otherwise.ts";
import { readPhrase } from "./read-phrase.ts";
import { REASONS } from "./reasons.ts";
import {
  drop,
  dropBesideUnreadBands,
  dropGraveness,
  dropOverlaps,
  dropUnreadComparisons,
  dropUnfit,
  isTaking,
  settleStart,
  type Read,
} from "./settle-rules.ts";
import { readBands, takeLastBand, type ReadBand } from "./settle-bands.ts";
import { phrasesOf, sentencesOf, withoutBrackets } from "./wording.ts";
import type { ReadClause, SheetConventions, UnreadWords } from "./read-result.ts";

/** A clause while it is read. */
export interface Reading {
  /** Takes a table for the whole clause. */
  readonly table: (answer: ChoiceForm, scoring: ItemScoring | undefined, words: string) => void;
  /** Lists words that could not be typed. */
  readonly unread: (words: string, why: Bilingual) => void;
  /** Takes a sentence. */
  readonly sentence: (sentence: string) => void;
  /** What was read. */
  readonly result: () => ReadClause;
}

const OTHERWISE = new RegExp(`^(?:否则|反之)(?:该项|此项|本项)?扣(${NUMBER})分$`);

/** Begins to read a clause. */
export function startReading(weight: number, conventions: SheetConventions): Reading {
  const rules: Read[] = [];
  const bands: ReadBand[] = [];
  const unread: UnreadWords[] = [];
  const vetoes: { text: string; scope: "sheet" | "grade" }[] = [];
  const excused: string[] = [];
  let levels:
    | { readonly answer: ChoiceForm; readonly scoring?: ItemScoring; readonly words: string }
    | undefined;
  let least: number | undefined;
  let cap: { readonly points: number; readonly words: string } | undefined;
  /** Distances wait for a word on parts of a step. */
  const undecided = new Set<Read>();
  /** A rule that counts each time only if a cap follows. */
  let ifCapped:
    | { readonly rule: ScoringRule & { readonly type: "deduct" | "award" }; readonly words: string }
    | undefined;
  /** The rules of the sentence, and what it measures. */
  let ofSentence: Read[] = [];
  let place = 0;
  let measured = "";
  /** A phrase before it in the sentence, which may say what it measures, was not understood. */
  let lost = false;

  const list = (text: string, why: Bilingual): void => void unread.push({ text, why });
  const flush = (): void => {
    if (ifCapped !== undefined && conventions.onceIsEach === true) add(ifCapped.rule, ifCapped.words);
    else if (ifCapped !== undefined) {
      lost = true;
      list(ifCapped.words, REASONS.notEach);
    }
    ifCapped = undefined;
  };
  const add = (rule: ScoringRule, words: string): void => {
    if (lost && measured === "" && "on" in rule && rule.on !== undefined && rule.text === undefined) {
      list(words, REASONS.lost);
      return;
    }
    const read = {
      rule:
        measured !== "" && rule.type !== "discretion" && "on" in rule && rule.text === undefined
          ? { ...rule, text: measured }
          : rule,
      words,
      sentence: place,
    };
    if (rule.type === "distance" || ("on" in rule && rule.on !== undefined)) measured = rule.text ?? measured;
    rules.push(read);
    ofSentence.push(read);
    if (rule.type === "distance" && !hasWholeSteps(words)) undecided.add(read);
  };
  const confirm = (): void => {
    if (ifCapped !== undefined) add(ifCapped.rule, ifCapped.words);
    ifCapped = undefined;
  };

  const limit = (words: string, { points, whole }: Extract<Phrase, { readonly type: "most" }>): void => {
    if (ifCapped !== undefined && points > ifCapped.rule.points) confirm();
    const last = ofSentence.at(-1) ?? (whole ? undefined : rules.at(-1));
    const { rule } = last ?? {};
    const counts = rule?.type === "deduct" || rule?.type === "award" || rule?.type === "distance";
    const others = ofSentence.filter(
      (each) => each !== last && isTaking(each.rule) === (rule?.type !== "award"),
    );
    if (others.length > 0 && points >= weight) return;
    if (whole && (rules.length > 1 || ofSentence.length === 0)) cap = { points, words };
    else if (last === undefined || !counts || rule === undefined) list(words, REASONS.whichRule);
    else if (others.length > 0 && points < weight)
      list(words, {
        zh: "前面有几条规则，看不出限制的是哪一条还是合计",
        en: "stands behind several rules without saying whether it limits one or all",
      });
    else last.rule = { ...rule, most: points };
  };

  /** 不得分（实行一票否决）: what stands in brackets speaks of the only case before it. */
  const veto = ({ text, scope }: Extract<Phrase, { readonly type: "veto" }>, words: string): void => {
    const [only, ...more] = ofSentence;
    const rule = more.length === 0 ? only?.rule : undefined;
    const named = text === "" && rule?.type === "void" ? (rule.text ?? "") : text;
    if (named === "") list(words, REASONS.noCase);
    else vetoes.push({ text: named, scope });
  };

  const take = (phrase: Phrase, words: string): void => {
    if (phrase.type !== "most" && phrase.type !== "floor") flush();
    switch (phrase.type) {
      case "rules":
        for (const rule of phrase.rules) add(rule, words);
        break;
      case "if-capped":
        ifCapped = { rule: phrase.rule, words };
        break;
      case "band":
        if (phrase.text !== "") measured = phrase.text;
        bands.push({ ...phrase, words, sentence: place });
        break;
      case "most":
        limit(words, phrase);
        break;
      case "most-times": {
        const rule = ofSentence.at(-1)?.rule;
        if ((rule?.type === "deduct" || rule?.type === "award") && rule.each === true)
          limit(words, {
            type: "most",
            points: Math.min(weight, Math.round(rule.points * phrase.times * 1e4) / 1e4),
            whole: false,
          });
        else list(words, REASONS.whichRule);
        break;
      }
      case "steps": {
        const last = rules.at(-1);
        if (last?.rule.type === "distance") {
          last.rule = { ...last.rule, steps: phrase.steps };
          undecided.delete(last);
        } else list(words, REASONS.whichRule);
        break;
      }
      case "least":
        if (phrase.points > weight)
          list(words, { zh: `超过本条${weight}分`, en: `is above the ${weight} points of the clause` });
        else if (phrase.points > 0) least = phrase.points;
        break;
      case "veto":
        veto(phrase, words);
        break;
      case "excused":
        excused.push(phrase.text);
        break;
      case "unread":
        lost = true;
        list(words, phrase.why);
        break;
      case "again":
        if (rules.at(-1)?.rule.type !== "void") list(words, REASONS.noCase);
        break;
      case "floor":
        confirm();
        break;
      case "nothing":
      case "text":
        break;
    }
  };

  /** 按时得10分，否则扣2分 starts from all points, where the award gives them all. */
  const turnsRound = (words: string): boolean => {
    const points = numberOf(OTHERWISE.exec(words)?.[1] ?? "");
    const last = ofSentence.at(-1);
    if (points === undefined || last?.rule.type !== "award") return false;
    const { text, each, points: given } = last.rule;
    if (text !== undefined && each !== true && given === weight && !("on" in last.rule))
      last.rule = { type: "deduct", points, text: `${text}，否则` };
    else list(words, REASONS.noStart);
    return true;
  };

  const phrases = (sentence: string): void => {
    let before = "";
    for (const words of phrasesOf(sentence)) {
      if (turnsRound(words)) continue;
      if (before === "" && lost && /^(?:否则|反之)/.test(words)) {
        list(words, REASONS.lost);
        continue;
      }
      const otherwise = readOtherwise(words, ofSentence.at(-1)?.rule);
      const phrase = otherwise ?? readPhrase(before, words, weight);
      const all = before === "" ? words : `${before}，${words}`;
      if (phrase.type === "text") before = all;
      else {
        take(phrase, all);
        before = "";
      }
    }
    flush();
    if (before !== "") list(before, { zh: "没有写怎么计分", en: "does not say what it does to the points" });
  };

  return {
    table: (answer, scoring, words) => {
      levels = { answer, ...(scoring === undefined ? {} : { scoring }), words };
    },
    unread: list,
    sentence: (sentence) => {
      place += 1;
      ofSentence = [];
      measured = "";
      lost = false;
      const table =
        readLevels(sentence, weight) ??
        readHonours(withoutBrackets(sentence), weight, conventions) ??
        readGradeAwards(sentence, weight) ??
        readCountTable(sentence, weight);
      if (table?.type === "unread") list(sentence, table.why);
      else if (table?.type === "rule") add(table.rule, sentence);
      else if (table !== undefined && levels === undefined)
        levels = {
          answer: table.answer,
          ...(table.scoring === undefined ? {} : { scoring: table.scoring }),
          words: sentence,
        };
      else for (const part of sentencesOf(sentence)) phrases(part);
    },
    result: () => {
      for (const read of undecided)
        if (read.rule.type === "distance" && conventions.partsOfSteps !== undefined)
          read.rule = { ...read.rule, steps: conventions.partsOfSteps };
        else
          drop(rules, unread, read, {
            zh: "没有写不足一级怎么算",
            en: "does not say what a part of a step costs",
          });
      const banded = readBands(takeLastBand(rules, bands, conventions), unread, conventions);
      if (banded !== undefined) rules.push(banded);
      dropUnreadComparisons(rules, unread);
      dropBesideUnreadBands(rules, unread);
      dropUnfit(rules, unread, weight);
      dropOverlaps(rules, unread);
      dropGraveness(rules, unread);
      const rest = { vetoes, excused, unread };
      if (levels !== undefined) {
        const { answer, scoring } = levels;
        // One answer holds a level or marks.
        for (const read of rules.slice())
          drop(rules, unread, read, {
            zh: "本条按等级计分，又另有扣分，一个答案记不下",
            en: "stands beside points by level; one answer cannot hold both",
          });
        return { answer, ...(scoring === undefined ? {} : { scoring }), ...rest };
      }
      const start = settleStart(rules, unread, weight);
      if (cap !== undefined) {
        // 本项最多扣 5 分 leaves the rest of the points, whatever is taken off.
        const only =
          rules.length > 0 &&
          rules.every(({ rule }) => isTaking(rule) || rule.type === "void" || rule.type === "halve");
        if (only && start === "full" && cap.points <= weight) {
          if (cap.points < weight)
            least = Math.max(least ?? 0, Math.round((weight - cap.points) * 1e4) / 1e4);
        } else
          unread.push({
            text: cap.words,
            why: REASONS.whichRule,
          });
      }
      if (rules.length === 0) return rest;
      const typed = Object.fromEntries(rules.map(({ rule }, index) => [`r${index + 1}`, rule] as const));
      return { scoring: { start, rules: typed, ...(least === undefined ? {} : { least }) }, ...rest };
    },
  };
}
