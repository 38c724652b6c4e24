import {
  addDays,
  type DatedZoneLayout,
  type EditionHeader,
  editionOn,
  type EditionOnDate,
  type IsoDate,
  isIsoDate,
} from "@supervision/domain";
import type { PlacedOverride, PlacedSeries } from "./assembly.ts";

/** What a series holds from one date until the next state starts: the edition in force and the overrides in force. */
export interface SeriesState {
  /** First day of the state. */
  readonly from: IsoDate;
  /** The edition in force, or why there is none. */
  readonly found: EditionOnDate<EditionHeader>;
  /** Overrides whose period covers the state, sorted by plugin id. */
  readonly changes: readonly PlacedOverride[];
}

/** The day before every other, where the first state of every series starts. */
const BEGINNING: IsoDate = "";

/** Every state a series goes through, from the beginning on. */
export function statesOf(
  { series }: PlacedSeries,
  overrides: readonly PlacedOverride[],
): readonly [SeriesState, ...SeriesState[]] {
  const dates = new Set<IsoDate>();
  for (const edition of series.editions)
    if (edition.status !== "draft" && isIsoDate(edition.effective.from)) dates.add(edition.effective.from);
  if (series.withdrawn !== undefined && isIsoDate(series.withdrawn.on)) dates.add(series.withdrawn.on);
  for (const { change } of overrides) for (const date of datesOf(change.effective)) dates.add(date);
  const on = (date: IsoDate): SeriesState => ({
    from: date,
    found: editionOn(series, date),
    changes: overrides.filter(({ change: { effective } }) => isInForce(effective, date)),
  });
  return [on(BEGINNING), ...[...dates].toSorted().map(on)];
}

/** The state of a series on a day. */
export function stateOn<State extends { readonly from: IsoDate }>(
  states: readonly [State, ...State[]],
  date: IsoDate,
): State {
  let low = 0;
  let high = states.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((states[middle]?.from ?? "") <= date) low = middle;
    else high = middle - 1;
  }
  return states[low] ?? states[0];
}

/** Every date on which a series or the zones change, in order. */
export function timelineOf(
  histories: Iterable<readonly SeriesState[]>,
  zones: readonly DatedZoneLayout[],
): readonly IsoDate[] {
  const dates = new Set<IsoDate>();
  for (const states of histories) for (const { from } of states) if (from !== BEGINNING) dates.add(from);
  for (const { from } of zones) if (isIsoDate(from)) dates.add(from);
  return [...dates].toSorted();
}

function datesOf({ from, until }: { readonly from: IsoDate; readonly until?: IsoDate }): readonly IsoDate[] {
  return until === undefined ? [from] : [from, addDays(until, 1)];
}

function isInForce(
  { from, until }: { readonly from: IsoDate; readonly until?: IsoDate },
  date: IsoDate,
): boolean {
  return from <= date && (until === undefined || date <= until);
}
