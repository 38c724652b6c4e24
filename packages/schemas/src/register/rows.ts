import type {
  Inspector,
  InspectorCertificate,
  Institution,
  IsoDate,
  Issue,
  Recusal,
  SchoolTerm,
  Stage,
  TermOfEngagement,
  TrainingRecord,
} from "@supervision/domain";
import { cellRequired, dateOrder, pairIncomplete } from "../issues.ts";
import { dateFromText } from "../tables/cell-values.ts";
import type { RowReader } from "../tables/row-reader.ts";
import { GROUNDS, KINDS, NATURES, STATUSES } from "./choices.ts";
import type { InspectorKey } from "./inspector-table.ts";
import type { InstitutionKey } from "./institution-table.ts";
import type { RecusalKey, TermKey } from "./tables.ts";
import { weeklyTimesFromCell } from "./unavailable-rows.ts";

const TABLE_STAGES: readonly Stage[] = [
  "preschool",
  "primary",
  "junior-middle",
  "senior-middle",
  "vocational",
  "special",
];

/** Reads an institution; `undefined` when something required is empty or wrong. */
export function institutionFromRow(row: RowReader<InstitutionKey>, issues: Issue[]): Institution | undefined {
  const id = row.id("id");
  const name = row.text("name");
  const kind = row.choice("kind", KINDS);
  const nature = row.choice("nature", NATURES);
  // 普惠性民办 in the column of the nature says both.
  const inclusive = row.flag("inclusive") ?? (row.peek("nature").includes("普惠") ? true : undefined);
  const boarding = row.flag("boarding");
  const labels = row.list("labels");
  const town = row.text("town");
  const zone = row.text("zone");
  const longitude = row.number("longitude", { min: -180, max: 180 });
  const latitude = row.number("latitude", { min: -90, max: 90 });
  if (row.blank("longitude") !== row.blank("latitude")) {
    const [filled, empty] = row.blank("latitude")
      ? (["longitude", "latitude"] as const)
      : (["latitude", "longitude"] as const);
    issues.push(pairIncomplete(row.heading(filled), row.heading(empty), row.where(empty)));
  }
  const students: Partial<Record<Stage, number>> = {};
  for (const stage of TABLE_STAGES) {
    const count = row.number(`students.${stage}`, { min: 0, whole: true });
    if (count !== undefined) students[stage] = count;
  }
  const partOf = row.id("partOf");
  const opened = row.date("opened");
  const closed = row.date("closed");
  if (opened !== undefined && closed !== undefined && closed < opened)
    issues.push(dateOrder(opened, closed, row.where("closed")));
  if (id === undefined || name === undefined || kind === undefined || nature === undefined) return undefined;
  return {
    id,
    name,
    kind,
    nature,
    ...(inclusive === undefined ? {} : { inclusive }),
    ...(boarding === undefined ? {} : { boarding }),
    ...(labels.length === 0 ? {} : { labels }),
    ...(town === undefined ? {} : { town }),
    ...(zone === undefined ? {} : { zone }),
    ...(longitude === undefined || latitude === undefined ? {} : { coordinates: { longitude, latitude } }),
    students,
    ...(partOf === undefined ? {} : { partOf }),
    ...(opened === undefined ? {} : { opened }),
    ...(closed === undefined ? {} : { closed }),
  };
}

