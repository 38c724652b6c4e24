import type { ContentKind, ContentReference, IsoDate, Issue, Plugin, SchoolTerm } from "@supervision/domain";
import type { PlacedOverride, PlacedSeries } from "./assembly.ts";
import { checkSuperseded, orderChanges, type Superseded } from "./checks/conflicts.ts";
import { collectOverrides, type CollectedSeries, collectSeries } from "./checks/contents.ts";
import { readDefinition } from "./checks/definition.ts";
import { foldDuplicates } from "./checks/duplicates.ts";
import { checkOverrides } from "./checks/overrides.ts";
import { checkReferenceCycles, checkReferences, type ContentInForce } from "./checks/references.ts";
import { checkRequirements, type MissingPlugins } from "./checks/requirements.ts";
import { checkTerms } from "./checks/terms.ts";
import { checkZones, isDatedList } from "./checks/zones.ts";
import { KEPT_WHOLE } from "./content-kinds.ts";
import type { ZonesOverTime } from "./district-ids.ts";
import { IssueList } from "./issue-list.ts";
import { resolveEdition, type ResolvedEdition } from "./resolve.ts";
import { type SeriesState, stateOn, statesOf, timelineOf } from "./timeline.ts";

/** What is composed: plugins, zones and terms, whatever their types. */
export interface CompositionInput {
  readonly id: string;
  readonly name: string;
  readonly plugins: readonly Plugin[];
  readonly zones: ZonesOverTime;
  readonly terms?: readonly SchoolTerm[];
}

/** A state of a series that has been checked: the overrides that apply are known. */
export interface CheckedState extends SeriesState {
  /** The edition with its overrides, worked out when first asked for; `undefined` when none is in force. */
  readonly resolved: () => ResolvedEdition | undefined;
}

/** A series with every state it goes through. */
export interface SeriesHistory {
  readonly placed: PlacedSeries;
  readonly states: readonly [CheckedState, ...CheckedState[]];
}

/** The plugins put together, whether or not issues were found. */
export interface Composition {
  readonly plugins: readonly Plugin[];
  readonly histories: ReadonlyMap<string, SeriesHistory>;
  readonly timeline: readonly IsoDate[];
  readonly issues: readonly Issue[];
}

/** Puts the plugins together and checks the result at every date on which anything changes. Knows kinds only by their adapters. */
export function compose(
  input: CompositionInput,
  adapters: readonly ContentKind[],
  strict: boolean,
): Composition {
  const issues = new IssueList();
  const kinds = new Map(adapters.map((adapter) => [adapter.kind, adapter]));
  const definition = readDefinition(input, issues);
  const plugins = foldDuplicates(definition.plugins, issues);
  const missing = checkRequirements(plugins, issues);
  const { series, unreadable } = collectSeries(plugins, kinds, issues);
  const overrides = collectOverrides(plugins, { series, unreadable, missing }, kinds, issues);
  const histories = historiesOf(series, overrides, strict, issues);
  checkZones(definition.zones, issues);
  checkTerms(definition.terms, issues);
  checkReferencesOverTime({ series, unreadable, missing }, histories, issues);
  missing.report(plugins, issues);
  const dated = isDatedList(definition.zones) ? definition.zones : [];
  const timeline = timelineOf([...histories.values()].map(changesOf), dated);
  return { plugins, histories, timeline, issues: issues.sorted() };
}

/** The states that differ in a view: of content kept whole, only its end does. */
function changesOf({ placed, states }: SeriesHistory): readonly SeriesState[] {
  if (!KEPT_WHOLE.has(placed.series.kind)) return states;
  return states.filter(({ found }) => found.status === "withdrawn");
}

function historiesOf(
  series: ReadonlyMap<string, PlacedSeries>,
  overrides: ReadonlyMap<string, readonly PlacedOverride[]>,
  strict: boolean,
  issues: IssueList,
): ReadonlyMap<string, SeriesHistory> {
  const superseded: Superseded = new Map();
  const histories = new Map<string, SeriesHistory>();
  for (const [id, placed] of series) {
    const [first, ...rest] = statesOf(placed, overrides.get(id) ?? []);
    const check = (state: SeriesState): CheckedState => {
      const order = orderChanges(state, superseded, issues);
      const usable = checkOverrides(placed, state, order, strict, issues);
      const { found } = state;
      let resolved: ResolvedEdition | undefined;
      return {
        ...state,
        resolved: () =>
          found.status === "in-force"
            ? (resolved ??= resolveEdition(placed, found.edition, usable))
            : undefined,
      };
    };
    histories.set(id, { placed, states: [check(first), ...rest.map(check)] });
  }
  checkSuperseded(overrides.values(), superseded, issues);
  return histories;
}

/** Checks references on every date on which the series that points, or one it points at, changes. */
function checkReferencesOverTime(
  collected: CollectedSeries & { readonly missing: MissingPlugins },
  histories: ReadonlyMap<string, SeriesHistory>,
  issues: IssueList,
): void {
  const references = new Map<CheckedState, readonly ContentReference[]>();
  const referencesIn = ({ placed }: SeriesHistory, state: CheckedState): readonly ContentReference[] => {
    const known = references.get(state);
    if (known !== undefined) return known;
    const resolved = state.resolved();
    const found = resolved === undefined ? [] : placed.kind.referencesOf(resolved.edition);
    references.set(state, found);
    return found;
  };
  const pointing = [...histories.values()].filter((history) =>
    history.states.some((state) => referencesIn(history, state).length > 0),
  );
  if (pointing.length === 0) return;
  for (const date of timelineOf(
    [...histories.values()].map(({ states }) => states),
    [],
  )) {
    const stateNow = (id: string): CheckedState | undefined => {
      const history = histories.get(id);
      return history === undefined ? undefined : stateOn(history.states, date);
    };
    const content: ContentInForce = {
      ...collected,
      resolved: (id) => stateNow(id)?.resolved(),
      referencesOf: (id) => {
        const history = histories.get(id);
        return history === undefined ? [] : referencesIn(history, stateOn(history.states, date));
      },
    };
    let changed = false;
    for (const history of pointing) {
      const state = stateOn(history.states, date);
      const resolved = state.resolved();
      const targets = referencesIn(history, state);
      const moved = state.from === date || targets.some(({ id }) => stateNow(id)?.from === date);
      if (!moved || resolved === undefined) continue;
      changed = true;
      checkReferences(history.placed, resolved, content, date, issues);
    }
    if (changed) checkReferenceCycles(content, date, issues);
  }
}
