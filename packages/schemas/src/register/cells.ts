import {
  INSPECTOR_STATUSES,
  INSTITUTION_KINDS,
  RECUSAL_GROUNDS,
  type Inspector,
  type Institution,
  type Period,
  type Recusal,
  type SchoolTerm,
} from "@supervision/domain";
import type { InspectorKey } from "./inspector-table.ts";
import type { InstitutionKey } from "./institution-table.ts";
import type { RecusalKey, TermKey } from "./tables.ts";
import { NATURES } from "./choices.ts";
import { weeklyTimesCell } from "./unavailable-rows.ts";

/** What a cell is given; `undefined` leaves it empty. */
export type Written = string | number | undefined;

const flag = (value: boolean | undefined): Written => (value === undefined ? undefined : value ? "是" : "否");
const span = ({ from, until }: Period): string => (from === until ? from : `${from}至${until}`);
/** What a cell holds when it is recorded that there is nothing; an empty one says that nothing is recorded. */
export const NONE = "无";

const recorded = (parts: readonly string[] | undefined, separator: string): Written =>
  parts?.length === 0 ? NONE : joined(parts, separator);

const joined = (parts: readonly string[] | undefined, separator: string): Written =>
  parts === undefined || parts.length === 0 ? undefined : parts.join(separator);

/** The cells of an institution by column key. */
export function institutionCells(institution: Institution): Readonly<Record<InstitutionKey, Written>> {
  const { coordinates, students } = institution;
  return {
    id: institution.id,
    name: institution.name,
    kind: INSTITUTION_KINDS[institution.kind],
    nature: NATURES.labels[institution.nature],
    inclusive: flag(institution.inclusive),
    town: institution.town,
    zone: institution.zone,
    longitude: coordinates?.longitude,
    latitude: coordinates?.latitude,
    "students.preschool": students.preschool,
    "students.primary": students.primary,
    "students.junior-middle": students["junior-middle"],
    "students.senior-middle": students["senior-middle"],
    "students.vocational": students.vocational,
    "students.special": students.special,
    partOf: institution.partOf,
    opened: institution.opened,
    closed: institution.closed,
    boarding: flag(institution.boarding),
    labels: joined(institution.labels, "、"),
  };
}

/** The cells of an inspector by column key. */
export function inspectorCells(inspector: Inspector): Readonly<Record<InspectorKey, Written>> {
  const { certificate, terms = [], training, leave = [], weeklyTimes, visitsAtMost } = inspector;
  const ordinals = terms.some(({ ordinal }) => ordinal !== undefined)
    ? terms.map(({ ordinal }) => (ordinal === undefined ? "-" : String(ordinal)))
    : [];
  return {
    id: inspector.id,
    name: inspector.name,
    status: INSPECTOR_STATUSES[inspector.status],
    responsible: flag(inspector.responsible),
    zones: joined(inspector.zones, "、"),
    deputyFor: joined(inspector.deputyFor, "、"),
    specialities: recorded(inspector.specialities, "、"),
    "terms.from": joined(
      terms.map(({ from }) => from),
      "；",
    ),
    "terms.until": joined(
      terms.map(({ until }) => until),
      "；",
    ),
    "terms.ordinal": joined(ordinals, "；"),
    "certificate.number": certificate?.number,
    "certificate.validFrom": certificate?.validFrom,
    "certificate.validUntil": certificate?.validUntil,
    training: recorded(
      training?.map(({ on, hours, title }) => `${on} ${hours}学时${title === undefined ? "" : ` ${title}`}`),
      "；",
    ),
    leave: joined(leave.map(span), "；"),
    weeklyTimes: weeklyTimes === undefined ? undefined : weeklyTimesCell(weeklyTimes),
    "visitsAtMost.perWeek": visitsAtMost?.perWeek,
    "visitsAtMost.perMonth": visitsAtMost?.perMonth,
  };
}

/** The cells of a recusal by column key. */
export function recusalCells(recusal: Recusal): Readonly<Record<RecusalKey, Written>> {
  return {
    inspector: recusal.inspector,
    institution: recusal.institution,
    ground: RECUSAL_GROUNDS[recusal.ground],
    from: recusal.from,
    until: recusal.until,
    note: recusal.note,
  };
}

/** The cells of a school term by column key. */
export function termCells(term: SchoolTerm): Readonly<Record<TermKey, Written>> {
  return {
    id: term.id,
    name: term.name,
    from: term.from,
    until: term.until,
    closed: joined((term.closed ?? []).map(span), "；"),
    visitsFrom: term.visitsFrom,
  };
}
