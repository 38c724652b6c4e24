import type { Issue } from "@supervision/domain";
import { valueInvalid } from "../issues/checked-problem-issues.ts";
import { FLAG, listOf, only, optional, spanWith, withFields, WORD } from "../problem/value-checks.ts";

const MOST = optional(
  only(
    (value) => typeof value === "number" && (value === Infinity || Number.isInteger(value)) && value >= 0,
    "写0以上的整数；不限的去掉这一项",
    "Write a whole number from 0; leave it out where there is no limit.",
  ),
);
const OPTIONS = withFields({
  mend: optional(FLAG),
  budget: optional(withFields({ moved: MOST, told: MOST })),
  unscheduled: optional(listOf(withFields({ rule: WORD, institution: WORD, period: spanWith({}) }))),
});

/** Options of a change, from a form or a file, that cannot be read, days, pins and the seed left aside; it never throws. Issue: `value-invalid`. */
export function checkOptions(options: unknown): readonly Issue[] {
  return OPTIONS(options, ["options"]).map(({ path, value, may }) => valueInvalid(path, value, may));
}
