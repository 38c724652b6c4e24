/**
 * Typed query options for a supervision service, on TanStack Query.
 *
 * @packageDocumentation
 */

// Port
export type { RequestContext, SupervisionApi, VisitsRequest } from "./supervision-api.ts";

// Queries
export { supervisionKeys, type VisitsKey } from "./query-keys.ts";
export { visitsQuery, type VisitsQuery } from "./visits/visits-query.ts";

// Errors
export { RequestFailedError, ResponseInvalidError, type SupervisionQueryError } from "./errors.ts";
