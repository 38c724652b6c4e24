/**
 * Turns supervision facts into documents: a model without fonts and formats, templates, and formatters.
 *
 * @packageDocumentation
 */

// Document model
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
