import type { ChecklistEdition } from "@supervision/checklists";
import {
  INSTITUTION_KINDS,
  type InstitutionKind,
  type IsoDate,
  type Issue,
  nearest,
} from "@supervision/domain";
import { editionRestSchema } from "../internal/zod/checklist.ts";
import { readJsonCell } from "../internal/zod/json-cell.ts";
import { choiceUnknown, type Where } from "../issues.ts";
import { KINDS } from "../register/choices.ts";
import type { RowReader } from "../tables/row-reader.ts";
import type { EditionKey } from "./tables.ts";

/** Statuses of an edition as sheets write them. */
export const STATUSES = { draft: "草案", active: "有效", retired: "停用" } as const;

const restOf = (row: RowReader<EditionKey>, issues: Issue[]) =>
  readJsonCell(row.text("more"), editionRestSchema, {}, row.where("more"), issues);

/** A row of the sheet of editions as it was read. */
export interface EditionRow {
  readonly id: string;
  readonly title: string;
  readonly appliesTo: readonly InstitutionKind[];
  readonly edition: string;
  readonly status: ChecklistEdition["status"];
  readonly from: IsoDate;
  readonly rest: NonNullable<ReturnType<typeof restOf>>;
  readonly where: Where;
}

/** Reads a row of the sheet of editions; `undefined` when something required is empty or wrong. */
export function editionFromRow(row: RowReader<EditionKey>, issues: Issue[]): EditionRow | undefined {
  const id = row.id("id");
  const title = row.text("title");
  const kinds = row.list("appliesTo").map((written) => {
    const kind = kindOf(written);
    const known = Object.values(INSTITUTION_KINDS);
    if (kind === undefined)
      issues.push(choiceUnknown(written, known, nearest(written, known), row.where("appliesTo")));
    return kind;
  });
  const edition = row.peek("edition") === "" ? undefined : row.peek("edition");
  const status = row.choice("status", STATUSES);
  const from = row.date("from");
  const sections = row.records(
    "sections",
    { zh: "编号=名称，或 编号<上级编号=名称", en: "id=title, or id<outer id=title" },
    sectionOf,
  );
  const rest = restOf(row, issues);
  const appliesTo = kinds.filter((kind) => kind !== undefined);
  if (
    id === undefined ||
    title === undefined ||
    edition === undefined ||
    status === undefined ||
    from === undefined ||
    rest === undefined
  )
    return undefined;
  const within = sections.flatMap(([section, , outer]) => (outer === undefined ? [] : [[section, outer]]));
  const titles = {
    ...(sections.length === 0
      ? {}
      : { sections: Object.fromEntries(sections.map(([section, name]) => [section, name])) }),
    ...(within.length === 0 ? {} : { sectionWithin: Object.fromEntries(within) }),
  };
  return {
    id,
    title,
    appliesTo,
    edition,
    status,
    from,
    rest: { ...titles, ...rest },
    where: row.where("edition"),
  };
}

function kindOf(written: string): InstitutionKind | undefined {
  for (const kind in INSTITUTION_KINDS)
    if (isKind(kind) && (kind === written || INSTITUTION_KINDS[kind] === written)) return kind;
  return KINDS.aliases[written];
}

function isKind(word: string): word is InstitutionKind {
  return Object.hasOwn(INSTITUTION_KINDS, word);
}

type Section = readonly [id: string, title: string, outer?: string];

function sectionOf(entry: string): Section | undefined {
  const [, id, outer, title] =
    /^\s*([^=＝<＜]+?)\s*(?:[<＜]\s*([^=＝<＜]+?)\s*)?[=＝]\s*(\S.*?)\s*$/u.exec(entry) ?? [];
  if (id === undefined || title === undefined) return undefined;
  return outer === undefined ? [id, title] : [id, title, outer];
}
