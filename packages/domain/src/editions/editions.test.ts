import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEditions, type EditionHeader, editionOn, type LegalSource, type Series } from "../index.ts";

const source: LegalSource = {
  title: "样例办法",
  issuedBy: "样例机关",
  authority: "district",
  documentNumber: "样督〔2024〕1号",
  issuedOn: "2024",
};
const edition = (name: string, from: string, status: EditionHeader["status"] = "active"): EditionHeader => ({
  edition: name,
  status,
  effective: { from },
  sources: [source],
});
const series = (...editions: EditionHeader[]): Series => ({ id: "sample/rule", title: "样例", editions });
const codes = (checked: Series): readonly string[] => checkEditions(checked).map((issue) => issue.code);

describe("the edition in force", () => {
  const two = series(edition("2024-01", "2024-01-01"), edition("2026-09", "2026-09-01"));

  it("changes on the first day of the next edition", () => {
    const on = (date: string) => {
      const found = editionOn(two, date);
      return found.status === "in-force" ? found.edition.edition : found.status;
    };
    expect([on("2023-12-31"), on("2024-01-01"), on("2026-08-31"), on("2026-09-01")]).toEqual([
      "not-yet",
      "2024-01",
      "2024-01",
      "2026-09",
    ]);
  });

  it("is a correction when one starts on the same day", () => {
    const found = editionOn(
      series(edition("2024-01", "2024-01-01"), edition("2024-01-r2", "2024-01-01")),
      "2024-05-01",
    );
    expect(found.status === "in-force" && found.edition.edition).toBe("2024-01-r2");
  });

  it("is never a draft", () => {
    expect(editionOn(series(edition("2024-01", "2024-01-01", "draft")), "2025-01-01").status).toBe(
      "no-active-edition",
    );
  });

  it("ends on the day the series is withdrawn", () => {
    const ended = { ...two, withdrawn: { on: "2027-01-01", source } };
    expect(editionOn(ended, "2026-12-31").status).toBe("in-force");
    expect(editionOn(ended, "2027-01-01").status).toBe("withdrawn");
  });

  it("never lies in the future, whatever the editions", () => {
    const starts = fc.uniqueArray(fc.integer({ min: 2000, max: 2040 }), { maxLength: 6 });
    fc.assert(
      fc.property(starts, fc.integer({ min: 1995, max: 2045 }), (years, year) => {
        const many = series(
          ...years.toSorted((a, b) => a - b).map((start) => edition(`${start}-01`, `${start}-01-01`)),
        );
        const found = editionOn(many, `${year}-06-01`);
        const past = years.filter((start) => start <= year);
        const expected = past.length === 0 ? undefined : `${Math.max(...past)}-01`;
        expect(found.status === "in-force" ? found.edition.edition : undefined).toBe(expected);
      }),
    );
  });
});

describe("checking editions", () => {
  it("accepts dated names, months, days and corrections", () => {
    expect(
      codes(
        series(
          edition("2017-04", "2017-04-01"),
          edition("2017-04-26", "2017-04-26"),
          edition("2017-04-r2", "2018-01-01"),
        ),
      ),
    ).toEqual([]);
  });

  it("refuses an end, which an edition has by the next one or a withdrawal alone", () => {
    const first = edition("2020-01", "2020-01-01");
    const ended = { ...first, effective: { ...first.effective, until: "2020-12-31" } };
    const [issue] = checkEditions(series(ended));
    expect(issue?.code).toBe("edition-end-idle");
    expect(issue?.path).toEqual(["editions", 0, "effective", "until"]);
    expect(issue?.fix.zh).toContain("withdrawn");
  });

  it("refuses names of digits alone, doubles, wrong starts and wrong order", () => {
    expect(codes(series(edition("2020", "2020-01-01")))).toEqual(["edition-name-invalid"]);
    expect(codes(series(edition("2020-01", "2020-01-01"), edition("2020-01", "2021-01-01")))).toEqual([
      "edition-duplicate",
    ]);
    expect(codes(series(edition("2020-01", "2020-02-30")))).toEqual(["edition-start-invalid"]);
    expect(codes(series(edition("2021-01", "2021-01-01"), edition("2020-01", "2020-01-01")))).toEqual([
      "edition-order",
    ]);
  });

  it("refuses a source whose number is not printed with 〔〕, and accepts orders", () => {
    const cite = (documentNumber: string): Series =>
      series({ ...edition("2020-01", "2020-01-01"), sources: [{ ...source, documentNumber }] });
    expect(codes(cite("惠教督[2019]2号"))).toEqual(["edition-source-invalid"]);
    expect(codes(cite("教督〔2019〕3号"))).toEqual([]);
    expect(codes(cite("国务院令第624号"))).toEqual([]);
  });
});
