import type { Checked, Register } from "@supervision/domain";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { arbitraryRegister } from "../../test/support/arbitrary-register.ts";
import { issuesOf } from "../../test/support/files.ts";
import { encodeRegisterCsv, encodeRegisterXlsx, readRegister } from "../index.ts";

/** Every issue says what, where and what to do, in both languages. */
function expectComplete(checked: Checked<Register>): void {
  for (const { message, fix, code, place } of issuesOf(checked)) {
    expect([message.zh, message.en, fix.zh, fix.en].every((text) => text.trim() !== "")).toBe(true);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    // Of the whole register, not of a file, are only a table that is nowhere and the count of the rest.
    expect(place?.file !== undefined || code === "more-issues" || code === "table-missing").toBe(true);
  }
}

describe("a register that was damaged", () => {
  it("never throws on bytes of any kind", async () => {
    const starts = fc.constantFrom(
      "",
      "PK\u0003\u0004",
      "{",
      "\uFEFF编号,名称",
      "编号,名称,类别,性质\n",
      '"',
    );
    const law = fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const bytes = new Uint8Array([...strToU8(start), ...rest]);
        expectComplete(await readRegister([{ name: "随便.csv", bytes }]));
      }),
      { numRuns: 400 },
    );
    await expect(law).resolves.toBeUndefined();
  });

  it("never throws on a workbook with changed bytes, and says what is wrong", async () => {
    const law = fc.assert(
      fc.asyncProperty(
        arbitraryRegister,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (register, changes, cut) => {
          const encoded = await encodeRegisterXlsx(register);
          if (!encoded.ok) return;
          const bytes = encoded.value.slice(
            0,
            cut % 3 === 0 ? encoded.value.length - (cut % encoded.value.length) : undefined,
          );
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
          expectComplete(await readRegister([{ name: "a.xlsx", bytes }]));
        },
      ),
      { numRuns: 60 },
    );
    await expect(law).resolves.toBeUndefined();
  });

  it("never throws on a workbook whose parts were changed", async () => {
    const law = fc.assert(
      fc.asyncProperty(
        arbitraryRegister,
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 8 }),
        async (register, part, at, text) => {
          const encoded = await encodeRegisterXlsx(register);
          if (!encoded.ok) return;
          const parts = unzipSync(encoded.value);
          const names = Object.keys(parts);
          const name = names[part % names.length] ?? "";
          const xml = new TextDecoder().decode(parts[name]);
          const cut = at % Math.max(1, xml.length);
          const changed = zipSync({
            ...parts,
            [name]: strToU8(xml.slice(0, cut) + text + xml.slice(cut + text.length)),
          });
          expectComplete(await readRegister([{ name: "a.xlsx", bytes: changed }]));
        },
      ),
      { numRuns: 60 },
    );
    await expect(law).resolves.toBeUndefined();
  });

  it("places every spoilt cell in its row and column", async () => {
    // Column, what is written into it, and the issue that must come of it.
    const spoils = fc.constantFrom(
      { file: 0, column: 0, text: "", code: "cell-required" },
      { file: 0, column: 1, text: "  ", code: "cell-required" },
      { file: 0, column: 2, text: "学堂馆", code: "choice-unknown" },
      { file: 0, column: 3, text: "集体办", code: "choice-unknown" },
      { file: 0, column: 9, text: "六百", code: "number-expected" },
      { file: 0, column: 9, text: "-3", code: "number-out-of-range" },
      { file: 0, column: 9, text: "600人", code: "number-with-unit" },
      { file: 0, column: 16, text: "2026-13-01", code: "date-expected" },
      { file: 0, column: 15, text: "没有的编号", code: "reference-unknown" },
      { file: 0, column: 4, text: "#REF!", code: "formula-error" },
      { file: 1, column: 2, text: "全职的", code: "choice-unknown" },
      { file: 1, column: 3, text: "大概", code: "flag-expected" },
      { file: 1, column: 12, text: "学了几天", code: "record-malformed" },
      { file: 1, column: 13, text: "三月", code: "record-malformed" },
      { file: 1, column: 14, text: "逢五", code: "record-malformed" },
      { file: 1, column: 15, text: "0", code: "number-out-of-range" },
    );
    const law = fc.assert(
      fc.asyncProperty(arbitraryRegister, spoils, fc.nat(), async (register, spoil, pick) => {
        const encoded = encodeRegisterCsv(register);
        if (!encoded.ok) return;
        const files = [...encoded.value];
        const file = files[spoil.file];
        const count = spoil.file === 0 ? register.institutions.length : register.inspectors.length;
        if (file === undefined) return;
        const row = 1 + (pick % count);
        const lines = new TextDecoder().decode(file.bytes).split("\r\n");
        const cells =
          (lines[row] ?? "").match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ??
          [];
        cells[spoil.column] = spoil.text;
        lines[row] = cells.slice(0, 18).join(",");
        files[spoil.file] = { name: file.name, bytes: new TextEncoder().encode(lines.join("\r\n")) };
        const checked = await readRegister(files);
        expect(checked.ok).toBe(false);
        expectComplete(checked);
        const cell = `${String.fromCharCode(65 + spoil.column)}${row + 1}`;
        expect(
          issuesOf(checked).map((one) => `${one.code} ${one.place?.file ?? ""} ${one.place?.cell ?? ""}`),
        ).toContain(`${spoil.code} ${file.name} ${cell}`);
      }),
      { numRuns: 200 },
    );
    await expect(law).resolves.toBeUndefined();
  });
});
