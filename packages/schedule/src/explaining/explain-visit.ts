import {
  type Bilingual,
  type Checked,
  daysBetween,
  failed,
  passed,
  type Period,
  type Visit,
} from "@supervision/domain";
import { withChineseTimes } from "../chinese-time.ts";
import { visitUnknown } from "../issues/plan-question-issues.ts";
import { kindWords } from "../kind-words.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { wrongVisits } from "../problem/visit-values.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { bestSlots } from "./best-slots.ts";
import type { ExplainOptions } from "./explain-options.ts";
import { explainObligation } from "./explain-obligation.ts";
import { extrasServed } from "./extras-served.ts";
import { halfDayWords } from "./half-day-words.ts";
import { hardViolations, newViolations } from "./hard-violations.ts";
import { type OtherInspector, otherInspectors } from "./other-people.ts";
import { citation, withSource } from "../rules/rule-names.ts";

/**
 * Why a visit is as it is.
 *
 * @term 督导说明
 */
export interface VisitExplanation {
  /** Where, when, by whom. */
  readonly summary: Bilingual;
  /** What asks for it: a line for each obligation it serves, and for the extra visits it belongs to; at last that it counts for several at once. */
  readonly serves: readonly Bilingual[];
  /** What the plan would break without it, in the checker's words, with the source of the rule. */
  readonly withoutIt: readonly Bilingual[];
  /**
   * Each other inspector who may come, in each place of the visit: those of the zone, and where people of other zones may come, they too,
   * the nearest first.
   */
  readonly others: readonly OtherInspector[];
  /**
   * Free half-days in the same time that would do as well, at most three; empty when none was found: of many groups, not all are tried, see
   * `bestSlots`.
   */
  readonly elsewhere: readonly Bilingual[];
}

/**
 * Explains a visit: which obligations it serves, why this inspector and not another, and which half-days were free too.
 *
 * Every statement is the checker's: the plan is judged without the visit, and with each other inspector in each place of it. Issues:
 * `value-invalid`, `visit-unknown` and those of `planObligations`.
 *
 * @param options - `today`: other half-days are looked for from that day on; absent: from the first on
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { explainVisit } from "@supervision/schedule/explaining";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const person = { status: "part-time", responsible: true, zones: ["east"] } as const;
 * const why = explainVisit({
 *   period: { from: "2026-03-01", until: "2026-03-31" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", ...person }, { id: "I2", name: "乙", ...person }],
 *     recusals: [{ inspector: "I2", institution: "S1", ground: "former-post" }],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [atLeastMonthlySchool],
 * }, [visit], "V1");
 * if (why.ok) console.log(why.value.others[0]?.because.zh); // => 乙须回避东街小学（曾在该单位任职）
 * ```
 */
export function explainVisit(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  id: string,
  options: Pick<ExplainOptions, "today"> = {},
): Checked<VisitExplanation> {
  const { today = problem.period.from } = options;
  const [unread, ...more] = wrongVisits(visits, ["visits"]);
  if (unread !== undefined) return failed([unread, ...more]);
  const visit = visits.find((candidate) => candidate.id === id);
  if (visit === undefined)
    return failed([
      visitUnknown(
        id,
        visits.map((candidate) => candidate.id),
        ["id"],
      ),
    ]);
  const obligations = planObligations(problem);
  if (!obligations.ok) return obligations;
  const now = hardViolations(problem, visits);
  if (!now.ok) return now;
  const rest = visits.filter((candidate) => candidate !== visit);
  const without = hardViolations(problem, rest);
  if (!without.ok) return without;

  const { register } = problem;
  const names = new Map(register.inspectors.map((person) => [person.id, person.name]));
  const place = register.institutions.find((institution) => institution.id === visit.institution);
  const people = visit.inspectors.map((inspector) => names.get(inspector) ?? inspector);
  const words = halfDayWords(visit);
  const served = obligations.value.filter(
    ({ activity, owedTo, during, visitKinds }) =>
      activity === "visit" &&
      owedTo.id === visit.institution &&
      during.from <= visit.date &&
      visit.date <= during.until &&
      (visitKinds === undefined || visitKinds.includes(visit.kind)),
  );
  const others = otherInspectors(problem, visits, visit);
  if (!others.ok) return others;
  const extras = extrasServed(problem, visit);
  const [narrowest] = [...served.map(({ during }) => during), ...extras.map(({ window }) => window)].toSorted(
    (a, b) => spanOf(a) - spanOf(b),
  );
  const offers =
    narrowest === undefined || narrowest.until < today
      ? undefined
      : bestSlots(
          problem,
          rest,
          {
            institution: visit.institution,
            kind: visit.kind,
            during: {
              from: today > narrowest.from ? today : narrowest.from,
              until: narrowest.until,
            },
            inspectors: visit.inspectors.length,
            ...(visit.wholeDay === true ? { wholeDay: true } : {}),
          },
          4,
        );
  const elsewhere =
    offers?.ok === true
      ? offers.value
          .filter(({ date, halfDay }) => date !== visit.date || halfDay !== visit.halfDay)
          .slice(0, 3)
          .map(({ because }) => because)
      : [];
  return passed({
    summary: withChineseTimes({
      zh: `${place?.name ?? visit.institution}，${kindWords(visit.kind, visit.topic).zh}，${words.zh}，${people.join("、")}`,
      en: `${place?.name ?? visit.institution}, ${kindWords(visit.kind, visit.topic).en}, ${words.en}, ${people.join(", ")}`,
    }),
    serves: [
      ...served.map((obligation) => {
        const { summary, rule } = explainObligation(obligation, problem);
        return { zh: `${summary.zh}；${rule.zh}`, en: `${summary.en} ${rule.en}` };
      }),
      ...extras.map(({ extra }) => extraWords(extra)),
      ...servesAll(served),
    ],
    withoutIt: newViolations(now.value, without.value)
      .map(({ because, sources }) =>
        withSource(
          { zh: `若取消这次督导，${because.zh}`, en: `Without this visit: ${because.en}` },
          citation(sources),
        ),
      )
      .map(withChineseTimes),
    others: others.value.map((other) => ({ ...other, because: withChineseTimes(other.because) })),
    elsewhere,
  });
}

function extraWords({ visits: { kind, topic }, askedBy }: ExtraVisits): Bilingual {
  const what = kindWords(kind, topic);
  return askedBy === "year-plan"
    ? { zh: `年度计划列有${what.zh}`, en: `The year plan has a ${what.en}.` }
    : { zh: `办公室要求的${what.zh}`, en: `The office asked for a ${what.en}.` };
}

// Duties that others bring about by themselves are no reason to make fewer visits.
function servesAll(served: readonly Obligation[]): readonly Bilingual[] {
  const { length } = served.filter(({ coveredBy }) => coveredBy === undefined);
  return length < 2
    ? []
    : [
        {
          zh: `这一次督导同时计入${length}项应尽职责，不另排`,
          en: `This one visit counts for ${length} duties at once; no other is planned for them.`,
        },
      ];
}

function spanOf({ from, until }: Period): number {
  return daysBetween(from, until);
}
