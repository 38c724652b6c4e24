import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { product } from "../expressions/arithmetic.ts";
import type { NonAnswerScoring } from "../items/item-rules.ts";
import { nonAnswerPolicy } from "../items/non-answer-policies.ts";
import type { ItemScoring, ScoringRule } from "../scoring/item-scoring.ts";
import type { Losses } from "./loss.ts";
import { NON_ANSWER_TYPES } from "./non-answers.ts";

/** How another form language writes what points are made of. */
export interface PointsDialect {
  /** The answer of an item. */
  readonly answer: (item: string) => string;
  /** What was found under a rule of a clause. */
  readonly mark: (item: string, rule: string) => string;
  /** Which non-answer it is. */
  readonly state: (item: string) => string;
  /** A reference holds nothing. */
  readonly blank: (reference: string) => string;
  /** A reference holds something. */
  readonly filled: (reference: string) => string;
  /** One value or another. */
  readonly either: (condition: string, yes: string, no: string) => string;
  /** The smaller or the larger of two numbers; absent means `min(a, b)` and `max(a, b)`. */
  readonly extreme?: (which: "lowest" | "highest", a: string, b: string) => string;
}

/** An item that is asked, with the condition under which it is: `always`, an expression, or `unsaid` where the form cannot say it. */
export interface AskedItem {
  /** Item id. */
  readonly id: string;
  /** The item. */
  readonly item: ChecklistItem;
  /** When it is asked. */
  readonly when: "always" | "unsaid" | { readonly condition: string };
}

/** Points and maximum of an item as expressions of the form. */
export interface WorkedPoints {
  /** Item id. */
  readonly id: string;
  /** Points it earns. */
  readonly points: string;
  /** The most it could earn. */
  readonly maximum: string;
}

/**
 * Points and maximum of each weighted item as the form can work them out. `whole` says whether their sums are those of `scoreAnswers`;
 * what the form cannot work out is taken down as `points-not-carried`.
 */
export function workedPoints(
  edition: ChecklistEdition,
  items: readonly AskedItem[],
  say: PointsDialect,
  losses: Losses,
): { readonly items: readonly WorkedPoints[]; readonly whole: boolean } {
  const worked: WorkedPoints[] = [];
  let whole = true;
  const lose = (path: readonly (string | number)[]): void => {
    whole = false;
    losses.add(
      "points-not-carried",
      path,
      "这里的计分规则表单算不出，以 scoreAnswers 为准",
      "The form cannot work these points out; scoreAnswers does.",
    );
  };
  if (edition.scoring?.sections !== undefined) lose(["scoring", "sections"]);
  for (const { id, item, when } of items) {
    const { weight, scoring } = item;
    if (weight === undefined) continue;
    const form = answerFormOf(item.answer);
    const earned =
      scoring === undefined
        ? shareOf(id, form, say)?.replace(/^/, `${weight} * `)
        : ruledPoints(id, form, scoring, weight, say);
    if (earned === undefined || when === "unsaid") {
      lose(["items", id, scoring === undefined ? "weight" : "scoring"]);
      continue;
    }
    const state = say.state(id);
    const whenState = (
      counts: (effect: NonAnswerScoring) => boolean,
      yes: string | number,
      no: string,
    ): string => {
      const types = NON_ANSWER_TYPES.filter((type) => counts(nonAnswerPolicy(edition, item, type).scoring));
      const condition = types.map((type) => `${state} = '${type}'`).join(" or ");
      return condition === "" ? no : say.either(condition, String(yes), no);
    };
    const shares = NON_ANSWER_TYPES.flatMap(
      (type) => presumedShare(nonAnswerPolicy(edition, item, type).scoring) || [],
    );
    const presumed = [...new Set(shares)].reduceRight(
      (rest, share) => whenState((effect) => presumedShare(effect) === share, product([weight, share]), rest),
      "0",
    );
    const asked = (value: string): string =>
      typeof when === "object" ? say.either(when.condition, value, "0") : value;
    if (typeof when === "object")
      losses.add(
        "undecided-points-not-carried",
        ["items", id, "weight"],
        "条件要看的答案还没有填时，表单的得分和满分都不含本事项，scoreAnswers 仍把它算在内",
        "While an answer its condition needs is missing, the form leaves the item out of points and maximum; scoreAnswers counts it.",
      );
    worked.push({
      id,
      points: asked(say.either(say.blank(state), earned, presumed)),
      maximum: asked(whenState((effect) => effect === "shrink", 0, String(weight))),
    });
  }
  return { items: worked, whole };
}

