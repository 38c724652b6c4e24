import type { Inspector, Institution, Unavailability, Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { inOneZone, personNamed, routineVisit, schoolNamed } from "../../test/riverside.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import {
  checkSchedule,
  type ExtraVisits,
  type RuleContent,
  type ScheduleProblem,
  type VisitLengthRule,
} from "../index.ts";

const workday = { type: "visit-length", halfDays: 2 } as const satisfies VisitLengthRule;

function rule(content: RuleContent) {
  return sampleRule(content, { title: "每次督导不少于一个工作日" });
}

function problemOf(
  rules: readonly RuleContent[],
  more: {
    readonly person?: Partial<Inspector>;
    readonly other?: Partial<Inspector>;
    readonly place?: Partial<Institution>;
    readonly extraVisits?: readonly ExtraVisits[];
  } = {},
): ScheduleProblem {
  const institutions = ["S1", "S2", "S3"].map((id) => schoolNamed(id, { name: `${id}小学`, ...more.place }));
  const inspectors = [
    personNamed("I1", { name: "甲", ...more.person }),
    personNamed("I2", { name: "乙", ...more.other }),
  ];
  return inOneZone(institutions, inspectors, rules.map(rule), {
    period: { from: "2026-03-01", until: "2026-03-31" },
    ...(more.extraVisits === undefined ? {} : { extraVisits: more.extraVisits }),
  });
}

const visit = (id: string, change: Partial<Visit> = {}): Visit => routineVisit({ id, ...change });
const whole = visit("W", { wholeDay: true });

