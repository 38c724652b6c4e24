import { itemNumbers, pinOf, scoreAnswers, type ChecklistAnswers } from "@supervision/checklists";
import { formatScoring } from "@supervision/checklists/scoring";
import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { partOf } from "../../test/office-files.ts";
import { sampleRubric } from "../../test/sample-rubric.ts";
import { renderDocx } from "../docx/index.ts";
import { formatChecklist, type ChecklistFacts } from "../index.ts";
import { renderMarkdown } from "../markdown/index.ts";

const { edition } = sampleRubric;
const print = (facts: ChecklistFacts = {}): string => renderMarkdown(formatChecklist(sampleRubric, facts));

/** The cells of the row of an item. */
const rowOf = (text: string, id: string): readonly string[] =>
  text
    .split("\n")
    .find((line) => line.includes(`〔${id}〕`) && line.startsWith("|"))
    ?.split("|")
    .map((part) => part.trim()) ?? [];

const answers: ChecklistAnswers = {
  pin: pinOf(sampleRubric.id, edition),
  institution: "s1",
  date: "2026-10-12",
  answers: {
    boarders: { type: "number", value: 0 },
    fees: { type: "marks", value: { missing: 1, notice: 1 } },
    enrol: { type: "yes-partly-no", value: "partly" },
    ideas: { type: "marks", value: { use: { points: 2, because: "无分层作业" } } },
    lesson: { type: "choice", value: "b" },
    lab: { type: "number", value: 90 },
    fitness: { type: "number", value: 60 },
    guards: { type: "several", value: ["guard", "closed", "alarm", "road"] },
    canteen: { type: "not-applicable", because: "走读" },
    honour: { type: "marks", value: { city: 1 } },
    accident: { type: "yes-no", value: "no" },
    fraud: { type: "yes-no", value: "yes" },
  },
};

describe("the paper of a list with points", () => {
  it("numbers items in the order in which they stand, as itemNumbers does", () => {
    const printed = [...print().matchAll(/^\| (\d+) \|[^〔]*〔([\w-]+)〕/gm)].map(([, number, id]) => [
      id,
      Number(number),
    ]);
    expect(printed).toEqual([...itemNumbers(edition)]);
    expect(printed.map(([, number]) => number)).toEqual(printed.map((_, index) => index + 1));
  });

  it("prints the scoring clause of every item with points, given words for it", () => {
    const text = print({ sayScoring: formatScoring });
    for (const [id, { weight }] of Object.entries(edition.items))
      expect(rowOf(text, id)[3], id).toBe(
        weight === undefined ? "" : formatScoring(edition, id).join("<br>"),
      );
    expect(print()).not.toContain("评分标准");
  });

  it("adds up sections as the edition counts them, bonus apart from the total", () => {
    const text = print();
    expect(text).toContain("| **小计：一、办学管理** |  |  | 60 |");
    expect(text).toContain("| **总分（不含加分）** |  |  | 100 |");
    const rescaled = {
      ...edition,
      scoring: {
        ...edition.scoring,
        sections: { lead: { type: "rescaled", to: 40 }, life: { type: "weighted", factor: 0.15 } },
      },
    } as const;
    const counted = renderMarkdown(formatChecklist({ ...sampleRubric, edition: rescaled }));
    expect(counted).toContain("小计：一、办学管理（折算为40分计入总分）** |  |  | 60 |");
    expect(counted).toContain("小计：二、安全后勤（乘0.15计入总分）** |  |  | 40 |");
    expect(counted).toContain("| **总分** |  |  | 56 |");
  });

  it("leaves what is not asked of the institution out of the maximum", () => {
    const institution = { name: "示例小学", kind: "primary", nature: "public" } as const;
    const text = print({ institution, appliesTo: (item) => item !== edition.items.dorm });
    expect(text).toContain("| **小计：二、安全后勤** |  |  | 35 |");
    expect(text).toContain("| **总分（不含加分）** |  |  | 95 |");
  });

  it("says vetoes and grades with all their conditions, and leaves boxes for the pen", () => {
    const text = print();
    expect(text).toContain("□弄虚作假：第12项“弄虚作假”为“是”的，等级不高于合格");
    expect(text).toContain(
      "优秀：90分以上（含），且“二、安全后勤”得分率不低于90%，且第1项“规范收费”、第7项“四个百分之百”均至少部分符合",
    );
    expect(text).toContain("不合格：其余");
    expect(text).toContain("优秀□　良好□　合格□　不合格□");
  });

  it("fills in points, total, veto and grade from a score", () => {
    const score = orThrow(scoreAnswers(edition, answers));
    const text = print({ answers, score });
    expect(rowOf(text, "fees").slice(4, 6)).toEqual(["10", "7"]);
    expect(rowOf(text, "canteen").slice(4, 6)).toEqual(["15", "15"]);
    expect(text).toContain("| **总分（不含加分）** |  |  | 100 | 80.5 |");
    expect(text).toContain("得分：82.5分（满分95分）");
    expect(text).toContain("■弄虚作假");
    expect(text).toContain("□重大事故");
    expect(text).toContain("合格■");
  });

  it("never leaves the heading of a section at the foot of a page", async () => {
    const file = await renderDocx(formatChecklist(sampleRubric));
    const rows = partOf(file, "word/document.xml").split("<w:tr>");
    for (const title of Object.values(edition.sections ?? {})) {
      const heading = rows.find((row) => row.includes(title)) ?? "";
      expect(heading, title).toContain("<w:keepNext");
    }
    expect(rows.find((row) => row.includes("小计：")) ?? "").not.toContain("<w:keepNext");
  });

  it("names the documents of changes at the foot", () => {
    const source = {
      title: "示例区补充规定",
      issuedBy: "示例区教育督导室",
      authority: "district",
      documentNumber: "示教督〔2026〕9号",
      issuedOn: "2026-09-01",
    } as const;
    const text = print({ provenance: { "items.fees.weight": { source }, "items.lab.weight": { source } } });
    expect(text.match(/示教督〔2026〕9号/g)).toHaveLength(1);
    expect(text).toMatch(/依据：.*示教督委〔2026〕3号.*本地修改依据：.*示教督〔2026〕9号/);
    expect(print()).not.toContain("本地修改依据");
  });
});
