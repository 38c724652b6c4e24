import { addDays, type Recusal, type Visit } from "@supervision/domain";
import type { LegacyHighs } from "highs";
import { randomFrom } from "../src/generation/random.ts";
import { groupOfThree, oneVisitPerHalfDay } from "../src/national/index.ts";
import { type ChangeBudget, type PlanChange, type Replan, replan } from "../src/replanning/index.ts";
import { type RuleInForce, rulesInForce } from "../src/rules/rules-in-force.ts";
import type { RuleContent } from "../src/rules/schedule-rule.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";
import { county } from "./county.ts";
import { independentVerdict, type Wanted } from "./independent-model.ts";
import { plan } from "./plan.ts";
import { visitDuty } from "./sample-rule.ts";

/** What came of one change of a small plan, beside what a mixed-integer program finds. */
export interface ReplanVerdict {
  /** Visits moved or withdrawn, visits without a place, the bound. */
  readonly ours: { readonly moved: number; readonly left: number; readonly lowerBound: number };
  /** The same from the solver. */
  readonly best: { readonly moved: number; readonly left: number };
  readonly words: string;
}

const source = { title: "示例办法", issuedBy: "示例区", authority: "district", issuedOn: "2025-08" } as const;

function hard(id: string, rule: RuleContent): RuleInForce {
  return {
    id,
    edition: {
      edition: "2025-09",
      status: "active",
      effective: { from: "2025-09-01" },
      sources: [source],
      level: "hard",
      rule,
    },
  };
}

interface SmallChange {
  readonly problem: ScheduleProblem;
  readonly current: readonly Visit[];
  readonly changes: readonly PlanChange[];
  readonly pinned?: Visit;
  readonly words: string;
}

/** Which changes happen: those of days, people and rules that come most often, all others, or what happens where visits last whole days. */
export type ChangeKinds = "usual" | "others" | "whole-days";

/** A small crowded plan by chance and something that happens to it. */
function smallChange(seed: number, kinds: ChangeKinds): SmallChange {
  const random = randomFrom(seed * 6007 + 11);
  const between = (least: number, most: number): number => least + random.below(most - least + 1);
  const people = between(2, 4);
  const days = between(2, 5);
  const zones = between(1, 2);
  const schools = between(2, Math.min(7, people * days));
  const twice = random.below(3) === 0 ? 2 : 1;
  const rest = random.below(3) === 0 ? between(2, 3) : 0;
  const made = county({ zones, institutions: schools, inspectors: people });
  const until = addDays("2026-03-02", days - 1);
  const period = { from: "2026-03-02", until };
  const monthly = hard(
    "sample/monthly",
    visitDuty({ atLeast: twice, visitKinds: ["routine"], minimumTeachingDays: 1 }),
  );
  const restRule = hard("sample/rest", {
    type: "rest-between-visits",
    days: Math.max(1, rest),
    unit: "days",
  });
  const recusals: readonly Recusal[] = Array.from({ length: random.below(3) }, () => ({
    inspector: `I0${between(1, people)}`,
    institution: `S00${between(1, schools)}`,
    ground: "other" as const,
  }));
  const kindOfGroup = zones === 2 && random.below(2) === 0 ? "joint" : "special";
  const withGroup = people >= 3 && random.below(2) === 0;
  // Drawn for whole days alone, so that the other cases are what they were.
  const lengths =
    kinds === "whole-days" ? (["all", "some", "groups", "extra", "none"] as const)[random.below(5)] : "none";
  const extra = (id: string) =>
    ({
      id,
      months: [],
      during: period,
      visits: {
        kind: kindOfGroup,
        institutions: [`S00${between(1, schools)}`],
        ...(kindOfGroup === "joint" ? { inspectors: 2 } : {}),
        ...(lengths === "extra" ? { wholeDay: true } : {}),
      },
    }) as const;
  const rested = rest > 0 && random.below(2) === 0;
  const lengthRule = (which: typeof lengths): RuleInForce =>
    hard("sample/length", {
      type: "visit-length",
      halfDays: 2,
      ...(which === "some"
        ? {
            among: {
              institutions: Array.from({ length: schools }, (_, index) => `S00${index + 1}`).slice(1),
            },
          }
        : {}),
      ...(which === "groups" ? { visitKinds: ["special", "joint"] as const } : {}),
    });
  const free = [
    monthly,
    oneVisitPerHalfDay,
    groupOfThree,
    ...(lengths === "none" || lengths === "extra" ? [] : [lengthRule(lengths)]),
  ];
  const rules = rested ? [...free, restRule] : free;
  const problem: ScheduleProblem = {
    ...made,
    period,
    rules,
    register: { ...made.register, recusals },
    ...(withGroup ? { extraVisits: [extra("group")] } : {}),
  };
  const current = plan(problem, { seed, maxMoves: 200 }).visits;
  const changes = CHANGES[kinds]((most) => random.below(most), between, {
    problem,
    days,
    people,
    schools,
    extra,
    ...(rest > 0 ? { rules: [...free, restRule] } : {}),
    ...(kinds === "whole-days" && lengths !== "all"
      ? { longer: [...rules.filter(({ id }) => id !== "sample/length"), lengthRule("all")] }
      : {}),
  });
  const pinned = random.below(4) === 0 ? current[random.below(current.length)] : undefined;
  return {
    problem,
    current,
    changes,
    ...(pinned === undefined ? {} : { pinned }),
    words: `${people} inspectors, ${schools} schools, ${days} days, ${zones} zone(s), ${twice} a month, rest ${rest}, whole days ${lengths}, ${changes.map(({ type }) => type).join(" ")}, ${current.length} visits${pinned === undefined ? "" : ", one pinned"}`,
  };
}

