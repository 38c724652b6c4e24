import { Ajv2020 } from "ajv/dist/2020.js";
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import * as z from "zod";
import { answersSchema } from "@supervision/checklists/json-schema";
import { edition } from "./records.ts";

/** Says whether a record has the shape of answers to the eight items of the bench. */
export type Validator = (value: unknown) => boolean;

const list = { id: "bench/routine", title: "基准", edition };

/** ajv with the JSON Schema the project itself exports. */
export function ajvValidator(): Validator {
  return new Ajv2020({ strict: false, validateFormats: false }).compile(answersSchema(list).schema);
}

const YES_NO = ["yes", "no"] as const;
const THREE = ["yes", "partly", "no"] as const;
const GRADES = ["excellent", "good", "pass", "fail"] as const;
const OPTIONS = ["clean", "fair", "poor"] as const;

/** zod alone, written by hand for these eight items: answers and the four non-answers, nothing else. */
export function zodValidator(): Validator {
  const beside = { note: z.string().optional(), evidence: z.array(z.string()).optional() };
  const item = <Value extends z.ZodType>(type: string, value: Value) =>
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal(type), value, ...beside }),
      z.strictObject({ type: z.literal("not-applicable"), because: z.string(), ...beside }),
      z.strictObject({ type: z.literal("refused"), because: z.string(), ...beside }),
      z.strictObject({ type: z.literal("not-checked"), because: z.string().optional(), ...beside }),
      z.strictObject({ type: z.literal("not-due"), because: z.string().optional(), ...beside }),
    ]);
  const schema = z.strictObject({
    pin: z.strictObject({ series: z.string(), edition: z.string(), digest: z.string() }),
    institution: z.string(),
    date: z.iso.date(),
    answers: z.strictObject({
      administration: item("yes-partly-no", z.enum(THREE)),
      admission: item("yes-no", z.enum(YES_NO)),
      curriculum: item("grade", z.enum(GRADES)),
      workload: item("number", z.number().min(0).max(600)),
      teachers: item("yes-no", z.enum(YES_NO)),
      safety: item("yes-no", z.enum(YES_NO)),
      canteen: item("choice", z.enum(OPTIONS)),
      ethos: item("yes-partly-no", z.enum(THREE)),
    }),
  });
  return (value) => schema.safeParse(value).success;
}

const words = (all: readonly string[]) => Type.Union(all.map((word) => Type.Literal(word)));

/** typebox compiled, the same by hand. */
export function typeboxValidator(): Validator {
  const closed = { additionalProperties: false };
  const beside = { note: Type.Optional(Type.String()), evidence: Type.Optional(Type.Array(Type.String())) };
  const because = Type.String();
  const item = (type: string, value: ReturnType<typeof words> | ReturnType<typeof Type.Number>) =>
    Type.Union([
      Type.Object({ type: Type.Literal(type), value, ...beside }, closed),
      Type.Object({ type: Type.Literal("not-applicable"), because, ...beside }, closed),
      Type.Object({ type: Type.Literal("refused"), because, ...beside }, closed),
      Type.Object({ type: Type.Literal("not-checked"), because: Type.Optional(because), ...beside }, closed),
      Type.Object({ type: Type.Literal("not-due"), because: Type.Optional(because), ...beside }, closed),
    ]);
  const schema = Type.Object(
    {
      pin: Type.Object({ series: Type.String(), edition: Type.String(), digest: Type.String() }, closed),
      institution: Type.String(),
      date: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
      answers: Type.Object(
        {
          administration: item("yes-partly-no", words(THREE)),
          admission: item("yes-no", words(YES_NO)),
          curriculum: item("grade", words(GRADES)),
          workload: item("number", Type.Number({ minimum: 0, maximum: 600 })),
          teachers: item("yes-no", words(YES_NO)),
          safety: item("yes-no", words(YES_NO)),
          canteen: item("choice", words(OPTIONS)),
          ethos: item("yes-partly-no", words(THREE)),
        },
        closed,
      ),
    },
    closed,
  );
  const compiled = Compile(schema);
  return (value) => compiled.Check(value);
}
