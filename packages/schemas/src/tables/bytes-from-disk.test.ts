import { schoolRoutine } from "@supervision/checklists/school";
import { translationTemplate } from "@supervision/checklists/translations";
import { orThrow, type Register, type Visit } from "@supervision/domain";
import { strToU8, zipSync } from "fflate";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  encodeChecklistXlsx,
  encodeRegisterXlsx,
  encodeScheduleXlsx,
  encodeTranslation,
  readChecklistXlsx,
  readJson,
  readRegister,
  readScheduleSheet,
  readSubmissions,
  readTranslation,
} from "../index.ts";

const register: Register = {
  institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
  inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: [] }],
  recusals: [],
};
const visits: readonly Visit[] = [
  {
    id: "V1",
    institution: "S1",
    inspectors: ["I1"],
    date: "2026-03-11",
    halfDay: "morning",
    kind: "routine",
    items: [],
  },
];
const [edition] = schoolRoutine.editions;
if (edition === undefined) throw new Error("the list has an edition");
const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };

/** The same bytes as programs hand them on: read from a disk, and as a part of something larger. */
function held(bytes: Uint8Array): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "bytes-"));
  try {
    writeFileSync(join(folder, "file"), bytes);
    const larger = Buffer.concat([Buffer.alloc(7, 0x50), bytes, Buffer.alloc(9, 0x50)]);
    return [
      bytes,
      readFileSync(join(folder, "file")),
      larger.subarray(7, 7 + bytes.length),
      new Uint8Array(larger).subarray(7, 7 + bytes.length),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("bytes of a file are read the same wherever they stand", () => {
  it("in workbooks of registers, plans, checklists and translations", async () => {
    for (const bytes of held(orThrow(await encodeRegisterXlsx(register))))
      expect(orThrow(await readRegister([{ name: "台账.xlsx", bytes }])).institutions).toHaveLength(1);
    for (const bytes of held(orThrow(await encodeScheduleXlsx(visits, register)))) {
      const read = await readScheduleSheet({ name: "安排.xlsx", bytes }, register, visits);
      expect(orThrow(read).visits).toEqual(visits);
    }
    for (const bytes of held(orThrow(await encodeChecklistXlsx(schoolRoutine))))
      expect(orThrow(await readChecklistXlsx({ name: "清单.xlsx", bytes })).id).toBe(schoolRoutine.id);
    const uyghur = translationTemplate(list, "ug");
    for (const bytes of held(await encodeTranslation(list, uyghur)))
      expect(orThrow(await readTranslation({ name: "译文.xlsx", bytes }))).toEqual(uyghur);
  });

  it("in archives, tables of text and JSON", async () => {
    const csv = "visit_institution,visit_date,safety__item-safety,KEY\ns1,2026-03-02,no,uuid:1\n";
    for (const level of [0, 6] as const)
      for (const bytes of held(zipSync({ "routine.csv": strToU8(csv) }, { level }))) {
        const { submissions } = await readSubmissions([{ name: "export.zip", bytes }], list);
        expect(submissions.map(({ answers }) => answers.ok)).toEqual([true]);
      }
    for (const bytes of held(strToU8('{"甲":1}')))
      expect(orThrow(readJson({ name: "a.json", bytes }))).toEqual({ 甲: 1 });
  });
});
