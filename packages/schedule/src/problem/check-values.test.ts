import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkProblem } from "./check-problem.ts";

/** A problem in which every field of data is filled in; rules and calendar are content, checked where they are defined. */
const base = county({ zones: 1, institutions: 2, inspectors: 2 });
const [school, second] = base.register.institutions;
const [person, other] = base.register.inspectors;
if (school === undefined || second === undefined || person === undefined || other === undefined)
  throw new Error("The county has two of each.");
const visit = { institution: school.id, date: "2025-10-14", kind: "routine" } as const;
const full: ScheduleProblem = {
  ...base,
  register: {
    institutions: [
      {
        ...school,
        coordinates: { longitude: 117, latitude: 36 },
        students: { primary: 620 },
        boarding: false,
        labels: ["上年考核C级"],
        opened: "2020-09-01",
        closed: "2030-08-31",
        unavailable: [
          {
            from: "2025-11-03",
            until: "2025-11-07",
            halfDay: "morning",
            weekdays: [1, 3],
            reason: "examination",
          },
        ],
      },
      second,
    ],
    inspectors: [
      {
        ...person,
        deputyFor: ["z01"],
        specialities: ["数学"],
        terms: [{ from: "2024-09-01", until: "2027-08-31" }],
        certificate: { number: "1", validFrom: "2020-01-01", validUntil: "2030-01-01" },
        training: [{ on: "2025-09-10", hours: 8 }],
        leave: [{ from: "2025-12-01", until: "2025-12-02" }],
        unavailable: [{ from: "2025-12-03", until: "2025-12-03", reason: "meeting" }],
        weeklyTimes: [{ weekday: 2, halfDay: "morning" }, { weekday: 4 }],
        visitsAtMost: { perWeek: 3, perMonth: 9 },
      },
      other,
    ],
    recusals: [
      {
        inspector: other.id,
        institution: second.id,
        ground: "own-post",
        from: "2020-01-01",
        until: "2028-01-01",
      },
    ],
  },
  terms: (base.terms ?? []).map((term, index) =>
    index === 0 ? { ...term, visitsFrom: "2025-08-25" } : term,
  ),
  rotations: [
    {
      items: ["school/routine#safety"],
      every: "term",
      byMonth: { 9: ["school/routine#canteen"] },
      among: { labels: ["上年考核C级"] },
    },
  ],
  extraVisits: [
    {
      id: "a",
      months: [10],
      visits: { kind: "special", topic: "食堂", institutions: [school.id], inspectors: 1, importance: 60 },
    },
    {
      id: "b",
      months: [],
      weeksOfTerm: [2],
      visits: { kind: "special", audience: ["primary"], among: { towns: ["z01镇"] }, sample: 1 },
    },
    { id: "c", months: [], during: { from: "2025-11-10", until: "2025-11-14" }, visits: { kind: "random" } },
  ],
  fixedVisits: [{ id: "x", ...visit, inspectors: [other.id], halfDay: "morning", items: [] }],
  history: { since: "2020-09-01", visits: [{ ...visit, date: "2024-05-06", inspectors: [person.id] }] },
  openFindings: [
    { id: "f", institution: school.id, foundOn: "2025-06-03", deadline: "2025-07-01", severity: "major" },
  ],
  otherVisits: {
    [school.id]: [
      { id: "o", programme: "fire", institution: school.id, date: "2025-10-15", halfDay: "morning" },
    ],
  },
  workShares: { [person.id]: 0.8 },
  office: { longitude: 117, latitude: 36 },
  distances: { between: { [school.id]: { [second.id]: 1200 } }, fromBase: { z01: { [school.id]: 900 } } },
};

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? changed(one, rest, to) : one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === key ? changed(one, rest, to) : one]),
  );
}

const { rules: _rules, calendar: _calendar, ...data } = full;
const paths = pathsOf(data).filter((path) => path.length > 0);

/** The problem with one value replaced, as a program without types would hand it over. */
function withValue(path: string, value: unknown): ScheduleProblem {
  const problem: unknown = changed(full, path.split("."), value);
  // @ts-expect-error -- data from elsewhere is not what its type says: that is what is tried here.
  return problem;
}

