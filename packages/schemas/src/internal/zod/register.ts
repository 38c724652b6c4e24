import {
  INSPECTOR_STATUSES,
  INSTITUTION_KINDS,
  RECUSAL_GROUNDS,
  STAGES,
  UNAVAILABILITY_REASONS,
  type InspectorStatus,
  type InstitutionKind,
  type RecusalGround,
  type Stage,
  type UnavailabilityReason,
} from "@supervision/domain";
import * as z from "zod";
import { count, halfDay, id, isoDate, keysOf, period, text } from "./words.ts";

const kinds = keysOf<InstitutionKind>(INSTITUTION_KINDS).meta({ title: "机构类别" });
const stages = keysOf<Stage>(STAGES);
const statuses = keysOf<InspectorStatus>(INSPECTOR_STATUSES).meta({ title: "督学类别" });
const grounds = keysOf<RecusalGround>(RECUSAL_GROUNDS).meta({ title: "回避事由" });

const reasons = keysOf<UnavailabilityReason>(UNAVAILABILITY_REASONS).meta({ title: "不可安排原因" });
const weekday = z.int().min(1).max(7).meta({ title: "星期", description: "1 = 周一 … 7 = 周日" });

/** A span without visits and its reason. */
export const unavailabilitySchema = z
  .strictObject({
    from: isoDate,
    until: isoDate,
    halfDay: halfDay.exactOptional(),
    weekdays: z.array(weekday).readonly().exactOptional(),
    reason: reasons,
    note: text.exactOptional(),
  })
  .readonly()
  .refine(({ from, until }) => from <= until, { params: { code: "date-order" }, path: ["until"] })
  .meta({ title: "不可安排时段" });

const unavailable = z.array(unavailabilitySchema).readonly().meta({ title: "不可安排" }).exactOptional();

/** An institution. */
export const institutionSchema = z
  .strictObject({
    id,
    name: text.meta({ title: "名称" }),
    kind: kinds,
    nature: z.enum(["public", "private"]).meta({ title: "办学性质" }),
    inclusive: z.boolean().meta({ title: "普惠" }).exactOptional(),
    boarding: z.boolean().meta({ title: "寄宿" }).exactOptional(),
    labels: z.array(text).readonly().meta({ title: "标签" }).exactOptional(),
    town: text.meta({ title: "乡镇" }).exactOptional(),
    zone: text.meta({ title: "责任区" }).exactOptional(),
    coordinates: z
      .strictObject({
        longitude: z.number().min(-180).max(180).meta({ title: "经度" }),
        latitude: z.number().min(-90).max(90).meta({ title: "纬度" }),
      })
      .readonly()
      .exactOptional(),
    students: z.partialRecord(stages, count).readonly().meta({ title: "分学段学生数" }),
    partOf: id.meta({ title: "所属学校编号" }).exactOptional(),
    opened: isoDate.exactOptional(),
    closed: isoDate.exactOptional(),
    unavailable,
  })
  .readonly()
  .meta({ title: "被督导单位" });

/** An inspector. */
export const inspectorSchema = z
  .strictObject({
    id,
    name: text.meta({ title: "姓名" }),
    status: statuses,
    responsible: z.boolean().meta({ title: "责任督学" }),
    zones: z.array(text).readonly().meta({ title: "责任区" }),
    deputyFor: z.array(text).readonly().meta({ title: "B角责任区" }).exactOptional(),
    specialities: z.array(text).readonly().meta({ title: "专长" }).exactOptional(),
    terms: z
      .array(
        z
          .strictObject({ from: isoDate, until: isoDate, ordinal: z.int().min(1).exactOptional() })
          .readonly()
          .refine(({ from, until }) => from <= until, { params: { code: "date-order" }, path: ["until"] }),
      )
      .readonly()
      .meta({ title: "聘期" })
      .exactOptional(),
    certificate: z
      .strictObject({ number: id, validFrom: isoDate.exactOptional(), validUntil: isoDate.exactOptional() })
      .readonly()
      .meta({ title: "督学证" })
      .exactOptional(),
    training: z
      .array(
        z.strictObject({ on: isoDate, hours: z.number().positive(), title: text.exactOptional() }).readonly(),
      )
      .readonly()
      .meta({ title: "培训学时" })
      .exactOptional(),
    leave: z.array(period).readonly().meta({ title: "请假" }).exactOptional(),
    unavailable,
    weeklyTimes: z
      .array(z.strictObject({ weekday, halfDay: halfDay.exactOptional() }).readonly())
      .readonly()
      .meta({ title: "每周可督导时段" })
      .exactOptional(),
    visitsAtMost: z
      .strictObject({ perWeek: z.int().min(1).exactOptional(), perMonth: z.int().min(1).exactOptional() })
      .readonly()
      .meta({ title: "督导次数上限" })
      .exactOptional(),
  })
  .readonly()
  .meta({ title: "督学" });

/** A recusal. */
export const recusalSchema = z
  .strictObject({
    inspector: id,
    institution: id,
    ground: grounds,
    from: isoDate.exactOptional(),
    until: isoDate.exactOptional(),
    note: text.exactOptional(),
  })
  .readonly()
  .meta({ title: "回避" });

/** A school term. */
export const termSchema = z
  .strictObject({
    id,
    name: text.meta({ title: "学期名称" }),
    visitsFrom: isoDate.meta({ title: "开学前督导自" }).exactOptional(),
    from: isoDate,
    until: isoDate,
    closed: z.array(period).readonly().meta({ title: "不安排督导" }).exactOptional(),
  })
  .readonly()
  .refine(({ from, until }) => from <= until, { params: { code: "date-order" }, path: ["until"] })
  .refine(({ visitsFrom, from }) => visitsFrom === undefined || visitsFrom <= from, {
    params: { code: "date-order" },
    path: ["visitsFrom"],
  })
  .meta({ title: "学期" });

/** A register. */
export const registerSchema = z
  .strictObject({
    institutions: z.array(institutionSchema).readonly().meta({ title: "学校" }),
    inspectors: z.array(inspectorSchema).readonly().meta({ title: "督学" }),
    recusals: z.array(recusalSchema).readonly().meta({ title: "回避" }),
    terms: z.array(termSchema).readonly().meta({ title: "学期" }).exactOptional(),
  })
  .readonly()
  .meta({ title: "基础台账" });
