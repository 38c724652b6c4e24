import { canonicalJson } from "@supervision/domain";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { demandWorth, ruleWorth, totalsWorth } from "./without-words.ts";
import type { ChecklistEdition } from "./checklist-edition.ts";
import { sectionPath } from "./section-tree.ts";

/**
 * What a difference between two editions does:
 *
 * - `scores` 影响计分: an answer that was given is worth something else, or nothing can take it any more while it earned points
 * - `answers` 影响作答: something else is asked, or can be answered; what answers that still stand are worth stays
 * - `wording` 仅文字: words, sources, order
 *
 * @term 差异的影响
 */
export type ChangeEffect = "scores" | "answers" | "wording";

/** The fields of an item that have no kind of change of their own. */
export type OtherField = Exclude<keyof ChecklistItem, "title" | "weight" | "answer">;

/** The fields of an edition that apply to all its items. */
export type RuleField = Exclude<
  keyof ChecklistEdition,
  "edition" | "status" | "effective" | "sources" | "replaces" | "sections" | "sectionWithin" | "items"
>;

type Affects = ChangeEffect | "points-or-answers" | "points-or-wording";

/** What each field does; a field that items get anew has to be named here, or the compiler says so. */
export const FIELD_EFFECTS: Readonly<Record<OtherField, Affects>> = {
  text: "wording",
  domain: "wording",
  basis: "wording",
  methods: "wording",
  seenIn: "wording",
  lookAt: "wording",
  section: "points-or-wording",
  appliesTo: "points-or-answers",
  askIf: "points-or-answers",
  nonAnswers: "points-or-answers",
  optional: "answers",
  whenHidden: "answers",
  constraints: "answers",
  evidence: "answers",
  unchangedWithin: "answers",
  scoring: "scores",
};

/** What each rule of an edition does. */
export const RULE_EFFECTS: Readonly<Record<RuleField, ChangeEffect>> = {
  scoring: "scores",
  nonAnswers: "scores",
  askSectionIf: "scores",
};

/** Says whether points hang on an item before or after. */
export function isScored(...items: readonly (ChecklistItem | undefined)[]): boolean {
  return items.some((item) => item?.weight !== undefined || item?.scoring !== undefined);
}

/** What a changed field of an item does. */
export function fieldEffect(field: OtherField, before: ChecklistItem, after: ChecklistItem): ChangeEffect {
  if (isReworded(field, before, after)) return "wording";
  const affects = FIELD_EFFECTS[field];
  const scored = isScored(before, after);
  if (affects === "points-or-answers") return scored ? "scores" : "answers";
  if (affects === "points-or-wording") return scored ? "scores" : "wording";
  return affects;
}

/** Says whether a field that does more than tell differs in nothing but what it tells. */
function isReworded(field: OtherField, before: ChecklistItem, after: ChecklistItem): boolean {
  if (field === "scoring")
    return (
      before.scoring !== undefined &&
      after.scoring !== undefined &&
      canonicalJson(ruleWorth(before.scoring)) === canonicalJson(ruleWorth(after.scoring))
    );
  if (field !== "constraints" && field !== "evidence") return false;
  return canonicalJson(demandWorth(before)[field]) === canonicalJson(demandWorth(after)[field]);
}

/** What a changed rule of an edition does. */
export function ruleEffect(rule: RuleField, before: ChecklistEdition, after: ChecklistEdition): ChangeEffect {
  const reworded =
    rule === "scoring" &&
    before.scoring !== undefined &&
    after.scoring !== undefined &&
    canonicalJson(totalsWorth(before.scoring)) === canonicalJson(totalsWorth(after.scoring));
  return reworded ? "wording" : RULE_EFFECTS[rule];
}

/** What an item that came or went does. */
export function presenceEffect(item: ChecklistItem): ChangeEffect {
  if (answerFormOf(item.answer).type === "note") return "wording";
  return isScored(item) ? "scores" : "answers";
}

/** What it does that a section, with everything inside it, moved. */
export function moveEffect(section: string, ...editions: readonly ChecklistEdition[]): ChangeEffect {
  const inside = editions.flatMap((edition) =>
    Object.values(edition.items).filter((item) => sectionPath(edition, item.section).includes(section)),
  );
  if (isScored(...inside)) return "scores";
  return editions.some(({ askSectionIf }) => askSectionIf !== undefined) ? "answers" : "wording";
}

/** What another answer form does. */
export function formEffect(before: ChecklistItem, after: ChecklistItem): ChangeEffect {
  const [was, is] = [answerFormOf(before.answer), answerFormOf(after.answer)];
  const scored = isScored(before, after);
  const lost = scored ? "scores" : "answers";
  if (was.type === "number" && is.type === "number") return numberEffect(was, is, lost);
  // The question was turned round: the same answer says the opposite.
  if (was.type === "yes-no" && is.type === "yes-no") return "scores";
  const [shares, now] = [sharesOf(was), sharesOf(is)];
  if (was.type !== is.type || shares === undefined || now === undefined) return lost;
  const kept = Object.keys(shares).filter((value) => Object.hasOwn(now, value));
  const same = kept.every((value) => {
    const [old, share] = [shares[value], now[value]];
    return scored ? old === share : judged(old) === judged(share);
  });
  if (!same) return "scores";
  if (kept.length < Object.keys(shares).length) return lost;
  return Object.keys(now).length > kept.length ? "answers" : "wording";
}

type NumberForm = Extract<AnswerForm, { readonly type: "number" }>;

function numberEffect(was: NumberForm, is: NumberForm, lost: ChangeEffect): ChangeEffect {
  if (canonicalJson(was.standard) !== canonicalJson(is.standard)) return "scores";
  const narrower =
    was.unit !== is.unit ||
    (is.whole === true && was.whole !== true) ||
    (is.minimum ?? Number.NEGATIVE_INFINITY) > (was.minimum ?? Number.NEGATIVE_INFINITY) ||
    (is.maximum ?? Number.POSITIVE_INFINITY) < (was.maximum ?? Number.POSITIVE_INFINITY);
  return narrower ? lost : "answers";
}

/** The share of the points of every value a form can take; `undefined` for forms whose answers have none. */
function sharesOf(form: AnswerForm): Readonly<Record<string, number | undefined>> | undefined {
  switch (form.type) {
    case "yes-partly-no":
      // Where nobody states a share, `partly` still counts as partly met.
      return { yes: 1, partly: form.partly ?? 0.5, no: 0 };
    case "grade":
      // 不合格 is not met, whether a share says so or not.
      return Object.fromEntries(
        Object.keys(GRADES).map((grade) => [
          grade,
          gradeShare(form, grade) ?? (grade === "fail" ? 0 : undefined),
        ]),
      );
    case "choice":
      return Object.fromEntries(Object.entries(form.options).map(([id, { share }]) => [id, share]));
    default:
      return undefined;
  }
}

function gradeShare(
  form: Extract<AnswerForm, { readonly type: "grade" }>,
  grade: string,
): number | undefined {
  return Object.entries(form.shares ?? {}).find(([name]) => name === grade)?.[1];
}

/** Without points a share only says whether an answer counts as met, partly met or not met. */
function judged(share: number | undefined): string {
  if (share === undefined) return "noted";
  if (share === 1) return "met";
  return share === 0 ? "not-met" : "partly";
}
