import { defineReportTemplate } from "../templates/define-report-template.ts";
import { dantuYearPlan, huishanYearPlan } from "./sources.ts";

/**
 * The year table (工作安排表) with the two columns of 惠山区's annex; the heading comes from the plan that is printed.
 *
 * @term 工作安排表
 */
export const yearTableForm = defineReportTemplate({
  id: "forms/year-table",
  title: "年度工作安排表",
  editions: [
    {
      edition: "2019-01",
      status: "active",
      effective: { from: "2019-01-01" },
      sources: [huishanYearPlan],
      subject: "year-table",
      title: "责任督学挂牌督导工作安排表",
      page: { size: "A4", orientation: "portrait" },
      labelWidth: 0.16,
      fields: [
        { id: "period", label: "月份\n安排", from: "period", place: "table" },
        { id: "activities", label: "工作内容", from: "activities", place: "table" },
      ],
    },
  ],
});

/**
 * The quarter table with the two columns of 丹徒区's annex; the heading comes from the plan that is printed.
 *
 * @term 季度工作安排表
 */
export const quarterTableForm = defineReportTemplate({
  id: "forms/quarter-table",
  title: "季度工作安排表",
  editions: [
    {
      edition: "2022-02",
      status: "active",
      effective: { from: "2022-02-23" },
      sources: [dantuYearPlan],
      subject: "year-table",
      title: "教育督导重点工作计划和安排",
      page: { size: "A4", orientation: "portrait" },
      labelWidth: 0.16,
      fields: [
        { id: "period", label: "时间", from: "period", place: "table" },
        { id: "activities", label: "工作事项", from: "activities", place: "table" },
      ],
    },
  ],
});
