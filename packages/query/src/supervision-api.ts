import type { Period } from "@supervision/domain";
import type { QueryFunctionContext } from "@tanstack/query-core";

/**
 * Which visits are asked for; every condition that is given must hold.
 *
 * @term 督导查询条件
 */
export interface VisitsRequest {
  /** Days, both ends included. */
  readonly period: Period;
  /** Institution id. */
  readonly institution?: string;
  /** Id of an inspector who takes part. */
  readonly inspector?: string;
}

/**
 * What comes along with a request.
 *
 * @term 请求上下文
 */
export interface RequestContext {
  /** Aborted when nobody waits for the answer any more; hand it to `fetch`. */
  readonly signal: QueryFunctionContext["signal"];
}

/**
 * The port to a supervision service: how requests travel is up to the application (HTTP, a worker, memory in tests).
 *
 * Answers are parsed JSON and are not trusted: they are decoded before anyone sees them.
 *
 * @term 督导服务接口
 */
export interface SupervisionApi {
  /** Asks for visits; the answer is a list of visits as JSON. Rejects when no answer was had. */
  readonly visits: (request: VisitsRequest, context: RequestContext) => Promise<unknown>;
}
