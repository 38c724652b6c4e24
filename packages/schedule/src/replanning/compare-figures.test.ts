import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { nationalSchedule, restBetweenVisits } from "../national/index.ts";
import { compareFigures, type FigureRow } from "./compare-figures.ts";

const problem = county({ zones: 2, institutions: 14, inspectors: 4, places: true });
const current = plan(problem).visits;
const [rest] = restBetweenVisits.editions;
if (rest === undefined) throw new Error("The rule has no edition.");
const restful = {
  ...problem,
  rules: [
    ...nationalSchedule.contributes.filter(({ id }) => id !== restBetweenVisits.id),
    {
      id: restBetweenVisits.id,
      edition: {
        ...rest,
        level: "hard" as const,
        rule: { type: "rest-between-visits" as const, days: 24, unit: "days" as const },
      },
    },
  ],
};

describe("plans side by side", () => {
  it("have their visits, rules, ways, loads, rest and what schools bear in one table", () => {
    const table = compareFigures([
      { name: "现行规则", problem, visits: current },
      { name: "间隔改为硬性", problem: restful, visits: plan(restful).visits },
    ]);
    if (!table.ok) throw new Error(table.issues[0].message.en);
    const { rows, text } = table.value;
    const row = (id: FigureRow["id"]): readonly number[] => rows.find((each) => each.id === id)?.values ?? [];
    expect(row("visits")[0]).toBe(current.length);
    expect(row("hard")).toEqual([0, 0]);
    expect(row("rest")[1]).toBe(0);
    expect(row("changed")[0]).toBe(0);
    expect(row("changed")[1]).toBeGreaterThan(0);
    expect(row("travel")[0]).toBeGreaterThan(0);
    const [most = 0] = row("most-visits");
    const [least = 0] = row("least-visits");
    expect(most).toBeGreaterThanOrEqual(least);
    expect(text.zh.split("\n")[0]).toBe("指标\t现行规则\t间隔改为硬性");
    expect(text.zh.split("\n")).toHaveLength(rows.length + 1);
  });

  it("show what a change costs beside the plan it came from", () => {
    const fewer = current.slice(0, -2);
    const table = compareFigures([
      { name: "原安排", problem, visits: current },
      { name: "少两次", problem, visits: fewer },
    ]);
    if (!table.ok) throw new Error(table.issues[0].message.en);
    const changed = table.value.rows.find(({ id }) => id === "changed");
    expect(changed?.values).toEqual([0, 2]);
    const hard = table.value.rows.find(({ id }) => id === "hard");
    expect(hard?.values[1]).toBeGreaterThan(0);
  });
});
