import { addDays, orThrow, type IsoDate } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSelection, selectItems, type SelectableItem, type VisitTime } from "./index.ts";

const START: IsoDate = "2026-09-01";

/** Visits about a month apart for three years. */
const visits = fc
  .array(fc.record({ gap: fc.integer({ min: 20, max: 40 }), minutes: fc.constantFrom(60, 90, 120) }), {
    minLength: 36,
    maxLength: 36,
  })
  .map((entries) => {
    let date = START;
    return entries.map(({ gap, minutes }): VisitTime => {
      date = addDays(date, gap);
      return { date, minutes };
    });
  });

const items = fc
  .array(
    fc.record(
      {
        minutes: fc.constantFrom(10, 15, 20, 30),
        everyDays: fc.constantFrom(45, 60, 90, 120, 180, 365),
        openFindings: fc.nat(2),
        risk: fc.constantFrom(0, 0.5, 1),
      },
      { requiredKeys: ["minutes"] },
    ),
    { minLength: 4, maxLength: 16 },
  )
  .map((entries) =>
    entries.map((entry, index): SelectableItem => ({
      ...entry,
      item: `riverside/routine#i${index}`,
      owedSince: START,
    })),
  );

describe("choosing items for a visit of limited time", () => {
  it("keeps every period through three years of visits, whenever the first choice says that it can", () => {
    let kept = 0;
    fc.assert(
      fc.property(visits, items, (all, list) => {
        const seen = new Map<string, IsoDate>();
        let promised = false;
        const broken: unknown[] = [];
        all.forEach((visit, at) => {
          const now = list.map((item) => {
            const day = seen.get(item.item);
            return day === undefined ? item : { ...item, lastSeen: day };
          });
          const selection = orThrow(selectItems(visit, now, all.slice(at + 1)));
          if (at === 0) {
            promised = selection.late.length === 0;
            if (promised) kept += 1;
          }
          expect(selection.minutes).toBeLessThanOrEqual(visit.minutes);
          for (const { item } of selection.chosen) seen.set(item, visit.date);
          const overdue = list.filter(
            ({ item, everyDays }) =>
              everyDays !== undefined && addDays(seen.get(item) ?? START, everyDays) < visit.date,
          );
          if (promised) broken.push(...overdue, ...selection.late);
        });
        expect(broken).toEqual([]);
      }),
      { numRuns: 60 },
    );
    // The promise is made often enough to be tested.
    expect(kept).toBeGreaterThan(8);
  });

  it("accounts for every item once, and says of each left out when it must return", () => {
    fc.assert(
      fc.property(visits, items, ([visit, ...upcoming], list) => {
        if (visit === undefined) return;
        const { chosen, leftOut, minutes } = orThrow(selectItems(visit, list, upcoming));
        const named = [...chosen, ...leftOut].map(({ item }) => item);
        expect(named.toSorted()).toEqual(list.map(({ item }) => item).toSorted());
        expect(chosen.reduce((sum, each) => sum + each.minutes, 0)).toBe(minutes);
        for (const { item, returnBy } of leftOut) {
          const every = list.find((one) => one.item === item)?.everyDays;
          expect(returnBy).toBe(every === undefined ? undefined : addDays(START, every));
        }
        // No time is wasted: nothing left out would still have fitted.
        expect(leftOut.filter((one) => one.minutes <= visit.minutes - minutes)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const seen = { everyDays: 180, lastSeen: "2026-02-02" } as const;
  const list: readonly SelectableItem[] = [
    { item: "school/routine#safety", minutes: 30, everyDays: 31, lastSeen: "2026-02-02" },
    { item: "school/routine#canteen", minutes: 30, ...seen, openFindings: 1 },
    { item: "school/routine#workload", minutes: 20, ...seen, risk: 0.8 },
    { item: "school/routine#ethos", minutes: 40, everyDays: 60, lastSeen: "2026-02-02" },
    { item: "school/routine#teachers", minutes: 20, ...seen, lastSeen: "2025-12-01" },
  ];

  it("takes ahead what the next visit could not hold", () => {
    const next = [
      { date: "2026-03-30", minutes: 30 },
      { date: "2026-04-20", minutes: 120 },
    ] as const;
    const selection = orThrow(selectItems({ date: "2026-03-02", minutes: 70 }, list, next));
    expect(selection.chosen.map(({ item, because }) => `${item.split("#")[1]} ${because}`)).toEqual([
      "safety due",
      "ethos ahead",
    ]);
    expect(selection.late).toEqual([]);
  });

  it("is told in words, with what will be late", () => {
    const titles = { "school/routine#safety": "校园安全", "school/routine#canteen": "食堂" } as const;
    const checked = selectItems({ date: "2026-03-02", minutes: 60 }, list, [
      { date: "2026-04-06", minutes: 20 },
    ]);
    const selection = orThrow(checked);
    expect(checked.ok && checked.warnings.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(
      selection.late.map(
        ({ item }) => `selection-item-late items.${list.findIndex((one) => one.item === item)}`,
      ),
    );
    expect(formatSelection(selection, titles)).toBe(
      [
        "本次查看2项，共60分钟",
        "- 校园安全（30分钟）：下次督导前到期",
        "- 食堂（30分钟）：有未整改问题",
        "未列入3项",
        "- school/routine#workload：最迟2026-08-01",
        "- school/routine#ethos：最迟2026-04-03",
        "- school/routine#teachers：最迟2026-05-30，可排2026-04-06",
        "将超期：school/routine#ethos（最迟2026-04-03）",
        "将超期：校园安全（最迟2026-04-02）",
      ].join("\n"),
    );
    expect(formatSelection(selection, {}, "en").split("\n")[0]).toBe("2 items in 60 minutes");
  });

  it("refuses minutes, dates and doublets it cannot work with", () => {
    const checked = selectItems(
      { date: "2026-03-02", minutes: 0 },
      [
        {
          item: "school/routine#safety",
          minutes: -1,
          everyDays: 0.5,
          lastSeen: "2026-03-02",
          risk: 2,
          openFindings: -1,
        },
        { item: "school/routine#safety", minutes: 10 },
      ],
      [{ date: "2026-03-01", minutes: 60 }],
    );
    expect(checked.ok ? [] : checked.issues.map(({ path }) => path.join("."))).toEqual([
      "visit.minutes",
      "upcoming.0.date",
      "items.0.minutes",
      "items.0.everyDays",
      "items.0.lastSeen",
      "items.0.risk",
      "items.0.openFindings",
      "items.1.item",
    ]);
  });
});
