import { type Issue, nearest } from "@supervision/domain";

type Path = Issue["path"];

/** `event-visit-unknown`: something is said of a visit that the plan does not hold. */
export function eventVisitUnknown(visit: string, known: Iterable<string>, path: Path): Issue {
  const close = nearest(visit, known);
  return {
    code: "event-visit-unknown",
    severity: "error",
    message: { zh: `计划里没有督导“${visit}”`, en: `The plan holds no visit ${visit}.` },
    fix:
      close === undefined
        ? {
            zh: "核对督导编号；临时增加的先记为 added；执行情况对照最初发布的计划，调整用 eventsFromReplan 记入",
            en: "Check the id; note visits nobody planned as added first. Events go with the plan first published; eventsFromReplan notes what a change did",
          }
        : { zh: `是否为“${close}”`, en: `Did you mean ${close}?` },
    path,
  };
}

/** `event-visit-known`: a visit is added under the id of another. */
export function eventVisitKnown(visit: string, path: Path): Issue {
  return {
    code: "event-visit-known",
    severity: "error",
    message: { zh: `编号“${visit}”已有督导`, en: `There is a visit ${visit} already.` },
    fix: {
      zh: "给增加的督导另起编号；改期用 moved；执行情况对照最初发布的计划，不对照调整后的计划",
      en: "Give the added visit an id of its own; a change of day is moved. Events go with the plan first published, not with the changed one",
    },
    path,
  };
}

/** `event-day-invalid`: a day is no date. */
export function eventDayInvalid(date: string, path: Path): Issue {
  return {
    code: "event-day-invalid",
    severity: "error",
    message: { zh: `“${date}”不是日期`, en: `${JSON.stringify(date)} is no date.` },
    fix: { zh: "写成 2026-03-11 这样的日期", en: "Write a date such as 2026-03-11" },
    path,
  };
}

/** `whole-day-from-afternoon`: a visit is said to last the whole day and to begin in the afternoon. */
export function wholeDayFromAfternoon(visit: string, path: Path): Issue {
  return {
    code: "whole-day-from-afternoon",
    severity: "error",
    message: {
      zh: `督导“${visit}”为全天，却记在下午`,
      en: `Visit ${visit} lasts the whole day and is put into the afternoon.`,
    },
    fix: {
      zh: "全天的写 morning；只到下午半天的加 wholeDay: false",
      en: "Write morning for the whole day; add wholeDay: false for the afternoon alone",
    },
    path,
  };
}

/** `event-in-future`: a visit is said to have been made on a day that has not come. */
export function eventInFuture(visit: string, on: string, today: string, path: Path): Issue {
  return {
    code: "event-in-future",
    severity: "error",
    message: {
      zh: `督导“${visit}”记为${on}完成，晚于报告日${today}`,
      en: `Visit ${visit} is said to have been made on ${on}, after the day of the report, ${today}.`,
    },
    fix: { zh: "核对日期；改期的用 moved", en: "Check the day; a change of day is moved" },
    path,
  };
}

/** `event-after-end`: something happens to a visit that was made or called off already. */
export function eventAfterEnd(visit: string, ended: "made" | "called-off", path: Path): Issue {
  return {
    code: "event-after-end",
    severity: "error",
    message:
      ended === "made"
        ? {
            zh: `督导“${visit}”已完成，不能再变更`,
            en: `Visit ${visit} has been made; nothing more can happen to it.`,
          }
        : {
            zh: `督导“${visit}”已取消，不能再变更`,
            en: `Visit ${visit} was called off; nothing more can happen to it.`,
          },
    fix: {
      zh: "删去多余的一条；再次督导另记为 added",
      en: "Take the surplus event out; note another visit as added",
    },
    path,
  };
}
