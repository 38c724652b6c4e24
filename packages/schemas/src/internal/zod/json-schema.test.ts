import { canonicalJson } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { arbitraryRegister } from "../../../test/support/arbitrary-register.ts";
import { decodeRegister, jsonSchemaOf, schemaNames, standardSchemaOf, type SchemaName } from "../../index.ts";

const VISIT = {
  id: "V1",
  institution: "S1",
  inspectors: ["D1"],
  date: "2026-03-02",
  halfDay: "morning",
  kind: "routine",
  items: ["a/b#c"],
};
const RECORD = {
  id: "R1",
  institution: "S1",
  inspectors: ["D1"],
  date: "2026-03-02",
  kind: "a/b",
  items: [],
  goodPractice: [],
  findings: [],
};
const FOLLOW_UP = {
  id: "U1",
  institution: "S1",
  inspectors: ["D1"],
  date: "2026-03-02",
  items: [],
  goodPractice: [],
  rectifications: [],
};
const INSTITUTION = { id: "S1", name: "一小", kind: "primary", nature: "public", students: { primary: 3 } };
const INSPECTOR = { id: "D1", name: "张", status: "invited", responsible: true, zones: [] };

/** Right and wrong values of every record. */
const LOAD = {
  term: "2026-spring",
  inspector: "D1",
  group: "east",
  minutes: 3000,
  capacity: 90,
  expected: 2900,
  balance: 100,
};
const SAMPLES: Readonly<
  Record<SchemaName, { readonly right: readonly unknown[]; readonly wrong: readonly unknown[] }>
> = {
  institution: {
    right: [INSTITUTION, { ...INSTITUTION, coordinates: { longitude: 117, latitude: 36 } }],
    wrong: [
      { ...INSTITUTION, kind: "college" },
      { ...INSTITUTION, students: { primary: -1 } },
      { ...INSTITUTION, nmae: "" },
      { ...INSTITUTION, id: " S1" },
    ],
  },
  inspector: {
    right: [INSPECTOR],
    wrong: [
      { ...INSPECTOR, zones: "一" },
      { ...INSPECTOR, responsible: "是" },
    ],
  },
  recusal: {
    right: [{ inspector: "D1", institution: "S1", ground: "other" }],
    wrong: [
      { inspector: "D1", institution: "S1", ground: "cousin" },
      { inspector: "D1", institution: "S1", ground: "other", from: "2026-13-01" },
    ],
  },
  register: {
    right: [{ institutions: [INSTITUTION], inspectors: [], recusals: [] }],
    wrong: [{ institutions: [], inspectors: [] }, []],
  },
  visit: {
    right: [VISIT, { ...VISIT, wholeDay: true }, { ...VISIT, halfDay: "afternoon", wholeDay: false }],
    wrong: [
      { ...VISIT, halfDay: "afternoon", wholeDay: true },
      { ...VISIT, wholeDay: "全天" },
      { ...VISIT, inspectors: [] },
      { ...VISIT, kind: "rutine" },
      { ...VISIT, date: "2026-3-2" },
      { ...VISIT, items: ["x"] },
    ],
  },
  "visit-record": {
    right: [RECORD],
    wrong: [
      { ...RECORD, findings: [{}] },
      { ...RECORD, methods: ["walk"] },
    ],
  },
  "follow-up-record": { right: [FOLLOW_UP], wrong: [{ ...FOLLOW_UP, rectifications: undefined }] },
  "visit-events": {
    right: [
      [],
      [{ type: "made", visit: "V1", on: "2026-03-02" }],
      [{ type: "moved", visit: "V1", to: { date: "2026-03-02", halfDay: "morning" }, because: "停电" }],
      [
        {
          type: "moved",
          visit: "V1",
          to: { date: "2026-03-02", halfDay: "morning", wholeDay: true },
          because: "停电",
        },
      ],
      [{ type: "called-off", visit: "V1", because: "停办" }],
      [{ type: "added", visit: VISIT, because: "群众反映" }],
    ],
    wrong: [
      {},
      [{ type: "done", visit: "V1" }],
      [{ type: "made", visit: "V1", on: "2026-02-30" }],
      [{ type: "moved", visit: "V1", to: { date: "2026-03-02" }, because: "停电" }],
      [
        {
          type: "moved",
          visit: "V1",
          to: { date: "2026-03-02", halfDay: "afternoon", wholeDay: true },
          because: "停电",
        },
      ],
      [{ type: "added", visit: { ...VISIT, halfDay: "afternoon", wholeDay: true }, because: "群众反映" }],
      [{ type: "called-off", visit: "V1" }],
      [{ type: "added", visit: "V1", because: "群众反映" }],
    ],
  },
  "other-visits": {
    right: [
      [],
      [{ id: "f1", programme: "fire", institution: "S1", date: "2026-03-12", halfDay: "morning" }],
      [
        {
          id: "f1",
          programme: "fire",
          institution: "S1",
          date: "2026-03-12",
          halfDay: "morning",
          wholeDay: true,
        },
      ],
      [
        {
          id: "f1",
          programme: "fire",
          institution: "S1",
          date: "2026-03-12",
          halfDay: "morning",
          minutes: 90,
          movable: true,
          madeWith: "V1",
        },
      ],
    ],
    wrong: [
      {},
      [{ id: "f1", programme: "fire", institution: "S1", date: "2026-03-12" }],
      [{ id: "f1", programme: "", institution: "S1", date: "2026-03-12", halfDay: "morning" }],
      [{ id: "f1", programme: "fire", institution: "S1", date: "2026-03-12", halfDay: "noon" }],
      [
        {
          id: "f1",
          programme: "fire",
          institution: "S1",
          date: "2026-03-12",
          halfDay: "afternoon",
          wholeDay: true,
        },
      ],
      [
        {
          id: "f1",
          programme: "fire",
          institution: "S1",
          date: "2026-03-12",
          halfDay: "morning",
          minutes: 0,
        },
      ],
    ],
  },
  "load-ledger": {
    right: [[], [LOAD], [{ ...LOAD, capacity: 44.5, balance: -90 }]],
    wrong: [{}, [{ ...LOAD, minutes: -1 }], [{ ...LOAD, balance: 0.5 }], [{ ...LOAD, term: undefined }]],
  },
  schedule: {
    right: [{ period: { from: "2026-03-01", until: "2026-03-31" }, visits: [VISIT], more: 1 }],
    wrong: [{ visits: [] }, { period: "2026", visits: [] }],
  },
  coefficients: {
    right: [[], [{ stage: "primary", coefficients: { books: 0.3 } }]],
    wrong: [{}, [{ stage: "primary", coefficients: { books: -0.3 } }]],
  },
};

