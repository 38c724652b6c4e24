import type { Issue } from "@supervision/domain";
import type * as z from "zod";
import { decodeWith } from "./decode-with.ts";
import { jsonInvalid, type Where } from "../../issues.ts";

/** Reads a cell that holds JSON; what is wrong with it is told at the cell. */
export function readJsonCell<Value>(
  written: string | undefined,
  schema: z.ZodType<Value>,
  empty: Value,
  where: Where,
  issues: Issue[],
): Value | undefined {
  if (written === undefined) return empty;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (error) {
    issues.push(jsonInvalid(error instanceof Error ? error.message : "", where));
    return undefined;
  }
  const read = decodeWith(schema, value);
  if (read.ok) return read.value;
  const place = where.place === undefined ? {} : { place: where.place };
  issues.push(...read.issues.map((issue) => ({ ...issue, path: [...where.path, ...issue.path], ...place })));
  return undefined;
}
