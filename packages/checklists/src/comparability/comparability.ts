import { canonicalJson, type Bilingual } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { formWithoutWorth } from "../editions/form-without-worth.ts";
import { ANSWER_TYPES, answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { itemsOf, type AnswerOrigin } from "../lenses/answer-origin.ts";
import type { EditionLens } from "../lenses/edition-lens.ts";
import { formIn } from "../lenses/item-form.ts";

/**
 * Whether answers to two items of two editions may stand in one row:
 *
 * - `identical` 一致: the same question, asked in the same words and in the same way
 * - `comparable` 可比: the answers mean the same once they are read as the lens says; the reasons say what differs
 * - `not-comparable` 不可比: a trend breaks here
 *
 * @term 可比性
 */
export type ComparabilityVerdict = "identical" | "comparable" | "not-comparable";

/**
 * How one item of an edition compares with an item of another one.
 *
 * @term 事项可比性
 */
export interface ItemComparability {
  /** Items of the earlier edition; several where they were merged, none where the item is new. */
  readonly from: readonly string[];
  /** Item of the later edition; absent where the item is gone. */
  readonly to?: string;
  /** Title of the later item, else of the earlier one. */
  readonly title: string;
  /** Whether the answers may be compared. */
  readonly verdict: ComparabilityVerdict;
  /** Whether points may be compared as well: the same weight, and each answer is worth the same; absent where neither item is scored. */
  readonly scores?: boolean;
  /** What differs between the answers; empty when nothing does. */
  readonly because: readonly Bilingual[];
}

const WORDING = ["title", "text", "lookAt"] as const;
const ASKED = ["appliesTo", "askIf"] as const;
const DIFFERENCES = {
  title: { zh: "标题改变", en: "another title" },
  text: { zh: "表述改变", en: "other wording" },
  lookAt: { zh: "督导要点改变", en: "other points to look at" },
  appliesTo: { zh: "适用范围改变", en: "asked of other institutions" },
  askIf: { zh: "提问条件改变", en: "asked on other conditions" },
} as const;

/**
 * The comparability of every item of two editions: each item of either stands in exactly one row for the later edition, and each item
 * of the earlier edition that goes nowhere in a row of its own. For a longer history give the lens `composeLenses` makes of it.
 *
 * Indicators and trends read it: a line goes on through `identical`, is converted through `comparable` and breaks at `not-comparable`.
 */
export function comparability(lens: EditionLens): readonly ItemComparability[] {
  const { earlier, later, origins } = lens;
  const rows: ItemComparability[] = [];
  for (const [to, item] of Object.entries(later.items)) {
    const origin = Object.hasOwn(origins, to) ? origins[to] : undefined;
    if (origin === undefined) rows.push(withoutOrigin(earlier, later, to, item));
    else rows.push(withOrigin(lens, to, item, origin));
  }
  const read = new Set(Object.values(origins).flatMap((origin) => itemsOf(origin)));
  const told = new Set(rows.flatMap(({ from }) => from));
  for (const [id, item] of Object.entries(earlier.items)) {
    if (read.has(id) || told.has(id)) continue;
    const reason = lens.archived[id];
    rows.push({
      from: [id],
      title: item.title,
      verdict: "not-comparable",
      ...(item.weight === undefined ? {} : { scores: false }),
      because: [
        reason === undefined
          ? { zh: `${later.edition} 版没有后继事项`, en: `the edition ${later.edition} has no successor` }
          : { zh: `归档：${reason}`, en: `archived: ${reason}` },
      ],
    });
  }
  return rows;
}

function withoutOrigin(
  earlier: ChecklistEdition,
  later: ChecklistEdition,
  to: string,
  { title, weight }: ChecklistItem,
): ItemComparability {
  const from = [
    ...(Object.hasOwn(earlier.items, to) ? [to] : []),
    ...Object.entries(later.replaces ?? {})
      .filter(([old, id]) => id === to && Object.hasOwn(earlier.items, old))
      .map(([old]) => old),
  ];
  const before = formIn(earlier, from[0] ?? "");
  const after = formIn(later, to);
  const because =
    from.length === 0
      ? { zh: `${earlier.edition} 版没有此事项`, en: `the edition ${earlier.edition} has no such item` }
      : from.length > 1
        ? { zh: "几项并成一项，没有写明合并规则", en: "several items became one, and nothing says how" }
        : howAsked(before, after, { zh: "，没有换算规则", en: ", and nothing says how to convert" });
  return {
    from,
    to,
    title,
    verdict: "not-comparable",
    ...(weight === undefined ? {} : { scores: false }),
    because: [because],
  };
}

function withOrigin(
  lens: EditionLens,
  to: string,
  item: ChecklistItem,
  origin: AnswerOrigin,
): ItemComparability {
  const from = [...new Set(itemsOf(origin))];
  const because: Bilingual[] = [];
  const after = formIn(lens.later, to);
  if (from.length > 1) because.push({ zh: `由${from.join("、")}合并`, en: `merged from ${from.join(", ")}` });
  const sources = from.flatMap((id) => lens.earlier.items[id] ?? []);
  const same = (field: keyof ChecklistItem): boolean =>
    sources.every((source) => canonicalJson(source[field]) === canonicalJson(item[field]));
  const [only] = sources;
  if (from.length === 1 && only !== undefined) {
    const before = formIn(lens.earlier, from[0] ?? "");
    if (asked(before) !== asked(after)) because.push(howAsked(before, after));
    else if (isConverted(origin))
      because.push({ zh: "途经的版次作答方式不同", en: "asked in another way by an edition in between" });
    for (const field of WORDING) if (!same(field)) because.push(DIFFERENCES[field]);
  }
  for (const field of ASKED) if (!same(field)) because.push(DIFFERENCES[field]);
  const split = Object.entries(lens.origins)
    .filter(([id, other]) => id !== to && itemsOf(other).some((source) => from.includes(source)))
    .map(([id]) => id);
  if (split.length > 0)
    because.push({ zh: `与${split.join("、")}同出一项`, en: `split, like ${split.join(", ")}` });
  const scored = [item, ...sources].some(({ weight }) => weight !== undefined);
  const alike = from.length === 1 && split.length === 0 && only !== undefined;
  return {
    from,
    to,
    title: item.title,
    verdict: because.length === 0 ? "identical" : "comparable",
    ...(scored ? { scores: alike && worthOf(only) === worthOf(item) } : {}),
    because,
  };
}

const WORTH: readonly string[] = ["weight", "answer", "scoring", "nonAnswers"];

/** Everything that decides what an answer to an item is worth. */
function worthOf(item: ChecklistItem): string {
  const fields = Object.entries(item).filter(([field]) => WORTH.includes(field));
  return canonicalJson({ ...Object.fromEntries(fields), answer: answerFormOf(item.answer) });
}

function asked(form: AnswerForm | undefined): string {
  return canonicalJson(form === undefined ? undefined : formWithoutWorth(form));
}

function isConverted(origin: AnswerOrigin): boolean {
  if (origin.kind === "answer") return false;
  return origin.kind === "passed" ? isConverted(origin.of) : true;
}

function howAsked(
  before: AnswerForm | undefined,
  after: AnswerForm | undefined,
  more: Bilingual = { zh: "", en: "" },
): Bilingual {
  if (before === undefined || after === undefined || before.type === after.type)
    return {
      zh: `作答的选项、单位或界限改变${more.zh}`,
      en: `other options, unit or bounds${more.en}`,
    };
  const [was, is] = [ANSWER_TYPES[before.type], ANSWER_TYPES[after.type]];
  return {
    zh: `作答方式由${was.zh}改为${is.zh}${more.zh}`,
    en: `answered by ${is.en} instead of ${was.en}${more.en}`,
  };
}
