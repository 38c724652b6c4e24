/**
 * 督导服务的类型化查询（TanStack Query）。
 *
 * Typed query options for a supervision service, on TanStack Query.
 *
 * @packageDocumentation
 */

// 接口 Port
export type { RequestContext, SupervisionApi, VisitsRequest } from "./supervision-api.ts";

// 查询 Queries
export { supervisionKeys, type VisitsKey } from "./query-keys.ts";
export { visitsQuery, type VisitsQuery } from "./visits/visits-query.ts";

// 错误 Errors
export { RequestFailedError, ResponseInvalidError, type SupervisionQueryError } from "./errors.ts";
