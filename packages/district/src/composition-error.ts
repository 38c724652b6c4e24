import { IssueError, type Issue } from "@supervision/domain";

/**
 * The error thrown when a district does not compose: it carries every issue, and its message lists them all.
 *
 * @term 组合错误
 */
export class CompositionError extends IssueError {
  /** Id of the district that did not compose. */
  readonly district: string;

  /** Builds the error from the district's id and at least one issue. */
  constructor(district: string, issues: readonly [Issue, ...Issue[]]) {
    super(issues);
    this.name = "CompositionError";
    this.district = district;
  }
}
