import { IssueError, type LegalSource } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { editionOf } from "../../test/sample-facts.ts";
import { visitRecordForm } from "../forms/index.ts";
import { formatVisitRecord } from "../formatters/format-visit-record.ts";
import { renderMarkdown } from "../markdown/index.ts";
import { defineReportTemplate } from "./define-report-template.ts";
import { overrideReportTemplate } from "./override-report-template.ts";
import { reportTemplateKind } from "./report-template-kind.ts";
import type { ReportTemplateEdition } from "./report-template.ts";

const source: LegalSource = { title: "示例", issuedBy: "示例区", authority: "district", issuedOn: "2026" };
const edition = editionOf(visitRecordForm);
const change = { basedOn: edition.edition, effective: { from: "2026-01-01" }, source } as const;

describe("a district's change to a form", () => {
  it("prints its own title and labels and leaves the rest as it was", () => {
    const override = overrideReportTemplate(visitRecordForm, {
      ...change,
      title: "示例区督导检查记录表",
      labels: { advice: "意见\n建议" },
    });
    const changed = reportTemplateKind.applyOverride(edition, override);
    const text = renderMarkdown(formatVisitRecord(changed));
    expect(text).toContain("# 示例区督导检查记录表");
    expect(text).toContain("**意见建议**");
    expect(text).toContain("**存在不足**");
    expect(edition.title).toBe("督导检查记录表");
  });

  it("puts fields in another order and leaves fields out", () => {
    const override = overrideReportTemplate(visitRecordForm, {
      ...change,
      order: [
        "institution",
        "date",
        "inspectors",
        "items",
        "findings",
        "advice",
        "deadline",
        "good-practice",
        "remarks",
      ],
      hide: ["remarks"],
    });
    expect(reportTemplateKind.checkOverride(edition, override)).toEqual([]);
    const text = renderMarkdown(formatVisitRecord(reportTemplateKind.applyOverride(edition, override)));
    expect(text.indexOf("整改期限")).toBeLessThan(text.indexOf("经验做法"));
    expect(text).not.toContain("备注");
  });

  it("names the fields it touches, so that two districts' changes can be compared", () => {
    const override = overrideReportTemplate(visitRecordForm, {
      ...change,
      title: "甲",
      labels: { advice: "乙" },
      hide: ["remarks"],
    });
    expect(reportTemplateKind.fieldsOf(override)).toEqual([
      "title",
      "fields.advice.label",
      "fields.remarks.hidden",
    ]);
  });

  it("is refused when it names an unknown field or an incomplete order", () => {
    const issues = reportTemplateKind.checkOverride(edition, {
      kind: "report-template",
      target: visitRecordForm.id,
      ...change,
      title: " ",
      labels: { advise: "建议" },
      order: ["institution", "institution"],
    });
    expect(issues.map((issue) => issue.code)).toEqual([
      "template-title-empty",
      "template-field-unknown",
      "template-order-incomplete",
    ]);
    expect(issues[1]?.fix.zh).toContain("advice");
    expect(issues[2]?.message.zh).toContain("重复institution");
  });
});

describe("a form", () => {
  const define = (changes: Partial<ReportTemplateEdition>) => () =>
    defineReportTemplate({ id: "riverside/form", title: "表", editions: [{ ...edition, ...changes }] });

  it.each([
    [{ title: "" }, "template-title-empty"],
    [{ labelWidth: 1 }, "template-label-width"],
    [{ subject: "year-table" as const }, "template-field-source"],
    [{ fields: [edition.fields[0], edition.fields[0]] as const }, "template-field-duplicate"],
    [{ edition: "2014" }, "edition-name-invalid"],
  ])("is refused for %j with %s", (changes, code) => {
    expect(define(changes)).toThrow(IssueError);
    expect(define(changes)).toThrow(code);
  });

  it("of another subject is a mistake in the program", () => {
    expect(() => formatVisitRecord({ ...edition, subject: "follow-up-record" })).toThrow(TypeError);
  });
});
