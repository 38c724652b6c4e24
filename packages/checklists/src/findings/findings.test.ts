import { orThrow, type IsoDate, type ItemRef, type WorkCalendar } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024, filledEdition, head, source } from "../../test/editions.ts";
import { itemRates } from "../analytics/index.ts";
import {
  defineChecklistEdition,
  explainScore,
  pinOf,
  scoreAnswers,
  type Answer,
  type ChecklistEdition,
} from "../index.ts";
import {
  checksOf,
  problemHistories,
  raiseFindings,
  sightingsOf,
  type FindingPolicy,
  type ProblemCheck,
  type ProblemSighting,
} from "./index.ts";

const policy: FindingPolicy = {
  severity: { "not-met": "major", partly: "minor" },
  days: { major: 15, minor: 30 },
  owner: "校长",
};
const list = { id: "riverside/routine", edition: edition2024 };

function raise(answers: Readonly<Record<string, Answer>>, how: FindingPolicy = policy) {
  return orThrow(raiseFindings(list, answersTo(edition2024, answers), how));
}

describe("findings raised from answers", () => {
  it("have a clause, a severity, an owner and a limit, and say what was seen", () => {
    expect(
      raise({
        "fire-exit": { type: "yes-no", value: "no", note: "三楼出口上锁" },
        patrol: { type: "yes-partly-no", value: "partly" },
        lesson: { type: "grade", value: "excellent" },
        homework: { type: "number", value: 75 },
        "fast-class": { type: "yes-no", value: "no" },
      }).map(({ id, description, severity, deadline, owner, basis }) => [
        id,
        description,
        severity,
        deadline,
        owner,
        basis.title,
      ]),
    ).toEqual([
      [
        "s1/riverside/routine#fire-exit/2026-03-02",
        "安全出口畅通：三楼出口上锁",
        "major",
        "2026-03-17",
        "校长",
        source.title,
      ],
      [
        "s1/riverside/routine#patrol/2026-03-02",
        "校园巡查：部分符合",
        "minor",
        "2026-04-01",
        "校长",
        source.title,
      ],
      [
        "s1/riverside/routine#homework/2026-03-02",
        "书面作业：75分钟/天，超过60分钟/天",
        "major",
        "2026-03-17",
        "校长",
        source.title,
      ],
    ]);
  });

  it("follow what is different about an item, and name no limit that nobody wrote down", () => {
    const own: FindingPolicy = {
      severity: { "not-met": "minor" },
      items: {
        "fire-exit": { severity: "urgent", days: 1, owner: "安全副校长", advice: "即刻打开" },
        order: { severity: "none" },
      },
    };
    const found = raise(
      {
        "fire-exit": { type: "yes-no", value: "no" },
        patrol: { type: "yes-partly-no", value: "partly" },
        homework: { type: "number", value: 75 },
      },
      own,
    );
    expect(found).toMatchObject([
      { severity: "urgent", deadline: "2026-03-03", owner: "安全副校长", advice: "即刻打开" },
      { severity: "minor", item: "riverside/routine#homework" },
    ]);
    expect(found[1]).not.toHaveProperty("deadline");
    expect(found[1]).not.toHaveProperty("owner");
  });

  it("count workdays where a calendar is given, and say when its year is missing", () => {
    const calendar: WorkCalendar = {
      kind: "work-calendar",
      id: "sample/calendar",
      title: "示例",
      editions: [
        {
          edition: "2026-01",
          status: "active",
          effective: { from: "2026-01-01" },
          sources: [source],
          year: 2026,
          holidays: [],
        },
      ],
    };
    const no = { "fire-exit": { type: "yes-no", value: "no" } } as const;
    const five = { ...policy, days: { major: 5 }, calendar };
    expect(raise(no, five)[0]?.deadline).toBe("2026-03-09");
    const late = raiseFindings(list, answersTo(edition2024, no, "2026-12-30"), five);
    expect(late.ok ? [] : late.issues.map(({ code }) => code)).toEqual(["calendar-year-missing"]);
  });

  it("point at the canteen and the question, where one item asks about several canteens", () => {
    const edition: ChecklistEdition = {
      ...edition2024,
      items: {
        canteens: {
          title: "食堂",
          answer: {
            type: "repeat",
            of: "食堂",
            fields: {
              licence: { title: "许可证", answer: { type: "yes-no" } },
              note: { title: "备注", answer: { type: "text" } },
            },
          },
        },
      },
    };
    const found = orThrow(
      raiseFindings(
        { id: list.id, edition },
        {
          ...answersTo(edition, {
            canteens: {
              type: "repeat",
              value: [
                {
                  id: "east",
                  title: "东食堂",
                  answers: { licence: { type: "yes-no", value: "yes" }, note: { type: "text", value: "新" } },
                },
                { id: "west", title: "西食堂", answers: { licence: { type: "yes-no", value: "no" } } },
              ],
            },
          }),
          pin: pinOf(list.id, edition),
        },
        policy,
      ),
    );
    expect(found.map(({ aspect, description }) => `${aspect} ${description}`)).toEqual([
      "west.licence 食堂（西食堂，许可证）：不符合",
    ]);
  });

  it("are not raised by bonus points that were not earned, which no count of shortfalls takes in", () => {
    const edition = defineChecklistEdition({
      ...head,
      sections: { bonus: "附加分", honours: "荣誉" },
      sectionWithin: { honours: "bonus" },
      items: {
        exits: { title: "安全出口畅通", answer: "yes-no", weight: 6 },
        prize: {
          title: "表彰",
          section: "honours",
          weight: 5,
          answer: { type: "marks" },
          scoring: { start: "nothing", rules: { province: { type: "award", points: 5, text: "省级" } } },
        },
        brand: { title: "特色", section: "bonus", weight: 2, answer: { type: "yes-partly-no", partly: 0.5 } },
      },
      scoring: { sections: { bonus: { type: "bonus" } } },
    });
    const answers = answersTo(edition, {
      exits: { type: "yes-no", value: "yes" },
      prize: { type: "marks", value: {} },
      brand: { type: "yes-partly-no", value: "partly" },
    });
    expect(orThrow(raiseFindings({ id: list.id, edition }, answers, policy))).toEqual([]);
    const score = orThrow(scoreAnswers(edition, answers));
    expect(score.counts).toEqual({ met: 1, partly: 0, "not-met": 0, noted: 2 });
    expect(explainScore(edition, score).find((line) => line.startsWith("合计"))).toContain("不符合0项");
    const rates = orThrow(itemRates(edition, [{ answers }]));
    expect(rates.find(({ item }) => item === "prize")).toMatchObject({ counts: { "not-met": 0, noted: 1 } });
  });

  it("are raised by exactly the items that the score counts as not met or partly met", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition, answers }) => {
        const score = orThrow(scoreAnswers(edition, answers));
        const short = score.items.filter(
          (line) => "judgement" in line && (line.judgement === "not-met" || line.judgement === "partly"),
        );
        const found = orThrow(raiseFindings({ id: list.id, edition }, answers, policy));
        expect(found.map(({ item }) => item)).toEqual(short.map(({ item }) => `${list.id}#${item}`));
      }),
    );
  });
});

