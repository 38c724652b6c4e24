import type { Checked, Issue, IsoDate } from "@supervision/domain";
import { nextPublication, type Publication } from "@supervision/reports/ics";
import { provisionalVisits, type ScheduleProblem } from "@supervision/schedule";
import {
  eventsFromReplan,
  planProgress,
  type PlanProgress,
  standingVisits,
  type VisitEvent,
} from "@supervision/schedule/progress";
import { type Pin, type PlanChange, type Replan, replan } from "@supervision/schedule/replanning";
import { inputFailure } from "../terminal/failure.ts";
import type { Language } from "../terminal/language.ts";
import { withOrigins, type Origin } from "./origins.ts";
import { withOwnIds } from "./own-ids.ts";
import type { DrawnSamples, LivingPlan, PlanLife } from "./plan-life.ts";
import { fromDay } from "./problem-now.ts";
import type { VisitLog } from "./read-log.ts";

/** What a plan is changed from. */
export interface ChangeInput {
  /** What the plan rests on, with the changes so far. */
  readonly before: ScheduleProblem;
  /** The plan as its file holds it. */
  readonly living: LivingPlan;
  /** What became of its visits. */
  readonly log: VisitLog;
  /** What happened. */
  readonly changes: readonly PlanChange[];
  /** Where each change was read. */
  readonly origins: readonly Origin[];
  /** What must stay. */
  readonly pins: readonly Pin[];
  /** Day of the change. */
  readonly today: IsoDate;
  /** Last day of the time that is left alone. */
  readonly frozenUntil: IsoDate;
  /** Most visits that may move or go. */
  readonly atMost?: number | undefined;
  /** Whether visits of past days without word are planned anew. */
  readonly catchUp: boolean;
  /** Language of the reasons in the list of events. */
  readonly language: Language;
}

/** A changed plan with all that goes on with it. */
export interface ChangedPlan {
  /** What the plan rested on before this change. */
  readonly before: ScheduleProblem;
  /** What it was changed to. */
  readonly outcome: Replan;
  /** The list of events with those of this change. */
  readonly events: readonly VisitEvent[];
  /** What became of the plan, for its file. */
  readonly life: PlanLife & { readonly published: Publication };
  /** What inspectors had in their calendars. */
  readonly publishedBefore: Publication;
  /** Visits of past days of which nothing is known; they were left as they are, unless they were planned anew. */
  readonly unheard: number;
  /** What is doubtful. */
  readonly warnings: readonly Issue[];
}

/** Changes a plan and carries its life on; whatever cannot be read or done is an input failure with its place. */
export function changePlan(input: ChangeInput): ChangedPlan {
  const { before, living, log, changes, origins, today, catchUp } = input;
  const { plan, life } = living;
  const first = life?.first ?? plan.visits;
  const progress = need(planProgress(first, [...log.events, ...log.made], today), "events", log.origins);
  if (life !== undefined) requireWholeLog(living, progress);
  const givenUp = new Set(life?.givenUp);
  const late = progress.visits.flatMap(({ visit, state }) =>
    state === "late" && !givenUp.has(visit.id) ? [visit] : [],
  );
  const kept = catchUp ? [] : late;
  const checked = replan(before, [...standingVisits(progress), ...kept], changes, {
    today,
    frozenUntil: input.frozenUntil,
    seed: plan.seed ?? 1,
    pins: [...input.pins, ...madeToday(progress)],
    ...(life === undefined && plan.unscheduled !== undefined ? { unscheduled: plan.unscheduled } : {}),
    ...(input.atMost === undefined ? {} : { budget: { moved: input.atMost } }),
  });
  const outcome = withOwnIds(need(checked, "changes", origins), progress);
  const events = [...log.events, ...eventsFromReplan(progress, outcome, input.language)];
  // What is written must be read again: a list of events that does not stand as the new plan does is never handed out.
  need(planProgress(first, [...events, ...log.made], today), "events", log.origins);
  const publishedBefore =
    life?.published ?? nextPublication(undefined, first, provisionalVisits(first, before.calendar));
  const published = publishedAfter(publishedBefore, progress, outcome);
  return {
    before,
    outcome,
    events,
    publishedBefore,
    life: {
      first,
      changes: [
        ...(life?.changes ?? []),
        { on: today, changes: changes.map((change) => fromDay(change, today)) },
      ],
      drawn: drawnIn(outcome.problem),
      givenUp: [...givenUp, ...(catchUp ? late.map(({ id }) => id) : [])],
      published,
    },
    unheard: late.length,
    warnings: withOrigins(checked.ok ? checked.warnings : [], "changes", origins),
  };
}