function codesOf(problem: ScheduleProblem): readonly string[] {
  const checked = checkProblem(problem);
  return (checked.ok ? checked.warnings : checked.issues).map(({ code }) => code);
}

describe("values of a problem", () => {
  it("are fine in a problem that uses every field", () => {
    expect(codesOf(full)).not.toContain("problem-value-invalid");
    expect(checkProblem(full).ok).toBe(true);
    expect(paths.length).toBeGreaterThan(150);
  });

  it.each<readonly [string, unknown, string]>([
    ["register.institutions.0.opened", "soon", "写成 YYYY-MM-DD，是存在的日期"],
    ["register.institutions.0.id", "__proto__", "写一个编号，不用 constructor、__proto__ 这类程序里的名字"],
    ["register.institutions.0.kind", "school", "写其中之一：kindergarten"],
    ["register.institutions.0.coordinates.latitude", 360, "写-90到90的数"],
    ["register.institutions.0.students.primary", -1, "写0以上的数"],
    ["register.institutions.0.unavailable.0.weekdays", [], "至少写一个，或去掉这一项"],
    ["register.institutions.0.unavailable.0.weekdays.0", 9, "写1到7的整数"],
    ["register.inspectors.0.weeklyTimes", [], "至少写一个，或去掉这一项"],
    ["register.inspectors.0.weeklyTimes.0.weekday", 0, "写1到7的整数"],
    ["register.inspectors.0.weeklyTimes.0.halfDay", "evening", "写其中之一：morning、afternoon"],
    ["register.inspectors.0.visitsAtMost.perWeek", 0, "写1到400的整数"],
    ["register.inspectors.0.visitsAtMost.perMonth", Number.NaN, "写1到400的整数"],
    ["register.recusals.0.until", "2026", "写成 YYYY-MM-DD，是存在的日期"],
    ["workShares.I01", Number.NaN, "写0以上的数"],
    ["distances.between.S001.S002", -5, "写0以上的数"],
    ["office.longitude", "117", "写-180到180的数"],
    ["fixedVisits.0.date", "2026-2-3", "写成 YYYY-MM-DD，是存在的日期"],
    ["calendar.editions.7.holidays.0.daysOff.until", "soon", "写成 YYYY-MM-DD"],
    ["calendar.editions.7.holidays.0.makeUpWorkdays", "2026-01-04", "写成列表"],
    ["calendar.editions.7.status", "Draft", "draft、active、retired"],
    ["extraVisits.1.weeksOfTerm.0", 1e9, "写1到30的周次"],
    ["extraVisits.0.visits.kind", "开学督导", "写成“本区/开学督导”"],
    ["extraVisits.1.visits.audience.0", "小学", "写其中之一：kindergarten"],
    ["extraVisits.1.visits.among.towns", "z01镇", "写成列表"],
    ["rotations.0.among.labels", "上年考核C级", "写成列表"],
    ["zones", undefined, "写成对象"],
    ["calendar", undefined, "写成对象"],
    ["rules", undefined, "写规则的列表，没有就写空列表"],
    ["register.inspectors", undefined, "写成列表，没有就写空列表"],
  ])("are named with what may stand there: %s", (path, value, fix) => {
    const checked = checkProblem(withValue(path, value));
    const [issue] = checked.ok ? [] : checked.issues;
    expect(issue?.code).toBe("problem-value-invalid");
    expect(issue?.path.join(".")).toBe(path);
    expect(issue?.fix.zh).toContain(fix);
  });

  it("never stop the check, whatever stands wherever", () => {
    const odd = [
      undefined,
      null,
      Number.NaN,
      -1,
      0,
      1e9,
      "",
      "soon",
      "2026-13-40",
      "__proto__",
      true,
      [],
      {},
      [null],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...odd), (path, value) => {
        const checked = checkProblem(withValue(path.join("."), value));
        const issues = checked.ok ? checked.warnings : checked.issues;
        for (const { message, fix } of issues)
          for (const words of [message, fix]) expect(`${words.zh}${words.en}`).not.toContain("undefined");
      }),
      { numRuns: 600 },
    );
  });
});
