import { describe, expect, it } from "vitest";
import type { Block } from "../index.ts";
import { renderMarkdown } from "./index.ts";

const markdownOf = (...blocks: readonly Block[]): string =>
  renderMarkdown({
    metadata: { title: "" },
    page: { size: "A4", orientation: "portrait" },
    layout: "official",
    blocks,
  });

describe("Markdown", () => {
  it("keeps a pipe or a line break in a cell from breaking the table", () => {
    const text = markdownOf({
      type: "table",
      columns: [{ width: 1 }, { width: 1 }],
      headerRows: 1,
      rows: [
        { cells: [{ paragraphs: [[{ text: "甲|乙" }]] }, { paragraphs: [[{ text: "丙" }]] }] },
        { cells: [{ paragraphs: [[{ text: "一\n二" }], [{ text: "三" }]] }, { paragraphs: [] }] },
      ],
    });
    expect(text).toBe("| 甲\\|乙 | 丙 |\n| --- | --- |\n| 一<br>二<br>三 |  |\n");
  });

  it("shows the text of merged cells once, at their first place", () => {
    const text = markdownOf({
      type: "table",
      columns: [{ width: 1 }, { width: 1 }, { width: 1 }],
      rows: [
        {
          cells: [
            { paragraphs: [[{ text: "甲" }]], rowSpan: 2 },
            { paragraphs: [[{ text: "乙" }]], columnSpan: 2 },
          ],
        },
        { cells: [{ paragraphs: [[{ text: "丙" }]] }, { paragraphs: [[{ text: "丁" }]] }] },
      ],
    });
    expect(text.split("\n").slice(2, 4)).toEqual(["| 甲 | 乙 |  |", "|  | 丙 | 丁 |"]);
  });

  it("prints text that looks like markup as it is", () => {
    expect(markdownOf({ type: "paragraph", runs: [{ text: "# 不是标题\n- 不是列表 *不是* <b>" }] })).toBe(
      "\\# 不是标题  \n\\- 不是列表 \\*不是\\* \\<b\\>\n",
    );
  });

  it("goes on counting where the last list stopped", () => {
    const item = [{ text: "事项" }];
    expect(
      markdownOf(
        { type: "list", marker: "decimal-comma", items: [item, item] },
        { type: "list", marker: "chinese", start: 3, items: [item] },
      ),
    ).toBe("1、事项  \n2、事项\n\n三、事项\n");
  });
});
