import type { BandsRule, DiscretionRule, Mark, RuleEffect, ScoringRule } from "@supervision/checklists";
import { choice, row, type FieldPlace } from "../page/answer-fields.ts";
import type { SoFar } from "../page/answers-so-far.ts";
import { markOf } from "../page/group-answers.ts";
import { placeWord } from "../page/part.ts";
import { listText, shownList } from "../page/shown.ts";
import type { PageState } from "../page/state.ts";
import { h, tap, typed, type Tree } from "../page/tree.ts";
import { problemsAt, strange } from "./part-fields.ts";
import { bandWords, isInBand, ruleWords } from "./rule-words.ts";
import { COMPLETE_WORDS } from "./words.ts";

/** What is drawn for one rule of a clause. */
interface RulePlace {
  readonly item: string;
  readonly rule: string;
  readonly mark: Mark | undefined;
  /** Id of the element that says what the rule looks for. */
  readonly title: string;
  readonly language: "zh" | "en";
}

/** A clause: under each rule what was found, by counters, yes and no, values and judged points. */
export function markFields(state: PageState, soFar: SoFar, place: FieldPlace): readonly Tree[] {
  const { item, answer, language, title } = place;
  const rules = Object.entries(shownList(state).edition.items[item]?.scoring?.rules ?? {});
  const words = COMPLETE_WORDS[language];
  const nothing = { do: "answer", item, answer: { type: "marks", value: {} } } as const;
  const isNothing = answer?.type === "marks" && Object.values(answer.value).every(isNil);
  const effects = effectsOf(soFar, item);
  return [
    ...(rules.some(([, rule]) => isMeasured(rule))
      ? []
      : [row(title, "one", choice(words.nothingFound, "", isNothing, nothing, "good"))]),
    ...rules.map(([id, rule]) => {
      const head = `${title}-${id}`;
      const mark = markOf(answer, id);
      const at: RulePlace = { item, rule: id, mark, title: head, language };
      const about = rule.text ?? ruleWords(rule, language);
      const does = rule.text === undefined ? "" : ruleWords(rule, language);
      return h(
        "div",
        { class: "entry", role: "group", "aria-labelledby": head },
        h(
          "p",
          { class: "part-title", id: head },
          ...listText(about, state, `items/${item}/scoring/rules/${id}/text`),
          ...(does === "" ? [] : [h("span", { class: "where" }, ` ${does}`)]),
        ),
        ...ruleFields(state, at, rule),
        ...effectLine(
          effects.find((effect) => effect.rule === id),
          language,
        ),
        ...problemsAt(soFar, item, ["value", id], language),
      );
    }),
  ];
}

/** What the rules of an item did. */
export function effectsOf({ score }: SoFar, item: string): readonly RuleEffect[] {
  const found = score?.items.find((one) => one.item === item);
  return found?.result === "scored" ? (found.effects ?? []) : [];
}

/** What a rule did, in a few words; nothing where it only says what the item starts from. */
export function effectWords({ effect, points, times }: RuleEffect, language: "zh" | "en"): string {
  const zh = language === "zh";
  const often = times === undefined || times === 1 ? "" : zh ? `${times}次，` : `${times} times, `;
  switch (effect) {
    case "halve":
      return zh ? "减半" : "halved";
    case "void":
      return zh ? "不得分" : "no points";
    case "deduct":
      return zh ? `${often}扣${points ?? 0}分` : `${often}${points ?? 0} points off`;
    default:
      return zh ? `${often}得${points ?? 0}分` : `${often}${points ?? 0} points`;
  }
}

function effectLine(effect: RuleEffect | undefined, language: "zh" | "en"): readonly Tree[] {
  return effect === undefined ? [] : [h("p", { class: "score" }, effectWords(effect, language))];
}

function ruleFields(state: PageState, at: RulePlace, rule: ScoringRule): readonly Tree[] {
  if (rule.type === "bands") return [...measured(state, at), ...bands(rule, at)];
  if (rule.type === "discretion") return judged(at, rule);
  if (isMeasured(rule)) return measured(state, at);
  const isCounted = (rule.type === "deduct" || rule.type === "award") && rule.each === true;
  return [isCounted ? counter(at) : foundOrNot(at)];
}

function counter({ item, rule, mark, title, language }: RulePlace): Tree {
  const words = COMPLETE_WORDS[language];
  const count = typeof mark === "number" ? mark : 0;
  const to = (next: number) => ({ do: "mark", item, rule, mark: next }) as const;
  return stepper(title, `${count} ${words.times}`, [
    { label: "−", name: words.minus, action: to(count - 1), isOff: count <= 0 },
    { label: "＋", name: words.plus, action: to(count + 1), isOff: false },
  ]);
}

