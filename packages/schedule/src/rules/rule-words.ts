import {
  type FindingSeverity,
  type HalfDay,
  INSPECTOR_STATUSES,
  INSTITUTION_KINDS,
  type InstitutionNature,
  type Issue,
  VISIT_KINDS,
} from "@supervision/domain";
import { ruleWordUnknown } from "../issues.ts";
import type { PlanActivity } from "../year-plan.ts";
import type { AroundVisitRule } from "./around-visit-rule.ts";
import type { CadenceRule, DutyBearer, DutyRecipient } from "./cadence-rule.ts";
import type { FollowUpRule } from "./follow-up-rule.ts";
import type { RuleScope } from "./inspect-rule.ts";
import { RULE_LEVELS } from "./rule-level.ts";
import type { RuleContent, ScheduleRuleEdition } from "./schedule-rule.ts";
import type { QualificationRule } from "./staffing-rules.ts";

/** The words a field may hold with what people call them. */
type Words<Word extends string = string> = Readonly<Record<Word, string>>;

const BEARERS: Words<DutyBearer> = {
  "responsible-inspector": "责任督学",
  inspector: "督学",
  zone: "责任区",
  office: "督导室",
  institution: "学校",
};
const RECIPIENTS: Words<DutyRecipient> = {
  institution: "学校",
  inspector: "督学",
  zone: "责任区",
  office: "督导室",
  government: "政府",
};
const ACTIVITIES: Words<PlanActivity> = {
  meeting: "会议",
  training: "培训",
  visit: "督导",
  "follow-up": "回访",
  report: "报告",
  summary: "总结",
  appraisal: "考核",
  "self-check": "自查",
  "inspection-reception": "迎检",
  filing: "归档",
  survey: "调查",
  publicity: "宣传",
  planning: "计划",
  "data-review": "数据审核",
  research: "调研",
  "lesson-observation": "听课",
  notice: "通知",
  feedback: "反馈",
};
const DAYS: Words<"days" | "workdays"> = { days: "日", workdays: "工作日" };
const EVERY: Words<CadenceRule["every"]> = {
  week: "周",
  month: "月",
  quarter: "季度",
  term: "学期",
  year: "年",
};
const UNITS: Words<NonNullable<CadenceRule["unit"]>> = { times: "次", "class-hours": "节" };
const MONTHS: Words<NonNullable<CadenceRule["countedMonths"]>> = {
  "teaching-months": "教学月",
  "all-months": "所有月份",
};
const COUNTED: Words<FollowUpRule["countedFrom"]> = { deadline: "整改期限", found: "发现" };
const SEVERITIES: Words<FindingSeverity> = { minor: "一般", major: "较重", urgent: "紧急" };
const WHEN: Words<AroundVisitRule["when"]> = { before: "之前", after: "之后" };
const NEEDS: Words<QualificationRule["needs"]> = {
  certificate: "督学证",
  training: "培训",
  speciality: "专长",
  status: "类别",
  responsible: "责任督学",
  "own-zone": "本责任区",
  "own-area": "本片区",
};
const WHOM: Words<QualificationRule["of"]> = { everyone: "每个人", leader: "组长", someone: "至少一人" };
const HALVES: Words<HalfDay> = { morning: "上午", afternoon: "下午" };
const SCOPES: Words<RuleScope> = {
  plan: "整个安排",
  institution: "单位",
  inspector: "督学",
  zone: "责任区",
  day: "日",
  week: "周",
};
const NATURES: Words<InstitutionNature> = { public: "公办", private: "民办" };
const LEVELS: Words = Object.fromEntries(Object.entries(RULE_LEVELS).map(([id, { zh }]) => [id, zh]));

/** The fields of words by form of rule; those of the first list must be there. */
const FIELDS: Readonly<
  Record<RuleContent["type"], readonly [needed: Record<string, Words>, may: Record<string, Words>]>
> = {
  cadence: [
    { activity: ACTIVITIES, every: EVERY, owedBy: BEARERS, owedTo: RECIPIENTS },
    { unit: UNITS, countedMonths: MONTHS, dueUnit: DAYS },
  ],
  cycle: [{ owedBy: BEARERS, visitKinds: VISIT_KINDS }, {}],
  "follow-up": [{ countedFrom: COUNTED, unit: DAYS }, { severities: SEVERITIES }],
  "around-visit": [{ activity: ACTIVITIES, when: WHEN, unit: DAYS, owedBy: BEARERS, owedTo: RECIPIENTS }, {}],
  "one-visit-per-half-day": [{}, {}],
  "rest-between-visits": [{ unit: DAYS }, {}],
  independence: [{}, {}],
  "group-size": [{ visitKinds: VISIT_KINDS }, {}],
  "no-visits": [{}, { halfDay: HALVES }],
  qualification: [{ needs: NEEDS, of: WHOM }, { statuses: INSPECTOR_STATUSES }],
  rotation: [{}, {}],
  "visit-length": [{}, {}],
  "visits-at-most": [{}, { statuses: INSPECTOR_STATUSES }],
  deputies: [{}, {}],
  inspect: [{ scope: SCOPES }, {}],
};

/** Fields of any form. */
const COMMON: Readonly<Record<string, Words>> = {
  audience: INSTITUTION_KINDS,
  nature: NATURES,
  visitKinds: VISIT_KINDS,
};

/** Words of a rule that do not exist: data from elsewhere have no type that holds them back. */
export function unknownWords(id: string, { rule, level }: ScheduleRuleEdition): readonly Issue[] {
  const form = Object.hasOwn(FIELDS, rule.type) ? FIELDS[rule.type] : undefined;
  if (form === undefined) {
    const types = Object.fromEntries(Object.keys(FIELDS).map((type) => [type, type]));
    return wrongIn(id, "type", rule.type, types, ["rule", "type"]);
  }
  const [needed, may] = form;
  return [
    ...wrongIn(id, "level", level, LEVELS, ["level"]),
    ...Object.entries({ ...COMMON, ...may, ...needed }).flatMap(([field, words]) => {
      const value: unknown = Reflect.get(rule, field);
      if (value === undefined && !Object.hasOwn(needed, field)) return [];
      const each: readonly unknown[] = Array.isArray(value) ? value : [value];
      return each.flatMap((one) => wrongIn(id, field, one, words, ["rule", field]));
    }),
  ];
}

function wrongIn(
  id: string,
  field: string,
  value: unknown,
  words: Words,
  path: readonly (string | number)[],
): readonly Issue[] {
  if (typeof value === "string" && Object.hasOwn(words, value)) return [];
  // Kinds of visit of a district's own bear the id of its plugin.
  if (words === VISIT_KINDS && typeof value === "string" && /^[^/\s]+\/[^/\s]+$/.test(value)) return [];
  return [ruleWordUnknown(id, field, value, words, path)];
}
