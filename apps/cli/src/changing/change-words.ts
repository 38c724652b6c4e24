import {
  type Bilingual,
  type HalfDay,
  type Period,
  RECUSAL_GROUNDS,
  type Unavailability,
  UNAVAILABILITY_REASONS,
  type VisitsAtMost,
} from "@supervision/domain";
import type { ExtraVisits, ScheduleProblem } from "@supervision/schedule";
import type { ClosedArea, PlanChange } from "@supervision/schedule/replanning";
import { printedDays } from "./printed-days.ts";
import { purposeOf } from "./who-is-told.ts";

const HALVES: Readonly<Record<HalfDay, Bilingual>> = {
  morning: { zh: "上午", en: ", mornings" },
  afternoon: { zh: "下午", en: ", afternoons" },
};

/** What happened, in a line each, with the names of the problem. */
export function changeWords(
  changes: readonly PlanChange[],
  { register, zones, extraVisits = [] }: ScheduleProblem,
): readonly Bilingual[] {
  const people = new Map(register.inspectors.map(({ id, name }) => [id, name]));
  const places = new Map(register.institutions.map(({ id, name }) => [id, name]));
  const person = (id: string): string => people.get(id) ?? id;
  const place = (id: string): string => places.get(id) ?? id;
  const zone = (id: string): string => zones.zones[id]?.name ?? id;
  const extra = (id: string): string => extraVisits.find((one) => one.id === id)?.visits.topic ?? id;
  return changes.map((change) => wordsOf(change, { person, place, zone, extra }));
}

interface NamesOf {
  readonly person: (id: string) => string;
  readonly place: (id: string) => string;
  readonly zone: (id: string) => string;
  readonly extra: (id: string) => string;
}

function both(zh: string, en: string): Bilingual {
  return { zh: printedDays(zh), en };
}

function wordsOf(change: PlanChange, { person, place, zone, extra }: NamesOf): Bilingual {
  switch (change.type) {
    case "inspector-absent": {
      const who = person(change.inspector);
      const when = days(change.days);
      return both(`${who}请假，${when.zh}`, `${who} is absent, ${when.en}`);
    }
    case "inspector-busy": {
      const who = person(change.inspector);
      const why = busy(change.span);
      return both(`${who}${why.zh}`, `${who}: ${why.en}`);
    }
    case "inspector-leaves":
      return both(
        `${person(change.inspector)}离任，最后一天${change.lastDay}`,
        `${person(change.inspector)} leaves, last day ${change.lastDay}`,
      );
    case "inspector-joins":
      return both(`${change.inspector.name}到任`, `${change.inspector.name} joins`);
    case "institution-busy": {
      const where = place(change.institution);
      const why = busy(change.span);
      return both(`${where}${why.zh}`, `${where}: ${why.en}`);
    }
    case "area-closed": {
      const where = area(change.area, place, zone);
      const why = busy(change.span);
      return both(`${where.zh}${why.zh}`, `${where.en}: ${why.en}`);
    }
    case "institution-closes":
      return both(
        `${place(change.institution)}停办，最后一天${change.lastDay}`,
        `${place(change.institution)} closes, last day ${change.lastDay}`,
      );
    case "institution-opens":
      return both(`${change.institution.name}开办`, `${change.institution.name} opens`);
    case "recusal": {
      const { inspector, institution, ground, from, until } = change.recusal;
      const since = `${from === undefined ? "" : `，${from}起`}${until === undefined ? "" : `，到${until}`}`;
      return both(
        `${person(inspector)}须回避${place(institution)}（${RECUSAL_GROUNDS[ground]}）${since}`,
        `${person(inspector)} keeps away from ${place(institution)} (${ground})`,
      );
    }
    case "no-visits": {
      const when = days(change.days);
      return both(`全区不督导，${when.zh}`, `No visits in the whole district, ${when.en}`);
    }
    case "calendar":
      return both("放假安排公布或变化", "The notice of holidays is out or has changed");
    case "extra-visits":
      return extraWords(change.extra);
    case "extra-sample":
      return both(
        `“${extra(change.extra)}”改为抽${change.sample}所`,
        `"${extra(change.extra)}" draws ${change.sample}`,
      );
    case "findings":
      return both(
        `新的待回访问题${change.findings.length}个：${change.findings.map(({ institution }) => place(institution)).join("、")}`,
        `${change.findings.length} new finding(s): ${change.findings.map(({ institution }) => place(institution)).join(", ")}`,
      );
    case "rules":
      return both("规则变化", "The rules have changed");
    case "zones":
      return both("责任区调整", "The zones have changed");
    case "visits-handed-over": {
      const { from, to, since, institutions } = change;
      const schools = institutions?.map(place);
      const zhWhat =
        schools === undefined ? "的督导" : `${from === undefined ? "" : "的"}${schools.join("、")}`;
      return both(
        `${from === undefined ? "" : person(from)}${zhWhat}移交${person(to)}，${since}起`,
        `${schools === undefined ? "Visits" : schools.join(", ")}${from === undefined ? "" : ` of ${person(from)}`} go to ${person(to)}, from ${since} on`,
      );
    }
    case "inspector-returns":
    case "inspector-freed": {
      const when = days(change.days);
      return both(
        `${person(change.inspector)}${change.type === "inspector-returns" ? "销假" : "不参加会议、培训等"}，${when.zh}`,
        `${person(change.inspector)} comes all the same, ${when.en}`,
      );
    }
    case "inspector-helps":
      return both(
        `${person(change.inspector)}支援${zone(change.zone)}`,
        `${person(change.inspector)} helps in ${zone(change.zone)}`,
      );
    case "inspector-limit": {
      const most = limit(change.visitsAtMost);
      return both(
        `${person(change.inspector)}督导次数上限改为${most.zh}`,
        `${person(change.inspector)} makes ${most.en}`,
      );
    }
    case "institution-receives": {
      const when = days(change.days);
      return both(
        `${place(change.institution)}可以督导，${when.zh}`,
        `${place(change.institution)} takes visits, ${when.en}`,
      );
    }
    case "days-open": {
      const when = days(change.days);
      return both(`原不安排督导的日子可以督导，${when.zh}`, `Closed days are open for visits, ${when.en}`);
    }
    case "rule-limit": {
      const most = limit(change);
      return both(`规则 ${change.rule} 放宽到${most.zh}`, `The rule ${change.rule} allows ${most.en}`);
    }
    case "rule-softened":
      return both(`规则 ${change.rule} 改为软性`, `The rule ${change.rule} becomes soft`);
    case "extra-prolonged": {
      const when = days(change.during);
      return both(`“${extra(change.extra)}”时段改为${when.zh}`, `"${extra(change.extra)}" lasts ${when.en}`);
    }
    case "extra-groups-smaller":
      return both(`“${extra(change.extra)}”督导组减到最少人数`, `"${extra(change.extra)}": smallest groups`);
    case "extra-shortened":
      return both(`“${extra(change.extra)}”督导时间缩短`, `"${extra(change.extra)}": shorter visits`);
    case "visit-released":
      return both(`放开督导 ${change.visit}`, `The visit ${change.visit} may move`);
  }
}