/** Share of the points a non-answer counts with. */
function presumedShare(scoring: NonAnswerScoring): number {
  if (typeof scoring === "object") return scoring.share;
  return scoring === "earn" ? 1 : 0;
}

/** Share of the points by answer, as an expression; `undefined` when the form of the answer states none. */
function shareOf(id: string, form: AnswerForm, say: PointsDialect): string | undefined {
  const answer = say.answer(id);
  const pick = (shares: readonly (readonly [string, number])[]): string =>
    shares.reduceRight(
      (rest, [value, share]) => say.either(`${answer} = '${value}'`, String(share), rest),
      "0",
    );
  switch (form.type) {
    case "yes-no":
      return pick([[form.good ?? "yes", 1]]);
    case "yes-partly-no":
      return form.partly === undefined
        ? undefined
        : pick([
            ["yes", 1],
            ["partly", form.partly],
          ]);
    case "grade":
      return form.shares === undefined ? undefined : pick(Object.entries(form.shares));
    case "choice":
      return pick(Object.entries(form.options).map(([option, { share = 0 }]) => [option, share]));
    case "number": {
      if (form.standard === undefined) return undefined;
      const { atLeast, atMost } = form.standard;
      const bounds = [
        say.filled(answer),
        ...(atLeast === undefined ? [] : [`${answer} >= ${atLeast}`]),
        ...(atMost === undefined ? [] : [`${answer} <= ${atMost}`]),
      ];
      return say.either(bounds.join(" and "), "1", "0");
    }
    default:
      return undefined;
  }
}

/** Points by the rules of a clause; `undefined` when one of them cannot be said. */
function ruledPoints(
  id: string,
  form: AnswerForm,
  scoring: ItemScoring,
  weight: number,
  say: PointsDialect,
): string | undefined {
  if (form.type !== "marks") return undefined;
  const rules = Object.entries(scoring.rules);
  // A measured value has to be exact in steps, and what a rule looks for elsewhere is not asked under its name.
  if (rules.some(([, rule]) => !isPlain(rule))) return undefined;
  const { extreme = (which, a, b) => `${which === "lowest" ? "min" : "max"}(${a}, ${b})` } = say;
  const found = (rule: string): string => {
    const mark = say.mark(id, rule);
    return say.either(say.filled(mark), mark, "0");
  };
  const amounts = (effect: "award" | "deduct"): string =>
    rules
      .flatMap(([name, rule]) => {
        if (rule.type === "discretion") return rule.effect === effect ? [found(name)] : [];
        if (rule.type !== effect) return [];
        const amount =
          rule.each === true
            ? `${found(name)} * ${rule.points}`
            : say.either(`${found(name)} > 0`, String(rule.points), "0");
        return [rule.most === undefined ? amount : extreme("lowest", amount, String(rule.most))];
      })
      .map((amount) => ` ${effect === "award" ? "+" : "-"} ${amount}`)
      .join("");
  const sum = `(${scoring.start === "full" ? weight : 0}${amounts("award")}${amounts("deduct")})`;
  const bounded = extreme("highest", String(scoring.least ?? 0), extreme("lowest", String(weight), sum));
  const halved = rules
    .filter(([, { type }]) => type === "halve")
    .reduce((rest, [name]) => `${rest} * ${say.either(`${found(name)} > 0`, "0.5", "1")}`, bounded);
  const voids = rules.filter(([, { type }]) => type === "void").map(([name]) => `${found(name)} > 0`);
  const points = voids.length === 0 ? halved : say.either(voids.join(" or "), "0", halved);
  // Nothing filled in is no answer: open, not full.
  return say.either(rules.map(([name]) => say.filled(say.mark(id, name))).join(" or "), points, "0");
}

const isPlain = (rule: ScoringRule): boolean =>
  rule.type === "discretion" || (rule.type !== "bands" && rule.type !== "distance" && rule.on === undefined);