describe("the JSON Schema of a record", () => {
  it.each(schemaNames)("of %s has a Chinese title and names its draft", (name) => {
    const schema = jsonSchemaOf(name);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.title).toMatch(/\p{Script=Han}/u);
  });

  it.each(schemaNames)("of %s accepts and refuses what decoding does", (name) => {
    // A second reading of the document, independent of the schema it was made from.
    const fromDocument = z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchemaOf(name))));
    const decode = standardSchemaOf(name)["~standard"].validate;
    const { right, wrong } = SAMPLES[name];
    for (const value of right)
      expect([decode(value).issues, fromDocument.safeParse(value).success]).toEqual([undefined, true]);
    for (const value of wrong)
      expect([decode(value).issues === undefined, fromDocument.safeParse(value).success]).toEqual([
        false,
        false,
      ]);
  });
});

describe("a schema in standard form", () => {
  it("gives the value or issues with paths, and never throws", () => {
    const { validate, version, vendor } = standardSchemaOf("visit")["~standard"];
    expect({ version, vendor }).toEqual({ version: 1, vendor: "supervision" });
    expect(validate(VISIT)).toEqual({ value: VISIT });
    expect(validate({ ...VISIT, halfDay: "noon" }).issues?.map(({ path }) => path)).toEqual([["halfDay"]]);
  });

  it("refuses what only the whole can tell: an id that occurs twice", () => {
    const register = { institutions: [INSTITUTION, INSTITUTION], inspectors: [], recusals: [] };
    expect(standardSchemaOf("register")["~standard"].validate(register).issues).toHaveLength(1);
  });
});

describe("a register as JSON", () => {
  it("is the same after it was written and decoded", () => {
    fc.assert(
      fc.property(arbitraryRegister, (register) => {
        const again = decodeRegister(JSON.parse(JSON.stringify(register)));
        expect(again.ok && canonicalJson(again.value)).toBe(canonicalJson(register));
      }),
    );
    expect(decodeRegister({ institutions: [], inspectors: [], recusals: [] }).ok).toBe(true);
  });

  it("never makes decoding throw", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        (value) => void decodeRegister({ institutions: [value], inspectors: value, recusals: [] }),
      ),
    );
    expect(decodeRegister(Object.create(null)).ok).toBe(false);
  });
});
