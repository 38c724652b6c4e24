import { type Issue, type Visit, VISIT_KINDS } from "@supervision/domain";
import { valueInvalid } from "../issues/checked-problem-issues.ts";
import type { Pin } from "../pins/pin.ts";
import {
  DATE,
  END,
  FLAG,
  listOf,
  oneOf,
  only,
  optional,
  spanWith,
  TEXT,
  type ValueCheck,
  whole,
  withFields,
  WORD,
} from "./value-checks.ts";

type Path = readonly (string | number)[];

/** Whether a word is a kind of visit: one there is, or one of a district's own. */
export function isVisitKind(value: unknown): boolean {
  return typeof value === "string" && (Object.hasOwn(VISIT_KINDS, value) || /^[^/\s]+\/[^/\s]+$/.test(value));
}

/** A kind of visit. */
export const VISIT_KIND: ValueCheck = only(
  isVisitKind,
  `写其中之一：${Object.entries(VISIT_KINDS)
    .map(([kind, name]) => `${kind}（${name}）`)
    .join("、")}；本区自定的种类写成“本区/开学督导”`,
  `Write one of ${Object.keys(VISIT_KINDS).join(", ")}; a kind of the district's own is written with a slash, such as "riverside/opening".`,
);

const HALF_DAY = oneOf("morning", "afternoon");

/** What a visit needs to be a visit at all; days no calendar has are told where they matter. */
export const VISIT: ValueCheck = withFields({
  id: TEXT,
  institution: TEXT,
  inspectors: listOf(TEXT),
  date: WORD,
  halfDay: HALF_DAY,
  kind: TEXT,
});

/** Where a visit is moved to. */
export const NEW_PLACE: ValueCheck = withFields({
  date: WORD,
  halfDay: HALF_DAY,
  wholeDay: optional(FLAG),
  inspectors: optional(listOf(TEXT, 1)),
});

const WISH = withFields({
  institution: TEXT,
  kind: VISIT_KIND,
  during: spanWith({ from: DATE, until: END }),
  inspectors: optional(whole(1, 50)),
  wholeDay: optional(FLAG),
});

// What it changes is read where changes are applied.
const REPAIR = withFields({
  changes: listOf(withFields({})),
  edits: withFields({ moved: listOf(VISIT), added: listOf(VISIT), removed: listOf(TEXT) }),
});

const TARGETS = ["visit", "inspector", "institution", "zone", "weekOf"] as const;
const PIN = withFields({
  what: only(
    (value) =>
      typeof value === "object" &&
      value !== null &&
      TARGETS.some((target) => typeof Reflect.get(value, target) === "string"),
    `写其中一项：${TARGETS.join("、")}`,
    `Give one of ${TARGETS.join(", ")}.`,
  ),
  by: WORD,
  reason: WORD,
  on: optional(DATE),
});

/** Rows of a plan that are no visits, as spreadsheets and programs without types may hold them; it never throws. Issue: `value-invalid`. */
export function wrongVisits(visits: readonly Visit[], path: Path): readonly Issue[] {
  return listOf(VISIT)(visits, path).map(({ path: at, value, may }) => valueInvalid(at, value, may));
}

/** What a wish for a visit says that cannot be read; it never throws. Issue: `value-invalid`. */
export function wrongWish(wish: unknown): readonly Issue[] {
  return WISH(wish, ["wish"]).map(({ path, value, may }) => valueInvalid(path, value, may));
}

/** What a way out that came as data does not say; it never throws. Issue: `value-invalid`. */
export function wrongRepair(repair: unknown): readonly Issue[] {
  return REPAIR(repair, ["repair"]).map(({ path, value, may }) => valueInvalid(path, value, may));
}

/** Pins that hold nothing because of how they are written; it never throws. Issue: `value-invalid`. */
export function wrongPins(pins: readonly Pin[] | undefined, path: Path): readonly Issue[] {
  return optional(listOf(PIN))(pins, path).map(({ path: at, value, may }) => valueInvalid(at, value, may));
}
