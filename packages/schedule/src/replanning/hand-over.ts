import type { Bilingual, IsoDate, Issue, Visit } from "@supervision/domain";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { nothingHandedOver, visitNotHandedOver } from "../issues/hand-over-issues.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { type Against, type Asked, obstacleFinder, OWN_RULE } from "./hand-over-obstacles.ts";
import type { PlanChange } from "./plan-change.ts";
import type { Entry, Prepared } from "./prepare.ts";
import type { Reseated } from "./reseat.ts";
import type { ReseatOptions } from "./search-node.ts";
import { pullOf, seat, seatedAs, seatingOf, type Seating, slotsOn, unseat } from "./seat-visits.ts";
import type { VisitsHandedOver } from "./visits-handed-over.ts";

/** Half-days tried for one visit where the district's own hard rules are read for each. */
const TRIED = 12;

/** Seats after visits were handed over. */
export interface HandedOver {
  readonly entries: readonly Entry[];
  readonly seated: Reseated;
  /** Ids of the visits that were. */
  readonly handed: ReadonlySet<string>;
  /** Warnings of those that were not. */
  readonly issues: readonly Issue[];
}

/** Hands visits over where a change asks for it; all others keep their seats. */
export function handOver(
  problem: ScheduleProblem,
  { model, sorted }: Pick<Prepared, "model" | "sorted">,
  entries: readonly Entry[],
  seated: Reseated,
  changes: readonly PlanChange[],
  { open, today }: { readonly open: IsoDate; readonly today: IsoDate },
  options: Pick<ReseatOptions, "beside" | "named">,
): HandedOver {
  const isAsked = changes.some(({ type }) => type === "visits-handed-over");
  if (!isAsked) return { entries, seated, handed: new Set(), issues: [] };
  const seatingNow = (): Seating =>
    seatedAs(
      seatingOf(
        model,
        entries.map((entry) => entry.seated),
        options.beside,
      ),
      seated,
    );
  const issues: Issue[] = [];
  const asked: Asked[] = [];
  const nameOf = (id: string): string =>
    problem.register.institutions.find((place) => place.id === id)?.name ?? id;
  const refuse = (change: number, to: string, visit: Visit, because: Bilingual): void => {
    issues.push(visitNotHandedOver(visit, nameOf(visit.institution), to, because, ["changes", change]));
  };
  const taken = new Set<string>();
  changes.forEach((change, at) => {
    if (change.type !== "visits-handed-over") return;
    const to = model.inspectorIndex.get(change.to) ?? -1;
    const who = model.inspectors[to]?.name ?? change.to;
    let found = 0;
    const concerns = (visit: Visit): boolean =>
      visit.date >= change.since && visit.date >= today && isMeant(change, visit) && !taken.has(visit.id);
    for (const visit of sorted.kept)
      if (concerns(visit)) {
        found += 1;
        refuse(at, who, visit, PINNED);
      }
    entries.forEach(({ visit, pinned, seated: own }, index) => {
      const slot = seated.slot[index] ?? -1;
      if (visit === undefined || slot < 0 || !concerns(visit)) return;
      found += 1;
      taken.add(visit.id);
      if (visit.date < open && own.home >= 0) return refuse(at, who, visit, FROZEN);
      if (pinned === true) return refuse(at, who, visit, PINNED);
      const team = seated.team[index] ?? [];
      const next = withSuccessor(model, own.crew, team, change.from, to);
      // What the search gave to the successor anyway is handed over.
      if (next === undefined) return;
      if (next.length === 0) return refuse(at, who, visit, IN_GROUP);
      const { home, wished, from, until } = own;
      const isMoved = home < 0 && wished >> 1 >= from && wished >> 1 <= until && wished !== slot;
      const first = isMoved ? [wished, slot] : [slot];
      asked.push({ index, visit, change: at, to, slot, team, first, next, since: change.since });
    });
    if (found === 0) issues.push(nothingHandedOver(who, change.since, ["changes", at]));
  });
  const against = obstacleFinder(problem, model, entries);
  const named = (seating: Seating): number => options.named?.(seating.slot, seating.team, new Set()) ?? 0;
  const before = named(seatingNow());
  let { seating, done } = together(seatingNow, entries, asked, against);
  if (options.named !== undefined && named(seating) > before)
    ({ seating, done } = oneByOne(seatingNow(), entries, asked, against, named));
  for (const one of asked) {
    if (done.has(one.index)) continue;
    const who = model.inspectors[one.to]?.name ?? "";
    const because = againstAt(seating, one, against) ?? OWN_RULE;
    refuse(one.change, who, one.visit, {
      zh: `${because.zh}；期限内也没有别的半天`,
      en: `${because.en.replace(/\.$/u, "")}; nor is there another half-day for it in its time`,
    });
  }
  const words = (index: number): Bilingual | undefined => {
    const one = asked.find((each) => each.index === index && done.has(index));
    if (one === undefined) return undefined;
    const who = model.inspectors[one.to]?.name ?? "";
    return { zh: `移交给${who}`, en: `It is handed over to ${who}.` };
  };
  return {
    entries: entries.map((entry, index) => {
      const because = words(index);
      return because === undefined
        ? entry
        : { ...entry, because: entry.because ?? because, seated: { ...entry.seated, held: false } };
    }),
    seated: { ...seated, slot: seating.slot, team: seating.team },
    handed: new Set(asked.flatMap(({ index, visit }) => (done.has(index) ? [visit.id] : []))),
    issues: issues.toSorted((a, b) => Number(a.path[1]) - Number(b.path[1])),
  };
}

