import { type Bilingual, contains, type Institution, type Period, type Visit } from "@supervision/domain";
import { ruleOfExtra } from "../extra-rule.ts";
import { drawnIn, extraWindows, isDrawnForGood } from "../extra-windows.ts";
import { isConcerned } from "../problem/idle-parts.ts";
import type { ExtraVisits, ScheduleProblem } from "../schedule-problem.ts";
import { distinct } from "./check-facts.ts";
import type { RuleNotChecked } from "./check-schedule.ts";

/** Extra visits in one of their windows, and the visits of a plan that are theirs, one an institution. */
interface Wanted {
  readonly extra: ExtraVisits;
  readonly window: Period;
  readonly concerned: ReadonlyMap<string, Institution>;
  /** How many institutions are to be visited. */
  readonly count: number;
  readonly made: Map<string, Visit>;
}

/**
 * Extra visits of which a plan holds fewer than were asked for, window by window, and those made by fewer people or without the items; no
 * rule says how binding they are, so nothing is broken. A visit counts for one of them only.
 */
export function missingExtras(problem: ScheduleProblem, visits: readonly Visit[]): readonly RuleNotChecked[] {
  const { extraVisits = [] } = problem;
  const wanted = extraVisits.flatMap((extra) =>
    extraWindows(extra, problem).map((window) => wantedIn(problem, extra, window)),
  );
  for (const visit of visits) giveTo(wanted, visit, new Set());
  return wanted.flatMap((one) => [...tooFew(one), ...tooSmall(one), ...withoutItems(one)]);
}

function wantedIn({ register, zones }: ScheduleProblem, extra: ExtraVisits, window: Period): Wanted {
  // Who is not there yet, or no more, is concerned only by name.
  const concerned = register.institutions.filter(
    (place) =>
      isConcerned(extra, place, zones) &&
      (extra.visits.institutions !== undefined ||
        ((place.opened ?? window.from) <= window.until && (place.closed ?? window.until) >= window.from)),
  );
  return {
    extra,
    window,
    concerned: new Map(concerned.map((place) => [place.id, place])),
    count: Math.min(sampleIn(extra, window), concerned.length),
    made: new Map(),
  };
}

function sampleIn(extra: ExtraVisits, window: Period): number {
  const { sample = Infinity } = extra.visits;
  return isDrawnForGood(extra, window) ? Math.min(sample, drawnIn(extra, window).length) : sample;
}

/**
 * Gives a visit to extra visits it fits, those of its own topic first, moving others on where need be. Each visit is moved once at most, and
 * each place, of one institution in one of `wanted`, is tried once, and so is making room in one that has all it wants.
 */
function giveTo(wanted: readonly Wanted[], visit: Visit, tried: Set<Wanted | Visit | string>): boolean {
  tried.add(visit);
  const isOwn = ({ extra }: Wanted): boolean => extra.visits.topic === visit.topic;
  for (const one of [...wanted.filter(isOwn), ...wanted.filter((other) => !isOwn(other))]) {
    const { made, count } = one;
    const place = `${wanted.indexOf(one)} ${visit.institution}`;
    if (tried.has(place) || made.get(visit.institution) === visit || !fits(one, visit)) continue;
    tried.add(place);
    const before = made.get(visit.institution);
    const isFull = before === undefined && made.size >= count;
    if (isFull && tried.has(one)) continue;
    if (isFull) tried.add(one);
    const inTheWay = before === undefined ? (isFull ? [...made.values()] : []) : [before];
    const moved = inTheWay.find((other) => !tried.has(other) && giveTo(wanted, other, tried));
    if (inTheWay.length > 0 && moved === undefined) continue;
    if (moved !== undefined) made.delete(moved.institution);
    made.set(visit.institution, visit);
    return true;
  }
  return false;
}

function fits({ extra, window, concerned }: Wanted, visit: Visit): boolean {
  const { kind, topic, wholeDay } = extra.visits;
  return (
    visit.kind === kind &&
    (topic === undefined || visit.topic === undefined || visit.topic === topic) &&
    (wholeDay !== true || visit.wholeDay === true) &&
    contains(window, visit.date) &&
    concerned.has(visit.institution)
  );
}

function tooFew({ extra, window, concerned, count, made }: Wanted): readonly RuleNotChecked[] {
  const missing = count - made.size;
  if (missing <= 0) return [];
  const without = [...concerned.values()].filter(({ id }) => !made.has(id)).map(({ name }) => name);
  const [zh, en] = count < concerned.size ? ["", ""] : [`：${without.join("、")}`, `: ${without.join(", ")}`];
  const [whole, long] = extra.visits.wholeDay === true ? ["全天", " for the whole day"] : ["", ""];
  return [
    noted(extra, {
      zh: `${window.from}至${window.until}应${whole}督导${count}所，安排中有${made.size}所，缺${missing}所${zh}`,
      en: `From ${window.from} to ${window.until} ${count} institution(s) are to be visited${long}, the plan has ${made.size}, ${missing} missing${en}`,
    }),
  ];
}

function tooSmall({ extra, concerned, made }: Wanted): readonly RuleNotChecked[] {
  const { inspectors = 1 } = extra.visits;
  const small = [...made.values()]
    .map((visit) => ({ visit, size: distinct(visit.inspectors).length }))
    .filter(({ size }) => size < inspectors);
  if (small.length === 0) return [];
  const [zh, en] = [["（", "名）", "、"] as const, [" (", ")", ", "] as const].map(([open, close, between]) =>
    small
      .map(
        ({ visit, size }) =>
          `${visit.date} ${concerned.get(visit.institution)?.name ?? visit.institution}${open}${size}${close}`,
      )
      .join(between),
  );
  return [
    noted(extra, {
      zh: `应由${inspectors}名督学督导，人数不足：${zh}`,
      en: `${inspectors} inspectors are to make each visit; made by fewer: ${en}`,
    }),
  ];
}

function withoutItems({ extra, concerned, made }: Wanted): readonly RuleNotChecked[] {
  const { items = [] } = extra.visits;
  const lacking = [...made.values()].filter((visit) => {
    const seen = new Set(visit.items);
    return items.some((item) => !seen.has(item));
  });
  if (lacking.length === 0) return [];
  const names = lacking.map(
    ({ date, institution }) => `${date} ${concerned.get(institution)?.name ?? institution}`,
  );
  return [
    noted(extra, {
      zh: `应查看的事项没有带全：${names.join("、")}`,
      en: `Without all of the items to be looked at: ${names.join(", ")}`,
    }),
  ];
}

function noted(extra: ExtraVisits, { zh, en }: Bilingual): RuleNotChecked {
  return {
    rule: ruleOfExtra(extra),
    because: {
      zh: `${zh}；计划外督导不是规则，不计入违反`,
      en: `${en}; extra visits are no rule, so nothing is broken.`,
    },
  };
}
