/**
 * 标准表格：督导检查记录表、整改回访记录表、按月和按季度的工作安排表。
 *
 * The standard forms as a plugin: 督导检查记录表, 整改回访记录表, tables of a year by months and by quarters.
 *
 * @category 表格 Forms
 * @packageDocumentation
 */
import { definePlugin } from "@supervision/domain";
import { followUpRecordForm } from "./follow-up-record.ts";
import { visitRecordForm } from "./visit-record.ts";
import { quarterTableForm, yearTableForm } from "./year-table.ts";

export { followUpRecordForm, quarterTableForm, visitRecordForm, yearTableForm };

/** The plugin `forms`: every standard form; districts change titles, labels and order by overrides. */
export const forms = definePlugin({
  id: "forms",
  version: "1.0.0",
  contributes: [visitRecordForm, followUpRecordForm, yearTableForm, quarterTableForm],
});
