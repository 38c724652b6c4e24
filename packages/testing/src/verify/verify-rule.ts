import {
  addDays,
  addMonths,
  type Coordinates,
  formatIssue,
  type Institution,
  type Inspector,
  type Issue,
  type Period,
  type Register,
  type SchoolTerm,
  type Visit,
  type WorkCalendar,
  type ZoneLayout,
} from "@supervision/domain";
import {
  checkSchedule,
  type OtherVisit,
  type RuleInForce,
  type RuleViolation,
  type ScheduleRule,
  type ScheduleRuleEdition,
  type VisitHistory,
} from "@supervision/schedule";
import { registerVisits } from "@supervision/schedule/burden";
import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
import { lines, VerificationError } from "./verification-error.ts";

/** The facts a rule is tried on; what is left out is filled in so that the rule has something to look at. */
export interface VerificationFacts {
  /** The plan. */
  readonly visits: readonly Visit[];
  /** Days that are judged; usually the whole months from the first visit to the last. */
  readonly period?: Period;
  /** Institutions, inspectors, recusals; usually a primary school for each institution visited and a responsible inspector for each visitor. */
  readonly register?: Partial<Register>;
  /** Zones; usually one zone that holds everybody. */
  readonly zones?: ZoneLayout;
  /** Work calendar; usually the national one. */
  readonly calendar?: WorkCalendar;
  /** School terms; usually one as long as the period. */
  readonly terms?: readonly SchoolTerm[];
  /** Visits of other programmes, in any order; usually none are known. */
  readonly otherVisits?: readonly OtherVisit[];
  /** Visits made before; usually unknown. */
  readonly history?: VisitHistory;
  /** Where inspectors set out; usually unknown. */
  readonly office?: Coordinates;
}

/** What can be asked of a rule once facts are given; each throws {@link VerificationError} when it does not hold. */
export interface RuleVerification {
  /**
   * The rule is broken so many times, or exactly by these violations in any order: of each, the fields that are stated have to
   * be equal (lists in any order).
   */
  violates(expected: number | readonly Partial<RuleViolation>[]): void;
  /** The rule is not broken. */
  isClean(): void;
}

/**
 * Tests one planning rule by itself: a series, a resolved rule, or a bare edition.
 *
 * A rule that looks at other departments' visits, at earlier ones or at the way gets them as facts too.
 *
 * @example
 * ```ts
 * import { oneVisitPerHalfDay } from "@supervision/schedule/national";
 * import { verifyRule } from "@supervision/testing";
 * const visit = { inspectors: ["D1"], date: "2026-03-10", halfDay: "morning", kind: "routine", items: [] } as const;
 * const there = { ...visit, id: "v1", institution: "S1" };
 * verifyRule(oneVisitPerHalfDay).given({ visits: [there, { ...visit, id: "v2", institution: "S2" }] }).violates(1);
 * verifyRule(oneVisitPerHalfDay).given({ visits: [there] }).isClean();
 * ```
 */
export function verifyRule(rule: ScheduleRule | RuleInForce | ScheduleRuleEdition): {
  /** States the facts. */
  given(facts: VerificationFacts): RuleVerification;
} {
  const resolved = "rule" in rule ? { id: "rule/verified", edition: rule } : rule;
  return {
    given(facts) {
      const problem = complete(resolved.id, facts);
      const checked = checkSchedule({ ...problem, rules: [resolved] }, facts.visits);
      if (!checked.ok) throw new TypeError(unfit(resolved.id, checked.issues));
      const { rules, notChecked } = checked.value;
      // One result for each edition in force in the period.
      const judged = rules.filter((one) => one.rule === resolved.id);
      const unseen = notChecked.find((one) => one.rule === resolved.id);
      if (judged.length === 0)
        throw new TypeError(
          unseen === undefined
            ? `${resolved.id} has no edition in force from ${problem.period.from} until ${problem.period.until}`
            : `${resolved.id} cannot be verified on visits: ${unseen.because.en}`,
        );
      const found: readonly RuleViolation[] = judged.flatMap((one) => one.violations);
      const fail = (words: string, expected: unknown, actual: unknown): never => {
        throw new VerificationError(
          lines(
            resolved.id,
            `expected ${words}`,
            `found    ${found.length === 0 ? "no violation" : plural(found.length)}`,
            ...found.map((violation) => `         ${describe(violation)}`),
            `given    ${facts.visits.length} visits from ${problem.period.from} until ${problem.period.until}`,
          ),
          { expected, actual },
        );
      };
      return {
        isClean() {
          if (found.length > 0) fail("no violation", [], found);
        },
        violates(expected) {
          if (typeof expected === "number") {
            if (found.length !== expected) fail(plural(expected), expected, found.length);
          } else if (found.length !== expected.length || !matchAll(expected, found))
            fail(expected.map((one) => JSON.stringify(one)).join("\n         "), expected, found);
        },
      };
    },
  };
}

