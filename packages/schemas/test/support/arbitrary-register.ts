import {
  addDays,
  INSPECTOR_STATUSES,
  INSTITUTION_KINDS,
  RECUSAL_GROUNDS,
  STAGES,
  UNAVAILABILITY_REASONS,
  type Inspector,
  type InspectorStatus,
  type Institution,
  type InstitutionKind,
  type Period,
  type Recusal,
  type RecusalGround,
  type Register,
  type SchoolTerm,
  type Stage,
  type UnavailabilityReason,
} from "@supervision/domain";
import fc from "fast-check";

const keysOf = <Key extends string>(labels: Readonly<Record<Key, string>>): readonly Key[] => {
  const keys: Key[] = [];
  for (const key in labels) keys.push(key);
  return keys;
};

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays("2010-01-01", days));
const period: fc.Arbitrary<Period> = fc
  .tuple(day, fc.integer({ min: 0, max: 1200 }))
  .map(([from, days]) => ({ from, until: addDays(from, days) }));
const LETTERS = "甲乙丙丁东西南北第一二三小学幼儿园abcXYZ019 （）()\"'-#＃".split("");
/** Names as people write them: letters, digits, Chinese, inner spaces and quotation marks, no separators. */
const name = fc
  .string({
    unit: fc.constantFrom(...LETTERS),
    minLength: 1,
    maxLength: 16,
  })
  .map((text) => `校${text.trim().replaceAll(/\s+/g, " ")}`);

const halfDay = fc.constantFrom<"morning" | "afternoon">("morning", "afternoon");
const weekday = fc.integer({ min: 1, max: 7 });
const unavailable = fc.array(
  fc
    .tuple(
      period,
      fc.record(
        {
          reason: fc.constantFrom<UnavailabilityReason>(...keysOf(UNAVAILABILITY_REASONS)),
          halfDay,
          weekdays: fc.array(weekday, { minLength: 1, maxLength: 3 }),
          note: name,
        },
        { requiredKeys: ["reason"] },
      ),
    )
    .map(([span, rest]) => ({ ...span, ...rest })),
  { minLength: 1, maxLength: 2 },
);

const institution = (id: string): fc.Arbitrary<Institution> =>
  fc.record(
    {
      id: fc.constant(id),
      name,
      kind: fc.constantFrom<InstitutionKind>(...keysOf(INSTITUTION_KINDS)),
      nature: fc.constantFrom<"public" | "private">("public", "private"),
      students: fc.dictionary(fc.constantFrom<Stage>(...keysOf(STAGES)), fc.nat(9000)),
      inclusive: fc.boolean(),
      town: name,
      zone: name,
      boarding: fc.boolean(),
      labels: fc.array(name, { minLength: 1, maxLength: 3 }),
      coordinates: fc.record({
        // Adding zero turns -0, which no table shows, into 0.
        longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0),
        latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
      }),
      opened: day,
      unavailable,
    },
    { requiredKeys: ["id", "name", "kind", "nature", "students"] },
  );

const term = fc
  .tuple(period, fc.record({ ordinal: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] }))
  .map(([span, rest]) => ({ ...span, ...rest }));
const certificateNumber = fc.integer({ min: 1, max: 99_999 }).map((value) => String(value).padStart(6, "0"));
const hours = fc.integer({ min: 1, max: 80 }).map((value) => value / 2);

const inspector = (id: string): fc.Arbitrary<Inspector> =>
  fc.record(
    {
      id: fc.constant(id),
      name,
      status: fc.constantFrom<InspectorStatus>(...keysOf(INSPECTOR_STATUSES)),
      responsible: fc.boolean(),
      zones: fc.array(name, { maxLength: 3 }),
      deputyFor: fc.array(name, { minLength: 1, maxLength: 2 }),
      // An empty list is recorded as 无.
      specialities: fc.array(
        name.filter((one) => !/^(无|没有|none)$/i.test(one)),
        { maxLength: 3 },
      ),
      terms: fc.array(term, { minLength: 1, maxLength: 3 }),
      certificate: fc.record({ number: certificateNumber, validUntil: day }, { requiredKeys: ["number"] }),
      unavailable,
      weeklyTimes: fc.array(fc.record({ weekday, halfDay }, { requiredKeys: ["weekday"] }), {
        minLength: 1,
        maxLength: 3,
      }),
      visitsAtMost: fc.oneof(
        fc.record({ perWeek: fc.integer({ min: 1, max: 9 }) }),
        fc.record({ perMonth: fc.integer({ min: 1, max: 40 }), perWeek: fc.integer({ min: 1, max: 9 }) }),
      ),
      training: fc.array(fc.record({ on: day, hours, title: name }, { requiredKeys: ["on", "hours"] }), {
        maxLength: 2,
      }),
      leave: fc.array(period, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ["id", "name", "status", "responsible", "zones"] },
  );

const recusal = (inspectors: readonly string[], institutions: readonly string[]): fc.Arbitrary<Recusal> =>
  fc.record(
    {
      inspector: fc.constantFrom(...inspectors),
      institution: fc.constantFrom(...institutions),
      ground: fc.constantFrom<RecusalGround>(...keysOf(RECUSAL_GROUNDS)),
      until: day,
      note: name,
    },
    { requiredKeys: ["inspector", "institution", "ground"] },
  );

const schoolTerm = (id: string): fc.Arbitrary<SchoolTerm> =>
  fc
    .tuple(
      fc.record({ id: fc.constant(id), name }),
      period,
      fc.record({ closed: fc.array(period, { minLength: 1, maxLength: 2 }) }, { requiredKeys: [] }),
      fc.option(fc.integer({ min: 0, max: 14 }), { nil: undefined }),
    )
    .map(([one, span, rest, before]) => ({
      ...one,
      ...span,
      ...rest,
      ...(before === undefined ? {} : { visitsFrom: addDays(span.from, -before) }),
    }));

/** Registers of up to eight institutions and five inspectors that hold together. */
export const arbitraryRegister: fc.Arbitrary<Register> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .chain(([schools, people]) => {
    const institutions = Array.from({ length: schools }, (_, index) => `${37_010_500 + index}`);
    const inspectors = Array.from({ length: people }, (_, index) => `D-${index}`);
    return fc.record(
      {
        institutions: fc.tuple(...institutions.map(institution)),
        inspectors: fc.tuple(...inspectors.map(inspector)),
        recusals: fc.array(recusal(inspectors, institutions), { maxLength: 3 }),
        terms: fc.tuple(schoolTerm("2025-autumn"), schoolTerm("2026-spring")),
      },
      { requiredKeys: ["institutions", "inspectors", "recusals"] },
    );
  });
