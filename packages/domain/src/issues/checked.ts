import { formatIssue, type Issue } from "./issue.ts";

/**
 * The outcome of a check: a value with its warnings, or the issues that stopped it.
 *
 * @term 校验结果
 */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/** A passed check with its value and, if any, warnings. */
export function passed<Value>(value: Value, warnings: readonly Issue[] = []): Checked<Value> {
  return { ok: true, value, warnings };
}

/** A failed check; `issues` holds at least one. */
export function failed(issues: readonly [Issue, ...Issue[]]): {
  readonly ok: false;
  readonly issues: readonly [Issue, ...Issue[]];
} {
  return { ok: false, issues };
}

/**
 * Turns a list of issues into an outcome: any error fails, the rest become warnings.
 *
 * @example
 * ```ts
 * import { checkedFrom, failed, type Issue, passed } from "@supervision/domain";
 * const issue: Issue = {
 *   code: "zone-unknown", severity: "warning", path: ["institutions", 0],
 *   message: { zh: "没有这个责任区", en: "No such zone." }, fix: { zh: "核对编号", en: "Check the id." },
 * };
 * console.log(checkedFrom("名册", [issue]).ok, checkedFrom("名册", [{ ...issue, severity: "error" }]).ok); // => true false
 * console.log(passed("名册", [issue]).ok, failed([issue]).ok); // => true false
 * ```
 */
export function checkedFrom<Value>(value: Value, issues: readonly Issue[]): Checked<Value> {
  const [first, ...rest] = issues;
  if (first !== undefined && issues.some((issue) => issue.severity === "error"))
    return failed([first, ...rest]);
  return passed(value, issues);
}

/**
 * The error thrown by author-time calls: it carries every issue, and its message lists them all.
 *
 * @term 校验错误
 */
export class IssueError extends Error {
  /** Every issue found, errors and warnings. */
  readonly issues: readonly [Issue, ...Issue[]];

  /** Builds the error from at least one issue. */
  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues.map((issue) => formatIssue(issue)).join("\n"));
    this.name = "IssueError";
    this.issues = issues;
    // The message says it all: printed as an object each issue would stand there a second time.
    Object.defineProperty(this, "issues", { enumerable: false });
  }
}

/**
 * The value of a passed check; throws {@link IssueError} with every issue otherwise. For programs that want to stop at bad data.
 */
export function orThrow<Value>(checked: Checked<Value>): Value {
  if (checked.ok) return checked.value;
  throw new IssueError(checked.issues);
}