function complete(rule: string, facts: VerificationFacts) {
  const period = facts.period ?? periodOf(facts.visits);
  const { otherVisits = [], history, office } = facts;
  const institutions =
    facts.register?.institutions ??
    institutionsOf(
      [...facts.visits, ...otherVisits, ...(history?.visits ?? [])].map((one) => one.institution),
    );
  const registered = registerVisits(otherVisits, institutions);
  if (!registered.ok) throw new TypeError(unfit(rule, registered.issues));
  return {
    period,
    register: {
      institutions,
      inspectors: facts.register?.inspectors ?? inspectorsOf(facts.visits),
      recusals: facts.register?.recusals ?? [],
    },
    zones: facts.zones ?? {
      levels: ["责任区"] as const,
      zones: { all: { name: "全区", members: { asRegistered: true } } },
    },
    calendar: facts.calendar ?? stateCouncilCalendar,
    terms: facts.terms ?? [{ id: "verified", name: "学期", ...period }],
    ...(otherVisits.length === 0 ? {} : { otherVisits: registered.value }),
    ...(history === undefined ? {} : { history }),
    ...(office === undefined ? {} : { office }),
  };
}

function unfit(rule: string, issues: readonly Issue[]): string {
  return `The facts given to ${rule} cannot be judged:\n${issues.map((issue) => formatIssue(issue, "en")).join("\n")}`;
}

function periodOf(visits: readonly Visit[]): Period {
  const dates = visits.map((visit) => visit.date).toSorted();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined)
    throw new TypeError("Without visits the facts have to name the period that is judged");
  return { from: `${first.slice(0, 7)}-01`, until: addDays(addMonths(`${last.slice(0, 7)}-01`, 1), -1) };
}

function institutionsOf(ids: readonly string[]): readonly Institution[] {
  return unique(ids).map((id) => ({
    id,
    name: id,
    kind: "primary",
    nature: "public",
    zone: "all",
    students: {},
  }));
}

function inspectorsOf(visits: readonly Visit[]): readonly Inspector[] {
  return unique(visits.flatMap((visit) => visit.inspectors)).map((id) => ({
    id,
    name: id,
    status: "part-time",
    responsible: true,
    zones: ["all"],
  }));
}

function matchAll(expected: readonly Partial<RuleViolation>[], found: readonly RuleViolation[]): boolean {
  const left = [...found];
  return expected.every((one) => {
    const at = left.findIndex((violation) => matches(one, violation));
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
}

function matches(expected: Partial<RuleViolation>, found: RuleViolation): boolean {
  return (
    sameList(expected.visits, found.visits) &&
    sameList(expected.institutions, found.institutions) &&
    sameList(expected.inspectors, found.inspectors) &&
    (expected.amount === undefined || expected.amount === (found.amount ?? 1)) &&
    (expected.because === undefined || expected.because.zh === found.because.zh)
  );
}

function sameList(expected: readonly string[] | undefined, found: readonly string[] | undefined): boolean {
  return (
    expected === undefined ||
    unique(expected).toSorted().join("\n") ===
      unique(found ?? [])
        .toSorted()
        .join("\n")
  );
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function plural(count: number): string {
  return count === 1 ? "1 violation" : `${count} violations`;
}

function describe(violation: RuleViolation): string {
  const where = [...violation.visits, ...(violation.institutions ?? [])].join(", ");
  return `${where === "" ? "" : `${where}: `}${violation.because.zh} / ${violation.because.en}`;
}