/** What a plan breaks: the rule, the visits and the words of each breach. */
function breaches(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): readonly (readonly [rule: string, visits: string, zh: string, en: string])[] {
  const check = checkSchedule(problem, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value.rules.flatMap(({ rule: id, violations }) =>
    violations.map(({ visits: named, because }) => [id, named.join(" "), because.zh, because.en] as const),
  );
}

describe("a rule of how long a visit lasts", () => {
  it("names the visits that are too short, under its own id, and no other", () => {
    expect(
      breaches(problemOf([workday]), [whole, visit("H", { institution: "S2", date: "2026-03-11" })]),
    ).toEqual([
      [
        "sample/visit-length",
        "H",
        "2026年3月11日上午到S2小学只有半天，应为全天",
        "The visit to S2小学 on the morning of 2026-03-11 lasts half a day; the whole day is asked for.",
      ],
    ]);
  });

  it("says under its title what is wrong, once for each half-day that is missing", () => {
    const check = checkSchedule(problemOf([workday]), [visit("H")]);
    expect(check.ok && check.value.rules.find(({ rule: id }) => id === "sample/visit-length")).toMatchObject({
      title: { zh: "每次督导不少于一个工作日" },
      penalty: 1,
      satisfied: false,
    });
  });

  it.each<[string, VisitLengthRule]>([
    ["of other kinds", { ...workday, visitKinds: ["comprehensive"] }],
    ["of kindergartens", { ...workday, audience: ["kindergarten"] }],
    ["of private institutions", { ...workday, nature: "private" }],
    ["of one school", { ...workday, among: { institutions: ["S2"] } }],
    ["of all but one school", { ...workday, among: { except: { institutions: ["S1"] } } }],
    ["of half a day", { ...workday, halfDays: 1 }],
  ])("says nothing about visits when it asks for visits %s only", (_, asked) => {
    expect(breaches(problemOf([asked]), [visit("H")])).toEqual([]);
  });

  it("binds on its own days only", () => {
    const later = {
      ...rule(workday),
      editions: rule(workday).editions.map((edition) => ({ ...edition, effective: { from: "2026-03-11" } })),
    };
    const problem = { ...problemOf([]), rules: [later] };
    expect(
      breaches(problem, [visit("H"), visit("L", { date: "2026-03-12", institution: "S2" })]).map(
        ([, ids]) => ids,
      ),
    ).toEqual(["L"]);
  });
});

describe("a visit of the whole day", () => {
  const both = problemOf([]);

  it("breaks nothing by itself", () => {
    expect(breaches(both, [whole])).toEqual([]);
  });

  it.each([
    ["morning", "上午", "the morning of 2026-03-10"],
    ["afternoon", "下午", "the afternoon of 2026-03-10"],
  ] as const)(
    "leaves no room for another visit in the %s, by the inspector or at the school",
    (halfDay, zh, en) => {
      expect(breaches(both, [whole, visit("H", { institution: "S2", halfDay })])).toEqual([
        [
          "structure/inspector-half-day",
          expect.stringMatching(/^(W H|H W)$/),
          `甲在2026年3月10日${zh}有2次督导`,
          `甲 has 2 visits on ${en}.`,
        ],
      ]);
      expect(breaches(both, [whole, visit("H", { inspectors: ["I2"], halfDay })])).toEqual([
        [
          "structure/institution-half-day",
          expect.stringMatching(/^(W H|H W)$/),
          `2026年3月10日${zh}有2次督导`,
          `There are 2 visits on ${en}.`,
        ],
      ]);
    },
  );

  it("is told once when another lasts the whole day too, and beside it visits of one half-day", () => {
    const other = visit("W2", { institution: "S2", wholeDay: true });
    expect(breaches(both, [whole, other])).toEqual([
      [
        "structure/inspector-half-day",
        "W W2",
        "甲在2026年3月10日全天有2次督导",
        "甲 has 2 visits on the whole day of 2026-03-10.",
      ],
    ]);
    const afternoon = visit("A", { institution: "S3", halfDay: "afternoon" });
    expect(breaches(both, [whole, other, afternoon]).map(([, ids, zh]) => [ids, zh])).toEqual([
      ["W W2", "甲在2026年3月10日全天有2次督导"],
      ["W W2 A", "甲在2026年3月10日下午有3次督导"],
    ]);
  });

  it("may lie beside whole days and half-days of other days", () => {
    const next = visit("N", { institution: "S2", date: "2026-03-11", wholeDay: true });
    const half = visit("H", { institution: "S3", date: "2026-03-12", halfDay: "afternoon" });
    expect(breaches(both, [whole, next, half])).toEqual([]);
  });

  it.each<[string, Unavailability, string, string]>([
    [
      "in the afternoon",
      { from: "2026-03-10", until: "2026-03-10", halfDay: "afternoon", reason: "training" },
      "甲2026年3月10日下午培训",
      "甲 is not at hand on the afternoon of 2026-03-10: training.",
    ],
    [
      "in the morning",
      { from: "2026-03-10", until: "2026-03-10", halfDay: "morning", reason: "meeting" },
      "甲2026年3月10日上午会议",
      "甲 is not at hand on the morning of 2026-03-10: meeting.",
    ],
    [
      "all day",
      { from: "2026-03-09", until: "2026-03-11", reason: "training", note: "省级" },
      "甲2026年3月10日全天培训（省级）",
      "甲 is not at hand on the whole day of 2026-03-10: training (省级).",
    ],
  ])("needs an inspector who has nothing else to do %s", (_, entry, zh, en) => {
    expect(breaches(problemOf([], { person: { unavailable: [entry] } }), [whole])).toEqual([
      ["structure/inspector-at-hand", "W", zh, en],
    ]);
  });

  it("names the first of two different hindrances", () => {
    const unavailable: readonly Unavailability[] = [
      { from: "2026-03-10", until: "2026-03-10", halfDay: "afternoon", reason: "training" },
      { from: "2026-03-10", until: "2026-03-10", halfDay: "morning", reason: "meeting" },
    ];
    expect(breaches(problemOf([], { person: { unavailable } }), [whole]).map(([, , zh]) => zh)).toEqual([
      "甲2026年3月10日上午会议",
    ]);
  });

  it("needs both half-days among the weekly times of its inspectors", () => {
    const mornings = problemOf([], { person: { weeklyTimes: [{ weekday: 2, halfDay: "morning" }] } });
    expect(breaches(mornings, [whole]).map(([, , zh]) => zh)).toEqual([
      "2026年3月10日下午不在甲每周可督导的时段内",
    ]);
    expect(breaches(mornings, [visit("H")])).toEqual([]);
    const mondays = problemOf([], { person: { weeklyTimes: [{ weekday: 1 }] } });
    expect(breaches(mondays, [whole]).map(([, , zh]) => zh)).toEqual([
      "2026年3月10日全天不在甲每周可督导的时段内",
    ]);
  });

  it("needs a school that takes visits in both half-days", () => {
    const exam: Unavailability = {
      from: "2026-03-10",
      until: "2026-03-10",
      halfDay: "afternoon",
      reason: "examination",
    };
    expect(breaches(problemOf([], { place: { unavailable: [exam] } }), [whole])).toEqual([
      [
        "structure/institution-takes-visits",
        "W",
        "S1小学2026年3月10日下午考试，不能督导",
        "S1小学 takes no visits on the afternoon of 2026-03-10: examination.",
      ],
    ]);
  });

  it("keeps off days on which a rule lets no visits in, be it for one half-day", () => {
    const quiet: RuleContent = {
      type: "no-visits",
      during: [{ from: "2026-03-09", until: "2026-03-13" }],
      halfDay: "afternoon",
      because: { zh: "期中考试", en: "exams" },
    };
    expect(breaches(problemOf([quiet]), [whole])).toEqual([
      [
        "sample/no-visits",
        "W",
        "2026年3月10日下午S1小学不安排督导：期中考试",
        "S1小学 takes no visits on the afternoon of 2026-03-10: exams.",
      ],
    ]);
    expect(breaches(problemOf([quiet]), [visit("H")])).toEqual([]);
  });

  it("is one visit for limits of visits and of frequency", () => {
    const limited = problemOf([{ type: "visits-at-most", perWeek: 1 }, visitDuty()], {
      person: { visitsAtMost: { perMonth: 1 } },
    });
    const rest = [
      visit("B", { institution: "S2", inspectors: ["I2"], wholeDay: true }),
      visit("C", { institution: "S3", inspectors: ["I2"], date: "2026-03-17" }),
    ];
    expect(breaches(limited, [whole, ...rest])).toEqual([]);
    expect(breaches(limited, [whole, ...rest, visit("D", { date: "2026-03-11" })]).map(([id]) => id)).toEqual(
      ["structure/visits-at-most", "sample/visits-at-most"],
    );
  });

  it("may be made by a deputy where nobody else is at hand the whole day", () => {
    const meeting: Unavailability = {
      from: "2026-03-10",
      until: "2026-03-10",
      halfDay: "afternoon",
      reason: "meeting",
    };
    const standIn = { other: { deputyFor: ["east"] } };
    const made = [visit("W", { inspectors: ["I2"], wholeDay: true })];
    expect(breaches(problemOf([{ type: "deputies" }], standIn), made).map(([id]) => id)).toEqual([
      "sample/deputies",
    ]);
    const busy = problemOf([{ type: "deputies" }], { ...standIn, person: { unavailable: [meeting] } });
    expect(breaches(busy, made)).toEqual([]);
    expect(breaches(busy, [visit("H", { inspectors: ["I2"] })]).map(([id]) => id)).toEqual([
      "sample/deputies",
    ]);
  });

  it("begins in the morning: one that is said to begin in the afternoon is told", () => {
    expect(breaches(both, [visit("W", { wholeDay: true, halfDay: "afternoon" })])).toEqual([
      [
        "structure/valid-date",
        "W",
        "2026年3月10日的督导为全天，半天却是下午；全天督导从上午起",
        "The visit on 2026-03-10 lasts the whole day, and its half-day is the afternoon; it begins in the morning.",
      ],
    ]);
    expect(breaches(both, [visit("H", { wholeDay: false, halfDay: "afternoon" })])).toEqual([]);
  });

  it("is what extra visits of the whole day count, and half a day is not", () => {
    const problem = problemOf([], {
      extraVisits: [
        { id: "x", months: [3], visits: { kind: "comprehensive", institutions: ["S1"], wholeDay: true } },
      ],
    });
    const missing = (visits: readonly Visit[]): readonly string[] => {
      const check = checkSchedule(problem, visits);
      return check.ok ? check.value.notChecked.map(({ because }) => because.zh) : [];
    };
    expect(missing([visit("W", { kind: "comprehensive", wholeDay: true })])).toEqual([]);
    expect(missing([visit("H", { kind: "comprehensive" })])).toEqual([
      expect.stringContaining("应全天督导1所，安排中有0所"),
    ]);
  });
});
