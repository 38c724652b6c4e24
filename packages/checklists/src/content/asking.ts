import type { ItemRef, LegalSource, VisitMethod } from "@supervision/domain";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { NumberForm } from "../items/value-forms.ts";

// The national texts name six methods; lists write each by one character, as inspectors' own tables do.
const WAYS = {
  听: "lesson-observation",
  查: "document-review",
  列: "meeting-attendance",
  谈: "interview",
  卷: "questionnaire",
  巡: "campus-round",
} as const satisfies Readonly<Record<string, VisitMethod>>;

type Way = keyof typeof WAYS;

/** One to three of the six methods, one character each: `查谈`. */
export type Ways = Way | `${Way}${Way}` | `${Way}${Way}${Way}`;

/** An item of this package's own content: it names no other item. */
export type Point = ChecklistItem<never>;

/** What an item may say besides its title, its answer, its methods and where it is seen. */
export type Further = Omit<Point, "title" | "answer" | "methods" | "seenIn">;

/** A point where yes is the good answer. */
export function yes(title: string, ways: Ways, seenIn: string, further: Further = {}): Point {
  return { title, answer: "yes-no", ...seen(ways, seenIn), ...further };
}

/** A point where no is the good answer: a thing that must not be. */
export function no(title: string, ways: Ways, seenIn: string, further: Further = {}): Point {
  return { title, answer: { type: "yes-no", good: "no" }, ...seen(ways, seenIn), ...further };
}

/** A point answered with a number; a standard only where a document that was read states one. */
export function count(
  title: string,
  unit: string,
  ways: Ways,
  seenIn: string,
  further: Further & Pick<NumberForm, "standard" | "whole"> = {},
): Point {
  const { standard, whole, ...rest } = further;
  const answer: NumberForm = {
    type: "number",
    unit,
    minimum: 0,
    ...(unit === "%" ? { maximum: 100 } : {}),
    ...(whole === undefined ? {} : { whole }),
    ...(standard === undefined ? {} : { standard }),
  };
  return { title, answer, ...seen(ways, seenIn), ...rest };
}

/** A point answered with one of a few words, best first. The words are options `a`, `b`, …: their share of any points is nobody's claim. */
export function oneOf(
  title: string,
  options: readonly [string, string, ...string[]],
  ways: Ways,
  seenIn: string,
  further: Further = {},
): Point {
  const named = Object.fromEntries(
    options.map((option, index) => [String.fromCodePoint(97 + index), { title: option }]),
  );
  return { title, answer: { type: "choice", options: named }, ...seen(ways, seenIn), ...further };
}

/** A point judged with one of the four grades. */
export function graded(title: string, ways: Ways, seenIn: string, further: Further = {}): Point {
  return { title, answer: "grade", ...seen(ways, seenIn), ...further };
}

/** A point answered in words. */
export function words(title: string, ways: Ways, seenIn: string, further: Further = {}): Point {
  return { title, answer: "text", ...seen(ways, seenIn), ...further };
}

/** The same point once a document states it: the document, and the standard it sets, if any. */
export function resting(
  item: Point,
  basis: LegalSource,
  standard?: NonNullable<NumberForm["standard"]>,
): Point {
  const { answer } = item;
  if (standard === undefined || typeof answer === "string" || answer.type !== "number")
    return { ...item, basis };
  return { ...item, answer: { ...answer, standard }, basis };
}

/** The same items, all under one item of another list, in one section, or both; what an item says itself stays. */
export function each<const Id extends string>(
  shared: { readonly domain?: ItemRef; readonly section?: string },
  items: Readonly<Record<Id, Point>>,
): Readonly<Record<Id, Point>>;
export function each(
  shared: Pick<ChecklistItem, "domain" | "section">,
  items: Readonly<Record<string, Point>>,
): Readonly<Record<string, Point>> {
  return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, { ...shared, ...item }]));
}

/** Points of another list in one section of this one: they no longer stand under an item of the list they were written for. */
export function borrowed<const Id extends string>(
  section: string,
  items: Readonly<Record<Id, Point>>,
): Readonly<Record<Id, Point>>;
export function borrowed(
  section: string,
  items: Readonly<Record<string, Point>>,
): Readonly<Record<string, Point>> {
  return Object.fromEntries(
    Object.entries(items).map(([id, { domain: _domain, ...item }]) => [id, { ...item, section }]),
  );
}

function seen(ways: Ways, seenIn: string): Pick<ChecklistItem, "methods" | "seenIn"> {
  const asked = new Set<string>(ways);
  return {
    methods: Object.entries(WAYS).flatMap(([way, method]) => (asked.has(way) ? [method] : [])),
    seenIn,
  };
}
