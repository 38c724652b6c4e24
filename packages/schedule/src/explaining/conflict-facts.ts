import {
  addDays,
  type Bilingual,
  contains,
  type Inspector,
  type IsoDate,
  overlaps,
  type Period,
  type Recusal,
  type Unavailability,
  type Visit,
  workdaysIn,
} from "@supervision/domain";
import { ruleOfExtra } from "../extra-rule.ts";
import { kindWords } from "../kind-words.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import { mostAsked } from "../rules/most-asked.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { isSeenWidely, staffAround, type WantedVisit } from "./around-visit.ts";
import { recusalWords } from "../recusal-words.ts";
import { leaveRuns } from "./leave-runs.ts";
import { citation, withSource } from "../rules/rule-names.ts";
import { spanOf, spanWords, WEEKDAYS } from "../span-words.ts";
import { limitWords, rulesInTheWay } from "./rules-in-the-way.ts";
import { visitFacts } from "./visit-facts.ts";

/**
 * A fact that takes part in a conflict: without it, the others leave room.
 *
 * - `leave` 督学请假
 * - `busy` 督学有会议、培训、任课等
 * - `weekly-times` 督学每周可督导时段
 * - `visits-at-most` 督学督导次数上限
 * - `engagement` 督学已离任、不在聘期或督学证有效期内
 * - `recusal` 回避
 * - `closed-days` 学期内不安排督导的日子
 * - `institution-busy` 单位考试、活动、停课
 * - `rule` 硬性规则
 * - `group-wish` 计划要求的督导组人数
 * - `length-wish` 计划要求督导一整天
 * - `pin` 已锁定的督导
 * - `visit` 其他督导占用的半天
 *
 * @term 冲突因素
 */
export type ConflictFact = { readonly words: Bilingual } & (
  | { readonly kind: "leave"; readonly inspector: string; readonly days: Period }
  | { readonly kind: "busy"; readonly inspector: string; readonly span: Unavailability }
  | { readonly kind: "weekly-times" | "visits-at-most" | "engagement"; readonly inspector: string }
  | { readonly kind: "recusal"; readonly recusal: Recusal }
  | { readonly kind: "closed-days"; readonly days: Period }
  | { readonly kind: "institution-busy"; readonly institution: string; readonly span: Unavailability }
  | { readonly kind: "rule"; readonly rule: string }
  | { readonly kind: "group-wish" | "length-wish"; readonly extra: string }
  | { readonly kind: "pin" | "visit"; readonly visit: string }
);

/** Facts that could stand in the way of a visit, those that are easiest to leave out of a conflict first. */
export function factsAround(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: WantedVisit,
): readonly ConflictFact[] {
  const staff = staffAround(problem, left);
  const ids = new Set(staff.map(({ id }) => id));
  // What is over stands in nobody's way, and nobody can change it.
  const { today = left.period.from } = left;
  const period = { from: today > left.period.from ? today : left.period.from, until: left.period.until };
  const wide = isSeenWidely(problem);
  const others = visits.filter(
    (visit) => contains(period, visit.date) && (wide || visit.inspectors.some((id) => ids.has(id))),
  );
  const workdays = workdaysIn(problem.calendar, period);
  const open = new Set(workdays.ok ? workdays.value : []);
  const isOff = (day: IsoDate): boolean => workdays.ok && !open.has(day);
  const places = new Set([left.institution, ...others.map(({ institution }) => institution)]);
  const kinds = new Set([left.kind, ...others.map(({ kind }) => kind)]);
  return [
    ...rulesInTheWay(problem, kinds, left.period).map(({ rule, words }): ConflictFact => ({
      kind: "rule",
      rule,
      words,
    })),
    ...wishFacts(problem, left, others),
    ...recusalFacts(problem, ids, places, left.period),
    ...staff.flatMap((person) => ownFacts(person, period)),
    ...closedFacts(problem, period, places),
    ...staff.flatMap((person) => awayFacts(person, period, isOff)),
    ...visitFacts(problem, others),
  ];
}

function wishFacts(
  { extraVisits = [], register, rules, period, zones }: ScheduleProblem,
  left: WantedVisit,
  others: readonly Visit[],
): readonly ConflictFact[] {
  const place = register.institutions.find(({ id }) => id === left.institution);
  // What a rule asks for is not the plan's wish.
  const isAsked =
    place !== undefined &&
    mostAsked("visit-length", rulesInForce(rules, period), left.kind, place, left.period, zones) > 1;
  return extraVisits.flatMap((extra): readonly ConflictFact[] => {
    const { id, visits } = extra;
    const isConcerned =
      left.rule === ruleOfExtra(extra) || others.some((visit) => visit.id.startsWith(`${id}-`));
    if (!isConcerned) return [];
    const { inspectors = 1, wholeDay, topic, kind } = visits;
    const name = topic === undefined ? kindWords(kind) : { zh: `“${topic}”`, en: `"${topic}"` };
    const length: readonly ConflictFact[] =
      wholeDay === true && !isAsked
        ? [
            {
              kind: "length-wish",
              extra: id,
              words: {
                zh: `${name.zh}要求督导一整天`,
                en: `${upper(name.en)} asks for visits of a whole day.`,
              },
            },
          ]
        : [];
    if (inspectors < 2) return length;
    return [
      ...length,
      {
        kind: "group-wish",
        extra: id,
        words: {
          zh: `${name.zh}要求每次${inspectors}名督学`,
          en: `${upper(name.en)} asks for ${inspectors} inspectors a visit.`,
        },
      },
    ];
  });
}

