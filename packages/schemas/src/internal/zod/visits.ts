import {
  RECTIFICATION_STATUSES,
  VISIT_METHODS,
  type RectificationStatus,
  type VisitMethod,
} from "@supervision/domain";
import * as z from "zod";
import {
  atLeastOneId,
  beginsInTime,
  halfDay,
  id,
  IN_TIME,
  isoDate,
  itemRef,
  keysOf,
  NOT_IN_TIME,
  text,
  visitKind,
  wholeDay,
} from "./words.ts";

const items = z.array(itemRef).readonly().meta({ title: "督导事项" });
const paragraphs = z.array(text).readonly();

/** A visit. */
export const visitSchema = z
  .strictObject({
    id,
    institution: id.meta({ title: "学校编号" }),
    inspectors: atLeastOneId.meta({ title: "督学编号" }),
    date: isoDate,
    halfDay,
    wholeDay: wholeDay.exactOptional(),
    kind: visitKind,
    items,
    topic: text.meta({ title: "专项主题" }).exactOptional(),
    followsUp: z.array(id).readonly().meta({ title: "回访的问题" }).exactOptional(),
  })
  .readonly()
  .refine(beginsInTime, NOT_IN_TIME)
  .meta({ title: "督导", ...IN_TIME });

/** A finding. */
export const findingSchema = z
  .strictObject({
    id,
    item: itemRef.exactOptional(),
    aspect: text.meta({ title: "问题部位" }).exactOptional(),
    description: text.meta({ title: "存在不足" }),
    severity: z.enum(["minor", "major", "urgent"]).meta({ title: "问题等级" }),
    advice: text.meta({ title: "整改建议" }).exactOptional(),
    deadline: isoDate.exactOptional(),
  })
  .readonly()
  .meta({ title: "存在不足" });

const pin = z
  .strictObject({ series: text, edition: text, digest: text })
  .readonly()
  .meta({ title: "版次锁定" });

/** A visit record. */
export const visitRecordSchema = z
  .strictObject({
    id,
    visit: id.exactOptional(),
    institution: id.meta({ title: "学校编号" }),
    date: isoDate,
    inspectors: atLeastOneId.meta({ title: "督导人员" }),
    kind: visitKind,
    items,
    pins: z.array(pin).readonly().exactOptional(),
    methods: z
      .array(keysOf<VisitMethod>(VISIT_METHODS).meta({ title: "督导方式" }))
      .readonly()
      .exactOptional(),
    goodPractice: paragraphs.meta({ title: "经验做法" }),
    findings: z.array(findingSchema).readonly().meta({ title: "存在不足" }),
    remarks: z.string().meta({ title: "备注" }).exactOptional(),
  })
  .readonly()
  .meta({ title: "督导检查记录" });

/** What became of a finding. */
export const rectificationSchema = z
  .strictObject({
    finding: id,
    institution: id.meta({ title: "学校编号" }),
    status: keysOf<RectificationStatus>(RECTIFICATION_STATUSES).meta({ title: "整改状态" }),
    measures: z.string().meta({ title: "整改措施" }).exactOptional(),
    reportedOn: isoDate.exactOptional(),
    verifiedOn: isoDate.exactOptional(),
  })
  .readonly()
  .meta({ title: "整改" });

/** A follow-up record. */
export const followUpRecordSchema = z
  .strictObject({
    id,
    record: id.exactOptional(),
    institution: id.meta({ title: "回访单位" }),
    date: isoDate,
    inspectors: atLeastOneId.meta({ title: "回访人员" }),
    items,
    rectifications: z.array(rectificationSchema).readonly().meta({ title: "整改情况" }),
    goodPractice: paragraphs.meta({ title: "经验做法" }),
    nextRequirements: z.string().meta({ title: "下一步工作要求" }).exactOptional(),
    remarks: z.string().meta({ title: "备注" }).exactOptional(),
  })
  .readonly()
  .meta({ title: "整改回访记录" });
