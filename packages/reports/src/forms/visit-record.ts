import { defineReportTemplate } from "../templates/define-report-template.ts";
import { tianqiaoTeamPlan, visitProcedure } from "./sources.ts";

/**
 * 督导检查记录表, field for field as annex 1 of the plan of 天桥区; its title there begins with the name of the team.
 *
 * @term 督导检查记录表
 */
export const visitRecordForm = defineReportTemplate({
  id: "forms/visit-record",
  title: "督导检查记录表",
  editions: [
    {
      edition: "2014-01",
      status: "active",
      effective: { from: "2014-01-01" },
      sources: [{ ...tianqiaoTeamPlan, article: "附件1" }, visitProcedure],
      subject: "visit-record",
      title: "督导检查记录表",
      page: { size: "A4", orientation: "portrait" },
      labelWidth: 0.18,
      fields: [
        { id: "institution", label: "被督导单位", from: "institution", place: "above" },
        { id: "date", label: "", from: "date", place: "above" },
        { id: "inspectors", label: "督导人员", from: "inspectors", place: "table", minimumHeight: 14 },
        { id: "items", label: "督导事项", from: "items", place: "table", minimumHeight: 22 },
        {
          id: "good-practice",
          label: "经验\n做法",
          from: "good-practice",
          place: "table",
          minimumHeight: 32,
        },
        { id: "findings", label: "存在\n不足", from: "findings", place: "table", minimumHeight: 42 },
        { id: "advice", label: "整改\n建议", from: "advice", place: "table", minimumHeight: 38 },
        { id: "deadline", label: "整改\n期限", from: "deadline", place: "table", minimumHeight: 16 },
        { id: "remarks", label: "备注", from: "remarks", place: "table", minimumHeight: 14 },
      ],
    },
  ],
});