function upper(words: string): string {
  return words.replace(/^[a-z]/u, (letter) => letter.toUpperCase());
}

function recusalFacts(
  problem: ScheduleProblem,
  staff: ReadonlySet<string>,
  places: ReadonlySet<string>,
  during: Period,
): readonly ConflictFact[] {
  const { register } = problem;
  const rule = rulesInForce(problem.rules, problem.period).find(
    ({ edition, days }) => edition.rule.type === "independence" && overlaps(days, during),
  );
  const source = citation(rule?.edition.sources);
  return register.recusals
    .filter(({ inspector, institution }) => staff.has(inspector) && places.has(institution))
    .map((recusal) => {
      const name = register.inspectors.find(({ id }) => id === recusal.inspector)?.name ?? recusal.inspector;
      const place =
        register.institutions.find(({ id }) => id === recusal.institution)?.name ?? recusal.institution;
      return {
        kind: "recusal",
        recusal,
        words: withSource(recusalWords(name, place, recusal.ground), source),
      };
    });
}

function ownFacts(person: Inspector, period: Period): readonly ConflictFact[] {
  const { id: inspector, name, terms, certificate, weeklyTimes, visitsAtMost } = person;
  const facts: ConflictFact[] = [];
  const limits = [
    ...(terms ?? []),
    { from: certificate?.validFrom ?? period.from, until: certificate?.validUntil ?? period.until },
  ];
  const binds = limits.some(({ from, until }) => from > period.from || until < period.until);
  if (binds && (terms !== undefined || certificate !== undefined))
    facts.push({ kind: "engagement", inspector, words: engagementWords(person, period) });
  if (weeklyTimes !== undefined)
    facts.push({
      kind: "weekly-times",
      inspector,
      words: {
        zh: `${name}每周只有${weeklyTimes.map(({ weekday, halfDay }) => `周${WEEKDAYS[weekday - 1] ?? ""}${halfDay === undefined ? "" : halfDay === "morning" ? "上午" : "下午"}`).join("、")}可以督导`,
        en: `${name} can visit only at certain half-days of the week.`,
      },
    });
  if (visitsAtMost !== undefined)
    facts.push({
      kind: "visits-at-most",
      inspector,
      words: {
        zh: `${name}${limitWords(visitsAtMost, "zh")}`,
        en: `${name} makes ${limitWords(visitsAtMost, "en")}.`,
      },
    });
  return facts;
}

function engagementWords({ name, terms = [], certificate }: Inspector, period: Period): Bilingual {
  const lastDay = terms
    .map(({ until }) => until)
    .toSorted()
    .at(-1);
  const spans = terms.map(({ from, until }) => `${from}至${until}`).join("、");
  const certified = [
    ...(certificate?.validFrom === undefined ? [] : [`督学证${certificate.validFrom}起有效`]),
    ...(certificate?.validUntil === undefined ? [] : [`督学证有效期至${certificate.validUntil}`]),
  ];
  if (lastDay !== undefined && lastDay < period.until) {
    const left = addDays(lastDay, 1);
    return {
      zh: [`${name}自${left}起离任（聘期${spans}）`, ...certified].join("，"),
      en: `${name} is out of office from ${left} on.`,
    };
  }
  return {
    zh: `${name}的${[...(spans === "" ? [] : [`聘期${spans}`]), ...certified].join("，")}`,
    en: `The engagement or certificate of ${name}.`,
  };
}

function awayFacts(
  person: Inspector,
  period: Period,
  isOff: (day: IsoDate) => boolean,
): readonly ConflictFact[] {
  const { id: inspector, name } = person;
  return [
    ...(person.unavailable ?? [])
      .filter((span) => overlaps(span, period))
      .map((span): ConflictFact => {
        const words = spanWords(span);
        return {
          kind: "busy",
          inspector,
          span,
          words: { zh: `${name}${words.zh}`, en: `${name}: ${words.en}.` },
        };
      }),
    ...leaveRuns(person, period, isOff).map(({ days, parts }): ConflictFact => ({
      kind: "leave",
      inspector,
      days,
      words: {
        zh: `${name}${parts.map((part) => spanOf(part)).join("、")}请假`,
        en: `${name} is on leave ${parts.map(({ from, until }) => `from ${from} to ${until}`).join(", ")}.`,
      },
    })),
  ];
}

function closedFacts(
  { terms = [], register }: ScheduleProblem,
  period: Period,
  places: ReadonlySet<string>,
): readonly ConflictFact[] {
  const closed = terms.flatMap((term) =>
    (term.closed ?? [])
      .filter((days) => overlaps(days, period))
      .map((days): ConflictFact => ({
        kind: "closed-days",
        days,
        words: {
          zh: `${days.from}至${days.until}不安排督导（${term.name}）`,
          en: `No visits are made from ${days.from} to ${days.until} (${term.name}).`,
        },
      })),
  );
  const busy = register.institutions
    .filter(({ id }) => places.has(id))
    .flatMap(({ id, name, unavailable = [] }) =>
      unavailable
        .filter((span) => overlaps(span, period))
        .map((span): ConflictFact => {
          const words = spanWords(span);
          return {
            kind: "institution-busy",
            institution: id,
            span,
            words: { zh: `${name}${words.zh}`, en: `${name}: ${words.en}.` },
          };
        }),
    );
  return [...closed, ...busy];
}