interface Step {
  readonly label: string;
  readonly name: string;
  readonly action: Parameters<typeof tap>[0];
  readonly isOff: boolean;
}

function stepper(title: string, said: string, [less, more]: readonly [Step, Step]): Tree {
  const button = ({ label, name, action, isOff }: Step): Tree =>
    h(
      "button",
      {
        type: "button",
        class: "step",
        // A button that is switched off would lose the keyboard that stands on it.
        "aria-disabled": isOff ? "true" : undefined,
        "aria-label": name,
        "aria-describedby": title,
        ...(isOff ? {} : tap(action)),
      },
      label,
    );
  return h(
    "div",
    { class: "stepper" },
    button(less),
    h("output", { "aria-live": "polite" }, said),
    button(more),
  );
}

function foundOrNot({ item, rule, mark, title, language }: RulePlace): Tree {
  const words = COMPLETE_WORDS[language];
  const to = (next: number) => ({ do: "mark", item, rule, mark: next }) as const;
  return row(
    title,
    "two",
    choice(words.notFound, "", mark === 0, to(0), "good"),
    choice(words.found, "", typeof mark === "number" && mark > 0, to(1), "bad"),
  );
}

function measured(state: PageState, { item, rule, mark, title, language }: RulePlace): readonly Tree[] {
  return [
    h(
      "label",
      { class: "field" },
      h("span", {}, COMPLETE_WORDS[language].measured),
      h("input", {
        type: "text",
        inputmode: "decimal",
        "aria-describedby": title,
        value: typeof mark === "number" ? String(mark) : "",
        ...typed({ do: "measure", item, rule, words: "" }),
      }),
    ),
    ...strange(state, placeWord(item, { rule })),
  ];
}

/** The bands, the one the value falls into marked. A band of one value alone is a button: one tap puts that value down. */
function bands(rule: BandsRule, { item, rule: id, mark, title, language }: RulePlace): readonly Tree[] {
  return [
    row(
      title,
      "one",
      ...rule.bands.map((band) => {
        const isHere = typeof mark === "number" && isInBand(band, mark);
        const said = bandWords(band, language);
        const { atLeast, atMost } = band;
        if (atLeast !== undefined && atLeast === atMost)
          return choice(said, "", isHere, { do: "mark", item, rule: id, mark: atLeast }, "plain");
        return h("p", { class: isHere ? "band here" : "band" }, `${isHere ? "✓ " : ""}${said}`);
      }),
    ),
  ];
}

/** Judged points: none, or within the range, with a reason; anchor cases fill in both. */
function judged({ item, rule: id, mark, title, language }: RulePlace, rule: DiscretionRule): readonly Tree[] {
  const words = COMPLETE_WORDS[language];
  const points = typeof mark === "object" ? mark.points : 0;
  const because = typeof mark === "object" ? mark.because : "";
  const step =
    Number.isInteger(rule.least) && Number.isInteger(rule.most) && rule.most - rule.least > 1 ? 1 : 0.5;
  const to = (next: number, reason = because) =>
    ({ do: "mark", item, rule: id, mark: { points: next, because: reason } }) as const;
  const less = points - step < rule.least ? 0 : tidy(points - step);
  const more = points === 0 ? rule.least : Math.min(rule.most, tidy(points + step));
  return [
    stepper(title, language === "zh" ? `${points}分` : `${points} points`, [
      { label: "−", name: words.minus, action: to(less), isOff: points === 0 },
      { label: "＋", name: words.plus, action: to(more), isOff: points >= rule.most },
    ]),
    ...((rule.examples ?? []).length === 0
      ? []
      : [
          row(
            title,
            "one",
            ...(rule.examples ?? []).map(({ text, points: worth }) =>
              choice(
                text,
                language === "zh" ? `${worth}分` : `${worth} points`,
                points === worth && because === text,
                to(worth, text),
                "plain",
              ),
            ),
          ),
        ]),
    ...(points === 0
      ? []
      : [
          h(
            "label",
            { class: because.trim() === "" ? "field needed" : "field" },
            h("span", {}, words.because),
            h("textarea", {
              rows: "2",
              "aria-describedby": title,
              "aria-required": "true",
              value: because,
              ...typed({ do: "judge", item, rule: id, words: "" }),
            }),
          ),
        ]),
  ];
}

function tidy(points: number): number {
  return Math.round(points * 100) / 100;
}

function isNil(mark: Mark): boolean {
  return mark === 0 || (typeof mark === "object" && mark.points === 0);
}

function isMeasured(rule: ScoringRule): boolean {
  if (rule.type === "bands" || rule.type === "distance") return true;
  return rule.type !== "discretion" && rule.on !== undefined;
}
