import { IssueError } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { sheet2026 } from "../../test/clauses.ts";
import {
  checkChecklistEdition,
  checklistKind,
  defineChecklist,
  defineChecklistEdition,
  type ChecklistEdition,
} from "../index.ts";

/** An edition as it comes from a file, with one place changed. */
function fromJson(from: string, to: string, edition: ChecklistEdition = sheet2026): ChecklistEdition {
  const text = JSON.stringify(edition);
  if (!text.includes(from)) throw new Error(`${from} stands in the edition`);
  return JSON.parse(text.replace(from, to));
}

function problems(edition: ChecklistEdition): readonly string[] {
  try {
    defineChecklistEdition(edition);
    return [];
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    return error.issues.map(({ code, path, fix }) => `${path.join(".")} ${code} ${fix.zh}`);
  }
}

/** A list with a group whose field is answered by what is given. */
function grouped(answer: unknown): ChecklistEdition {
  const fields = { licence: { title: "许可证", answer } };
  const items = { canteens: { title: "各食堂", answer: { type: "repeat", of: "食堂", fields } } };
  return JSON.parse(JSON.stringify({ ...sheet2026, sections: {}, scoring: undefined, items }));
}

describe("the check of an edition by itself", () => {
  it.each([
    ['"weight":5', '"wieght":5', "edition-field-unknown"],
    ['"2026-09-01"', '"2026-9-1"', "edition-start-invalid"],
    ['"from":"2026-09-01"', '"from":"2026-09-01","until":"2026-01-01"', "edition-field-unknown"],
    ['"issuedOn":"', '"documentNumber":"青教督[2026]11号","issuedOn":"', "edition-source-invalid"],
    ['"weight":5', '"weight":"5"', "item-weight-invalid"],
  ])("finds what defining it refuses: %s as %s", (from, to, code) => {
    const edition = fromJson(from, to);
    expect(checkChecklistEdition(edition).map((issue) => issue.code)).toContain(code);
    expect(
      checkChecklistEdition(edition).map(
        ({ path, fix, ...issue }) => `${path.join(".")} ${issue.code} ${fix.zh}`,
      ),
    ).toEqual(problems(edition));
  });

  it("finds that there is no document", () => {
    const edition = { ...sheet2026, sources: [] };
    expect(checkChecklistEdition(JSON.parse(JSON.stringify(edition)))).toMatchObject([
      { code: "edition-sources-missing", path: ["sources"] },
    ]);
  });

  it("says that a weight in quotation marks is no number", () => {
    expect(checkChecklistEdition(fromJson('"weight":5', '"weight":"5"'))[0]?.message.zh).toBe(
      "事项 experiments 的分值“5”是文字，不是数",
    );
  });

  it.each([
    ["rateNow", "改为“rate-now”：用小写英文"],
    ["rate_2026", "改为“rate-2026”：用小写英文"],
    ["优良率", "用小写英文"],
  ])("suggests how the id %s is written", (id, way) => {
    const issues = checkChecklistEdition({
      ...sheet2026,
      sections: {},
      scoring: {},
      items: { [id]: { title: "甲", answer: "yes-no" } },
    });
    expect(issues.find(({ code }) => code === "item-id-invalid")?.fix.zh).toMatch(new RegExp(`^${way}`));
  });

  it("asks for the answer of a field in full", () => {
    expect(checkChecklistEdition(grouped({ type: "yes-no" }))).toEqual([]);
    expect(checkChecklistEdition(grouped("yes-no"))).toMatchObject([
      {
        code: "item-answer-invalid",
        path: ["items", "canteens", "answer", "fields", "licence", "answer"],
        fix: { zh: expect.stringContaining('写全，如 { type: "yes-no" }') },
      },
    ]);
  });
});

