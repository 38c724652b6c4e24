/**
 * 把督导的事实变成文书：不带字体和格式的文档模型、模板和成文函数。
 *
 * Turns supervision facts into documents: a model without fonts and formats, templates, and formatters.
 *
 * 先看这些 Begin with these:
 *
 * - {@link formatChecklist}：清单印成纸质表。 A checklist on paper.
 * - {@link formatVisitRecord}、{@link formatFollowUpRecord}：督导检查记录表、整改回访记录表。 The forms of a visit.
 * - {@link formatYearTable}、{@link formatSchedule}：年度工作安排表、督导安排表。 Tables of a year.
 * - {@link formatIndicatorResult}：指标测算结果。 Results of indicators.
 * - {@link overrideReportTemplate}：改一张表。 A form changed.
 *
 * 成文之后用 `renderDocx`、`renderXlsx`、`renderHtml`、`renderMarkdown` 输出。
 *
 * @category 核心 Core
 * @packageDocumentation
 */

// 文档模型 Document model
export type {
  Alignment,
  BlankField,
  Block,
  DocumentMetadata,
  FieldLineBlock,
  HeadingBlock,
  ListBlock,
  ListMarker,
  NoteBlock,
  PageBreakBlock,
  PageSetup,
  ParagraphBlock,
  ReportDocument,
  SignatureBlock,
  TextRun,
  TitleBlock,
} from "./model/report-document.ts";
export type { CellRole, ReportTable, TableCell, TableRow } from "./model/report-table.ts";

// 样式 Styles
export type { DocumentStyle, RoleStyle, StyleRole, TableStyle } from "./style/document-style.ts";
export { formStyle, officialStyle } from "./style/official-style.ts";

// 模板 Templates
export type {
  FieldSource,
  ReportTemplate,
  ReportTemplateEdition,
  TemplateField,
  TemplateSubject,
} from "./templates/report-template.ts";
export { defineReportTemplate } from "./templates/define-report-template.ts";
export { overrideReportTemplate, type ReportTemplateOverride } from "./templates/override-report-template.ts";
export { checkTemplateEdition } from "./templates/check-template.ts";
export { reportTemplateKind } from "./templates/report-template-kind.ts";

// 成文 Formatters
export type { Names } from "./formatters/names.ts";
export { formatVisitRecord, type VisitRecordFacts } from "./formatters/format-visit-record.ts";
export { formatFollowUpRecord, type FollowUpRecordFacts } from "./formatters/format-follow-up-record.ts";
export type { ConditionWords } from "./formatters/checklist-conditions.ts";
export { formatChecklist, type ChecklistFacts, type ScoringWords } from "./formatters/format-checklist.ts";
export { formatYearTable, type YearTableOptions } from "./formatters/format-year-table.ts";
export { formatSchedule, type ScheduleOptions } from "./formatters/format-schedule.ts";
export { formatIndicatorResult, type IndicatorReportOptions } from "./formatters/format-indicator-result.ts";
export { formatIssues } from "./formatters/format-issues.ts";

// 数字写法 Numbers in print
export { formatChineseNumeral } from "./numbers/chinese-numerals.ts";
export { formatDecimal, formatPercent } from "./numbers/decimals.ts";