function changed({ problem, current, changes, pinned }: SmallChange, budget?: ChangeBudget): Replan {
  const after = replan(problem, current, changes, {
    today: "2026-03-01",
    ...(budget === undefined ? {} : { budget }),
    ...(pinned === undefined
      ? {}
      : { pins: [{ what: { visit: pinned.id }, by: "办公室", reason: "已通知" }] }),
  });
  if (!after.ok) throw new Error(after.issues[0].message.en);
  return after.value;
}

function wantedAfter({ current, pinned }: SmallChange, value: Replan): readonly Wanted[] {
  return [
    ...current.map((visit) => wantedOld(visit, value.problem, visit === pinned)),
    ...value.added.map((visit) => wantedAs(visit.institution, visit.kind, value.problem)),
    ...value.unscheduled
      .filter(
        ({ institution, kind }) =>
          !value.withdrawn.some(({ visit }) => visit.institution === institution && visit.kind === kind),
      )
      .map(({ institution, kind }) => wantedAs(institution, kind, value.problem)),
  ];
}

/** The smallest change of a small crowded plan, and the solver's. */
export function randomReplan(
  highs: LegacyHighs,
  seed: number,
  kinds: ChangeKinds = "usual",
): ReplanVerdict | undefined {
  const small = smallChange(seed, kinds);
  const value = changed(small);
  // A pin that cannot be kept is another matter.
  if (value.brokenPins.length > 0) return undefined;
  const wanted = wantedAfter(small, value);
  const best = independentVerdict(highs, value.problem, wanted, [], true);
  return {
    ours: {
      moved: value.moved.length + value.withdrawn.length,
      left: wanted.length - value.visits.length,
      lowerBound: value.lowerBound,
    },
    best: { moved: best.moved, left: best.left },
    words: small.words,
  };
}

/** The smallest change under each limit on what one inspector is told that is too small for the smallest change, beside the solver's; -1 where there is none. */
export function randomBudgets(
  highs: LegacyHighs,
  seed: number,
): readonly { readonly told: number; readonly ours: number; readonly best: number }[] {
  const small = smallChange(seed, "usual");
  const value = changed(small);
  if (value.brokenPins.length > 0) return [];
  const wanted = wantedAfter(small, value);
  const free = independentVerdict(highs, value.problem, wanted, [], true);
  const most = Math.max(
    0,
    ...value.told.map(({ kind, visits }) => (kind === "inspector" ? visits.length : 0)),
  );
  return Array.from({ length: most }, (_, told) => {
    const best = independentVerdict(highs, value.problem, wanted, [], true, told);
    const made = changed(small, { told });
    const ours = made.status === "refused" ? -1 : made.moved.length + made.withdrawn.length;
    return { told, ours, best: best.feasible && best.left === free.left ? best.moved : -1 };
  });
}

interface Given {
  readonly problem: ScheduleProblem;
  readonly days: number;
  readonly people: number;
  readonly schools: number;
  readonly extra: (id: string) => NonNullable<ScheduleProblem["extraVisits"]>[number];
  readonly rules?: ScheduleProblem["rules"];
  readonly longer?: ScheduleProblem["rules"];
}

type ChangesBy = (
  below: (most: number) => number,
  between: (least: number, most: number) => number,
  given: Given,
) => readonly PlanChange[];

// Half-days away, which take the whole day from a visit, and a rule that makes visits longer.
function wholeDayChangesBy(
  below: (most: number) => number,
  between: (least: number, most: number) => number,
  given: Given,
): readonly PlanChange[] {
  const { days, people, schools, longer } = given;
  const from = addDays("2026-03-02", below(days));
  const until = addDays(from, below(2));
  const span = { from, until, halfDay: below(2) === 0 ? "morning" : "afternoon", reason: "other" } as const;
  switch (below(longer === undefined ? 3 : 4)) {
    case 0:
      return [{ type: "inspector-busy", inspector: `I0${between(1, people)}`, span }];
    case 1:
      return [{ type: "institution-busy", institution: `S00${between(1, schools)}`, span }];
    case 2:
      return changesBy(below, between, given);
    default:
      return [{ type: "rules", rules: longer ?? [] }];
  }
}