/** Reads an inspector; `undefined` when something required is empty or wrong. */
export function inspectorFromRow(row: RowReader<InspectorKey>, issues: Issue[]): Inspector | undefined {
  const id = row.id("id");
  const name = row.text("name");
  const status = row.choice("status", STATUSES);
  const responsible = row.flag("responsible");
  const zones = row.list("zones");
  const deputyFor = row.list("deputyFor");
  const specialities = isNone(row, "specialities") ? [] : unlessEmpty(row.list("specialities"));
  const terms = termsFromRow(row, issues);
  const certificate = certificateFromRow(row, issues);
  const training = isNone(row, "training")
    ? []
    : unlessEmpty(
        row.records(
          "training",
          { zh: "“2026-05-20 16学时 主题”", en: '"2026-05-20 16学时 topic"' },
          trainingFromText,
        ),
      );
  const leave = row.spans("leave");
  const weeklyTimes = weeklyTimesFromCell(row, "weeklyTimes", issues);
  const perWeek = row.number("visitsAtMost.perWeek", { min: 1, whole: true });
  const perMonth = row.number("visitsAtMost.perMonth", { min: 1, whole: true });
  if (id === undefined || name === undefined || status === undefined || responsible === undefined)
    return undefined;
  return {
    id,
    name,
    status,
    responsible,
    zones,
    ...(deputyFor.length === 0 ? {} : { deputyFor }),
    ...(specialities === undefined ? {} : { specialities }),
    ...(terms.length === 0 ? {} : { terms }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(training === undefined ? {} : { training }),
    ...(leave.length === 0 ? {} : { leave }),
    ...(weeklyTimes.length === 0 ? {} : { weeklyTimes }),
    ...(perWeek === undefined && perMonth === undefined
      ? {}
      : {
          visitsAtMost: {
            ...(perWeek === undefined ? {} : { perWeek }),
            ...(perMonth === undefined ? {} : { perMonth }),
          },
        }),
  };
}

function isNone(row: RowReader<InspectorKey>, key: InspectorKey): boolean {
  return /^(无|没有|none)$/i.test(row.peek(key).trim());
}

function unlessEmpty<Value>(list: readonly Value[]): readonly Value[] | undefined {
  return list.length === 0 ? undefined : list;
}

function termsFromRow(row: RowReader<InspectorKey>, issues: Issue[]): readonly TermOfEngagement[] {
  const before = issues.length;
  const froms = row.dates("terms.from");
  const untils = row.dates("terms.until");
  const ordinals = row.records(
    "terms.ordinal",
    { zh: "正整数或“-”", en: "a whole number or -" },
    ordinalFromText,
  );
  if (issues.length > before) return [];
  if (froms.length !== untils.length) {
    const [filled, empty] =
      froms.length > untils.length
        ? (["terms.from", "terms.until"] as const)
        : (["terms.until", "terms.from"] as const);
    issues.push(pairIncomplete(row.heading(filled), row.heading(empty), row.where(empty)));
    return [];
  }
  if (ordinals.length > 0 && ordinals.length !== froms.length) {
    issues.push(
      pairIncomplete(row.heading("terms.ordinal"), row.heading("terms.from"), row.where("terms.ordinal")),
    );
    return [];
  }
  return froms.flatMap((from, index): readonly TermOfEngagement[] => {
    const until: IsoDate = untils[index] ?? from;
    if (until < from) issues.push(dateOrder(from, until, row.where("terms.until")));
    const ordinal = ordinals[index] ?? 0;
    return [{ from, until, ...(ordinal === 0 ? {} : { ordinal }) }];
  });
}

/** An ordinal, 0 for `-`. */
function ordinalFromText(text: string): number | undefined {
  if (/^[-—－]$/.test(text)) return 0;
  const digits = /^第?([1-9]\d?)届?$/.exec(text.normalize("NFKC"))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function certificateFromRow(row: RowReader<InspectorKey>, issues: Issue[]): InspectorCertificate | undefined {
  const number = row.id("certificate.number");
  const validFrom = row.date("certificate.validFrom");
  const validUntil = row.date("certificate.validUntil");
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
    issues.push(dateOrder(validFrom, validUntil, row.where("certificate.validUntil")));
  if (number === undefined) {
    if (row.blank("certificate.number") && (validFrom !== undefined || validUntil !== undefined))
      issues.push(
        cellRequired(
          { zh: "督学证号（已填有效期）", en: "the certificate number, since its validity is given" },
          row.where("certificate.number"),
        ),
      );
    return undefined;
  }
  return {
    number,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

function trainingFromText(text: string): TrainingRecord | undefined {
  const match = /^(\S+)\s+([\d０-９]+(?:[.．][\d０-９]+)?)\s*(?:个?学时|课时|h|hours)?(?:\s+(\S.*))?$/iu.exec(
    text,
  );
  const on = dateFromText(match?.[1] ?? "");
  const hours = Number(match?.[2]?.normalize("NFKC"));
  if (match === null || on === undefined || !(hours > 0)) return undefined;
  const title = match[3]?.trim();
  return { on, hours, ...(title === undefined ? {} : { title }) };
}

/** Reads a recusal; `undefined` when something required is empty or wrong. */
export function recusalFromRow(row: RowReader<RecusalKey>, issues: Issue[]): Recusal | undefined {
  const inspector = row.id("inspector");
  const institution = row.id("institution");
  const ground = row.choice("ground", GROUNDS);
  const from = row.date("from");
  const until = row.date("until");
  const note = row.text("note");
  if (from !== undefined && until !== undefined && until < from)
    issues.push(dateOrder(from, until, row.where("until")));
  if (inspector === undefined || institution === undefined || ground === undefined) return undefined;
  return {
    inspector,
    institution,
    ground,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Reads a school term; `undefined` when something required is empty or wrong. */
export function termFromRow(row: RowReader<TermKey>, issues: Issue[]): SchoolTerm | undefined {
  const id = row.id("id");
  const name = row.text("name");
  const from = row.date("from");
  const until = row.date("until");
  const closed = row.spans("closed");
  const visitsFrom = row.date("visitsFrom");
  if (from !== undefined && until !== undefined && until < from)
    issues.push(dateOrder(from, until, row.where("until")));
  if (from !== undefined && visitsFrom !== undefined && from < visitsFrom)
    issues.push(dateOrder(visitsFrom, from, row.where("visitsFrom")));
  if (id === undefined || name === undefined || from === undefined || until === undefined) return undefined;
  return {
    id,
    name,
    ...(visitsFrom === undefined ? {} : { visitsFrom }),
    from,
    until,
    ...(closed.length === 0 ? {} : { closed }),
  };
}
