import type { HalfDay, IsoDate, ItemRef, Period, VisitKind } from "@supervision/domain";
import * as z from "zod";

/** A civil date; the domain's soft brand is put on by the annotation. */
export const isoDate: z.ZodType<IsoDate, string> = z.iso
  .date()
  // The calendar of the domain begins with the year 1.
  .refine((day) => !day.startsWith("0000"), { params: { code: "date-expected" } })
  .meta({ title: "日期", description: "YYYY-MM-DD" });

/** An id: text that is not empty and has no spaces at its ends. */
export const id = z
  .string()
  .regex(/^\S(?:.*\S)?$/u)
  .meta({ title: "编号" });

/** Text that is not empty. */
export const text = z.string().regex(/\S/u).meta({ title: "文字" });

/** A whole number from 0. */
export const count = z.int().min(0).meta({ title: "非负整数" });

/** An item of a checklist. */
export const itemRef: z.ZodType<ItemRef, string> = z
  .templateLiteral([z.string().min(1), "/", z.string().min(1), "#", z.string().min(1)])
  .meta({ title: "督导事项引用" });

/** A kind of visit, standard or a district's own. */
export const visitKind: z.ZodType<VisitKind, string> = z
  .union([
    z.enum(["routine", "special", "comprehensive", "random", "requested", "joint", "follow-up"]),
    z.templateLiteral([z.string().min(1), "/", z.string().min(1)]),
  ])
  .meta({ title: "督导类型" });

/** Half a day. */
export const halfDay: z.ZodType<HalfDay, string> = z.enum(["morning", "afternoon"]).meta({ title: "半天" });

/** Whether a visit lasts the whole day. */
export const wholeDay = z.boolean().meta({ title: "全天" });

/** Says whether a visit that lasts the whole day begins in the morning. */
export function beginsInTime(visit: { readonly halfDay: HalfDay; readonly wholeDay?: boolean }): boolean {
  return visit.wholeDay !== true || visit.halfDay === "morning";
}

/** What is wrong with a visit that does not. */
export const NOT_IN_TIME: { readonly params: Readonly<Record<string, string>>; path: string[] } = {
  params: { code: "whole-day" },
  path: ["halfDay"],
};

/** The same for JSON Schema. */
export const IN_TIME = {
  anyOf: [
    { type: "object", properties: { wholeDay: { const: false } } },
    { type: "object", properties: { halfDay: { const: "morning" } } },
  ],
} as const;

/** Inspector ids, at least one. */
export const atLeastOneId = z.tuple([id], id).readonly();

/** A span of days that does not end before it begins. */
export const period: z.ZodType<Period> = z
  .strictObject({ from: isoDate, until: isoDate })
  .readonly()
  .refine(({ from, until }) => from <= until, { params: { code: "date-order" }, path: ["until"] })
  .meta({ title: "起止" });

/** An enumeration of the keys of a table of labels. */
export function keysOf<Key extends string>(
  labels: Readonly<Record<Key, string>>,
): z.ZodEnum<{ [K in Key]: K }> {
  const entries: Partial<{ [K in Key]: K }> = {};
  for (const key in labels) entries[key] = key;
  return z.enum(complete(entries, labels));
}

function complete<Key extends string>(
  entries: Partial<{ [K in Key]: K }>,
  labels: Readonly<Record<Key, string>>,
): { [K in Key]: K } {
  const isWhole = (value: Partial<{ [K in Key]: K }>): value is { [K in Key]: K } =>
    Object.keys(labels).every((key) => key in value);
  if (!isWhole(entries)) throw new TypeError("Expected every label to be entered");
  return entries;
}
