import { checklistKind } from "@supervision/checklists";
import {
  type Bilingual,
  type ContentKind,
  digestOf,
  type EditionHeader,
  type EditionOnDate,
  type IsoDate,
  type WorkCalendar,
  zoneLayoutOn,
} from "@supervision/domain";
import { indicatorKind, indicatorSetKind } from "@supervision/indicators";
import { reportTemplateKind } from "@supervision/reports";
import { scheduleRuleKind, workCalendarKind, yearPlanKind } from "@supervision/schedule";
import type { Composition, CompositionInput, SeriesHistory } from "./composition.ts";
import { KEPT_WHOLE } from "./content-kinds.ts";
import type { Absence, DistrictOn, Resolved, ResolvedChecklist } from "./district-on.ts";
import { frozen } from "./frozen.ts";
import type { ResolvedEdition } from "./resolve.ts";
import { stateOn } from "./timeline.ts";

type Body = Omit<DistrictOn, "date">;

/** Builds views of days. Each interval of the timeline is resolved once, and each state of a series once for all intervals it lasts. */
export function viewsOf(input: CompositionInput, composition: Composition): (date: IsoDate) => DistrictOn {
  const resolve = resolver();
  const fixed = {
    districtId: input.id,
    name: input.name,
    plugins: frozen(composition.plugins.map(({ id, version }) => ({ id, version }))),
    terms: frozen(input.terms ?? []),
  };
  const histories = [...composition.histories.values()];
  const bodies = new Map<IsoDate, Body>();
  return (date) => {
    // The last date of the timeline that is not later names the interval; before the first one it is the empty text.
    const interval = composition.timeline.findLast((from) => from <= date) ?? "";
    const body =
      bodies.get(interval) ?? bodyOn(interval, histories, resolve, { ...fixed, zones: input.zones });
    bodies.set(interval, body);
    return Object.freeze({ date, ...body });
  };
}

function bodyOn(
  date: IsoDate,
  histories: readonly SeriesHistory[],
  resolve: (history: SeriesHistory, resolved: ResolvedEdition) => Resolved,
  {
    zones,
    ...fixed
  }: Pick<Body, "districtId" | "name" | "plugins" | "terms"> & Pick<CompositionInput, "zones">,
): Body {
  const inForce = <Content extends Resolved>(
    isOfKind: (content: Resolved) => content is Content,
  ): Readonly<Record<string, Content>> => {
    const found: Record<string, Content> = {};
    for (const history of histories) {
      const resolved = stateOn(history.states, date).resolved();
      if (resolved === undefined) continue;
      const content = resolve(history, resolved);
      if (isOfKind(content)) found[content.id] = content;
    }
    return Object.freeze(found);
  };
  return {
    ...fixed,
    zones: frozen(zoneLayoutOn(zones, date)),
    checklists: inForce(isChecklist),
    scheduleRules: inForce((content) => isOf(scheduleRuleKind, content)),
    yearPlans: inForce((content) => isOf(yearPlanKind, content)),
    calendars: calendarsOn(date, histories),
    indicators: inForce((content) => isOf(indicatorKind, content)),
    indicatorSets: inForce((content) => isOf(indicatorSetKind, content)),
    reportTemplates: inForce((content) => isOf(reportTemplateKind, content)),
    absent: frozen(absencesOn(date, histories)),
  };
}

// The kind decides what an edition is: the engine's `define…` and its adapter's `checkEdition` have seen to that. Here, and nowhere
// else, content known by its structure only becomes content of its kind.
function isOf<Edition extends EditionHeader>(
  { kind }: ContentKind<Edition>,
  content: Resolved,
): content is Resolved<Edition> {
  return content.kind === kind;
}

function isChecklist(content: Resolved): content is ResolvedChecklist {
  return isOf(checklistKind, content);
}

function resolver(): (history: SeriesHistory, resolved: ResolvedEdition) => Resolved {
  const known = new Map<ResolvedEdition, Resolved>();
  return ({ placed: { plugin, series } }, resolved) => {
    const found = known.get(resolved);
    if (found !== undefined) return found;
    const { editions: _editions, withdrawn: _withdrawn, ...about } = series;
    const { edition, origin, provenance } = resolved;
    const content: Resolved = frozen({
      ...about,
      plugin: plugin.id,
      edition,
      digest: digestOf(edition),
      origin,
      provenance,
    });
    known.set(resolved, content);
    return content;
  };
}

// A notice speaks of the days of its own year, so a calendar keeps all its years; only a withdrawal takes it away.
function calendarsOn(
  date: IsoDate,
  histories: readonly SeriesHistory[],
): Readonly<Record<string, WorkCalendar>> {
  const found: Record<string, WorkCalendar> = {};
  for (const { placed, states } of histories) {
    const { series } = placed;
    if (!isCalendar(series) || stateOn(states, date).found.status === "withdrawn") continue;
    const editions = series.editions.filter(({ status }) => status !== "draft");
    found[series.id] = frozen({ ...series, editions });
  }
  return Object.freeze(found);
}

function isCalendar(series: { readonly kind: string }): series is WorkCalendar {
  return series.kind === workCalendarKind.kind;
}

function absencesOn(date: IsoDate, histories: readonly SeriesHistory[]): Record<string, Absence> {
  const absent: Record<string, Absence> = {};
  for (const { placed, states } of histories) {
    const { id, kind, title } = placed.series;
    const { found } = stateOn(states, date);
    if (found.status === "in-force" || (KEPT_WHOLE.has(kind) && found.status !== "withdrawn")) continue;
    absent[id] = { id, kind, title, status: found.status, because: reasonOf(found) };
  }
  return absent;
}

function reasonOf(found: Exclude<EditionOnDate<EditionHeader>, { readonly status: "in-force" }>): Bilingual {
  switch (found.status) {
    case "not-yet":
      return { zh: `自${found.firstFrom}起施行`, en: `it starts on ${found.firstFrom}` };
    case "withdrawn":
      return { zh: `已于${found.withdrawn.on}废止`, en: `it was withdrawn on ${found.withdrawn.on}` };
    case "no-active-edition":
      return { zh: "只有草案", en: "it has drafts only" };
  }
}
