import { canonicalJson, type Register } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryRegister } from "../../test/support/arbitrary-register.ts";
import { encodeRegisterCsv, encodeRegisterXlsx, readRegister, registerTemplate } from "../index.ts";

const SMALL: Register = {
  institutions: [{ id: "0012", name: "一小", kind: "primary", nature: "public", students: { primary: 0 } }],
  inspectors: [{ id: "D1", name: "张", status: "invited", responsible: true, zones: ["一", "二"] }],
  recusals: [],
};

describe("a register written and read again", () => {
  it("is the same as CSV", async () => {
    const law = fc.assert(
      fc.asyncProperty(arbitraryRegister, async (register) => {
        const encoded = encodeRegisterCsv(register);
        if (!encoded.ok) throw new Error(encoded.issues.map((one) => one.message.en).join("\n"));
        const again = await readRegister(encoded.value);
        expect(again.ok && canonicalJson(again.value)).toBe(canonicalJson(register));
      }),
      { numRuns: 150 },
    );
    await expect(law).resolves.toBeUndefined();
  });

  it("is the same as a workbook", async () => {
    const law = fc.assert(
      fc.asyncProperty(arbitraryRegister, async (register) => {
        const encoded = await encodeRegisterXlsx(register);
        if (!encoded.ok) throw new Error(encoded.issues.map((one) => one.message.en).join("\n"));
        const again = await readRegister([{ name: "台账.xlsx", bytes: encoded.value }]);
        expect(again.ok && canonicalJson(again.value)).toBe(canonicalJson(register));
      }),
      { numRuns: 60 },
    );
    await expect(law).resolves.toBeUndefined();
  });

  it("keeps leading zeros of ids and the difference between zero and unknown", async () => {
    const encoded = await encodeRegisterXlsx(SMALL);
    const again = encoded.ok && (await readRegister([{ name: "a.xlsx", bytes: encoded.value }]));
    expect(again && again.ok && again.value).toEqual(SMALL);
  });

  it("gives the same bytes every time", async () => {
    expect(await encodeRegisterXlsx(SMALL)).toEqual(await encodeRegisterXlsx(SMALL));
    expect(await registerTemplate()).toEqual(await registerTemplate());
  });

  it("keeps what is recorded as none apart from what nobody recorded", async () => {
    const [inspector] = SMALL.inspectors;
    if (inspector === undefined) throw new Error("the sample is empty");
    const register: Register = {
      ...SMALL,
      inspectors: [
        { ...inspector, specialities: [], training: [] },
        { ...inspector, id: "D2", name: "李", visitsAtMost: {} },
      ],
    };
    const encoded = await encodeRegisterXlsx(register);
    if (!encoded.ok) throw new Error(encoded.issues[0].message.zh);
    const again = await readRegister([{ name: "a.xlsx", bytes: encoded.value }]);
    expect(again.ok && again.value.inspectors).toEqual([
      { ...inspector, specialities: [], training: [] },
      { ...inspector, id: "D2", name: "李" },
    ]);
  });

  it("is refused when a row cannot carry it", () => {
    const [institution] = SMALL.institutions;
    const [inspector] = SMALL.inspectors;
    if (institution === undefined || inspector === undefined) throw new Error("the sample is empty");
    const encoded = encodeRegisterCsv({
      institutions: [{ ...institution, name: " 两头有空格 " }],
      inspectors: [{ ...inspector, zones: ["东街、西街"] }],
      recusals: [],
    });
    expect(encoded.ok ? [] : encoded.issues.map((one) => [one.code, ...one.path, one.message.zh])).toEqual([
      ["not-representable", "institutions", 0, "“0012”的 name 写不进表格而不走样"],
      ["not-representable", "inspectors", 0, "“D1”的 zones 写不进表格而不走样"],
    ]);
  });
});

describe("the template", () => {
  it("is a register without records, and says so", async () => {
    const checked = await readRegister([{ name: "模板.xlsx", bytes: await registerTemplate() }]);
    expect(checked).toEqual({
      ok: true,
      value: { institutions: [], inspectors: [], recusals: [] },
      warnings: [expect.objectContaining({ code: "table-empty" })],
    });
  });
});
