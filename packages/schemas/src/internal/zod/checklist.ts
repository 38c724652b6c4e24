import {
  GRADES,
  type AnswerForm,
  type CellForm,
  type ChecklistEdition,
  type ChecklistItem,
  type Condition,
} from "@supervision/checklists";
import {
  INSTITUTION_KINDS,
  STAGES,
  VISIT_METHODS,
  type InstitutionKind,
  type LegalSource,
  type Stage,
  type VisitMethod,
} from "@supervision/domain";
import * as z from "zod";
import { isoDate, itemRef, keysOf, text } from "./words.ts";

// Expressions are plain data that the checklist package checks where they are written.
const condition = z.custom<Condition>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);
const whole = z.int();
const optionId = z.string().min(1);
const grade = keysOf<keyof typeof GRADES>(GRADES);

const source = z.strictObject({
  title: text,
  issuedBy: text,
  authority: z.enum(["national", "province", "city", "district", "institution"]),
  documentNumber: text.exactOptional(),
  issuedOn: z.custom<LegalSource["issuedOn"]>(
    (value) => typeof value === "string" && /^\d{4}(-\d{2}){0,2}$/.test(value),
  ),
  article: text.exactOptional(),
  certainty: z.enum(["seen", "inferred"]).exactOptional(),
});

const cellForms = [
  z.strictObject({ type: z.literal("yes-no"), good: z.enum(["yes", "no"]).exactOptional() }),
  z.strictObject({ type: z.literal("yes-partly-no"), partly: z.number().exactOptional() }),
  z.strictObject({ type: z.literal("grade"), shares: z.record(grade, z.number()).exactOptional() }),
  z.strictObject({
    type: z.literal("choice"),
    options: z.record(optionId, z.strictObject({ title: text, share: z.number().exactOptional() })),
  }),
  z.strictObject({
    type: z.literal("several"),
    options: z.record(optionId, z.strictObject({ title: text, alone: z.literal(true).exactOptional() })),
    atLeast: whole.exactOptional(),
    atMost: whole.exactOptional(),
  }),
  z.strictObject({
    type: z.literal("number"),
    unit: text.exactOptional(),
    minimum: z.number().exactOptional(),
    maximum: z.number().exactOptional(),
    whole: z.literal(true).exactOptional(),
    standard: z
      .strictObject({ atLeast: z.number().exactOptional(), atMost: z.number().exactOptional() })
      .exactOptional(),
  }),
  z.strictObject({
    type: z.literal("date"),
    earliest: isoDate.exactOptional(),
    latest: z.union([isoDate, z.literal("visit")]).exactOptional(),
  }),
  z.strictObject({ type: z.literal("text"), atMost: whole.exactOptional() }),
  z.strictObject({
    type: z.literal("scale"),
    from: whole,
    to: whole,
    labels: z.record(z.string(), text).exactOptional(),
  }),
  z.strictObject({
    type: z.literal("file"),
    atLeast: whole.exactOptional(),
    atMost: whole.exactOptional(),
    accepts: z.array(text).exactOptional(),
  }),
  z.strictObject({ type: z.literal("photo"), atLeast: whole.exactOptional(), atMost: whole.exactOptional() }),
  z.strictObject({ type: z.literal("signature"), signer: text.exactOptional() }),
  z.strictObject({
    type: z.literal("place"),
    within: z
      .strictObject({
        of: z.strictObject({ longitude: z.number(), latitude: z.number() }),
        metres: z.number(),
      })
      .exactOptional(),
  }),
] as const;

const cellForm: z.ZodType<CellForm> = z.discriminatedUnion("type", cellForms);
const constraint = z.strictObject({
  holds: condition,
  message: text,
  severity: z.enum(["error", "warning", "ask-reason"]).exactOptional(),
});
const hiddenPolicy = z.enum(["keep", "archive", "clear"]);
const id = z.string().min(1);

