import { formatIssue, type Issue } from "@supervision/domain";

/**
 * The service answered with data that are not what was asked for. Asking again does not help.
 *
 * @term 服务数据有误
 */
export class ResponseInvalidError extends Error {
  /** Tells the errors apart without `instanceof`. */
  readonly kind = "response-invalid";
  /** Everything that is wrong, with paths into the answer. */
  readonly issues: readonly [Issue, ...Issue[]];

  /** Builds the error from at least one issue. */
  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues.map((issue) => formatIssue(issue)).join("\n"));
    this.name = "ResponseInvalidError";
    this.issues = issues;
  }
}

/**
 * No answer was had from the service. Asking again may help.
 *
 * @term 服务请求失败
 */
export class RequestFailedError extends Error {
  /** Tells the errors apart without `instanceof`. */
  readonly kind = "request-failed";

  /** Builds the error around what the application's transport rejected with. */
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "RequestFailedError";
  }
}

/**
 * Why a query has no data.
 *
 * @term 查询错误
 */
export type SupervisionQueryError = ResponseInvalidError | RequestFailedError;
