import { describe, expect, it } from "vitest";
import { formatDocumentNumber, formatSource, parseDocumentNumber } from "../index.ts";

describe("document numbers", () => {
  it("are read in every kind of bracket and printed with 〔〕", () => {
    for (const text of [
      "惠教督[2019]2号",
      "惠教督【2019】2号",
      "惠教督(2019)2号",
      "惠教督（2019）第2号",
      " 惠教督〔2019〕2号 ",
    ]) {
      const number = parseDocumentNumber(text);
      expect(number === undefined ? text : formatDocumentNumber(number)).toBe("惠教督〔2019〕2号");
    }
  });

  it("are not found in other texts", () => {
    for (const text of [
      "国务院令第624号",
      "教督2019 3号",
      "〔2019〕3号",
      "教督〔19〕3号",
      "教督〔2019〕0号",
      "",
    ])
      expect(parseDocumentNumber(text), text).toBeUndefined();
  });

  it("stand in a citation after the title", () => {
    const source = {
      title: "教育督导条例",
      issuedBy: "国务院",
      authority: "national",
      documentNumber: "国务院令第624号",
      issuedOn: "2012-09-09",
      article: "第十四条",
    } as const;
    expect(formatSource(source)).toBe("《教育督导条例》（国务院令第624号）第十四条");
  });
});
