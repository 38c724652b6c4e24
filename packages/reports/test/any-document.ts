import fc from "fast-check";
import type { Block, ReportDocument, TextRun } from "../src/index.ts";

// Texts with everything that has broken a file before: markup, controls, halves of characters, formulas, line ends of every kind.
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "<w:t>&amp;</w:t>",
    "]]>",
    "=1+1",
    "\u0000\u0007\u001b[31m",
    "\uD800",
    "a\r\nb\u2028c",
    "|`*_#",
    "“甲”——乙",
    "",
    "字".repeat(300),
  ),
);
const run: fc.Arbitrary<TextRun> = fc.record({ text, strong: fc.boolean() });
const runs = fc.array(run, { maxLength: 3 });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("title" as const), text }),
  fc.record({
    type: fc.constant("heading" as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    text,
  }),
  fc.record({ type: fc.constant("paragraph" as const), runs, indent: fc.boolean() }),
  fc.record({
    type: fc.constant("list" as const),
    marker: fc.constantFrom("chinese" as const, "decimal" as const, "dash" as const),
    items: fc.array(runs, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant("table" as const),
    caption: text,
    showCaption: fc.boolean(),
    columns: fc.array(fc.record({ width: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 4 }),
    headerRows: fc.integer({ min: 0, max: 2 }),
    rows: fc.array(
      fc.record({
        cells: fc.array(
          fc.record({
            paragraphs: fc.array(runs, { maxLength: 2 }),
            columnSpan: fc.integer({ min: 1, max: 3 }),
            rowSpan: fc.integer({ min: 1, max: 3 }),
          }),
          { maxLength: 4 },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({
    type: fc.constant("field-line" as const),
    fields: fc.constant([{ kind: "text", label: "单位", value: "<甲>" }, { kind: "date" }] as const),
  }),
  fc.record({
    type: fc.constant("signature" as const),
    signers: fc.array(fc.record({ label: text, value: text }), { maxLength: 2 }),
    date: fc.constant("blank" as const),
  }),
  fc.record({ type: fc.constant("page-break" as const) }),
  fc.record({ type: fc.constant("note" as const), text }),
);

/** Documents of every shape with awkward texts. */
export const anyDocument: fc.Arbitrary<ReportDocument> = fc.record({
  metadata: fc.record({ title: text, issuer: text }),
  page: fc.record({
    size: fc.constant("A4" as const),
    orientation: fc.constantFrom("portrait" as const, "landscape" as const),
  }),
  layout: fc.constantFrom("official" as const, "form" as const),
  blocks: fc.array(block, { maxLength: 6 }),
});