// People who come and go, half-days, schools and towns that close, new schools, another layout of zones, what makes room again.
function otherChangesBy(
  below: (most: number) => number,
  between: (least: number, most: number) => number,
  { problem, days, people, schools }: Given,
): readonly PlanChange[] {
  const one = (index: number): PlanChange => {
    const from = addDays("2026-03-02", below(days));
    const until = addDays(from, below(3));
    const inspector = `I0${between(1, people)}`;
    const institution = `S00${between(1, schools)}`;
    const halfDay = below(2) === 0 ? "morning" : "afternoon";
    const { inspectors, institutions } = problem.register;
    switch (below(10)) {
      case 0:
        return { type: "inspector-leaves", inspector, lastDay: from };
      case 1: {
        const [like] = inspectors;
        if (like === undefined) return { type: "no-visits", days: { from, until } };
        return { type: "inspector-joins", inspector: { ...like, id: `N${index}`, name: "新聘" } };
      }
      case 2:
        return { type: "inspector-busy", inspector, span: { from, until, halfDay, reason: "meeting" } };
      case 3:
        return { type: "institution-busy", institution, span: { from, until, reason: "examination" } };
      case 4:
        return { type: "area-closed", area: { town: "z01镇" }, span: { from, until: from, reason: "other" } };
      case 5:
        return { type: "institution-closes", institution, lastDay: from };
      case 6: {
        const [like] = institutions;
        if (like === undefined) return { type: "no-visits", days: { from, until } };
        return {
          type: "institution-opens",
          institution: { ...like, id: `S10${index}`, name: "新校", opened: from },
        };
      }
      case 7: {
        // One school goes over to the other zone.
        const other = problem.register.institutions.find(({ id }) => id === institution)?.town;
        const to = other === "z01镇" ? "z02" : "z01";
        const zone = problem.zones.zones[to];
        if (zone === undefined) return { type: "no-visits", days: { from, until } };
        const zones = Object.fromEntries(
          Object.entries(problem.zones.zones).map(([id, entry]) => {
            const ids = problem.register.institutions
              .filter((place) => (place.id === institution ? to : place.town?.slice(0, 3)) === id)
              .map((place) => place.id);
            return [id, { ...entry, members: { ids, towns: [] } }];
          }),
        );
        return { type: "zones", zones: { ...problem.zones, zones } };
      }
      case 8:
        return { type: "inspector-helps", inspector, zone: "z01" };
      default:
        return { type: "inspector-absent", inspector, days: { from, until } };
    }
  };
  return below(2) === 0 ? [one(1), one(2)] : [one(1)];
}

function changesBy(
  below: (most: number) => number,
  between: (least: number, most: number) => number,
  given: Given,
): readonly PlanChange[] {
  const day = (): string => addDays("2026-03-02", below(given.days));
  const one = (second = ""): PlanChange => {
    const from = day();
    switch (below(given.rules === undefined ? 5 : 6)) {
      case 0:
        return { type: "no-visits", days: { from, until: from } };
      case 1:
        return given.people >= 3
          ? { type: "extra-visits", extra: given.extra(`sudden${second}`) }
          : { type: "no-visits", days: { from, until: from } };
      case 2:
        return {
          type: "recusal",
          recusal: {
            inspector: `I0${between(1, given.people)}`,
            institution: `S00${between(1, given.schools)}`,
            ground: "other",
          },
        };
      case 5:
        return { type: "rules", rules: given.rules ?? [] };
      default:
        return {
          type: "inspector-absent",
          inspector: `I0${between(1, given.people)}`,
          days: { from, until: addDays(from, below(3)) },
        };
    }
  };
  return below(3) === 0 ? [one(), one("-2")] : [one()];
}

const CHANGES: Readonly<Record<ChangeKinds, ChangesBy>> = {
  usual: changesBy,
  others: otherChangesBy,
  "whole-days": wholeDayChangesBy,
};

function wantedOld(visit: Visit, problem: ScheduleProblem, fixed: boolean): Wanted {
  const asked = wantedAs(visit.institution, visit.kind, problem);
  return { ...asked, old: visit, fixed, wholeDay: asked.wholeDay === true || visit.wholeDay === true };
}

function wantedAs(institution: string, kind: Visit["kind"], problem: ScheduleProblem): Wanted {
  return {
    id: institution,
    institution,
    kind,
    size: kind === "special" ? 3 : kind === "joint" ? 2 : 1,
    window: problem.period,
    wholeDay: lastsAll(institution, kind, problem),
  };
}

// The rules of these cases, read once more.
function lastsAll(
  institution: string,
  kind: Visit["kind"],
  { rules, period, extraVisits = [] }: ScheduleProblem,
): boolean {
  return (
    rulesInForce(rules, period).some(
      ({ edition: { rule } }) =>
        rule.type === "visit-length" &&
        rule.visitKinds?.includes(kind) !== false &&
        rule.among?.institutions?.includes(institution) !== false,
    ) || extraVisits.some(({ visits }) => visits.kind === kind && visits.wholeDay === true)
  );
}
