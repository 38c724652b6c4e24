import type { Issue } from "@supervision/domain";
import { drawValueInvalid } from "../issues/draw-issues.ts";
import {
  listOf,
  only,
  optional,
  recordOf,
  type ValueCheck,
  withFields,
  WORD,
} from "../problem/value-checks.ts";

// Numbers are read by `checkDrawPlan`, which says what they may be.
const ANY = only(() => true, "", "");
const NUMBERS: ValueCheck = (value, path) => (typeof value === "number" ? [] : recordOf(ANY)(value, path));
const ENTRIES = listOf(withFields({ id: WORD, stratum: optional(WORD) }));
const PLAN = withFields({
  id: WORD,
  title: WORD,
  candidates: ENTRIES,
  take: NUMBERS,
  inspectors: optional(
    withFields({
      people: ENTRIES,
      each: NUMBERS,
      avoid: listOf(withFields({ inspector: WORD, candidate: WORD })),
    }),
  ),
});
const COMMITMENT = withFields({
  version: optional(only((value) => value === 2, "写 2，或去掉", "Write 2, or leave it out.")),
  plan: WORD,
  parties: listOf(withFields({ by: WORD, commitment: WORD })),
  beacon: optional(WORD),
});
const REVEAL = withFields({
  secrets: listOf(withFields({ by: WORD, secret: WORD })),
  beacon: optional(WORD),
});
const DRAW = { plan: PLAN, commitment: COMMITMENT, reveal: REVEAL };
const RECORD = withFields({ ...DRAW, seed: WORD, steps: listOf(ANY), results: listOf(ANY) });

/** What in a plan from a file, or from a program without types, is no value of its field. */
export function unreadablePlan(plan: unknown): readonly Issue[] {
  return wrong(PLAN, plan, "plan");
}

/** The same for what a draw is made from. */
export function unreadableDraw(draw: unknown): readonly Issue[] {
  return wrong(withFields(DRAW), draw, "draw");
}

/** The same for a record. */
export function unreadableRecord(record: unknown): readonly Issue[] {
  return wrong(RECORD, record, "record");
}

function wrong(check: ValueCheck, value: unknown, whole: string): readonly Issue[] {
  return check(value, []).map(({ path, may }) =>
    drawValueInvalid(path.length === 0 ? whole : path.join("."), may, path),
  );
}
