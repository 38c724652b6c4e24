import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { everyForm, everyFormList } from "../../test/exchange/every-form.ts";
import type { ChecklistEdition } from "../index.ts";
import { toXlsForm, type XlsFormSheet } from "./index.ts";

const { sheets, losses } = toXlsForm(everyFormList);

/** The text a golden file holds; with `UPDATE_GOLDEN=1` the file is written first. */
function golden(name: string, actual: string): string {
  const url = new URL(`../../test/golden/${name}`, import.meta.url);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(url, actual);
  return readFileSync(url, "utf8");
}

const asText = (all: readonly XlsFormSheet[]): string =>
  all
    .map(
      ({ name, rows }) =>
        `# ${name}\n${rows.map((row) => row.join(" | ").replaceAll("\n", "⏎")).join("\n")}\n`,
    )
    .join("\n");

function rowsOf(edition: ChecklistEdition): readonly Readonly<Record<string, string>>[] {
  const [survey] = toXlsForm({ ...everyFormList, edition }).sheets;
  const [headings = [], ...rows] = survey?.rows ?? [];
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [headings[index] ?? "", cell])));
}

describe("a checklist as an XLSForm", () => {
  // pyxform 4.5.0 turns these sheets into an XForm without an error, and ODK's engine opens it.
  it("is as its golden file shows", () => {
    const text = asText(sheets);
    expect(text).toBe(golden("xlsform.txt", text));
  });

  it("asks every item under its id, once, in groups that are closed again", () => {
    const rows = rowsOf(everyForm);
    const names = rows.map(({ name }) => name).filter((name) => name !== "");
    for (const id of Object.keys(everyForm.items))
      expect(
        names.some((name) => name === id || name === `${id}__item`),
        id,
      ).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    const depth = rows.reduce((open, { type = "" }) => {
      const next = open + Number(type.startsWith("begin_")) - Number(type.startsWith("end_"));
      expect(next).toBeGreaterThanOrEqual(0);
      return next;
    }, 0);
    expect(depth).toBe(0);
  });

  it("names only what the form has", () => {
    const rows = rowsOf(everyForm);
    const names = new Set(rows.map(({ name }) => name));
    const used = rows.flatMap((row) =>
      Object.values(row).flatMap((cell) => [...cell.matchAll(/\$\{([^}]+)\}/g)].map(([, name]) => name)),
    );
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  it("says by itself which edition it belongs to", () => {
    const pins = rowsOf(everyForm).filter(({ name = "" }) => name.startsWith("pin_"));
    expect(pins.map(({ calculation = "" }) => calculation.replace(/[0-9a-f]{64}/, "…"))).toEqual([
      "'riverside/every'",
      "'2026-09'",
      "'sha256-…'",
    ]);
  });

  it("holds an item to what is known, and asks for the reason of what needs one", () => {
    const edition: ChecklistEdition = {
      ...everyForm,
      sections: {},
      items: {
        boarders: { title: "住校生", answer: { type: "number", whole: true } },
        wardens: {
          title: "宿管",
          answer: "number",
          askIf: { more: [{ answer: "boarders" }, 0] },
          constraints: [
            {
              holds: { atLeast: [{ answer: "wardens" }, { divide: [{ answer: "boarders" }, 100] }] },
              message: "每百人一名",
              severity: "ask-reason",
            },
          ],
        },
      },
    };
    const rows = rowsOf(edition);
    expect(rows.find(({ name }) => name === "wardens__item")?.["relevant"]).toBe(
      "(${boarders} != '' and ${boarders} > 0)",
    );
    expect(rows.find(({ name }) => name === "wardens__note")?.["required"]).toBe(
      "((${wardens} != '' and ${boarders} != '' and 100 != 0 and ${wardens} < (${boarders} div 100)))",
    );
  });

  it("lists what it does not carry", () => {
    expect(losses.map(({ code, path }) => `${code} ${path.join(".")}`.trim())).toEqual([
      "unchanged-not-carried",
      "evidence-not-carried",
      "sources-not-carried",
      "hidden-answers-dropped items.fire-exit-key.askIf",
      "warning-not-carried items.homework.constraints.0",
      "cell-reasons-not-carried items.subjects.answer",
      "cell-reasons-not-carried items.canteens.answer",
      "entry-count-not-carried items.canteens.answer",
      "hidden-answers-dropped items.canteens.answer.fields.why.askIf",
      "digest-not-carried items.duty-roster.answer",
      "file-count-not-carried items.duty-roster.answer",
      "media-type-not-carried items.duty-roster.answer",
      "digest-not-carried items.gate.answer",
      "file-count-not-carried items.gate.answer",
      "signer-not-carried items.head-signs.answer",
    ]);
  });
});