const answerForm: z.ZodType<AnswerForm> = z.discriminatedUnion("type", [
  ...cellForms,
  z.strictObject({
    type: z.literal("matrix"),
    rows: z.record(id, text),
    columns: z.record(
      id,
      z.strictObject({
        title: text,
        answer: cellForm,
        rows: z.array(id).exactOptional(),
        askIf: condition.exactOptional(),
      }),
    ),
  }),
  z.strictObject({
    type: z.literal("repeat"),
    of: text,
    fields: z.record(
      id,
      z.strictObject({
        title: text,
        answer: cellForm,
        optional: z.literal(true).exactOptional(),
        askIf: condition.exactOptional(),
        whenHidden: hiddenPolicy.exactOptional(),
        constraints: z.array(constraint).exactOptional(),
      }),
    ),
    atLeast: whole.exactOptional(),
    atMost: whole.exactOptional(),
  }),
  z.strictObject({
    type: z.literal("computed"),
    value: z.union([z.number(), z.string(), condition]),
    unit: text.exactOptional(),
  }),
  z.strictObject({ type: z.literal("note") }),
  z.strictObject({ type: z.literal("marks") }),
]);

const nonAnswer = z
  .strictObject({
    scoring: z
      .union([z.enum(["shrink", "open", "lose", "earn"]), z.strictObject({ share: z.number() })])
      .exactOptional(),
    indicator: z.enum(["exclude", "missing", "not-met", "met"]).exactOptional(),
    allowed: z.boolean().exactOptional(),
    needsReason: z.boolean().exactOptional(),
  })
  .exactOptional();
const nonAnswers = z.strictObject({
  "not-applicable": nonAnswer,
  "not-checked": nonAnswer,
  refused: nonAnswer,
  "not-due": nonAnswer,
});

// What its rules say is checked by the checklist package; here only that they are objects under ids.
const scoringRules = z.custom<NonNullable<ChecklistItem["scoring"]>>(
  (value) =>
    z
      .looseObject({ start: z.string(), rules: z.record(id, z.looseObject({ type: z.string() })) })
      .safeParse(value).success,
);

/** What an item holds beside its own columns, or instead of one of them. */
export const itemRestSchema: z.ZodType<Partial<ChecklistItem>> = z.strictObject({
  title: text.exactOptional(),
  text: text.exactOptional(),
  answer: answerForm.exactOptional(),
  weight: z.number().exactOptional(),
  scoring: scoringRules.exactOptional(),
  section: id.exactOptional(),
  domain: itemRef.exactOptional(),
  basis: source.exactOptional(),
  methods: z.array(keysOf<VisitMethod>(VISIT_METHODS)).exactOptional(),
  seenIn: text.exactOptional(),
  appliesTo: z
    .strictObject({
      kinds: z.array(keysOf<InstitutionKind>(INSTITUTION_KINDS)).exactOptional(),
      stages: z.array(keysOf<Stage>(STAGES)).exactOptional(),
      natures: z.array(z.enum(["public", "private"])).exactOptional(),
    })
    .exactOptional(),
  lookAt: z
    .array(
      z.strictObject({
        text,
        item: itemRef.exactOptional(),
        basis: source.exactOptional(),
        since: isoDate.exactOptional(),
      }),
    )
    .exactOptional(),
  optional: z.literal(true).exactOptional(),
  askIf: condition.exactOptional(),
  whenHidden: hiddenPolicy.exactOptional(),
  constraints: z.array(constraint).exactOptional(),
  evidence: z
    .strictObject({
      when: z.enum(["never", "optional", "on-failure", "always"]),
      what: z.enum(["note", "evidence"]).exactOptional(),
      because: text.exactOptional(),
    })
    .exactOptional(),
  nonAnswers: nonAnswers.exactOptional(),
  unchangedWithin: z.number().exactOptional(),
});

const withdrawn = z.strictObject({ on: isoDate, source });

/** What an edition holds beside its columns; the end of the series stands in its first row. */
export const editionRestSchema = z.strictObject({
  sections: z.record(id, text).exactOptional(),
  sectionWithin: z.record(id, id).exactOptional(),
  replaces: z.record(id, id).exactOptional(),
  askSectionIf: z.record(id, condition).exactOptional(),
  nonAnswers: nonAnswers.exactOptional(),
  scoring: z
    .custom<NonNullable<ChecklistEdition["scoring"]>>(
      (value) =>
        z.looseObject({ vetoes: z.record(id, z.looseObject({})).optional() }).safeParse(value).success,
    )
    .exactOptional(),
  withdrawn: withdrawn.exactOptional(),
});

/** A source as a row says it. */
export const sourceSchema: z.ZodType<LegalSource> = source;