const PINNED: Bilingual = { zh: "已锁定", en: "it is pinned" };
const FROZEN: Bilingual = { zh: "在不再变动的日子里", en: "it lies in the days that are left alone" };
const IN_GROUP: Bilingual = {
  zh: "接手的督学本来就参加这次督导",
  en: "whoever takes over takes part in it already",
};
function isMeant({ from, institutions, to }: VisitsHandedOver, visit: Visit): boolean {
  if (institutions !== undefined && !institutions.includes(visit.institution)) return false;
  return from === undefined ? !visit.inspectors.includes(to) : visit.inspectors.includes(from);
}

// `undefined` when the successor makes it already; empty when nobody can be replaced.
function withSuccessor(
  model: PlanModel,
  crew: readonly number[],
  team: readonly number[],
  from: string | undefined,
  to: number,
): readonly number[] | undefined {
  if (team.includes(to)) return crew.includes(to) ? [] : undefined;
  const first = from === undefined ? crew[0] : model.inspectorIndex.get(from);
  // Another change gave the visit, or the part in it, to somebody else.
  const out =
    first !== undefined && team.includes(first)
      ? first
      : (team.find((one) => !crew.includes(one)) ?? team[0]);
  return team.map((one) => (one === out ? to : one));
}

// All leave their seats before any takes one, so that inspectors may exchange visits; what fails goes back first, and the others are seated anew.
function together(
  seatingNow: () => Seating,
  entries: readonly Entry[],
  asked: readonly Asked[],
  against: Against,
): { seating: Seating; done: Set<number> } {
  let rest = asked;
  for (;;) {
    const seating = seatingNow();
    for (const { index } of rest) unseat(seating, index);
    const later = rest.filter((one) => {
      const slot = one.first.find((each) => against(seating, one, each) === undefined);
      if (slot !== undefined) seat(seating, one.index, slot, one.next);
      return slot === undefined;
    });
    const failed = new Set(later.filter((one) => !seatNear(seating, entries, one, against)));
    if (failed.size === 0) {
      const done = new Set(rest.map(({ index }) => index));
      for (const one of asked)
        if (!done.has(one.index) && again(seating, entries, one, against)) done.add(one.index);
      return { seating, done };
    }
    rest = rest.filter((one) => !failed.has(one));
  }
}

function again(seating: Seating, entries: readonly Entry[], one: Asked, against: Against): boolean {
  unseat(seating, one.index);
  if (against(seating, one, one.slot) === undefined) {
    seat(seating, one.index, one.slot, one.next);
    return true;
  }
  if (seatNear(seating, entries, one, against)) return true;
  seat(seating, one.index, one.slot, one.team);
  return false;
}

function seatNear(seating: Seating, entries: readonly Entry[], one: Asked, against: Against): boolean {
  const slot = near(seating, entries, one).find((each) => against(seating, one, each) === undefined);
  if (slot === undefined) return false;
  seat(seating, one.index, slot, one.next);
  return true;
}

// Half-days a visit may go to, the nearest first.
function near(
  { model }: Pick<Seating, "model">,
  entries: readonly Entry[],
  { index, slot, since }: Asked,
): readonly number[] {
  const own = entries[index]?.seated;
  if (own === undefined) return [];
  const at = { ...own, home: slot, size: 1 };
  return slotsOn(own, own.from, own.until)
    .filter((each) => each !== slot && (model.days[each >> 1] ?? "") >= since)
    .toSorted((a, b) => pullOf(at, a) - pullOf(at, b));
}

function oneByOne(
  seating: Seating,
  entries: readonly Entry[],
  asked: readonly Asked[],
  against: Against,
  named: (seating: Seating) => number,
): { seating: Seating; done: Set<number> } {
  const done = new Set<number>();
  let before = named(seating);
  for (const one of asked) {
    unseat(seating, one.index);
    const slots = [...one.first, ...near(seating, entries, one)].filter(
      (slot) => against(seating, one, slot) === undefined,
    );
    for (const slot of slots.slice(0, TRIED)) {
      seat(seating, one.index, slot, one.next);
      const now = named(seating);
      if (now <= before) {
        before = now;
        done.add(one.index);
        break;
      }
      unseat(seating, one.index);
    }
    if (!done.has(one.index)) seat(seating, one.index, one.slot, one.team);
  }
  return { seating, done };
}

// Why a visit that sits where it was cannot be handed over there.
function againstAt(seating: Seating, one: Asked, against: Against): Bilingual | undefined {
  unseat(seating, one.index);
  const because = against(seating, one, one.slot);
  seat(seating, one.index, one.slot, one.team);
  return because;
}
