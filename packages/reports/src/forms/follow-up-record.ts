import { defineReportTemplate } from "../templates/define-report-template.ts";
import { tianqiaoTeamPlan, visitProcedure } from "./sources.ts";

/**
 * 整改回访记录表, field for field as annex 2 of the plan of 天桥区; its title there begins with the name of the team.
 *
 * @term 整改回访记录表
 */
export const followUpRecordForm = defineReportTemplate({
  id: "forms/follow-up-record",
  title: "整改回访记录表",
  editions: [
    {
      edition: "2014-01",
      status: "active",
      effective: { from: "2014-01-01" },
      sources: [{ ...tianqiaoTeamPlan, article: "附件2" }, visitProcedure],
      subject: "follow-up-record",
      title: "督导检查\n整改回访记录表",
      page: { size: "A4", orientation: "portrait" },
      labelWidth: 0.18,
      fields: [
        { id: "institution", label: "回访单位", from: "institution", place: "above" },
        { id: "date", label: "", from: "date", place: "above" },
        { id: "inspectors", label: "回访人员", from: "inspectors", place: "table", minimumHeight: 14 },
        { id: "items", label: "回访事项", from: "items", place: "table", minimumHeight: 20 },
        {
          id: "rectifications",
          label: "整改\n情况",
          from: "rectifications",
          place: "table",
          minimumHeight: 38,
        },
        {
          id: "good-practice",
          label: "经验\n做法",
          from: "good-practice",
          place: "table",
          minimumHeight: 26,
        },
        { id: "outstanding", label: "未整改\n事项", from: "outstanding", place: "table", minimumHeight: 32 },
        {
          id: "next-requirements",
          label: "下一步工作\n要求",
          from: "next-requirements",
          place: "table",
          minimumHeight: 26,
        },
        { id: "remarks", label: "备注", from: "remarks", place: "table", minimumHeight: 14 },
      ],
    },
  ],
});
