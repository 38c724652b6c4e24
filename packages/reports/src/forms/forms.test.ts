import { describe, expect, it } from "vitest";
import { editionOf } from "../../test/sample-facts.ts";
import { followUpRecordForm, forms, quarterTableForm, visitRecordForm, yearTableForm } from "./index.ts";

describe("the forms of 天桥区", () => {
  it("督导检查记录表 has the fields of annex 1 in its order, with its line breaks", () => {
    expect(editionOf(visitRecordForm).fields.map((field) => field.label)).toEqual([
      "被督导单位",
      "",
      "督导人员",
      "督导事项",
      "经验\n做法",
      "存在\n不足",
      "整改\n建议",
      "整改\n期限",
      "备注",
    ]);
  });

  it("整改回访记录表 has the fields of annex 2 in its order, with its line breaks", () => {
    expect(editionOf(followUpRecordForm).fields.map((field) => field.label)).toEqual([
      "回访单位",
      "",
      "回访人员",
      "回访事项",
      "整改\n情况",
      "经验\n做法",
      "未整改\n事项",
      "下一步工作\n要求",
      "备注",
    ]);
  });

  it("print the day at the right of the line above the table", () => {
    for (const form of [visitRecordForm, followUpRecordForm])
      expect(
        editionOf(form)
          .fields.filter((field) => field.place === "above")
          .map((field) => field.from),
      ).toEqual(["institution", "date"]);
  });
});

describe("the plugin of the forms", () => {
  it("brings every form, each with its document", () => {
    expect(forms.contributes.map((form) => form.id)).toEqual([
      visitRecordForm.id,
      followUpRecordForm.id,
      yearTableForm.id,
      quarterTableForm.id,
    ]);
    for (const form of forms.contributes)
      for (const edition of form.editions) expect(edition.sources[0].title).not.toBe("");
  });
});