describe("an edition that comes from data", () => {
  it("passes as it passes when it is written", () => {
    expect(problems(JSON.parse(JSON.stringify(sheet2026)))).toEqual([]);
  });

  it.each([
    ['"weight":5', '"wieght":5', "items.experiments.wieght edition-field-unknown 是不是“weight”？"],
    ['"sections":{', '"section":{"x":"y"},"sections":{', "section edition-field-unknown 是不是“sections”？"],
    [
      '"from":"2026-09-01"',
      '"from":"2026-09-01","until":"2026-01-01"',
      "effective.until edition-field-unknown 可用：from",
    ],
    ['"2026-09-01"', '"2026-09-31"', " edition-start-invalid 写成 YYYY-MM-DD"],
    ['"2026-09-01"', '"2026-9-1"', " edition-start-invalid 写成 YYYY-MM-DD"],
    ['"edition":"2026-09"', '"edition":"2026"', "edition-name-invalid"],
    ['"active"', '"actve"', "status.0 edition-word-unknown 是不是“active”？"],
    ['"issuedOn":"', '"issuedOn":"x', "sources.0 edition-source-invalid"],
    [
      '"title":"教案"',
      '"title":"教案","appliesTo":{"stages":["junior"]}',
      "items.plans.appliesTo.stages.0 edition-word-unknown 是不是“junior-middle”？",
    ],
    [
      '"title":"教案"',
      '"title":"教案","appliesTo":{"kind":["primary"]}',
      "items.plans.appliesTo.kind edition-field-unknown 是不是“kinds”？",
    ],
    [
      '"title":"教案"',
      '"title":"教案","appliesTo":{"natures":["privte"]}',
      "items.plans.appliesTo.natures.0 edition-word-unknown 是不是“private”？",
    ],
    ['"title":"教案"', '"title":"教案","methods":["intervew"]', "items.plans.methods.0 edition-word-unknown"],
    [
      '"each":true',
      '"eech":true',
      "items.plans.scoring.rules.missing.eech edition-field-unknown 是不是“each”？",
    ],
    ['"type":"void"', '"type":"viod"', "items.plans.scoring.rules.copied scoring-rule-invalid"],
    [
      '"start":"full"',
      '"start":"full","atLeast":1',
      "items.plans.scoring.atLeast edition-field-unknown 是不是“least”？",
    ],
    [
      '"atLeast":80,',
      '"atleast":80,',
      "items.experiments.scoring.rules.rate.bands.1.atleast edition-field-unknown 是不是“atLeast”？",
    ],
    ['"start":"full"', '"start":"ful"', "items.plans.scoring.start.0 edition-word-unknown 是不是“full”？"],
    ['"start":"full",', "", "items.plans.scoring.start.0 edition-word-unknown 可用：full、nothing"],
    ['"outOf":100', '"outof":100', "scoring.outof edition-field-unknown 是不是“outOf”？"],
    [
      '"requires":[',
      '"require":[',
      "scoring.ladder.grades.excellent.require edition-field-unknown 是不是“requires”？",
    ],
  ])("is told early, with the nearest word: %s as %s", (from, to, told) => {
    const [first = ""] = problems(fromJson(from, to)).filter((line) => line.includes(told));
    expect(first).toContain(told);
  });

  it("names the document it rests on", () => {
    const { sources: _sources, ...rest } = sheet2026;
    for (const sources of [[], undefined])
      expect(problems(JSON.parse(JSON.stringify({ ...rest, sources })))).toContain(
        "sources edition-sources-missing 在 sources 写上所依据的文件",
      );
  });

  it("is told just so where it goes into a list without being defined by itself", () => {
    const list = (edition: ChecklistEdition) => (): unknown =>
      defineChecklist({
        id: "riverside/teaching",
        title: "教学",
        appliesTo: ["primary"],
        editions: [edition],
      });
    expect(list(fromJson('"weight":5', '"wieght":5'))).toThrow("是不是“weight”？");
    expect(list(fromJson('"2026-09-01"', '"2026-09-31"'))).toThrow("edition-start-invalid");
    expect(list(sheet2026)).not.toThrow();
  });

  it("is held to the words of applicability and to the fields of its rules wherever it is checked", () => {
    const wrong = fromJson('"title":"教案"', '"title":"教案","appliesTo":{"stages":["junior"]}');
    expect(checkChecklistEdition(wrong).map(({ code }) => code)).toEqual(["edition-word-unknown"]);
    expect(checklistKind.checkEdition("riverside/teaching", wrong)).toHaveLength(1);
    const rule = fromJson('"each":true', '"eech":true');
    expect(checklistKind.checkEdition("riverside/teaching", rule).map(({ code }) => code)).toEqual([
      "edition-field-unknown",
    ]);
  });
});
