import {
  explainCoefficient,
  explainIndicator,
  judgeCoefficients,
  judgeCounty,
} from "@supervision/indicators";
import { qualifiedTeachers } from "@supervision/indicators/quality-balance";
import { describe, expect, it } from "vitest";
import { basic, fiveSchools, quality, wellProvided } from "./sets.ts";

const golden = (name: string) => `./golden/${name}.txt`;
const both = (text: { zh: string; en: string } | undefined) => `${text?.zh}\n\n${text?.en}\n`;

describe("explanations", () => {
  it("show how the coefficient of the official example comes about", async () => {
    const county = judgeCounty(basic, fiveSchools);
    const text = explainCoefficient(basic, county, { stage: "primary", indicator: "books" });
    await expect(both(text)).toMatchFileSnapshot(golden("coefficient-of-books"));
  });

  it("show the limit of a coefficient that is judged by itself, and the schools that are not listed", async () => {
    const rows = [
      ...Array.from({ length: 14 }, (_, index) =>
        wellProvided(`${index + 1}号`, "primary", 500 + index * 10),
      ),
      { ...wellProvided("乡", "primary", 900), sportsArea: 60_000 },
    ];
    const county = judgeCounty(quality, rows);
    const text = explainCoefficient(quality, county, {
      stage: "primary",
      indicator: "quality-balance/sports-area",
      schools: 2,
    });
    await expect(both(text)).toMatchFileSnapshot(golden("coefficient-with-limit"));
  });

  it("show the mean of eight, or what it lacks", async () => {
    const rows = fiveSchools.map((row, index) => ({
      ...row,
      teachingRoomArea: Number(row["students"]) * (4 + index),
      sportsArea: Number(row["students"]) * 8,
      equipmentValue: Number(row["students"]) * 1500,
      computers: 5 + index,
      teachers: 4 + index,
      qualifiedTeachers: 3 + index,
      seniorTeachers: 2,
    }));
    const whole = explainCoefficient(basic, judgeCounty(basic, rows), { stage: "primary" });
    const lacking = explainCoefficient(basic, judgeCounty(basic, fiveSchools), { stage: "primary" });
    await expect(`${both(whole)}\n${both(lacking)}`).toMatchFileSnapshot(golden("mean-of-eight"));
  });

  it("show one school's value with its limit, its figures and its document", async () => {
    const [edition] = qualifiedTeachers.editions;
    const texts = [
      explainIndicator(
        edition,
        { qualifiedTeachers: 46, students: 1050 },
        { stage: "primary", school: "示例小学" },
      ),
      explainIndicator(edition, { qualifiedTeachers: 42, students: 1001 }, { stage: "primary" }),
      explainIndicator(edition, { students: 1001 }, { stage: "junior-middle" }),
      explainIndicator(edition, { qualifiedTeachers: 2, students: 0 }, { stage: "preschool" }),
    ];
    await expect(texts.map(both).join("\n")).toMatchFileSnapshot(golden("value-of-a-school"));
  });

  it("do not exist for what is not part of the result", () => {
    const county = judgeCounty(quality, [wellProvided("甲", "primary")], { stages: ["primary"] });
    expect(
      explainCoefficient(quality, county, { stage: "junior-middle", indicator: "sports-area" }),
    ).toBeUndefined();
    expect(explainCoefficient(quality, county, { stage: "primary", indicator: "no-such" })).toBeUndefined();
    expect(explainCoefficient(quality, county, { stage: "primary" })).toBeUndefined();
  });

  it("leave plain data: a result survives JSON", () => {
    const county = judgeCounty(quality, [wellProvided("甲", "primary")]);
    expect(JSON.parse(JSON.stringify(county))).toEqual(county);
    const coefficients = judgeCoefficients(basic, [{ stage: "primary", coefficients: { books: 0.3 } }]);
    expect(JSON.parse(JSON.stringify(coefficients))).toEqual(coefficients);
  });
});