function days({ from, until }: Period): Bilingual {
  return from === until ? { zh: from, en: from } : { zh: `${from}至${until}`, en: `${from} to ${until}` };
}

function busy(span: Unavailability): Bilingual {
  const { reason, halfDay, note, weekdays = [] } = span;
  const when = days(span);
  const half = halfDay === undefined ? { zh: "", en: "" } : HALVES[halfDay];
  const weekly =
    weekdays.length === 0 ? "" : `每周${weekdays.map((day) => "一二三四五六日"[day - 1] ?? day).join("、")}`;
  return {
    zh: `${UNAVAILABILITY_REASONS[reason]}，${when.zh}${weekly}${half.zh}${note === undefined ? "" : `（${note}）`}`,
    en: `${reason}, ${when.en}${half.en}${note === undefined ? "" : ` (${note})`}`,
  };
}

function area(closed: ClosedArea, place: (id: string) => string, zone: (id: string) => string): Bilingual {
  if ("town" in closed) return { zh: closed.town, en: closed.town };
  if ("zone" in closed) return { zh: zone(closed.zone), en: zone(closed.zone) };
  const names = closed.institutions.map(place);
  return { zh: names.join("、"), en: names.join(", ") };
}

function limit({ perWeek, perMonth }: VisitsAtMost): Bilingual {
  const zh = [
    ...(perWeek === undefined ? [] : [`每周${perWeek}次`]),
    ...(perMonth === undefined ? [] : [`每月${perMonth}次`]),
  ];
  const en = [
    ...(perWeek === undefined ? [] : [`${perWeek} visit(s) a week`]),
    ...(perMonth === undefined ? [] : [`${perMonth} a month`]),
  ];
  return { zh: zh.join("、"), en: en.join(", ") };
}

function extraWords({ visits, during, months, weeksOfTerm }: ExtraVisits): Bilingual {
  const what = purposeOf(visits);
  const when =
    during !== undefined
      ? days(during)
      : weeksOfTerm !== undefined
        ? { zh: `学期第${weeksOfTerm.join("、")}周`, en: `weeks ${weeksOfTerm.join(", ")} of the term` }
        : { zh: `${months.join("、")}月`, en: `months ${months.join(", ")}` };
  const many =
    visits.sample === undefined
      ? { zh: "", en: "" }
      : { zh: `，抽${visits.sample}所`, en: `, ${visits.sample} drawn` };
  return { zh: `新增${what.zh}，${when.zh}${many.zh}`, en: `New: ${what.en}, ${when.en}${many.en}` };
}
