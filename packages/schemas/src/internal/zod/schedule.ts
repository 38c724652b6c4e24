import type { UnscheduledCode } from "@supervision/schedule";
import * as z from "zod";
import { count, keysOf, period, text, visitKind } from "./words.ts";
import { visitSchema } from "./visits.ts";

const bilingual = { zh: z.string(), en: z.string() };

// The words are for JSON Schema; that no code is missing is checked by the compiler.
const CODES: Readonly<Record<UnscheduledCode, string>> = {
  "institution-unknown": "名册中没有该单位",
  "institution-unplaced": "不属于任何责任区",
  "institution-placed-twice": "属于多个责任区",
  "institution-unavailable": "时段内该单位不接受督导",
  "institution-closed": "时段内未开办或已停办",
  "period-over": "时段内的日子都已过去或不再变动",
  "no-teaching-day": "没有可督导的教学日",
  "no-inspector-in-zone": "责任区没有督学",
  "all-recused": "责任区督学均须回避",
  "not-engaged": "督学均不在聘期或督学证有效期内",
  "all-on-leave": "责任区督学均请假",
  "all-unavailable": "责任区督学均另有安排",
  "not-qualified": "责任区督学均不符合资格要求",
  "all-hindered": "责任区督学各有不同原因都不能督导",
  "group-too-small": "可派督学不足督导组人数",
  "no-free-half-day": "没有空闲半天",
  "visits-at-most": "督学的督导次数已到上限",
  "own-rule": "排入会违反本地硬性规则",
};

/** A visit that has no place in the schedule. */
export const unscheduledSchema = z
  .strictObject({
    institution: text.meta({ title: "学校编号" }),
    rule: text.meta({ title: "规则" }),
    kind: visitKind,
    period,
    reason: z
      .strictObject({ code: keysOf<UnscheduledCode>(CODES), ...bilingual })
      .readonly()
      .meta({ title: "未排原因" }),
  })
  .readonly()
  .meta({ title: "未排督导" });

/** What a schedule costs under one rule. */
export const scoreSchema = z
  .strictObject({
    rule: text.meta({ title: "规则" }),
    title: z.strictObject(bilingual).readonly(),
    edition: text.meta({ title: "版次" }).exactOptional(),
    level: z.enum(["hard", "medium", "soft"]).meta({ title: "规则级别" }),
    penalty: z.number().min(0).meta({ title: "罚分" }),
    violations: count.meta({ title: "违反次数" }),
  })
  .readonly()
  .meta({ title: "规则得分" });

/** A schedule as a file; keys beyond these are let pass and dropped. */
export const scheduleSchema = z
  .object({
    district: text.meta({ title: "区县" }).exactOptional(),
    period: period.meta({ title: "时段" }),
    seed: z.int().meta({ title: "随机种子" }).exactOptional(),
    status: z.enum(["complete", "partial"]).meta({ title: "状态" }).exactOptional(),
    visits: z.array(visitSchema).readonly().meta({ title: "督导" }),
    unscheduled: z.array(unscheduledSchema).readonly().meta({ title: "未排督导" }).exactOptional(),
    score: z.array(scoreSchema).readonly().meta({ title: "规则得分" }).exactOptional(),
  })
  .readonly()
  .meta({ title: "督导安排" });
