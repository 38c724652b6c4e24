import { type Issue, type LegalSource, nearest } from "@supervision/domain";
import { sourceSchema } from "../internal/zod/checklist.ts";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { choiceUnknown, valueInvalid } from "../issues.ts";
import { readRows } from "../tables/read-rows.ts";
import type { SourceTable } from "../tables/table.ts";
import { sourceTable } from "./tables.ts";

/** Levels of the body that issued a document. */
export const AUTHORITIES = {
  national: "国家",
  province: "省",
  city: "市",
  district: "区县",
  institution: "学校",
} as const;
/** How a citation was verified. */
export const CERTAINTIES = { seen: "原文", inferred: "推断" } as const;

/** Reads the sheet of sources: the documents by the edition that rests on them, which is one of those `known`. */
export function sourcesByEdition(
  table: SourceTable,
  known: readonly string[],
  issues: Issue[],
): ReadonlyMap<string, readonly LegalSource[]> {
  const found = new Map<string, LegalSource[]>();
  readRows(table, sourceTable, 0, issues, (row) => {
    const edition = row.peek("edition");
    if (edition !== "" && !known.includes(edition))
      issues.push(choiceUnknown(edition, known, nearest(edition, known), row.where("edition")));
    const title = row.text("title");
    const issuedBy = row.text("issuedBy");
    const authority = row.choice("authority", AUTHORITIES);
    const issuedOn = row.peek("issuedOn");
    const certainty = row.choice("certainty", CERTAINTIES);
    const documentNumber = row.text("documentNumber");
    const article = row.text("article");
    if (title === undefined || issuedBy === undefined || authority === undefined || issuedOn === "")
      return undefined;
    const source = decodeWith(sourceSchema, {
      title,
      issuedBy,
      authority,
      ...(documentNumber === undefined ? {} : { documentNumber }),
      issuedOn,
      ...(article === undefined ? {} : { article }),
      ...(certainty === undefined ? {} : { certainty }),
    });
    if (source.ok) found.set(edition, [...(found.get(edition) ?? []), source.value]);
    else
      issues.push(
        valueInvalid(
          issuedOn,
          { zh: "2026、2026-08 或 2026-08-15", en: "2026, 2026-08 or 2026-08-15" },
          row.where("issuedOn"),
        ),
      );
    return true;
  });
  return found;
}