const ITEMS: readonly ItemRef[] = ["riverside/routine#fire-exit", "riverside/routine#patrol"];
const day = fc.integer({ min: 1, max: 28 }).map((n): IsoDate => `2026-03-${String(n).padStart(2, "0")}`);
const story = fc
  .array(
    fc.record({
      institution: fc.constantFrom("s1", "s2"),
      item: fc.constantFrom(...ITEMS),
      date: day,
      check: fc.option(
        fc.record({ date: day, status: fc.constantFrom("closed", "partly", "not-done" as const) }),
      ),
    }),
    { maxLength: 12 },
  )
  .map((entries) => ({
    sightings: entries.map(({ institution, item, date }, index): ProblemSighting => ({
      finding: `f${index}`,
      institution,
      item,
      date,
    })),
    checks: entries.flatMap(({ check }, index): ProblemCheck[] =>
      check === null ? [] : [{ finding: `f${index}`, ...check }],
    ),
  }));

describe("problems through many visits", () => {
  const exit = { institution: "s1", item: "riverside/routine#fire-exit" } as const;

  it("are one as long as they are open, and relapse once they were put right", () => {
    const [history, ...others] = problemHistories(
      [
        { ...exit, finding: "f1", date: "2025-09-10" },
        { ...exit, finding: "f2", date: "2025-10-10" },
        { ...exit, finding: "f3", date: "2026-03-02" },
      ],
      [
        { finding: "f1", date: "2025-10-20", status: "partly" },
        { finding: "f2", date: "2025-11-10", status: "closed" },
      ],
    );
    expect(others).toEqual([]);
    expect(history).toMatchObject({
      findings: ["f1", "f2", "f3"],
      status: "open",
      relapses: 1,
      spells: [{ from: "2025-09-10", until: "2025-11-10", days: 61 }, { from: "2026-03-02" }],
    });
  });

  it("are told apart by place under the item, and followed through new ids", () => {
    const west = { ...exit, aspect: "west" };
    const renamed = { "riverside/routine#fire-exit": "riverside/routine#exits" } as const;
    const histories = problemHistories(
      [
        { ...exit, finding: "f1", date: "2025-09-10" },
        { ...west, finding: "f2", date: "2025-09-10" },
        { ...exit, item: "riverside/routine#exits", finding: "f3", date: "2026-09-10" },
      ],
      [],
      renamed,
    );
    expect(histories.map(({ identity, findings }) => `${identity} ${findings.join()}`)).toEqual([
      "s1|riverside/routine#exits| f1,f3",
      "s1|riverside/routine#exits|west f2",
    ]);
  });

  it("come to the same history in whatever order, and however often, records are merged", () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), ({ sightings, checks }, stream) => {
        const expected = problemHistories(sightings, checks);
        const shuffled = <Entry>(entries: readonly Entry[]): Entry[] =>
          entries
            .map((entry) => ({ entry, key: Number(stream.next().value) }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
        expect(problemHistories(shuffled(sightings), shuffled(checks))).toEqual(expected);
        expect(
          problemHistories(shuffled([...sightings, ...sightings]), shuffled([...checks, ...checks])),
        ).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("keep every finding in exactly one problem, with spells that follow one another", () => {
    fc.assert(
      fc.property(story, ({ sightings, checks }) => {
        const histories = problemHistories(sightings, checks);
        const kept = histories.flatMap(({ findings }) => findings);
        expect(kept.toSorted()).toEqual(sightings.map(({ finding }) => finding).toSorted());
        for (const { spells, relapses, status } of histories) {
          expect(relapses).toBe(spells.length - 1);
          expect(spells.filter(({ until }) => until === undefined)).toHaveLength(status === "open" ? 1 : 0);
          const days = spells.flatMap(({ from, until }) => [from, ...(until === undefined ? [] : [until])]);
          expect(days).toEqual(days.toSorted());
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are read from the records of visits and follow-up visits", () => {
    const sightings = sightingsOf([
      {
        id: "v1",
        institution: "s1",
        date: "2025-09-10",
        inspectors: ["i1"],
        kind: "routine",
        items: [],
        goodPractice: [],
        findings: [
          { id: "f1", item: exit.item, description: "出口上锁", severity: "major" },
          { id: "f3", item: exit.item, aspect: "west.door", description: "西门上锁", severity: "minor" },
          { id: "f2", description: "其他", severity: "minor" },
        ],
      },
    ]);
    const checks = checksOf([
      {
        id: "u1",
        institution: "s1",
        date: "2025-10-10",
        inspectors: ["i1"],
        items: [],
        goodPractice: [],
        rectifications: [
          { finding: "f1", institution: "s1", status: "closed", verifiedOn: "2025-10-09" },
          { finding: "f1", institution: "s1", status: "reported" },
        ],
      },
    ]);
    expect(problemHistories(sightings, checks)).toMatchObject([
      { findings: ["f1"], status: "closed", spells: [{ until: "2025-10-09", days: 29 }] },
      { findings: ["f3"], status: "open", aspect: "west.door" },
    ]);
  });
});