function need<Value>(checked: Checked<Value>, list: string, origins: readonly Origin[]): Value {
  if (checked.ok) return checked.value;
  throw inputFailure(withOrigins(checked.issues, list, origins));
}

// A visit made on the very day of the change is not past yet for `replan`.
function madeToday({ visits, today }: PlanProgress): readonly Pin[] {
  return visits.flatMap(({ visit, madeOn }) =>
    madeOn === today ? [{ what: { visit: visit.id }, by: "", reason: "已督导" }] : [],
  );
}

/** What goes out now: visits ahead as they are planned; those made or without word stay in the calendars as they were. */
function publishedAfter(
  before: Publication,
  progress: PlanProgress,
  { visits, problem }: Replan,
): Publication {
  const sent = new Map(before.visits.map((entry) => [entry.visit.id, entry]));
  const past = new Set<string>();
  const stay = progress.visits.flatMap(({ visit: { id }, state }) => {
    if (state !== "made" && state !== "late") return [];
    past.add(id);
    const last = sent.get(id);
    return last === undefined || last.cancelled === true ? [] : [last];
  });
  const ahead = visits.filter(({ id }) => !past.has(id));
  return nextPublication(
    before,
    [...stay.map(({ visit }) => visit), ...ahead],
    [
      ...stay.flatMap(({ visit, provisional }) => (provisional === true ? [visit] : [])),
      ...provisionalVisits(ahead, problem.calendar),
    ],
  );
}

function drawnIn({ extraVisits = [] }: ScheduleProblem): DrawnSamples {
  return Object.fromEntries(
    extraVisits.flatMap(({ id, drawn, drawnUntil }) =>
      drawn === undefined && drawnUntil === undefined
        ? []
        : [
            [
              id,
              {
                ...(drawn === undefined ? {} : { drawn }),
                ...(drawnUntil === undefined ? {} : { drawnUntil }),
              },
            ] as const,
          ],
    ),
  );
}

/** A changed plan and the list of its events belong together: one of another plan, or one that is cut short, is an input failure. */
function requireWholeLog({ name, plan, life }: LivingPlan, progress: PlanProgress): void {
  const states = new Map(progress.visits.map((one) => [one.visit.id, one]));
  const first = new Map((life?.first ?? []).map((visit) => [visit.id, visit]));
  const unknown = plan.visits.filter((visit) => {
    const one = states.get(visit.id);
    if (one === undefined) return true;
    const planned = first.get(visit.id);
    const isMoved =
      planned !== undefined &&
      (planned.date !== visit.date ||
        planned.halfDay !== visit.halfDay ||
        planned.inspectors.join(" ") !== visit.inspectors.join(" "));
    return isMoved && one.moves === 0 && one.madeOn === undefined;
  });
  const [example] = unknown;
  if (example !== undefined) throw inputFailure([eventsCut(name, example.id, unknown.length)]);
}

function eventsCut(name: string, example: string, count: number): Issue {
  return {
    code: "events-incomplete",
    severity: "error",
    message: {
      zh: `执行情况不全：安排里有${count}次督导是变动后的，执行情况里没有，如 ${example}`,
      en: `The list of events is not whole: it does not hold what moved or added ${count} visit(s) of the plan, such as ${example}.`,
    },
    fix: {
      zh: "用同这份安排一起写出的 events.json，此后的执行情况接在它后面",
      en: "Give the events.json that was written together with this plan; what happened since goes on behind it.",
    },
    path: [],
    place: { file: name },
  };
}
