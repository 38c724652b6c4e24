import {
  GRADES,
  type Answer,
  type CellAnswer,
  type ChecklistAnswers,
  type InstitutionFacts,
  type RepeatEntry,
} from "@supervision/checklists";
import { INSTITUTION_KINDS, STAGES, type InstitutionKind, type Stage } from "@supervision/domain";
import * as z from "zod";
import { isoDate, keysOf, text } from "./words.ts";

const beside = { note: z.string().exactOptional(), evidence: z.array(z.string()).readonly().exactOptional() };
const coordinates = z.strictObject({ longitude: z.number(), latitude: z.number() }).readonly();
const fileParts = {
  name: z.string(),
  mediaType: z.string().exactOptional(),
  digest: z.string().exactOptional(),
  original: z.string().exactOptional(),
};
const file = z.strictObject(fileParts).readonly();
const photo = z
  .strictObject({ ...fileParts, takenOn: isoDate.exactOptional(), place: coordinates.exactOptional() })
  .readonly();

const given = <const Type extends string, Value extends z.ZodType>(type: Type, value: Value) =>
  z.strictObject({ type: z.literal(type), value, ...beside }).readonly();

const cellAnswers = [
  given("yes-no", z.enum(["yes", "no"])),
  given("yes-partly-no", z.enum(["yes", "partly", "no"])),
  given("grade", keysOf<keyof typeof GRADES>(GRADES)),
  given("choice", z.string()),
  given("several", z.array(z.string()).readonly()),
  given("number", z.number()),
  given("date", isoDate),
  given("text", z.string()),
  given("scale", z.number()),
  given("file", z.array(file).readonly()),
  given("photo", z.array(photo).readonly()),
  given(
    "signature",
    z.strictObject({ name: z.string(), signedOn: isoDate, file: file.exactOptional() }).readonly(),
  ),
  given("place", coordinates),
] as const;

const nonAnswers = [
  z.strictObject({ type: z.literal("not-applicable"), because: z.string(), ...beside }).readonly(),
  z.strictObject({ type: z.literal("refused"), because: z.string(), ...beside }).readonly(),
  z
    .strictObject({ type: z.literal("not-checked"), because: z.string().exactOptional(), ...beside })
    .readonly(),
  z.strictObject({ type: z.literal("not-due"), because: z.string().exactOptional(), ...beside }).readonly(),
] as const;

const cellAnswer: z.ZodType<CellAnswer> = z.discriminatedUnion("type", [...cellAnswers, ...nonAnswers]);
const cells = z.record(z.string(), cellAnswer).readonly();

const entry: z.ZodType<RepeatEntry> = z
  .strictObject({
    id: z.string(),
    title: z.string().exactOptional(),
    answers: cells,
    archived: cells.exactOptional(),
  })
  .readonly();

const mark = z.union([z.number(), z.strictObject({ points: z.number(), because: z.string() }).readonly()]);

const givenAnswers = [
  ...cellAnswers,
  given("matrix", z.record(z.string(), cells).readonly()),
  given("repeat", z.array(entry).readonly()),
  given("computed", z.union([z.number(), z.string(), z.boolean()])),
  given("marks", z.record(z.string(), mark).readonly()),
] as const;

const answer: z.ZodType<Answer> = z.discriminatedUnion("type", [
  ...givenAnswers,
  ...nonAnswers,
  z
    .strictObject({
      type: z.literal("unchanged"),
      answer: z.discriminatedUnion("type", givenAnswers),
      since: isoDate,
      ...beside,
    })
    .readonly(),
]);

const answers = z.record(z.string(), answer).readonly().meta({ title: "答案" });

const students = z.partialRecord(keysOf<Stage>(STAGES), z.number().int().min(0)).readonly();
const facts: z.ZodType<InstitutionFacts> = z
  .strictObject({
    kind: keysOf<InstitutionKind>(INSTITUTION_KINDS).exactOptional(),
    nature: z.enum(["public", "private"]).exactOptional(),
    inclusive: z.boolean().exactOptional(),
    boarding: z.boolean().exactOptional(),
    students: students.exactOptional(),
  })
  .readonly()
  .meta({ title: "单位情况" });

/** A filled checklist, by its shape alone; what the answers mean is checked against the edition. */
export const answersSchema: z.ZodType<ChecklistAnswers> = z
  .strictObject({
    pin: z.strictObject({ series: text, edition: text, digest: text }).readonly().meta({ title: "版次锁定" }),
    institution: text.meta({ title: "学校编号" }),
    date: isoDate,
    facts: facts.exactOptional(),
    answers,
    archived: answers.exactOptional(),
  })
  .readonly()
  .meta({ title: "督导清单答卷" });
