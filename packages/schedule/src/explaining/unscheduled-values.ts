import { formatIssue, type Issue, type Visit } from "@supervision/domain";
import { valueInvalid } from "../issues/checked-problem-issues.ts";
import { DATE, END, optional, spanWith, TEXT, withFields, WORD } from "../problem/value-checks.ts";
import { wrongPins, wrongVisits } from "../problem/visit-values.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ExplainOptions } from "./explain-options.ts";
import type { UnscheduledExplanation } from "./explain-unscheduled.ts";

const LEFT = withFields({
  institution: TEXT,
  rule: TEXT,
  kind: TEXT,
  period: spanWith({ from: DATE, until: END }),
  reason: withFields({ code: TEXT, zh: WORD, en: WORD }),
});

/** What was given as a plan, a visit without a place, pins or a day and is none; it never throws. Issue: `value-invalid`. */
export function wrongQuestion(
  visits: readonly Visit[],
  left: UnscheduledVisit,
  { pins, today }: ExplainOptions,
): readonly Issue[] {
  return [
    ...wrongVisits(visits, ["visits"]),
    ...[...LEFT(left, ["left"]), ...optional(DATE)(today, ["today"])].map(({ path, value, may }) =>
      valueInvalid(path, value, may),
    ),
    ...wrongPins(pins, ["pins"]),
  ];
}

/** An explanation that says what could not be read, and explains nothing. */
export function unreadExplanation(
  left: UnscheduledVisit,
  issues: readonly [Issue, ...Issue[]],
): UnscheduledExplanation {
  const [first] = issues;
  return {
    left,
    summary: {
      zh: `没有说明：${first.message.zh}。${first.fix.zh}`,
      en: `Nothing is explained: ${first.message.en} ${first.fix.en}`,
    },
    conflict: [],
    decisive: [],
    proven: false,
    repairs: [],
    issues,
    text: {
      zh: issues.map((issue) => formatIssue(issue, "zh")).join("\n"),
      en: issues.map((issue) => formatIssue(issue, "en")).join("\n"),
    },
  };
}
