import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument } from "../../test/any-document.ts";
import { editionOf, monthPlan } from "../../test/sample-facts.ts";
import { yearTableForm } from "../forms/index.ts";
import { formatYearTable } from "../index.ts";
import { renderHtml, renderHtmlFragment } from "./index.ts";

describe("a page", () => {
  it("holds no markup that came from a text", () => {
    const page = renderHtml({
      metadata: { title: "</title><script>alert(1)</script>", issuer: '"><img src=x>' },
      page: { size: "A4", orientation: "portrait" },
      layout: "form",
      blocks: [
        { type: "title", text: "<b>题</b>" },
        { type: "paragraph", runs: [{ text: "<script>", strong: true }] },
        { type: "field-line", fields: [{ kind: "text", label: "<i>", value: "'\"" }] },
      ],
    });
    expect(page).not.toMatch(/<(script|img|b|i)\b/);
  });

  it("reaches for nothing elsewhere and runs nothing", () => {
    const page = renderHtml(formatYearTable(editionOf(yearTableForm), monthPlan));
    expect(page).not.toMatch(/https?:|url\(|@import|<script|<link|<img/);
  });

  it("tells screen readers what is a heading of a column and what of a row", () => {
    const fragment = renderHtmlFragment(formatYearTable(editionOf(yearTableForm), monthPlan));
    expect(fragment).toContain('<th scope="col">月份<br>安排</th>');
    expect(fragment).toContain('<th scope="row">7-8月</th>');
    expect(fragment).toContain("<caption");
  });

  it("closes every element whatever the texts hold", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const fragment = renderHtmlFragment(document);
        for (const tag of ["p", "table", "tr", "td", "th", "ul", "li", "strong", "span", "div"])
          expect(fragment.match(new RegExp(`<${tag}[ >]`, "g"))?.length ?? 0).toBe(
            fragment.match(new RegExp(`</${tag}>`, "g"))?.length ?? 0,
          );
      }),
    );
  });
});
